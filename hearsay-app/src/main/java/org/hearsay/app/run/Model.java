package org.hearsay.app.run;

import org.hearsay.model.ModelQuotationFinder;
import org.hearsay.quote.QuotationFinder;
import org.hearsay.quote.linear.LinearQuotationFinder;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.jspecify.annotations.Nullable;

/// What finds the quotations. Constants are named as the option's values.
public enum Model {
  fast,
  accurate,
  rules;

  public static final Model DEFAULT = accurate;

  /// One for the process, since it holds 27 MB of weights and takes half a second to load.
  private static @Nullable QuotationFinder network;

  /// @throws IllegalStateException when the model's files are not on the class path
  public QuotationFinder finder() {
    return switch (this) {
      case fast -> LinearQuotationFinder.english();
      case rules -> RuleQuotationFinder.english();
      case accurate -> accurate();
    };
  }

  private static synchronized QuotationFinder accurate() {
    try {
      if (network == null) {
        network = ModelQuotationFinder.english();
      }
      return network;
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          "the accurate model is not beside the program ("
              + e.getMessage()
              + "); fetch Hearsay again, or use --model fast",
          e);
    }
  }
}
