package org.hearsay.app.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Where results go: standard output, or a file that is written completely or not at all.
public final class Destination {
  private static final int BUFFER = 1 << 16;

  /// Links from one to the next, as on Linux.
  private static final int MOST_LINKS = 40;

  private Destination() {}

  /// Writes results.
  public interface Writer {
    void write(OutputStream out) throws IOException;
  }

  /// @param file absent for standard output
  public static void write(Io io, @Nullable Path file, Writer writer) throws IOException {
    if (file == null) {
      OutputStream out = new BufferedOutputStream(new Unclosed(io.out()), BUFFER);
      writer.write(out);
      out.flush();
      return;
    }
    if (file.toString().indexOf('\uFFFD') >= 0) {
      // Java puts this for bytes of an argument that it cannot read: a file of another name would be made.
      throw new FileSystemException(file.toString(), null, "the name is not in UTF-8; give another");
    }
    Path target = followed(io.folder().resolve(file));
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      // A pipe or a device such as /dev/null cannot be replaced by a file.
      if (Files.isDirectory(target)) {
        throw new FileSystemException(file.toString(), null, "a folder is there; name a file");
      }
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), BUFFER)) {
        writer.write(out);
      }
      return;
    }
    Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
    Path part = real.resolveSibling("." + real.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    PARTS.add(part);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
        writer.write(out);
      }
      Files.move(part, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (FileSystemException e) {
      throw named(file, e);
    } finally {
      Files.deleteIfExists(part);
      PARTS.remove(part);
    }
  }

  /// The file that a link stands for, also where it is not there yet: a link stays a link.
  private static Path followed(Path target) throws IOException {
    Path at = target;
    for (int links = 0; Files.isSymbolicLink(at); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemException(target.toString(), null, "its links lead in a circle");
      }
      at = at.resolveSibling(Files.readSymbolicLink(at));
    }
    return at;
  }

  /// Files under way.
  private static final Set<Path> PARTS = ConcurrentHashMap.newKeySet();

  static {
    // A run that is stopped by a signal does not come to its end.
    Runtime.getRuntime().addShutdownHook(new Thread(Destination::removeParts, "hearsay-parts"));
  }

  private static void removeParts() {
    for (Path part : PARTS) {
      try {
        Files.deleteIfExists(part);
      } catch (IOException e) {
        // Nobody is left to be told.
      }
    }
  }

  /// The same fault, told of the file that the user named and not of the temporary file beside it.
  private static FileSystemException named(Path file, FileSystemException fault) {
    String name = file.toString();
    FileSystemException named =
        switch (fault) {
          case NoSuchFileException missing -> new NoSuchFileException(name);
          case AccessDeniedException denied -> new AccessDeniedException(name);
          default -> new FileSystemException(name, null, fault.getReason());
        };
    named.initCause(fault);
    return named;
  }

  /// Standard output stays open, also when a writer closes what it writes to.
  private static final class Unclosed extends OutputStream {
    private final OutputStream out;

    Unclosed(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }
  }
}
