package org.hearsay.prov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NumberTableTest {
  private static NumberTable table(String name) {
    return NumberTable.read("/org/hearsay/prov/" + name + ".tsv");
  }

  @Test
  void givesNumbersAndSharesByName() {
    NumberTable table = table("numbers");
    assertThat(table.share("half")).isEqualTo(0.5);
    assertThat(table.number("hours")).isEqualTo(12);
    table.close();
  }

  @Test
  void refusesANameThatIsNotThere() {
    NumberTable table = table("numbers");
    assertThatThrownBy(() -> table.number("minutes"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("/org/hearsay/prov/numbers.tsv has no minutes");
  }

  @Test
  void refusesAShareAboveOne() {
    NumberTable table = table("numbers");
    assertThatThrownBy(() -> table.share("hours")).isInstanceOf(IllegalStateException.class).hasMessageContaining("12");
  }

  @Test
  void refusesALineThatNobodyAsksFor() {
    NumberTable table = table("numbers");
    table.number("hours");
    assertThatThrownBy(table::close)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("/org/hearsay/prov/numbers.tsv: nobody asks for [half]");
  }

  @Test
  void refusesANameThatStandsTwice() {
    assertThatThrownBy(() -> table("twice"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("/org/hearsay/prov/twice.tsv: half stands twice");
  }

  @Test
  void refusesANumberThatRestsOnNothingKnown() {
    assertThatThrownBy(() -> table("baseless")).isInstanceOf(IllegalStateException.class).hasMessageContaining("half");
  }
}
