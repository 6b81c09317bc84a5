package org.hearsay.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hearsay.model.WordPiece;
import org.hearsay.train.JudgePair.Mark;
import org.hearsay.train.JudgePair.Placed;
import org.junit.jupiter.api.Test;

class JudgePairTest {
  private static final JudgePair PAIR =
      new JudgePair(
          "test",
          List.of("Two", "boats", "sank"),
          List.of("2", "tugs"),
          List.of(Mark.KEPT, Mark.CONTRADICTED, Mark.ADDED),
          List.of(Mark.KEPT, Mark.CONTRADICTED));

  private static WordPiece vocabulary() {
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < 103; i++) {
      pieces.add("[unused" + i + "]");
    }
    pieces.set(WordPiece.UNKNOWN, "[UNK]");
    pieces.set(WordPiece.START, "[CLS]");
    pieces.set(WordPiece.END, "[SEP]");
    pieces.addAll(List.of("two", "boat", "##s", "sank", "2", "tug"));
    return new WordPiece(pieces);
  }

  @Test
  void aPairSurvivesItsLine() {
    assertThat(JudgePair.of(PAIR.line())).isEqualTo(PAIR);
    assertThat(PAIR.turned().turned()).isEqualTo(PAIR);
  }

  @Test
  void bothTextsStandInOneInputEachWordAtItsFirstPiece() {
    Placed placed = PAIR.placed(vocabulary());
    assertThat(placed.input().pieces()).containsExactly(101, 103, 104, 105, 106, 102, 107, 108, 105, 102);
    assertThat(placed.input().types()).containsExactly(0, 0, 0, 0, 0, 0, 1, 1, 1, 1);
    assertThat(placed.places()).containsExactly(1, 2, 4, 6, 7);
  }

  @Test
  void aWordKnowsWhetherTheOtherTextHasIt() {
    int[][] features = PAIR.placed(vocabulary()).input().features();
    assertThat(features[0]).as("a marker").isEmpty();
    assertThat(features[1]).as("two is 2").containsExactly(0, 3, 6);
    assertThat(features[2]).as("no boats there").containsExactly(0, 4);
    assertThat(features[7]).as("second text").containsExactly(1, 4);
  }

  @Test
  void aLongTextIsCut() {
    List<String> words = Collections.nCopies(500, "boat");
    JudgePair pair = JudgePair.unknown(words, List.of("boat"));
    assertThat(pair.left()).hasSize(80);
    assertThat(pair.leftMarks()).hasSize(80);
  }

  @Test
  void aCurlyApostropheIsAStraightOne() {
    assertThat(JudgePair.unknown(List.of("didn\u2019t"), List.of("didn't")).left()).containsExactly("didn't");
  }

  @Test
  void everyWordNeedsAMark() {
    List<String> words = List.of("a", "b");
    List<Mark> marks = List.of(Mark.KEPT);
    assertThatThrownBy(() -> new JudgePair("test", words, words, marks, marks))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not as many marks as words");
  }

  @Test
  void aBrokenLineIsRefused() {
    assertThatThrownBy(() -> JudgePair.of("not a pair")).isInstanceOf(RuntimeException.class);
  }
}
