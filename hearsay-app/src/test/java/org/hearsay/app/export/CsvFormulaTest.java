package org.hearsay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormulaTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "\u00A0=1",
        "\uFEFF=1",
        "\u200B\uFEFF@x",
        "\uFF1D1",
        "\uFF20x"
      })
  void whatASpreadsheetCouldTakeForAFormulaBeginsWithAnApostrophe(String field) {
    assertThat(Csv.field(field).replace("\"", "")).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a=1", "“=1”", "12", "(-1)", " No boat", "\uFEFFNo boat"})
  void otherFieldsStayAsTheyAre(String field) {
    assertThat(Csv.field(field)).isEqualTo(field);
  }
}
