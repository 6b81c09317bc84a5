package org.hearsay.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a single line gives away by its form: embeds, captions, credits, bylines, datelines.
///
/// All patterns are for lines of a few hundred characters, with bounded repeats.
final class LinePatterns {
  private static final int MAX_LENGTH = 400;

  /// Agencies and words that stand in picture credits; compiled for Hearsay, 2026-11-22.
  private static final String PICTURE =
      "(?:Getty(?: Images)?|Reuters|REUTERS|AP|AFP|EPA(?:-EFE)?|EFE|PA|DPA|dpa|ANSA|TASS|AAP|ANP|SIPA"
          + "|Associated Press|The Associated Press|AP Photo|Xinhua|Alamy|Shutterstock|iStock"
          + "|WireImage|Bloomberg|Anadolu(?: Agency)?|AA|Corbis|Rex|REX|ZUMA|Zuma|Kyodo|Yonhap|KCNA"
          + "|Sputnik|NurPhoto|Redux|Magnum|Panos|NASA|USGS|Storyful|Twitter|Instagram|Facebook"
          + "|YouTube|Youtube|File|FILE|file|Handout|HANDOUT|handout|Courtesy|courtesy|Photo|photo"
          + "|Photograph|Photographer|Illustration|Screengrab|Screenshot|Supplied|CC BY[^/]{0,12})";

  private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\\.?";

  /// `— Ann Lee (@annlee) May 12, 2031`, by itself or after the post.
  private static final Pattern POST_AUTHOR =
      Pattern.compile(
          "(?:^|\\s)[\u2014\u2013-]{1,2}\\s?([^\u2014@\n]{1,70})\\(@(\\w{1,30})\\)\\s{0,3}"
              + "(?:"
              + MONTH
              + " \\d{1,2}, \\d{4}|\\d{1,2} "
              + MONTH
              + ",? \\d{4})?\\.?$");

  private static final Pattern BRACKET_CREDIT =
      Pattern.compile(
          "^(.{0,340}?)([\\[(][^\\[\\]()]{0,70}?(?<![\\p{L}])" + PICTURE + "(?![\\p{L}])[^\\[\\]()]{0,40}[\\])])\\.?$");

  private static final Pattern TRAILING_CREDIT =
      Pattern.compile("^.{0,340}?(?:[/|\u00A9]\\s{0,2}|\\b[Vv]ia )" + PICTURE + "(?:[ /,][\\p{L} /,]{0,40})?$");

  private static final Pattern LEADING_CREDIT =
      Pattern.compile(
          "^(?:(?:File )?(?:Photo|PHOTO|Image|IMAGE|Picture|Photograph|Photographer|Credit|Illustration"
              + "|Photo credit|Image credit|Photo Credit|Image Credit|Image source|Image caption"
              + "|Media caption|Caption|FILE PHOTO|FILE|Photos|Photography)(?: by)? ?:.{0,300}"
              + "|(?:Photos?|Photographs?|Image|Picture|Illustration) (?:by|courtesy) .{1,100}"
              + "|(?:Enlarge this image|Image copyright|Media playback|Image caption|Media caption)\\b.{0,300}"
              + "|\\u00A9 ?[^.]{1,80}|\\(?(?:AP|EPA) Photo\\b.{0,100}"
              + "|FILE ?[\u2014\u2013-] ?.{1,390}"
              + "|\\p{Lu}[\\p{L}.'\u2019-]{1,20}(?: \\p{Lu}[\\p{L}.'\u2019-]{1,20}){1,3} ?/ ?\\p{Lu}[^.]{1,40})$");

  /// How agencies begin captions, which tell the whole story and may be as long as a paragraph.
  private static final Pattern LONG_CAPTION =
      Pattern.compile(
          "(?:FILE|File) ?[\u2014\u2013-]{1,2} ?In this|(?:(?:FILE|File) ?[\u2014\u2013-]{1,2} ?)?In (?:this|an?)"
              + " (?:[\\p{L}\\d.,]{1,12} ){0,5}(?:file |handout |undated )?(?:photo|image|photograph|picture)"
              + "(?:,| (?:provided|released|taken|made|supplied|distributed)\\b)");

