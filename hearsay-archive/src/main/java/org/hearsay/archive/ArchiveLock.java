package org.hearsay.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The lock of the one process that writes an archive. The operating system opens it when the process ends, however it
/// ends.
public final class ArchiveLock implements AutoCloseable {
  /// The archives that this process has locked. A lock of the operating system belongs to the process as a whole, and
  /// ends when the process closes the file for the first time.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private static final int OWNER_BYTES = 64;

  private final Path file;
  private final FileChannel channel;

  private ArchiveLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Makes the folder where it is not there.
  ///
  /// @throws ArchiveFault where another process writes, and where the folder cannot be written
  public static ArchiveLock take(ArchiveFolder folder) {
    Path file = folder.lock().toAbsolutePath().normalize();
    if (!HELD.add(file)) {
      throw held(folder, "this one");
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      Files.createDirectories(folder.root());
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw held(folder, owner(channel));
      }
      String owner = "process " + ProcessHandle.current().pid();
      ByteBuffer written = ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8));
      channel.truncate(0);
      while (written.hasRemaining() && channel.write(written) >= 0) {
        // a short name is written at once
      }
      taken = true;
      return new ArchiveLock(file, channel);
    } catch (IOException e) {
      throw new ArchiveFault(
          "the archive "
              + folder.root()
              + (e instanceof FileAlreadyExistsException
                  ? " is a file, and an archive is a folder; name"
                  : " cannot be written (%s); give yourself the right to write there, or name".formatted(reason(e)))
              + " another folder with --archive",
          e);
    } finally {
      if (!taken) {
        closed(channel);
        HELD.remove(file);
      }
    }
  }

  private static String reason(IOException e) {
    String reason = e instanceof FileSystemException of ? of.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }

  private static ArchiveFault held(ArchiveFolder folder, String owner) {
    return new ArchiveFault(
        "the archive %s is being written by another command (%s); wait until it is done, or stop it"
            .formatted(folder.root(), owner));
  }

  private static String owner(FileChannel channel) {
    try {
      ByteBuffer read = ByteBuffer.allocate(OWNER_BYTES);
      int length = channel.read(read, 0);
      return length > 0 ? new String(read.array(), 0, length, StandardCharsets.UTF_8) : "of which nothing is known";
    } catch (IOException e) {
      return "of which nothing is known";
    }
  }

  private static void closed(@Nullable FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        // nothing is lost with it
      }
    }
  }

  @Override
  public void close() {
    closed(channel);
    HELD.remove(file);
  }
}
