package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FaultsTest {
  @Test
  void damagedRowsOfAnArchiveAreNamedWithWhatToDo() {
    Throwable deep = new IllegalStateException("[SQLITE_CORRUPT] The database disk image is malformed");
    assertThat(Faults.message(new IllegalStateException("cannot run SELECT", deep)))
        .isEqualTo("the rows of the archive are damaged; restore a backup: hearsay archive restore");
  }

  @Test
  void otherFaultsKeepTheirNames() {
    assertThat(Faults.message(new IllegalStateException("no state")))
        .isEqualTo("internal fault: java.lang.IllegalStateException: no state");
    assertThat(Faults.message(new NoSuchFileException("a/b"))).startsWith("cannot write a/b: ");
  }
}
