package org.hearsay.entity.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The look at two letters never hides a match.
class LeadingLettersTest {
  private static final String EXPRESSION = "(?:\\d|in ten|ten|(?-i:May)|weeks?|'s|a\\b)";

  @Test
  void mostWordsNeedNoLook() {
    LeadingLetters leading = new LeadingLetters(EXPRESSION);
    for (String word : new String[] {"the", "said", "Mill", "to", "is", "(", "-"}) {
      assertThat(leading.mayBegin(word, 0, word.length())).as(word).isFalse();
    }
    for (String word : new String[] {"ten", "TEN", "in", "May", "7", "week", "'s", "a", "a b", "état", "i"}) {
      assertThat(leading.mayBegin(word, 0, word.length())).as(word).isTrue();
    }
  }

  @Test
  void whatMatchesMayAlwaysBegin() {
    Pattern pattern = Pattern.compile(EXPRESSION, Pattern.CASE_INSENSITIVE);
    LeadingLetters leading = new LeadingLetters(EXPRESSION);
    Random random = new Random(7);
    String letters = "aeimnNtTwWksy7' .é’";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 8; i++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      Matcher matcher = pattern.matcher(text);
      for (int at = 0; at < text.length(); at++) {
        if (matcher.region(at, text.length()).lookingAt()) {
          assertThat(leading.mayBegin(text.toString(), at, text.length())).as(text + " at " + at).isTrue();
        }
      }
    }
  }
}
