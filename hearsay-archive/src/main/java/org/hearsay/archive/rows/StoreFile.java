package org.hearsay.archive.rows;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.hearsay.archive.ArchiveFault;
import org.jspecify.annotations.Nullable;

/// The file of a folder that says where the rows of its archive lie.
///
/// @param file it is
/// @param password the file whose first line is the password; absent where it comes from elsewhere
/// @param archive the id that the rows have too, so that captures and rows of two archives are not mixed; absent before
///     the archive is made
record StoreFile(Path file, PostgresAddress address, @Nullable Path password, @Nullable String archive) {
  private static final String ADDRESS = "address";
  private static final String PASSWORD = "password-file";
  private static final String ARCHIVE = "archive";

  static StoreFile load(Path file) {
    Properties read = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      read.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new ArchiveFault(file + " cannot be read: " + e.getMessage() + "; see docs/postgresql.md for its form", e);
    }
    for (String key : read.stringPropertyNames()) {
      if (!Set.of(ADDRESS, PASSWORD, ARCHIVE).contains(key)) {
        throw new ArchiveFault(
            "%s has the unknown line '%s'; it takes %s, %s and %s".formatted(file, key, ADDRESS, PASSWORD, ARCHIVE));
      }
    }
    String address = read.getProperty(ADDRESS);
    if (address == null) {
      throw new ArchiveFault(file + " lacks the line 'address=postgresql://USER@HOST:PORT/DATABASE'");
    }
    String password = read.getProperty(PASSWORD);
    return new StoreFile(
        file,
        PostgresAddress.of(address),
        password == null ? null : file.resolveSibling(password),
        read.getProperty(ARCHIVE));
  }

  /// Whole or not at all.
  void save() {
    StringBuilder lines = new StringBuilder();
    lines.append(ADDRESS).append('=').append(escaped(address.written())).append('\n');
    if (password != null) {
      lines.append(PASSWORD).append('=').append(escaped(password.toString())).append('\n');
    }
    if (archive != null) {
      lines.append(ARCHIVE).append('=').append(archive).append('\n');
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      try (FileChannel out =
          FileChannel.open(
              part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          if (out.write(bytes) < 0) {
            throw new IOException("nothing more can be written");
          }
        }
        out.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ArchiveFault(file + " cannot be written: " + e.getMessage() + "; make room", e);
    }
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\");
  }

  /// @return absent where it is to come from elsewhere: the driver looks into `~/.pgpass` itself
  @Nullable String secret() {
    if (password == null) {
      return System.getenv("PGPASSWORD");
    }
    try {
      return Files.readAllLines(password, StandardCharsets.UTF_8).stream().findFirst().orElse("");
    } catch (IOException e) {
      throw new ArchiveFault(
          "the password file %s that %s names cannot be read; give yourself the right to".formatted(password, file), e);
    }
  }
}
