package org.hearsay.compare.result;

import java.io.Serializable;
import org.hearsay.prov.Digest;

/// Words that two articles share.
///
/// @param words how many words are equal
/// @param quoted whether most of them stand in quotation marks; only unquoted words show copying
/// @param confidence of the direction, 0 to 1
public record Passage(
    ArticleSpan left, ArticleSpan right, int words, boolean quoted, Direction direction, double confidence)
    implements Serializable {

  /// Digest of the two places, 16 hexadecimal digits, whichever is the left one.
  public String id() {
    String one = left.key();
    String other = right.key();
    boolean inOrder = one.compareTo(other) <= 0;
    return Digest.of("passage", inOrder ? one : other, inOrder ? other : one);
  }

  /// Who had the words from whom.
  public enum Direction {
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT,
    UNKNOWN
  }
}
