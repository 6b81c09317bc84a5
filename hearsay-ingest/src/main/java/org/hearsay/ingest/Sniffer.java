package org.hearsay.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the format of an input by its first bytes.
final class Sniffer {
  private record Magic(int offset, String bytes, String what, String remedy) {}

  private static final String AS_TEXT = "save the article as text or HTML and read that";
  private static final String UNPACK = "unpack it and give the folder";

  /// Signatures as the formats' specifications give them.
  private static final List<Magic> MAGIC =
      List.of(
          new Magic(0, "%PDF-", "a PDF", "take its text out first (pdftotext FILE) and read that"),
          new Magic(
              0,
              "PK\u0003\u0004",
              "a zip archive or an office document",
              "unpack an archive; save a document as text or HTML"),
          new Magic(0, "\u00D0\u00CF\u0011\u00E0", "an old office document", AS_TEXT),
          new Magic(0, "{\\rtf", "a rich text document", AS_TEXT),
          new Magic(0, "\u0089PNG", "a PNG image", AS_TEXT),
          new Magic(0, "\u00FF\u00D8\u00FF", "a JPEG image", AS_TEXT),
          new Magic(0, "GIF8", "a GIF image", AS_TEXT),
          new Magic(8, "WEBP", "a WebP image", AS_TEXT),
          new Magic(0, "BZh", "a bzip2 file", "unpack it first (bunzip2)"),
          new Magic(0, "\u00FD7zXZ", "an xz file", "unpack it first (unxz)"),
          new Magic(0, "(\u00B5/\u00FD", "a zstd file", "unpack it first (unzstd)"),
          new Magic(0, "7z\u00BC\u00AF", "a 7-zip archive", UNPACK),
          new Magic(257, "ustar", "a tar archive", UNPACK),
          new Magic(0, "SQLite format 3", "a database", "export its articles as JSON Lines"),
          new Magic(0, "PAR1", "a Parquet file", "export its articles as JSON Lines"),
          new Magic(4, "ftyp", "a video or audio file", AS_TEXT),
          new Magic(0, "OggS", "an audio file", AS_TEXT),
          new Magic(0, "ID3", "an audio file", AS_TEXT),
          new Magic(0, "\u007FELF", "a program", AS_TEXT),
          new Magic(0, "WARC/", "a web archive (WARC)", "take its pages out and read those"));

  private static final Pattern PAGE_START =
      Pattern.compile(
          "(?is)<(?:!doctype\\s+html|html|head|body|article|main|section|div|p|meta|title|link|h[1-6]"
              + "|table|span|ul|script|style|header|blockquote|a|b|i|em|strong|!--)\\b?[^<]*[>-].*");

  private static final Pattern PAGE_MARK =
      Pattern.compile("<(?:!doctype\\s+html|html)[\\s>]", Pattern.CASE_INSENSITIVE);

  private static final Pattern FEED =
      Pattern.compile("(?is)(?:<\\?xml.{0,200}\\?>)?\\s*<(rss|feed|rdf:RDF|urlset)\\b.*");

  /// A brace, and a key with its colon or the other brace. Keys are short.
  private static final Pattern OBJECT_START =
      Pattern.compile("\\{\\s*+(?:\\}|\"(?:[^\"\\\\]|\\\\.){0,200}+\"\\s*+:)", Pattern.DOTALL);

  private Sniffer() {}

  /// By content, but for two endings of names: `.jsonl` (or `.ndjson`) and `.json`. What begins like JSON in such a
  /// file and is none is broken JSON. Elsewhere a brace opens JSON only where a key or the end of the object follows,
  /// since reports begin with braces and brackets too ("{Editor's note: …}").
  ///
  /// @param name last part of the file's name
  /// @throws Refusal for formats that are known and cannot be read
  static InputFormat format(byte[] head, String name) throws RefusalException {
    refuseKnown(head);
    String start = text(head).stripLeading();
    String small = name.toLowerCase(Locale.ROOT);
    boolean lines = small.contains(".jsonl") || small.contains(".ndjson");
    boolean object = small.endsWith(".json") || small.endsWith(".json.gz");
    if (objectsOnLines(start) || (lines && !isPage(start))) {
      return InputFormat.JSONL;
    }
    if (start.startsWith("{") && (object || opensObject(start))) {
      return json(start);
    }
    if (start.startsWith("[") && opensObject(start.substring(1).stripLeading())) {
      throw new RefusalException(
          Outcome.Reason.UNSUPPORTED,
          "line 1",
          "a JSON list of objects",
          "write one object a line (jq -c '.[]' FILE) and read that");
    }
    if (FEED.matcher(start).matches()) {
      throw new RefusalException(
          Outcome.Reason.UNSUPPORTED,
          "line 1",
          "a feed or site map, which lists articles",
          "fetch the pages it names and read those");
    }
    return isPage(start) ? InputFormat.HTML : InputFormat.TEXT;
  }

  private static boolean isPage(String start) {
    String top = start.substring(0, Math.min(start.length(), 2000));
    return (top.startsWith("<") && PAGE_START.matcher(top).lookingAt()) || PAGE_MARK.matcher(top).find();
  }

  /// Whether the text after the brace can be JSON, as far as there is text.
  private static boolean opensObject(String start) {
    Matcher opening = OBJECT_START.matcher(start);
    return opening.lookingAt() || opening.hitEnd();
  }

  static void refuseKnown(byte[] head) throws RefusalException {
    for (Magic magic : MAGIC) {
      if (matches(head, magic)) {
        throw new RefusalException(
            Outcome.Reason.UNSUPPORTED,
            "byte " + magic.offset(),
            magic.what() + ", which cannot be read",
            magic.remedy());
      }
    }
  }

  private static boolean matches(byte[] head, Magic magic) {
    byte[] wanted = magic.bytes().getBytes(StandardCharsets.ISO_8859_1);
    if (head.length < magic.offset() + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (head[magic.offset() + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /// Whether most lines are objects. One broken line, even the first, does not change that.
  private static boolean objectsOnLines(String start) {
    int objects = 0;
    int others = 0;
    for (String line : start.split("\n", -1)) {
      String stripped = line.strip();
      if (stripped.startsWith("{") && stripped.endsWith("}")) {
        objects++;
      } else if (!stripped.isEmpty()) {
        others++;
      }
    }
    return objects >= 2 && objects > others;
  }

  private static InputFormat json(String start) {
    boolean ninjs =
        has(start, "body_text")
            || has(start, "body_html")
            || has(start, "body_xhtml")
            || has(start, "bodies")
            || has(start, "versioncreated");
    return ninjs ? InputFormat.NINJS : InputFormat.NEWS_PLEASE;
  }

  private static boolean has(String json, String field) {
    return json.contains("\"" + field + "\"");
  }

  /// The head as text that is good enough to look at.
  private static String text(byte[] head) {
    @Nullable Charset marked = TextDecoder.byteOrderMark(head);
    String text = new String(head, marked == null ? StandardCharsets.UTF_8 : marked);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
