package org.hearsay.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.hearsay.model.Attribution;
import org.hearsay.model.AttributionDecoder;
import org.hearsay.model.AttributionFinder;
import org.hearsay.model.ModelFiles;
import org.hearsay.quote.linear.LinearTagger;
import org.hearsay.text.ArticleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The last step of training, which needs no native library of the engine, on a few invented articles.
class TuneDecoderTest {
  /// Sources in square brackets, cues in curly ones, contents in angle brackets.
  private static final List<String> ARTICLES =
      List.of(
          """
          [The mayor] {said} <the tram line would open in spring>. It has been late for years.

          [Olaf Brandt] {denied} <that he had known of the soil>.
          """,
          """
          The bridge is shut. [Mara Holt, an engineer,] {told} reporters <that two bolts were missing>.

          [She] {added} <that nobody had been hurt>. The road was full of cars.
          """,
          """
          [The union] {announced} <a strike for Monday>. Trains stood still.

          [Its leader] {warned} <that more would follow>, and [he] {promised} <a vote>.
          """);

  @TempDir Path folder;

  @Test
  void aDecoderIsTunedWrittenAndReadAgain() throws IOException {
    Path split = corpus();
    Path model = Files.createDirectories(folder.resolve("model"));
    for (String file : List.of(AttributionFinder.ENCODER, AttributionFinder.VOCABULARY)) {
      try (InputStream in = ModelFiles.english().open(file)) {
        Files.copy(in, model.resolve(file));
      }
    }
    AttributionDecoder tuned =
        TuneDecoder.tune(ModelFiles.at(model), AttributionFinder.ENCODER, split, LinearTagger.english(), 1);
    Files.writeString(model.resolve(AttributionFinder.DECODER), tuned.write());

    String text = "The minister said that taxes would rise next year.";
    try (AttributionFinder finder = AttributionFinder.load(ModelFiles.at(model))) {
      List<Attribution> found = finder.find(ArticleText.plain(text));
      assertThat(found).hasSize(1);
      Attribution.Span cue = found.getFirst().cue().getFirst();
      assertThat(text.substring(cue.begin(), cue.end())).isEqualTo("said");
    }
  }

  /// Every second document is held out.
  private Path corpus() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("train/text"));
    Path attributions = Files.createDirectories(folder.resolve("train/attributions"));
    int written = 0;
    for (int number = 0; written < 2 * ARTICLES.size(); number++) {
      String name = "article-" + number;
      CRC32 crc = new CRC32();
      crc.update(name.getBytes(StandardCharsets.UTF_8));
      if ((crc.getValue() % 21 == 0) == (written % 2 == 0)) {
        String marked = ARTICLES.get(written / 2);
        Files.writeString(texts.resolve(name + ".txt"), marked.replaceAll("[\\[\\]{}<>]", ""));
        Files.writeString(attributions.resolve(name + "_anna.ann"), annotations(marked));
        written++;
      }
    }
    return folder.resolve("train");
  }

  private static String annotations(String marked) {
    List<String> lines = new ArrayList<>();
    StringBuilder event = new StringBuilder();
    int begin = 0;
    int at = 0;
    int spans = 0;
    for (int k = 0; k < marked.length(); k++) {
      char c = marked.charAt(k);
      switch (c) {
        case '[', '{', '<' -> begin = at;
        case ']', '}', '>' -> {
          String role = c == ']' ? "Source" : c == '}' ? "Cue" : "Content";
          spans++;
          lines.add("T" + spans + "\t" + role + " " + begin + " " + at + "\t");
          event.append(' ').append(role).append(":T").append(spans);
          if (c == '>') {
            lines.add("E" + spans + "\tAttribution:T" + (spans - 1) + event);
            event.setLength(0);
          }
        }
        default -> at++;
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
