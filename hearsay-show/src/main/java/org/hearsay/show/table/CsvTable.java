package org.hearsay.show.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table as comma-separated values. The first and the last line are remarks that say how many rows there are.
public final class CsvTable implements TableWriter {
  private final ResultTable<?> table;
  private final OutputStream out;

  public CsvTable(ResultTable<?> table, OutputStream out) {
    this.table = table;
    this.out = out;
  }

  @Override
  public void begin(long count) throws IOException {
    remark("export", count);
    text(CsvText.header(table));
  }

  @Override
  public void row(List<@Nullable Object> values) throws IOException {
    text(CsvText.row(values));
  }

  @Override
  public void end(long count) throws IOException {
    remark("end", count);
  }

  private void remark(String what, long count) throws IOException {
    text("# " + what + " of " + count + " " + table.name() + "\r\n");
  }

  private void text(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
