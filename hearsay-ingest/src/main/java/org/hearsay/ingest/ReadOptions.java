package org.hearsay.ingest;

import org.hearsay.text.DateRange;
import org.jspecify.annotations.Nullable;

/// What the user says of the input.
///
/// @param format overrides what the content looks like; absent to go by content
/// @param published given to articles that state no date in their metadata
/// @param outlet given to articles that state no outlet in their metadata
public record ReadOptions(
    @Nullable InputFormat format, @Nullable DateRange published, @Nullable String outlet, Limits limits) {

  public static final ReadOptions STANDARD = new ReadOptions(null, null, null, Limits.STANDARD);

  public ReadOptions withFormat(@Nullable InputFormat newFormat) {
    return new ReadOptions(newFormat, published, outlet, limits);
  }

  public ReadOptions withPublished(@Nullable DateRange newPublished) {
    return new ReadOptions(format, newPublished, outlet, limits);
  }

  public ReadOptions withOutlet(@Nullable String newOutlet) {
    return new ReadOptions(format, published, newOutlet, limits);
  }

  public ReadOptions withLimits(Limits newLimits) {
    return new ReadOptions(format, published, outlet, newLimits);
  }
}
