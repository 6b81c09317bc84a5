package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.ingest.container.ChosenFields;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.junit.jupiter.api.Test;

/// One sample of each format, in `samples/formats`.
class FormatSamplesTest {
  private static final Path SAMPLES = Path.of("../samples/formats");

  private static final LocalDate TUESDAY = LocalDate.of(2031, 6, 3);

  /// What is known of the two reports: `t` title, `a` author, `o` outlet, `d` day, `u` address.
  private static final Map<String, String> KNOWN = new TreeMap<>();

  static {
    both("table.csv", "taodu");
    both("table.tsv", "tod");
    first("rss.xml", "taodu");
    second("atom.xml", "taodu");
    first("feed.json", "taodu");
    both("newsapi.json", "taodu");
    both("list.json", "tod");
    first("wordpress.jsonl", "du");
    first("guardian.jsonl", "tadu");
    first("fundus.jsonl", "tad");
    first("newspaper.jsonl", "tadu");
    first("trafilatura.jsonl", "todu");
    first("ninjs1.json", "tad");
    first("ninjs2.json", "taod");
    first("ninjs3.json", "taod");
    first("nitf.xml", "taod");
    first("newsml-g2.xml", "taod");
    first("tei.xml", "taod");
    first("trafilatura.xml", "taodu");
    both("reuters.sgm", "d");
    both("gigaword.sgml", "td");
    both("lexisnexis.txt", "taod");
    both("nexis-uni.txt", "taod");
    both("factiva.txt", "taod");
    both("factiva-shown.txt", "taod");
    both("proquest.txt", "taod");
    first("letter.eml", "tod");
    first("saved.mhtml", "tdu");
    first("report.md", "taodu");
    first("curl.html", "t");
    both("pages.warc", "tu");
    both("pages.wacz", "tu");
  }

  private static void both(String file, String known) {
    KNOWN.put(file, "both " + known);
  }

  private static void first(String file, String known) {
    KNOWN.put(file, "first " + known);
  }

  private static void second(String file, String known) {
    KNOWN.put(file, "second " + known);
  }

  @Test
  void everySampleIsReadWithWhatItStates() {
    KNOWN.forEach((file, known) -> {
      Reading reading = Reading.of(SAMPLES.resolve(file));
      assertThat(reading.refused()).as(file).isEmpty();
      boolean both = known.startsWith("both");
      assertThat(reading.articles()).as(file).hasSize(both ? 2 : 1);
      for (int i = 0; i < reading.articles().size(); i++) {
        check(file, reading.articles().get(i), known, i == 1 || known.startsWith("second"));
      }
    });
  }

  private static void check(String file, Article article, String known, boolean second) {
    String fields = known.substring(known.indexOf(' ') + 1);
    Map<Character, String> stated = new TreeMap<>();
    stated.put('t', String.valueOf(article.title()));
    stated.put('a', article.byline().stream().map(byline -> byline.name()).collect(Collectors.joining("; ")));
    stated.put('o', article.outlet() == null ? "" : article.outlet().name());
    DateRange range = article.published().range();
    stated.put('d', range == null ? "" : range.first().toString());
    stated.put('u', String.valueOf(article.url()));
    Map<Character, String> wanted = new TreeMap<>();
    wanted.put('t', second ? "No winter ferry to Little Sorrow" : "Brennick shuts its swimming hall");
    wanted.put('a', second ? "Ruben Ask" : "Nele Storm");
    wanted.put('o', second ? "Sorrow Sound Times" : "Brennick Gazette");
    wanted.put('d', (second ? TUESDAY.plusDays(1) : TUESDAY).toString());
    wanted.put('u', second ? "https://sorrow.example/ferry" : "https://gazette.example/hall");
    Set<Character> left = new TreeSet<>(stated.keySet());
    left.removeIf(field -> fields.indexOf(field) >= 0);
    stated.keySet().removeAll(left);
    wanted.keySet().removeAll(left);
    assertThat(stated).as(file).isEqualTo(wanted);
    text(file, article, second);
  }

  /// The whole report, each paragraph for itself where the format has paragraphs, and nothing of the format.
  private static void text(String file, Article article, boolean second) {
    String text = article.text();
    String last = second ? "The office said a helicopter would bring letters and medicine." : "two years ago.";
    String said =
        second
            ? "“Forty people live there, and forty people have been forgotten,” said Marit Holle,"
            : "“Nobody will swim below that beam until it has been replaced,” said Edda Varley,";
    assertThat(text)
        .as(file)
        .contains(said)
        .contains(last)
        .doesNotContain("Who knew?")
        .doesNotContainPattern("</?\\w+>");
    assertThat(text)
        .as(file)
        .doesNotContain("LOAD-DATE")
        .doesNotContain("Load-Date")
        .doesNotContain("All Rights Reserved");
    if (!file.endsWith(".tsv")) {
      assertThat(text.split("\\n+")).as(file).hasSizeGreaterThanOrEqualTo(second ? 3 : 4);
    }
  }

  @Test
  void fieldsWithNamesOfTheirOwnAreNamedByTheUser() {
    ChosenFields columns = new ChosenFields("Bericht", "Tag", "Kopf", "Blatt");
    Article row = Reading.of(ReadOptions.STANDARD.withFields(columns), SAMPLES.resolve("own-names.csv")).one();
    assertThat(row.title()).isEqualTo("Brennick shuts its swimming hall");
    assertThat(row.published().range()).isEqualTo(DateRange.day(TUESDAY));
    assertThat(row.outlet()).isNotNull();
    ChosenFields path = new ChosenFields("search.hits[].words", "day", null, "search.hits[].place");
    Article hit = Reading.of(ReadOptions.STANDARD.withFields(path), SAMPLES.resolve("nested.json")).one();
    assertThat(hit.text()).startsWith("The town of Brennick");
    assertThat(hit.published().range()).isEqualTo(DateRange.day(TUESDAY));
    for (String file : List.of("own-names.csv", "nested.json")) {
      assertThat(Reading.of(SAMPLES.resolve(file)).oneRefusal().remedy()).as(file).isNotBlank();
    }
    ChosenFields wrong = new ChosenFields("Berichte", null, null, null);
    assertThat(
            Reading.of(ReadOptions.STANDARD.withFields(wrong), SAMPLES.resolve("own-names.csv")).oneRefusal().detail())
        .contains("Kopf, Tag, Blatt, Bericht");
  }

  @Test
  void recordsThatAreNoArticlesAreCountedByWhatTheyAre() {
    for (String file : List.of("pages.warc", "pages.wacz")) {
      assertThat(Reading.of(SAMPLES.resolve(file)).warnings())
          .extracting(Warning::text)
          .containsExactly(
              "answers with HTTP status 404 left out: 1",
              "records of text/css left out: 1",
              "records of type request left out: 1",
              "records of type revisit left out: 1");
    }
    assertThat(Reading.of(SAMPLES.resolve("rss.xml")).warnings())
        .extracting(Warning::text)
        .containsExactly(
            "1 of its items are teasers without a text and are left out; their addresses can be given:"
                + " https://gazette.example/market");
  }

  @Test
  void everySampleIsUnderTest() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      Set<String> names =
          files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
      names.removeAll(KNOWN.keySet());
      assertThat(names).containsExactly("nested.json", "own-names.csv");
    }
  }
}
