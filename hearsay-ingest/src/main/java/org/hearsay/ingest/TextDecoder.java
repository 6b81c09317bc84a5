package org.hearsay.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.ingest.meta.Mojibake;
import org.jspecify.annotations.Nullable;

/// Bytes to text: byte order mark, UTF-8, what a page declares, and at last a guess.
///
/// A byte order mark is a sign of the encoding and not part of the text.
final class TextDecoder {
  /// Of 100, on ICU's own scale; ICU calls what is below this a guess. Not tuned.
  private static final int MIN_CONFIDENCE = 25;

  private static final String CONVERT = "convert it to UTF-8 (iconv -f ENCODING -t UTF-8 FILE) and read that";

  private static final Pattern DECLARED =
      Pattern.compile(
          "<(?:meta|\\?xml)\\b[^>]{0,300}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  /// One byte in so many may be zero in a page.
  private static final int ZERO_SHARE = 50;

  private TextDecoder() {}

  /// @param warning absent where the encoding is certain
  record Decoded(String text, @Nullable String warning) {}

  /// @param markup whether the bytes may declare an encoding, and are shown with gaps by browsers
  static Decoded decode(byte[] bytes, boolean markup) throws RefusalException {
    return decode(bytes, markup, null);
  }

  /// A page whose encoding a server or a message named.
  ///
  /// @param stated its name; absent where none was given
  static Decoded decode(byte[] bytes, @Nullable String stated) throws RefusalException {
    return decode(bytes, true, stated == null ? null : charset(windows(stated)));
  }

  private static Decoded decode(byte[] given, boolean markup, @Nullable Charset stated) throws RefusalException {
    byte[] bytes = markup ? withoutZeros(given) : given;
    Decoded decoded = read(bytes, markup, stated);
    String text = Mojibake.mended(decoded.text());
    List<String> warnings = new ArrayList<>();
    if (bytes.length < given.length) {
      warnings.add("zero bytes in it are left out, as browsers do: " + (given.length - bytes.length));
    }
    if (decoded.warning() != null) {
      warnings.add(decoded.warning());
    }
    if (!text.equals(decoded.text())) {
      warnings.add("letters that were written in a wrong encoding before are mended");
    }
    return new Decoded(text, warnings.isEmpty() ? null : String.join("; ", warnings));
  }

  /// Pages have a zero byte here and there. Where there are many, or another sign of UTF-16, it is no page.
  private static byte[] withoutZeros(byte[] bytes) {
    int zeros = 0;
    for (byte b : bytes) {
      zeros += b == 0 ? 1 : 0;
    }
    if (zeros == 0 || zeros > bytes.length / ZERO_SHARE || byteOrderMark(bytes) != null) {
      return bytes;
    }
    byte[] out = new byte[bytes.length - zeros];
    int at = 0;
    for (byte b : bytes) {
      if (b != 0) {
        out[at++] = b;
      }
    }
    return out;
  }

  private static Decoded read(byte[] bytes, boolean markup, @Nullable Charset stated) throws RefusalException {
    Charset marked = byteOrderMark(bytes);
    if (marked != null) {
      return new Decoded(withMark(bytes, marked), null);
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return new Decoded(strict(bytes, 0, wide), "read as " + wide.name() + ", a guess");
    }
    refuseBinary(bytes);
    int fault = utf8Fault(bytes);
    if (fault < 0) {
      return new Decoded(new String(bytes, StandardCharsets.UTF_8), null);
    }
    Charset declared = stated != null ? stated : markup ? declared(bytes) : null;
    if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
      return new Decoded(new String(bytes, declared), null);
    }
    if (mostlyUtf8(bytes)) {
      if (markup) {
        return new Decoded(new String(bytes, StandardCharsets.UTF_8), "damaged UTF-8 at byte " + fault);
      }
      throw new RefusalException(
          Outcome.Reason.ENCODING,
          "byte " + fault,
          "UTF-8 with some bytes that are not UTF-8",
          "save it again as UTF-8 (iconv -c -f UTF-8 -t UTF-8 FILE leaves these bytes out)");
    }
    return guess(bytes, fault);
  }

  private static Decoded guess(byte[] bytes, int fault) throws RefusalException {
    CharsetDetector detector = new CharsetDetector();
    CharsetMatch match = detector.setText(bytes).detect();
    if (match == null || match.getConfidence() < MIN_CONFIDENCE) {
      throw new RefusalException(
          Outcome.Reason.ENCODING, "byte " + fault, "not UTF-8, and no other encoding fits", CONVERT);
    }
    Charset charset = charset(windows(match.getName()));
    if (charset == null) {
      throw new RefusalException(
          Outcome.Reason.ENCODING,
          "byte " + fault,
          "looks like " + match.getName() + ", which this Java cannot read",
          CONVERT);
    }
    return new Decoded(new String(bytes, charset), "not UTF-8; read as " + charset.name() + ", a guess from its bytes");
  }

  /// Browsers read Latin-1 as its Windows superset, because that is what writers mean.
  private static String windows(String name) {
    return name.equalsIgnoreCase("ISO-8859-1") || name.equalsIgnoreCase("US-ASCII") ? "windows-1252" : name;
  }

