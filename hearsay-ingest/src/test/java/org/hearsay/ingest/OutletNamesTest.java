package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.ingest.meta.OutletSpelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bayecho.example         | She told the Bay Echo on Monday.               | Bay Echo
          www.bay-echo.co.example | Write to the Bay Echo, Mole Street.            | Bay Echo
          thefold.example         | The Fold has learned that the sheep were two.  | The Fold
          moorline.example        | LINDMOOR (Moorline) - The tram waits.          | Moorline
          moorline.example        | LINDMOOR (Moorline) — The tram waits.          | Moorline
          moorline.example        | The tram waits. © 2031 Moorline                | Moorline
          """)
  void aSiteIsCalledAsItsArticleWritesIt(String site, String text, String name) {
    assertThat(OutletSpelling.inText(site, text)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lindmoor.example | The tram waits in Lindmoor.
          lindmoor.example | The mayor (Lindmoor) did not answer.
          bayecho.example  | There is a bay echo in this room.
          bayecho.example  | Bay Echoes were heard.
          bayecho.example  | Bay, Echo and Fold
          ex.example       | (Ex) - words
          localhost        | Localhost
          """)
  void aWordThatMayBeSomethingElseIsNoName(String site, String text) {
    assertThat(OutletSpelling.inText(site, text)).isNull();
  }

  @Test
  void aLongTextThatAlmostMatchesEverywhereTakesNoTime() {
    assertThat(OutletSpelling.inText("aaaaaaaaaaaaaaaaaaaaaaaaab.example", "A A A a ".repeat(200_000))).isNull();
    assertThat(OutletSpelling.inText("moorline.example", "(Moorline)")).isNull();
  }
}
