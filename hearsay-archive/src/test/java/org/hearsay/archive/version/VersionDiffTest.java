package org.hearsay.archive.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.archive.version.VersionEdit.Kind;
import org.hearsay.entity.ReadArticle;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.stage.Stage;
import org.hearsay.text.Article;
import org.hearsay.text.Published;
import org.junit.jupiter.api.Test;

class VersionDiffTest {
  private static final Stage.Each<Article, ReadArticle> READING = Pipelines.reading(RuleQuotationFinder.english());

  private static final String TITLE = "Orla dam to close for repairs";

  private static final String BODY =
      """
      The Orla dam will close for repairs on Monday, the water board said.

      "The gates are worn and must be changed," said Petra Halm, the board's engineer. She had seen 14 cracks.

      Farmers along the Orla fear a dry summer. The valley grows most of the country's plums.
      """;

  private static ReadArticle read(String title, String body) {
    return READING
        .apply(
            new Article(
                "a", "a.txt", null, null, title, List.of(), "en", Published.UNKNOWN, title + "\n\n" + body, List.of()))
        .getFirst();
  }

  private static List<Kind> kinds(String title, String body) {
    return VersionDiff.between(read(TITLE, BODY), read(title, body)).stream().map(VersionEdit::kind).toList();
  }

  @Test
  void nothingDiffersInTheSameText() {
    assertThat(kinds(TITLE, BODY)).isEmpty();
  }

  @Test
  void spacesAndMarksAreNoChange() {
    assertThat(
            kinds(
                TITLE,
                BODY.replace('"', '\u201C').replace("board's", "board\u2019s").replace("on Monday", "on  Monday")))
        .isEmpty();
  }

  @Test
  void aHeadlineIsNamed() {
    assertThat(kinds("Orla dam shut until spring", BODY)).containsExactly(Kind.HEADLINE);
  }

  @Test
  void wordsInQuotationMarksAreNamed() {
    assertThat(kinds(TITLE, BODY.replace("must be changed", "may be changed"))).containsExactly(Kind.QUOTATION);
  }

  @Test
  void aNumberIsNamedInDigitsAndInWords() {
    assertThat(kinds(TITLE, BODY.replace("14 cracks", "40 cracks"))).containsExactly(Kind.NUMBER);
    assertThat(kinds(TITLE, BODY.replace("14 cracks", "twenty cracks"))).containsExactly(Kind.NUMBER);
  }

  @Test
  void aNameIsNamed() {
    assertThat(kinds(TITLE, BODY.replace("Petra Halm", "Petra Holm"))).containsExactly(Kind.NAME);
  }

  @Test
  void aNoteIsACorrection() {
    List<VersionEdit> edits =
        VersionDiff.between(
            read(TITLE, BODY),
            read(TITLE, BODY + "\nCorrection: An earlier version of this article gave a wrong number of cracks.\n"));
    assertThat(edits).extracting(VersionEdit::kind).containsOnly(Kind.CORRECTION);
    assertThat(edits.getFirst().after()).contains("earlier version");
  }

  @Test
  void otherWordsAndSentencesAreNamed() {
    assertThat(kinds(TITLE, BODY.replace("fear a dry summer", "expect a dry summer"))).containsExactly(Kind.WORDING);
    assertThat(kinds(TITLE, BODY + "\nThe board meets again in the autumn.\n")).containsExactly(Kind.ADDED);
    assertThat(kinds(TITLE, BODY.replace("The valley grows most of the country's plums.", "")))
        .containsExactly(Kind.REMOVED);
  }

  @Test
  void aSentenceThatWasChangedTwiceHasTwoKinds() {
    assertThat(kinds(TITLE, BODY.replace("are worn", "are old").replace("Petra Halm", "Petra Holm")))
        .containsExactly(Kind.QUOTATION, Kind.NAME);
  }
}
