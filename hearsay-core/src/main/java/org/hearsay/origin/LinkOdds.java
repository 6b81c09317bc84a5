package org.hearsay.origin;

/// The probabilities behind the count of origins, in one place.
///
/// Each is the share of cases of that kind in which the link is real, over the simulated affairs of the development
/// seeds; docs/lab/origins.md has the table with the number of cases and the command that counts them.
final class Odds {
  /// A report names a newsroom as the one that has it, for these very words.
  static final double CITED = 0.95;

  /// Somebody told it to another newsroom, says the report.
  static final double TOLD = 0.96;

  /// A line of the report credits a newsroom for all of it.
  static final double CREDITED = 0.9;

  /// A newsroom is named as reporting something, not clearly this.
  static final double MENTIONED = 0.75;

  /// Hours by which a report may seem to come out before the one it has the claim from: clocks and updates.
  static final double LATE_HOURS = 48;

  /// The newsroom named was read, carries the claim, and shares no prose, while another report's prose was copied.
  static final double CONTRADICTED = 0.75;

  /// Two outlets of one publisher, no shared prose.
  static final double FAMILY = 0.3;

  /// One outlet: what its second report says of a thing its newsroom has from where the first had it.
  static final double SAME_OUTLET = 0.9;

  /// Two reports give a claim to one named speaker: it was said once.
  static final double SAME_SPEAKER = 0.99;

  /// The same for a body, a document, somebody unnamed but described alike.
  static final double SAME_BODY = 0.95;

  static final double SAME_DOCUMENT = 0.95;
  static final double SAME_UNNAMED = 0.9;

  /// A newsroom that was named and not read has it from the speaker to whom its followers give it.
  static final double PASSED_ON = 0.9;

  /// A report that shows nothing of where it has the claim from has it from another all the same.
  ///
  /// @param own whether it says that its own newsroom has it: somebody told it, it has seen the papers
  /// @param maker whether it gives the claim to somebody to whom another report gives it too
  /// @param followed whether another report has it from there
  static double hidden(boolean own, boolean maker, boolean followed) {
    return own ? 0.05 : maker ? 0.25 : followed ? 0.3 : 0.5;
  }

  /// Mass of the shortest interval of whole numbers that is given as the 90 % interval. Most links are surer than
  /// counted here, and numbers are whole, so runs with this mass of the draws hold the truth in 91 to 92 of 100
  /// development affairs, and such with nine tenths of it in 93 to 94.
  static final double MASS = 0.8;

  /// Logits for which of two reports with shared prose is the source: for each report that names its newsroom, up to
  /// two; where the other names any newsroom.
  static final double FOLLOWED = 1.2;

  static final double FOLLOWS = 1.2;

  private Odds() {}

  /// Shared prose: that one of two reports has it from the other, or both from one text, whichever was first.
  ///
  /// @param words equal words of prose
  /// @param onClaim whether the claim itself stands in shared words, or the two are mostly one text
  static double copied(int words, boolean onClaim) {
    double strength = words + (onClaim ? 30 : 0);
    return 0.97 / (1 + Math.exp(-(strength - 52) / 8));
  }
}
