package org.hearsay.ingest.meta;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Letters that a program read in a wrong encoding and wrote again: the three signs \u00e2 \u20ac \u0153 where a quotation
/// mark stood. They are mended only where the way back proves it: the signs, as bytes of windows-1252, are UTF-8.
public final class Mojibake {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final String MARKS = "\u2018\u2019\u201C\u201D\u2013\u2014\u2026";

  private Mojibake() {}

  /// The text with such letters mended; the same text where there are none.
  public static String mended(String text) {
    StringBuilder out = null;
    int copied = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      // The first byte of UTF-8 letters of two or three bytes, as windows-1252 shows it.
      int length = c >= '\u00C2' && c <= '\u00DF' ? 2 : c >= '\u00E0' && c <= '\u00EF' ? 3 : 0;
      int letter = length == 0 ? -1 : letter(text, at, length);
      if (letter < 0) {
        at++;
        continue;
      }
      out = out == null ? new StringBuilder(text.length()) : out;
      out.append(text, copied, at).appendCodePoint(letter);
      at += length;
      copied = at;
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  /// @return the letter that these signs are the bytes of; -1 where they are none that English texts have
  private static int letter(String text, int at, int length) {
    if (at + length > text.length()) {
      return -1;
    }
    ByteBuffer bytes = ByteBuffer.allocate(length);
    if (length == 2 && MARKS.indexOf(text.charAt(at + 1)) >= 0) {
      return -1; // a capital with an accent before a mark
    }
    for (int i = at; i < at + length; i++) {
      int value = value(text.charAt(i));
      if (value < 0x80) {
        return -1;
      }
      bytes.put((byte) value);
    }
    try {
      String letter = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
      return letter.length() == 1 && isUsual(letter.charAt(0)) ? letter.charAt(0) : -1;
    } catch (CharacterCodingException e) {
      return -1;
    }
  }

  /// Of a sign as a byte; control codes of Latin-1 are bytes too.
  private static int value(char c) {
    if (c < 0x100) {
      return c;
    }
    byte[] one = String.valueOf(c).getBytes(WINDOWS);
    return one.length == 1 && one[0] != '?' ? one[0] & 0xff : -1;
  }

  /// Letters with accents, dashes, quotation marks, and the signs of money.
  private static boolean isUsual(char c) {
    return (c >= '\u00A0' && c <= '\u017F') || (c >= '\u2010' && c <= '\u203A') || (c >= '\u20A0' && c <= '\u20BF');
  }
}
