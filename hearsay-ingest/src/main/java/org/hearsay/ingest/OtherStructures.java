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
          new Structure(Pattern.compile("diff --git a/"), "changes of files (a patch)", AS_TEXT));

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
