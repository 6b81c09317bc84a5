package org.hearsay.quote;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// The entity that a source mention stands for.
///
/// @param entity id of an entity of the same article; absent when the kind is [Kind#UNKNOWN]
/// @param name as the article gives it in full; for an unnamed speaker the words that describe it;
///     empty when unknown
/// @param role words of the article that say what the speaker is
/// @param confidence probability that the entity is the right one, 0 to 1
public record Speaker(@Nullable String entity, String name, Kind kind, @Nullable String role, double confidence)
    implements Serializable {

  /// What kind of thing speaks.
  public enum Kind {
    PERSON,
    ORGANIZATION,
    COUNTRY,
    GROUP,
    /// A person or body that the article describes and does not name.
    UNNAMED,
    UNKNOWN
  }

  public static final Speaker UNKNOWN = new Speaker(null, "", Kind.UNKNOWN, null, 0);
}
