package org.hearsay.quote.linear;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.hearsay.prov.Digest;
import org.hearsay.quote.CueStance;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationFinder;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.QuotedText;
import org.hearsay.quote.RuleQuotationFinder;
import org.hearsay.quote.Speaker;
import org.hearsay.text.BlockKind;
import org.hearsay.text.TextSpan;
import org.hearsay.text.TokenizedArticle;
import org.hearsay.text.Tokens;
import org.jspecify.annotations.Nullable;

/// The rules, and a linear model stacked on them.
///
/// The model sees what the rules found and says what to believe of it. Where both found the same
/// quotation, its edges are the model's, save for direct speech, whose edges the quotation marks give;
/// addressee, chain and time are the rules'. What the rules alone found is kept when it is direct speech
/// or has no cue (an embedded post): there the model has nothing to go by.
public final class LinearQuotationFinder implements QuotationFinder {
  private static final long serialVersionUID = 1L;

  private static final String NAME = "linear@1";

  /// Share of two contents' characters in common, of those in either, from which they are the same.
  private static final double SAME = 0.5;

  private static final LinearQuotationFinder ENGLISH = new LinearQuotationFinder();

  private LinearQuotationFinder() {}

  public static LinearQuotationFinder english() {
    return ENGLISH;
  }

  /// Loaded when first used.
  private static final class Holder {
    static final LinearTagger MODEL = load("/hearsay/en/quote/linear.model");

    private static LinearTagger load(String resource) {
      try (InputStream in = LinearQuotationFinder.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("the program's own resource is missing: " + resource);
        }
        return LinearTagger.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(resource, e);
      }
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Quotation> find(TokenizedArticle article) {
    return find(article, Holder.MODEL);
  }

  static List<Quotation> find(TokenizedArticle article, LinearTagger model) {
    Tokens tokens = article.tokens();
    String text = article.article().text();
    List<Quotation> ruled = RuleQuotationFinder.english().find(article);
    QuotedText quoted = QuotedText.of(article);
    boolean[] used = new boolean[ruled.size()];
    List<Quotation> found = new ArrayList<>();
    for (LinearTagger.Attribution learned :
        model.attributions(text, tokens, Hints.of(ruled, tokens))) {
      List<TextSpan> content = spans(tokens, learned.content());
      List<TextSpan> cue = spans(tokens, learned.cue());
      List<TextSpan> source = spans(tokens, learned.source());
      if (article.article().kindAt(content.getFirst().begin()) == BlockKind.EMBED) {
        continue; // a post's layout says who speaks, and the model was not taught layout
      }
      int same = same(ruled, used, content, cue);
      if (same >= 0) {
        used[same] = true;
        found.add(merge(ruled.get(same), content, cue, source, quoted, learned.margin()));
      } else if (!cue.isEmpty() && learned.margin() >= Reliability.LEAST_MARGIN) {
        found.add(alone(article, content, cue, source, quoted, learned.margin()));
      }
    }
    int learnedCount = found.size();
    for (int i = 0; i < used.length; i++) {
      Quotation rule = ruled.get(i);
      boolean marked = rule.kind() == QuotationKind.DIRECT || rule.cue().isEmpty();
      if (!used[i] && marked && !overlapsAny(rule, found.subList(0, learnedCount))) {
        found.add(rule);
      }
    }
    Collections.sort(found);
    return unnest(found);
  }

  /// Drops references to quotations that were not kept.
  private static List<Quotation> unnest(List<Quotation> found) {
    List<String> ids = found.stream().map(Quotation::id).sorted().toList();
    return found.stream()
        .map(
            quotation -> {
              String within = quotation.within();
              boolean lost = within != null && Collections.binarySearch(ids, within) < 0;
              return lost ? nested(quotation, null) : quotation;
            })
        .toList();
  }

