package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.hearsay.text.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each format, by content.
class FormatsTest {
  private static final String STORY =
      "Ferry Stays in Port\n\nThe ferry stayed in port on Monday, the harbour office said.\n";

  @TempDir Path folder;

  @Test
  void plainTextIsKeptAsItIsAndItsFirstLineIsTheTitle() {
    Article article = Reading.stdin("  " + STORY + " \r\n").one();
    assertThat(article.text()).isEqualTo("  " + STORY + " \r\n");
    assertThat(article.title()).isEqualTo("Ferry Stays in Port");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.published()).isEqualTo(Published.UNKNOWN);
    assertThat(article.outlet()).isNull();
  }

  @Test
  void aFirstLineWithoutABlankLineAfterItIsNoTitle() {
    assertThat(Reading.stdin("The ferry stayed.\nThe office said so.\n").one().title()).isNull();
    assertThat(Reading.stdin("The ferry stayed in port.").one().title()).isNull();
  }

  @Test
  void furnitureBeforeTheTitleIsNotTheTitle() {
    assertThat(Reading.stdin("ADVERTISEMENT\n\n" + STORY).one().title()).isEqualTo("Ferry Stays in Port");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{Editor's note: the day was corrected.}",
        "{\"We will not sail,\" the master said.",
        "[\"We will not sail,\" the master said.]",
        "[{sic} The ferry stayed.",
        "<We will not sail>, the master wrote.",
        "{'text': 'The ferry stayed.'}"
      })
  void aTextThatBeginsLikeJsonOrMarkupIsText(String text) {
    assertThat(Reading.of(Reading.write(folder, "a.txt", text)).one().text()).isEqualTo(text);
    assertThat(Reading.stdin(text).one().text()).isEqualTo(text);
  }

  @Test
  void aNameThatSaysJsonIsBelievedOfWhatBeginsWithABrace() {
    Path file = Reading.write(folder, "a.json", "{'text': 'The ferry stayed.'}");
    assertThat(Reading.of(file).oneRefusal().reason()).isEqualTo(Outcome.Reason.MALFORMED);
  }

  @Test
  void jsonIsKnownByItsFirstKeyWhateverItsName() {
    for (String json : List.of("{\"text\":\"One boat left.\"}", " {\n \"\\u0074ext\" : \"One boat left.\"}")) {
      assertThat(Reading.of(Reading.write(folder, "a.txt", json)).one().text()).isEqualTo("One boat left.");
    }
  }

  @Test
  void aMomentWithItsZoneIsKeptFromJsonAndFromPages() {
    String json = "{\"text\":\"One boat left.\",\"published\":\"2031-05-12T23:30:00+02:00\"}";
    assertThat(Reading.stdin(json).one().published().at()).isEqualTo("2031-05-12T21:30:00Z");
    String page =
        "<html><head><meta property='article:published_time' content='2031-05-12T23:30:00+02:00'></head>"
            + "<body><p>One boat left.</p></body></html>";
    assertThat(Reading.stdin(page).one().published().at()).isEqualTo("2031-05-12T21:30:00Z");
    assertThat(Reading.stdin(page.replace("T23:30:00+02:00", "")).one().published().at()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"yesterday\"",
        "\"2031-13-45\"",
        "20",
        "\"12/05/2031 or so\"",
        "\"0000-00-00\"",
        "\"0001-01-01\"",
        "\"9999-12-31\""
      })
  void aDateThatIsNotKnownIsSaidAndLeftOut(String date) {
    Reading reading = Reading.stdin("{\"text\":\"The ferry stayed in the port.\",\"published\":" + date + "}");
    assertThat(reading.one().published()).isEqualTo(Published.UNKNOWN);
    assertThat(reading.warnings())
        .extracting(Warning::text)
        .containsExactly(
            "its date '"
                + date.replace("\"", "")
                + "' cannot be read as a date and is left out; write it as 2031-05-12");
  }

  @Test
  void noDateAndAnEmptyOneAreNoCauseForAWarning() {
    for (String date : List.of("null", "\"\"", "{}", "false")) {
      assertThat(Reading.stdin("{\"text\":\"The ferry stayed in the port.\",\"published\":" + date + "}").warnings())
          .isEmpty();
    }
    assertThat(Reading.stdin("{\"text\":\"The ferry stayed.\",\"published\":\"?\",\"date\":\"2031-05-12\"}").warnings())
        .isEmpty();
  }

  @Test
  void whatNoOutputCanHoldIsReplaced() {
    Article article = Reading.stdin("{\"text\":\"One\\u0000 boat \\ud800left \\ud83d\\ude00.\"}").one();
    assertThat(article.text()).isEqualTo("One\uFFFD boat \uFFFDleft \uD83D\uDE00.");
    assertThat(Reading.stdin("<html><body><p>One&#0; boat left.</p></body></html>").one().text())
        .isEqualTo("One\uFFFD boat left.");
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheText() {
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(Reading.stdin(("\uFEFF" + STORY).getBytes(charset)).one().text()).isEqualTo(STORY);
    }
  }

  @Test
  void utf16WithoutAMarkIsSeenByItsZeroBytes() {
    assertThat(Reading.stdin(STORY.getBytes(StandardCharsets.UTF_16LE)).one().text()).isEqualTo(STORY);
  }

  @Test
  void anotherEncodingIsGuessedWithAWarning() {
    String text = "Der Fährmann sagte, die Überfahrt über den Fluß sei für heute unmöglich.\n";
    Reading reading = Reading.stdin(text.getBytes(Charset.forName("windows-1252")));
    assertThat(reading.one().text()).isEqualTo(text);
    assertThat(reading.warnings()).anyMatch(warning -> warning.text().contains("not UTF-8"));
  }

  @Test
  void newsPleaseGivesMetadata() {
    Article article =
        Reading.stdin(
                """
                {"authors": ["Ann Lee", "Bo Ray"], "date_publish": "2031-05-12T23:30:00+02:00",
                 "language": "en", "source_domain": "bay.example", "title": "Ferry Stays",
                 "maintext": "The ferry stayed.\\nSo said the office.",
                 "url": "https://bay.example/ferry"}
                """)
            .one();
    assertThat(article.text()).isEqualTo("The ferry stayed.\nSo said the office.");
    assertThat(article.title()).isEqualTo("Ferry Stays");
    assertThat(article.url()).isEqualTo("https://bay.example/ferry");
    assertThat(article.byline()).extracting(byline -> byline.name()).containsExactly("Ann Lee", "Bo Ray");
    assertThat(article.published().range()).isEqualTo(DateRange.day(LocalDate.of(2031, 5, 12)));
    assertThat(article.outlet()).isEqualTo(new Outlet("bay.example", null, Outlet.Basis.URL));
  }

  @Test
  void jsonLinesGivesOneArticleALineAndRefusesABadLineAlone() {
    Path file =
        Reading.write(
            folder,
            "all.jsonl",
            """
            {"id":"a","text":"One boat left.","outlet":"Bay Echo","published":"2031-05-12"}
            {"id":"b","text":
            {"id":"c","title":"no text here"}

            {"id":"d","text":"Two boats left."}
            """);
    Reading reading = Reading.of(file);
    assertThat(reading.articles()).extracting(Article::file).containsExactly(file + ":1", file + ":5");
    assertThat(reading.refused()).extracting(Outcome.Refused::item).containsExactly(file + ":2", file + ":3");
    assertThat(reading.refused())
        .extracting(Outcome.Refused::reason)
        .containsExactly(Outcome.Reason.MALFORMED, Outcome.Reason.MISSING_FIELD);
    assertThat(reading.articles().getFirst().outlet()).isEqualTo(new Outlet("Bay Echo", null, Outlet.Basis.METADATA));
  }

  @Test
  void aFolderIsWalkedInOrderOfNamesAndEachFileReadOnce() throws Exception {
    Path b = Reading.write(folder, "b.txt", STORY);
    Reading.write(folder, "a/z.txt", STORY);
    Reading.write(folder, "a.txt.gz", Reading.gzip(STORY.getBytes(StandardCharsets.UTF_8)));
    Reading.write(folder, ".hidden", "no");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Reading reading = Reading.of(b, folder);
    assertThat(reading.articles())
        .extracting(Article::file)
        .containsExactly(folder + "/a/z.txt", folder + "/a.txt.gz", folder + "/b.txt");
    assertThat(reading.refused()).isEmpty();
    assertThat(reading.warnings()).extracting(Warning::item).contains(b.toString());
    assertThat(Reading.of(folder, b).articles()).isEqualTo(reading.articles());
  }

  @Test
  void equalTextsUnderTwoNamesOrAddressesAreTwoArticles() {
    Reading.write(folder, "a/x.txt", STORY);
    Reading.write(folder, "b/y.txt", STORY);
    Reading.write(folder, "c/x.txt", STORY);
    Reading.write(folder, "c/x.txt.meta.json", "{\"url\": \"https://bay.example/a\"}");
    assertThat(Reading.of(folder).articles()).hasSize(3).extracting(Article::id).doesNotHaveDuplicates();
  }

  @Test
  void theSameTextUnderTheSameNameIsReadOnceAndSaid() {
    Path first = Reading.write(folder, "a/x.txt", STORY);
    Path second = Reading.write(folder, "b/x.txt", STORY);
    Reading reading = Reading.of(folder);
    assertThat(reading.one().file()).isEqualTo(first.toString());
    assertThat(reading.refused()).isEmpty();
    assertThat(reading.warnings())
        .anySatisfy(warning -> {
          assertThat(warning.item()).isEqualTo(second.toString());
          assertThat(warning.text()).contains("same name as " + first, "read once", "url");
        });
  }

  /// An id says what an article is, not what was read before it.
  @Test
  void anIdDoesNotDependOnWhatElseIsRead() {
    Path one = Reading.write(folder, "a/x.txt", STORY);
    Path other = Reading.write(folder, "b/x.txt", STORY);
    String id = Reading.of(one).one().id();
    assertThat(Reading.of(other).one().id()).isEqualTo(id);
    assertThat(Reading.of(one, other).one().id()).isEqualTo(id);
  }

  @Test
  void aSidecarGivesWhatTheFileLacksBeforeTheOptionsDo() {
    Path file = Reading.write(folder, "a.txt", STORY);
    Reading.write(
        folder,
        "a.txt.meta.json",
        """
        {"outlet": "Bay Echo", "url": "https://bay.example/a"}\
        """);
    ReadOptions options =
        ReadOptions.STANDARD.withOutlet("Coast Wire").withPublished(DateRange.day(LocalDate.of(2031, 5, 13)));
    Article article = Reading.of(options, folder).one();
    assertThat(article.file()).isEqualTo(file.toString());
    assertThat(article.outlet()).isEqualTo(new Outlet("Bay Echo", null, Outlet.Basis.METADATA));
    assertThat(article.url()).isEqualTo("https://bay.example/a");
    assertThat(article.published().range()).isEqualTo(DateRange.day(LocalDate.of(2031, 5, 13)));
  }
}
