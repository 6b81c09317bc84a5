package org.hearsay.flink;

import java.util.Comparator;

/// An article that was read.
///
/// @param id of the article
/// @param first epoch day, first on which it may have come out; [#UNDATED] where that is not known
/// @param last epoch day, last on which it may have come out; [#UNDATED] where that is not known
/// @param stored what was read, in the stored form
/// @param sketch what it is joined by; empty where it is no longer needed
@SuppressWarnings("ArrayRecordComponent") // never compared; Flink moves bytes as they are
public record ReadReport(String id, String language, long first, long last, byte[] stored, byte[] sketch) {
  /// Sorts behind all days.
  static final long UNDATED = Long.MAX_VALUE;

  /// As [org.hearsay.story.StoryGroup#BY_TIME] orders articles.
  static final Comparator<ReadReport> BY_TIME =
      Comparator.comparingLong(ReadReport::first).thenComparingLong(ReadReport::last).thenComparing(ReadReport::id);

  private static final long MS_A_DAY = 86_400_000;

  /// The begin of the first day on which it may have come out, in milliseconds since 1970. Only of a dated report.
  long time() {
    return first * MS_A_DAY;
  }

  boolean isDated() {
    return first != UNDATED;
  }

  ReadReport withoutSketch() {
    return new ReadReport(id, language, first, last, stored, new byte[0]);
  }

  ReadReport withoutStored() {
    return new ReadReport(id, language, first, last, new byte[0], sketch);
  }
}
