package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.server.HearsayServer;
import org.hearsay.server.ServeOptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One story, asked for in four ways: the command line, REST, the tools for a language model, and the page.
class SameFactsTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  /// What the ways have to agree on.
  ///
  /// @param differences the words of both sides of each, the sides in their order
  private record Facts(int reports, int outlets, int texts, int low, int high, List<String> differences) {}

  @Test
  void allWaysToAskTellTheSameOfAStory() {
    Cli.Result added = new Cli(folder).run("add", "--archive", "desk", "--model", "rules", "-q", sample());
    assertThat(added.status()).as(added.err()).isZero();
    String id = new Cli(folder).run("story", "--archive", "desk").out().strip().split(" ")[0];
    Cli.Result told = new Cli(folder).run("story", id, "--archive", "desk", "--format", "json");
    JsonNode story = JsonMapper.shared().readTree(told.out());
    Facts facts = ofJson(story);
    assertThat(facts.differences()).isNotEmpty();
    try (HearsayServer server =
        HearsayServer.start(
            new ServeOptions(
                new ArchiveFolder(folder.resolve("desk")), 0, false, List.of(), null, 1_000, "0", "accurate"),
            text -> {})) {
      RawHttp http = new RawHttp(URI.create(server.address()).getPort());
      String bearer = "Authorization: Bearer " + server.token();
      assertThat(JsonMapper.shared().readTree(http.get("/api/v1/stories/" + id, bearer).body()))
          .as("REST")
          .isEqualTo(story);
      assertThat(ofTools(http, bearer, id)).as("tools").isEqualTo(facts);
      RawHttp.Answer let = http.get(server.entry().substring(server.address().length()));
      String cookie = "Cookie: " + let.header("Set-Cookie").replaceFirst(";.*", "");
      page(Jsoup.parse(http.get("/s/" + id, cookie).body()), facts);
    }
  }

  private static String sample() {
    return Path.of("../samples/varden-bridge").toAbsolutePath().normalize().toString();
  }

  private static Facts ofJson(JsonNode story) {
    List<String> differences = new ArrayList<>();
    for (JsonNode each : story.get("conflicts")) {
      differences.add(each.at("/left/span/exact").asString() + " | " + each.at("/right/span/exact").asString());
    }
    return new Facts(
        story.get("articles").size(),
        story.get("outlets").asInt(),
        story.get("texts").asInt(),
        story.at("/origins/low").asInt(),
        story.at("/origins/high").asInt(),
        differences.stream().sorted().toList());
  }

  private static Facts ofTools(RawHttp http, String bearer, String id) {
    List<String> differences = new ArrayList<>();
    String cursor = "";
    JsonNode first = JsonMapper.shared().missingNode();
    do {
      String call =
          "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"get_story\",\"arguments\":{\"id\":\"%s\"%s}}}"
              .formatted(id, cursor.isEmpty() ? "" : ",\"cursor\":\"" + cursor + "\"");
      RawHttp.Answer answer =
          http.send(
              "POST",
              "/mcp",
              call,
              bearer,
              "Content-Type: application/json",
              "Accept: application/json, text/event-stream");
      JsonNode part = JsonMapper.shared().readTree(answer.content()).at("/result/structuredContent");
      first = first.isMissingNode() ? part : first;
      for (JsonNode each : part.get("items")) {
        differences.add(each.at("/left/exact").asString() + " | " + each.at("/right/exact").asString());
      }
      cursor = part.path("next").asString("");
    } while (!cursor.isEmpty());
    return new Facts(
        first.get("reports").asInt(),
        first.get("outlets").asInt(),
        first.get("texts").asInt(),
        first.get("originsAtLeast").asInt(),
        first.get("originsAtMost").asInt(),
        differences.stream().sorted().toList());
  }

  private static void page(Document page, Facts facts) {
    page.select(".vh").remove(); // what only a screen reader says stands between the words
    String counts = page.select(".counts .sentence").text();
    assertThat(counts)
        .contains(facts.reports() + " reports")
        .contains(facts.outlets() + " outlets")
        .contains(facts.texts() + " distinct texts")
        .contains(Integer.toString(facts.low()))
        .contains(Integer.toString(facts.high()));
    List<Element> pairs = page.select("article.pair");
    assertThat(pairs).hasSameSizeAs(facts.differences());
    String all = words(String.join(" ", pairs.stream().map(Element::wholeText).toList()));
    for (String difference : facts.differences()) {
      for (String side : difference.split(" \\| ")) {
        assertThat(all).as("the page has the words of each difference").contains(words(side));
      }
    }
  }

  private static String words(String text) {
    return text.replace("‸", " ").replaceAll("\\s+", " ").strip();
  }
}
