package org.hearsay.fetch;

import org.jspecify.annotations.Nullable;

/// What is to be fetched.
///
/// @param address as a user writes it
/// @param etag what the page was marked with when it was fetched before; absent where it was not
/// @param lastModified what the page said when it was fetched before; absent where it did not
public record FetchRequest(String address, @Nullable String etag, @Nullable String lastModified) {
  public static FetchRequest of(String address) {
    return new FetchRequest(address, null, null);
  }
}
