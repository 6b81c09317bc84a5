package org.hearsay.archive.search;

import java.util.List;
import org.hearsay.quote.Quotation;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// An article, or a quotation of one, that has what was looked for.
///
/// @param quotation absent where the article is the hit
/// @param spans of the article's text where the words stand, in their order; a fixed number at most; empty where only the
///     title has them, or no words were looked for
public record FindHit(Article article, @Nullable Quotation quotation, List<TextSpan> spans) {
  public FindHit {
    spans = List.copyOf(spans);
  }
}
