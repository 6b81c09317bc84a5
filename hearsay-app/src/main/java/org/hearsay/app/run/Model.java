package org.hearsay.app.run;

import java.nio.file.Files;
import java.nio.file.Path;
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

  private static final Path FOLDER = Path.of("models", "attribution");

  /// @throws IllegalStateException when the model's files are not there; the message says where they
  ///     were looked for
  public QuotationFinder finder() {
    return switch (this) {
      case fast -> LinearQuotationFinder.english();
      case rules -> RuleQuotationFinder.english();
      case accurate -> new ModelQuotationFinder(folder());
    };
  }

  private static Path folder() {
    String home = System.getProperty("hearsay.home");
    if (home != null) {
      return checked(Path.of(home).resolve(FOLDER));
    }
    @Nullable Path place = Path.of("").toAbsolutePath();
    while (place != null) {
      if (Files.isDirectory(place.resolve(FOLDER))) {
        return checked(place.resolve(FOLDER));
      }
      place = place.getParent();
    }
    return checked(FOLDER);
  }

  private static Path checked(Path folder) {
    if (!Files.isReadable(folder.resolve("encoder.onnx"))) {
      throw new IllegalStateException(
          "the accurate model is not at " + folder + "; start Hearsay by its launcher, or use --model fast");
    }
    return folder;
  }
}
