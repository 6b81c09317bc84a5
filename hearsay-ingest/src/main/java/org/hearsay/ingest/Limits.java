package org.hearsay.ingest;

/// How much one item may hold. What is larger is refused, never cut.
///
/// @param bytes of one article after decompression, or of one line of a JSON Lines file
/// @param characters of one article's text, in UTF-16 units
/// @param jsonDepth of nested objects and lists
public record Limits(int bytes, int characters, int jsonDepth) {

  /// 20 MB of markup, and a text as long as three novels. A file of many articles may be larger.
  public static final Limits STANDARD = new Limits(20_000_000, 2_000_000, 64);

  public Limits {
    if (bytes < 1 || characters < 1 || jsonDepth < 1) {
      throw new IllegalArgumentException("limits are positive");
    }
  }
}
