package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TokenizerTest {

  @Test
  void cliticsAndMarksAreTokensOfTheirOwn() {
    assertThat(words("“We didn't leave,” Ann Lee's aide told the Gull-Post."))
        .containsExactly(
            "“", "We", "did", "n't", "leave", ",", "”", "Ann", "Lee", "'s", "aide", "told", "the", "Gull-Post", ".");
  }

  @Test
  void numbersAbbreviationsAndHandlesStayWhole() {
    assertThat(words("Mr. Osei paid $1,250.50 at 3:30 p.m. in the U.S., wrote @dosei."))
        .containsExactly(
            "Mr.",
            "Osei",
            "paid",
            "$",
            "1,250.50",
            "at",
            "3:30",
            "p.m.",
            "in",
            "the",
            "U.S.",
            ",",
            "wrote",
            "@dosei",
            ".");
  }

  @Test
  void anAbbreviationBeforeANameEndsNoSentence() {
    assertThat(sentences("Gen. J. Marsh met U.S. President Holt. He left."))
        .containsExactly("Gen. J. Marsh met U.S. President Holt.", "He left.");
  }

  @Test
  void anAbbreviationEndsASentenceBeforeACommonStarter() {
    assertThat(sentences("They flew to the U.S. The talks failed."))
        .containsExactly("They flew to the U.S.", "The talks failed.");
  }

  @Test
  void closingMarksBelongToTheSentenceTheyClose() {
    assertThat(sentences("“We left. We will not come back.” She smiled."))
        .containsExactly("“We left.", "We will not come back.”", "She smiled.");
  }

  @Test
  void aQuestionInsideGoesOnInLowerCase() {
    assertThat(sentences("“Why now?” said Ann Lee. \"Why not!\" he said."))
        .containsExactly("“Why now?” said Ann Lee.", "\"Why not!\" he said.");
  }

  @Test
  void blankLinesEndASentenceThatHasNoFullStop() {
    assertThat(sentences("Harbour talks fail\n\nThe ferry union walked out on Monday."))
        .containsExactly("Harbour talks fail", "The ferry union walked out on Monday.");
  }

  @Test
  void aNameOnALineOfItsOwnDoesNotCutTheSentence() {
    assertThat(
            sentences(
                "Pressure on the harbour minister\n\nDana Osei\n\nto resign grew on Monday."
                    + "\n\nIlya Marsh,\n\nthe union's chairman, said so."))
        .hasSize(2);
  }

  @Test
  void aLineThatEndsInACommaGoesOn() {
    assertThat(sentences("Ilya Marsh,\n\nBay City's harbour chief, said no.\n\nShe left."))
        .containsExactly("Ilya Marsh,\n\nBay City's harbour chief, said no.", "She left.");
  }

  @Test
  void hardWrappedLinesAreOneSentence() {
    String line = "the ferry union of the northern harbour walked out of the talks with";
    assertThat(sentences((line + "\n").repeat(6) + "nobody.")).hasSize(1);
  }

  @Test
  void aSingleLineBreakSeparatesParagraphsOfUnwrappedText() {
    assertThat(sentences("Talks fail\nCoast Wire | 12 May\nThe union left. It is angry."))
        .containsExactly("Talks fail", "Coast Wire | 12 May", "The union left.", "It is angry.");
  }

  @RepeatedTest(200)
  void anyTextGivesOrderedTokensThatCoverEveryMark(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    StringBuilder soup = new StringBuilder();
    String alphabet = "aB9 \n.\"'“”‘’-—,!?…U.S. Mr. n't\u0301\uD83D\uDE00\uD800\u2028@#$&()[]";
    int length = random.nextInt(300);
    for (int i = 0; i < length; i++) {
      soup.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    String text = soup.toString();
    Tokens tokens = Tokenizer.tokenize(article(text));
    int end = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.begin(i)).isGreaterThanOrEqualTo(end);
      assertThat(text.substring(end, tokens.begin(i)).chars().allMatch(c -> Spaces.isSpace((char) c))).isTrue();
      end = tokens.end(i);
      assertThat(end).isGreaterThan(tokens.begin(i)).isLessThanOrEqualTo(text.length());
    }
    for (int s = 0; s < tokens.sentences(); s++) {
      assertThat(tokens.sentenceEnd(s)).isGreaterThan(tokens.sentenceBegin(s));
    }
  }

  private static List<String> words(String text) {
    Tokens tokens = Tokenizer.tokenize(article(text));
    List<String> out = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      out.add(tokens.text(i, text));
    }
    return out;
  }

  private static List<String> sentences(String text) {
    Tokens tokens = Tokenizer.tokenize(article(text));
    List<String> out = new ArrayList<>();
    for (int s = 0; s < tokens.sentences(); s++) {
      out.add(text.substring(tokens.begin(tokens.sentenceBegin(s)), tokens.end(tokens.sentenceEnd(s) - 1)));
    }
    return out;
  }

  private static Article article(String text) {
    return new Article("a", "a.txt", null, null, null, List.of(), "en", Published.UNKNOWN, text, List.of());
  }
}
