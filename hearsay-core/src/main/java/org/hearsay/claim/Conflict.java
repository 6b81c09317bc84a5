package org.hearsay.claim;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// Two reports that differ on one thing.
///
/// @param claim id of the claim it belongs to, where there is one
/// @param utterance id of the utterance it belongs to, where there is one
/// @param because a fixed phrase of the program
public record Conflict(
    Kind kind,
    Side left,
    Side right,
    @Nullable String claim,
    @Nullable String utterance,
    double confidence,
    String because)
    implements Serializable {

  /// What the reports differ on.
  public enum Kind {
    SPEAKER,
    POLARITY,
    NUMBER,
    DATE,
    PLACE,
    ORGANIZATION,
    ADDRESSEE,
    NAME,
    WORDING
  }

  /// One report's version.
  ///
  /// @param value what is compared, such as a speaker's name or a number
  public record Side(Place place, String value) implements Serializable {}
}
