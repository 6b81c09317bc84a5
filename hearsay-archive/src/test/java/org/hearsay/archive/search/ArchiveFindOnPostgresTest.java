package org.hearsay.archive.search;

import org.hearsay.archive.keep.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// The same as [ArchiveFindTest], with the rows in a PostgreSQL.
class ArchiveFindOnPostgresTest extends ArchiveFindTest {
  @BeforeAll
  static void use() {
    TestStore.use();
  }

  @AfterAll
  static void leave() {
    TestStore.leave();
  }
}
