package org.hearsay.show.page;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.show.WordDiff;
import org.jspecify.annotations.Nullable;

/// Something that changed in a story or an article.
public final class SiteChange {
  private static final int MOST = 400;

  private final String label;
  private final boolean isGrave;
  private final String what;
  private final List<Views.Run> words;
  private final String counts;
  private final String from;
  private final @Nullable String href;
  private final String title;
  private final String at;

  private SiteChange(
      String label,
      boolean isGrave,
      String what,
      List<Views.Run> words,
      String counts,
      String from,
      @Nullable String href,
      String title,
      String at) {
    this.label = label;
    this.isGrave = isGrave;
    this.what = what;
    this.words = List.copyOf(words);
    this.counts = counts;
    this.from = from;
    this.href = href;
    this.title = title;
    this.at = at;
  }

  /// What changed, as the archive notes it.
  ///
  /// @param kind as in the archive, such as "new-origin"
  /// @param what the kind of edit or difference, or the words of the claim
  /// @param before empty where there was nothing
  public record Noted(String kind, String what, String before, String after) {}

  /// @param from the outlet that brought it; empty where several did
  /// @param href address of the page that shows it; absent where there is none
  /// @param title of that page
  /// @param at when it was found out
  public static SiteChange of(Noted noted, String from, @Nullable String href, String title, String at) {
    boolean isEdit = noted.kind().equals("edited") || noted.kind().equals("corrected");
    boolean isCount = noted.kind().equals("new-report") || noted.kind().equals("new-origin");
    String before = Shown.line(noted.before(), MOST);
    String after = Shown.line(noted.after(), MOST);
    String what = isEdit || noted.kind().equals("differs") ? "" : Shown.line(noted.what(), MOST);
    if (!from.isEmpty() && what.startsWith(from + ": ")) {
      what = what.substring(from.length() + 2);
    }
    return new SiteChange(
        label(noted),
        isGrave(noted.kind(), noted.what()),
        what,
        isCount ? List.of() : runs(before, after),
        isCount ? "now " + after + "; before " + before : "",
        from,
        href,
        title,
        at);
  }

  /// The gravest first.
  public static int rank(String kind, String what) {
    return switch (kind) {
      case "corrected" -> 0;
      case "altered" -> 1;
      case "edited" -> what.equals("quotation") ? 1 : 5;
      case "differs" -> 2;
      case "denied" -> 3;
      case "new-origin" -> 4;
      default -> 6;
    };
  }

  private static boolean isGrave(String kind, String what) {
    return rank(kind, what) <= 3;
  }

  private static String label(Noted noted) {
    String what = Shown.line(noted.what(), 60).replace('-', ' ');
    return switch (noted.kind()) {
      case "corrected" -> "Correction";
      case "altered" -> "Altered quotation";
      case "edited" -> noted.what().isEmpty() ? "Edited" : "Edited: " + what;
      case "differs" -> noted.what().isEmpty() ? "Reports differ" : "Reports differ: " + what;
      case "denied" -> "Denied";
      case "new-origin" -> "New origin";
      default -> "New report";
    };
  }

  private static List<Views.Run> runs(String before, String after) {
    List<Views.Run> runs = new ArrayList<>();
    if (before.isEmpty() || after.isEmpty()) {
      String words = before + after;
      if (!words.isEmpty()) {
        runs.add(before.isEmpty() ? new Views.Run(words, "", "") : new Views.Run(words, "del", "gone: "));
      }
      return runs;
    }
    for (WordDiff.Run run : WordDiff.of(before, after)) {
      runs.add(
          switch (run.kind()) {
            case SAME -> new Views.Run(run.text(), "", "");
            case LEFT -> new Views.Run(run.text(), "del", "before: ");
            case RIGHT -> new Views.Run(run.text(), "ins", "now: ");
          });
    }
    return runs;
  }

  String label() {
    return label;
  }

  boolean isGrave() {
    return isGrave;
  }

  String what() {
    return what;
  }

  List<Views.Run> words() {
    return words;
  }

  /// How many there are now, for what only adds to a count; else empty.
  String counts() {
    return counts;
  }

  String from() {
    return from;
  }

  @Nullable String href() {
    return href;
  }

  String title() {
    return title;
  }

  String at() {
    return at;
  }
}
