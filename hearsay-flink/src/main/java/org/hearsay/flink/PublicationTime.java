package org.hearsay.flink;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/// The time of a stream is the day of publication. It follows the newest report at a distance, within which later reports
/// are still put into order; undated reports do not move it.
final class PublicationTime implements WatermarkGenerator<ReadReport> {
  private final long late;
  private long newest = Long.MIN_VALUE;

  private PublicationTime(Duration late) {
    this.late = late.toMillis();
  }

  /// @param endless whether reports keep coming: a task without any then holds the others up for a minute at most
  static WatermarkStrategy<ReadReport> strategy(Duration late, boolean endless) {
    WatermarkStrategy<ReadReport> strategy =
        WatermarkStrategy.<ReadReport>forGenerator(context -> new PublicationTime(late))
            .withTimestampAssigner((report, time) -> report.isDated() ? report.time() : 0);
    return endless ? strategy.withIdleness(Duration.ofMinutes(1)) : strategy;
  }

  @Override
  public void onEvent(ReadReport report, long time, WatermarkOutput output) {
    if (report.isDated()) {
      newest = Math.max(newest, report.time());
    }
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    if (newest != Long.MIN_VALUE) {
      output.emitWatermark(new Watermark(newest - late));
    }
  }
}
