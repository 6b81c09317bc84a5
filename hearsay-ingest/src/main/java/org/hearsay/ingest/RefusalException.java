package org.hearsay.ingest;

/// Carries a refusal up to [ArticleReader], which makes it a value; it never leaves this package.
final class RefusalException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Outcome.Reason reason;
  private final String place;
  private final String detail;
  private final String remedy;

  RefusalException(Outcome.Reason reason, String place, String detail, String remedy) {
    super(detail, null, false, false);
    this.reason = reason;
    this.place = place;
    this.detail = detail;
    this.remedy = remedy;
  }

  RefusalException(Outcome.Reason reason, String detail, String remedy) {
    this(reason, "", detail, remedy);
  }

  /// The same refusal, in a file beside the item.
  RefusalException in(String file) {
    return new RefusalException(reason, place.isEmpty() ? file : file + ", " + place, detail, remedy);
  }

  /// The same refusal without the number of the line, for an item that is one line.
  RefusalException onOneLine() {
    String first = "line 1, ";
    return place.startsWith(first)
        ? new RefusalException(reason, place.substring(first.length()), detail, remedy)
        : this;
  }

  boolean isNoText() {
    return reason == Outcome.Reason.NO_TEXT;
  }

  <T> Outcome<T> outcome(String item) {
    return new Outcome.Refused<>(item, reason, place, detail, remedy);
  }
}
