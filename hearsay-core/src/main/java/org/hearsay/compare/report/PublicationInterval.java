package org.hearsay.compare.report;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hearsay.entity.ReadArticle;
import org.hearsay.text.DateRange;
import org.hearsay.text.Published;
import org.jspecify.annotations.Nullable;

/// When a report came out, in hours since 1970, as an interval: a day alone is 24 hours.
public record PublicationInterval(double first, double last) implements Serializable {
  private static final int LONGEST = 24 * 8;

  /// Absent where the report has no date, or only a month or a year.
  public static @Nullable PublicationInterval of(@Nullable ReadArticle read) {
    if (read == null) {
      return null;
    }
    Published published = read.article().published();
    Instant at = published.at();
    if (at != null) {
      double hour = at.getEpochSecond() / 3600.0;
      return new PublicationInterval(hour, hour);
    }
    DateRange range = published.range();
    if (range == null) {
      return null;
    }
    double first = range.first().atStartOfDay().toEpochSecond(ZoneOffset.UTC) / 3600.0;
    double last = range.last().plusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC) / 3600.0;
    return last - first > LONGEST ? null : new PublicationInterval(first, last);
  }

  public double middle() {
    return (first + last) / 2;
  }

  /// Hours by which this one is surely before the other; below 0 where it is not.
  public double before(PublicationInterval other) {
    return other.first - last;
  }

  /// Probability that this one came out before the other, were every hour of a day as likely.
  public double chanceBefore(PublicationInterval other) {
    if (last <= other.first) {
      return 1;
    }
    if (other.last <= first) {
      return 0;
    }
    double width = Math.max(last - first, other.last - other.first);
    return width == 0 ? 0.5 : Math.clamp(0.5 + (other.middle() - middle()) / width, 0.0, 1.0);
  }
}
