package org.hearsay.archive.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.ArchiveLock;
import org.hearsay.archive.rows.KeptSource;
import org.hearsay.archive.rows.SourcePage;
import org.hearsay.archive.rows.SourceRows;
import org.hearsay.archive.rows.SourceVisit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sources as the archive keeps them.
class DeskRowsTest {
  private static final Instant NOW = Instant.parse("2031-06-03T10:00:00Z");
  private static final Duration EVERY = Duration.ofMinutes(10);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private DeskRows desk() {
    ArchiveFolder archive = new ArchiveFolder(folder.resolve("desk"));
    TestStore.prepare(archive.root());
    ArchiveReader.make(archive);
    return DeskRows.open(archive);
  }

  private static long add(SourceRows rows, String address) {
    return rows.add(KeptSource.Kind.WEB, address, address, EVERY, NOW);
  }

  private static long added(DeskRows desk) {
    return desk.sources(rows -> add(rows, "https://bay.example/rss"));
  }

  private static List<KeptSource> due(DeskRows desk, Instant at) {
    return desk.look(rows -> rows.due(at));
  }

  private static List<KeptSource> all(DeskRows desk) {
    return desk.look(rows -> rows.all());
  }

  private static List<SourceVisit> visits(DeskRows desk, long id) {
    return desk.look(rows -> rows.visits(id, 20));
  }

  private static List<SourcePage> pages(DeskRows desk, long id) {
    return desk.look(rows -> rows.duePages(id, NOW, 10));
  }

  private static boolean page(DeskRows desk, long id) {
    return desk.sources(rows -> rows.page(id, "https://bay.example/1", "One", null, null, true, NOW));
  }

  private static KeptSource source(DeskRows desk, long id) {
    KeptSource source = desk.look(rows -> rows.source(id));
    assertThat(source).isNotNull();
    return java.util.Objects.requireNonNull(source);
  }

  @Test
  void aSourceIsKeptOnceAndIsDueAtOnce() {
    try (DeskRows desk = desk()) {
      long id = desk.sources(rows -> add(rows, "https://bay.example/rss"));
      assertThat(added(desk)).isEqualTo(id);
      assertThat(due(desk, NOW)).extracting(KeptSource::id).containsExactly(id);
      desk.sources(rows -> {
        rows.good(id, "Bay", "\"1\"", null, false, NOW, NOW.plus(EVERY));
        return id;
      });
      assertThat(due(desk, NOW)).isEmpty();
      assertThat(due(desk, NOW.plus(EVERY))).hasSize(1);
      assertThat(source(desk, id).title()).isEqualTo("Bay");
      assertThat(source(desk, id).etag()).isEqualTo("\"1\"");
    }
  }

  @Test
  void failuresAreCountedUntilALookIsGood() {
    try (DeskRows desk = desk()) {
      long id = desk.sources(rows -> add(rows, "https://bay.example/rss"));
      for (int i = 0; i < 2; i++) {
        desk.sources(rows -> {
          rows.failed(id, "no answer", "try later", NOW, NOW.plus(EVERY));
          return id;
        });
      }
      assertThat(source(desk, id).failures()).isEqualTo(2);
      assertThat(source(desk, id).reason()).isEqualTo("no answer");
      desk.sources(rows -> {
        rows.good(id, null, null, null, false, NOW, NOW.plus(EVERY));
        return id;
      });
      assertThat(source(desk, id).isBroken()).isFalse();
      assertThat(source(desk, id).title()).isEqualTo("https://bay.example/rss");
    }
  }

