package org.hearsay.archive.capture;

/// Where a capture stands.
///
/// @param file name of the WARC file
/// @param offset of the record's first byte
/// @param length of the record, packed
public record CapturePlace(String file, long offset, long length) {
  long end() {
    return offset + length;
  }
}
