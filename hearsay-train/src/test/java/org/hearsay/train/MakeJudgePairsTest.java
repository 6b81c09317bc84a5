package org.hearsay.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.train.JudgePair.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeJudgePairsTest {
  @TempDir Path folder;

  @Test
  void aClaimsBareWordsAreAdded() throws IOException {
    Path file = folder.resolve("claims.jsonl");
    Files.writeString(
        file,
        """
        {"claim_tokens":["The","old","mill","-","house","burnt","."],"non_supported_spans":[false,true,false,false,false,false,false],"supporting_sentences":[[1]],"evidence":["Weather.","The mill house burnt."]}
        """);
    JudgePair pair = MakeJudgePairs.claims(file).getFirst();
    assertThat(pair.left()).containsExactly("The", "old", "mill", "house", "burnt");
    assertThat(pair.leftMarks()).containsExactly(Mark.KEPT, Mark.ADDED, Mark.KEPT, Mark.KEPT, Mark.KEPT);
    assertThat(pair.right()).containsExactly("The", "mill", "house", "burnt");
    assertThat(pair.rightMarks()).containsOnly(Mark.UNKNOWN);
  }

  @Test
  void aSwappedWordIsMarkedInBothAndBothAreKnownToExcludeEachOther() throws IOException {
    Path file = folder.resolve("swaps.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("data/dataset.jsonl"));
      zip.write(
          """
          {"sentence1":"A red tug is here.","sentence2":"A green tug is here.","gold_label":"contradiction"}
          {"sentence1":"A tiny tug.","sentence2":"A small tug.","gold_label":"entailment"}
          """
              .getBytes(StandardCharsets.UTF_8));
    }
    Map<String, List<String>> exclusive = new TreeMap<>();
    List<JudgePair> pairs = MakeJudgePairs.swaps(file, exclusive);
    List<Mark> marks = new ArrayList<>(List.of(Mark.KEPT, Mark.CONTRADICTED, Mark.KEPT, Mark.KEPT, Mark.KEPT));
    assertThat(pairs.get(0).leftMarks()).isEqualTo(marks);
    assertThat(pairs.get(0).rightMarks()).isEqualTo(marks);
    assertThat(pairs.get(1).leftMarks()).containsOnly(Mark.KEPT);
    assertThat(exclusive).isEqualTo(Map.of("red", List.of("green"), "green", List.of("red")));
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> MakeJudgePairs.claims(folder.resolve("none.jsonl")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("none.jsonl");
  }

  @Test
  void someEventsAreKeptForReading() {
    assertThat(MakeJudgePairs.held("n1", 0)).isFalse();
    assertThat(MakeJudgePairs.held("n1", 10)).isTrue();
  }
}
