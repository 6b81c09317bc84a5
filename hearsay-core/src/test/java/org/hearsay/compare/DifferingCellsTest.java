package org.hearsay.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.compare.result.Claim;
import org.hearsay.compare.result.Comparison;
import org.junit.jupiter.api.Test;

/// A report whose value differs does not state the claim.
class DifferingCellsTest {
  private static final String ONE =
      "Two people were killed and 30 were wounded in the fire in Tolven, said the doctor Oram Velk.";

  private static final String OTHER =
      "Oram Velk, a doctor in Tolven, said that four people were killed and 30 were wounded in the fire.";

  @Test
  void aReportWithAnotherNumberDiffers() {
    Comparison compared = Fixture.compare(new Fixture("Coast Wire", 6, "", ONE), new Fixture("Bay Echo", 6, "", OTHER));
    assertThat(compared.conflicts()).isNotEmpty();
    assertThat(compared.claims().getFirst().coverage())
        .extracting(Claim.Coverage::cell)
        .containsExactlyInAnyOrder(Claim.Cell.STATES, Claim.Cell.DIFFERS);
  }

  @Test
  void reportsWithOneNumberDoNotDiffer() {
    Comparison compared =
        Fixture.compare(
            new Fixture("Coast Wire", 6, "", ONE),
            new Fixture("Bay Echo", 6, "", OTHER.replace("four people", "two people")));
    assertThat(compared.conflicts()).isEmpty();
    assertThat(compared.claims().getFirst().coverage())
        .extracting(Claim.Coverage::cell)
        .containsOnly(Claim.Cell.STATES, Claim.Cell.VARIES);
  }
}
