package org.hearsay.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// Makes inputs of bad intent: pages, JSON, text and archives that are cut, flipped, nested, flooded, mislabelled or full of
/// what terminals, browsers and spreadsheets obey. The same seed makes the same pieces.
final class HostilePieces {
  private static final List<String> PAYLOADS =
      List.of(
          "<script>fetch('http://127.0.0.1:9/x')</script>",
          "<img src=x onerror=alert(1)>",
          "\u001b[31mRED\u001b[0m",
          "\u001b]0;title\u0007",
          "=1+1",
          "+cmd|' /C calc'!A0",
          "-2+3",
          "@SUM(A1)",
          "\t=1",
          "\r=1",
          "javascript:alert(1)",
          "data:text/html,<script>alert(1)</script>",
          "</script>",
          "]]>",
          "-->",
          "<!--",
          "a\u2028b\u2029c",
          "\u202egnp.exe\u202c",
          "\u2066x\u2069",
          "\u200b\u200d\ufeff",
          "'\"><svg onload=alert(1)>",
          "{{7*7}}",
          "${7*7}",
          "</style><script>alert(1)</script>",
          "\u009b31m",
          "%s%n",
          "\ud83d",
          "\u0085",
          "\u007f",
          "&#0;&#x1b;[31m",
          "\uff1d1+1",
          " =1+1",
          "\ufeff=1+1",
          "@import 'x'",
          "\b\b\b");

  private static final List<String> NAMES =
      List.of("Rosa Quell", "Olaf Brandt", "Ann Lee", "Bo Ray", "Ilya Marsh", "Dana Osei");

  private static final List<String> SAID =
      List.of(
          "“The tram will stop,” %s said.",
          "%s said that the tram would stop.",
          "The tram stops, according to %s.",
          "\"No tram, no town,\" said %s, the mayor, on Tuesday.",
          "%s told the Bay Echo last year that it would “stop”.",
          "The tram stopped on 8 October 2031, and %s waited.");

  private static final List<String> DATES =
      List.of(
          "2031-10-08",
          "2031-10-08",
          "2031-10-08",
          "0000-00-00",
          "0000-01-01",
          "-1",
          "99999-01-01",
          "9999-12-31",
          "2031-02-30",
          "1e400",
          "253402300800",
          "last Tuesday",
          "2031-10-08T99:99:99Z",
          "",
          "+999999999-12-31",
          "\u001b[31m2031");

  private static final List<String> TAGS =
      List.of(
          "div",
          "b",
          "p",
          "blockquote",
          "span",
          "table",
          "a",
          "h1",
          "i itemprop=name",
          "div itemprop=author",
          "svg",
          "math",
          "select",
          "template",
          "time datetime=x",
          "article");

  private static final List<String> ENDINGS = List.of("", ".txt", ".html", ".json", ".jsonl", ".gz", ".txt.gz");

  private final Random random;

  HostilePieces(long seed) {
    random = new Random(seed);
  }

  /// An article in JSON with what browsers obey in each of its fields.
  String article(int number) {
    String payload = random.nextInt(3) == 0 ? any(PAYLOADS) + any(PAYLOADS) : any(PAYLOADS);
    String name = random.nextBoolean() ? any(NAMES) : any(NAMES) + any(PAYLOADS);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(
        "text",
        "The tram %s stops.\n\n“No tram %s, no town number %d,” said %s, the mayor %s, on Tuesday.\n\n%s"
            .formatted(payload, payload, number, name, any(PAYLOADS), any(PAYLOADS)));
    fields.put("title", "Tram " + number + " " + any(PAYLOADS));
    fields.put("outlet", "Post " + any(PAYLOADS));
    fields.put("byline", List.of(any(NAMES) + any(PAYLOADS)));
    fields.put("url", random.nextInt(4) == 0 ? "javascript:alert(1)" : "https://bay.example/" + number + "?" + number);
    fields.put("published", "2031-10-%02d".formatted(1 + random.nextInt(28)));
    return JsonMapper.shared().writeValueAsString(fields).replace("\ud83d", "\\ud83d"); // half a character, escaped
  }

  /// A piece, and the end of its file's name, which may say something else.
  ///
  /// @param kind in words, for messages of tests
  @SuppressWarnings("ArrayRecordComponent")
  record Piece(String kind, String ending, byte[] bytes) {}

  Piece next() {
    return switch (random.nextInt(12)) {
      case 0 -> cut("cut page", ".html", bytes(page(paragraphs())));
      case 1 -> flipped();
      case 2 -> {
        String tag = any(TAGS);
        yield piece("nested " + tag, ".html", page(("<" + tag + ">").repeat(1 + random.nextInt(3_000)) + sentence()));
      }
      case 3 -> {
        String open = any(List.of("<!-- ", "<script>", "<style>", "<textarea>", "<title>", "<a href='", "<plaintext>"));
        yield piece("unclosed " + open, ".html", inserted(page(paragraphs()), open));
      }
      case 4 -> flooded();
      case 5 -> piece("payloads in a page", ".html", injected(page(paragraphs())));
      case 6 -> piece("payloads in text", any(List.of(".txt", "")), injected(text()));
      case 7 -> piece("payloads in fields", ".json", injectedJson());
      case 8 -> piece("wrong JSON", ".json", wrongJson());
      case 9 -> piece("mixed lines", any(List.of(".jsonl", ".json", ".txt")), lines());
      case 10 -> packed();
      default -> encoded();
    };
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Piece piece(String kind, String ending, String text) {
    return new Piece(kind, ending, bytes(text));
  }

  private Piece cut(String kind, String ending, byte[] whole) {
    return new Piece(kind, ending, Arrays.copyOf(whole, 1 + random.nextInt(whole.length)));
  }

  private String sentence() {
    return any(SAID).replace("%s", any(NAMES)) + " ";
  }

  private String text() {
    StringBuilder text = new StringBuilder("Tram line waits\n\n");
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      text.append(sentence()).append(random.nextInt(3) == 0 ? "\n\n" : "");
    }
    return text.toString();
  }

