package org.hearsay.show.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.hearsay.show.json.Json;
import org.jspecify.annotations.Nullable;

/// A table as JSON Lines: one flat object a row, without what is absent. The first and the last line say how many rows
/// there are.
public final class JsonLinesTable implements TableWriter {
  private final ResultTable<?> table;
  private final OutputStream out;

  public JsonLinesTable(ResultTable<?> table, OutputStream out) {
    this.table = table;
    this.out = out;
  }

  /// The line at the begin or the end of any list of JSON Lines.
  ///
  /// @param type `export` or `end`
  public static void frame(OutputStream out, String type, String of, long count) throws IOException {
    try (Json json = new Json(out)) {
      json.open().put("type", type).put("schema", 1).put("of", of).put("count", count).shut();
    }
    out.write('\n');
  }

  @Override
  public void begin(long count) throws IOException {
    frame(out, "export", table.name(), count);
  }

  @Override
  public void row(List<@Nullable Object> values) throws IOException {
    try (Json json = new Json(out)) {
      write(json, table, values);
    }
    out.write('\n');
  }

  /// Writes a row as one object.
  public static <R> void write(Json json, ResultTable<R> table, R row) {
    write(json, table, table.values(row));
  }

  private static void write(Json json, ResultTable<?> table, List<@Nullable Object> values) {
    json.open();
    for (int at = 0; at < values.size(); at++) {
      put(json, table.columns().get(at).name(), values.get(at));
    }
    json.shut();
  }

  private static void put(Json json, String name, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Long count -> json.put(name, count.longValue());
      case Double number -> json.put(name, number.doubleValue());
      case Boolean flag -> json.put(name, flag.booleanValue());
      default -> json.put(name, value.toString());
    }
  }

  @Override
  public void end(long count) throws IOException {
    frame(out, "end", table.name(), count);
  }
}
