package org.hearsay.archive.keep;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// The same as [SameTextTest], with the rows in a PostgreSQL.
class SameTextOnPostgresTest extends SameTextTest {
  @BeforeAll
  static void use() {
    TestStore.use();
  }

  @AfterAll
  static void leave() {
    TestStore.leave();
  }
}
