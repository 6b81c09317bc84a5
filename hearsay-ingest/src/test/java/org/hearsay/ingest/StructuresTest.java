package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What shows the structure of a format and cannot be read is refused by the name of the structure, never read as prose.
class StructuresTest {
  private static final String PAGE_END = "</p></article></body></html>";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "<?xml version='1.0'?><opml><body><outline text='a'/></body></opml>#<opml>",
        "<?xml version='1.0'?><!-- made by hand --><ledger><row>1</row></ledger>#<ledger>",
        "<ledger><row>1</row><row>2</row><row>3</row><row>4</row><row>5</row></ledger>#<ledger>",
        "<?xml version='1.0'?><urlset><url><loc>https://bay.example/a</loc></url></urlset>#site map",
        "<?xml version='1.0'?><sitemapindex><sitemap/></sitemapindex>#site map",
        "<rss><channel><item><title>a</title><link>https://bay.example/a</link></item></channel></rss>#1 teasers",
        "<nitf><head><title>a</title></head><body/></nitf>#no text",
        "From ann@bay.example Tue Jun  3 18:00:00 2031\\nFrom: ann@bay.example\\nSubject: a\\n\\nb#mbox",
        "HTTP/1.1 404 Not Found\\nContent-Type: text/html\\n\\n<p>Gone</p>#status 404",
        "{\"articles\":[{\"url\":\"https://bay.example/a\",\"title\":\"b\"}]}#a list of 1 addresses"
      })
  void aStructureThatIsNotReadIsNamed(String input, String named) {
    Outcome.Refused<Article> refused =
        Reading.stdin(input.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)).oneRefusal();
    assertThat(refused.detail()).contains(named);
    assertThat(refused.remedy()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1\tbay.example\thttps://bay.example/a\t17\n2\tbay.example\thttps://bay.example/b\t3\n3\tbay.example\tc\t4\n",
        "id,title,url\n1,Ferry stays,https://bay.example/a\n2,Ferry sails,https://bay.example/b\n"
      })
  void aTableWithoutTextsIsNotReadAsOne(String table) {
    Outcome.Refused<Article> refused = Reading.stdin(table).oneRefusal();
    assertThat(refused.reason()).isEqualTo(Outcome.Reason.MISSING_FIELD);
    assertThat(refused.remedy()).contains("fetch the pages").contains("--text-field");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mayor, council, police\nThe mayor, the council and the police met, the town said.",
        "Title: a film\n\nThe film is long, she said, and it is good.",
        "<We will not sail>, the master wrote. <Never>, he said.",
        "Ferry | Stays\n\nThe ferry | stayed.",
        "1 of 2 boats left.\n\nThe other stayed, the office said.",
        "From Tolle: the ferry stayed.\n\nSubject to change, the office said."
      })
  void aTextThatLooksALittleLikeATableOrALetterIsAText(String text) {
    assertThat(Reading.stdin(text).one().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Ferry day\nEND:VEVENT\nEND:VCALENDAR\n",
        "TY  - NEWS\nTI  - Ferry stays\nAB  - The ferry stayed.\nER  - \n",
        "@article{tarn2031,\n  title={Ferry stays},\n  author={Tarn, Ada}\n}\n",
        "1\n00:00:01,000 --> 00:00:04,000\nThe ferry stayed.\n",
        "WEBVTT\n\n00:01.000 --> 00:04.000\nThe ferry stayed.\n",
        "\\documentclass{article}\n\\begin{document}\nThe ferry stayed.\n\\end{document}\n",
        "-- a dump\nINSERT INTO reports (id, text) VALUES (1, 'The ferry stayed.');\n",
        "diff --git a/ferry.txt b/ferry.txt\n-stays\n+left\n"
      })
  void aStructureThatIsNotReadIsRefusedByItsName(String text) {
    Outcome.Refused<Article> refused = Reading.stdin(text).oneRefusal();
    assertThat(refused.reason()).isEqualTo(Outcome.Reason.UNSUPPORTED);
    assertThat(refused.detail()).contains("a format that is not read");
    assertThat(refused.remedy()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@tarn_ferries says: the boat stays. {Picture}",
        "Begin: the valley waits, she said.",
        "Insert into the slot, the office said, and wait.",
        "1\n\nThe ferry stayed, the office said."
      })
  void aTextThatOpensALittleLikeOneIsAText(String text) {
    assertThat(Reading.stdin(text).one().text()).isEqualTo(text);
  }

  @Test
  void aFeedItemWithoutAnAddressIsAllThatThereIs() {
    String feed =
        "<rss><channel><title>Bay Echo</title><item><title>Ferry</title><description>The ferry stayed, she said.";
    assertThat(Reading.stdin(feed + "</description></item></channel></rss>").one().text())
        .isEqualTo("The ferry stayed, she said.");
    String led = feed + "</description><link>https://bay.example/a</link></item></channel></rss>";
    assertThat(Reading.stdin(led).oneRefusal().remedy()).contains("https://bay.example/a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"response\":{\"results\":[{\"webTitle\":\"Ferry\",\"fields\":{\"body\":\"<p>The ferry stayed.</p>\"}}]}}",
        "{\"articles\":{\"results\":[{\"title\":\"Ferry\",\"body\":\"The ferry"
            + " stayed.\",\"source\":{\"title\":\"Bay\"}}]}}",
        "{\"rows\":[{\"row_idx\":0,\"row\":{\"title\":\"Ferry\",\"text\":\"The ferry stayed.\"}}]}",
        "{\"hits\":{\"hits\":[{\"_id\":\"1\",\"_source\":{\"headline\":\"Ferry\",\"content\":\"The ferry stayed.\"}}]}}"
      })
  void articlesAreFoundWhereverTheirListStands(String json) {
    Article article = Reading.stdin(json).one();
    assertThat(article.text()).isEqualTo("The ferry stayed.");
    assertThat(article.title()).isEqualTo("Ferry");
  }

  @Test
  void rowsThatCannotBeReadAreRefusedAlone() {
    String table = "title,text\nA,The ferry stayed.\nB,one,two,three\nC,\nD,The boat left.\n";
    Reading reading = Reading.of(Reading.write(folder, "a.csv", table));
    assertThat(reading.articles()).extracting(Article::title).containsExactly("A", "D");
    assertThat(reading.refused())
        .extracting(Outcome.Refused::item)
        .containsExactly(folder + "/a.csv:3", folder + "/a.csv:4");
    assertThat(reading.refused().getFirst().detail()).isEqualTo("a row of 4 fields in a table of 2 columns");
  }

  @Test
  void aQuotationMarkThatNeverClosesEndsATable() {
    String table = "title,text\nA,The ferry stayed.\nB,\"The boat left.\n";
    Reading reading = Reading.of(Reading.write(folder, "a.csv", table));
    assertThat(reading.articles()).hasSize(1);
    assertThat(reading.refused().getFirst().detail()).contains("never closed");
    assertThat(reading.refused().getFirst().place()).isEqualTo("line 3");
    String large = "title,text\nA,\"" + "The ferry stayed. ".repeat(20_000);
    Limits limits = new Limits(10_000, 10_000, 64);
    assertThat(
            Reading.of(ReadOptions.STANDARD.withLimits(limits), Reading.write(folder, "b.csv", large))
                .oneRefusal()
                .reason())
        .isEqualTo(Outcome.Reason.TOO_LARGE);
  }

  @Test
  void noEntityOfADocumentIsExpandedAndNoFileIsReadForOne() throws IOException {
    Path secret = Reading.write(folder, "secret.txt", "top secret");
    String bomb = "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">";
    String nitf =
        "<?xml version='1.0'?><!DOCTYPE nitf ["
            + bomb
            + "<!ENTITY x SYSTEM \"file://"
            + secret.toRealPath()
            + "\">]><nitf><body><body.content><p>The ferry stayed. &x; &b;</p></body.content></body></nitf>";
    String text = Reading.stdin(nitf).one().text();
    assertThat(text).contains("The ferry stayed.").doesNotContain("top secret").doesNotContain("aaaaaaaaaa");
  }

  @Test
  void officeDocumentsAndArchivesAreToldApart() throws IOException {
    assertThat(zip("[Content_Types].xml", "_rels/.rels", "word/document.xml").detail())
        .contains("Word document (DOCX)");
    assertThat(zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml").remedy()).contains("CSV");
    assertThat(zip("mimetype").detail()).contains("OpenDocument");
    assertThat(zip("a.html", "b.html").remedy()).contains("unzip");
  }

  private Outcome.Refused<Article> zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("a".getBytes(StandardCharsets.UTF_8));
      }
    }
    return Reading.stdin(bytes.toByteArray()).oneRefusal();
  }

  private static String record(int number, String page) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://bay.example/"
        + number
        + "\r\nWARC-Date: 2031-06-30T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:0000-"
        + number
        + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
        + http.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
  }

  private static String page(int number) {
    return "<html><body><article><h1>Ferry "
        + number
        + "</h1><p>Ferry number "
        + number
        + " stayed in port on Monday, the harbour office said, and nobody knew when it would sail again."
        + " It had come in on Sunday with a broken shaft.</p><p>“We wait,” said Ilya Marsh, its master."
        + PAGE_END;
  }

  @Test
  void anArchiveOfTenThousandPagesIsReadInAStream() {
    int pages = 10_000;
    InputStream archive = new Repeated(pages);
    long[] seen = new long[2];
    ArticleReader.read(
        List.of("-"),
        ReadOptions.STANDARD,
        archive,
        outcome -> {
          if (outcome instanceof Outcome.Ok<Article>) {
            seen[0]++;
            // What was read when the first article came: no more than a few pages may wait.
            seen[1] = seen[0] == 1 ? ((Repeated) archive).made : seen[1];
          }
        });
    assertThat(seen[0]).isEqualTo(pages);
    assertThat(seen[1]).isLessThan(1000);
  }

  /// Makes its pages one after the other, so that no archive lies in memory.
  private static final class Repeated extends InputStream {
    private final int pages;
    private int made;
    private byte[] open = new byte[0];
    private int at;

    Repeated(int pages) {
      this.pages = pages;
    }

    @Override
    public int read() {
      if (at == open.length) {
        if (made == pages) {
          return -1;
        }
        made++;
        open = record(made, page(made)).getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      return open[at++] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int first = length == 0 ? -1 : read();
      if (first < 0) {
        return length == 0 ? 0 : -1;
      }
      buffer[offset] = (byte) first;
      int more = Math.min(length - 1, open.length - at);
      System.arraycopy(open, at, buffer, offset + 1, more);
      at += more;
      return more + 1;
    }
  }

  @Test
  void anArchiveThatIsCutShortOrDamagedIsReadUpToThere() {
    byte[] whole = (record(1, page(1)) + record(2, page(2)) + record(3, page(3))).getBytes(StandardCharsets.UTF_8);
    Reading cut = Reading.stdin(Arrays.copyOf(whole, whole.length - 100));
    assertThat(cut.articles().size() + cut.refused().size()).isGreaterThanOrEqualTo(3);
    assertThat(cut.refused()).extracting(Outcome.Refused::detail).anyMatch(detail -> detail.contains("in the middle"));
    byte[] packed = Reading.gzip(whole);
    Reading damaged = Reading.of(Reading.write(folder, "a.warc.gz", Arrays.copyOf(packed, packed.length - 30)));
    assertThat(damaged.refused()).isNotEmpty();
    String junk = record(1, page(1)) + "WARC/1.0\r\nno head at all";
    Reading broken = Reading.stdin(junk);
    assertThat(broken.articles()).hasSize(1);
    assertThat(broken.refused().getFirst().place()).isEqualTo("record 2");
  }

  @Test
  void gzipInSeveralPiecesIsReadToItsEndFromStandardInputToo() throws IOException {
    ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    for (int i = 1; i <= 3; i++) {
      pieces.write(Reading.gzip(record(i, page(i)).getBytes(StandardCharsets.UTF_8)));
    }
    assertThat(Reading.stdin(pieces.toByteArray()).articles()).hasSize(3);
  }

  @Test
  void aTextThatAnInterfaceCutIsSaid() {
    Reading reading = Reading.stdin("{\"content\":\"The ferry stayed in the port… [+2222 chars]\"}");
    assertThat(reading.warnings()).extracting(Warning::text).anyMatch(text -> text.contains("only the begin"));
  }
}
