package org.hearsay.compare.utterance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.report.Report;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.Stance;
import org.hearsay.text.Article;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;
import org.hearsay.words.ComparedWords;
import org.jspecify.annotations.Nullable;

/// How a wording relates to words that are looked for.
///
/// @param share of the words looked for that it has, by weight, 0 to 1
/// @param from first of the words looked for that it covers
/// @param to one past the last
/// @param respelled whether all words are there and some are spelled in another way, such as a name
public record WordingMatch(QuoteSearch.Relation relation, double share, int from, int to, boolean respelled) {

  static @Nullable WordingMatch of(QuoteSearch search, PlainWording wording, boolean quoted) {
    if (wording.words().isEmpty()) {
      return null;
    }
    ComparedWords words = ComparedWords.ofForms(wording.words());
    Set<String> content = search.said().content();
    double shared = content.isEmpty() ? 1 : (double) shared(content, words) / content.size();
    ComparedQuotation said = said(words, quoted);
    SearchedQuotation there = new SearchedQuotation(said.report().article, said, JoinedWords.of(words));
    QuoteMatcher.Found found = new QuoteMatcher(search).match(there, shared);
    if (found == null) {
      return null;
    }
    QuoteSearch.Match match = found.match();
    boolean respelled = match.relation() == QuoteSearch.Relation.VERBATIM && !match.edits().isEmpty();
    return new WordingMatch(match.relation(), match.share(), found.from(), found.to(), respelled);
  }

  private static int shared(Set<String> content, ComparedWords words) {
    Set<String> both = new HashSet<>();
    for (String form : words.forms()) {
      String spelled = JoinedWords.spelled(form);
      if (content.contains(spelled)) {
        both.add(spelled);
      }
    }
    return both.size();
  }

  /// A quotation that is all of an article's text.
  private static ComparedQuotation said(ComparedWords words, boolean quoted) {
    String text = String.join(" ", words.forms());
    Article article =
        new Article("wording", "wording", null, null, null, List.of(), "en", Published.UNKNOWN, text, List.of());
    Quotation quotation =
        Quotation.unresolved(
            "wording",
            quoted ? QuotationKind.DIRECT : QuotationKind.INDIRECT,
            List.of(new TextSpan(0, text.length())),
            List.of(),
            List.of(),
            Stance.OTHER,
            1,
            "wording");
    Report report = new Report(1, new ReadArticle(article, List.of(quotation), List.of(), List.of()));
    return new ComparedQuotation(report, quotation, null, quoted, words, List.of(new int[] {0, words.size()}));
  }
}
