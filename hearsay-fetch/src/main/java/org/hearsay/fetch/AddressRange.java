package org.hearsay.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/// A range of addresses in CIDR notation, such as 10.0.0.0/8 or fc00::/7.
///
/// @param start in hexadecimal digits, so that two ranges are equal when they are the same
/// @param bits of the start that an address in the range shares
public record AddressRange(String start, int bits) {
  private static final Pattern FORM = Pattern.compile("[0-9a-fA-F:.]{2,45}/\\d{1,3}");

  /// @throws IllegalArgumentException where the words are no range; its message says what one looks like
  public static AddressRange of(String words) {
    String expected = "'" + words + "' is not a range of addresses; write it as 10.1.0.0/16, fc00::/7 or 127.0.0.1/32";
    if (!FORM.matcher(words).matches()) {
      throw new IllegalArgumentException(expected);
    }
    int slash = words.indexOf('/');
    String address = words.substring(0, slash);
    if (address.indexOf(':') < 0 && !address.matches("(?:\\d{1,3}\\.){3}\\d{1,3}")) {
      throw new IllegalArgumentException(expected);
    }
    int bits = Integer.parseInt(words.substring(slash + 1));
    byte[] bytes;
    try {
      bytes = InetAddress.getByName(address).getAddress(); // digits alone: nothing is looked up
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(expected, e);
    }
    if (bits > Byte.SIZE * bytes.length) {
      throw new IllegalArgumentException(expected);
    }
    return new AddressRange(java.util.HexFormat.of().formatHex(bytes), bits);
  }

  /// An address of the other version of IP (4 or 6) is never in the range.
  boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    byte[] first = java.util.HexFormat.of().parseHex(start);
    if (bytes.length != first.length) {
      return false;
    }
    for (int i = 0; i < bits; i++) {
      int mask = 0x80 >> i % Byte.SIZE;
      if (((bytes[i / Byte.SIZE] ^ first[i / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
