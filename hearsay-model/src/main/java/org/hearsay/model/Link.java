package org.hearsay.model;

import java.util.function.ToDoubleFunction;
import org.hearsay.model.Labels.Role;
import org.hearsay.model.Labels.Segment;
import org.hearsay.model.Layout.Content;
import org.jspecify.annotations.Nullable;

/// The decisions of linking, each a logistic model over a few numbers.
///
/// The names and the order of the numbers are part of the model.
public enum Link {
  /// Does this cue introduce this content?
  CUE_CONTENT(22),
  /// Is this source the one of this cue?
  CUE_SOURCE(20),
  /// Is this content, which has no cue, a part of the content before it?
  MERGE(14),
  /// Is this content without a cue an attribution at all?
  KEEP(10),
  /// Is this source the one of this content, which has no cue?
  CONTENT_SOURCE(20),
  /// Is the whole attribution right: half of the content at least, and its cue and source?
  RIGHT(13);

  /// How many numbers the model weighs.
  public final int size;

  Link(int size) {
    this.size = size;
  }

  private static final double UNLIKELY = -6;

  private static double yes(boolean value) {
    return value ? 1 : 0;
  }

  private static double log(double count) {
    return Math.log1p(count);
  }

  private static double output(Layout layout, int word, int output) {
    return Math.max(UNLIKELY, layout.scores[word][output]);
  }

  /// Numbers on a cue and a content.
  public static double[] cueContent(Layout layout, Segment cue, Content content) {
    Segment part = content.nearest(cue);
    int from = Layout.from(cue, part);
    int to = Layout.to(cue, part);
    boolean right = part.first() > cue.last();
    boolean both = content.first() < cue.first() && content.last() > cue.last();
    int side = both ? Labels.BOTH : right ? Labels.RIGHT : Labels.LEFT;
    int cueSide = cue.first() < content.first() ? Labels.LEFT : Labels.RIGHT;
    int gap = Layout.gap(cue, part);
    Features f = new Features(CUE_CONTENT);
    f.add(1);
    f.add(right ? log(gap) : 0);
    f.add(right ? 0 : log(gap));
    f.add(yes(right));
    f.add(yes(both));
    f.add(yes(gap == 0));
    f.add(log(layout.plainWords(from, to)));
    f.add(yes(layout.plainWords(from, to) == 0));
    f.add(Math.min(3, layout.sentences(from, to)));
    f.add(Math.min(2, layout.paragraphs(from, to)));
    f.add(Math.min(2, layout.starts(Role.CUE, from, to)));
    f.add(Math.min(2, layout.starts(Role.CONTENT, from, to)));
    f.add(Math.min(2, layout.starts(Role.SOURCE, from, to)));
    f.add(output(layout, cue.first(), Labels.FIRST_CONTENT_SIDE + side));
    f.add(output(layout, cue.first(), Labels.FIRST_CONTENT_SIDE + (right ? Labels.RIGHT : Labels.LEFT)));
    f.add(output(layout, cue.first(), Labels.FIRST_CONTENT_SIDE + Labels.NOWHERE));
    f.add(output(layout, content.first(), Labels.FIRST_CUE_SIDE + cueSide));
    f.add(output(layout, content.first(), Labels.FIRST_CUE_SIDE + Labels.NOWHERE));
    f.add(yes(layout.mark(part.first() - 1) == ':'));
    f.add(yes(layout.word(part.first()).quote() != Word.Quote.OUTSIDE));
    f.add(yes(layout.word(cue.first()).quote() != Word.Quote.OUTSIDE));
    f.add(log(content.words()));
    return f.values;
  }

  /// Numbers on a cue and a source.
  public static double[] cueSource(Layout layout, Segment cue, Segment source) {
    boolean right = source.first() > cue.last();
    int side = right ? Labels.RIGHT : Labels.LEFT;
    return source(
        CUE_SOURCE,
        layout,
        cue,
        source,
        output(layout, cue.first(), Labels.FIRST_SOURCE_SIDE + side),
        output(layout, cue.first(), Labels.FIRST_SOURCE_SIDE + Labels.NOWHERE));
  }

  /// Numbers on a content without a cue and a source.
  public static double[] contentSource(Layout layout, Content content, Segment source) {
    return source(
        CONTENT_SOURCE,
        layout,
        content.nearest(source),
        source,
        output(layout, content.first(), Labels.FIRST_CUE_SIDE + Labels.NOWHERE),
        0);
  }

  private static double[] source(Link link, Layout layout, Segment of, Segment source, double side, double nowhere) {
    int from = Layout.from(of, source);
    int to = Layout.to(of, source);
    int gap = Layout.gap(of, source);
    boolean right = source.first() > of.last();
    Features f = new Features(link);
    f.add(1);
    f.add(right ? log(gap) : 0);
    f.add(right ? 0 : log(gap));
    f.add(yes(right));
    f.add(yes(gap == 0));
    f.add(log(layout.plainWords(from, to)));
    f.add(yes(layout.plainWords(from, to) == 0));
    f.add(Math.min(3, layout.sentences(from, to)));
    f.add(Math.min(2, layout.paragraphs(from, to)));
    f.add(right ? 0 : Math.min(3, layout.starts(Role.CUE, from, to)));
    f.add(right ? Math.min(3, layout.starts(Role.CUE, from, to)) : 0);
    f.add(Math.min(3, layout.starts(Role.CONTENT, from, to)));
    f.add(right ? 0 : Math.min(3, layout.starts(Role.SOURCE, from, to)));
    f.add(right ? Math.min(3, layout.starts(Role.SOURCE, from, to)) : 0);
    f.add(side);
    f.add(nowhere);
    f.add(yes(inQuotes(layout, source) != inQuotes(layout, of)));
    f.add(yes(layout.mark(from) == ','));
    f.add(yes(gap > 0 && layout.mark(to - 1) == ','));
    f.add(yes(to < layout.text.size() && layout.sentences(from, to) == 0 && layout.starts(Role.CUE, from, to) > 0));
    return f.values;
  }

