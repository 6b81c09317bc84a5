package org.hearsay.fetch;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of a request.
public sealed interface Fetched {

  /// A page, feed or file.
  ///
  /// @param address where it stands in the end
  /// @param led the addresses that led there, the first as asked; empty where none did
  /// @param type as the server names it, without parameters and in small letters; absent where it does not
  /// @param charset as the server names it; absent where it does not
  /// @param bytes unpacked, read-only
  /// @param etag to ask again with
  /// @param lastModified to ask again with
  record Page(
      URI address,
      List<URI> led,
      int status,
      @Nullable String type,
      @Nullable String charset,
      ByteBuffer bytes,
      @Nullable String etag,
      @Nullable String lastModified)
      implements Fetched {
    public Page {
      led = List.copyOf(led);
      bytes = bytes.asReadOnlyBuffer();
    }

    @Override
    public ByteBuffer bytes() {
      return bytes.duplicate();
    }
  }

  /// The page is as it was when it was fetched before.
  record Unchanged(URI address) implements Fetched {}

  /// Nothing was fetched.
  ///
  /// @param place the address that refused, or was refused, where another led there; else empty
  /// @param detail what was found and what was expected
  /// @param remedy what the user can do
  /// @param later how long the site asks to wait before the next request; absent where it does not
  record Missed(Why why, String place, String detail, String remedy, @Nullable Duration later) implements Fetched {}

  /// Why nothing was fetched.
  enum Why {
    /// The address, or one it leads to, cannot be understood or is of a kind that is not fetched.
    ADDRESS,
    /// It is in a network, or at a port, that is not fetched from.
    PRIVATE,
    /// The site asks programs not to fetch it, or wants a user who is known to it.
    FORBIDDEN,
    /// There is no such host, or no such page.
    ABSENT,
    /// The site asks to come later, or has a fault.
    LATER,
    /// No connection, or a broken answer.
    BROKEN,
    TOO_LARGE,
    TOO_SLOW,
    /// No text.
    KIND
  }
}
