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
}
