package org.hearsay.stage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/// Reads what a [StateWriter] wrote. Bytes that are no saved state are refused, whatever they are.
public final class StateReader {
  /// Bytes shown of what was found at the beginning.
  private static final int SHOWN = 12;

  private static final int MOST_NANO = 999_999_999;

  private final ByteBuffer in;

  /// @throws StateRefusedException where the bytes are no saved state, or are not all that was saved
  public StateReader(byte[] bytes) {
    int mark = StateWriter.MARK.length;
    if (bytes.length < mark || !Arrays.equals(StateWriter.MARK, Arrays.copyOf(bytes, mark))) {
      String begin = HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(SHOWN, bytes.length));
      throw new StateRefusedException(
          bytes.length == 0 ? "there are no bytes" : "the bytes begin with " + begin,
          "'" + new String(StateWriter.MARK, StandardCharsets.US_ASCII) + "' at the beginning");
    }
    int end = bytes.length - StateWriter.SUM;
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, Math.max(0, end));
    if (end < mark || ByteBuffer.wrap(bytes).getInt(end) != (int) sum.getValue()) {
      throw new StateRefusedException(
          "the checksum of the " + bytes.length + " bytes is wrong, so they are cut off or damaged",
          "the bytes as they were saved");
    }
    in = ByteBuffer.wrap(bytes, mark, end - mark);
  }

  /// Begins a section.
  ///
  /// @throws StateRefusedException where it holds something else, or has another format
  public void section(String holds, int format) {
    String found = string();
    int other = count();
    if (!found.equals(holds) || other != format) {
      throw new StateRefusedException("it holds " + named(found, other), named(holds, format));
    }
  }

  private static String named(String holds, int format) {
    return "'" + holds + "' in format " + format;
  }

  /// See [StateWriter#count].
  public int count() {
    int value = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      int next = byteOf();
      value |= (next & 0x7f) << shift;
      if (next >= 0 && value >= 0) {
        return value;
      }
    }
    throw wrong("a count that is too large");
  }

  /// The number of items that follow.
  ///
  /// @param least bytes that each item takes at least, so that a wrong number is refused before space is made for it
  public int items(int least) {
    int items = count();
    if ((long) items * least > in.remaining()) {
      throw wrong(items + " items where " + in.remaining() + " bytes are left");
    }
    return items;
  }

  /// A place in a list.
  ///
  /// @param size of the list
  public int place(int size) {
    int place = count();
    if (place >= size) {
      throw wrong("place " + place + " in a list of " + size);
    }
    return place;
  }

  /// See [StateWriter#difference].
  public int difference() {
    int folded = count();
    return (folded >>> 1) ^ -(folded & 1);
  }

  public boolean flag() {
    return byteOf() != 0;
  }

  public byte byteOf() {
    need(1);
    return in.get();
  }

  public int intOf() {
    need(Integer.BYTES);
    return in.getInt();
  }

  public long longOf() {
    need(Long.BYTES);
    return in.getLong();
  }

  public float floatOf() {
    return Float.intBitsToFloat(intOf());
  }

  public double doubleOf() {
    return Double.longBitsToDouble(longOf());
  }

  public Instant instant() {
    long second = longOf();
    int nano = intOf();
    if (second < Instant.MIN.getEpochSecond()
        || second > Instant.MAX.getEpochSecond()
        || nano < 0
        || nano > MOST_NANO) {
      throw wrong("second " + second + " and nanosecond " + nano + ", which is no time");
    }
    return Instant.ofEpochSecond(second, nano);
  }

  public String string() {
    byte[] bytes = new byte[items(1)];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// To be called when all is read.
  ///
  /// @throws StateRefusedException where something is left
  public void end() {
    if (in.hasRemaining()) {
      throw wrong(in.remaining() + " bytes too many");
    }
  }

  /// For a reader that meets something that it cannot have written.
  public StateRefusedException wrong(String found) {
    return new StateRefusedException("at byte " + in.position() + " there is " + found, "a saved state");
  }

  private void need(int bytes) {
    if (in.remaining() < bytes) {
      throw wrong("the end, where " + bytes + " bytes more are needed");
    }
  }
}
