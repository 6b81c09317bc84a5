package org.hearsay.archive.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.keep.Archive;
import org.hearsay.archive.keep.TestArchive;
import org.hearsay.archive.search.ArchiveFind.Of;
import org.hearsay.archive.search.ArchiveFind.Order;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.hearsay.text.Published;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFindTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private ArchiveFolder archive() {
    return new ArchiveFolder(folder);
  }

  private static Article article(String name, String outlet, String day, String text) {
    return article(name, name, outlet, day, text);
  }

  private static Article article(String version, String name, String outlet, String day, String text) {
    LocalDate date = LocalDate.parse(day);
    return new Article(
        version,
        name + ".txt",
        "https://" + name + ".example/1",
        new Outlet(outlet, outlet, Outlet.Basis.METADATA),
        "Report " + name,
        List.of(),
        "en",
        new Published(new DateRange(date, date), Published.Basis.METADATA, null),
        text,
        List.of());
  }

  @BeforeEach
  void fill() {
    try (Archive archive = TestArchive.open(folder)) {
      archive.take(
          Stream.of(
                  article(
                      "one",
                      "Bay Post",
                      "2031-05-12",
                      "The old pier is shut. “The lamps of the old pier are out,” Mayor Ada Holm told reporters."),
                  article(
                      "two",
                      "Lund Echo",
                      "2031-06-02",
                      "A pier is old when it is shut. “No ferry has stopped here since March,” Bo Tarr said."),
                  article(
                      "three",
                      "Bay Post",
                      "2031-06-03",
                      "Nobody cares for ferries. Bo Tarr denied that the ferry had sunk near the lighthouse."))
              .map(TestArchive::arrival)
              .toList());
      archive.catchUp();
    }
  }

  private FindAnswer find(String query) {
    return find(query, null, 10, null);
  }

  private FindAnswer find(String query, @Nullable Of of, int most, @Nullable String after) {
    try (ArchiveFind find = ArchiveFind.open(archive())) {
      return find.find(FindQuery.of(query), of, Order.DAY, most, after);
    }
  }

  private static List<String> files(FindAnswer answer) {
    return answer.hits().stream().map(hit -> hit.article().file()).toList();
  }

  @Test
  void allWordsMustBeThereAndAPhraseStandsInARow() {
    assertThat(files(find("pier old shut"))).containsExactly("two.txt", "one.txt");
    assertThat(files(find("\"old pier\""))).containsExactly("one.txt");
    assertThat(files(find("\"pier old\""))).isEmpty();
    assertThat(files(find("PIER outlet:bay"))).containsExactly("one.txt");
    assertThat(files(find("pier published:2031-06"))).containsExactly("two.txt");
  }

  @Test
  void everyHitHasItsPlaces() {
    FindHit hit = find("\"old pier\" lamps").hits().getFirst();
    assertThat(hit.spans())
        .extracting(span -> span.in(hit.article().text()))
        .containsExactly("old pier", "lamps", "old pier");
  }

  @Test
  void quotationsAreFoundBySpeakerKindAndDay() {
    FindAnswer answer = find("speaker:tarr");
    assertThat(files(answer)).startsWith("three.txt").contains("two.txt");
    assertThat(answer.hits())
        .allSatisfy(hit -> {
          assertThat(Objects.requireNonNull(hit.quotation()).speaker().name()).contains("Tarr");
        });
    assertThat(files(find("speaker:\"Ada Holm\" kind:direct"))).containsExactly("one.txt");
    assertThat(files(find("speaker:holm kind:indirect"))).isEmpty();
    assertThat(files(find("ferry said:2031-06-02", Of.QUOTATIONS, 10, null))).containsExactly("two.txt");
    assertThat(files(find("stance:denies"))).containsExactly("three.txt");
  }

  @Test
  void theWordThatStandsNowhereIsNamed() {
    FindAnswer answer = find("pier \"walrus ice\" speaker:holm");
    assertThat(answer.hits()).isEmpty();
    assertThat(answer.missing()).containsExactly("\"walrus ice\"");
    assertThat(find("lamps ferry").missing()).as("each is there, but not together").isEmpty();
  }

  @Test
  void pagesFollowOneAnotherWithoutLossAlsoWhenArticlesCome() {
    FindAnswer first = find("pier", null, 1, null);
    assertThat(files(first)).containsExactly("two.txt");
    assertThat(first.total()).isEqualTo(2);
    try (Archive archive = TestArchive.open(folder)) {
      archive.take(List.of(TestArchive.arrival(article("new", "Bay Post", "2031-07-01", "A pier is new."))));
      archive.catchUp();
    }
    FindAnswer second = find("pier", null, 1, first.next());
    assertThat(files(second)).containsExactly("one.txt");
    assertThat(second.next()).isNull();
    assertThat(files(find("pier"))).containsExactly("new.txt", "two.txt", "one.txt");
    try (ArchiveFind find = ArchiveFind.open(archive())) {
      List<String> all = new ArrayList<>();
      @Nullable String next = null;
      do {
        FindAnswer page = find.find(FindQuery.of("pier"), null, Order.RELEVANCE, 1, next);
        all.addAll(files(page));
        next = page.next();
      } while (next != null);
      assertThat(all).containsExactlyInAnyOrder("new.txt", "two.txt", "one.txt");
      assertThatThrownBy(() -> find.find(FindQuery.of("pier"), null, Order.DAY, 1, "nonsense"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no place in these hits");
      assertThatThrownBy(() -> find.find(FindQuery.of("pier"), null, Order.DAY, 0, null))
          .hasMessageContaining("1 to 1,000 hits");
    }
  }

  @Test
  void aNewVersionTakesThePlaceOfTheOld() {
    find("pier");
    try (Archive archive = TestArchive.open(folder)) {
      archive.take(
          List.of(
              TestArchive.arrival(
                  article(
                      "one-2",
                      "one",
                      "Bay Post",
                      "2031-05-12",
                      "The old bridge is shut, Mayor Ada Holm told reporters."))));
      archive.catchUp();
    }
    assertThat(files(find("lamps"))).isEmpty();
    assertThat(files(find("bridge"))).containsExactly("one.txt");
  }

  @Test
  void aBrokenIndexIsMadeAgainAndTold() throws IOException {
    find("pier");
    try (Stream<Path> files = Files.walk(archive().indices())) {
      for (Path file : files.filter(each -> each.toString().endsWith(".si")).toList()) {
        Files.delete(file);
      }
    }
    try (ArchiveFind find = ArchiveFind.open(archive())) {
      assertThat(find.notices()).anyMatch(notice -> notice.contains("articles was made again: it is broken"));
      assertThat(files(find.find(FindQuery.of("pier"), null, Order.DAY, 9, null))).hasSize(2);
    }
  }

  @Test
  void anEmptyArchiveHasNoHits() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    TestArchive.open(empty).close();
    try (ArchiveFind find = ArchiveFind.open(new ArchiveFolder(empty))) {
      FindAnswer none = find.find(FindQuery.of("pier"), null, Order.DAY, 9, null);
      assertThat(none.total()).isZero();
      assertThat(none.missing()).containsExactly("pier");
    }
  }
}
