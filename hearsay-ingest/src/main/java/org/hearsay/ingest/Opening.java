package org.hearsay.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import org.hearsay.ingest.container.GzipParts;
import org.jspecify.annotations.Nullable;

/// An opened input: its first bytes, and the rest as far as the limits go. Takes gzip off.
final class Opening implements AutoCloseable {
  private static final int HEAD = 1 << 16;

  /// A file packed twice is a slip, one packed more often an attack.
  private static final int MAX_LAYERS = 2;

  private final InputStream in;
  private final byte[] head;

  private Opening(InputStream in, byte[] head) {
    this.in = in;
    this.head = head;
  }

  static Opening of(Input input, InputStream stdin) throws RefusalException {
    Path path = input.path();
    try {
      return of(path == null ? new Unclosed(stdin) : Files.newInputStream(path));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /// What was fetched.
  static Opening of(ByteBuffer bytes) throws RefusalException {
    byte[] all = new byte[bytes.remaining()];
    bytes.get(all);
    try {
      return of(new ByteArrayInputStream(all));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static Opening of(InputStream raw) throws IOException, RefusalException {
    Unpacked.Counted packed = new Unpacked.Counted(raw);
    InputStream in = packed;
    try {
      for (int layer = 0; ; layer++) {
        PushbackInputStream start = new PushbackInputStream(in, HEAD);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        IOException damage = readHead(start, read);
        byte[] head = read.toByteArray();
        if (damage != null && (head.length == 0 || isPacked(head))) {
          throw damage;
        }
        if (damage != null) {
          return new Opening(new Damaged(damage), head);
        }
        if (!isPacked(head)) {
          return new Opening(start, head);
        }
        if (layer == MAX_LAYERS) {
          throw new RefusalException(
              Outcome.Reason.UNSUPPORTED, "gzip packed inside gzip more than twice", "unpack it first (gunzip)");
        }
        start.unread(head);
        in = new Unpacked(new GzipParts(start, HEAD), packed);
      }
    } catch (IOException | RefusalException e) {
      in.close();
      throw e;
    }
  }

  private static boolean isPacked(byte[] head) {
    return head.length >= 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
  }

  /// Reads until the head is full.
  ///
  /// @return what stopped it: a web archive that is cut short still has the records before the cut
  private static @Nullable IOException readHead(InputStream in, ByteArrayOutputStream out) {
    byte[] buffer = new byte[8192];
    try {
      for (int n = 0; n >= 0 && out.size() < HEAD; ) {
        n = in.read(buffer, 0, Math.min(buffer.length, HEAD - out.size()));
        out.write(buffer, 0, Math.max(0, n));
      }
      return null;
    } catch (IOException e) {
      return e;
    }
  }

  /// The first bytes, at most 64 KB; empty for an empty input.
  byte[] head() {
    return head.clone();
  }

  /// The first byte is the first after the head.
  InputStream rest() {
    return in;
  }

  /// Everything, or a refusal when that is more than the limit.
  byte[] all(Limits limits) throws RefusalException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(head.length);
    out.write(head, 0, head.length);
    byte[] buffer = new byte[HEAD];
    try {
      for (int n; (n = in.read(buffer)) >= 0; ) {
        out.write(buffer, 0, n);
        if (out.size() > limits.bytes()) {
          throw tooLarge(limits);
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return out.toByteArray();
  }

  static RefusalException tooLarge(Limits limits) {
    return new RefusalException(
        Outcome.Reason.TOO_LARGE,
        "larger than the " + size(limits.bytes()) + " that one article may have",
        "give each article a file of its own, or a line of its own (JSON Lines)");
  }

  static String size(long bytes) {
    return bytes >= 1_000_000
        ? String.format(Locale.ROOT, "%.0f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%d bytes", bytes);
  }

  static RefusalException unreadable(IOException e) {
    if (e instanceof Unpacked.TooMuch) {
      return new RefusalException(
          Outcome.Reason.TOO_LARGE,
          "it unpacks to more than " + Unpacked.MOST + " times its size; text does not",
          "unpack it yourself (gunzip) if it can be trusted, and read that");
    }
    if (e instanceof ZipException || e instanceof EOFException) {
      return new RefusalException(
          Outcome.Reason.MALFORMED,
          "the gzip data is cut short or damaged",
          "fetch the file again (gzip -t FILE tests whether it is complete)");
    }
    if (e instanceof NoSuchFileException) {
      return new RefusalException(Outcome.Reason.NOT_FOUND, "there is no such file", "check the name");
    }
    if (e instanceof AccessDeniedException) {
      return new RefusalException(
          Outcome.Reason.UNREADABLE, "no permission to read it", "give yourself the right to read it (chmod u+r)");
    }
    return new RefusalException(
        Outcome.Reason.UNREADABLE, "it cannot be read: " + why(e), "check the disk and the file");
  }

  /// The words of the system without the path, which the refusal names already.
  static String why(Exception e) {
    if (e instanceof FileSystemException fault && fault.getReason() != null) {
      return fault.getReason();
    }
    if (e instanceof AccessDeniedException) {
      return "no permission";
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      // All that was wanted is read; a fault on closing loses nothing.
    }
  }

  /// What follows the last byte that could be read.
  private static final class Damaged extends InputStream {
    private final IOException damage;

    Damaged(IOException damage) {
      this.damage = damage;
    }

    @Override
    public int read() throws IOException {
      throw damage;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      throw damage;
    }
  }

  /// Standard input stays open for the caller.
  private static final class Unclosed extends InputStream {
    private final InputStream in;

    Unclosed(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return in.read(buffer, offset, length);
    }

    /// Gzip that is several pieces one after the other is read to its end only where more is said to come.
    @Override
    public int available() {
      return 1;
    }
  }
}
