package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Files as the tools of this field write them, several of each kind, in `variants`: all invented, each with what a reader
/// would take from it in `expected.txt`.
class FormatVariantsTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/hearsay/ingest/variants");

  /// Characters of the end of a text.
  private static final int END = 40;

  static Stream<String> files() throws IOException {
    try (Stream<Path> found = Files.walk(FOLDER)) {
      List<String> names =
          found
              .filter(file -> Files.isRegularFile(file) && !file.getFileName().toString().equals("expected.txt"))
              .map(file -> FOLDER.relativize(file).toString())
              .sorted()
              .toList();
      return names.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isReadAsAReaderWouldReadIt(String file) throws IOException {
    String all = Files.readString(FOLDER.resolve("expected.txt"), StandardCharsets.UTF_8);
    List<String> expected = new ArrayList<>();
    boolean here = false;
    for (String line : (Iterable<String>) all.lines()::iterator) {
      if (line.startsWith("== ")) {
        here = line.equals("== " + file);
      } else if (here && !line.isBlank()) {
        expected.add(line);
      }
    }
    assertThat(expected).as("expected.txt says what is in %s", file).isNotEmpty();
    assertThat(found(FOLDER.resolve(file))).as(file).containsExactlyElementsOf(expected);
  }

  private static List<String> found(Path file) {
    Reading reading = Reading.of(file);
    List<String> lines = new ArrayList<>();
    reading.articles().forEach(article -> lines.add(line(article)));
    reading.refused().forEach(refused -> lines.add("refused: " + refused.detail()));
    return lines;
  }

  /// Title, outlet, authors, day, address, and how long the text is and how it ends.
  private static String line(Article article) {
    DateRange day = article.published().range();
    String text = article.text().strip();
    return Stream.of(
            article.title(),
            article.outlet() == null ? null : article.outlet().name(),
            article.byline().stream().map(byline -> byline.name()).collect(Collectors.joining("; ")),
            day == null ? null : day.first().toString(),
            article.url(),
            String.valueOf(text.length()),
            text.substring(Math.max(0, text.length() - END)).replaceAll("\\s+", " "))
        .map(value -> value == null || value.isEmpty() ? "-" : value)
        .collect(Collectors.joining(" | "));
  }

  @TempDir Path folder;

  @Test
  void aMailWhoseEncodingIsNamedWronglyIsReadWithAWarning() {
    Reading reading = Reading.of(FOLDER.resolve("eml/c-b64latin.eml"));
    assertThat(reading.warnings()).anyMatch(warning -> warning.text().contains("windows-1252"));
    assertThat(reading.one().text()).contains("“Nobody rang us,”").contains("café");
  }

  @Test
  void theFieldsOverAPlainTextStayInItAndAreNoBody() {
    Article article = Reading.of(FOLDER.resolve("plain/a-fields.txt")).one();
    assertThat(article.text()).startsWith("Title: Harbour board");
    assertThat(article.blocks()).hasSize(1);
    assertThat(article.blocks().getFirst().span().in(article.text())).endsWith("https://skelmark.example/quay");
  }

  @Test
  void aTalkIsNoHeadOfFields() {
    String talk = "HOST: Who shut the quay?\nRANNICK: The board did.\n\nHOST: When?\n";
    assertThat(Reading.of(Reading.write(folder, "a.txt", talk)).one().blocks()).isEmpty();
  }

  @Test
  void aDayInNumbersIsReadByTheOtherRowsOfItsTable() {
    String table = "title,date,text\nA,25/03/2031,The quay shut.\nB,04/03/2031,The quay opened.\n";
    assertThat(Reading.of(Reading.write(folder, "a.csv", table)).articles())
        .extracting(article -> String.valueOf(article.published().range()))
        .allMatch(range -> range.contains("2031-03-"));
    String american = table.replace("25/03", "03/25");
    assertThat(Reading.of(Reading.write(folder, "b.csv", american)).articles().get(1).published().range()).isNull();
  }

  private static String record(String type, String address, String head, byte[] body) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + head + "\r\n";
    String content = http + new String(body, StandardCharsets.ISO_8859_1);
    return """
    WARC/1.0\r
    WARC-Type: %s\r
    WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-%012d>\r
    WARC-Date: 2031-05-01T10:00:00Z\r
    WARC-Target-URI: %s\r
    Content-Type: application/http; msgtype=response\r
    Content-Length: %d\r
    \r
    """
            .formatted(type, Math.floorMod(address.hashCode(), 1_000_000), address, content.length())
        + content
        + "\r\n\r\n";
  }

  private static byte[] page(String words) {
    return ("<html><body><article><h1>Quay</h1><p>"
            + words
            + " The board said so on Monday.</p></article></body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(String record) {
    return Reading.gzip(record.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  @Test
  void aWebArchiveThatIsCutShortIsReadUpToTheCut() {
    byte[] first = packed(record("response", "https://a.example/1", "", page("The north quay shut.")));
    byte[] second = packed(record("response", "https://a.example/2", "", page("The south quay opened.")));
    byte[] whole = joined(first, second);
    Reading reading = Reading.of(Reading.write(folder, "a.warc.gz", Arrays.copyOf(whole, whole.length - 40)));
    assertThat(reading.one().text()).contains("north quay");
    assertThat(reading.refused()).hasSize(1);
    assertThat(reading.refused().getFirst().detail()).contains("1 records before it were read");
  }

  @Test
  void aPageThatIsPackedInAnUnknownWayIsRefusedAloneAndNamed() {
    byte[] first =
        packed(record("response", "https://a.example/1", "Content-Encoding: br\r\n", new byte[] {11, 2, -128}));
    byte[] second = packed(record("response", "https://a.example/2", "", page("The south quay opened.")));
    Reading reading = Reading.of(Reading.write(folder, "a.warc.gz", joined(first, second)));
    assertThat(reading.one().text()).contains("south quay");
    assertThat(reading.refused()).hasSize(1);
    assertThat(reading.refused().getFirst().detail()).contains("Content-Encoding br");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "filedesc://a.arc 0.0.0.0 20310312000000 text/plain 76#ARC",
        "com,skelmark)/quay 20310312063000 {\"url\": \"https://skelmark.example\"}#CDX",
        "{\"log\":{\"version\":\"1.2\",\"entries\":[{\"request\":{\"url\":\"https://a.example\"}}]}}#HAR",
        "{\"cells\":[{\"source\":[\"a\"]}],\"nbformat\":4}#notebook",
        "-----BEGIN PGP MESSAGE-----@@hQEM#encrypted",
        "{{Infobox harbour|name=Skelmark}}@The quay of [[Skelmark]].@@== History ==@Long.#wiki",
        "%!PS-Adobe-3.0#PostScript"
      })
  void whatIsNoReportIsRefusedByItsName(String input, String named) {
    assertThat(Reading.stdin(input.replace('@', '\n') + "\n").oneRefusal().detail()).contains(named);
  }
}
