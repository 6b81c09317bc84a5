package org.hearsay.archive.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.keep.TestArchive;
import org.hearsay.archive.keep.TestStore;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// PostgreSQL gives a number before the commit, so that a row with a lower one could come to be seen after one with a higher
/// one, and a follower would lose it.
class CommitOrderTest {
  @TempDir Path folder;

  @BeforeAll
  static void use() {
    TestStore.use();
  }

  @AfterAll
  static void leave() {
    TestStore.leave();
  }

  private static String post(Handle handle, String key) {
    handle.execute("INSERT INTO outbox (kind, key) VALUES (?, ?)", ReadingRows.READ, key);
    return key;
  }

  @Test
  void aLowerNumberIsNeverSeenAfterAHigherOne() throws Exception {
    TestArchive.open(folder).close();
    ArchiveFolder archive = new ArchiveFolder(folder);
    CountDownLatch posted = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    List<String> followed = new ArrayList<>();
    try (Database one = Database.write(archive);
        Database two = Database.write(archive);
        Database reader = Database.read(archive)) {
      CompletableFuture<String> slow =
          CompletableFuture.supplyAsync(() ->
              one.commit(handle -> {
                String key = post(handle, "first");
                posted.countDown();
                await(go);
                return key;
              }));
      assertThat(posted.await(20, TimeUnit.SECONDS)).isTrue();
      CompletableFuture<String> quick =
          CompletableFuture.supplyAsync(() -> two.commit(handle -> post(handle, "second")));
      StoryRows rows = new StoryRows(reader.handle());
      assertThatThrownBy(() -> quick.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
      long seen = 0;
      for (StoryRows.Letter letter : rows.read(seen, 10)) {
        followed.add(letter.key());
        seen = letter.seq();
      }
      go.countDown();
      slow.get(20, TimeUnit.SECONDS);
      quick.get(20, TimeUnit.SECONDS);
      for (StoryRows.Letter letter : rows.read(seen, 10)) {
        followed.add(letter.key());
      }
    }
    assertThat(followed).containsExactly("first", "second");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void oneProcessTakesArticlesInAlsoFromAnotherMachine() {
    TestArchive.open(folder).close();
    ArchiveFolder archive = new ArchiveFolder(folder);
    try (Database one = Database.write(archive)) {
      one.claim();
      try (Database two = Database.write(archive)) {
        assertThatThrownBy(two::claim)
            .isInstanceOf(ArchiveFault.class)
            .hasMessageContaining("perhaps on another machine");
        String written = two.commit(handle -> post(handle, "short"));
        assertThat(written).as("short writes are let in").isEqualTo("short");
      }
    }
    try (Database three = Database.write(archive)) {
      three.claim();
    }
  }
}
