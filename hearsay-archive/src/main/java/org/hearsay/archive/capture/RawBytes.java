package org.hearsay.archive.capture;

import java.util.Map;
import org.hearsay.prov.Digest;

/// Bytes as they came, before anything was read from them.
///
/// @param origin an address, or the address of a file (`file:///…`)
/// @param media as in MIME, such as `text/html`
/// @param headers of the answer that brought them; empty for a file
/// @param sha256 of the bytes, 64 hexadecimal digits
@SuppressWarnings("ArrayRecordComponent") // large, and compared by its digest
public record RawBytes(String origin, String media, Map<String, String> headers, byte[] bytes, String sha256) {
  public RawBytes {
    headers = Map.copyOf(headers);
  }

  public RawBytes(String origin, String media, Map<String, String> headers, byte[] bytes) {
    this(origin, media, headers, bytes, Digest.ofBytes(bytes));
  }
}
