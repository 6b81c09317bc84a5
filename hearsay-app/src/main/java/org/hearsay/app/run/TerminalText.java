package org.hearsay.app.run;

/// Text from outside made harmless for terminals: what could move the cursor, change colours or turn
/// the direction of writing becomes visible.
public final class TerminalText {
  private TerminalText() {}

  /// One line: line breaks and tabs become blanks.
  public static String line(String text) {
    StringBuilder clean = null;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      int shown = shown(point);
      if (shown != point && clean == null) {
        clean = new StringBuilder(text.length()).append(text, 0, at);
      }
      if (clean != null) {
        clean.appendCodePoint(shown);
      }
      at += Character.charCount(point);
    }
    return clean == null ? text : clean.toString();
  }

  private static int shown(int point) {
    if (point == '\n' || point == '\r' || point == '\t' || point == 0x2028 || point == 0x2029) {
      return ' ';
    }
    if (point < 0x20) {
      return 0x2400 + point; // the picture of the control character
    }
    if (point == 0x7f) {
      return 0x2421;
    }
    boolean control = point < 0xa0 && point > 0x7f;
    boolean surrogate = point >= 0xd800 && point <= 0xdfff;
    return control || surrogate || isDirection(point) || isHidden(point) ? 0xfffd : point;
  }

  /// Marks that turn the direction of the text after them.
  private static boolean isDirection(int point) {
    return (point >= 0x202a && point <= 0x202e)
        || (point >= 0x2066 && point <= 0x2069)
        || point == 0x200e
        || point == 0x200f
        || point == 0x061c;
  }

  /// Old interlinear and tag characters, which show nothing and can hide text.
  private static boolean isHidden(int point) {
    return (point >= 0xfff9 && point <= 0xfffb) || (point >= 0xe0000 && point <= 0xe007f);
  }
}