  private static final Pattern AGENCY_CAPTION =
      Pattern.compile(
          "^(?:Getty Images|Getty|Getty ?[\u2013-] ?Contributor|EPA|PA(?: Wire)?|AFP|AFP or"
              + " licensors|REUTERS|Reuters|AP|AP: ?Associated Press|AFP/Getty Images|Splash News|Barcroft Media|Rex"
              + " Features|SWNS(?:\\.com)?|Alamy(?: Live News)?) [\\p{Lu}\\d].{3,200}$");

  private static final Pattern PHOTOGRAPHER = Pattern.compile("^.{0,200}\\bPhotographer: .{1,100}$");

  /// `(Reporting by …)`, `(AFP)`, `jm/dm (AFP, dpa)`, `Xinhua | Updated: …`.
  private static final Pattern CREDIT =
      Pattern.compile(
          "^(?:[\u2014\u2013-]{1,2}\\s?)?(?:\\((?:Additional |With )?(?:[Rr]eporting|[Ww]riting|[Ee]diting)"
              + "\\b.{1,300}|[\\p{L}/]{0,15}\\s?\\((?:AFP|AP|Reuters|dpa|DPA|PTI|ANI|IANS|UPI|Xinhua|TASS|EFE"
              + "|ANSA|Bloomberg|CNN|PA|Kyodo|Yonhap|AAP|Agencies|agencies|BBC|CP)(?:[,/ ].{0,40})?\\)"
              + "|(?:AFP|AP|Reuters|Xinhua|PTI|ANI|IANS|UPI|TASS|Associated Press|The Associated Press"
              + "|Agence France-Presse|Press Association|Agencies|Bloomberg News)"
              + "|(?:Xinhua|AFP|AP|Reuters|PTI|[\\p{Lu}][\\p{L} ]{2,30})\\s?\\|\\s?(?:Updated|Published).{1,60})\\.?$");

  private static final Pattern EDITORIAL_UPDATE =
      Pattern.compile(
          "^(?:\\[?(?:UPDATE|Update|UPDATED|Updated|CORRECTION|Correction|CLARIFICATION|Clarification)"
              + "\\b[^:]{0,40}:.{0,200}?\\b(?:[Tt]his|[Oo]ur|[Tt]he|[Aa]n earlier|[Aa] previous)\\b.{0,40}?"
              + "\\b(?:story|article|post|piece|report|version|headline|column)\\b.{0,600}"
              + "|\\[?(?:CORRECTION|Correction|CLARIFICATION|Clarification|CORRECTED|Corrected)\\b.{0,30}:.{0,900})$");

  /// A byline starts with "By" and goes on with nothing but names and places.
  private static final Pattern BYLINE =
      Pattern.compile(
          "^(?:(?:Written |Reported )?[Bb][Yy]|BY):?[\\s\u00a0]{1,3}"
              + "(\\p{Lu}[\\p{L}.'\u2019-]{0,25}(?:[\\s\u00a0]{1,2}(?:\\p{Lu}[\\p{L}.'\u2019-]{0,25}|de|da|del|der|den|van|von|bin|al|el|la|le)){0,5}(?:(?:,|"
              + " and| &|, and)[\\s\u00a0]{1,2}\\p{Lu}[\\p{L}.'\u2019-]{0,25}(?:[\\s\u00a0]{1,2}\\p{Lu}"
              + "[\\p{L}.'\u2019-]{0,25}){0,4}){0,5})([\\s\u00a0]?[,|/\u2014\u2013\u00B7\u2022-].{0,80}|[\\s\u00a0]in[\\s\u00a0]\\p{Lu}.{0,60}|"
              + " for .{1,40}|[\\s\u00a0]?\\(.{1,40}\\))?$");

