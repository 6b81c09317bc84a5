package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OutputTest {
  @TempDir Path folder;
  private Cli cli = new Cli(Path.of(""));

  @BeforeEach
  void reports() {
    cli = new Cli(folder);
    cli.reports();
  }

  private String news() {
    return folder.resolve("news").toString();
  }

  @Test
  void everyLineOfExtractIsAnArticle() {
    Cli.Result done = cli.run("extract", news());
    assertThat(done.status()).isZero();
    assertThat(done.out().lines()).hasSize(3).allSatisfy(line -> Schemas.assertValid("article", line));
  }

  @Test
  void everySpanIsItsWordsCountedInCodePoints() {
    String text = "🚋 Trams 🚋 stop\n\n“We 👋 left,” said Ann Lee, the 🐑 farmer. “At 🕛 noon,” she said.\n";
    Cli.Result done = cli.run("extract", cli.file("emoji.txt", text));
    int[] points = text.codePoints().toArray();
    List<JsonNode> spans = new java.util.ArrayList<>();
    spans(JsonMapper.shared().readTree(done.out()), spans);
    assertThat(spans).as("quotations and mentions behind emoji").hasSizeGreaterThan(3);
    assertThat(spans)
        .allSatisfy(span -> {
          int start = span.get("start").asInt();
          int length = span.get("end").asInt() - start;
          assertThat(new String(points, start, length)).isEqualTo(span.get("exact").asString());
        });
  }

  private static void spans(JsonNode node, List<JsonNode> found) {
    if (node.has("exact") && node.has("start")) {
      found.add(node);
    }
    node.forEach(child -> spans(child, found));
  }

  @Test
  void aBriefIsValidAndNamesItsInputs() {
    Cli.Result done = cli.run("brief", "--format", "json", "--outlet", "Nobody", news());
    assertThat(done.status()).isZero();
    Schemas.assertValid("brief", done.out());
    JsonNode brief = JsonMapper.shared().readTree(done.out());
    assertThat(brief.get("inputs")).hasSize(3);
    assertThat(brief.get("settings").get(0).get("value").asString()).isEqualTo("Nobody");
    assertThat(brief.get("articles").get(0).get("outlet").get("name").asString()).isEqualTo("Coast Wire");
  }

  @Test
  void aBriefIsASummaryAndAPage() throws IOException {
    Cli.Result done = cli.run("brief", news());
    assertThat(done.status()).isZero();
    assertThat(done.out()).contains("stories in 3 reports", "Page: brief.html");
    assertThat(done.out().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
    assertThat(done.out()).doesNotContain("\u001b");
    assertThat(Files.readString(folder.resolve("brief.html"))).startsWith("<!DOCTYPE html>");
  }

  @Test
  void thePageCanGoElsewhereOrNowhere() {
    assertThat(cli.run("brief", "-o", "out.html", news()).out()).contains("Page: out.html");
    assertThat(folder.resolve("out.html")).exists();
    assertThat(cli.run("brief", "--no-page", news()).out()).doesNotContain("Page:");
    assertThat(folder.resolve("brief.html")).doesNotExist();
  }

  @Test
  void nothingIsToldTwice() {
    String path =
        cli.file(
            "pier.txt",
            "Pier stays\n\n“The pier must stay open for all of us,” Ann Lee said, adding that “the council should first"
                + " admit its mistake.” She called the plan “a ruin” and the council “a band of thieves”.\n");
    String out = cli.run("brief", "--all", "--no-page", path).out().replaceAll("\\s+", " ");
    assertThat(out).containsOnlyOnce("must stay open for all of us").containsOnlyOnce("first admit its mistake");
    assertThat(out).containsOnlyOnce("a band of thieves");
  }

  @Test
  void htmlGoesToStandardOutput() {
    Cli.Result done = cli.run("brief", "--format", "html", news());
    assertThat(done.out()).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(folder.resolve("brief.html")).doesNotExist();
  }

  @Test
  void aTableHasOneRowAQuotationAndNoFormulas() {
    String path = cli.file("formula.txt", "=cmd() and more\n\n“=1+1, that is all,” said Ann Lee.\n");
    Cli.Result done = cli.run("extract", "--format", "csv", path);
    assertThat(done.out()).startsWith("file,article,outlet,").endsWith("\r\n");
    assertThat(done.out()).contains("'=cmd() and more").doesNotContain(",=", "\"=");
    assertThat(done.out().split("\r\n", -1)).hasSize(3);
  }

  @Test
  void bratFilesPointAtTheWords() throws IOException {
    Cli.Result done = cli.run("extract", "--format", "brat", "-o", "brat", news());
    assertThat(done.status()).isZero();
    assertThat(done.out()).isEmpty();
    int spans = 0;
    try (var files = Files.list(folder.resolve("brat"))) {
      List<Path> annotated = files.filter(file -> file.toString().endsWith(".ann")).toList();
      assertThat(annotated).hasSize(3);
      for (Path file : annotated) {
        int[] text = Files.readString(Path.of(file.toString().replace(".ann", ".txt"))).codePoints().toArray();
        Matcher span = Pattern.compile("(?m)^T\\d+\t\\w+ (\\d+) (\\d+)\t(.*)$").matcher(Files.readString(file));
        while (span.find()) {
          int start = Integer.parseInt(span.group(1));
          int length = Integer.parseInt(span.group(2)) - start;
          assertThat(new String(text, start, length)).isEqualTo(span.group(3));
          spans++;
        }
      }
    }
    assertThat(spans).isGreaterThan(5);
    assertThat(folder.resolve("brat/annotation.conf")).exists();
  }

  @Test
  void bratWithoutAFolderIsWrongUsage() {
    Cli.Result done = cli.run("extract", "--format", "brat", news());
    assertThat(done.status()).isEqualTo(2);
    assertThat(done.err()).contains("-o FOLDER");
  }

  @Test
  void annotationsSelectByPositionAndByWords() {
    Cli.Result done = cli.run("extract", "--format", "annotations", news());
    assertThat(done.out().lines())
        .isNotEmpty()
        .allSatisfy(line -> {
          JsonNode annotation = JsonMapper.shared().readTree(line);
          assertThat(annotation.get("@context").asString()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
          JsonNode selectors = annotation.get("target").get(0).get("selector");
          assertThat(selectors.get(0).get("type").asString()).isEqualTo("TextPositionSelector");
          assertThat(selectors.get(1).get("exact").asString()).isNotEmpty();
        });
  }

  @Test
  void textWithALoneSurrogateIsWrittenAsUtf8() {
    String path = cli.file("lone.json", "{\"text\":\"A \\ud83d stop. “Yes,” said Ann Lee.\"}");
    Cli.Result done = cli.run("extract", path);
    assertThat(done.status()).isZero();
    assertThat(done.out()).contains("\uFFFD");
    Schemas.assertValid("article", done.out());
    assertThat(cli.run("brief", "--format", "html", path).status()).isZero();
  }

  @Test
  void controlCharactersOfAnArticleNeverReachTheTerminal() {
    String path = cli.file("evil.txt", "Title \u001b[2J\u202e\n\n“Bell \u0007 \u009b31m,” said Ann Lee.\n");
    Cli.Result done = cli.run("brief", "--all", "--no-page", path);
    assertThat(done.out().replace("\n", "")).doesNotContainPattern("\\p{Cntrl}|\u202e|\u009b");
  }

  @Test
  void progressIsOnStandardErrorAlone() {
    Cli.Result quiet = new Cli(folder).onTerminal().run("extract", "--quiet", news());
    Cli.Result loud = new Cli(folder).onTerminal().run("extract", "--verbose", news());
    assertThat(quiet.err()).isEmpty();
    assertThat(loud.err()).contains("3 articles read");
    assertThat(loud.bytes()).isEqualTo(quiet.bytes());
  }

  @Test
  void sharedWordsAreShownQuotedAndUnquotedApart() {
    String shared = "The council had planned the line for nine years, and its costs have doubled since then. ";
    String quoted = "“Nobody who has seen this soil would put so much as a shed on top of it,” ";
    String left = cli.file("one.txt", "One\n\n" + shared + quoted + "said Rosa Quell.\n");
    String right = cli.file("two.txt", "🚋 Two\n\n" + quoted + "Rosa Quell said. " + shared + "\n");
    Cli.Result text = cli.run("diff", left, right);
    assertThat(text.status()).isZero();
    assertThat(text.out()).containsSubsequence("NOT QUOTED", "The council", "QUOTED", "Nobody who");
    Cli.Result json = cli.run("diff", "--format", "json", left, right);
    Schemas.assertValid("diff", json.out());
    assertThat(cli.run("diff", "--aligned", left, right).out()).contains("Sentences beside one another are near");
    Cli.Result aligned = cli.run("diff", "--aligned", "--format", "json", left, right);
    Schemas.assertValid("diff", aligned.out());
    assertThat(aligned.out()).contains("\"aligned\"", "\"varies\"");
    List<JsonNode> spans = new java.util.ArrayList<>();
    spans(JsonMapper.shared().readTree(json.out()), spans);
    assertThat(spans).extracting(span -> span.get("exact").asString().strip()).hasSize(4);
  }

  @Test
  void diffShowsPassagesSideBySideAndMarksWhatDiffers() {
    String left = folder.resolve("news/a-wire.txt").toString();
    String right = folder.resolve("news/b-echo.txt").toString();
    Cli.Result done = cli.run("diff", left, right);
    assertThat(done.out().lines())
        .anyMatch(line -> line.matches(" +We will not lay .* We will not lay .*"))
        .anyMatch(line -> line.contains("*The builder,* Hask"))
        .anyMatch(line -> line.contains("*according to Coast"))
        .contains("*Words* between asterisks are not so on the other side.")
        .allMatch(line -> line.codePointCount(0, line.length()) <= 80);
  }

  @Test
  void diffTakesOneArticleOnEachSide() {
    Cli.Result done = cli.run("diff", news(), folder.resolve("news/a-wire.txt").toString());
    assertThat(done.status()).isEqualTo(1);
    assertThat(done.err()).contains("holds 3 articles", "give a file with one article");
    assertThat(cli.run("diff", "only-one.txt").status()).isEqualTo(2);
  }

  @Test
  void wordsAreFoundVerbatimAlteredOrNotAtAll() {
    String said = "We will not lay a metre of track before the soil is tested";
    Cli.Result json = cli.run("check", "--format", "json", said, news());
    assertThat(json.status()).isZero();
    Schemas.assertValid("check", json.out());
    JsonNode answer = JsonMapper.shared().readTree(json.out());
    assertThat(answer.get("result").asString()).isEqualTo("verbatim");
    assertThat(answer.get("matches")).hasSize(2);
    JsonNode echo = answer.get("matches").get(1);
    assertThat(echo.get("relation").asString()).isEqualTo("altered");
    assertThat(echo.get("edits").get(0).get("from").asString()).isEqualTo("tested");
    assertThat(echo.get("edits").get(0).get("to").asString()).isEqualTo("rested");
    assertThat(cli.run("check", said, news()).out())
        .containsSubsequence(
            "VERBATIM  3 reports searched: 1 verbatim, 1 altered",
            "Coast Wire",
            "altered",
            "Bay Echo",
            "\"tested\" → \"rested\"");
    Cli.Result none = cli.run("check", "The moon is made of cheese", news());
    assertThat(none.status()).isZero();
    assertThat(none.out()).contains("NOT FOUND  3 reports searched");
  }

  @Test
  void aPartOfTheWordsIsPartial() {
    String whole = "We will not lay a metre of track before the soil is tested, and not a rail either";
    Cli.Result json = cli.run("check", "--format", "json", whole, news());
    assertThat(JsonMapper.shared().readTree(json.out()).get("matches").get(0).get("relation").asString())
        .isIn("partial", "altered");
  }

  @Test
  void wordsWithoutLettersAreWrongUsage() {
    Cli.Result done = cli.run("check", "…!", news());
    assertThat(done.status()).isEqualTo(2);
    assertThat(done.err()).contains("no word to look for");
  }

  @Test
  void manyWordsAreLookedForAtOnce() {
    String batch =
        cli.file(
            "words.txt",
            "We will not lay a metre of track before the soil is tested\n\n…\nThe moon is made of cheese\n");
    Cli.Result csv = cli.run("check", "--batch", batch, news());
    assertThat(csv.status()).isEqualTo(3);
    assertThat(csv.err()).contains("words.txt, line 3", "no word to look for");
    assertThat(csv.out().lines().toList())
        .hasSize(4)
        .satisfies(lines -> {
          assertThat(lines.getFirst()).startsWith("line,words,words_of,result,relation,");
          assertThat(lines.get(1)).startsWith("1,").contains(",verbatim,verbatim,1.000,");
          assertThat(lines.get(2)).startsWith("1,").contains(",verbatim,altered,");
          assertThat(lines.getLast()).startsWith("4,The moon is made of cheese,,not-found,,");
        });
    Cli.Result lines = cli.run("check", "--format", "jsonl", "--batch", batch, news());
    assertThat(lines.out().lines()).hasSize(2).allSatisfy(line -> Schemas.assertValid("check", line));
  }

  @Test
  void theFormatsOfOneAndOfManyAreNotMixed() {
    String batch = cli.file("words.txt", "one word\n");
    assertThat(cli.run("check", "--format", "csv", "one word", news()).err()).contains("--format csv needs --batch");
    assertThat(cli.run("check", "--format", "text", "--batch", batch, news()).err()).contains("answers one query");
    assertThat(cli.run("check", "one word").err()).contains("PATH is missing");
    Cli.Result missing = cli.run("check", "--batch", folder.resolve("none.txt").toString(), news());
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.err()).contains("none.txt");
  }
}
