package org.hearsay.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// What a zip is, by the names of its first entries.
enum ZipKind {
  WEB_ARCHIVE,
  WORD,
  SHEET,
  SLIDES,
  OPEN_DOCUMENT,
  BOOK,
  OTHER;

  private static final String SIGN = "PK\u0003\u0004";

  /// Where the name begins in the head of an entry, and where its length stands.
  private static final int NAME = 30;

  private static final int LENGTH = 26;

  static boolean isZip(byte[] head) {
    return head.length >= SIGN.length() && text(head).startsWith(SIGN);
  }

  private static String text(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1);
  }

  static ZipKind of(byte[] head) {
    String text = text(head);
    ZipKind kind = OTHER;
    for (int at = text.indexOf(SIGN); at >= 0 && kind == OTHER; at = text.indexOf(SIGN, at + 1)) {
      if (at + NAME <= text.length()) {
        int length = text.charAt(at + LENGTH) | text.charAt(at + LENGTH + 1) << 8;
        String name = text.substring(at + NAME, Math.min(text.length(), at + NAME + length));
        kind = ofEntry(name, text, at);
      }
    }
    return kind;
  }

  private static ZipKind ofEntry(String name, String text, int at) {
    if (name.startsWith("archive/") || name.equals("pages/pages.jsonl") || name.equals("datapackage.json")) {
      return WEB_ARCHIVE;
    }
    if (name.equals("mimetype")) {
      return text.startsWith("application/epub", at + NAME + name.length()) ? BOOK : OPEN_DOCUMENT;
    }
    return name.startsWith("word/")
        ? WORD
        : name.startsWith("xl/") ? SHEET : name.startsWith("ppt/") ? SLIDES : office(name, text);
  }

  /// Office documents begin with two files that do not say which they are; the names of the others follow.
  private static ZipKind office(String name, String text) {
    if (!List.of("[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml").contains(name)) {
      return OTHER;
    }
    return text.contains("xl/") ? SHEET : text.contains("ppt/") ? SLIDES : WORD;
  }

  /// @throws RefusalException for all but web archives
  void refuse() throws RefusalException {
    String what =
        switch (this) {
          case WEB_ARCHIVE -> "";
          case WORD -> "a Word document (DOCX)";
          case SHEET -> "a sheet of Excel (XLSX)";
          case SLIDES -> "slides of PowerPoint (PPTX)";
          case OPEN_DOCUMENT -> "an OpenDocument file (ODT)";
          case BOOK -> "an e-book (EPUB)";
          case OTHER -> "a zip archive";
        };
    String remedy =
        switch (this) {
          case WEB_ARCHIVE -> "";
          case SHEET -> "save it as CSV with a column called text, and read that";
          case OTHER -> "unpack it (unzip FILE -d FOLDER) and give the folder";
          default -> "save it as text (pandoc -t plain FILE -o FILE.txt) and read that";
        };
    if (this != WEB_ARCHIVE) {
      throw new RefusalException(Outcome.Reason.UNSUPPORTED, "byte 0", what + ", which cannot be read", remedy);
    }
  }
}
