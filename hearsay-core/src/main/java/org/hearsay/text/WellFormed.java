package org.hearsay.text;

/// Text that every output can hold.
public final class WellFormed {
  private WellFormed() {}

  /// The text with U+FFFD for each lone half of a surrogate pair, which has no UTF-8 form, and for each U+0000, at
  /// which programs in C end a text. Positions stay as they are, in UTF-16 units and in code points.
  public static String of(String text) {
    StringBuilder mended = null;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c != 0 && !Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))) {
        at++;
        continue;
      }
      if (mended == null) {
        mended = new StringBuilder(text);
      }
      mended.setCharAt(at, '\uFFFD');
    }
    return mended == null ? text : mended.toString();
  }
}
