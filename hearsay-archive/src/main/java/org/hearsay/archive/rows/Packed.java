package org.hearsay.archive.rows;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Texts and bytes as they lie in a row: deflated.
public final class Packed {
  private static final byte[] NOTHING = {};

  /// Of a packed text: how its characters are written.
  private static final byte UTF_8 = 1;

  /// For a text with half of a surrogate pair, which UTF-8 cannot hold.
  private static final byte UTF_16 = 2;

  private static final int BUFFER = 1 << 13;

  private Packed() {}

  /// Any text, and back to the same characters.
  public static byte[] text(String text) {
    byte[] encoded = encoded(text);
    byte[] packed = bytes(Arrays.copyOfRange(encoded, 1, encoded.length), NOTHING);
    byte[] all = new byte[packed.length + 1];
    all[0] = encoded[0];
    System.arraycopy(packed, 0, all, 1, packed.length);
    return all;
  }

  public static String text(byte[] packed) {
    Charset charset = packed.length > 0 && packed[0] == UTF_16 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    return new String(unpack(Arrays.copyOfRange(packed, 1, packed.length), NOTHING), charset);
  }

  private static byte[] encoded(String text) {
    try {
      ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] all = new byte[utf8.remaining() + 1];
      all[0] = UTF_8;
      utf8.get(all, 1, all.length - 1);
      return all;
    } catch (CharacterCodingException e) {
      byte[] all = new byte[text.length() * 2 + 1];
      all[0] = UTF_16;
      for (int i = 0; i < text.length(); i++) {
        all[2 * i + 1] = (byte) (text.charAt(i) >> 8);
        all[2 * i + 2] = (byte) text.charAt(i);
      }
      return all;
    }
  }

  /// @param known bytes that are at hand when these are unpacked; what they share is not written again
  public static byte[] bytes(byte[] plain, byte[] known) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
    try {
      if (known.length > 0) {
        deflater.setDictionary(known);
      }
      deflater.setInput(plain);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3 + 64);
      byte[] buffer = new byte[BUFFER];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /// @param known the bytes that were at hand when these were packed
  /// @throws IllegalArgumentException where the bytes are damaged, or packed with others at hand
  public static byte[] unpack(byte[] packed, byte[] known) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 4);
      byte[] buffer = new byte[BUFFER];
      while (!inflater.finished()) {
        int n = inflater.inflate(buffer);
        if (n == 0 && inflater.needsDictionary()) {
          inflater.setDictionary(known);
        } else if (n == 0) {
          throw new IllegalArgumentException("packed bytes end too early");
        }
        out.write(buffer, 0, n);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("packed bytes are damaged: " + e.getMessage(), e);
    } finally {
      inflater.end();
    }
  }
}
