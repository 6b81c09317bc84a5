package org.hearsay.eval.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Which changes two wordings show.
class VisibleTest {
  private static final Wording.Utterance SPOKEN =
      new Wording.Utterance(0, 0, new Person("Ann", "Lee", true, "mayor", "the mayor", "the mayor"), false, -1);

  private static Wording wording(String... sentences) {
    List<Wording.Sentence> said = new java.util.ArrayList<>();
    for (int i = 0; i < sentences.length; i++) {
      said.add(new Wording.Sentence(i, sentences[i]));
    }
    return new Wording(SPOKEN, said, List.of());
  }

  private static Wording changed(Wording said, Kind kind, String after, int joined) {
    Wording.Sentence first = said.sentences().getFirst();
    List<Wording.Sentence> sentences = new java.util.ArrayList<>(said.sentences());
    sentences.set(0, new Wording.Sentence(0, after));
    return said.with(
        joined < 0 ? sentences : List.of(sentences.getFirst()),
        new Wording.Change(1, kind, 0, first.text(), after, joined));
  }

  @Test
  void aLostNotIsSeenWhereItsClauseStandsInBoth() {
    Wording said = wording("We are ready, and we will not wait.");
    Wording turned = changed(said, Kind.POLARITY, "We are ready, and we will wait.", -1);
    assertThat(Wording.between(said, turned)).containsExactly(Kind.POLARITY);
    Wording cut = wording("We are ready …");
    assertThat(Wording.between(cut, turned)).isEmpty();
    assertThat(Wording.done(cut, turned)).containsExactly(Kind.POLARITY);
  }

  @Test
  void theSameNumberPutInTwiceIsNotSeen() {
    Wording said = wording("We lost 14 boats in the storm.");
    Wording one = changed(said, Kind.NUMBER, "We lost 41 boats in the storm.", -1);
    Wording two = said.with(one.sentences(), new Wording.Change(2, Kind.NUMBER, 0, said.text(), one.text(), -1));
    assertThat(Wording.between(said, one)).containsExactly(Kind.NUMBER);
    assertThat(Wording.between(one, two)).isEmpty();
  }

  @Test
  void aSentenceTranslatedInTheSameWordsIsNoOtherTranslation() {
    Wording said = wording("We lost 14 boats in the storm.");
    Wording same = changed(said, Kind.TRANSLATION, said.text(), -1);
    Wording other = changed(said, Kind.TRANSLATION, "The storm took 14 of our boats.", -1);
    assertThat(Wording.between(said, same)).isEmpty();
    assertThat(Wording.between(said, other)).containsExactly(Kind.TRANSLATION);
  }

  @Test
  void aSeamIsSeenBesideTheOtherSentenceOrTheRestOfTheFirst() {
    Wording said = wording("We closed the quay, and nobody wept.", "The crane was old, and it never was safe.");
    Wording spliced = changed(said, Kind.SPLICE, "We closed the quay, and it never was safe.", 1);
    assertThat(Wording.between(said, spliced)).containsExactly(Kind.SPLICE);
    assertThat(Wording.between(said.kept(said.sentences().subList(0, 1)), spliced)).containsExactly(Kind.SPLICE);
    assertThat(Wording.between(wording("We closed the quay."), spliced)).isEmpty();
  }
}