  private static final Pattern AGENCY_DATELINE =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L}.'\u2019 -]{1,40}(?:[,/] ?[\\p{L}\\d.'\u2019 ]{1,30}){0,3} ?)?"
              + "\\((\\p{Lu}[\\p{L}. /&]{1,30})\\) ?(?:[\u2014\u2013-]{1,2}|:) ?");

  private static final Pattern PLACE_DATELINE =
      Pattern.compile(
          "^\\p{Lu}[\\p{Lu}.'\u2019-]{1,20}(?: [\\p{Lu}.'\u2019-]{1,20}){0,3}(?:, ?[\\p{L}. ]{2,25}){0,2}"
              + "(?:,? ?"
              + MONTH
              + " \\d{1,2}(?:, \\d{4})?)?(?: ?[\u2014\u2013] ?| ?-- ?| - )");

  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{3}");

  private LinePatterns() {}

  /// The line names the author of a post, and the post is on the line before or on this line.
  static boolean isPostAuthor(String line) {
    return !line.isEmpty() && tailFind(POST_AUTHOR, line);
  }

  /// Whether the post itself is on the author's line.
  static boolean holdsPost(String line) {
    return "\u2014\u2013-".indexOf(line.charAt(0)) < 0;
  }

  private static boolean tailFind(Pattern pattern, String line) {
    String tail = line.substring(Math.max(0, line.length() - 140));
    return tail.indexOf('@') >= 0 && pattern.matcher(tail).find();
  }

  static @Nullable BlockKind kind(TextLine line) {
    String text = line.text();
    if (text.length() <= 1200 && EDITORIAL_UPDATE.matcher(text).matches()) {
      return BlockKind.CORRECTION;
    }
    if (LONG_CAPTION.matcher(text.substring(0, Math.min(text.length(), 120))).lookingAt() || gallery(text)) {
      return BlockKind.CAPTION;
    }
    if (text.length() > MAX_LENGTH) {
      return null;
    }
    if (CREDIT.matcher(text).matches()) {
      return BlockKind.CREDIT;
    }
    return isCaption(line) ? BlockKind.CAPTION : null;
  }

  /// Whether a line holds the captions of a gallery, which count themselves: "Hide Caption 3 of 25".
  private static boolean gallery(String line) {
    int at = line.indexOf("Hide Caption ");
    int digit = at + "Hide Caption ".length();
    return at >= 0 && digit < line.length() && Character.isDigit(line.charAt(digit));
  }

  private static boolean isCaption(TextLine line) {
    String text = line.text();
    if (LEADING_CREDIT.matcher(text).matches() || PHOTOGRAPHER.matcher(text).matches()) {
      return true;
    }
    Matcher bracket = BRACKET_CREDIT.matcher(text);
    if (bracket.matches()) {
      // A sentence before round brackets may as well be the report's last, see trailingCredit.
      boolean square = bracket.group(2).startsWith("[") && bracket.group(2).indexOf('/') > 0;
      return square || (!endsSentence(bracket.group(1)) && text.length() <= 300);
    }
    return !line.stopped()
        && (TRAILING_CREDIT.matcher(text).matches() || (line.words() <= 25 && AGENCY_CAPTION.matcher(text).matches()));
  }

  /// Where a paragraph ends with an agency in brackets: the offset of the bracket; -1 otherwise.
  static int trailingCredit(TextLine line) {
    String text = line.text();
    String tail = text.substring(Math.max(0, text.length() - 160));
    if (!tail.endsWith(")")) {
      return -1;
    }
    int bracket = tail.lastIndexOf('(');
    if (bracket <= 0 || !CREDIT.matcher(tail.substring(bracket)).matches()) {
      return -1;
    }
    return endsSentence(tail.substring(0, bracket)) ? text.length() - tail.length() + bracket : -1;
  }

  private static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 0 && "\"'\u2019\u201D ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?".indexOf(text.charAt(end - 1)) >= 0;
  }

  /// The names in a byline, as offsets into the line; absent where the line is none.
  static @Nullable TextSpan bylineNames(String line) {
    if (line.length() > 200) {
      return null;
    }
    Matcher matcher = BYLINE.matcher(line);
    return matcher.matches() ? new TextSpan(matcher.start(1), matcher.end(1)) : null;
  }

  /// Whether a line is a dateline and nothing else.
  static boolean isDateline(String line) {
    return line.length() <= 80
        && "\u2014\u2013-".indexOf(line.charAt(line.length() - 1)) >= 0
        && dateline(line + " .") == line.length() + 1;
  }

  /// The length of the dateline that a paragraph starts with; 0 where it has none.
  static int dateline(String line) {
    String start = line.substring(0, Math.min(line.length(), 160));
    Matcher agency = AGENCY_DATELINE.matcher(start);
    if (agency.lookingAt()) {
      return agency.end() < line.length() ? agency.end() : 0;
    }
    Matcher place = PLACE_DATELINE.matcher(start);
    boolean found =
        place.lookingAt() && place.end() < line.length() && CAPITALS.matcher(start.substring(0, place.end())).find();
    return found ? place.end() : 0;
  }
}
