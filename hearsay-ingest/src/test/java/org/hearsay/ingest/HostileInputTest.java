package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.hearsay.text.Article;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One item of bad intent is refused by name, and all others are read.
class HostileInputTest {
  @TempDir Path folder;

  @Test
  @Timeout(20)
  void aPipeInThePlaceOfASidecarIsRefusedAndNotWaitedFor() throws Exception {
    Path file = Reading.write(folder, "a.txt", "No boat left, Ann Lee said.");
    Path pipe = folder.resolve("a.txt.meta.json");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Reading.write(folder, "b.txt", "Two boats left, Ann Lee said.");
    Reading reading = Reading.of(folder);
    assertThat(reading.articles()).extracting(Article::text).containsExactly("Two boats left, Ann Lee said.");
    assertThat(reading.refused())
        .singleElement()
        .satisfies(refused -> {
          assertThat(refused.item()).isEqualTo(file.toString());
          assertThat(refused.place()).isEqualTo(pipe.toString());
          assertThat(refused.detail()).contains("pipe");
        });
  }

  /// A shell makes it, since Java cannot name it. Some systems know no such names.
  private boolean makesOddName() throws Exception {
    if (!"UTF-8".equals(System.getProperty("sun.jnu.encoding"))) {
      return false;
    }
    String[] command = {"sh", "-c", "printf 'No boat left, Ann Lee said.' > \"$(printf 'caf\\351\\377.txt')\""};
    int status = new ProcessBuilder(command).directory(folder.toFile()).start().waitFor();
    try (Stream<Path> all = Files.list(folder)) {
      return status == 0 && all.anyMatch(file -> String.valueOf(file.getFileName()).equals("caf\uFFFD\uFFFD.txt"));
    }
  }

  @Test
  void aFileWhoseNameIsNotUtf8IsReadFromItsFolder() throws Exception {
    Assumptions.assumeTrue(makesOddName(), "this system has no names that are not UTF-8");
    Reading.write(folder, "b.txt", "Two boats left, Ann Lee said.");
    Reading reading = Reading.of(folder);
    assertThat(reading.refused()).isEmpty();
    assertThat(reading.articles())
        .extracting(Article::text)
        .containsExactlyInAnyOrder("No boat left, Ann Lee said.", "Two boats left, Ann Lee said.");
  }

  @Test
  void aNameThatIsNotUtf8AndIsGivenIsRefusedWithWhatToDo() throws Exception {
    Assumptions.assumeTrue(makesOddName(), "this system has no names that are not UTF-8");
    Reading reading = Reading.of(ReadOptions.STANDARD, new byte[0], List.of(folder + "/caf\uFFFD\uFFFD.txt"));
    assertThat(reading.oneRefusal().detail()).contains("not in UTF-8");
    assertThat(reading.oneRefusal().remedy()).contains("folder");
  }

  @Test
  void aFolderInThePlaceOfASidecarIsRefused() throws IOException {
    Path file = Reading.write(folder, "a.txt", "No boat left, Ann Lee said.");
    Files.createDirectory(folder.resolve("a.txt.meta.json"));
    assertThat(Reading.of(file).oneRefusal().reason()).isEqualTo(Outcome.Reason.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "outlet", "url", "id", "language"})
  void aFieldOfMetadataThatIsAsLongAsABookIsRefusedByItsName(String field) {
    String line = "{\"text\":\"No boat left.\",\"%s\":\"%s\"}";
    Reading reading =
        Reading.stdin(line.formatted(field, "x".repeat(10_001)) + "\n" + line.formatted(field, "x".repeat(10_000)));
    assertThat(reading.articles()).hasSize(1);
    assertThat(reading.refused())
        .singleElement()
        .satisfies(refused -> {
          assertThat(refused.reason()).isEqualTo(Outcome.Reason.TOO_LARGE);
          assertThat(refused.place()).isEqualTo("field " + (field.equals("url") ? "address" : field));
          assertThat(refused.detail()).contains("10001").contains("10000");
        });
  }

