package org.hearsay.origin;

import java.util.Comparator;

/// Where a report may have a claim from: another report, a newsroom that was not read, or whoever made the claim.
///
/// @param id of an article, of an entity of the story, or the words that describe it
record OriginKey(OriginSort sort, String id) implements Comparable<OriginKey> {
  private static final Comparator<OriginKey> ORDER = Comparator.comparing(OriginKey::sort).thenComparing(OriginKey::id);

  /// What it is, in the order in which the links of a report are added.
  enum OriginSort {
    REPORT,
    BODY,
    /// Somebody without a name, known by the words that describe them.
    DESCRIBED,
    DOCUMENT,
    NEWSROOM,
    PERSON
  }

  static OriginKey report(String article) {
    return new OriginKey(OriginSort.REPORT, article);
  }

  boolean is(OriginSort other) {
    return sort == other;
  }

  @Override
  public int compareTo(OriginKey other) {
    return ORDER.compare(this, other);
  }
}
