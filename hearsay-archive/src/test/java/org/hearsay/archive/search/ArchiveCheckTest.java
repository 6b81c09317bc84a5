package org.hearsay.archive.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.keep.Archive;
import org.hearsay.archive.keep.TestArchive;
import org.hearsay.archive.rows.Database;
import org.hearsay.archive.rows.ThingRows.OriginRange;
import org.hearsay.archive.wording.FollowedIndex;
import org.hearsay.archive.wording.RowLog;
import org.hearsay.archive.wording.WordingLayout;
import org.hearsay.compare.utterance.FoundQuotation;
import org.hearsay.compare.utterance.PlainWording;
import org.hearsay.compare.utterance.QuoteIndex;
import org.hearsay.compare.utterance.QuoteSearch;
import org.hearsay.compare.utterance.QuoteSearch.Relation;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Quotation;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.hearsay.text.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveCheckTest {
  private static final String SAID =
      "“The lamps of the eastern pier will burn again before the herring fleet comes home,” Mayor Ada Holm told"
          + " reporters on Monday.";

  private static final String ASKED =
      "The lamps of the eastern pier will burn again before the herring fleet comes home";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private ArchiveFolder archive() {
    return new ArchiveFolder(folder);
  }

  private static Article article(String name, String outlet, String day, String text) {
    return new Article(
        name,
        name + ".txt",
        "https://" + name + ".example/1",
        new Outlet(outlet, outlet, Outlet.Basis.METADATA),
        null,
        List.of(),
        "en",
        new Published(new DateRange(LocalDate.parse(day), LocalDate.parse(day)), Published.Basis.METADATA, null),
        text,
        List.of());
  }

  private void keep(boolean indexed, List<Article> articles) {
    try (Archive archive = TestArchive.open(folder)) {
      if (indexed) {
        archive.index(archive());
      }
      archive.take(articles.stream().map(TestArchive::arrival).toList());
      archive.catchUp();
      if (indexed) {
        assertThat(archive.index(archive())).isEmpty();
      }
    }
  }

  private void keepThree() {
    keep(
        true,
        List.of(
            article("late", "Late Post", "2031-05-13", SAID),
            article("early", "Early Post", "2031-05-12", SAID),
            article(
                "other",
                "Other Post",
                "2031-05-14",
                "“The lamps of the western pier will burn again before the herring fleet comes home,” Mayor Ada Holm"
                    + " told reporters on Monday.")));
  }

  @Test
  void aWordingIsOneAnswerWithAllWhoPrintIt() {
    keepThree();
    try (ArchiveCheck check = ArchiveCheck.open(archive())) {
      assertThat(check.notices()).isEmpty();
      ArchiveAnswer answer = check.check(ASKED);
      assertThat(answer.quotations())
          .extracting(found -> found.match().relation())
          .containsExactly(Relation.VERBATIM, Relation.ALTERED);
      CarriedWording first = answer.found().getFirst();
      assertThat(first.first().article().file()).isEqualTo("early.txt");
      assertThat(first.first().match().quotation().speaker().name()).isEqualTo("Ada Holm");
      assertThat(first.articles()).isEqualTo(2);
      assertThat(first.outlets()).isEqualTo(2);
      assertThat(first.carriers()).extracting(Carrier::outlet).containsExactly("Early Post", "Late Post");
      assertThat(first.stories()).isNotEmpty();
      OriginRange origins = Objects.requireNonNull(first.origins());
      assertThat(origins.low()).isBetween(1, origins.high());
      assertThat(answer.found().getLast().first().match().edits())
          .singleElement()
          .satisfies(edit -> assertThat(edit.to()).isEqualTo("western"));
      assertThat(answer.few()).isFalse();
    }
  }

  @Test
  void whatIsNotFoundSaysAmongHowManyAndSinceWhen() {
    keepThree();
    try (ArchiveCheck check = ArchiveCheck.open(archive())) {
      ArchiveAnswer answer = check.check("nobody has ever mended a clock in this whole quiet valley");
      assertThat(answer.found()).isEmpty();
      assertThat(answer.searched().articles()).isEqualTo(3);
      assertThat(answer.searched().wordings()).isEqualTo(2);
      assertThat(answer.searched().since()).isEqualTo(Instant.parse("2031-05-12T08:00:00Z"));
      assertThat(answer.searched().behind()).isZero();
      assertThat(check.check("no clock").few()).isTrue();
    }
  }

  /// Whatever is asked, the archive has the wordings that the files have, each as the same.
  @Test
  void theAnswersAreThoseOverFiles() {
    List<Article> articles = TestArchive.articles("../samples/varden-bridge");
    keep(true, articles);
    QuoteIndex files = new QuoteIndex();
    List<ReadArticle> reads = new ArrayList<>();
    articles.forEach(article -> reads.addAll(TestArchive.READING.apply(article)));
    reads.forEach(files::add);
    int matched = 0;
    try (ArchiveCheck check = ArchiveCheck.open(archive())) {
      for (ReadArticle read : reads) {
        for (PlainWording.Said said : PlainWording.in(read)) {
          String asked = said.wording().line();
          if (said.wording().words().size() < 2) {
            continue;
          }
          List<FoundQuotation> expected = files.find(QuoteSearch.of(asked));
          assertThat(named(check.check(asked).quotations())).as(asked).isEqualTo(named(expected));
          matched += expected.size();
        }
      }
    }
    assertThat(matched).isGreaterThan(50);
  }

  private static Set<String> named(List<FoundQuotation> found) {
    return found.stream()
        .map(one -> one.match().relation() + " " + wording(one.article(), one.match().quotation()).line())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static PlainWording wording(Article article, Quotation quotation) {
    ReadArticle alone = new ReadArticle(article, List.of(quotation), List.of(), List.of());
    return PlainWording.in(alone).getFirst().wording();
  }

  @Test
  void anIndexThatIsBehindIsBroughtUp() {
    keepThree();
    keep(
        false,
        List.of(
            article(
                "new", "New Post", "2031-05-15", "“We sold the old lighthouse for a barrel of salt,” Bo Tarr said.")));
    try (ArchiveCheck check = ArchiveCheck.open(archive())) {
      assertThat(check.notices()).isEmpty();
      assertThat(check.check("We sold the old lighthouse for a barrel of salt").found()).hasSize(1);
    }
  }

  @Test
  void whileAnotherWritesTheIndexWhatIsThereIsSearchedAndTold() {
    keepThree();
    keep(
        false,
        List.of(
            article(
                "new", "New Post", "2031-05-15", "“We sold the old lighthouse for a barrel of salt,” Bo Tarr said.")));
    try (FollowedIndex<PlainWording> other =
            FollowedIndex.open(archive().indices(), new WordingLayout(), new Only(2, archive()));
        ArchiveCheck check = ArchiveCheck.open(archive())) {
      assertThat(other.rebuilt()).isNull();
      assertThat(check.notices()).singleElement().asString().contains("being written by another process");
      assertThat(check.searched().behind()).isEqualTo(1);
      assertThat(check.check(ASKED).found()).hasSize(2);
    }
  }

  /// The wordings of an archive, of which no new one is seen.
  private record Only(long newest, ArchiveFolder folder) implements RowLog<PlainWording> {
    @Override
    public List<Numbered<PlainWording>> after(long seq, int most) {
      return List.of();
    }

    @Override
    public String mark(long seq) {
      try (Database rows = Database.read(folder)) {
        return String.valueOf(new KeptWordings(rows.handle()).mark(seq));
      }
    }

    @Override
    public String maker() {
      return "plain-wordings@1";
    }
  }

  @Test
  void aBrokenIndexIsMadeAgainAndTold() throws IOException {
    keepThree();
    try (Stream<Path> files = Files.walk(archive().indices())) {
      for (Path file : files.filter(each -> each.toString().endsWith(".cfs")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (ArchiveCheck check = ArchiveCheck.open(archive())) {
      assertThat(check.notices())
          .hasSize(2)
          .allSatisfy(
              notice -> assertThat(notice).contains("was made again: it is broken").doesNotContain("resource="));
      assertThat(check.check(ASKED).found()).hasSize(2);
    }
  }

  @Test
  void anEmptyArchiveAnswersThatItIsEmpty() {
    keep(true, List.of());
    try (ArchiveCheck check = ArchiveCheck.open(archive())) {
      ArchiveAnswer answer = check.check(ASKED);
      assertThat(answer.found()).isEmpty();
      assertThat(answer.searched().articles()).isZero();
      assertThat(answer.searched().since()).isNull();
      assertThat(check.newestMaker()).isNull();
    }
  }

  @Test
  void withoutAnArchiveItIsSaidHowToMakeOne() {
    assertThatThrownBy(() -> ArchiveCheck.open(archive()))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("hearsay add");
  }

  @Test
  void tooManyCharactersAreRefused() {
    keepThree();
    try (ArchiveCheck check = ArchiveCheck.open(archive())) {
      assertThatThrownBy(() -> check.check("pier ".repeat(20_000)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("100,000 characters")
          .hasMessageContaining("look for one statement");
      assertThatThrownBy(() -> check.check(" … ")).hasMessageContaining("no word to look for");
      assertThat(check.check("pier ".repeat(3_999)).found()).isEmpty();
    }
  }

  /// Signs of query languages are no words: what is found is what is found without them.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "the lamps of the eastern pier will burn again* ~9 before the herring fleet comes home?",
        "(the lamps) +of [the] {eastern} pier^4 && will || burn !again before:the herring fleet comes \\ home",
        "the lamps of the eastern pier'; DROP TABLE wording; -- will burn again before the herring fleet comes home",
      })
  void noQueryLanguageActs(String asked) {
    keepThree();
    try (ArchiveCheck check = ArchiveCheck.open(archive())) {
      assertThat(check.check(asked).found()).hasSize(2);
      assertThat(check.check(ASKED).quotations().getFirst().match().relation()).isEqualTo(Relation.VERBATIM);
    }
  }

  @Test
  void wordsOfGrammarAloneMatchOnlyThemselves() {
    keep(true, List.of(article("a", "A Post", "2031-05-12", "“It is what it is,” Ada Holm said.")));
    try (ArchiveCheck check = ArchiveCheck.open(archive())) {
      assertThat(check.check("it is what it is").found()).hasSize(1);
      assertThat(check.check("what it was is it").found()).isEmpty();
    }
  }
}
