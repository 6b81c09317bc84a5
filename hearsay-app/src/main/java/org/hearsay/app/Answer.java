package org.hearsay.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.hearsay.app.run.Destination;
import org.hearsay.app.run.Io;
import org.hearsay.show.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of commands that answer in words or in JSON, and the writing of the answer.
final class Answer {
  /// What the answer is written as.
  enum Format {
    text,
    json
  }

  /// Makes the words; colour where the reader sees it.
  interface Words {
    String text(boolean colour);
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  Format format = Format.text;

  void write(Io io, @Nullable Path output, Words words, Consumer<Json> writer) throws IOException {
    Destination.write(
        io,
        output,
        out -> {
          if (format == Format.text) {
            String text = words.text(output == null && io.colour());
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return;
          }
          try (Json json = new Json(out)) {
            writer.accept(json);
          }
          out.write('\n');
        });
  }
}
