package org.hearsay.ingest;

/// Carries a refusal up to [ArticleReader], which makes it a value; it never leaves this package.
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final Outcome.Reason reason;
  private final String place;
  private final String detail;
  private final String remedy;

  Refusal(Outcome.Reason reason, String place, String detail, String remedy) {
    super(detail, null, false, false);
    this.reason = reason;
    this.place = place;
    this.detail = detail;
    this.remedy = remedy;
  }

  Refusal(Outcome.Reason reason, String detail, String remedy) {
    this(reason, "", detail, remedy);
  }

  /// The same refusal at a place of its own when it has none.
  Refusal at(String newPlace) {
    return place.isEmpty() ? new Refusal(reason, newPlace, detail, remedy) : this;
  }

  <T> Outcome<T> outcome(String item) {
    return new Outcome.Refused<>(item, reason, place, detail, remedy);
  }
}
