package org.hearsay.quote;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The entity that a source mention stands for.
///
/// @param entity id of an entity of the same article; absent when the kind is [Kind#UNKNOWN]
/// @param name as the article gives it in full; for an unnamed speaker the words that describe it;
///     empty when unknown
/// @param role words of the article that say what the speaker is
/// @param confidence probability that the entity is the right one, 0 to 1
/// @param candidates the two who are about as likely, the likelier first, where that is why the speaker is
///     unknown; else empty
public record Speaker(
    @Nullable String entity,
    String name,
    Kind kind,
    @Nullable String role,
    double confidence,
    List<PossibleSpeaker> candidates)
    implements Serializable {
  public Speaker {
    candidates = List.copyOf(candidates);
  }

  /// A speaker without candidates.
  public Speaker(@Nullable String entity, String name, Kind kind, @Nullable String role, double confidence) {
    this(entity, name, kind, role, confidence, List.of());
  }

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

  /// Not known, since two are about as likely.
  public static Speaker oneOf(PossibleSpeaker likelier, PossibleSpeaker other) {
    return new Speaker(null, "", Kind.UNKNOWN, null, 0, List.of(likelier, other));
  }
}
