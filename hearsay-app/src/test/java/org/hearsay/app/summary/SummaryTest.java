package org.hearsay.app.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.Utterance;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Story;
import org.hearsay.show.page.Fixture;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private static final Summary.Options PLAIN = new Summary.Options(false, 0.5, false, "brief.html");

  private static String summary(Summary.Options options) {
    return Summary.of(List.of(Fixture.story()), options);
  }

  @Test
  void whatDiffersComesBeforeWhatWasSaidAndWhereItComesFrom() {
    assertThat(summary(PLAIN)).containsSubsequence("DIFFERS", "SAID", "ORIGINS", "Page: brief.html");
  }

  @Test
  void theWorstDifferencesComeFirst() {
    assertThat(summary(new Summary.Options(true, 0, false, null)))
        .containsSubsequence("DIFFERS", "  number  ", "  words  ", "  name  ", "SAID");
  }

  @Test
  void outletsTextsAndOriginsStandTogether() {
    assertThat(summary(PLAIN).lines().limit(3))
        .anyMatch(line ->
            line.matches("\\d+ reports · .* · \\d+ outlets?, \\d+ texts?, (exactly \\d+|\\d+ to \\d+) origins?.*"));
  }

  @Test
  void theNumberOfOriginsIsExactOnlyWhereItsIntervalIsOneNumber() {
    Origins sure = new Origins("c1", 3, 3, 2, 2, 2, List.of(), List.of(), null);
    assertThat(SummaryPhrases.counts(sure)).isEqualTo("3 outlets, 3 texts, exactly 2 origins");
  }

  @Test
  void theSideThatLacksWordsShowsThoseAroundTheGap() {
    assertThat(Summary.of(List.of(Fixture.shortened()), PLAIN))
        .contains("\"… is a matter of honour\": Hill Wire", "\"… is a matter\": Moor Echo")
        .doesNotContain("(without it)");
  }

  @Test
  void aCopySaysHowManyWordsAndALinkFromWhomWhereThatIsNotTheOrigin() {
    Story story = Fixture.story();
    List<Origins.Edge> edges =
        List.of(
            new Origins.Edge(
                "dale", "hill", "Hill Wire", Origins.Kind.COPIED, 0.9, null, Origins.LinkReason.SHARED_PROSE),
            new Origins.Edge("moor", "dale", "Dale Post", Origins.Kind.CITED, 0.9, null, Origins.LinkReason.CITED));
    List<Origins.Root> roots =
        List.of(new Origins.Root("Hill Wire", List.of("hill", "dale", "moor"), Origins.RootReason.OWN_REPORT));
    Story linked =
        new Story(
            story.comparison(),
            List.of(new Origins(story.comparison().story().id(), 3, 3, 1, 1, 1, roots, edges, null)));
    assertThat(Summary.of(List.of(linked), PLAIN))
        .contains("Hill Wire ← Dale Post (copied 6 words), Moor Echo (cited from Dale Post)");
  }

  private static Story saying(String consensus, List<Utterance.Variant> variants) {
    Comparison made = Fixture.story().comparison();
    Utterance before = made.utterances().getFirst();
    Utterance said = new Utterance(before.id(), before.speaker(), consensus, before.reference(), variants);
    return new Story(
        new Comparison(
            made.story(),
            made.title(),
            made.entities(),
            List.of(said),
            made.claims(),
            List.of(),
            List.of(),
            made.passages(),
            made.timeline()),
        List.of());
  }

  @Test
  void aLongStatementIsCutUnlessAllIsAskedFor() {
    Story story = saying("looms stand still ".repeat(100) + "forever", List.of());
    String cut = Summary.of(List.of(story), PLAIN);
    assertThat(cut).contains("…").doesNotContain("forever");
    assertThat(Summary.of(List.of(story), new Summary.Options(true, 0, false, null))).contains("forever");
  }

  @Test
  void aReportThatHasAStatementWholeAndAPartOfItOnceMoreHasNotCutIt() {
    Story story =
        saying(
            "It is a matter of honour,",
            List.of(
                new Utterance.Variant("hill", "q2", Utterance.Relation.VERBATIM, List.of()),
                new Utterance.Variant("dale", "q1", Utterance.Relation.VERBATIM, List.of()),
                new Utterance.Variant("dale", "q2", Utterance.Relation.TRUNCATED, List.of()),
                new Utterance.Variant("moor", "q2", Utterance.Relation.TRUNCATED, List.of())));
    assertThat(Summary.of(List.of(story), PLAIN)).contains("verbatim Dale Post · cut Moor Echo\n");
  }

  @Test
  void aWordThatDiffersStandsWithThoseAroundIt() {
    assertThat(summary(PLAIN))
        .contains("\"It is a matter of honour\": Hill Wire", "\"It is a manner of honour\": Dale Post");
  }

  @Test
  void noLineIsLongerThanTheTerminal() {
    assertThat(summary(PLAIN).lines()).allMatch(line -> line.codePointCount(0, line.length()) <= Paper.WIDTH);
  }

  @Test
  void colourIsNeverWithoutItsWords() {
    Summary.Options coloured = new Summary.Options(false, 0.5, true, "brief.html");
    String summary = summary(coloured);
    assertThat(summary).contains("\u001b[1mDIFFERS\u001b[0m");
    assertThat(summary.replaceAll("\u001b\\[\\d*m", "")).isEqualTo(summary(PLAIN));
  }

  @Test
  void differencesOfWhichFewWereJudgedAreShownAndSaySo() {
    Summary.Options strict = new Summary.Options(false, 1, false, null);
    assertThat(summary(strict)).contains("DIFFERS", "few seen");
    assertThat(summary(new Summary.Options(true, 0, false, null))).doesNotContain("--all");
  }

  @Test
  void nothingIsJudged() {
    assertThat(summary(new Summary.Options(true, 0, false, null)))
        .doesNotContainPattern("(?i)\\b(true|false|fake|lie|biased)\\b");
  }

  @Test
  void wordsAreWrappedByCodePointsAndLongOnesBroken() {
    assertThat(Paper.wrap("🚋🚋🚋 ab abcdefgh", 4)).containsExactly("🚋🚋🚋", "ab", "abcd", "efgh");
    assertThat(Paper.cut("🚋🚋🚋🚋", 3)).isEqualTo("🚋🚋…");
  }

  @Test
  void daysAreWrittenShort() {
    assertThat(SummaryPhrases.days(range("2031-05-12", "2031-05-12"))).isEqualTo("12 May 2031");
    assertThat(SummaryPhrases.days(range("2031-05-12", "2031-05-14"))).isEqualTo("12–14 May 2031");
    assertThat(SummaryPhrases.days(range("2031-04-30", "2031-05-02"))).isEqualTo("30 April – 2 May 2031");
    assertThat(SummaryPhrases.days(range("2030-12-31", "2031-01-01"))).isEqualTo("31 December 2030 – 1 January 2031");
  }

  private static org.hearsay.text.DateRange range(String first, String last) {
    return new org.hearsay.text.DateRange(java.time.LocalDate.parse(first), java.time.LocalDate.parse(last));
  }

  @Test
  void factsAreShownWithTheWordsInWhichEachReportVaries() {
    Comparison made = Fixture.story().comparison();
    assertThat(summary(PLAIN).contains("FACTS")).isEqualTo(made.facts().stream().anyMatch(fact -> fact.varies()));
    assertThat(summary(PLAIN)).containsSubsequence("FACTS", "reports", "DIFFERS");
  }
}
