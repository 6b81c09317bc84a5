package org.hearsay.show.page;

import java.util.List;

/// An answer to "was this ever said?".
///
/// @param result one word, such as "altered"; empty before anything was asked
/// @param css the same as part of a class
/// @param searched what the answer rests on
/// @param notes what a reader should know of it
/// @param left how many wordings are not shown; empty where all are
/// @param fault why the words cannot be looked for; empty where they can
public record SiteCheck(
    String words,
    String result,
    String css,
    String searched,
    List<String> notes,
    List<CheckedWording> wordings,
    String left,
    String fault) {
  public SiteCheck {
    notes = List.copyOf(notes);
    wordings = List.copyOf(wordings);
  }

  /// Before anything was asked.
  public static SiteCheck unasked() {
    return fault("", "");
  }

  public static SiteCheck fault(String words, String why) {
    return new SiteCheck(words, "", "", "", List.of(), List.of(), "", why);
  }

  /// Many words that were checked at once.
  ///
  /// @param form what the form carries
  /// @param line how many were checked; empty before anything was asked
  public record Many(String form, String line, List<Row> rows) {
    public Many {
      rows = List.copyOf(rows);
    }

    /// @param result such as "altered", or why the words cannot be looked for
    /// @param first who printed it first; empty where nobody did
    /// @param href address of the whole answer
    public record Row(String words, String result, String css, String first, String href) {}
  }
}
