package org.hearsay.quote.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.quote.Quotation;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;

class QuotationTortureTest {
  private static final String[] PIECES = {
    "“",
    "”",
    "\"",
    "'",
    "‘",
    "’",
    "``",
    "''",
    "«",
    "»",
    "„",
    " ",
    " ",
    " ",
    "\n\n",
    "\n",
    ",",
    ".",
    ":",
    "—",
    "said",
    "told",
    "according to",
    "Lee",
    "He",
    "that",
    "and",
    "was quoted as saying",
    "the",
    "of",
    "in",
    "Monday",
    "reporters",
    "\uD83D\uDE00",
    "\uD83D",
    "\uDE00",
    "\u0000",
    "(",
    ")",
    "(@lee)",
    "who",
    "to go",
    "promised",
    "İ",
    "ß",
    "é",
    "?",
    "!",
    "…",
    "citing",
    "is expected to",
    "interview with",
    "May 4, 2018"
  };

  @Test
  void anyMixOfMarksAndCuesGivesSpansInRangeAndTheSameAgain() {
    Random random = new Random(20261122);
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
        if (random.nextBoolean()) {
          text.append(' ');
        }
      }
      check(text.toString());
    }
  }

  @Test
  void emptyAndBlankTextsHaveNoQuotations() {
    assertThat(QuotationExamplesTest.quotations("")).isEmpty();
    assertThat(QuotationExamplesTest.quotations(" \n\n\t")).isEmpty();
  }

  @Test
  void aTextThatEndsInsideAQuotationIsReadToItsEnd() {
    String text = "Lee said: “We left at noon and never";
    assertThat(QuotationExamplesTest.quotations(text))
        .singleElement()
        .satisfies(q -> assertThat(q.content().getFirst().in(text)).endsWith("never"));
  }

  @Test
  void oneMegabyteOnOneLineIsReadInLinearTime() {
    for (String piece : List.of("“a ", "' ", "\"a\" ")) {
      String text = piece.repeat(1_000_000 / piece.length());
      long start = System.nanoTime();
      check(text);
      assertThat(System.nanoTime() - start).as(piece).isLessThan(20_000_000_000L);
    }
  }

  @Test
  void aParagraphInFrontShiftsSpansByItsLength() {
    String text = "“We left,” said Ann Lee, “at noon.”\n\nBrandt said that the mill had closed.";
    String front = "The sheep grazed on the hill.\n\n";
    List<TextSpan> plain = spans(QuotationExamplesTest.quotations(text), front.length());
    List<TextSpan> shifted = spans(QuotationExamplesTest.quotations(front + text), 0);
    assertThat(shifted).isNotEmpty().isEqualTo(plain);
  }

  private static List<TextSpan> spans(List<Quotation> quotations, int shift) {
    List<TextSpan> all = new ArrayList<>();
    for (Quotation q : quotations) {
      for (List<TextSpan> role : List.of(q.source(), q.cue(), q.content())) {
        role.forEach(span -> all.add(new TextSpan(span.begin() + shift, span.end() + shift)));
      }
    }
    return all;
  }

  private static void check(String text) {
    List<Quotation> found = QuotationExamplesTest.quotations(text);
    assertThat(QuotationExamplesTest.quotations(text)).isEqualTo(found);
    assertThat(found).isSorted();
    assertThat(found.stream().map(Quotation::id)).doesNotHaveDuplicates();
    for (Quotation q : found) {
      for (List<TextSpan> role : List.of(q.source(), q.cue(), q.content())) {
        assertThat(role).allMatch(span -> span.end() <= text.length());
      }
      assertThat(q.via()).allMatch(hop -> hop.span().end() <= text.length());
    }
  }
}
