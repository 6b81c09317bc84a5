package org.hearsay.eval.sim;

/// One thing that the simulator assumes of the press, with its usual value.
///
/// The usual values were set after reading real stories; they were not counted in them. [Habits] has the values of one
/// affair.
enum Habit {
  // ---- what happens, and when

  /// Relative frequency of affairs with one to six origins.
  ONE_ORIGIN(Measure.WEIGHT, 24),
  TWO_ORIGINS(Measure.WEIGHT, 24),
  THREE_ORIGINS(Measure.WEIGHT, 20),
  FOUR_ORIGINS(Measure.WEIGHT, 15),
  FIVE_ORIGINS(Measure.WEIGHT, 10),
  SIX_ORIGINS(Measure.WEIGHT, 7),

  /// Relative frequency of each type of origin.
  SPEECH(Measure.WEIGHT, 34),
  INTERVIEW(Measure.WEIGHT, 20),
  DOCUMENT(Measure.WEIGHT, 12),
  STATEMENT(Measure.WEIGHT, 14),
  OWN_FINDING(Measure.WEIGHT, 20),

  /// A speaker speaks another language.
  FOREIGN(Measure.SHARE, 0.15),

  /// The next origin follows at once, and its mean wait; else the least wait and the mean of what comes on top.
  NEXT_ORIGIN_SOON(Measure.SHARE, 0.35),
  NEXT_ORIGIN_SOON_HOURS(Measure.HOURS, 4),
  NEXT_ORIGIN_LEAST_HOURS(Measure.HOURS, 3),
  NEXT_ORIGIN_HOURS(Measure.HOURS, 34),

  /// A speaker says it again in other words on another day.
  SAID_AGAIN(Measure.SHARE, 0.45),

  /// Two speakers use one slogan.
  SLOGAN(Measure.SHARE, 0.4),

  // ---- reports at first hand

  /// Relative frequency of one to three newsrooms at a speech or statement.
  ONE_NEWSROOM(Measure.WEIGHT, 5),
  TWO_NEWSROOMS(Measure.WEIGHT, 3),
  THREE_NEWSROOMS(Measure.WEIGHT, 2),

  /// The first of them is an agency, at a speech or statement, and elsewhere.
  AGENCY_AT_SPEECH(Measure.SHARE, 0.65),
  AGENCY_ELSEWHERE(Measure.SHARE, 0.3),

  /// Least wait of a report at first hand, and the mean of what comes on top.
  FIRST_HAND_LEAST_HOURS(Measure.HOURS, 0.5),
  FIRST_HAND_HOURS(Measure.HOURS, 3),

  /// A quotation at first hand is changed to another meaning, or fairly.
  FIRST_HAND_HARM(Measure.SHARE, 0.2),
  FIRST_HAND_FAIR(Measure.SHARE, 0.12),

  /// All that was said at one time is printed.
  PRINTED_WHOLE(Measure.SHARE, 0.5),

  // ---- reports that have it from others

  /// Mean number of reports that have it from an origin's first reports.
  OFFSPRING(Measure.MEAN, 2.4),

  /// How much likelier a report by an agency, and one at first hand, is retold than another.
  FROM_AGENCY(Measure.WEIGHT, 4),
  FROM_FIRST_HAND(Measure.WEIGHT, 3),

  /// Relative frequency of what is done with an agency's report.
  AGENCY_COPIED(Measure.WEIGHT, 30),
  AGENCY_CUT(Measure.WEIGHT, 20),
  AGENCY_EDITED(Measure.WEIGHT, 18),
  AGENCY_REWRITTEN(Measure.WEIGHT, 25),

  /// Relative frequency of what is done with a paper's report.
  PAPER_COPIED(Measure.WEIGHT, 10),
  PAPER_CUT(Measure.WEIGHT, 8),
  PAPER_EDITED(Measure.WEIGHT, 18),
  PAPER_REWRITTEN(Measure.WEIGHT, 45),

  /// Least wait of a retelling; whether it follows quickly; the mean of what comes on top, for the quick and the slow.
  FOLLOWS_LEAST_HOURS(Measure.HOURS, 0.5),
  FOLLOWS_QUICKLY(Measure.SHARE, 0.7),
  QUICK_HOURS(Measure.HOURS, 6),
  SLOW_HOURS(Measure.HOURS, 40),

  /// A copy keeps the headline.
  HEADLINE_KEPT(Measure.SHARE, 0.5),

  /// An editor leaves a fact out, prints a quotation anew, swaps a word, adds a fact.
  EDITOR_DROPS(Measure.SHARE, 0.25),
  EDITOR_QUOTES_ANEW(Measure.SHARE, 0.5),
  EDITOR_SWAPS(Measure.SHARE, 0.3),
  EDITOR_ADDS(Measure.SHARE, 0.4),

  /// A quotation printed anew by an editor is changed to another meaning, or fairly.
  EDITED_HARM(Measure.SHARE, 0.3),
  EDITED_FAIR(Measure.SHARE, 0.25),

  /// A rewritten report is an agency's; it adds facts.
  REWRITTEN_BY_AGENCY(Measure.SHARE, 0.12),
  REWRITER_ADDS(Measure.SHARE, 0.5),

  /// A rewritten report keeps the sentence of the claim, leaves out something else, keeps the sentence of a fact.
  CLAIM_KEPT(Measure.SHARE, 0.08),
  REWRITER_DROPS(Measure.SHARE, 0.25),
  FACT_KEPT(Measure.SHARE, 0.15),

  /// A merged report leaves out so much more of its first report and of its second.
  MERGED_DROPS_FIRST(Measure.SHARE, 0.1),
  MERGED_DROPS_SECOND(Measure.SHARE, 0.5),

  /// A rewritten report gives a quotation in indirect speech, or in mixed; it says to whom it was told.
  TOLD_INDIRECTLY(Measure.SHARE, 0.2),
  QUOTED_IN_PART(Measure.SHARE, 0.2),
  LISTENER_NAMED(Measure.SHARE, 0.25),

  /// A quotation in a rewritten report is changed to another meaning, or fairly.
  REWRITTEN_HARM(Measure.SHARE, 0.25),
  REWRITTEN_FAIR(Measure.SHARE, 0.15),

  // ---- what a report shows of where it has it from, and what can be read

  /// A copy, an edited report, a rewritten one names whom it has it from.
  COPY_CREDITS(Measure.SHARE, 0.75),
  EDITOR_CREDITS(Measure.SHARE, 0.7),
  REWRITER_CREDITS(Measure.SHARE, 0.82),

  /// A credit names some agency instead.
  WRONG_CREDIT(Measure.SHARE, 0.05),

  /// A report at first hand that others have it from cannot be read: an agency's, a paper's.
  AGENCY_UNREAD(Measure.SHARE, 0.5),
  PAPER_UNREAD(Measure.SHARE, 0.25),

  /// A report has no date, shows the time of an update and the mean delay of that, shows a day without an hour.
  UNDATED(Measure.SHARE, 0.12),
  UPDATED(Measure.SHARE, 0.2),
  UPDATE_HOURS(Measure.HOURS, 12),
  DAY_ALONE(Measure.SHARE, 0.15);

  /// What a value counts in.
  enum Measure {
    /// Probability, in (0, 1).
    SHARE,
    /// Hours, above 0.
    HOURS,
    /// A mean number, above 0.
    MEAN,
    /// Relative frequency beside others, above 0.
    WEIGHT
  }

  final Measure measure;
  final double usual;

  Habit(Measure measure, double usual) {
    this.measure = measure;
    this.usual = usual;
  }
}
