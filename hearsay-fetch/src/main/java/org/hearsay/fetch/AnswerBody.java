package org.hearsay.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.zip.ZipException;
import org.hearsay.fetch.Fetched.Why;
import org.hearsay.ingest.Unpacked;
import org.hearsay.ingest.container.GzipParts;
import org.jspecify.annotations.Nullable;

/// Reads and unpacks the body of an answer as far as it may go.
final class AnswerBody {
  /// A body of fewer bytes than this may unpack to any share of its size.
  private static final int SMALL = 1_000_000;

  private static final String SAVE = "save the page from a browser and read the file";

  private final int most;
  private final boolean cut;

  /// @param most bytes, packed and unpacked
  /// @param cut whether what is longer is cut; else it is refused
  AnswerBody(int most, boolean cut) {
    this.most = most;
    this.cut = cut;
  }

  ByteBuffer read(InputStream packed, @Nullable String encoding) throws IOException {
    Unpacked.Counted counted = new Unpacked.Counted(packed);
    InputStream in = unpacked(counted, encoding);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 14];
    while (true) {
      int read;
      try {
        read = in.read(buffer);
      } catch (ZipException | EOFException e) {
        throw new FetchException(Why.BROKEN, "its gzip data is cut short or damaged", "try again; " + SAVE);
      }
      if (read < 0) {
        return ByteBuffer.wrap(out.toByteArray());
      }
      out.write(buffer, 0, read);
      if (out.size() > SMALL && out.size() / FetchRules.UNPACKED > counted.bytes()) {
        throw new FetchException(
            Why.TOO_LARGE,
            "it unpacks to more than %d times its size; text does not".formatted(FetchRules.UNPACKED),
            "if it can be trusted, " + SAVE);
      }
      if (out.size() > most || counted.bytes() > most) {
        if (cut) {
          return ByteBuffer.wrap(out.toByteArray(), 0, Math.min(out.size(), most)).slice();
        }
        throw tooLarge(most);
      }
    }
  }

  static FetchException tooLarge(int most) {
    return new FetchException(
        Why.TOO_LARGE,
        "larger than the %s that a page may have".formatted(most >= SMALL ? most / SMALL + " MB" : most + " bytes"),
        "if it is one report, " + SAVE);
  }

  private static InputStream unpacked(InputStream in, @Nullable String encoding) throws IOException {
    String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    switch (name) {
      case "", "identity" -> {
        return in;
      }
      case "gzip", "x-gzip" -> {
        int first = in.read();
        if (first < 0) {
          return InputStream.nullInputStream();
        }
        try {
          return new GzipParts(new Begun(first, in), 1 << 13);
        } catch (ZipException | EOFException e) {
          throw new FetchException(Why.BROKEN, "it says that it is gzip data and is not", "try again, or " + SAVE);
        }
      }
      default ->
          throw new FetchException(
              Why.BROKEN,
              "it is packed as '%s', where gzip or nothing was asked for".formatted(WebAddress.shown(name)),
              SAVE);
    }
  }

  /// A stream whose first byte was read already.
  private static final class Begun extends FilterInputStream {
    private int first;

    Begun(int first, InputStream in) {
      super(in);
      this.first = first;
    }

    @Override
    public int read() throws IOException {
      int value = first >= 0 ? first : super.read();
      first = -1;
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (first < 0 || length == 0) {
        return super.read(buffer, offset, length);
      }
      buffer[offset] = (byte) first;
      first = -1;
      return 1;
    }
  }
}