  @Test
  void silenceIsLongerThanTwiceTheLongestGap() {
    try (DeskRows desk = desk()) {
      long id = desk.sources(rows -> add(rows, "https://bay.example/rss"));
      desk.sources(rows -> {
        for (int i = 0; i < 7; i++) {
          rows.page(id, "https://bay.example/" + i, "", null, NOW.minus(Duration.ofHours(4L * i)), true, NOW);
        }
        rows.good(id, null, null, null, true, NOW, NOW.plus(EVERY));
        return id;
      });
      KeptSource source = source(desk, id);
      assertThat(source.silentFrom()).isEqualTo(Duration.ofHours(8));
      assertThat(source.isSilent(NOW.plus(Duration.ofHours(7)))).isFalse();
      assertThat(source.isSilent(NOW.plus(Duration.ofHours(9)))).isTrue();
    }
  }

  @Test
  void littleKnownIsNoSilence() {
    try (DeskRows desk = desk()) {
      long id = desk.sources(rows -> add(rows, "https://bay.example/rss"));
      desk.sources(rows -> {
        rows.page(id, "https://bay.example/1", "", null, NOW, true, NOW);
        rows.good(id, null, null, null, true, NOW, NOW.plus(EVERY));
        return id;
      });
      assertThat(source(desk, id).isSilent(NOW.plus(Duration.ofDays(300)))).isFalse();
    }
  }

  @Test
  void pagesAreFetchedUntilTheLastLook() {
    try (DeskRows desk = desk()) {
      long id = desk.sources(rows -> add(rows, "https://bay.example/rss"));
      boolean isNew = desk.sources(rows -> rows.page(id, "https://bay.example/1", "One", null, null, true, NOW));
      assertThat(isNew).isTrue();
      assertThat(page(desk, id)).isFalse();
      desk.sources(rows -> rows.page(id, "https://bay.example/old", "Old", null, null, false, NOW));
      List<SourcePage> due = desk.look(rows -> rows.duePages(id, NOW, 10));
      assertThat(due).extracting(SourcePage::address).containsExactly("https://bay.example/1");
      desk.sources(rows -> {
        rows.looked(due.getFirst().id(), "a1", "\"e\"", null, "", NOW.plus(EVERY));
        return id;
      });
      assertThat(pages(desk, id)).isEmpty();
      SourcePage again = desk.look(rows -> rows.duePages(id, NOW.plus(EVERY), 10)).getFirst();
      assertThat(again.looks()).isEqualTo(1);
      assertThat(again.etag()).isEqualTo("\"e\"");
      assertThat(source(desk, id).articles()).isEqualTo(1);
      assertThat(source(desk, id).pages()).isEqualTo(2);
    }
  }

  @Test
  void whatIsPausedIsNotDueAndWhatIsRemovedIsGone() {
    try (DeskRows desk = desk()) {
      long id = desk.sources(rows -> add(rows, "https://bay.example/rss"));
      desk.sources(rows -> {
        rows.pause(id, true);
        rows.visit(id, new SourceVisit("https://bay.example/rss", NOW, SourceVisit.Result.SAME, "", 12));
        return id;
      });
      assertThat(due(desk, NOW)).isEmpty();
      assertThat(visits(desk, id)).hasSize(1);
      desk.sources(rows -> {
        rows.remove(id);
        rows.visit(id, new SourceVisit("https://bay.example/rss", NOW, SourceVisit.Result.SAME, "", 12));
        return id;
      });
      assertThat(all(desk)).isEmpty();
      assertThat(visits(desk, id)).isEmpty();
    }
  }

  @Test
  void aDeskIsWrittenBesideAProcessThatHoldsTheArchive() {
    ArchiveFolder archive = new ArchiveFolder(folder.resolve("desk"));
    ArchiveReader.make(archive);
    ArchiveLock lock = ArchiveLock.take(archive);
    try (DeskRows desk = DeskRows.open(archive)) {
      assertThat(added(desk)).isPositive();
    } finally {
      lock.close();
    }
  }

  @Test
  void noDeskIsMadeWhereThereIsNoArchive() {
    assertThatThrownBy(() -> DeskRows.open(new ArchiveFolder(folder.resolve("none")))).isInstanceOf(ArchiveFault.class);
  }
}
