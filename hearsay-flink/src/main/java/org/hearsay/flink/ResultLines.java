package org.hearsay.flink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.serialization.Encoder;
import org.hearsay.entity.ReadArticle;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.ingest.Outcome;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.prov.Provenance;
import org.hearsay.show.json.ArticleJson;
import org.hearsay.show.json.Json;
import org.hearsay.show.table.JsonLinesTable;
import org.hearsay.show.table.QuotationTable;
import org.hearsay.show.table.ResultTable;

/// Results as lines of JSON.
final class ResultLines {
  private ResultLines() {}

  /// Writes bytes and a line break.
  record Lines() implements Encoder<byte[]> {
    private static final long serialVersionUID = 1L;

    @Override
    public void encode(byte[] line, OutputStream out) throws IOException {
      out.write(line);
      out.write('\n');
    }
  }

  /// A story, difference or origin; in a stream also which version it is.
  ///
  /// @param endless whether later versions will come: then each line says its version, and a story that is gone has a
  ///     line too
  record Results(boolean endless) implements Encoder<StoryResult> {
    private static final long serialVersionUID = 1L;

    @Override
    public void encode(StoryResult result, OutputStream out) throws IOException {
      if (!endless) {
        if (!result.gone()) {
          out.write(result.json());
          out.write('\n');
        }
        return;
      }
      String head =
          "{\"story\":\"%s\",\"id\":\"%s\",\"version\":%d,\"gone\":%s"
              .formatted(result.story(), result.id(), result.version(), result.gone());
      out.write(head.getBytes(StandardCharsets.UTF_8));
      if (!result.gone()) {
        out.write(",\"value\":".getBytes(StandardCharsets.UTF_8));
        out.write(result.json());
      }
      out.write("}\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  /// An article with its quotations, as `extract` writes it.
  static byte[] article(ReadArticle read) {
    return json(json -> ArticleJson.write(json, read, program(read)));
  }

  /// The rows of the table of quotations.
  static List<byte[]> quotations(ReadArticle read) {
    return QuotationTable.rows(read, program(read)).stream().map(row -> row(QuotationTable.TABLE, row)).toList();
  }

  static <R> byte[] row(ResultTable<R> table, R row) {
    return json(json -> JsonLinesTable.write(json, table, row));
  }

  private static Provenance program(ReadArticle read) {
    return Pipelines.whole(ArticleReader.ID, read.provenance(), List.of());
  }

  static byte[] refused(Outcome.Refused<?> refused) {
    return json(json -> {
      json.open().put("type", "refused").put("item", refused.item()).put("reason", refused.reason());
      json.put("place", refused.place()).put("detail", refused.detail()).put("remedy", refused.remedy()).shut();
    });
  }

  static byte[] json(Consumer<Json> writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Json json = new Json(bytes)) {
      writer.accept(json);
    }
    return bytes.toByteArray();
  }
}