  private String paragraphs() {
    return "<p>" + text().replace("<", "&lt;").replace("\n\n", "</p><p>") + "</p>";
  }

  private String page(String body) {
    return "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Tram</title><script"
        + " type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Tram\",\"datePublished\":\""
        + any(DATES)
        + "\",\"author\":{\"name\":\"Ann Lee\"},\"publisher\":{\"name\":\"Bay Echo\"}}</script></head><body><article"
        + " class='article-body'><h1>Tram</h1><p class=byline>By Ann Lee</p>"
        + body
        + "</article></body></html>";
  }

  private String inserted(String text, String more) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + more + text.substring(at);
  }

  private String injected(String text) {
    String out = text;
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      out = inserted(out, any(PAYLOADS));
    }
    return out;
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c != '"' && c != '\\' && c < 0x7f;
      out.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return out.append('"').toString();
  }

  private String injectedJson() {
    return "{\"text\":"
        + quoted(injected(text()))
        + ",\"title\":"
        + quoted(any(PAYLOADS) + "Tram" + any(PAYLOADS))
        + ",\"outlet\":"
        + quoted(any(PAYLOADS))
        + ",\"authors\":["
        + quoted(any(PAYLOADS))
        + "],\"published\":"
        + quoted(any(DATES))
        + ",\"url\":"
        + quoted(any(List.of("https://p.example/" + any(PAYLOADS), any(PAYLOADS), "http://[::1", "://")))
        + ",\"language\":"
        + quoted(any(List.of("en", "xx", "<b>", "a".repeat(999))))
        + "}";
  }

  private String wrongJson() {
    String good = quoted(text());
    int deep = any(List.of(63, 64, 65, 1_000, 20_000));
    return any(
        List.of(
            "{\"text\":" + good + ",\"text\":" + good + "}",
            "{\"text\":" + good + ",\"x\":" + "[".repeat(deep) + "]".repeat(deep) + "}",
            "{\"a\":".repeat(deep) + "1" + "}".repeat(deep),
            "{\"text\":" + good + ",\"published\":" + "9".repeat(deep) + "}",
            "{\"text\":NaN}",
            "{\"text\":" + good + ",}",
            "{'text':'x'}",
            "{\"text\":" + good,
            "{\"text\":" + good + "} more",
            "{\"text\":\"\\ud800 x \\udc00 \\u0000 said Bo Ray\"}",
            "{\"text\":[" + good + "],\"title\":{\"a\":1}}",
            "[]",
            "{}",
            "null",
            "{\"text\":" + good + "}\0"));
  }

  private String lines() {
    StringBuilder out = new StringBuilder();
    for (int i = 2 + random.nextInt(6); i > 0; i--) {
      String good = injectedJson();
      out.append(
              any(
                  List.of(
                      good,
                      good,
                      good.substring(0, random.nextInt(good.length())),
                      "",
                      "[1]",
                      "{}",
                      "{\"text\":5}",
                      "\0")))
          .append('\n');
    }
    return out.toString();
  }

  private Piece flipped() {
    byte[] whole = bytes(any(List.of(page(paragraphs()), text(), injectedJson())));
    for (int i = any(List.of(1, 5, 60)); i > 0; i--) {
      whole[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return new Piece("flipped bits", any(ENDINGS), whole);
  }

  private Piece flooded() {
    String unit =
        any(
            List.of(
                "\u200b",
                "\u202e",
                "\u0301",
                "\u200d",
                "\u2028",
                "\u0085",
                "\r",
                "\u00a0",
                "\"",
                "“",
                "‘",
                "''",
                "“x ",
                "said ",
                "Mr. ",
                "1",
                "-",
                "and ",
                "John Smith ",
                "(",
                "\n",
                "By X\n",
                "&quot;",
                "漢",
                "\ud83d\ude00"));
    return piece(
        "a flood of '" + unit.strip() + "'", ".txt", inserted(text(), unit.repeat(any(List.of(10, 500, 3_000)))));
  }

  private Piece packed() {
    byte[] once = gzip(bytes(any(List.of(text(), page(paragraphs()), injectedJson()))));
    return switch (random.nextInt(5)) {
      case 0 -> cut("cut gzip", ".gz", once);
      case 1 -> new Piece("gzip twice", ".gz", gzip(once));
      case 2 -> new Piece("gzip four times", ".gz", gzip(gzip(gzip(once))));
      case 3 -> new Piece("gzip of nothing", ".txt.gz", gzip(new byte[0]));
      default -> new Piece("gzip with another name", ".txt", once);
    };
  }

  private Piece encoded() {
    String charset =
        any(
            List.of(
                "UTF-16",
                "UTF-16LE",
                "UTF-32BE",
                "windows-1252",
                "Shift_JIS",
                "KOI8-R",
                "GB18030",
                "IBM037",
                "ISO-2022-JP"));
    String whole = any(List.of(text(), page(paragraphs()), injectedJson()));
    byte[] encoded = whole.getBytes(Charset.forName(charset));
    int less = random.nextInt(3) == 0 ? 1 : 0;
    return new Piece("in " + charset, any(ENDINGS), Arrays.copyOf(encoded, encoded.length - less));
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
