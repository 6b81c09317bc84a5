package org.hearsay.flink;

import java.io.IOException;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/// Keeps what was read of each report and sends it to the stories that it comes into; keyed by the id of the article. So
/// the task that joins need not carry texts.
final class CarryReports extends KeyedCoProcessFunction<String, ReadReport, StoryMove, StoryMember> {
  private static final long serialVersionUID = 1L;

  private transient @Nullable ValueState<ReadReport> kept;

  /// Moves that came before the report.
  private transient @Nullable ListState<StoryMove> early;

  @Override
  public void open(OpenContext context) {
    kept = getRuntimeContext().getState(new ValueStateDescriptor<>("report", TypeInformation.of(ReadReport.class)));
    early = getRuntimeContext().getListState(new ListStateDescriptor<>("moves", TypeInformation.of(StoryMove.class)));
  }

  @Override
  public void processElement1(ReadReport report, Context context, Collector<StoryMember> out) throws Exception {
    Objects.requireNonNull(kept).update(report.withoutSketch());
    ListState<StoryMove> moves = Objects.requireNonNull(early);
    for (StoryMove move : moves.get()) {
      move(move, report, out);
    }
    moves.clear();
  }

  @Override
  public void processElement2(StoryMove move, Context context, Collector<StoryMember> out) throws Exception {
    ReadReport report = report();
    if (report == null) {
      Objects.requireNonNull(early).add(move);
    } else {
      move(move, report, out);
    }
  }

  private @Nullable ReadReport report() throws IOException {
    return Objects.requireNonNull(kept).value();
  }

  private static void move(StoryMove move, ReadReport report, Collector<StoryMember> out) {
    if (!move.from().isEmpty()) {
      out.collect(new StoryMember(move.from(), move.number(), true, report.withoutSketch().withoutStored()));
    }
    out.collect(new StoryMember(move.story(), move.number(), false, report.withoutSketch()));
  }
}
