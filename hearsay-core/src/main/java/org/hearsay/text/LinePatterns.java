package org.hearsay.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the form of a single line shows in one language: embeds, captions, credits, bylines, datelines.
///
/// All patterns are for lines of a few hundred characters, with bounded repeats.
final class LinePatterns {
  private static final int MAX_LENGTH = 400;

  /// `— Ann Lee (@annlee) May 12, 2031`, by itself or after the post.
  private final Pattern postAuthor;

  private final Pattern bracketCredit;

  private final Pattern trailingCredit;

  private final Pattern leadingCredit;

  /// How agencies begin captions, which tell the whole story and may be as long as a paragraph.
  private final Pattern longCaption;

  private final Pattern pictureBracket;
  private final Pattern agencyCaption;

  private final Pattern photographer;

  /// `(Reporting by …)`, `(AFP)`, `jm/dm (AFP, dpa)`, `Xinhua | Updated: …`.
  private final Pattern credit;

  private final Pattern editorialUpdate;

  /// A byline starts with "By" and goes on with nothing but names and places.
  private final Pattern byline;

  private static final Pattern AGENCY_DATELINE =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L}.'\u2019 -]{1,40}(?:[,/] ?[\\p{L}\\d.'\u2019 ]{1,30}){0,3} ?)?"
              + "\\((\\p{Lu}[\\p{L}. /&]{1,30})\\) ?(?:[\u2014\u2013-]{1,2}|:) ?");

  private final Pattern placeDateline;

  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{3}");

  /// What stands before the number of a caption in a gallery.
  private final String gallery;

  /// @param lists of the language
  LinePatterns(Lexicon lists) {
    postAuthor = lists.pattern("line-patterns.post-author");
    bracketCredit = lists.pattern("line-patterns.bracket-credit");
    trailingCredit = lists.pattern("line-patterns.trailing-credit");
    leadingCredit = lists.pattern("line-patterns.leading-credit");
    longCaption = lists.pattern("line-patterns.long-caption");
    pictureBracket = lists.pattern("line-patterns.picture-bracket");
    agencyCaption = lists.pattern("line-patterns.agency-caption");
    photographer = lists.pattern("line-patterns.photographer");
    credit = lists.pattern("line-patterns.credit");
    editorialUpdate = lists.pattern("line-patterns.editorial-update");
    byline = lists.pattern("line-patterns.byline");
    placeDateline = lists.pattern("line-patterns.place-dateline");
    gallery = lists.word("gallery");
  }

  /// The line names the author of a post, and the post is on the line before or on this line.
  boolean isPostAuthor(String line) {
    return !line.isEmpty() && tailFind(postAuthor, line);
  }

  /// Whether the post itself is on the author's line.
  static boolean holdsPost(String line) {
    return "\u2014\u2013-".indexOf(line.charAt(0)) < 0;
  }

  private static boolean tailFind(Pattern pattern, String line) {
    String tail = line.substring(Math.max(0, line.length() - 140));
    return tail.indexOf('@') >= 0 && pattern.matcher(tail).find();
  }

  @Nullable BlockKind kind(TextLine line) {
    String text = line.text();
    if (text.length() <= 1200 && editorialUpdate.matcher(text).matches()) {
      return BlockKind.CORRECTION;
    }
    if (longCaption.matcher(text.substring(0, Math.min(text.length(), 120))).lookingAt() || isGallery(text)) {
      return BlockKind.CAPTION;
    }
    if (text.length() > MAX_LENGTH) {
      return null;
    }
    if (credit.matcher(text).matches()) {
      return BlockKind.CREDIT;
    }
    return isCaption(line) ? BlockKind.CAPTION : null;
  }

  /// Whether a line holds the captions of a gallery, which count themselves: "Hide Caption 3 of 25".
  private boolean isGallery(String line) {
    int at = line.indexOf(gallery);
    int digit = at + gallery.length();
    return at >= 0 && digit < line.length() && Character.isDigit(line.charAt(digit));
  }

  private boolean isCaption(TextLine line) {
    String text = line.text();
    if (leadingCredit.matcher(text).matches() || photographer.matcher(text).matches()) {
      return true;
    }
    Matcher bracket = bracketCredit.matcher(text);
    if (bracket.matches()) {
      // A sentence before an agency in round brackets may as well be the report's last, see trailingCredit.
      boolean square = bracket.group(2).startsWith("[") && bracket.group(2).indexOf('/') > 0;
      boolean picture = pictureBracket.matcher(bracket.group(2)).lookingAt();
      return square || ((picture || !endsSentence(bracket.group(1))) && text.length() <= 300);
    }
    return !line.stopped()
        && (trailingCredit.matcher(text).matches() || (line.words() <= 25 && agencyCaption.matcher(text).matches()));
  }

  /// Where a paragraph ends with an agency in brackets: the offset of the bracket; -1 otherwise.
  int trailingCredit(TextLine line) {
    String text = line.text();
    String tail = text.substring(Math.max(0, text.length() - 160));
    if (!tail.endsWith(")")) {
      return -1;
    }
    int bracket = tail.lastIndexOf('(');
    if (bracket <= 0 || !credit.matcher(tail.substring(bracket)).matches()) {
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
  @Nullable TextSpan bylineNames(String line) {
    if (line.length() > 200) {
      return null;
    }
    Matcher matcher = byline.matcher(line);
    return matcher.matches() ? new TextSpan(matcher.start(1), matcher.end(1)) : null;
  }

  /// Whether a line is a dateline and nothing else.
  boolean isDateline(String line) {
    return line.length() <= 80
        && "\u2014\u2013-".indexOf(line.charAt(line.length() - 1)) >= 0
        && dateline(line + " .") == line.length() + 1;
  }

  /// The length of the dateline that a paragraph starts with; 0 where it has none.
  int dateline(String line) {
    String start = line.substring(0, Math.min(line.length(), 160));
    Matcher agency = AGENCY_DATELINE.matcher(start);
    if (agency.lookingAt()) {
      return agency.end() < line.length() ? agency.end() : 0;
    }
    Matcher place = placeDateline.matcher(start);
    boolean found =
        place.lookingAt() && place.end() < line.length() && CAPITALS.matcher(start.substring(0, place.end())).find();
    return found ? place.end() : 0;
  }
}
