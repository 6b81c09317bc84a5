package org.hearsay.ingest;

import org.hearsay.ingest.container.ChosenFields;
import org.hearsay.text.DateRange;
import org.jspecify.annotations.Nullable;

/// What the user says of the input.
///
/// @param format overrides what the content looks like; absent to go by content
/// @param published given to articles that state no date in their metadata
/// @param outlet given to articles that state no outlet in their metadata
/// @param fields the names of fields in tables and JSON that are named in a way of their own
public record ReadOptions(
    @Nullable InputFormat format,
    @Nullable DateRange published,
    @Nullable String outlet,
    ChosenFields fields,
    Limits limits) {

  public static final ReadOptions STANDARD = new ReadOptions(null, null, null, ChosenFields.NONE, Limits.STANDARD);

  public ReadOptions withFormat(@Nullable InputFormat newFormat) {
    return new ReadOptions(newFormat, published, outlet, fields, limits);
  }

  public ReadOptions withPublished(@Nullable DateRange newPublished) {
    return new ReadOptions(format, newPublished, outlet, fields, limits);
  }

  public ReadOptions withOutlet(@Nullable String newOutlet) {
    return new ReadOptions(format, published, newOutlet, fields, limits);
  }

  public ReadOptions withFields(ChosenFields newFields) {
    return new ReadOptions(format, published, outlet, newFields, limits);
  }

  public ReadOptions withLimits(Limits newLimits) {
    return new ReadOptions(format, published, outlet, fields, newLimits);
  }
}
