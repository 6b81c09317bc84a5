package org.hearsay.archive.keep;

/// What became of an article that came; given out when that is on the disk.
///
/// @param file as given
/// @param article its id in the archive
/// @param n the number of its version
public record Receipt(String file, String article, int n, Kind kind) {
  /// What an article was to the archive.
  public enum Kind {
    /// It was not known.
    NEW,
    /// The publisher changed it.
    VERSION,
    /// The same bytes are read in another way than before.
    REREAD,
    /// It is known under another address.
    SAME_TEXT,
    /// It changes nothing.
    KNOWN
  }
}
