package org.hearsay.compare.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.compare.Fixture;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.report.Report;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.QuotationKind;
import org.hearsay.words.WordAlignment;
import org.junit.jupiter.api.Test;

/// That pairs of quotations are told apart without an alignment only where an alignment would tell them apart, and how
/// many are left. What counts here are comparisons, since a clock says as much of the machine as of the code.
class EncodedQuotationTest {
  private static final List<String> COMMON =
      List.of(
          "the",
          "harbour",
          "of",
          "bridge",
          "council",
          "we",
          "money",
          "plan",
          "not",
          "city",
          "road",
          "will",
          "water",
          "school",
          "is",
          "company",
          "trade",
          "minister",
          "worker",
          "and",
          "union",
          "country",
          "public",
          "service",
          "for",
          "law",
          "court",
          "team",
          "colour",
          "ship",
          "sailor",
          "anchor",
          "in",
          "rope",
          "market",
          "to",
          "fish",
          "winter",
          "with",
          "storm",
          "lamp",
          "tower",
          "on",
          "stone",
          "gate",
          "that",
          "field",
          "farmer",
          "wheat",
          "barn",
          "are",
          "horse",
          "cart",
          "village",
          "they",
          "letter",
          "paper",
          "printer",
          "ink");

  private static ComparedQuotation said(String words) {
    ReadArticle read =
        new Fixture("Coast Wire", 3, "A title", "Dana Osei said: “" + words + "”")
            .entity("Dana Osei", EntityKind.PERSON)
            .says("Dana Osei", QuotationKind.DIRECT, words)
            .read();
    return ComparedQuotation.of(new Report(0, read), read.quotations().getFirst(), null);
  }

  private static List<String> words(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> COMMON.get(random.nextInt(COMMON.size())))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /// Some words changed, left out, put in, and spelled otherwise.
  private static List<String> changed(Random random, List<String> words, int changes) {
    List<String> changed = new ArrayList<>(words);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(changed.size());
      switch (random.nextInt(3)) {
        case 0 -> changed.set(at, COMMON.get(random.nextInt(COMMON.size())));
        case 1 -> changed.add(at, COMMON.get(random.nextInt(COMMON.size())));
        default -> {
          if (changed.size() > 2) {
            changed.remove(at);
          }
        }
      }
    }
    changed.replaceAll(word -> word.equals("colour") && random.nextBoolean() ? "color" : word);
    return changed;
  }

  private static ComparedQuotation sentences(List<List<String>> sentences) {
    return said(sentences.stream().map(words -> "Well " + String.join(" ", words)).collect(Collectors.joining(". ")));
  }

  @Test
  void whatAnAlignmentWouldJoinIsNeverPassedOver() {
    Random random = new Random(5);
    int joined = 0;
    for (int round = 0; round < 1500; round++) {
      List<String> first = words(random, 3 + random.nextInt(25));
      ComparedQuotation a = said(String.join(" ", first));
      ComparedQuotation b = said(String.join(" ", changed(random, first, random.nextInt(14))));
      EncodedQuotation.Codes codes = new EncodedQuotation.Codes();
      EncodedQuotation mine = EncodedQuotation.of(a, codes);
      EncodedQuotation theirs = EncodedQuotation.of(b, codes);
      WordAlignment alignment = WordAlignment.of(a.words(), b.words());
      double weight = 0.7 * Math.min(mine.weight(0), theirs.weight(0));
      if (alignment.identity() >= 0.7 && alignment.equalWeight() >= weight) {
        joined++;
        assertThat(mine.mayAlign(0, theirs, 0, Math.min(5, alignment.equal()), weight, 0.7))
            .as("%s / %s", a.words().forms(), b.words().forms())
            .isTrue();
      }
      assertThat(mine.mostEqual(0, theirs, 0, false)).isGreaterThanOrEqualTo(alignment.equalWeight());
      WordAlignment shifted = WordAlignment.shifted(a.words(), 0, a.words().size(), b.words(), 0, b.words().size());
      assertThat(mine.mostEqual(0, theirs, 0, true)).isGreaterThanOrEqualTo(shifted.equalWeight());
    }
    assertThat(joined).isGreaterThan(500);
  }

  @Test
  void ofLongSentencesOfTheSameCommonWordsOnlyCopiesAreAligned() {
    Random random = new Random(6);
    EncodedQuotation.Codes codes = new EncodedQuotation.Codes();
    List<EncodedQuotation> left = new ArrayList<>();
    List<EncodedQuotation> right = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<String> words = words(random, 300);
      left.add(EncodedQuotation.of(said(String.join(" ", words)), codes));
      right.add(EncodedQuotation.of(said(String.join(" ", changed(random, words, 8))), codes));
    }
    int aligned = 0;
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        double weight = 0.7 * Math.min(left.get(i).weight(0), right.get(j).weight(0));
        aligned += left.get(i).mayAlign(0, right.get(j), 0, 5, weight, 0.7) ? 1 : 0;
      }
    }
    assertThat(aligned).isEqualTo(60);
  }

  @Test
  void allSentencesOfShortQuotationsAreCompared() {
    Random random = new Random(7);
    EncodedQuotation.Codes codes = new EncodedQuotation.Codes();
    EncodedQuotation left =
        EncodedQuotation.of(sentences(IntStream.range(0, 40).mapToObj(i -> words(random, 8)).toList()), codes);
    EncodedQuotation right =
        EncodedQuotation.of(sentences(IntStream.range(0, 50).mapToObj(i -> words(random, 8)).toList()), codes);
    assertThat(EncodedQuotation.pairs(left, right)).hasSize(40 * 50);
  }

  @Test
  void twoLongSpeechesAreComparedInProportionToTheirLength() {
    int few = speeches(1600, COMMON.subList(0, 12)).size();
    int many = speeches(6400, COMMON.subList(0, 12)).size();
    assertThat(few).isGreaterThan(1600);
    assertThat(many).isLessThan(6 * few);
  }

  @Test
  void aSentenceOfALongSpeechIsComparedWithItsOtherForm() {
    List<int[]> pairs = speeches(800, COMMON);
    assertThat(pairs.size()).isLessThan(800 * 800 / 10);
    assertThat(pairs.stream().filter(pair -> pair[0] == pair[1]).count()).isGreaterThan(780);
  }

  /// What is compared of two forms of one speech, in which each sentence was changed in one place.
  private static List<int[]> speeches(int sentences, List<String> vocabulary) {
    Random random = new Random(8);
    List<List<String>> first =
        IntStream.range(0, sentences)
            .mapToObj(
                i -> IntStream.range(0, 8).mapToObj(k -> vocabulary.get(random.nextInt(vocabulary.size()))).toList())
            .toList();
    List<List<String>> second = first.stream().map(words -> changed(random, words, 1)).toList();
    EncodedQuotation.Codes codes = new EncodedQuotation.Codes();
    return EncodedQuotation.pairs(
        EncodedQuotation.of(sentences(first), codes), EncodedQuotation.of(sentences(second), codes));
  }
}