  /// An encoding.
  ///
  /// @param warning absent where it is certain
  record Streamed(Charset charset, @Nullable String warning) {}

  /// The encoding of a file that is read piece by piece, by its first bytes.
  static Streamed streamed(byte[] head) throws RefusalException {
    Charset marked = byteOrderMark(head);
    if (marked != null) {
      return new Streamed(marked, null);
    }
    int end = head.length;
    while (end > 0 && head[end - 1] != '\n') {
      end--;
    }
    byte[] whole = end == 0 ? head : Arrays.copyOf(head, end);
    refuseBinary(whole);
    if (utf8Fault(whole) < 0 || mostlyUtf8(whole)) {
      return new Streamed(StandardCharsets.UTF_8, null);
    }
    CharsetMatch match = new CharsetDetector().setText(whole).detect();
    Charset guess = match == null ? null : charset(windows(match.getName()));
    if (guess == null) {
      throw new RefusalException(Outcome.Reason.ENCODING, "not UTF-8, and no other encoding fits", CONVERT);
    }
    return new Streamed(guess, "not UTF-8; read as " + guess.name() + ", a guess from its bytes");
  }

  static @Nullable Charset byteOrderMark(byte[] bytes) {
    int a = at(bytes, 0);
    int b = at(bytes, 1);
    int c = at(bytes, 2);
    int d = at(bytes, 3);
    if (a == 0xEF && b == 0xBB && c == 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (a == 0xFF && b == 0xFE) {
      return c == 0 && d == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
    }
    if (a == 0xFE && b == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return a == 0 && b == 0 && c == 0xFE && d == 0xFF ? Charset.forName("UTF-32BE") : null;
  }

  private static String withMark(byte[] bytes, Charset charset) throws RefusalException {
    int mark = charset.name().startsWith("UTF-32") ? 4 : charset.name().equals("UTF-8") ? 3 : 2;
    return strict(bytes, mark, charset);
  }

  private static String strict(byte[] bytes, int from, Charset charset) throws RefusalException {
    CharsetDecoder decoder =
        charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    try {
      return decoder.decode(in).toString();
    } catch (CharacterCodingException e) {
      throw new RefusalException(
          Outcome.Reason.ENCODING,
          "byte " + in.position(),
          "marked as " + charset.name() + ", but its bytes are not",
          CONVERT);
    }
  }

  /// UTF-16 without a mark: every other byte of Western text is zero.
  private static @Nullable Charset wide(byte[] bytes) {
    int length = Math.min(bytes.length & ~1, 4096);
    int evenZero = 0;
    int oddZero = 0;
    for (int i = 0; i + 1 < length; i += 2) {
      evenZero += bytes[i] == 0 ? 1 : 0;
      oddZero += bytes[i + 1] == 0 ? 1 : 0;
    }
    int half = length / 2;
    if (half >= 8 && (bytes.length & 1) == 0) {
      if (oddZero >= half * 7 / 10 && evenZero == 0) {
        return StandardCharsets.UTF_16LE;
      }
      if (evenZero >= half * 7 / 10 && oddZero == 0) {
        return StandardCharsets.UTF_16BE;
      }
    }
    return null;
  }

  /// Text has no zero bytes and hardly any control bytes.
  private static void refuseBinary(byte[] bytes) throws RefusalException {
    int control = 0;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xff;
      if (b == 0) {
        throw binary("byte " + i, "a zero byte, which no text has");
      }
      boolean space = b == '\t' || b == '\n' || b == '\r' || b == '\f';
      control += (b < 0x20 && !space) || b == 0x7F ? 1 : 0;
    }
    if (control > bytes.length / 50) {
      throw binary("", "not text: one byte in " + bytes.length / control + " is a control code");
    }
  }

  private static RefusalException binary(String place, String detail) {
    return new RefusalException(Outcome.Reason.BINARY, place, detail, "give the article as text, HTML or JSON");
  }

  /// The position of the first byte that is not UTF-8; -1 where all are.
  static int utf8Fault(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        return in.position();
      }
      if (result.isUnderflow()) {
        return -1;
      }
      out.clear();
    }
  }

  /// Whether many letters are proper UTF-8 and few are not. Other encodings hardly ever write by
  /// chance what UTF-8 needs for one letter.
  private static boolean mostlyUtf8(byte[] bytes) {
    int good = 0;
    int bad = 0;
    for (int i = 0; i < bytes.length; ) {
      int b = bytes[i] & 0xff;
      int length = b < 0x80 ? 1 : b < 0xC2 ? 0 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : b < 0xF5 ? 4 : 0;
      boolean whole = length > 0;
      for (int k = 1; k < length; k++) {
        whole &= (at(bytes, i + k) & 0xC0) == 0x80;
      }
      good += whole && length > 1 ? 1 : 0;
      bad += whole ? 0 : 1;
      i += whole ? length : 1;
    }
    return good > bad;
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xff : -1;
  }

  private static @Nullable Charset declared(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(start);
    return matcher.find() ? charset(windows(matcher.group(1))) : null;
  }

  private static @Nullable Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