  @Test
  void aThousandAuthorsAreReadAndAThousandAndOneAreNot() {
    String line = "{\"text\":\"No boat left.\",\"authors\":[%s\"Ann Lee\"]}";
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 999; i++) {
      String name = "Bo " + (char) ('A' + i / 26 % 26) + "a" + (char) ('a' + i % 26) + (char) ('a' + i / 676) + "y";
      names.append('"').append(name).append("\",");
    }
    assertThat(Reading.stdin(line.formatted(names)).articles()).hasSize(1);
    assertThat(Reading.stdin(line.formatted(names + "\"Bo Ray\",")).oneRefusal().detail()).contains("1001 authors");
  }

  @Test
  void whatBreaksTheReaderIsARefusalOfThatItem() {
    assertThatThrownBy(() ->
            Guard.read(() -> {
              throw new OutOfMemoryError("Java heap space");
            }))
        .isInstanceOfSatisfying(
            RefusalException.class, refusal -> assertThat(detail(refusal)).contains("takes more memory than the"));
    assertThatThrownBy(() ->
            Guard.read(() -> {
              throw new StackOverflowError();
            }))
        .isInstanceOfSatisfying(
            RefusalException.class, refusal -> assertThat(detail(refusal)).contains("nested deeper"));
    assertThatThrownBy(() ->
            Guard.read(() -> {
              throw new IllegalStateException("no such element: p#12");
            }))
        .isInstanceOfSatisfying(
            RefusalException.class,
            refusal -> assertThat(detail(refusal)).contains("fault of Hearsay").doesNotContain("p#12"));
  }

  private static String detail(RefusalException refusal) {
    return refusal.<Article>outcome("a") instanceof Outcome.Refused<Article> refused ? refused.detail() : "";
  }

  /// Each empty part made Java's unpacking call itself.
  @ParameterizedTest
  @ValueSource(strings = {"a.txt.gz", "a.jsonl.gz", "a.warc.gz", "a.html.gz"})
  void twoHundredThousandEmptyPartsAreRefused(String name) throws IOException {
    ByteArrayOutputStream one = new ByteArrayOutputStream();
    new GZIPOutputStream(one).close();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (int i = 0; i < 200_000; i++) {
      one.writeTo(packed);
    }
    Reading reading = Reading.of(Reading.write(folder, name, packed.toByteArray()));
    assertThat(reading.articles()).isEmpty();
    assertThat(reading.refused())
        .singleElement()
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Outcome.Reason.MALFORMED));
  }

  /// A file of many articles may be of any size, but not the unpacked form of nothing.
  @Test
  void aSmallFileThatUnpacksToHundredsOfMegabytesEndsEarly() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("{\"text\":\"No boat left.\"}\n".getBytes(StandardCharsets.UTF_8));
      byte[] nothing = "\n".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 100; i++) {
        gzip.write(nothing);
      }
      gzip.write("{\"text\":\"Two boats left.\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    Reading reading = Reading.of(Reading.write(folder, "a.jsonl.gz", packed.toByteArray()));
    assertThat(reading.articles()).extracting(Article::text).containsExactly("No boat left.");
    assertThat(reading.refused())
        .singleElement()
        .satisfies(refused -> {
          assertThat(refused.reason()).isEqualTo(Outcome.Reason.TOO_LARGE);
          assertThat(refused.detail()).contains("200 times");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"brief\",\"schema\":1,\"articles\":[]}",
        """
        {"type":"article","schema":1,"text":"No boat left."}
        {"type":"article","schema":1,"text":"b"}
        """,
        "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:hearsay:a:b\"}",
        "file,article,outlet,published,title,quotation,kind,speaker,speaker_kind\r\n",
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta name="generator" content="Hearsay 1"></head><body><p>x</p></body>\
        """
      })
  void whatHearsayWroteIsLeftOutOfAFolderAndRefusedWhereItIsNamed(String own) {
    Reading.write(folder, "a.txt", "No boat left, Ann Lee said.");
    Path written = Reading.write(folder, "b.json", own);
    Reading reading = Reading.of(folder);
    assertThat(reading.articles()).hasSize(1);
    assertThat(reading.refused()).isEmpty();
    assertThat(reading.warnings()).extracting(Warning::item).containsExactly(written.toString());
    assertThat(Reading.of(written).oneRefusal().detail()).contains("that Hearsay wrote");
  }

  @Test
  void aPageThatShowsNothingIsReadByTheShortTextThatItStates() {
    Path file =
        Reading.write(
            folder,
            "a.html",
            "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"No boat"
                + " ".repeat(5_000)
                + "left, Ann Lee said.\"}</script></head><body></body></html>");
    assertThat(Reading.of(file).one().text()).isEqualTo("No boat left, Ann Lee said.");
  }

  @Test
  void aReportThatSpeaksOfHearsayIsNoOutputOfIt() {
    Path file =
        Reading.write(folder, "a.html", "<!DOCTYPE html><title>Hearsay</title><p>The generator is \"Hearsay 1\".</p>");
    assertThat(Reading.of(file).articles()).hasSize(1);
  }

  /// What the parser is called, and how it is set up, says nothing to a user.
  @Test
  void brokenJsonIsToldInPlainWords() {
    List<String> broken =
        List.of(
            "{\"text\":\"a\",}",
            "{'text':'a'}",
            "{\"text\":\"a\"",
            "{\"text\":NaN}",
            "{\"text\":\"a\"} b",
            "{\"text\":\"a\"}{\"text\":\"b\"}",
            "{\"text\":\"\\x\"}",
            "{\"text\":\"\\u12\"}",
            "{\"text\":\"a\tb\"}",
            "{\"text\":01}",
            "{\"text\":truth}",
            "{\"text\":\"a\" \"b\"}");
    for (String each : broken) {
      Path file = Reading.write(folder, "a.json", each);
      String detail = Reading.of(file).oneRefusal().detail();
      assertThat(detail).as(each).startsWith("not JSON: ");
      assertThat(detail.substring("not JSON: ".length()))
          .as(each)
          .doesNotContainPattern("[A-Z]{4}|`|Feature|Token|CTRL|\\(code \\d+\\)\\)");
      assertThat(detail).as(each).hasSizeLessThan(90);
    }
  }

  @Test
  void markdownWithinMarkdownIsReadToAFixedDepth() {
    String front = "---\ntitle: Ferry\nauthor: Ann Lee\n---\n";
    for (String mark : List.of("> ", "- ")) {
      assertThat(Reading.stdin(front + mark.repeat(3_000) + "No boat left the harbour.\n").one().text())
          .contains("No boat left the harbour.");
    }
  }

  @Test
  void xmlIsReadToAFixedDepth() {
    String text = "<p>No boat left the harbour, the office said on Monday.</p>";
    String start = "<?xml version='1.0'?>\n<TEI><text><body>";
    assertThat(
            Reading.stdin(start + "<div>".repeat(400) + text + "</div>".repeat(400) + "</body></text></TEI>")
                .one()
                .text())
        .contains("No boat left");
    assertThat(
            Reading.stdin(start + "<div>".repeat(600) + text + "</div>".repeat(600) + "</body></text></TEI>")
                .oneRefusal())
        .satisfies(refusal -> {
          assertThat(refusal.reason()).isEqualTo(Outcome.Reason.MALFORMED);
          assertThat(refusal.detail()).contains("more than 500");
        });
  }

  @Test
  void aWebArchiveWithoutAPageIsRefused() {
    String head = "WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Date: 2031-05-12T10:00:00Z\r\n";
    String id = "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n";
    Reading reading =
        Reading.stdin(head + id + "Content-Type: application/warc-fields\r\nContent-Length: 1\r\n\r\na\r\n\r\n");
    assertThat(reading.oneRefusal().reason()).isEqualTo(Outcome.Reason.NO_TEXT);
    assertThat(reading.warnings()).extracting(Warning::text).containsExactly("records of type warcinfo left out: 1");
  }

  @Test
  void anEmailWithPartsWithinPartsIsReadToAFixedDepth() {
    assertThat(Reading.stdin(nested(60)).one().text()).contains("No boat left the harbour.");
    assertThat(Reading.stdin(nested(70)).oneRefusal())
        .satisfies(refusal -> {
          assertThat(refusal.reason()).isEqualTo(Outcome.Reason.MALFORMED);
          assertThat(refusal.detail()).contains("more than 64");
        });
  }

  private static String nested(int depth) {
    StringBuilder mail =
        new StringBuilder(
                "From: Ann Lee <ann@post.example>\r\nSubject: Ferry\r\nDate: Mon, 12 May 2031 10:00:00 +0000\r\n")
            .append("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n");
    for (int i = 0; i < depth - 2; i++) {
      mail.append("--b" + i + "\r\nContent-Type: multipart/mixed; boundary=b" + (i + 1) + "\r\n\r\n");
    }
    return mail.append("--b" + (depth - 2) + "\r\nContent-Type: text/plain\r\n\r\nNo boat left the harbour.\r\n")
        .toString();
  }
}
