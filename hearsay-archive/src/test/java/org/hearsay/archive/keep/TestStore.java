package org.hearsay.archive.keep;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.prov.Digest;
import org.jspecify.annotations.Nullable;

/// Where archives of tests keep their rows: in their folders, or, between [#use] and [#leave], in a PostgreSQL that is
/// started once for all tests.
public final class TestStore {
  private static @Nullable EmbeddedPostgres server;
  private static @Nullable String fault;
  private static boolean used;

  private TestStore() {}

  /// Skips the tests where no PostgreSQL can be started, as on a machine for which there are no programs of it.
  public static void use() {
    start();
    assumeTrue(server != null, () -> "no PostgreSQL can be started here, so its tests are skipped: " + fault);
    used = true;
  }

  public static void leave() {
    used = false;
  }

  private static synchronized void start() {
    if (server == null && fault == null) {
      try {
        server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("shared_buffers", "32MB")
                .start();
      } catch (IOException | RuntimeException | LinkageError e) {
        fault = e.toString();
      }
    }
  }

  /// An archive that is made in a folder gets a schema of its own.
  public static void prepare(Path folder) {
    ArchiveFolder archive = new ArchiveFolder(folder);
    if (!used || Files.exists(archive.store()) || Files.exists(archive.database())) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Files.writeString(archive.store(), "address=" + address(folder) + "\n");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A schema for a folder; not made yet.
  public static String address(Path folder) {
    return "postgresql://postgres@localhost:" + started().getPort() + "/postgres?currentSchema=" + schema(folder);
  }

  public static String schema(Path folder) {
    return "a" + Digest.of(folder.toAbsolutePath().toString());
  }

  /// Does something in the schema of a folder.
  public static void execute(Path folder, String... statements) {
    try (Connection open = started().getPostgresDatabase().getConnection();
        Statement statement = open.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema(folder));
      statement.execute("SET search_path TO " + schema(folder));
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EmbeddedPostgres started() {
    EmbeddedPostgres running = server;
    if (running == null) {
      throw new IllegalStateException("call use() first");
    }
    return running;
  }
}
