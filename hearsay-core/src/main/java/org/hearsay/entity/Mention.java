package org.hearsay.entity;

import java.io.Serializable;
import org.hearsay.text.TextSpan;

/// Words that refer to an entity.
///
/// @param span for [Form#NAME] the name alone, without article, honorific or possessive
public record Mention(TextSpan span, Form form) implements Comparable<Mention>, Serializable {

  /// How the words refer.
  public enum Form {
    NAME,
    NOMINAL,
    PRONOUN
  }

  @Override
  public int compareTo(Mention other) {
    return span.compareTo(other.span);
  }
}