  private static Quotation nested(Quotation q, @Nullable String within) {
    return new Quotation(
        q.id(), q.kind(), q.content(), q.cue(), q.source(), q.speaker(), q.addressee(), q.via(),
        q.stance(), q.when(), q.confidence(), q.rule(), within);
  }

  private static Quotation merge(
      Quotation rule,
      List<TextSpan> content,
      List<TextSpan> cue,
      List<TextSpan> source,
      QuotedText quoted,
      int margin) {
    boolean direct = rule.kind() == QuotationKind.DIRECT;
    List<TextSpan> edges = direct ? rule.content() : content;
    return new Quotation(
        rule.id(),
        direct ? QuotationKind.DIRECT : quoted.kind(edges),
        edges,
        cue.isEmpty() ? rule.cue() : cue,
        contradicts(rule.source(), source) ? rule.source() : source,
        Speaker.UNKNOWN,
        rule.addressee(),
        rule.via(),
        rule.stance(),
        rule.when(),
        Reliability.agreed(margin),
        NAME + "+" + rule.rule(),
        rule.within());
  }

  /// Whether two readings of who speaks have nothing in common; the rules', which know subjects, stands.
  private static boolean contradicts(List<TextSpan> rule, List<TextSpan> learned) {
    return learned.isEmpty() || (!rule.isEmpty() && !touches(rule, learned));
  }

  private static Quotation alone(
      TokenizedArticle article,
      List<TextSpan> content,
      List<TextSpan> cue,
      List<TextSpan> source,
      QuotedText quoted,
      int margin) {
    String text = article.article().text();
    String id =
        Digest.of(
            article.article().id(),
            content.getFirst().begin() + "-" + content.getLast().end(),
            Integer.toString(cue.getFirst().begin()));
    return new Quotation(
        id,
        quoted.kind(content),
        content,
        cue,
        source,
        Speaker.UNKNOWN,
        null,
        List.of(),
        CueStance.of(cue.getFirst().in(text)),
        null,
        Reliability.alone(margin),
        NAME,
        null);
  }

  /// @return the rules' quotation that is the same as the model's, or -1
  private static int same(
      List<Quotation> ruled, boolean[] used, List<TextSpan> content, List<TextSpan> cue) {
    int best = -1;
    double top = SAME;
    for (int i = 0; i < ruled.size(); i++) {
      Quotation rule = ruled.get(i);
      if (used[i] || !near(rule.content(), content)) {
        continue;
      }
      double score = share(rule.content(), content) + (touches(rule.cue(), cue) ? 0.5 : 0);
      if (score >= top) {
        top = score;
        best = i;
      }
    }
    return best;
  }

  private static boolean near(List<TextSpan> a, List<TextSpan> b) {
    return a.getFirst().begin() < b.getLast().end() && b.getFirst().begin() < a.getLast().end();
  }

  private static boolean overlapsAny(Quotation rule, List<Quotation> others) {
    for (Quotation other : others) {
      if (near(rule.content(), other.content())
          && share(rule.content(), other.content()) > 0.2) {
        return true;
      }
    }
    return false;
  }

  private static double share(List<TextSpan> a, List<TextSpan> b) {
    BitSet mine = bits(a);
    BitSet both = bits(b);
    BitSet either = (BitSet) mine.clone();
    either.or(both);
    both.and(mine);
    return (double) both.cardinality() / either.cardinality();
  }

  private static BitSet bits(List<TextSpan> spans) {
    BitSet bits = new BitSet();
    for (TextSpan span : spans) {
      bits.set(span.begin(), span.end());
    }
    return bits;
  }

  private static boolean touches(List<TextSpan> a, List<TextSpan> b) {
    for (TextSpan left : a) {
      for (TextSpan right : b) {
        if (left.overlaps(right)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<TextSpan> spans(Tokens tokens, List<int[]> ranges) {
    return ranges.stream()
        .map(range -> new TextSpan(tokens.begin(range[0]), tokens.end(range[1])))
        .toList();
  }
}
