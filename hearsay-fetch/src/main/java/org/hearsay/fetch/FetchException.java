package org.hearsay.fetch;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Carries a refusal up to [PageFetcher]; it never leaves this package. A kind of [IOException], so that it passes
/// through the client that connects.
final class FetchException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Fetched.Why why;
  private final String remedy;
  private final @Nullable Duration wait;

  FetchException(Fetched.Why why, String detail, String remedy) {
    this(why, detail, remedy, null);
  }

  FetchException(Fetched.Why why, String detail, String remedy, @Nullable Duration wait) {
    super(detail);
    this.why = why;
    this.remedy = remedy;
    this.wait = wait;
  }

  Fetched.Missed at(String place) {
    return new Fetched.Missed(why, place, String.valueOf(getMessage()), remedy, wait);
  }
}
