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
}
