package org.hearsay.entity.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.entity.ReadArticle;
import org.hearsay.entity.TimeExpression;
import org.hearsay.quote.SaidWhen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  /// 2031-05-14 is a Wednesday.
  @ParameterizedTest
  @CsvSource({
    "on Wednesday, 2031-05-14, 2031-05-14, weekday-before-publication",
    "Thursday, 2031-05-08, 2031-05-08, weekday-before-publication",
    "last Wednesday, 2031-05-07, 2031-05-07, weekday-before-publication",
    "yesterday, 2031-05-13, 2031-05-13, day-before-publication",
    "in October, 2030-10-01, 2030-10-31, month-before-publication",
    "in May, 2031-05-01, 2031-05-14, month-before-publication",
    "on 22 July, 2030-07-22, 2030-07-22, date-before-publication",
    "'on March 7, 2029', 2029-03-07, 2029-03-07, date",
    "last week, 2031-05-05, 2031-05-11, week-before-publication",
    "earlier this month, 2031-05-01, 2031-05-14, month-of-publication",
    "last year, 2030-01-01, 2030-12-31, year-before-publication",
    "three days ago, 2031-05-11, 2031-05-11, counted-back-from-publication",
    "in 2019, 2019-01-01, 2019-12-31, year"
  })
  void whatWasSaidWasSaidBeforeThePublication(String words, String first, String last, String rule) {
    SaidWhen when = Example.when(words, "2031-05-14");
    assertThat(when.range()).hasToString("DateRange[first=" + first + ", last=" + last + "]");
    assertThat(when.rule()).isEqualTo(rule);
  }

  @Test
  void decadesAreCountedRoughlySoNoYearIsReadFromThem() {
    assertThat(Example.when("nearly two decades ago", "2031-05-14").range()).isNull();
    assertThat(Example.when("a century ago", "2031-05-14").range()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"on Wednesday", "yesterday", "in October", "last week", "in recent weeks"})
  void withoutADayOfPublicationNothingIsGuessed(String words) {
    assertThat(Example.when(words, "").range()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"on 31 June 2030", "February 30, 2031", "99 May", "previously", ""})
  void daysThatDoNotExistAreNoDays(String words) {
    if (!words.isEmpty()) {
      SaidWhen when = Example.when(words, "2031-05-14");
      assertThat(when.range() == null || when.range().first().isBefore(when.range().last())).isTrue();
    }
  }

  @Test
  void durationsAndSetsHaveTheirType() {
    ReadArticle read = Example.read("The strike went on for two weeks. Boats sail every day.");
    assertThat(read.times())
        .extracting(time -> time.type() + " " + time.value())
        .containsExactly("DURATION P2W", "SET P1D");
  }

  @Test
  void whatWillHappenIsAfterThePublication() {
    ReadArticle read = Example.read("The port will open on Friday.", Example.day("2031-05-14"));
    assertThat(read.times()).extracting(TimeExpression::value).containsExactly("2031-05-16");
  }

  /// What stands in the text, a colon, and what is expected. 2031-05-14 is a Wednesday.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bridge was closed two years ago.|DATE 2029",
        "The bridge was opened nearly two decades ago.|DATE 2011",
        "The bridge was closed for two and a half years.|DURATION P2Y6M",
        "Half an hour later the train left.|DURATION PT30M",
        "The two-week strike ended.|DURATION P2W",
        "They have waited for decades.|DURATION PXY",
        "He worked there for the past twenty-five years.|DURATION P25Y",
        "A couple of months went by.|DURATION P2M",
        "Net income rose in the third quarter.|DATE 2030-Q3",
        "Net income rose in the third quarter of 2028 from a year earlier.|DATE 2028-Q3, DATE 2027-Q3",
        "Prices are higher than a year ago.|DATE 2030",
        "The song was written in the 1980s, not the mid-'90s.|DATE 198, DATE 199",
        "The abbey dates from the 12th century.|DATE 11",
        "She moved there last fall and left this spring.|DATE 2030-FA, DATE 2031-SP",
        "Sales fell in the first half of 2030.|DATE 2030-H1",
        "The mayor called at 10:30 p.m. on Tuesday.|TIME 2031-05-13T22:30",
        "The doors opened at noon Monday.|TIME 2031-05-12T12:00",
        "The doors open at 7pm and shut at 9.30pm.|TIME 2031-05-14T19:00, TIME 2031-05-14T21:30",
        "Several hundred years ago it was a port.|DATE PAST_REF",
        "They met this morning and again last night.|TIME 2031-05-14TMO, TIME 2031-05-13TNI",
        "It rained on Sunday night.|TIME 2031-05-11TNI",
        "The choir sings every Thursday and each July.|SET XXXX-WXX-4, SET XXXX-07",
        "The boats now sail daily.|DATE PRESENT_REF, SET P1D",
        "Fares have risen recently and in the past.|DATE PAST_REF, DATE PAST_REF",
        "They may return in the near future.|DATE FUTURE_REF",
        "The sale is expected to close by mid-August.|DATE 2031-08",
        "The town was founded in nineteen twenty-six.|DATE 1926",
        "The ferry sank on Christmas Eve.|DATE 2030-12-24",
        "The fair was held on Thanksgiving.|DATE 2030-11-28",
        "They married in April last year.|DATE 2030-04",
        "The dam broke on the 3rd of March 1977.|DATE 1977-03-03",
        "Three-quarters of the voters stayed away.|''",
        "A 47-year-old man, 30 years old in spirit, may march.|''",
        "The company employs 2000 people and Jan Brook.|''",
        "Wait a second.|''"
      })
  void timesHaveTheirValues(String text, String expected) {
    ReadArticle read = Example.read(text, Example.day("2031-05-14"));
    assertThat(String.join(", ", read.times().stream().map(time -> time.type() + " " + time.value()).toList()))
        .isEqualTo(expected);
  }

  /// The verb of the clause says on which side of the publication a day without a date lies.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The council met on Friday.|2031-05-09",
        "The council will meet on Friday.|2031-05-16",
        "The court decides on Friday.|2031-05-16",
        "The council is to vote on Friday.|2031-05-16",
        "The council is expected to vote on Friday.|2031-05-16",
        "The vote had been scheduled for Friday.|2031-05-09",
        "It was not until Friday that they knew.|2031-05-09",
        "They have until Friday to appeal.|2031-05-16",
        "Friday's vote will change little.|2031-05-09",
        "They said they would go, and that on Friday they had packed.|2031-05-09",
        "She said that on Friday they would go.|2031-05-16",
        "He left in December.|2030-12",
        "The line will open in December.|2031-12",
        "The ship sank on Nov. 3.|2030-11-03",
        "The dividend is payable June 2.|2031-06-02",
        "She was born on Tuesday, May 6.|2031-05-06"
      })
  void theVerbDecidesOnWhichSideADayLies(String text, String value) {
    ReadArticle read = Example.read(text, Example.day("2031-05-14"));
    assertThat(read.times()).extracting(TimeExpression::value).containsExactly(value);
  }

  @Test
  void withoutADayOfPublicationRelativeTimesHaveNoValue() {
    ReadArticle read =
        Example.read("They met on Friday, last week, and at 5 p.m. in the third quarter; a decade ago they had not.");
    assertThat(read.times())
        .extracting(time -> time.type() + " " + time.value())
        .containsExactly("DATE null", "DATE null", "TIME T17:00", "DATE XXXX-Q3", "DATE PAST_REF");
  }
}
