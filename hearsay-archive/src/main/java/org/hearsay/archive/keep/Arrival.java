package org.hearsay.archive.keep;

import java.util.List;
import org.hearsay.archive.capture.RawBytes;
import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;

/// An article that came.
///
/// @param raw the bytes that it was read from; absent where they cannot be kept
/// @param live whether it was fetched just now: what it says then is what the publisher says now, also where the
///     publisher has said it before
/// @param aliases other addresses under which it came, such as those that led on to it
public record Arrival(Article article, @Nullable RawBytes raw, boolean live, List<String> aliases) {
  public Arrival {
    aliases = List.copyOf(aliases);
  }
}
