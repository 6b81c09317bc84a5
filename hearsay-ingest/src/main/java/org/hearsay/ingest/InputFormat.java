package org.hearsay.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The formats that can be read. All may stand inside gzip.
public enum InputFormat {
  TEXT("text"),
  HTML("html"),
  NEWS_PLEASE("news-please"),
  NINJS("ninjs"),
  /// One JSON object with `text` a line.
  JSONL("jsonl"),
  /// One JSON object with a text, or a list of such objects wherever it stands.
  JSON("json"),
  /// A table whose first row names its columns, one article a row; also with tabs.
  CSV("csv"),
  /// RSS or Atom with the full texts.
  FEED("feed"),
  /// NITF, NewsML-G2, TEI, or the XML of trafilatura.
  NEWS_XML("news-xml"),
  /// Collections such as Gigaword and Reuters-21578.
  SGML("sgml"),
  /// A text export of LexisNexis, Factiva or ProQuest.
  EXPORT("export"),
  /// An e-mail, or a page saved with all its parts (MHTML).
  EMAIL("email"),
  MARKDOWN("markdown"),
  /// A web archive.
  WARC("warc"),
  /// Web archives in a zip.
  WACZ("wacz");

  private final String option;

  InputFormat(String option) {
    this.option = option;
  }

  /// The name on the command line.
  public String option() {
    return option;
  }

  /// @throws IllegalArgumentException naming the known formats
  public static InputFormat of(String option) {
    String wanted = option.toLowerCase(Locale.ROOT);
    for (InputFormat format : values()) {
      if (format.option.equals(wanted)) {
        return format;
      }
    }
    throw new IllegalArgumentException("unknown input format '" + option + "'; known formats: " + names());
  }

  public static String names() {
    return Arrays.stream(values()).map(InputFormat::option).collect(Collectors.joining(", "));
  }
}
