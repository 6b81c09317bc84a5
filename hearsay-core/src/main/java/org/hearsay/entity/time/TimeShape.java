package org.hearsay.entity.time;

/// Forms that an expression of time has. The list `time-shapes.patterns` has one or more patterns for each.
enum TimeShape {
  /// In figures, the year first.
  WRITTEN_DATE,
  MONTH_DAY,
  MONTH,
  WEEKDAY,
  /// A day by its relation to that of publication.
  RELATIVE_DAY,
  PART_OF_DAY,
  /// A unit with a word that points to it.
  PERIOD,
  /// A unit with nothing but the article.
  THE_PERIOD,
  YEAR_END,
  /// Of a year, by its number.
  QUARTER,
  /// The same time a year before, as in reports of companies.
  YEAR_AGO_PERIOD,
  /// The same part of a year that is named.
  PERIOD_OF_YEAR,
  LATEST_PERIOD,
  HALF,
  YEAR,
  DECADE,
  CENTURY,
  SEASON,
  AGO,
  /// A counted length of time.
  SPAN,
  /// A length of time without a number.
  UNCOUNTED,
  RECENT,
  COMING,
  EVERY,
  PRESENT,
  PAST,
  FUTURE,
  CLOCK,
  HOLIDAY
}
