package org.hearsay.archive.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindQueryTest {
  @Test
  void wordsPhrasesAndNamesArePartsOfTheirOwn() {
    FindQuery query = FindQuery.of("ferry \"the Old pier\" speaker:\"Ada Holm\" said:2031-05 kind:DIRECT “sea wall");
    assertThat(query.parts())
        .extracting(FindPart::field, FindPart::terms, FindPart::isPhrase)
        .containsExactly(
            tuple("text", List.of("ferry"), false),
            tuple("text", List.of("the", "old", "pier"), true),
            tuple("speaker", List.of("ada", "holm"), false),
            tuple("said", List.of("2031-05"), false),
            tuple("kind", List.of("direct"), false),
            tuple("text", List.of("sea", "wall"), true));
    assertThat(query.isOfQuotations()).isTrue();
    assertThat(FindQuery.of("ferry outlet:Post published:2031").isOfQuotations()).isFalse();
  }

  /// Names that are none of ours, and signs of other query languages, are words or nothing.
  @ParameterizedTest
  @ValueSource(
      strings = {"note:ferry", "ferry*", "+ferry -pier", "(ferry OR pier)", "ferry~2^4", "text:ferry", "*:ferry"})
  void otherSignsMeanNothing(String text) {
    assertThat(FindQuery.of(text).parts()).allSatisfy(part -> assertThat(part.field()).isEqualTo("text"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind:loud | is one of direct, indirect, mixed",
        "stance:sad | is one of asserts",
        "said:May | write a year, a month or a day",
        "published:2031-5 | write a year, a month or a day",
        "speaker: | names nobody",
        "… | no word to look for",
        "'\"\"' | no word to look for",
      })
  void whatCannotBeIsSaid(String text, String why) {
    assertThatThrownBy(() -> FindQuery.of(text)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
  }

  @Test
  void tooMuchIsRefused() {
    assertThatThrownBy(() -> FindQuery.of("a".repeat(100_000))).hasMessageContaining("100,000 characters");
    assertThatThrownBy(() -> FindQuery.of("ice ".repeat(51))).hasMessageContaining("51 words");
  }
}
