package org.hearsay.eval.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hearsay.eval.Folders;
import org.junit.jupiter.api.Test;

/// Names and people against what is known of them; says so where the data are not.
class NamesTest {

  private static Path data(String name) {
    Path path = Folders.data().resolve("data").resolve(name);
    if (!Files.exists(path)) {
      System.out.println("not measured: " + path + " does not exist (see HEARSAY_DATA)");
    }
    assumeTrue(Files.exists(path));
    return path;
  }

  @Test
  void pairsThatTheModelWasNotTrainedOnAreTold() throws IOException {
    NameCases.Score all = NameCases.read(data("names/cases.csv")).heldOut(false);
    System.out.println("pairs of names, held out: " + all.shown());
    assertThat(all.f1()).isGreaterThanOrEqualTo(88);
  }

  @Test
  void peopleWithDifferentNamesAreNotMergedAcrossReports() throws IOException {
    StoryChains.Result result = StoryChains.measure(data("story-entities/NewsWCL50.conll"));
    System.out.println("people across reports: " + result.score().shown());
    assertThat(result.mergedNames()).isEmpty();
    assertThat(result.score().conll()).isGreaterThan(70);
  }

  /// Worked out by hand: one of two chains is cut in two.
  @Test
  void chainsAreScoredAsInTheSharedTask() {
    List<Set<String>> known = List.of(Set.of("a", "b", "c", "d"), Set.of("e", "f"));
    List<Set<String>> found = List.of(Set.of("a", "b"), Set.of("c", "d"), Set.of("e", "f"));
    ConllScore score = ConllScore.of(known, found);
    assertThat(score.f1(0)).isCloseTo(200 * 0.75 / 1.75, offset(1e-9)); // recall 3 of 4 links, precision 3 of 3
    assertThat(score.f1(1)).isCloseTo(200 * (4.0 / 6) / (1 + 4.0 / 6), offset(1e-9)); // recall (4 * 1/2 + 2) / 6
    double alike = 2 * 2 / 6.0 + 1; // the best pairs: a cut chain with the whole one, and e, f with itself
    assertThat(score.f1(2)).isCloseTo(200 * (alike / 2 * alike / 3) / (alike / 2 + alike / 3), offset(1e-9));
  }

  @Test
  void chainsThatAreAsKnownScoreAll() {
    List<Set<String>> chains = List.of(Set.of("a", "b"), Set.of("c", "d", "e"));
    assertThat(ConllScore.of(chains, chains).conll()).isCloseTo(100, offset(1e-9));
    assertThat(ConllScore.of(chains, List.<Set<String>>of()).conll()).isZero();
  }

  @Test
  void fieldsBetweenQuotationMarksMayHoldCommas() {
    assertThat(NameCases.fields("a,\"Lee, Ann\",\"say \"\"no\"\"\","))
        .containsExactly("a", "Lee, Ann", "say \"no\"", "");
  }
}
