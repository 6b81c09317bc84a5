package org.hearsay.entity.name;

import org.hearsay.entity.EntityKind;

/// A name at a place in an article.
///
/// @param begin first word, title and article not counted
/// @param end one past the last word
public record Name(int begin, int end, EntityKind kind) implements Comparable<Name> {
  boolean overlaps(int from, int to) {
    return begin < to && from < end;
  }

  @Override
  public int compareTo(Name other) {
    return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(end, other.end);
  }
}
