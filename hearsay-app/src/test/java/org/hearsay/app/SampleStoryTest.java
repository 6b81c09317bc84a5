package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the brief finds in the sample story, as `samples/README.md` lists it.
///
/// Known limits, not asserted: forty strands against 14; the warnings in the mayor's mouth; the two
/// translations of the director's sentence; the unnamed official behind the Meridian Post.
@TestInstance(Lifecycle.PER_CLASS)
class SampleStoryTest {
  private JsonNode brief = JsonMapper.shared().createObjectNode();

  @BeforeAll
  void run() {
    Path samples = Path.of("..", "samples", "varden-bridge");
    assertThat(Files.isDirectory(samples)).as("%s is there", samples.toAbsolutePath()).isTrue();
    Cli.Result done = new Cli(Path.of("")).run("brief", "--format", "json", samples.toString());
    assertThat(done.status()).as(done.err()).isZero();
    brief = JsonMapper.shared().readTree(done.out());
  }

  private JsonNode story() {
    assertThat(brief.get("stories").size()).isEqualTo(1);
    return brief.get("stories").get(0);
  }

  private JsonNode article(String outlet) {
    return only(brief.get("articles"), one -> one.at("/outlet/name").asString("").equals(outlet));
  }

  private String outlet(JsonNode holder) {
    String id = holder.get("article").asString();
    return only(brief.get("articles"), one -> one.get("id").asString().equals(id)).at("/outlet/name").asString();
  }

  private static JsonNode only(JsonNode list, Predicate<JsonNode> wanted) {
    List<JsonNode> found = all(list, wanted);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<JsonNode> all(JsonNode list, Predicate<JsonNode> wanted) {
    List<JsonNode> found = new ArrayList<>();
    list.forEach(one -> {
      if (wanted.test(one)) {
        found.add(one);
      }
    });
    return found;
  }

  private JsonNode quotation(String outlet, String words) {
    return only(article(outlet).get("quotations"), one -> one.at("/content/0/exact").asString().contains(words));
  }

  private List<String> kinds(String outlet) {
    List<String> kinds = new ArrayList<>();
    article(outlet).get("blocks").forEach(block -> kinds.add(block.get("kind").asString()));
    return kinds;
  }

  @Test
  void eightReportsInFourFormatsAreOneStory() {
    assertThat(story().get("articles").size()).isEqualTo(8);
    assertThat(story().get("first").asString()).isEqualTo("2024-10-08");
    assertThat(story().get("last").asString()).isEqualTo("2024-10-10");
  }

  @Test
  void theMinisterWillAndWillNotPay() {
    JsonNode conflict = only(story().get("conflicts"), one -> one.get("kind").asString().equals("polarity"));
    assertThat(List.of(outlet(conflict.get("left")), outlet(conflict.get("right"))))
        .containsExactlyInAnyOrder("Corvane Evening Mail", "The Harbour Ledger");
  }

  @Test
  void theSignalSpellsTheMinisterInItsOwnWay() {
    JsonNode minister = only(story().get("entities"), one -> one.get("name").asString().equals("Ilse Varnholt"));
    assertThat(all(minister.get("variants"), one -> one.get("exact").asString().endsWith("Varnhalt"))).isNotEmpty();
  }

  @Test
  void twoReportsCutTheEngineersSentenceAndOneHasItThroughTheOther() {
    JsonNode utterance =
        only(story().get("utterances"), one -> one.get("consensus").asString().contains("not today and not next week"));
    assertThat(all(utterance.get("variants"), one -> one.get("relation").asString().equals("truncated")))
        .extracting(this::outlet)
        .contains("The Tolle Bugle", "The Daily Signal");
    JsonNode cut = quotation("The Daily Signal", "I would not walk");
    assertThat(cut.at("/via/0/name").asString()).endsWith("Tolle Bugle");
    assertThat(cut.at("/speaker/name").asString()).isEqualTo("Miriam Aldane");
  }

  @Test
  void aPostIsItsAuthorsWords() {
    assertThat(kinds("The Meridian Post")).contains("embed");
    assertThat(quotation("The Meridian Post", "We expect an apology").at("/speaker/name").asString())
        .isEqualTo("Anton Drewe");
  }

  @Test
  void theMayorAndTheTraderOfOneNameAreTwoPeople() {
    assertThat(all(story().get("entities"), one -> one.get("name").asString().endsWith(" Drewe")))
        .extracting(one -> one.get("name").asString())
        .contains("Anton Drewe", "Clara Drewe");
  }

  @Test
  void anOfficialWhoIsNotNamedStaysUnnamed() {
    assertThat(quotation("The Meridian Post", "copies of all three letters").at("/speaker/kind").asString())
        .isEqualTo("unnamed");
  }

  @Test
  void theFirmDenies() {
    assertThat(quotation("The Tolle Bugle", "received any warning").get("stance").asString()).isEqualTo("denies");
  }

  @Test
  void captionCorrectionAndBoilerplateAreLabelled() {
    assertThat(kinds("The Meridian Post")).contains("caption", "correction", "boilerplate");
    assertThat(kinds("The Daily Signal")).contains("boilerplate");
    assertThat(kinds("Ashmere Chronicle")).contains("credit");
  }

  @Test
  void theBugleSharesTheAgencysProse() {
    List<JsonNode> shared =
        all(
            story().get("passages"),
            one ->
                !one.get("quoted").asBoolean()
                    && List.of(outlet(one.get("left")), outlet(one.get("right"))).contains("The Tolle Bugle"));
    assertThat(shared).isNotEmpty();
    assertThat(shared).anySatisfy(one -> assertThat(one.get("words").asInt()).isGreaterThan(20));
  }
}
