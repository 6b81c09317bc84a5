package org.hearsay.flink;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.hearsay.show.table.DifferenceTable;
import org.hearsay.show.table.OriginTable;
import org.hearsay.show.table.ParquetTable;
import org.hearsay.show.table.QuotationTable;
import org.hearsay.show.table.ResultTable;
import org.hearsay.show.table.TableColumn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes rows of a table, which come as JSON, to a Parquet file.
record ParquetRows(Name name) implements BulkWriter.Factory<byte[]>, Serializable {
  private static final long serialVersionUID = 1L;
  private static final JsonMapper MAPPER = new JsonMapper();

  /// Which table.
  enum Name {
    quotations,
    differences,
    origins;

    ResultTable<?> table() {
      return switch (this) {
        case quotations -> QuotationTable.TABLE;
        case differences -> DifferenceTable.TABLE;
        case origins -> OriginTable.TABLE;
      };
    }
  }

  @Override
  public BulkWriter<byte[]> create(FSDataOutputStream out) throws IOException {
    ResultTable<?> table = name.table();
    ParquetTable file = new ParquetTable(table, out);
    file.begin(0);
    return new BulkWriter<>() {
      private long count;

      @Override
      public void addElement(byte[] json) throws IOException {
        file.row(values(table, MAPPER.readTree(json)));
        count++;
      }

      @Override
      public void flush() {
        // Rows are written in groups.
      }

      @Override
      public void finish() throws IOException {
        file.end(count);
      }
    };
  }

  private static List<@Nullable Object> values(ResultTable<?> table, JsonNode row) {
    List<@Nullable Object> values = new ArrayList<>();
    for (TableColumn<?> column : table.columns()) {
      JsonNode value = row.get(column.name());
      values.add(value == null ? null : value(column.kind(), value));
    }
    return values;
  }

  private static Object value(TableColumn.Kind kind, JsonNode value) {
    return switch (kind) {
      case TEXT -> value.asString();
      case COUNT -> value.asLong();
      case NUMBER -> value.asDouble();
      case FLAG -> value.asBoolean();
      case DAY -> LocalDate.parse(value.asString());
    };
  }
}
