package org.hearsay.archive.keep;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// The same as [ArchiveTest], with the rows in a PostgreSQL.
class ArchiveOnPostgresTest extends ArchiveTest {
  @BeforeAll
  static void use() {
    TestStore.use();
  }

  @AfterAll
  static void leave() {
    TestStore.leave();
  }

  @Override
  String putSomethingElse(Path where) {
    TestStore.execute(where, "CREATE TABLE bicycle (colour TEXT)");
    return "has tables of another program; name an empty schema";
  }

  @Override
  void makeNewer(Path where) {
    TestStore.execute(where, "UPDATE meta SET value = '99' WHERE key = 'schema'");
  }
}
