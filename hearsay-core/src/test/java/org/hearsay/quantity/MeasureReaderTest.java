package org.hearsay.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hearsay.quantity.Measure.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How quantities are read, and when two of them differ.
class MeasureReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The dike will cost $1.2bn over ten years. | USD 1.2E9; time 3652.5
          They sold it for US$40 million. | USD 4.0E7
          The yard owes A$3m to the bank. | AUD 3000000.0
          Two dozen sailors left in a hurry. | #sailor 24.0
          More than 1,200 people came. | at_least #person 1200.0
          At least forty boats sank. | at_least #ship 40.0
          No more than 12 tugs were at sea. | at_most #tug 12.0
          About half a million crowns are missing. | about crown 500000.0
          The bay is between 40 and 50 km long. | length 40000.0..50000.0
          Prices rose by 5-10 percent. | percent 5.0..10.0
          It was 68°F at noon in Tolle. | temperature 20.0
          The train did 100 km/h on the bridge. | speed 100.0
          Oil rose to $58.24 per barrel. | USD/barrel 58.24
          The rate fell by 25 basis points. | point 0.25
          Hundreds of miles of coast are closed. | at_least length 160934.4
          Two hundred and six ships lay in the bay. | #ship 206.0
          The vote was on May 3, 2031, at 10:45 in Room 9. | nothing
          One of the pilots saw the 1956 flood. | nothing
          The villa cost $US4,250,000 and the boat $A310,000. | USD 4250000.0; AUD 310000.0
          The barge went for USD1,700 and RM23.50. | USD 1700.0; MYR 23.5
          They paid HK $5.4m for it, PS2.7m less. | HKD 5400000.0; GBP 2700000.0
          Profit fell to Y=28,030. | JPY 28030.0
          The PS5 sold out. | nothing
          The balance was $-50.8bn. | USD -5.08E10
          The rate came down to .05 per cent. | percent 0.05
          Tens of thousands of students left. | at_least #pupil 10000.0
          Tens of millions of dollars are missing. | at_least USD 1.0E7
          A third of the fleet is old. | ' 0.333333'
          Exports dropped 7% to $2.3 billion. | percent 7.0; USD 2.3E9
          The gap grew by $43 million to $419 million. | USD 4.3E7; USD 4.19E8
          Three or four barges sank. | #barg 3.0..4.0
          It ran 38 miles per gallon and weighed 12 kg. | fuel 38.0; mass 12.0
          The lamp takes 5 W at 12 C. | power 5.0; temperature 12.0
          The hall rents at $80 per sq m. | USD/square metre 80.0
          Fees run from 5 to 7 per cent. | percent 5.0..7.0
          Fees range from 1 per cent to 1.5 per cent. | percent 1.0..1.5
          Fees rose from 1 per cent to 3 per cent. | percent 1.0; percent 3.0
          The walk was attended by 2000 people. | #person 2000.0
          The hall has 32m2. | area 32.0
          He worked for 50 previous years. | time 18262.5
          The Orla 12 Mini and a category 4 storm came on Feb. 21. | nothing
          He lives at 27 Harbour Road. | nothing
          By 2120 the coast may be under water. | nothing
          Just one 52,000-tonne ship came. | mass 5.2E7
          """)
  void aQuantityIsAValueWithWhatItMeasures(String text, String shown) {
    List<String> found = MeasureReader.in(text).stream().map(MeasureReaderTest::brief).toList();
    assertThat(found.isEmpty() ? "nothing" : String.join("; ", found)).isEqualTo(shown);
  }

  private static String brief(Measure m) {
    String bound = m.bound() == Measure.Bound.EXACT ? "" : m.bound().name().toLowerCase(Locale.ROOT) + " ";
    double low = Math.round(m.low() * 1e6) / 1e6;
    double high = Math.round(m.high() * 1e6) / 1e6;
    return bound + m.dimension() + " " + low + (m.range() ? ".." + high : "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It is three miles long. | It is 4.8 km long. | SAME
          It weighs 10 kg. | It weighs 22 lb. | SAME
          It was 70 degrees Fahrenheit. | It was 21 degrees Celsius. | SAME
          They found 1,012 chains. | They found 1,000 chains. | COMPATIBLE
          They found 1,012 chains. | They found about 1,050 chains. | COMPATIBLE
          They found more than 40 chains. | They found 52 chains. | COMPATIBLE
          They found 5 to 10 chains. | They found 8 chains. | COMPATIBLE
          It cost $1.29 million. | It cost $1.3m. | COMPATIBLE
          They found 14 chains. | They found 40 chains. | DIFFERENT
          They found 21 chains. | They found 22 chains. | DIFFERENT
          They found more than 40 chains. | They found 12 chains. | DIFFERENT
          It cost $40 million. | It cost €40 million. | NOT_COMPARABLE
          It rose 5 percent. | It rose 5 percentage points. | NOT_COMPARABLE
          They found 14 chains. | They found 40 anchors. | NOT_COMPARABLE
          """)
  void twoQuantitiesAreComparedAsValues(String one, String other, Relation relation) {
    Measure left = MeasureReader.in(one).getFirst();
    Measure right = MeasureReader.in(other).getFirst();
    assertThat(left.compare(right)).isEqualTo(relation);
    assertThat(right.compare(left)).isEqualTo(relation);
  }

  @Test
  void anyTextIsRead() {
    for (String text :
        List.of(
            "",
            "1",
            "$",
            "5-",
            "1.",
            "1..2",
            "٣ ships",
            "9".repeat(400),
            "1/2/3/4",
            "a hundred hundred million dozen",
            "$-5°",
            "twenty-",
            "and a half")) {
      assertThat(MeasureReader.in(text)).allSatisfy(m -> assertThat(m.low()).isLessThanOrEqualTo(m.high()));
    }
  }
}