  private static boolean inQuotes(Layout layout, Segment segment) {
    return layout.word(segment.first()).quote() == Word.Quote.INSIDE;
  }

  /// Numbers on two neighbouring contents.
  ///
  /// @param cueProbability of the best cue for the second one
  public static double[] merge(Layout layout, Content first, Content second, double cueProbability) {
    int from = first.last() + 1;
    int to = second.first();
    Word begin = layout.word(to);
    Features f = new Features(MERGE);
    f.add(1);
    f.add(log(to - from));
    f.add(log(layout.plainWords(from, to)));
    f.add(yes(layout.plainWords(from, to) == 0));
    f.add(Math.min(2, layout.sentences(from, to)));
    f.add(Math.min(2, layout.paragraphs(from, to)));
    f.add(Math.min(2, layout.starts(Role.CUE, from, to)));
    f.add(Math.min(2, layout.starts(Role.SOURCE, from, to)));
    f.add(output(layout, to, Labels.RESUME_CONTENT) - output(layout, to, Labels.BEGIN_CONTENT));
    f.add(output(layout, to, Labels.FIRST_CUE_SIDE + Labels.NOWHERE));
    f.add(yes(begin.quote() == Word.Quote.INSIDE || begin.quote() == Word.Quote.OPENS));
    f.add(
        yes(
            layout.word(first.last()).quote() == Word.Quote.INSIDE
                || layout.word(first.last()).quote() == Word.Quote.CLOSES));
    f.add(cueProbability);
    f.add(log(second.words()));
    return f.values;
  }

  /// Numbers on a content that no cue introduces.
  public static double[] keep(Layout layout, Content content) {
    Segment part = content.parts().get(0);
    Features f = new Features(KEEP);
    f.add(1);
    f.add(log(content.words()));
    f.add(mean(part, k -> inside(layout, k, Role.CONTENT)));
    f.add(output(layout, content.first(), Labels.FIRST_CUE_SIDE + Labels.NOWHERE));
    f.add(output(layout, content.first(), Labels.BEGIN_CONTENT));
    f.add(
        yes(
            layout.word(part.first()).quote() == Word.Quote.OPENS
                || layout.word(part.first()).quote() == Word.Quote.INSIDE));
    f.add(yes(layout.word(part.first()).startsSentence()));
    f.add(yes(layout.word(part.first()).startsParagraph()));
    f.add(yes(part.last() + 1 >= layout.text.size() || layout.word(part.last() + 1).startsSentence()));
    f.add(output(layout, part.last(), Labels.FIRST_END + Labels.end(Role.CONTENT)));
    return f.values;
  }

  /// Numbers on a finished attribution.
  ///
  /// @param content probability that the cue and the content belong together, or that the content
  ///     stands alone
  /// @param source probability of the source, or that there is none
  static double[] right(
      Layout layout, @Nullable Segment source, @Nullable Segment cue, Content whole, double content, double sourced) {
    Segment first = whole.parts().getFirst();
    Segment last = whole.parts().getLast();
    Features f = new Features(RIGHT);
    f.add(1);
    f.add(odds(content));
    f.add(odds(sourced));
    f.add(yes(source != null));
    f.add(yes(cue != null));
    f.add(yes(whole.parts().size() > 1));
    f.add(log(whole.words()));
    f.add(mean(first, k -> inside(layout, k, Role.CONTENT)));
    f.add(output(layout, first.first(), Labels.BEGIN_CONTENT));
    f.add(output(layout, last.last(), Labels.FIRST_END + Labels.end(Role.CONTENT)));
    f.add(cue == null ? 0 : mean(cue, k -> inside(layout, k, Role.CUE)));
    f.add(source == null ? 0 : mean(source, k -> inside(layout, k, Role.SOURCE)));
    f.add(yes(layout.word(first.first()).quote() != Word.Quote.OUTSIDE));
    return f.values;
  }

  private static double odds(double probability) {
    double inside = Math.clamp(probability, 0.002, 0.998);
    return Math.log(inside / (1 - inside));
  }

  /// Log-probability that a word belongs to a role, whatever its exact label.
  private static double inside(Layout layout, int k, Role role) {
    double sum = 0;
    for (int label = 0; label < Labels.LABELS; label++) {
      if (Labels.role(label) == role) {
        sum += Math.exp(layout.scores[k][label]);
      }
    }
    return Math.max(UNLIKELY, Math.log(sum + 1e-9));
  }

  private static double mean(Segment segment, ToDoubleFunction<Integer> value) {
    double sum = 0;
    for (int k = segment.first(); k <= segment.last(); k++) {
      sum += value.applyAsDouble(k);
    }
    return sum / segment.length();
  }

  private static final class Features {
    private final double[] values;
    private int count;

    Features(Link link) {
      values = new double[link.size];
    }

    void add(double value) {
      values[count++] = value;
    }
  }
}
