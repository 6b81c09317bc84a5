package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Four times the input takes at most five times the processor time, whatever the shape, or it is refused.
class GrowthTest {
  private static final String LEAD = "<p>Ann Lee said that it works, and the council agreed on Tuesday.</p>";

  /// By name: what makes an input of about so many bytes.
  private static final Map<String, IntFunction<String>> SHAPES = new TreeMap<>();

  static {
    SHAPES.put(
        "blanks in the body that JSON-LD states",
        n -> "<html><head>" + linked("a" + " ".repeat(n) + "b") + "</head><body></body></html>");
    SHAPES.put(
        "line ends in the body that JSON-LD states",
        n -> "<html><head>" + linked("a\\n ".repeat(n / 4)) + "</head><body></body></html>");
    SHAPES.put("nested names of authors", n -> nested("<div itemprop=name>", n));
    SHAPES.put("nested authors", n -> nested("<div itemprop=author><i itemprop=name>", n));
    SHAPES.put("nested times", n -> nested("<time datetime=x>", n));
    SHAPES.put("nested articles with times", n -> nested("<article><time datetime=x>", n));
    SHAPES.put("nested headings", n -> nested("<div><h1>", n));
    SHAPES.put("nested blocks", n -> nested("<div>", n));
    SHAPES.put("nested bold", n -> nested("<b>", n));
    SHAPES.put(
        "a long report in nested bodies",
        n -> "<html><body>" + "<div class='article-body share'>".repeat(300) + "<p>" + "word ".repeat(n / 5) + "</p>");
    SHAPES.put(
        "many paragraphs in nested bodies",
        n -> "<html><body>" + "<div class='article-body share'>".repeat(300) + "<p>a, b</p>".repeat(n / 12));
    SHAPES.put("blanks between hidden elements", n -> report("<div hidden></div> \n", n));
    SHAPES.put("blanks between elements for sharing", n -> report("<span class=share-tools>x</span> \n", n));
    SHAPES.put("blanks between line breaks", n -> report("<br> \n", n));
    SHAPES.put("many links", n -> "<html><body><div>" + "<a href=x>y</a>z, ".repeat(n / 18));
    SHAPES.put("many attributes", n -> "<html><body><div " + "a=1 b".repeat(n / 5) + ">" + LEAD);
    SHAPES.put("a long class", n -> "<html><body><div class='" + "article-".repeat(n / 8) + "'>" + LEAD);
    SHAPES.put("a long title", n -> "{\"text\": \"No boat left.\", \"title\": \"" + "T".repeat(n) + "\"}");
    SHAPES.put("many objects", n -> "{}\n".repeat(n / 3));
    SHAPES.put("many lists", n -> "{\"text\": \"No boat left.\", \"x\": [" + "[],".repeat(n / 3) + "1]}");
    SHAPES.put("braces", n -> "{".repeat(n));
    SHAPES.put("lists in lists", n -> markdown("- ".repeat(n / 2) + "No boat left."));
    SHAPES.put("quotations in quotations", n -> markdown("> ".repeat(n / 2) + "No boat left."));
    SHAPES.put("brackets in brackets", n -> markdown("[".repeat(n) + "No boat left."));
    SHAPES.put("parts in parts of an e-mail", GrowthTest::mail);
    SHAPES.put("divisions in divisions of TEI", n -> xml("<TEI><text><body>", "<div>", n));
    SHAPES.put("blocks in blocks of NITF", n -> xml("<nitf><body><body.content>", "<block>", n));
    SHAPES.put("items of a feed", n -> xml("<rss version='2.0'><channel><title>A</title>", "<item/>", n));
    SHAPES.put("markup in an item of a feed", n -> xml("<rss><channel><item><description><![CDATA[", "<div>", n));
    SHAPES.put(
        "a row with many columns", n -> "text" + ",a".repeat(n / 4) + "\nNo boat left." + ",b".repeat(n / 4) + "\n");
    SHAPES.put("rows that open quotation marks", n -> "title,text\n" + "a,\"b\n".repeat(n / 5));
    SHAPES.put(
        "marks of an export",
        n -> "1 of 9 DOCUMENTS\n\nBODY:\nNo boat left.\n" + "2 of 9 DOCUMENTS\n\n".repeat(n / 18));
    SHAPES.put("line ends", n -> "\n".repeat(n));
  }

  private static String markdown(String body) {
    return "---\ntitle: Ferry\nauthor: Ann Lee\n---\n" + body + "\n";
  }

  private static String mail(int n) {
    StringBuilder mail =
        new StringBuilder("From: Ann Lee <ann@post.example>\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\n")
            .append("Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
    for (int i = 0; mail.length() < n; i++) {
      mail.append("--b" + i + "\r\nContent-Type: multipart/mixed; boundary=b" + (i + 1) + "\r\n\r\n");
    }
    return mail.append("No boat left.\r\n").toString();
  }

  private static String xml(String before, String tag, int n) {
    return "<?xml version='1.0'?>\n" + before + tag.repeat(n / tag.length()) + "<p>No boat left the harbour.</p>";
  }

  /// A report, and the same markup over and over in the midst of it.
  private static String report(String markup, int n) {
    return "<html><body>" + LEAD.repeat(5) + markup.repeat(n / markup.length()) + LEAD.repeat(5) + "</body></html>";
  }

  private static String nested(String tag, int n) {
    return "<html><body>" + tag.repeat(n / tag.length()) + LEAD;
  }

  private static String linked(String body) {
    return "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \""
        + body
        + "\"}</script>";
  }

  static Iterable<String> shapes() {
    return SHAPES.keySet();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void fourTimesTheInputTakesFiveTimesTheTime(String shape) {
    grows(shape, 60_000);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  @Tag("nightly")
  void fourTimesALongInputTakesFiveTimesTheTime(String shape) {
    grows(shape, 1_000_000);
  }

  /// The least of three times, since a machine that is busy with other things only ever adds to one.
  private static void grows(String shape, int length) {
    IntFunction<String> maker = Objects.requireNonNull(SHAPES.get(shape));
    byte[] small = maker.apply(length).getBytes(StandardCharsets.UTF_8);
    byte[] large = maker.apply(4 * length).getBytes(StandardCharsets.UTF_8);
    long[] times = new long[6];
    for (int i = 0; i < 3; i++) {
      times[i] = time(small);
      times[3 + i] = time(large);
    }
    Duration less = Duration.ofNanos(Arrays.stream(times, 0, 3).min().orElseThrow());
    Duration more = Duration.ofNanos(Arrays.stream(times, 3, 6).min().orElseThrow());
    assertThat(more)
        .as("%s: %d bytes after %s for a quarter of it", shape, large.length, less)
        .isLessThan(less.multipliedBy(5).plusMillis(60));
  }

  private static long time(byte[] input) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    Reading reading = Reading.stdin(input);
    assertThat(reading.articles().size() + reading.refused().size()).isPositive();
    return threads.getCurrentThreadCpuTime() - before;
  }
}
