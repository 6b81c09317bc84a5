package org.hearsay.quote.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hearsay.quote.QuotationKind;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final Calibration SHIPPED = Calibration.ofResource("/hearsay/en/quote/linear.calibration.tsv");

  @Test
  void surerModelGivesMoreConfidence() {
    assertThat(probability(2, Double.NaN)).isGreaterThan(probability(-2, Double.NaN));
    assertThat(probability(2, 0.9)).isGreaterThan(probability(-2, 0.9));
  }

  @Test
  void whatTheRulesFoundTooIsSurer() {
    assertThat(probability(0, 0.9)).isGreaterThan(probability(0, Double.NaN));
  }

  @Test
  void neverCertain() {
    double[] bias = new double[Calibration.size()];
    bias[0] = 1;
    double[] weights = new double[Calibration.size()];
    weights[0] = 100;
    assertThat(new Calibration(weights).probability(bias)).isEqualTo(0.99);
    weights[0] = -100;
    assertThat(new Calibration(weights).probability(bias)).isEqualTo(0.01);
  }

  @Test
  void readsWhatItWrites() throws IOException {
    String written = SHIPPED.write();
    assertThat(read("# a remark\n\n" + written).write()).isEqualTo(written);
  }

  @Test
  void fileOfAnotherVersionIsRefusedWithTheLine() {
    assertThatThrownBy(() -> read("bias\t1\nsomething\t2\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("c.tsv")
        .hasMessageContaining("something\t2");
    assertThatThrownBy(() -> read("bias\t1\n")).hasMessageContaining("'agreed' is missing");
    assertThatThrownBy(() -> read("bias\tmuch\n")).hasMessageContaining("much");
  }

  private static Calibration read(String text) throws IOException {
    return Calibration.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "c.tsv");
  }

  private static double probability(double margin, double rule) {
    return SHIPPED.probability(Calibration.numbers(margin, rule, QuotationKind.INDIRECT, true, 12));
  }
}
