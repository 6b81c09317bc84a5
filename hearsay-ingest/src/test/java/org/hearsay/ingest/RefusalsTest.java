package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hearsay.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What cannot be read is refused by name, and the rest is read.
class RefusalsTest {
  @TempDir Path folder;

  @Test
  void anEmptyFile() {
    refused(new byte[0], Outcome.Reason.EMPTY);
    refused(" \n\t\n".getBytes(StandardCharsets.UTF_8), Outcome.Reason.NO_TEXT);
    refused(Reading.gzip(new byte[0]), Outcome.Reason.EMPTY);
  }

  @Test
  void binary() {
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    refused(noise, Outcome.Reason.BINARY);
  }

  @Test
  void knownFormatsThatAreNoArticlesAreNamed() {
    assertThat(refused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), Outcome.Reason.UNSUPPORTED).detail())
        .contains("PDF");
    refused("PK\u0003\u0004 docx".getBytes(StandardCharsets.UTF_8), Outcome.Reason.UNSUPPORTED);
    refused("\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1), Outcome.Reason.UNSUPPORTED);
    refused("<?xml version='1.0'?><rss><channel/></rss>".getBytes(StandardCharsets.UTF_8), Outcome.Reason.NO_TEXT);
  }

  @Test
  void utf8WithABrokenByteNamesThatByte() {
    byte[] bytes = "Ä ferry à la carte, été, naïve.".getBytes(StandardCharsets.UTF_8);
    bytes[9] = (byte) 0xFF;
    assertThat(refused(bytes, Outcome.Reason.ENCODING).place()).isEqualTo("byte 9");
    byte[] half = "\uFEFFferry".getBytes(StandardCharsets.UTF_16LE);
    refused(Arrays.copyOf(half, half.length - 1), Outcome.Reason.ENCODING);
  }

  @Test
  void fiftyMegabytesOnOneLine() throws IOException {
    Path file = folder.resolve("long.txt");
    byte[] block =
        "All on one line, she said, and then he said it again. ".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    try (var out = Files.newOutputStream(file)) {
      for (long written = 0; written < 50_000_000; written += block.length) {
        out.write(block);
      }
    }
    Outcome.Refused<Article> refused = Reading.of(file).oneRefusal();
    assertThat(refused.reason()).isEqualTo(Outcome.Reason.TOO_LARGE);
    assertThat(refused.detail()).contains("20 MB");
    assertThat(refused.remedy()).contains("a file of its own");
  }

  @Test
  void aLongLineOfJsonLinesIsRefusedAloneAndASmallBombInGzipToo() {
    Limits limits = new Limits(1000, 500, 64);
    String lines = "{\"text\":\"One boat left.\"}\n{\"text\":\"" + "a".repeat(2000) + "\"}\n{\"text\":\"Two left.\"}\n";
    Path file = Reading.write(folder, "a.jsonl.gz", Reading.gzip(lines.getBytes(StandardCharsets.UTF_8)));
    Reading reading = Reading.of(ReadOptions.STANDARD.withLimits(limits), file);
    assertThat(reading.articles()).extracting(Article::text).containsExactly("One boat left.", "Two left.");
    assertThat(reading.refused()).extracting(Outcome.Refused::item).containsExactly(file + ":2");
    byte[] bomb = Reading.gzip(Reading.gzip(new byte[40_000_000]));
    assertThat(bomb.length).isLessThan(40_000);
    assertThat(Reading.stdin(bomb).oneRefusal().reason()).isEqualTo(Outcome.Reason.TOO_LARGE);
  }

  @Test
  void gzipThatIsCutShort() {
    byte[] whole = Reading.gzip("The ferry stayed in port. ".repeat(500).getBytes(StandardCharsets.UTF_8));
    Outcome.Refused<Article> refused = refused(Arrays.copyOf(whole, whole.length - 20), Outcome.Reason.MALFORMED);
    assertThat(refused.detail()).contains("gzip");
  }

  @Test
  void brokenJsonNamesItsLineAndMissingFieldsWhatIsThere() {
    assertThat(
            refused(
                    "{\n \"title\": \"a\",\n \"text\": oops\n}".getBytes(StandardCharsets.UTF_8),
                    Outcome.Reason.MALFORMED)
                .place())
        .startsWith("line 3");
    assertThat(
            refused("{\"title\": \"a\", \"url\": \"b\"}".getBytes(StandardCharsets.UTF_8), Outcome.Reason.MISSING_FIELD)
                .detail())
        .contains("title, url")
        .contains("maintext");
    refused("{\"text\": [1]}".getBytes(StandardCharsets.UTF_8), Outcome.Reason.MALFORMED);
    refused(("{\"text\":" + "[".repeat(5000)).getBytes(StandardCharsets.UTF_8), Outcome.Reason.MALFORMED);
    refused("{\"text\": \"\"}".getBytes(StandardCharsets.UTF_8), Outcome.Reason.NO_TEXT);
  }

  @Test
  void filesThatAreNotThere() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("dangling.txt"), folder.resolve("gone"));
    assertThat(Reading.of(link).oneRefusal().reason()).isEqualTo(Outcome.Reason.NOT_FOUND);
    assertThat(Reading.of(folder.resolve("none.txt")).oneRefusal().reason()).isEqualTo(Outcome.Reason.NOT_FOUND);
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(Reading.of(empty).oneRefusal().reason()).isEqualTo(Outcome.Reason.EMPTY);
    assertThat(Reading.of(ReadOptions.STANDARD, new byte[0], List.of("a\0b")).oneRefusal().reason())
        .isEqualTo(Outcome.Reason.NOT_FOUND);
  }

  /// The administrator may read everything, so what the system says to others is said here by hand.
  @Test
  void aFileThatMayNotBeReadOrFailsInTheMiddle() {
    assertThat(Opening.unreadable(new java.nio.file.AccessDeniedException("/secret/a.txt")).<Article>outcome("a.txt"))
        .isEqualTo(
            new Outcome.Refused<Article>(
                "a.txt",
                Outcome.Reason.UNREADABLE,
                "",
                "no permission to read it",
                "give yourself the right to read it (chmod u+r)"));
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk on fire");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("disk on fire");
          }
        };
    Reading reading =
        new Reading(new java.util.ArrayList<>(), new java.util.ArrayList<>(), new java.util.ArrayList<>());
    ArticleReader.read(
        List.of("-"),
        ReadOptions.STANDARD,
        broken,
        outcome -> {
          if (outcome instanceof Outcome.Refused<Article> refused) {
            reading.refused().add(refused);
          }
        });
    assertThat(reading.oneRefusal().reason()).isEqualTo(Outcome.Reason.UNREADABLE);
    assertThat(reading.oneRefusal().detail()).contains("disk on fire");
  }

  @Test
  void aBrokenSidecarIsNamed() {
    Reading.write(folder, "a.txt", "The ferry stayed in port.");
    Reading.write(folder, "a.txt.meta.json", "{\"outlet\": ");
    Outcome.Refused<Article> refused = Reading.of(folder).oneRefusal();
    assertThat(refused.reason()).isEqualTo(Outcome.Reason.MALFORMED);
    assertThat(refused.item()).isEqualTo(folder + "/a.txt");
    assertThat(refused.place()).startsWith(folder + "/a.txt.meta.json, line 1, column ");
  }

  @Test
  void aBadLineIsNamedByItsNumberAlone() {
    Path file = Reading.write(folder, "a.jsonl", "{\"text\":\"One boat left.\"}\n{\"text\": oops}\n");
    Outcome.Refused<Article> refused = Reading.of(file).refused().getFirst();
    assertThat(refused.item()).isEqualTo(file + ":2");
    assertThat(refused.place()).startsWith("column ");
  }

  @Test
  void jsonThatIsNestedTooDeeplyIsRefusedInWordsForUsers() {
    Outcome.Refused<Article> refused =
        refused("{\"a\":".repeat(5000).getBytes(StandardCharsets.UTF_8), Outcome.Reason.MALFORMED);
    assertThat(refused.detail()).isEqualTo("nested deeper than 64, or longer than any article");
  }

  @Test
  void tenThousandFilesOfWhichThreeAreBroken() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      String name = "%02d/%05d.txt".formatted(i / 500, i);
      if (i % 500 == 0) {
        Files.createDirectories(folder.resolve(name).getParent());
      }
      Files.writeString(folder.resolve(name), "Boat " + i + " stayed in port, she said.");
    }
    Files.write(folder.resolve("03/01600.txt"), new byte[0]);
    Files.write(folder.resolve("11/05555.txt"), new byte[] {0, 1, 2, 3});
    Files.writeString(folder.resolve("19/09999.txt"), "{\"text\": ");
    Reading reading = Reading.of(folder);
    assertThat(reading.articles()).hasSize(9_997);
    assertThat(reading.refused())
        .extracting(Outcome.Refused::reason)
        .containsExactly(Outcome.Reason.EMPTY, Outcome.Reason.BINARY, Outcome.Reason.MALFORMED);
    assertThat(reading.refused().get(1).item()).isEqualTo(folder + "/11/05555.txt");
  }

  private static Outcome.Refused<Article> refused(byte[] bytes, Outcome.Reason reason) {
    Outcome.Refused<Article> refused = Reading.stdin(bytes).oneRefusal();
    assertThat(refused.reason()).as(refused.toString()).isEqualTo(reason);
    assertThat(refused.item()).isEqualTo("-");
    assertThat(refused.detail()).isNotBlank();
    assertThat(refused.remedy()).isNotBlank();
    return refused;
  }
}
