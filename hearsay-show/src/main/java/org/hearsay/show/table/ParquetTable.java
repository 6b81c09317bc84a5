package org.hearsay.show.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.hearsay.text.WellFormed;
import org.jspecify.annotations.Nullable;

/// A table as a Parquet file. Its foot is written last and has the number of rows; without it no program opens the file.
///
/// Repeated texts are written once for many rows, otherwise nothing is compressed: the codecs are libraries in native
/// code.
public final class ParquetTable implements TableWriter {
  /// Rows that are held in memory before they are written, in bytes.
  private static final long GROUP = 16L << 20;

  private final ParquetWriter<List<@Nullable Object>> writer;

  public ParquetTable(ResultTable<?> table, OutputStream out) throws IOException {
    writer =
        new Builder(table, new StreamedFile(out))
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .withDictionaryEncoding(true)
            .withRowGroupSize(GROUP)
            .build();
  }

  @Override
  public void begin(long count) {
    // The number of rows stands in the foot.
  }

  @Override
  public void row(List<@Nullable Object> values) throws IOException {
    writer.write(values);
  }

  @Override
  public void end(long count) throws IOException {
    writer.close();
  }

  static MessageType schema(ResultTable<?> table) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (TableColumn<?> column : table.columns()) {
      switch (column.kind()) {
        case TEXT ->
            schema.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named(column.name());
        case COUNT -> schema.optional(PrimitiveTypeName.INT64).named(column.name());
        case NUMBER -> schema.optional(PrimitiveTypeName.DOUBLE).named(column.name());
        case FLAG -> schema.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
        case DAY -> schema.optional(PrimitiveTypeName.INT32).as(LogicalTypeAnnotation.dateType()).named(column.name());
      }
    }
    return schema.named(table.name());
  }

  @SuppressWarnings("deprecation") // what takes a Configuration has to be there, and is not called
  private static final class Builder extends ParquetWriter.Builder<List<@Nullable Object>, Builder> {
    private final ResultTable<?> table;

    Builder(ResultTable<?> table, OutputFile file) {
      super(file);
      this.table = table;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<List<@Nullable Object>> getWriteSupport(Configuration configuration) {
      return new Rows(table);
    }

    @Override
    protected WriteSupport<List<@Nullable Object>> getWriteSupport(ParquetConfiguration configuration) {
      return new Rows(table);
    }
  }

  @SuppressWarnings("deprecation") // what takes a Configuration has to be there, and is not called
  private static final class Rows extends WriteSupport<List<@Nullable Object>> {
    private final ResultTable<?> table;
    private @Nullable RecordConsumer consumer;

    Rows(ResultTable<?> table) {
      this.table = table;
    }

    @Override
    public WriteContext init(Configuration configuration) {
      return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return context();
    }

    private WriteContext context() {
      return new WriteContext(schema(table), Map.of("hearsay.table", table.name()));
    }

    @Override
    public void prepareForWrite(RecordConsumer to) {
      consumer = to;
    }

    @Override
    public void write(List<@Nullable Object> values) {
      RecordConsumer to = Objects.requireNonNull(consumer);
      to.startMessage();
      for (int at = 0; at < values.size(); at++) {
        Object value = values.get(at);
        if (value != null) {
          String name = table.columns().get(at).name();
          to.startField(name, at);
          write(to, value);
          to.endField(name, at);
        }
      }
      to.endMessage();
    }

    private static void write(RecordConsumer to, Object value) {
      switch (value) {
        case Long count -> to.addLong(count);
        case Double number -> to.addDouble(number);
        case Boolean flag -> to.addBoolean(flag);
        case LocalDate day -> to.addInteger(Math.toIntExact(day.toEpochDay()));
        default -> to.addBinary(Binary.fromString(WellFormed.of(value.toString())));
      }
    }
  }

  /// A stream that is written once from its begin, and stays open.
  private record StreamedFile(OutputStream out) implements OutputFile {
    @Override
    public PositionOutputStream create(long blockSizeHint) {
      return new Counted(out);
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
      return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }

  private static final class Counted extends PositionOutputStream {
    private final OutputStream out;
    private long written;

    Counted(OutputStream out) {
      this.out = out;
    }

    @Override
    public long getPos() {
      return written;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      written++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      written += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
