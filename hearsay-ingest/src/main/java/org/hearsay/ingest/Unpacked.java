package org.hearsay.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Unpacked bytes, as long as there are not far more of them than packed ones: a small file that unpacks to gigabytes
/// would keep a run busy for hours.
public final class Unpacked extends FilterInputStream {
  /// Text packs to a tenth, the same line over and over to a hundredth; what gzip can do at most is a thousandth.
  static final int MOST = 200;

  /// Bytes below which no matter is made of it.
  private static final long SMALL = 64_000_000;

  private final Counted packed;
  private long bytes;

  Unpacked(InputStream in, Counted packed) {
    super(in);
    this.packed = packed;
  }

  /// There is too much of it.
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws IOException {
    bytes += read;
    if (bytes > SMALL && bytes / MOST > packed.bytes) {
      throw new TooMuch();
    }
  }

  /// The packed bytes.
  public static final class Counted extends FilterInputStream {
    private long bytes;

    public Counted(InputStream in) {
      super(in);
    }

    /// How many were read up to here.
    public long bytes() {
      return bytes;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      bytes += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      bytes += Math.max(0, read);
      return read;
    }
  }
}
