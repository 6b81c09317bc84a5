package org.hearsay.app.run;

import org.hearsay.ingest.Outcome;
import org.hearsay.show.RefusedInput;
import org.hearsay.show.json.Json;

/// Tells a refusal in the form of every output.
public final class RefusedInputs {
  private RefusedInputs() {}

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
