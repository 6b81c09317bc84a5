package org.hearsay;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.compare.utterance.FoundQuotation;
import org.hearsay.compare.utterance.QuoteSearch;
import org.hearsay.entity.ReadArticle;
import org.hearsay.ingest.Outcome;
import org.hearsay.quote.Quotation;
import org.hearsay.text.Article;

/// Articles that were read, each by itself.
///
/// @param read in the order in which they were read, each with its quotations, entities and times
/// @param refused what could not be read, with the reason, the place and a remedy; empty where everything was read
public record Articles(List<ReadArticle> read, List<Outcome.Refused<Article>> refused) {
  public Articles {
    read = List.copyOf(read);
    refused = List.copyOf(refused);
  }

  /// The quotations of all articles, in the order of the articles and of their texts.
  public List<QuotationInArticle> quotations() {
    List<QuotationInArticle> quotations = new ArrayList<>();
    for (ReadArticle each : read) {
      for (Quotation quotation : each.quotations()) {
        quotations.add(new QuotationInArticle(each.article(), quotation));
      }
    }
    return List.copyOf(quotations);
  }

  /// Whether words were ever said: the quotations that have them, word for word, altered or in part. The closest come
  /// first, of equals the earliest.
  ///
  /// @param words as typed or pasted, also with an attribution: `"We wait," Lee said`
  /// @return empty where no quotation of these articles has them; somebody may have said them elsewhere
  /// @throws IllegalArgumentException where there is no word among them
  public List<FoundQuotation> check(String words) {
    return QuoteSearch.of(words).in(read);
  }
}
