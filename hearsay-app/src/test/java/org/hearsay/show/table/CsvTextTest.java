package org.hearsay.show.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\tNo boat",
        "\nNo boat",
        "\r=1",
        " =1",
        "\u00A0=1",
        "\uFEFF=1",
        "\u200B\uFEFF@x",
        "\uFF1D1",
        "\uFF20x"
      })
  void whatASpreadsheetCouldTakeForAFormulaBeginsWithAnApostrophe(String field) {
    assertThat(CsvText.field(field).replace("\"", "")).startsWith("'");
  }

  @Test
  void aFieldWithACommaAMarkOrALineBreakIsQuoted() {
    assertThat(CsvText.field("a,b")).isEqualTo("\"a,b\"");
    assertThat(CsvText.field("say \"no\"")).isEqualTo("\"say \"\"no\"\"\"");
    assertThat(CsvText.field("a\nb")).isEqualTo("\"a\nb\"");
    assertThat(CsvText.field("a\rb")).isEqualTo("\"a\rb\"");
    assertThat(CsvText.field("=a,b")).isEqualTo("\"'=a,b\"");
    assertThat(CsvText.field("x\uD83D")).isEqualTo("x\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a=1", "“=1”", "12", "(-1)", " No boat", "\uFEFFNo boat"})
  void otherFieldsStayAsTheyAre(String field) {
    assertThat(CsvText.field(field)).isEqualTo(field);
  }
}
