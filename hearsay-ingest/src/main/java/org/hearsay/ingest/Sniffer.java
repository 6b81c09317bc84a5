package org.hearsay.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.ingest.container.ExportPage;
import org.hearsay.ingest.container.ExportReader;
import org.hearsay.ingest.container.FeedReader;
import org.hearsay.ingest.container.HttpHead;
import org.hearsay.ingest.container.MailReader;
import org.hearsay.ingest.container.MarkdownReader;
import org.hearsay.ingest.container.NewsXmlReader;
import org.hearsay.ingest.container.SgmlReader;
import org.hearsay.ingest.container.TableReader;
import org.hearsay.ingest.container.Xml;
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
          new Magic(0, "\u00D0\u00CF\u0011\u00E0", "an old office document", AS_TEXT),
          new Magic(0, "%!PS", "a PostScript document", "take its text out first (ps2ascii FILE) and read that"),
          new Magic(60, "BOOKMOBI", "an e-book (MOBI)", "save it as text (ebook-convert FILE FILE.txt) and read that"),
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
          new Magic(0, "\u007FELF", "a program", AS_TEXT));

  private static final Pattern PAGE_START =
      Pattern.compile(
          "(?is)<(?:!doctype\\s+html|html|head|body|article|main|section|div|p|meta|title|link|h[1-6]"
              + "|table|span|ul|script|style|header|blockquote|a|b|i|em|strong|!--)\\b?[^<]*[>-].*");

  private static final Pattern PAGE_MARK =
      Pattern.compile("<(?:!doctype\\s+html|html)[\\s>]", Pattern.CASE_INSENSITIVE);

  private static final Pattern END_TAG = Pattern.compile("</[A-Za-z][\\w.:-]{0,60}\\s*>");

  /// A text has hardly any end tags, markup has many.
  private static final int END_TAGS = 5;

  /// A brace, and a key with its colon or the other brace. Keys are short.
  private static final Pattern OBJECT_START =
      Pattern.compile("\\{\\s*+(?:\\}|\"(?:[^\"\\\\]|\\\\.){0,200}+\"\\s*+:)", Pattern.DOTALL);

  private Sniffer() {}

  /// By content, but for some endings of names: `.jsonl` (or `.ndjson`), `.json`, `.csv`, `.tsv` and `.md`. What begins
  /// like JSON in a file of such a name and is none is broken JSON. Elsewhere a brace opens JSON only where a key or the
  /// end of the object follows, since reports begin with braces and brackets too ("{Editor's note: …}").
  ///
  /// What has the form of a format that is not known is refused by what it looks like; it is never read as prose.
  ///
  /// @param name last part of the file's name
  /// @throws RefusalException for formats that are known and cannot be read
  static InputFormat format(byte[] head, String name) throws RefusalException {
    refuseKnown(head);
    if (ZipKind.isZip(head)) {
      ZipKind.of(head).refuse();
      return InputFormat.WACZ;
    }
    String start = text(head).stripLeading();
    if (start.startsWith("WARC/")) {
      return InputFormat.WARC;
    }
    OtherStructures.refuse(start, name);
    InputFormat json = json(start, name.toLowerCase(Locale.ROOT));
    if (json != null) {
      return json;
    }
    if (HttpHead.stands(start)) {
      return InputFormat.HTML;
    }
    InputFormat markup = start.startsWith("<") ? markup(start) : null;
    if (markup != null) {
      return markup;
    }
    if (MailReader.looks(start)) {
      return InputFormat.EMAIL;
    }
    if (ExportReader.all().stream().anyMatch(export -> export.looks(start))) {
      return InputFormat.EXPORT;
    }
    if (isPage(start)) {
      return InputFormat.HTML;
    }
    if (MarkdownReader.looks(start, name)) {
      return InputFormat.MARKDOWN;
    }
    return TableReader.looks(start, name) ? InputFormat.CSV : InputFormat.TEXT;
  }

  private static @Nullable InputFormat json(String start, String name) {
    boolean lines = name.matches(".*\\.(?:jsonl|ndjson)(?:\\.gz)?");
    boolean object = name.matches(".*\\.json(?:\\.gz)?");
    if (objectsOnLines(start) || (lines && !isPage(start))) {
      return InputFormat.JSONL;
    }
    boolean list = start.startsWith("[") && opensObject(start.substring(1).stripLeading());
    return list || (start.startsWith("{") && (object || opensObject(start))) ? InputFormat.JSON : null;
  }

  /// By the first element. A page may begin with any of its elements, and a text may begin with "<".
  private static @Nullable InputFormat markup(String start) throws RefusalException {
    String root = Xml.root(start);
    if (FeedReader.looks(root)) {
      return InputFormat.FEED;
    }
    if (NewsXmlReader.looks(root, start)) {
      return InputFormat.NEWS_XML;
    }
    if (SgmlReader.looks(root, start)) {
      return InputFormat.SGML;
    }
    if (root != null && (root.equals("urlset") || root.equals("sitemapindex"))) {
      throw new RefusalException(
          Outcome.Reason.UNSUPPORTED,
          "line 1",
          "a site map, which lists addresses",
          "give hearsay the addresses that it names, which it fetches");
    }
    if (ExportPage.looks(start)) {
      return InputFormat.EXPORT;
    }
    if (isPage(start) && !(start.startsWith("<?xml") && root != null && !isPageElement(root))) {
      return InputFormat.HTML;
    }
    boolean declared = start.startsWith("<?xml") || start.startsWith("<!DOCTYPE");
    if (declared || (root != null && END_TAG.matcher(start).results().limit(END_TAGS).count() == END_TAGS)) {
      throw new RefusalException(
          Outcome.Reason.UNSUPPORTED,
          "line 1",
          "XML" + (root == null ? "" : " whose first element is <" + root + ">") + ", a format that is not known",
          "export the articles as text, HTML, CSV or JSON with a field called 'text', and read that");
    }
    return null;
  }

  private static boolean isPageElement(String root) {
    return PAGE_START.matcher("<" + root + ">").lookingAt();
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

  /// The head as text that is good enough to look at.
  private static String text(byte[] head) {
    @Nullable Charset marked = TextDecoder.byteOrderMark(head);
    String text = new String(head, marked == null ? StandardCharsets.UTF_8 : marked);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
