package org.hearsay.show.table;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a table in one format. A file that [#end] did not finish can be told from a whole one.
public interface TableWriter {
  /// @param count how many rows will come
  void begin(long count) throws IOException;

  /// @param values one for each column; absent ones are null
  void row(List<@Nullable Object> values) throws IOException;

  /// Finishes the table, without closing what it is written to.
  ///
  /// @param count how many rows came
  void end(long count) throws IOException;
}
