package org.hearsay.archive.keep;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// The same as [KillTest], with the rows in a PostgreSQL.
class KillOnPostgresTest extends KillTest {
  @BeforeAll
  static void use() {
    TestStore.use();
  }

  @AfterAll
  static void leave() {
    TestStore.leave();
  }

  @Override
  int many() {
    return 2;
  }
}
