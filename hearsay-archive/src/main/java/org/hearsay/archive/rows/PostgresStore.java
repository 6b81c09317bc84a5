package org.hearsay.archive.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jspecify.annotations.Nullable;

/// Rows in a schema of a PostgreSQL. Captures and indices stay in the folder.
final class PostgresStore implements RowStore {
  private static final String APPLICATION = "application";
  private static final String HEARSAY = "hearsay archive";
  private static final String ARCHIVE = "archive";

  /// What PostgreSQL cannot hold in a text, and what stands there instead.
  private static final char NOTHING = '\0';

  private static final char UNKNOWN = '\uFFFD';

  private final ArchiveFolder folder;
  private StoreFile named;

  PostgresStore(ArchiveFolder folder, StoreFile named) {
    this.folder = folder;
    this.named = named;
  }

  @Override
  public String shown() {
    return named.address().shown();
  }

  /// An empty archive in an empty schema, to be filled with the rows of another. The folder does not name it yet.
  ///
  /// @throws ArchiveFault where it holds something
  static PostgresStore toFill(ArchiveFolder folder, PostgresAddress address) {
    PostgresStore store =
        new PostgresStore(folder, new StoreFile(folder.store(), address, null, UUID.randomUUID().toString()));
    try (Handle open = store.handle()) {
      if (store.meta(open, APPLICATION) == null) {
        store.tables(open);
      } else {
        RowStore.check(store.shown(), store.schema());
        int articles = open.select("SELECT count(*) FROM article").mapTo(Integer.class).one();
        if (articles > 0) {
          throw new ArchiveFault(
              "%s holds an archive of %d articles; name an empty schema: ?currentSchema=NAME in the address"
                  .formatted(store.shown(), articles));
        }
        open.execute("DELETE FROM meta WHERE key NOT IN ('application', 'schema')");
        store.own(open);
      }
    }
    return store;
  }

  /// Lets the folder name this store from now on.
  void point() {
    named.save();
  }

  @Override
  public boolean isThere() {
    try (Handle open = handle()) {
      return meta(open, APPLICATION) != null;
    }
  }

  @Override
  public Database write() {
    try (Handle open = handle()) {
      if (meta(open, APPLICATION) == null) {
        make(open);
      }
    }
    return opened(false);
  }

  @Override
  public Database read() {
    return opened(true);
  }

  @Override
  public int schema() {
    try (Handle open = handle()) {
      String schema = meta(open, "schema");
      return schema == null ? 0 : Integer.parseInt(schema);
    }
  }

  /// Makes no copy of the rows: the database has its own means.
  @Override
  public @Nullable Path upgrade() {
    migrate();
    return null;
  }

  private Database opened(boolean isReadOnly) {
    Handle handle = handle();
    try {
      if (meta(handle, APPLICATION) == null) {
        throw RowStore.missing(folder.root());
      }
      RowStore.check(shown(), Integer.parseInt(String.valueOf(meta(handle, "schema"))));
      String archive = meta(handle, ARCHIVE);
      if (archive == null || !archive.equals(named.archive())) {
        throw new ArchiveFault(
            "the rows at %s belong to another folder than %s; name that folder, or another schema"
                .formatted(shown(), folder.root()));
      }
      handle.getConnection().setReadOnly(isReadOnly);
      Database opened = new Database(handle, Database.Dialect.POSTGRESQL);
      handle = null;
      return opened;
    } catch (SQLException e) {
      throw unopened(e);
    } finally {
      if (handle != null) {
        handle.close();
      }
    }
  }

  /// Makes the tables of an archive that has nothing yet.
  private void make(Handle open) {
    if (Files.exists(folder.database()) || hasFiles(folder.captures())) {
      throw new ArchiveFault(
          "%s holds an archive, and %s has none of its rows; move them: take %s away, then hearsay archive move"
              .formatted(folder.root(), shown(), named.file().getFileName()));
    }
    named =
        new StoreFile(
            named.file(),
            named.address(),
            named.password(),
            named.archive() == null ? UUID.randomUUID().toString() : named.archive());
    named.save();
    tables(open);
  }

  private void tables(Handle open) {
    int tables =
        open.select("SELECT count(*) FROM information_schema.tables WHERE table_schema = ?", named.address().schema())
            .mapTo(Integer.class)
            .one();
    if (tables > 0) {
      throw new ArchiveFault(
          shown() + " has tables of another program; name an empty schema: ?currentSchema=NAME in the address");
    }
    migrate();
    own(open);
  }

  private void own(Handle open) {
    open.execute("INSERT INTO meta VALUES (?, ?) ON CONFLICT DO NOTHING", ARCHIVE, named.archive());
  }

  private static boolean hasFiles(Path of) {
    if (!Files.exists(of)) {
      return false;
    }
    try (Stream<Path> files = Files.list(of)) {
      return files.findAny().isPresent();
    } catch (IOException e) {
      throw new ArchiveFault(of + " cannot be read; give yourself the right to", e);
    }
  }

  private void migrate() {
    Properties given = properties();
    try {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(named.address().jdbc(), given.getProperty("user"), given.getProperty("password"))
          .locations("classpath:org/hearsay/archive/postgresql")
          .defaultSchema(named.address().schema())
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new ArchiveFault("the tables of the archive cannot be made: " + RowStore.reason(e), e);
    }
  }

  /// @return absent where it is not noted, as in a database that is no archive
  private @Nullable String meta(Handle open, String key) {
    boolean isMade =
        open.select("SELECT to_regclass(?) IS NOT NULL", named.address().schema() + ".meta").mapTo(Boolean.class).one();
    if (!isMade) {
      return null;
    }
    Optional<String> found = open.select("SELECT value FROM meta WHERE key = ?", key).mapTo(String.class).findOne();
    return found.filter(value -> !key.equals(APPLICATION) || value.equals(HEARSAY)).orElse(null);
  }

  private Properties properties() {
    Properties properties = new Properties();
    String user = named.address().user();
    String secret = named.secret();
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (secret != null) {
      properties.setProperty("password", secret);
    }
    properties.setProperty("ApplicationName", "hearsay");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("reWriteBatchedInserts", "true");
    return properties;
  }

  private Handle handle() {
    try {
      Connection connection = DriverManager.getConnection(named.address().jdbc(), properties());
      Handle handle = Jdbi.open(connection);
      ArgumentFactory texts =
          (type, value, config) ->
              value instanceof String text
                  ? Optional.of((position, statement, context) -> statement.setString(position, held(text)))
                  : Optional.empty();
      handle.registerArgument(texts);
      return handle;
    } catch (SQLException e) {
      throw unopened(e);
    }
  }

  /// The same text without characters that PostgreSQL refuses: NUL, and halves of a pair of surrogates.
  static String held(String text) {
    int at = 0;
    while (at < text.length() && !isRefused(text, at)) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder held = new StringBuilder(text);
    for (; at < held.length(); at++) {
      if (isRefused(held, at)) {
        held.setCharAt(at, UNKNOWN);
      }
    }
    return held.toString();
  }

  private static boolean isRefused(CharSequence text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return c == NOTHING
        || (Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1))));
  }

  private ArchiveFault unopened(SQLException e) {
    return new ArchiveFault(
        "the rows of the archive %s at %s cannot be opened: %s; start the database, or mend the address in %s"
            .formatted(folder.root(), shown(), RowStore.reason(e), named.file()),
        e);
  }
}
