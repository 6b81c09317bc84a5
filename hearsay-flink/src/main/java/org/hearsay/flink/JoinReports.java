package org.hearsay.flink;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.hearsay.stage.StateReader;
import org.hearsay.stage.StateWriter;
import org.hearsay.story.JoinStories;
import org.hearsay.story.StoryUpdate;
import org.jspecify.annotations.Nullable;

/// Puts the reports of a language into stories, in the order of their publication as far as they have come; keyed by the
/// language, so that one task decides for all reports of a language.
///
/// The window of stories is on the heap. In the state are a snapshot of it and the sketches that came since, so that a
/// checkpoint costs little; after a failure the sketches are joined again, with the same result.
final class JoinReports extends KeyedProcessFunction<String, ReadReport, StoryMove> {
  private static final long serialVersionUID = 1L;

  /// Reports after which a new snapshot is made.
  private static final int SNAPSHOT_EVERY = 5_000;

  private final boolean endless;

  private transient @Nullable ValueState<byte[]> snapshot;
  private transient @Nullable ValueState<Long> moves;
  private transient @Nullable MapState<Long, byte[]> since;
  private transient @Nullable MapState<String, ReadReport> waiting;

  /// By language, of this task; made again from the state after a failure.
  private transient @Nullable Map<String, Joined> languages;

  /// @param endless whether reports keep coming; otherwise all are put into stories anew when the last one has come, as
  ///     if all had come at once
  JoinReports(boolean endless) {
    this.endless = endless;
  }

  /// The window of a language.
  private static final class Joined {
    final JoinStories joining = new JoinStories();
    final TreeSet<ReadReport> waiting = new TreeSet<>(ReadReport.BY_TIME);
    JoinStories.State stories = joining.initial();

    /// Reports that came since the snapshot.
    long since;

    /// Moves that were given out.
    long moves;
  }

  @Override
  public void open(OpenContext context) {
    languages = new HashMap<>();
    snapshot =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("stories", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    moves = getRuntimeContext().getState(new ValueStateDescriptor<>("moves", Types.LONG));
    since =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("since", Types.LONG, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    waiting =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("waiting", Types.STRING, TypeInformation.of(ReadReport.class)));
  }

  @Override
  public void processElement(ReadReport report, Context context, Collector<StoryMove> out) throws Exception {
    Joined joined = joined(context.getCurrentKey());
    long watermark = context.timerService().currentWatermark();
    long time = report.isDated() ? report.time() : endless ? watermark + 1 : Long.MAX_VALUE;
    if (time <= watermark) {
      join(joined, report.sketch(), out);
      return;
    }
    ReadReport kept = report.withoutStored();
    joined.waiting.add(kept);
    Objects.requireNonNull(waiting).put(kept.id(), kept);
    context.timerService().registerEventTimeTimer(time);
    if (!endless) {
      context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<StoryMove> out) throws Exception {
    Joined joined = joined(context.getCurrentKey());
    MapState<String, ReadReport> kept = Objects.requireNonNull(waiting);
    while (!joined.waiting.isEmpty() && isDue(joined.waiting.first(), time)) {
      ReadReport report = joined.waiting.removeFirst();
      kept.remove(report.id());
      join(joined, report.sketch(), out);
    }
    if (endless) {
      while (!joined.waiting.isEmpty() && !joined.waiting.last().isDated()) {
        ReadReport report = joined.waiting.removeLast();
        kept.remove(report.id());
        join(joined, report.sketch(), out);
      }
    } else if (time == Long.MAX_VALUE) {
      give(joined, joined.joining.settle(joined.stories), out);
    }
  }

  private static boolean isDue(ReadReport report, long time) {
    return report.isDated() ? report.time() <= time : time == Long.MAX_VALUE;
  }

  private void join(Joined joined, byte[] sketch, Collector<StoryMove> out) throws Exception {
    give(joined, joined.joining.acceptSketch(joined.stories, sketch), out);
    MapState<Long, byte[]> sketches = Objects.requireNonNull(since);
    sketches.put(joined.since++, sketch);
    if (joined.since >= SNAPSHOT_EVERY) {
      StateWriter bytes = new StateWriter();
      joined.joining.save(joined.stories, bytes);
      Objects.requireNonNull(snapshot).update(bytes.bytes());
      Objects.requireNonNull(moves).update(joined.moves);
      sketches.clear();
      joined.since = 0;
    }
  }

  private static void give(Joined joined, List<StoryUpdate> updates, Collector<StoryMove> out) {
    for (StoryUpdate update : updates) {
      out.collect(
          new StoryMove(
              joined.moves++, update.article(), update.story(), Objects.requireNonNullElse(update.from(), "")));
    }
  }

  /// The window of the language that is being looked at; after a failure it is made again.
  private Joined joined(String language) throws Exception {
    Map<String, Joined> all = Objects.requireNonNull(languages);
    Joined known = all.get(language);
    if (known != null) {
      return known;
    }
    Joined joined = new Joined();
    byte[] saved = Objects.requireNonNull(snapshot).value();
    if (saved != null) {
      StateReader in = new StateReader(saved);
      joined.stories = joined.joining.restore(in);
      in.end();
      joined.moves = Objects.requireNonNullElse(Objects.requireNonNull(moves).value(), 0L);
    }
    TreeMap<Long, byte[]> sketches = new TreeMap<>();
    for (Map.Entry<Long, byte[]> one : Objects.requireNonNull(since).entries()) {
      sketches.put(one.getKey(), one.getValue());
    }
    for (byte[] sketch : sketches.values()) {
      joined.moves += joined.joining.acceptSketch(joined.stories, sketch).size();
      joined.since++;
    }
    for (ReadReport report : Objects.requireNonNull(waiting).values()) {
      joined.waiting.add(report);
    }
    all.put(language, joined);
    return joined;
  }
}
