package org.hearsay.train;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.train.ChangedWords.Change;
import org.hearsay.train.ChangedWords.Pool;
import org.hearsay.train.JudgePair.Mark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangedWordsTest {
  private static final List<String> LEFT =
      words("The ferry Norlane sank on Tuesday and 31 sailors were rescued by Ode Brandt crew");
  private static final List<String> RIGHT =
      words("Crew of Ode Brandt rescued 31 sailors after the Norlane sank on Tuesday");
  private static final Pool POOL =
      Pool.of(
          List.of(
              words("A tug of Mara Quill had come on Friday with eight men and carried planks"),
              words("The Kestner left in May")));

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  private static JudgePair changed(List<String> left, List<String> right, Change change) {
    return requireNonNull(tried(left, right, change));
  }

  private static @Nullable JudgePair tried(List<String> left, List<String> right, Change change) {
    ChangedWords changes = new ChangedWords(Map.of("sank", List.of("floated")), 3);
    return changes.changed(ChangedWords.agreeing(left, right), change, POOL);
  }

  private static List<String> contradicted(List<String> words, List<Mark> marks) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (marks.get(i) == Mark.CONTRADICTED) {
        found.add(words.get(i));
      }
    }
    return found;
  }

  @Test
  void aNumberOfBothTextsIsChangedInOneAndMarkedInBoth() {
    JudgePair pair = changed(LEFT, RIGHT, Change.NUMBER);
    assertThat(pair.left()).hasSameSizeAs(LEFT).doesNotContain("31");
    assertThat(contradicted(pair.left(), pair.leftMarks())).singleElement().asString().containsOnlyDigits();
    assertThat(contradicted(pair.right(), pair.rightMarks())).containsExactly("31");
    assertThat(pair.source()).isEqualTo("real-number");
  }

  @Test
  void aDayBecomesAnotherDayOrMonth() {
    JudgePair pair = changed(LEFT, RIGHT, Change.DATE);
    assertThat(contradicted(pair.left(), pair.leftMarks())).singleElement().isIn("Friday", "May");
    assertThat(contradicted(pair.right(), pair.rightMarks())).containsExactly("Tuesday");
  }

  @Test
  void aNameBecomesAnotherOfAsManyWords() {
    JudgePair pair = changed(words("Yesterday Ode Brandt sank"), words("It was Ode Brandt"), Change.NAME);
    assertThat(pair.left()).hasSize(4);
    assertThat(contradicted(pair.left(), pair.leftMarks())).isSubsetOf("Mara", "Quill").isNotEmpty();
    assertThat(contradicted(pair.right(), pair.rightMarks())).isSubsetOf("Ode", "Brandt").isNotEmpty();
  }

  @Test
  void aWordBecomesOneThatExcludesIt() {
    JudgePair pair = changed(LEFT, RIGHT, Change.ANTONYM);
    assertThat(contradicted(pair.left(), pair.leftMarks())).containsExactly("floated");
    assertThat(contradicted(pair.right(), pair.rightMarks())).containsExactly("sank");
  }

  @Test
  void aNegationIsPutInAndTakenOut() {
    List<String> plain = words("The mayor did resign");
    List<String> negated = words("The mayor did not resign");
    JudgePair put = changed(plain, plain, Change.NEGATION);
    assertThat(put.left()).isEqualTo(negated);
    assertThat(contradicted(put.left(), put.leftMarks())).containsExactly("not");
    assertThat(contradicted(put.right(), put.rightMarks())).containsExactly("did");
    JudgePair taken = changed(words("She was not heard"), words("She was not heard"), Change.NEGATION);
    assertThat(taken.left().size() + taken.right().size()).isIn(7, 9);
  }

  @Test
  void twoNamesChangePlaces() {
    List<String> text = words("Then Ode thanked Mara in the harbour");
    JudgePair pair = changed(text, text, Change.SWAP);
    assertThat(pair.left()).isEqualTo(words("Then Mara thanked Ode in the harbour"));
    assertThat(contradicted(pair.right(), pair.rightMarks())).containsExactly("Ode", "Mara");
  }

  @Test
  void whatOnlyOneTextHasIsNotChanged() {
    assertThat(tried(words("They counted 31 boats"), words("They counted boats"), Change.NUMBER)).isNull();
    assertThat(tried(words("They counted boats"), words("They counted boats"), Change.DATE)).isNull();
    assertThat(tried(words("Then Ode sang"), words("Then Ode sang"), Change.SWAP)).isNull();
  }

  @Test
  void theSameSeedGivesTheSamePairs() {
    assertThat(changed(LEFT, RIGHT, Change.WORD)).isEqualTo(changed(LEFT, RIGHT, Change.WORD));
  }

  @Test
  void whatWasLeftOutOfAShortenedTextIsAdded() {
    ChangedWords changes = new ChangedWords(Map.of(), 5);
    for (int i = 0; i < 20; i++) {
      JudgePair pair = changes.shortened(LEFT);
      long added = pair.leftMarks().stream().filter(mark -> mark == Mark.ADDED).count();
      assertThat(pair.right()).hasSize(LEFT.size() - (int) added);
      assertThat(pair.rightMarks()).containsOnly(Mark.KEPT);
    }
  }

  @Test
  void realTextsAreTakenToAgree() {
    JudgePair pair = ChangedWords.agreeing(words("The ferry sank"), words("A ferry had gone down"));
    assertThat(pair.leftMarks()).containsExactly(Mark.NOT_CONTRADICTED, Mark.KEPT, Mark.NOT_CONTRADICTED);
  }
}
