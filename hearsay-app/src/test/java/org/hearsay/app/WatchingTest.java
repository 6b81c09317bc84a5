package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.hearsay.app.run.Model;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.ArchiveLock;
import org.hearsay.archive.keep.ArchiveReader;
import org.hearsay.archive.keep.DeskRows;
import org.hearsay.archive.rows.KeptSource;
import org.hearsay.archive.rows.SourceVisit;
import org.hearsay.fetch.AddressRange;
import org.hearsay.fetch.FetchRules;
import org.hearsay.fetch.PageFetcher;
import org.hearsay.server.watch.ArchiveWriter;
import org.hearsay.server.watch.WatchRules;
import org.hearsay.server.watch.Watcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a watcher does with sources that behave, and with those that do not.
class WatchingTest {
  private static final List<AddressRange> LOOPBACK = List.of(AddressRange.of("127.0.0.0/8"));

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final InventedOutlets site = new InventedOutlets();

  @SuppressWarnings("NullAway.Init")
  private ArchiveFolder archive;

  @SuppressWarnings("NullAway.Init")
  private DeskRows desk;

  @SuppressWarnings("NullAway.Init")
  private ArchiveWriter writer;

  @SuppressWarnings("NullAway.Init")
  private Watcher watcher;

  @BeforeEach
  void open() {
    archive = new ArchiveFolder(folder.resolve("desk"));
    ArchiveReader.make(archive);
    desk = DeskRows.open(archive);
    writer = new ArchiveWriter(archive, ArchiveModel.readings(Model.rules, 1), "rules", () -> {}, log::add);
    site.page("/1", "Bay Echo", "Pier opens", "“The pier of our town is open again,” said Ann Lee, the mayor.");
  }

  private void watch(List<AddressRange> opened, List<Duration> again) {
    FetchRules fetch =
        FetchRules.STANDARD.withOpened(opened).withPause(Duration.ofMillis(1)).withTime(Duration.ofSeconds(5));
    WatchRules rules = new WatchRules(fetch, Duration.ofMinutes(10), again, Duration.ofHours(2), 4);
    watcher = Watcher.start(desk, new PageFetcher(fetch), writer, rules, InstantSource.system(), log::add);
  }

  @AfterEach
  void close() {
    watcher.close();
    writer.close();
    desk.close();
    site.close();
  }

  private long add(String address) {
    KeptSource.Kind kind = address.startsWith("/") ? KeptSource.Kind.FOLDER : KeptSource.Kind.WEB;
    long id = desk.sources(rows -> rows.add(kind, address, address, Duration.ofMinutes(10), Instant.now()));
    watcher.wake();
    return id;
  }

  private KeptSource source(long id) {
    return Objects.requireNonNull(desk.look(rows -> rows.source(id)));
  }

  private void await(BooleanSupplier done) throws InterruptedException {
    for (int i = 0; i < 600 && !done.getAsBoolean(); i++) {
      Thread.sleep(50);
    }
    assertThat(done.getAsBoolean())
        .as("%s %s %s", site.answered(), log, desk.<List<KeptSource>>look(rows -> rows.all()))
        .isTrue();
  }

  private List<SourceVisit> visits(long id) {
    return desk.look(rows -> rows.visits(id, 20));
  }

  private long articles() {
    try (ArchiveReader reader = ArchiveReader.open(archive)) {
      return reader.status().articles();
    }
  }

  private String reason(long id) throws InterruptedException {
    await(() -> source(id).isBroken());
    return source(id).reason();
  }

  @Test
  void whatAFeedNamesIsFetchedOnceAndThenAskedForConditionally() throws InterruptedException {
    watch(LOOPBACK, List.of(Duration.ofHours(1)));
    site.rss("/rss", "Bay Echo", "/1");
    long id = add(site.at("/rss"));
    await(() -> source(id).articles() == 1);
    assertThat(articles()).isEqualTo(1);
    watcher.tryNow(id);
    await(() -> site.answered().contains("/1 304"));
    assertThat(site.answered()).containsOnlyOnce("/rss 200").contains("/rss 304").containsOnlyOnce("/1 200");
    assertThat(site.answered()).as("robots.txt is asked for once").containsOnlyOnce("/robots.txt 404");
    assertThat(visits(id)).extracting(SourceVisit::result).contains(SourceVisit.Result.NEW, SourceVisit.Result.SAME);
  }

  @Test
  void anEditedPageIsANewVersion() throws InterruptedException {
    watch(LOOPBACK, List.of(Duration.ofMillis(300), Duration.ofHours(1)));
    site.rss("/rss", "Bay Echo", "/1");
    long id = add(site.at("/rss"));
    await(() -> source(id).articles() == 1);
    site.page("/1", "Bay Echo", "Pier opens", "“The pier of our town is not open again,” said Ann Lee, the mayor.");
    watcher.tryNow(id);
    await(() -> visits(id).stream().anyMatch(visit -> visit.result() == SourceVisit.Result.CHANGED));
    assertThat(articles()).isEqualTo(1L);
    try (ArchiveReader reader = ArchiveReader.open(archive)) {
      assertThat(reader.status().versions()).isEqualTo(2);
    }
  }

