package org.hearsay.stage;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32C;

/// Writes a state as bytes; [StateReader] reads them back.
///
/// The bytes begin with [#MARK] and end with a checksum over all before it, so that what is no saved state, is cut off
/// or is damaged can be told. Between them stand sections, each with what it holds and the version of its format.
/// Numbers have their high byte first.
public final class StateWriter {
  static final byte[] MARK = "HearsayState".getBytes(StandardCharsets.US_ASCII);

  /// Bytes of the checksum.
  static final int SUM = Integer.BYTES;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 12);

  public StateWriter() {
    out.writeBytes(MARK);
  }

  /// Begins a section.
  ///
  /// @param holds what it holds and what made it; where that has changed, the section is refused
  /// @param format of the section, to be raised when its layout changes
  public void section(String holds, int format) {
    string(holds);
    count(format);
  }

  /// A number from 0 up; one below 128 takes one byte.
  public void count(int value) {
    if (value < 0) {
      throw new IllegalArgumentException("a count is at least 0, not " + value);
    }
    int rest = value;
    while (rest >= 0x80) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  /// A number that is near 0 in most cases, on either side.
  public void difference(int value) {
    int folded = (value << 1) ^ (value >> 31);
    if (folded < 0) {
      throw new IllegalArgumentException("differences go from -2^30 to 2^30 - 1, not to " + value);
    }
    count(folded);
  }

  public void flag(boolean value) {
    out.write(value ? 1 : 0);
  }

  public void byteOf(byte value) {
    out.write(value);
  }

  public void intOf(int value) {
    for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      out.write(value >>> shift);
    }
  }

  public void longOf(long value) {
    intOf((int) (value >>> Integer.SIZE));
    intOf((int) value);
  }

  public void floatOf(float value) {
    intOf(Float.floatToIntBits(value));
  }

  public void doubleOf(double value) {
    longOf(Double.doubleToLongBits(value));
  }

  public void instant(Instant value) {
    longOf(value.getEpochSecond());
    intOf(value.getNano());
  }

  public void string(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    count(bytes.length);
    out.writeBytes(bytes);
  }

  /// All that was written so far, with its checksum.
  public byte[] bytes() {
    byte[] written = out.toByteArray();
    CRC32C sum = new CRC32C();
    sum.update(written);
    return ByteBuffer.allocate(written.length + SUM).put(written).putInt((int) sum.getValue()).array();
  }
}
