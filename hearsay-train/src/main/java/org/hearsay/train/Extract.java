package org.hearsay.train;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Attribution;
import org.hearsay.model.Attribution.Span;
import org.hearsay.model.AttributionFinder;
import org.hearsay.model.ModelFiles;
import org.hearsay.text.ArticleText;

/// Writes the attributions of a folder of texts as JSON Lines: `file` and `quotations`, with
/// positions in code points.
public final class Extract {
  private Extract() {}

  public static void main(String[] arguments) throws IOException {
    Options options = new Options(arguments, Set.of("model", "encoder", "text", "out"));
    Path text = options.has("text") ? options.path("text", "") : Options.data().resolve("polnear/dev/text");
    Path out = options.path("out", "target/attributions.jsonl");
    List<Path> files;
    try (Stream<Path> found = Files.list(text)) {
      files = found.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
    long loading = System.nanoTime();
    try (AttributionFinder finder =
            AttributionFinder.load(
                ModelFiles.at(options.path("model", "models/attribution")),
                options.text("encoder", AttributionFinder.ENCODER));
        PrintStream lines = new PrintStream(Files.newOutputStream(out), false, StandardCharsets.UTF_8)) {
      finder.find(ArticleText.plain("“We left,” said Ann Lee, “at noon.”"));
      long start = System.nanoTime();
      long startCpu = cpu();
      for (Path file : files) {
        String article = Files.readString(file);
        String quotations =
            finder.find(ArticleText.plain(article)).stream()
                .map(attribution -> json(article, attribution))
                .collect(Collectors.joining(","));
        lines.print(
            "{\"type\":\"article\",\"file\":"
                + quoted(file.getFileName().toString())
                + ",\"quotations\":["
                + quotations
                + "]}\n");
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      double own = (cpu() - startCpu) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "loaded in %.2f s; %d articles in %.1f s, %.2f a second; %.2f a second of its thread%n",
          (start - loading) / 1e9,
          files.size(),
          seconds,
          files.size() / seconds,
          files.size() / own);
    }
  }

  /// Time that this thread had a core: on a busy machine the fair measure.
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String json(String text, Attribution attribution) {
    return "{\"source\":"
        + json(text, attribution.source())
        + ",\"cue\":"
        + json(text, attribution.cue())
        + ",\"content\":"
        + json(text, attribution.content())
        + String.format(Locale.ROOT, ",\"confidence\":%.3f}", attribution.confidence());
  }

  private static String json(String text, List<Span> spans) {
    return spans.stream()
        .map(span ->
            "{\"start\":"
                + text.codePointCount(0, span.begin())
                + ",\"end\":"
                + text.codePointCount(0, span.end())
                + ",\"exact\":"
                + quoted(text.substring(span.begin(), span.end()))
                + "}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String quoted(String text) {
    StringBuilder escaped = new StringBuilder("\"");
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (c == '"' || c == '\\') {
        escaped.append('\\').append(c);
      } else if (c < ' ') {
        escaped.append(String.format("\\u%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.append('"').toString();
  }
}
