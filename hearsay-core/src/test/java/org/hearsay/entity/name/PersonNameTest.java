package org.hearsay.entity.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

  @ParameterizedTest
  @CsvSource({
    "Ann Lee, '', Ann, '', Lee, ''",
    "Mr. Lee, Mr., '', '', Lee, ''",
    "Lee, '', '', '', Lee, ''",
    "Prime Minister Ann B. Lee, Prime Minister, Ann, B., Lee, ''",
    "Gen. Otto van der Berg Jr., Gen., Otto, '', van der Berg, Jr.",
    "Sheikh Omar bin Saleh, Sheikh, Omar, '', bin Saleh, ''",
    "van Dyk, '', '', '', van Dyk, ''",
    "Ben Carter, '', Ben, '', Carter, ''",
    "Omar al-Hadi’s, '', Omar, '', al-Hadi, ''",
    "President, '', '', '', President, ''",
    "Maria da Costa, '', Maria, '', da Costa, ''"
  })
  void aNameFallsIntoItsParts(String text, String title, String given, String middle, String surname, String suffix) {
    assertThat(PersonName.parse(text))
        .isEqualTo(new PersonName(title, given, middle.isEmpty() ? List.of() : List.of(middle), surname, suffix));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "’s", "\u0301", "((", "Mr.", "\uD800", "Jr."})
  void oddTextIsStillANameOrNone(String text) {
    assertThat(PersonName.parse(text)).isEqualTo(PersonName.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "Lee, Ann Lee",
    "Mr Lee, Ann Lee",
    "Ann Lee, Ann B. Lee",
    "A. Lee, Ann Lee",
    "Ann Lee, A. B. Lee",
    "Duarté, Ines Duarte",
    "Park, Park Min Seo",
    "Park Min-seo, Park Min Seo",
    "Saleh, Omar bin Saleh",
    "Hadi, Omar al-Hadi"
  })
  void aShortFormJoinsItsFullName(String shorter, String fuller) {
    assertThat(PersonName.parse(shorter).joins(PersonName.parse(fuller))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Ann Lee, Bob Lee",
    "Ann Lee, Ann Leeds",
    "Lee, Ann Leeds",
    "Ann Lee Jr., Ann Lee Sr.",
    "A. B., Ann Brook",
    "'', Ann Lee",
    "Ann B. Lee, Ann Lee"
  })
  void otherNamesStayApart(String one, String other) {
    assertThat(PersonName.parse(one).joins(PersonName.parse(other))).isFalse();
  }
}
