package org.hearsay.quote.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.prov.Digest;
import org.hearsay.quote.Hop;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.Speaker;
import org.hearsay.quote.marks.QuotedStretch;
import org.hearsay.quote.marks.QuotedText;
import org.hearsay.quote.rules.RulePrecision;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokenize;

/// What somebody says in direct speech that another has said, in marks inside the marks: `“They told me, ‘Go home,’”
/// Lee said`. The words between the outer marks are read as a text of their own, in which the inner marks are the
/// outermost.
final class InnerSpeech {
  static final String NAME = RuleQuotationFinder.rule("inner");

  /// What stands where a speaker would and is none.
  private static final Set<String> THINGS = QuotationFinderLists.ENGLISH.words("inner-speech.things");

  /// Words of a cue.
  private static final int LONGEST_CUE = 6;

  /// Characters of outer speech that is read.
  private static final int LONGEST = 4000;

  private final ArticleText article;
  private final String text;

  /// The stretches that stand inside others, by where they begin.
  private final List<QuotedStretch> inside;

  InnerSpeech(ArticleText article) {
    this.article = article;
    this.text = article.article().text();
    inside = QuotedText.of(article).stretches.stream().filter(each -> each.depth() > 0 && each.closed()).toList();
  }

  /// @param hop who passes the words on
  List<Quotation> read(Quotation outer, List<Hop> hop) {
    List<Quotation> found = new ArrayList<>();
    if (outer.kind() == QuotationKind.INDIRECT || inside.isEmpty()) {
      return found;
    }
    for (TextSpan span : outer.content()) {
      if (span.length() <= LONGEST && holdsInner(span)) {
        read(outer, hop, span, found);
      }
    }
    return found;
  }

  private boolean holdsInner(TextSpan span) {
    int low = 0;
    int high = inside.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (inside.get(middle).begin() < span.begin()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < inside.size() && inside.get(low).outer().getLast().end() <= span.end();
  }

  private void read(Quotation outer, List<Hop> hop, TextSpan span, List<Quotation> found) {
    String words = span.in(text);
    Article part =
        new Article(article.article().id(), "", null, null, null, List.of(), "en", Published.UNKNOWN, words, List.of());
    ArticleText read = new Tokenize().apply(part).getFirst();
    for (Quotation inner : RuleQuotationFinder.english().find(read)) {
      if (inner.kind() != QuotationKind.DIRECT || !isSaid(words, inner)) {
        continue;
      }
      List<TextSpan> content = moved(inner.content(), span.begin());
      List<TextSpan> cue = moved(inner.cue(), span.begin());
      found.add(
          new Quotation(
              Digest.of(
                  article.article().id(),
                  content.getFirst().begin() + "-" + content.getLast().end(),
                  Integer.toString(cue.getFirst().begin())),
              QuotationKind.DIRECT,
              content,
              cue,
              moved(inner.source(), span.begin()),
              Speaker.UNKNOWN,
              null,
              hop,
              inner.stance(),
              null,
              Math.min(outer.confidence(), RulePrecision.of("inner")),
              NAME,
              outer.id(),
              true));
    }
  }

  /// Whether somebody is said to have said it: not "it's easy to say, ‘Go’", nor "the ‘miracles’".
  private static boolean isSaid(String words, Quotation inner) {
    if (inner.source().isEmpty() || inner.cue().isEmpty()) {
      return false;
    }
    String source = inner.source().getFirst().in(words).toLowerCase(Locale.ROOT);
    return !THINGS.contains(source)
        && words(inner.cue().getFirst().in(words)) <= LONGEST_CUE
        && words(inner.content().getFirst().in(words)) > 1;
  }

  private static int words(String span) {
    return span.strip().split("[\\s\\h]+").length;
  }

  private static List<TextSpan> moved(List<TextSpan> spans, int by) {
    return spans.stream().map(span -> new TextSpan(span.begin() + by, span.end() + by)).toList();
  }
}
