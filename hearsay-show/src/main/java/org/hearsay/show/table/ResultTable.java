package org.hearsay.show.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of one kind of result.
///
/// @param name as in `quotations`
/// @param about what a row is
public record ResultTable<R>(String name, String about, List<TableColumn<R>> columns) {
  public ResultTable {
    columns = List.copyOf(columns);
  }

  /// The values of a row, one for each column; absent ones are null.
  public List<@Nullable Object> values(R row) {
    List<@Nullable Object> values = new ArrayList<>(columns.size());
    for (TableColumn<R> column : columns) {
      values.add(column.value().apply(row));
    }
    return values;
  }
}
