package org.hearsay.flink;

import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/// Lets an article through that did not come before; keyed by its id. Two files with the same article make one report.
final class FirstOnly extends KeyedProcessFunction<String, FileItem, FileItem> {
  private static final long serialVersionUID = 1L;

  private transient @Nullable ValueState<Boolean> seen;

  @Override
  public void open(OpenContext context) {
    seen = getRuntimeContext().getState(new ValueStateDescriptor<>("seen", Types.BOOLEAN));
  }

  @Override
  public void processElement(FileItem item, Context context, Collector<FileItem> out) throws IOException {
    ValueState<Boolean> state = seen;
    if (item.isRefused()) {
      out.collect(item);
    } else if (state != null && state.value() == null) {
      state.update(true);
      out.collect(item);
    }
  }
}
