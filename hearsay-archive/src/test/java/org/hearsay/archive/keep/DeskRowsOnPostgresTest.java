package org.hearsay.archive.keep;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// The same as [DeskRowsTest], with the rows in a PostgreSQL.
class DeskRowsOnPostgresTest extends DeskRowsTest {
  @BeforeAll
  static void use() {
    TestStore.use();
  }

  @AfterAll
  static void leave() {
    TestStore.leave();
  }
}