  @Test
  void aBrokenFeedIsShownAndAskedForLessOften() throws InterruptedException {
    watch(LOOPBACK, List.of());
    long id = add(site.at("/broken.rss"));
    assertThat(reason(id)).contains("503");
    assertThat(Duration.between(Instant.now(), source(id).next())).isGreaterThan(Duration.ofMinutes(15));
    watcher.tryNow(id);
    await(() -> source(id).failures() == 2);
    assertThat(Duration.between(Instant.now(), source(id).next())).isGreaterThan(Duration.ofMinutes(30));
  }

  @Test
  void aPageThatNamesNoFeedIsRefusedWithWhatToDo() throws InterruptedException {
    watch(LOOPBACK, List.of());
    long id = add(site.at("/1"));
    assertThat(reason(id)).contains("names no feed");
    assertThat(source(id).remedy()).contains("feed");
  }

  @Test
  void aSiteThatNamesItsFeedLeadsThere() throws InterruptedException {
    watch(LOOPBACK, List.of());
    site.put("/", "text/html", "<html><head><link rel=alternate type=application/rss+xml href=/rss></head></html>");
    site.rss("/rss", "Bay Echo", "/1");
    long id = add(site.at("/"));
    await(() -> source(id).articles() == 1);
    assertThat(source(id).address()).endsWith("/rss");
  }

  @Test
  void robotsAreObeyed() throws InterruptedException {
    watch(LOOPBACK, List.of());
    site.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /1\n");
    site.rss("/rss", "Bay Echo", "/1");
    long id = add(site.at("/rss"));
    await(() -> visits(id).size() == 2);
    assertThat(visits(id).getFirst().reason()).contains("robots.txt");
    assertThat(site.answered()).doesNotContain("/1 200");
    assertThat(articles()).isZero();
  }

  @Test
  void privateAddressesAreNotAskedWhoeverNamesThem() throws InterruptedException {
    watch(List.of(), List.of());
    for (String address :
        new String[] {
          site.at("/rss"),
          "http://localhost/rss",
          "http://10.0.0.1/rss",
          "http://169.254.169.254/latest/meta-data",
          "http://[::1]/rss",
          "http://[::ffff:127.0.0.1]/rss",
          "http://2130706433/rss",
          "http://0x7f.1/rss",
          "http://127.1/rss",
          "ftp://bay.example/rss"
        }) {
      long id = add(address);
      assertThat(reason(id)).as(address).isNotBlank();
    }
    assertThat(site.answered()).isEmpty();
  }

  @Test
  void privateAddressesBehindAFeedOrARedirectAreNotAsked() throws InterruptedException {
    watch(LOOPBACK, List.of());
    site.leads("/led", "http://192.168.0.1/rss");
    assertThat(reason(add(site.at("/led")))).contains("private");
    site.put(
        "/rss",
        "application/rss+xml",
        "<rss><channel><title>Bay</title><item><link>http://10.0.0.1/secret</link></item></channel></rss>");
    long id = add(site.at("/rss"));
    await(() -> visits(id).size() == 2);
    assertThat(visits(id).getFirst().reason()).contains("private");
  }

  @Test
  void filesOfAFolderAreReadOnceAndAgainWhenTheyChange() throws Exception {
    watch(LOOPBACK, List.of());
    Path news = Files.createDirectories(folder.resolve("news"));
    Files.writeString(news.resolve("a.txt"), "Ferry stops\n\n“The ferry stops for good,” said Bo Ash, the captain.\n");
    Files.writeString(news.resolve(".hidden.txt"), "No report\n\n“Nothing,” said nobody.\n");
    long id = add(news.toString());
    await(() -> source(id).articles() == 1);
    changed(news.resolve("a.txt"));
    watcher.tryNow(id);
    await(() -> visits(id).size() == 4);
    assertThat(articles()).isEqualTo(1);
  }

  private static void changed(Path file) throws IOException {
    Files.writeString(file, "Ferry stops\n\n“The ferry never stops for good,” said Bo Ash, the captain.\n");
  }

  @Test
  void whatCameWaitsForAProcessThatHoldsTheArchive() throws InterruptedException {
    watch(LOOPBACK, List.of());
    site.rss("/rss", "Bay Echo", "/1");
    ArchiveLock lock = ArchiveLock.take(archive);
    try {
      long id = add(site.at("/rss"));
      await(() -> !writer.hindrance().isEmpty());
      assertThat(writer.hindrance()).contains("is being written");
      lock.close();
      await(() -> source(id).articles() == 1);
      assertThat(writer.hindrance()).isEmpty();
    } finally {
      lock.close();
    }
  }
}
