package org.hearsay.app.run;

import java.util.Comparator;
import org.hearsay.compare.utterance.QuoteSearch;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;

/// A quotation that `check` found, with its article.
public record Found(Article article, QuoteSearch.Match match) {

  /// The closest form first, then the earliest report; undated ones last.
  public static final Comparator<Found> ORDER =
      Comparator.comparing((Found found) -> found.match().relation())
          .thenComparing(
              found -> found.article().published().range(), Comparator.nullsLast(Comparator.<DateRange>naturalOrder()))
          .thenComparing(found -> found.article().file())
          .thenComparing(found -> found.match().quotation());
}
