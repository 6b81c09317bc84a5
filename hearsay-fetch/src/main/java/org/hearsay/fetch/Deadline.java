package org.hearsay.fetch;

import java.time.Duration;
import org.hearsay.fetch.Fetched.Why;

/// The moment by which a page must be there.
record Deadline(long nanos, Duration whole) {
  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos(), time);
  }

  /// Milliseconds that are left, at least one.
  long left() throws FetchException {
    long left = (nanos - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw over();
    }
    return left;
  }

  FetchException over() {
    return new FetchException(
        Why.TOO_SLOW,
        "it took longer than the %d s that one page may take".formatted(Math.max(1, whole.toSeconds())),
        "try again, or save the page from a browser and read the file");
  }
}
