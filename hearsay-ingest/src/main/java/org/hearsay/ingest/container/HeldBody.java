package org.hearsay.ingest.container;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// The text of an article as its container has it.
public sealed interface HeldBody {

  /// By what the text looks like.
  static HeldBody of(String text) {
    return Strings.body(text);
  }

  /// Plain text, kept as it is.
  record Plain(String text) implements HeldBody {}

  /// Markup, all of which is the article.
  record Fragment(String markup) implements HeldBody {}

  /// A page as a server sent it, of which the article is a part.
  ///
  /// @param charset as the server named it; absent where it did not
  record Page(ByteBuffer bytes, @Nullable String charset) implements HeldBody {}

  /// Plain text whose encoding is not sure.
  ///
  /// @param charset as it is named; absent where it is not
  /// @param front what stands before it
  record PlainBytes(ByteBuffer bytes, @Nullable String charset, String front) implements HeldBody {}
}
