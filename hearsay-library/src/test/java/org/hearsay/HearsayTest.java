package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.compare.utterance.FoundQuotation;
import org.hearsay.compare.utterance.QuoteSearch;
import org.hearsay.entity.ReadArticle;
import org.hearsay.ingest.Outcome;
import org.hearsay.model.ModelFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HearsayTest {
  private static final Hearsay HEARSAY = Hearsay.fastEnglish();

  @TempDir Path folder;

  private Path article(String name, String speech) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        """
        Council delays tram line again

        “%s,” Rosa Quell, the mayor of Lindmoor, told reporters on Tuesday.
        """
            .formatted(speech));
  }

  @Test
  void aTextIsReadByItself() {
    Articles articles = HEARSAY.read("“The bridge will stay closed,” said Mara Holt, the mayor.");
    assertThat(articles.refused()).isEmpty();
    assertThat(articles.quotations()).hasSize(1);
    assertThat(articles.quotations().getFirst()).hasToString("Mara Holt: The bridge will stay closed,");
  }

  @Test
  void whatCannotBeReadIsAValueAndTheRestIsRead() throws IOException {
    article("a.txt", "We will not lay a metre of track before the soil is tested");
    Files.writeString(folder.resolve("b.txt"), "");
    Brief brief = HEARSAY.brief(folder, folder.resolve("missing.txt"));
    assertThat(brief.articles().read()).hasSize(1);
    assertThat(brief.refused())
        .extracting(Outcome.Refused::reason)
        .containsExactlyInAnyOrder(Outcome.Reason.EMPTY, Outcome.Reason.NOT_FOUND);
    assertThat(brief.refused()).allMatch(refused -> !refused.remedy().isEmpty());
    assertThat(HEARSAY.read("").refused()).hasSize(1);
    assertThat(HEARSAY.read(Path.of("-")).refused()).as("never standard input").hasSize(1);
  }

  @Test
  void reportsOfOneStoryAreCompared() throws IOException {
    article("a.txt", "We will not lay a metre of track before the soil is tested");
    article("b.txt", "We will not lay a metre of track before the soil is rested");
    Brief brief = HEARSAY.brief(folder);
    assertThat(brief.stories()).hasSize(1);
    assertThat(brief.utterances()).hasSize(1);
    assertThat(brief.quotations()).hasSize(2);
    assertThat(brief.differences()).hasSize(1);
    assertThat(brief.differences().getFirst().toString()).startsWith("words: ").contains("tested", "rested", " / ");

    Articles again = HEARSAY.read(brief.articles().read().stream().map(ReadArticle::article).toList());
    assertThat(HEARSAY.brief(again).stories()).isEqualTo(brief.stories());
  }

  @Test
  void wordsAreCheckedAndTheClosestComeFirst() throws IOException {
    article("a.txt", "We will not lay a metre of track before the soil is rested");
    article("b.txt", "We will not lay a metre of track before the soil is tested");
    List<FoundQuotation> found =
        HEARSAY.read(folder).check("we will not lay a metre of track before the soil is tested");
    assertThat(found)
        .extracting(each -> each.match().relation())
        .containsExactly(QuoteSearch.Relation.VERBATIM, QuoteSearch.Relation.ALTERED);
    assertThat(found.getFirst().article().file()).endsWith("b.txt");
    assertThat(HEARSAY.read(folder).check("the ferry has sunk")).isEmpty();
  }

  @Test
  void theAccurateModelComesWithTheArtifactOrFromAFolder() {
    String text = "The minister said that taxes would rise next year.";
    List<QuotationInArticle> found = Hearsay.english().read(text).quotations();
    assertThat(found).hasSize(1);
    Hearsay other = Hearsay.with(ModelFiles.at(Path.of("..", "models", "attribution")));
    assertThat(other.read(text).quotations()).isEqualTo(found);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> ModelFiles.at(folder))
        .withMessageContaining("encoder.onnx");
  }
}
