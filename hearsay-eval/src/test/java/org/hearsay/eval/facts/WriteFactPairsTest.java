package org.hearsay.eval.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WriteFactPairsTest {
  private static final String FIRST =
      "The ferry Norlane ran aground off Karvel on Tuesday and 31 passengers were hurt. Divers are looking for its"
          + " anchor.";
  private static final String SECOND =
      "A tanker waited outside the port. The ferry Norlane ran aground off Karvel on Tuesday and 34 passengers were"
          + " hurt.";

  @TempDir Path folder;

  @Test
  void anAlignedPairIsWrittenWordByWordWithWhatWasMarkedInBoth() throws IOException {
    Path gold = Files.createDirectories(folder.resolve("gold"));
    Path stories = Files.createDirectories(folder.resolve("data/news-stories"));
    Files.createDirectories(folder.resolve("data/triples"));
    Files.writeString(stories.resolve("a.json"), report("2020-05-01", FIRST));
    Files.writeString(stories.resolve("b.json"), report("2020-05-02", SECOND));
    Files.writeString(
        gold.resolve("n9.json"),
        """
        {"event":"n9","facts":[{"what":"hurt","kind":"number","weight":"major","differs":true,"values":[%s,%s]}],"claims":[]}
        """
            .formatted(mark("A", FIRST, "31"), mark("B", SECOND, "34")));
    Path out = folder.resolve("pairs.jsonl");
    WriteFactPairs.main(new String[] {gold.toString(), folder.resolve("data").toString(), out.toString()});
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(1);
    JsonNode pair = new JsonMapper().readTree(lines.getFirst());
    assertThat(pair.path("event").asString()).isEqualTo("n9");
    assertThat(pair.path("marked").asBoolean()).isTrue();
    JsonNode thing = pair.path("things").get(0);
    assertThat(thing.path("equal").asBoolean()).isFalse();
    assertThat(word(pair, thing, "left")).isEqualTo("31");
    assertThat(word(pair, thing, "right")).isEqualTo("34");
  }

  private static String word(JsonNode pair, JsonNode thing, String side) {
    int at = thing.path(side).get(0).asInt();
    return pair.path(side).path("words").get(at).asString();
  }

  private static String report(String day, String text) {
    return """
    {"title":"Ferry runs aground","text":"%s","date_publish":"%sT08:00:00","source_domain":"karvel.example","url":"https://karvel.example/%s","newsCluster":{"EventId":9}}
    """
        .formatted(text, day, day);
  }

  private static String mark(String report, String text, String words) {
    int at = text.indexOf(words);
    return """
    {"in":"%s","field":"text","value":"%s","start":%d,"end":%d}\
    """
        .formatted(report, words, at, at + words.length());
  }
}
