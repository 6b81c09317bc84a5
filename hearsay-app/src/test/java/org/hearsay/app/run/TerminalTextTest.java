package org.hearsay.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {
  @Test
  void plainTextIsTheSameText() {
    String text = "No “boat” left – 🚋 é \u00A0 ~";
    assertThat(TerminalText.line(text)).isSameAs(text);
    assertThat(TerminalText.line("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\t", "\u2028", "\u2029"})
  void breaksAreBlanks(String mark) {
    assertThat(TerminalText.line("a" + mark + "b")).isEqualTo("a b");
  }

  @ParameterizedTest
  @CsvSource({"00,2400", "07,2407", "1b,241b", "1f,241f", "7f,2421"})
  void controlCharactersBecomeTheirPictures(String code, String picture) {
    assertThat(TerminalText.line("a" + point(code) + "b🚋")).isEqualTo("a" + point(picture) + "b🚋");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80", "9b", "9f", "d800", "dfff", "202a", "202e", "2066", "2069", "200e", "200f", "61c", "fff9", "fffb",
        "e0000", "e007f"
      })
  void whatTurnsOrHidesTextBecomesAMark(String code) {
    assertThat(TerminalText.line(point(code) + "b")).isEqualTo("\uFFFDb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20", "7e", "a0", "d7ff", "e000", "2027", "202f", "2065", "206a", "200d", "2010", "61b", "61d", "fff8", "fffc",
        "dffff", "e0080"
      })
  void theirNeighboursStay(String code) {
    assertThat(TerminalText.line(point(code))).isEqualTo(point(code));
  }

  private static String point(String code) {
    int point = Integer.parseInt(code, 16);
    return point >= 0xD800 && point <= 0xDFFF ? String.valueOf((char) point) : Character.toString(point);
  }
}
