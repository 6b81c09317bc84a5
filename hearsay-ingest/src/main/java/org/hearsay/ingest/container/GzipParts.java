package org.hearsay.ingest.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Unpacks gzip data. It may be of many parts, one behind the other, as web archives are.
///
/// For each part that is empty, Java's own stream calls itself once more, so that some ten thousand of them, in a file
/// of 200 KB, fill the stack.
public final class GzipParts extends GZIPInputStream {
  /// Empty parts in a row. Nobody writes as many but to break a reader.
  private static final int MOST_EMPTY = 500;

  private int deep;

  /// @param buffer bytes that are read at a time
  public GzipParts(InputStream in, int buffer) throws IOException {
    super(in, buffer);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (deep >= MOST_EMPTY) {
      throw new ZipException("more than " + MOST_EMPTY + " empty parts in a row");
    }
    deep++;
    try {
      return super.read(bytes, offset, length);
    } finally {
      deep--;
    }
  }
}
