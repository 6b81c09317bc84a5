package org.hearsay.compare.utterance;

import java.util.Comparator;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;

/// A quotation that [QuoteSearch] found, with its article.
public record FoundQuotation(Article article, QuoteSearch.Match match) {

  /// The closest form first, then the earliest report; undated ones last.
  public static final Comparator<FoundQuotation> ORDER =
      Comparator.comparing((FoundQuotation found) -> found.match().relation())
          .thenComparing(
              found -> found.article().published().range(), Comparator.nullsLast(Comparator.<DateRange>naturalOrder()))
          .thenComparing(found -> found.article().file())
          .thenComparing(found -> found.match().quotation());
}
