package org.hearsay.ingest;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Texts that have the structure of a format that is not read, by how they open. They are refused by its name.
final class OtherStructures {
  /// @param opening of the text
  private record Structure(Pattern opening, String what, String remedy) {}

  private static final String AS_TEXT = "save the text in it without its marks (.txt) and read that";
  private static final String AS_LINES = "export its articles as CSV or JSON with a field called 'text', and read that";

  private static final List<Structure> ALL =
      List.of(
          new Structure(Pattern.compile("BEGIN:V(?:CALENDAR|CARD)\\b"), "a calendar or a card of addresses", AS_TEXT),
          new Structure(Pattern.compile("TY  - [A-Z]{3,6}\\s"), "a list of references (RIS)", AS_LINES),
          new Structure(
              Pattern.compile("@[A-Za-z]{3,20}\\s{0,5}\\{[^,\\s{}]{1,100},\\s"),
              "a list of references (BibTeX)",
              AS_LINES),
          new Structure(
              Pattern.compile("(?:WEBVTT\\b|\\d{1,5}\\r?\\n\\d\\d:\\d\\d:\\d\\d[,.]\\d{3} --> )"),
              "subtitles",
              "export them as a transcript with the speakers' names in front (NAME: words)"),
          new Structure(
              Pattern.compile("\\\\(?:documentclass|documentstyle|begin\\{|input\\{)"), "a TeX document", AS_TEXT),
          new Structure(
              Pattern.compile(
                  "(?:--[^\\n]{0,200}\\n|\\s){0,50}+(?:INSERT INTO [\\w`\"\\[\\].]{1,100} ?(?:\\(|VALUES)"
                      + "|CREATE TABLE [^(\\n]{1,100}\\()",
                  Pattern.CASE_INSENSITIVE),
              "statements for a database (SQL)",
              AS_LINES),
          new Structure(Pattern.compile("diff --git a/"), "changes of files (a patch)", AS_TEXT),
          new Structure(
              Pattern.compile("filedesc://"),
              "a web archive of the older form (ARC)",
              "write it as WARC (warcio recompress FILE.arc.gz FILE.warc.gz) and read that"),
          new Structure(
              Pattern.compile("(?:CDX( [a-zA-Z]){3}|[a-z0-9,-]{2,100}\\)/\\S{0,500} \\d{14} [{h])"),
              "an index of a web archive (CDX)",
              "give the archive itself (WARC or WACZ)"),
          new Structure(Pattern.compile("#\\+[A-Za-z_]{2,20}:[ \\t]"), "an Org document", AS_TEXT),
          new Structure(
              Pattern.compile(
                  "(?:\\{\\{[^{}]{0,2000}\\}\\}\\s{0,5}|\\[\\[(?:File|Image):[^\\n]{1,500}\\n){1,5}+[^=]{0,4000}^==[^=]",
                  Pattern.MULTILINE),
              "a text of a wiki",
              AS_TEXT),
          new Structure(
              Pattern.compile("[^\\n]{1,200}\\r?\\n[=~*-]{3,200}\\r?\\n\\s{0,5}:[A-Za-z]{2,20}: "),
              "a reStructuredText document",
              AS_TEXT),
          new Structure(
              Pattern.compile("(?:[A-Za-z_]{2,30}: [^\\n]{0,500}\\n){0,20}[A-Za-z_]{2,30}: [|>][+-]?\\r?\\n[ \\t]"),
              "YAML",
              AS_LINES),
          new Structure(
              Pattern.compile("\\[[\\w .-]{1,40}\\]\\r?\\n(?:[\\w.-]{1,40} ?= ?[^\\n]{0,2000}\\n){2}"),
              "settings (INI or TOML)",
              AS_LINES),
          new Structure(Pattern.compile("#!/(?:usr/)?bin/"), "a program", AS_TEXT),
          new Structure(
              Pattern.compile(
                  "(?:\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d\\S{0,10}"
                      + " \\[?(?:DEBUG|INFO|WARN|WARNING|ERROR)\\b[^\\n]{0,2000}\\n){2}"),
              "the log of a program",
              AS_TEXT),
          new Structure(
              Pattern.compile(
                  "(?:\\[?\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4},? \\d{1,2}:\\d\\d(?::\\d\\d)?(?:["
                      + " \\u202f][AaPp][Mm])?\\]?(?: -)? [^\\n:]{1,60}: [^\\n]{0,4000}\\n){2}"),
              "an exported chat",
              "write it as a talk, one line for each turn (NAME: words), and read that"),
          new Structure(
              Pattern.compile("-----BEGIN PGP (?!SIGNED)"), "an encrypted message", "decrypt it and read that"));

  private OtherStructures() {}

  /// @param name last part of the file's name
  static void refuse(String start, String name) throws RefusalException {
    if (name.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml(?:\\.gz)?")) {
      throw refusal("YAML", AS_LINES);
    }
    for (Structure structure : ALL) {
      if (structure.opening().matcher(start).lookingAt()) {
        throw refusal(structure.what(), structure.remedy());
      }
    }
  }

  private static RefusalException refusal(String what, String remedy) {
    return new RefusalException(Outcome.Reason.UNSUPPORTED, "line 1", what + ", a format that is not read", remedy);
  }
}
