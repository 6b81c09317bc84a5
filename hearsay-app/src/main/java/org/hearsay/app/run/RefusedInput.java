package org.hearsay.app.run;

import org.hearsay.app.json.Json;
import org.hearsay.ingest.Outcome;

/// An input that was not read.
///
/// @param file the path as given, and the line of a collection
/// @param reason a fixed word, such as "not-found"
/// @param place where in the file; empty for the whole
/// @param detail what was found and what was expected
/// @param remedy what the user can do
public record RefusedInput(String file, String reason, String place, String detail, String remedy) {

  public static RefusedInput of(Outcome.Refused<?> refused) {
    return new RefusedInput(
        refused.item(), Json.word(refused.reason()), refused.place(), refused.detail(), refused.remedy());
  }

  /// For an article that needs more memory than all others leave it.
  static RefusedInput tooLarge(String file) {
    return new RefusedInput(
        file,
        Json.word(Outcome.Reason.TOO_LARGE),
        "",
        "to read it takes more memory than the " + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB that there are",
        "give Java more (HEARSAY_JAVA_OPTS=-Xmx8g), or leave it out");
  }
}
