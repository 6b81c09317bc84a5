package org.hearsay.text;

import java.io.Serializable;

/// A labelled stretch of an article, usually one paragraph.
public record Block(TextSpan span, BlockKind kind) implements Comparable<Block>, Serializable {
  @Override
  public int compareTo(Block other) {
    return span.compareTo(other.span);
  }
}
