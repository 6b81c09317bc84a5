package org.hearsay.compare.result;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// Two reports that differ on one thing.
///
/// @param claim id of the claim it belongs to, where there is one
/// @param utterance id of the utterance it belongs to, where there is one
/// @param because a fixed phrase of the program
public record Difference(
    Kind kind,
    Side left,
    Side right,
    @Nullable String claim,
    @Nullable String utterance,
    double confidence,
    String because)
    implements Serializable {

  /// What the reports differ on, from the worst to the least; every output shows them in this order. Who said it and
  /// whether it is so go before how much, that before the wording, and the wording before the spelling of a name.
  public enum Kind {
    SPEAKER,
    POLARITY,
    NUMBER,
    DATE,
    PLACE,
    ORGANIZATION,
    ADDRESSEE,
    WORDING,
    NAME
  }

  /// One report's version.
  ///
  /// @param value what is compared, such as a speaker's name or a number
  public record Side(ArticleSpan place, String value) implements Serializable {}
}
