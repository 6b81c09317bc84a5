package org.hearsay.archive.version;

/// One thing that a version has in another way than the version before.
///
/// @param before the sentence as it was; empty where it is new
/// @param after the sentence as it is; empty where it is gone
public record VersionEdit(Kind kind, String before, String after) {
  /// What was changed, from what weighs most to what weighs least. A sentence that was changed in several ways has an
  /// edit for each kind.
  public enum Kind {
    /// A note of the publisher on what was wrong.
    CORRECTION,
    HEADLINE,
    /// Words inside quotation marks.
    QUOTATION,
    NUMBER,
    NAME,
    /// Other words of a sentence.
    WORDING,
    /// A new sentence.
    ADDED,
    /// A sentence is gone.
    REMOVED
  }
}
