package org.hearsay.quote;

import java.util.List;
import org.hearsay.text.TokenizedArticle;

/// Finds quotations by quotation marks, reporting cues and their subjects.
public final class RuleQuotationFinder implements QuotationFinder {
  private static final long serialVersionUID = 1L;

  private RuleQuotationFinder() {}

  public static RuleQuotationFinder english() {
    return new RuleQuotationFinder();
  }

  @Override
  public String name() {
    return "rules@1";
  }

  @Override
  public List<Quotation> find(TokenizedArticle article) {
    return List.of();
  }
}
