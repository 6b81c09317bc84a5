package org.hearsay.flink;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.hearsay.entity.ReadArticle;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.origin.Story;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.prov.Provenance;
import org.hearsay.show.json.StoryJson;
import org.hearsay.show.table.DifferenceTable;
import org.hearsay.show.table.OriginTable;
import org.hearsay.stage.Stage;
import org.hearsay.store.StoredForm;
import org.hearsay.story.StoryGroup;
import org.jspecify.annotations.Nullable;

/// Compares a story when it has grown enough, and at the end; keyed by the id of the story.
final class CompareMembers extends KeyedProcessFunction<String, StoryMember, StoryResult> {
  private static final long serialVersionUID = 1L;

  static final OutputTag<StoryResult> DIFFERENCES = new OutputTag<>("differences") {};
  static final OutputTag<StoryResult> ORIGINS = new OutputTag<>("origins") {};

  private final boolean endless;

  /// The last move of each article that came into the story or left it.
  private transient @Nullable MapState<String, StoryMember> members;

  private transient @Nullable ValueState<Long> versions;
  private transient @Nullable ValueState<Integer> compared;
  private transient @Nullable ValueState<Boolean> changed;
  private transient Stage.@Nullable Each<StoryGroup, Story> comparing;

  /// @param endless whether reports keep coming: a story is then compared each time that it has doubled; otherwise once,
  ///     when the last report has come
  CompareMembers(boolean endless) {
    this.endless = endless;
  }

  @Override
  public void open(OpenContext context) {
    members =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("members", Types.STRING, TypeInformation.of(StoryMember.class)));
    versions = getRuntimeContext().getState(new ValueStateDescriptor<>("version", Types.LONG));
    compared = getRuntimeContext().getState(new ValueStateDescriptor<>("compared", Types.INT));
    changed = getRuntimeContext().getState(new ValueStateDescriptor<>("changed", Types.BOOLEAN));
    comparing = Pipelines.comparing();
  }

  @Override
  public void processElement(StoryMember member, Context context, Collector<StoryResult> out) throws Exception {
    MapState<String, StoryMember> all = Objects.requireNonNull(members);
    StoryMember known = all.get(member.report().id());
    if (known != null && known.number() >= member.number()) {
      return;
    }
    all.put(member.report().id(), member);
    Objects.requireNonNull(changed).update(true);
    context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    if (endless) {
      context.timerService().registerEventTimeTimer(context.timerService().currentWatermark() + 1);
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<StoryResult> out) throws Exception {
    if (!Boolean.TRUE.equals(Objects.requireNonNull(changed).value())) {
      return;
    }
    List<ReadArticle> reads = new ArrayList<>();
    for (StoryMember member : Objects.requireNonNull(members).values()) {
      if (!member.leaves()) {
        reads.add(StoredForm.article(member.report().stored()));
      }
    }
    ValueState<Integer> before = Objects.requireNonNull(compared);
    int last = Objects.requireNonNullElse(before.value(), 0);
    boolean due = time == Long.MAX_VALUE || reads.isEmpty() || reads.size() >= Math.max(2, 2 * last);
    if (!due) {
      return;
    }
    Objects.requireNonNull(changed).clear();
    ValueState<Long> counter = Objects.requireNonNull(versions);
    long known = Objects.requireNonNullElse(counter.value(), 0L);
    if (reads.isEmpty()) {
      if (known > 0) {
        counter.update(known + 1);
        out.collect(new StoryResult(context.getCurrentKey(), context.getCurrentKey(), known + 1, true, new byte[0]));
      }
      before.clear();
      return;
    }
    counter.update(known + 1);
    before.update(reads.size());
    reads.sort(StoryGroup.BY_TIME);
    StoryGroup group = new StoryGroup(context.getCurrentKey(), reads);
    for (Story story : Objects.requireNonNull(comparing).apply(group)) {
      write(story, known + 1, context, out);
    }
  }

  private static void write(Story story, long version, OnTimerContext context, Collector<StoryResult> out) {
    String id = story.comparison().story().id();
    out.collect(new StoryResult(id, id, version, false, ResultLines.json(json -> StoryJson.write(json, story))));
    Provenance program = Pipelines.whole(ArticleReader.ID, story.comparison().story().articles().getFirst());
    for (DifferenceTable.Row row : DifferenceTable.rows(story, program)) {
      byte[] json = ResultLines.row(DifferenceTable.TABLE, row);
      context.output(DIFFERENCES, new StoryResult(id, row.difference().id(), version, false, json));
    }
    int number = 0;
    for (OriginTable.Row row : OriginTable.rows(story, program)) {
      byte[] json = ResultLines.row(OriginTable.TABLE, row);
      context.output(ORIGINS, new StoryResult(id, String.valueOf(number++), version, false, json));
    }
  }
}
