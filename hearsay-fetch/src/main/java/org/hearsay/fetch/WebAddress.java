package org.hearsay.fetch;

import java.net.IDN;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.fetch.Fetched.Why;

/// Reads addresses as users and pages write them.
final class WebAddress {
  private static final int MOST = 4000;
  private static final int SHOWN = 80;

  private static final Pattern FORM = Pattern.compile("(?i)(https?)://([^/?#\\\\]*)([^#]*)(?:#.*)?", Pattern.DOTALL);

  private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}\\]|[^\\[\\]:@]{1,253})(?::(\\d{0,5}))?");

  /// What other programs take for an address of the network, each in its own way: 2130706433, 0x7f.1, 0177.0.0.1.
  private static final Pattern NUMBER =
      Pattern.compile("(?i)(?:0x[0-9a-f]*|\\d+)(?:\\.(?:0x[0-9a-f]*|\\d+)){0,10}\\.?");

  private static final Pattern FOUR_PARTS = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,63}(?:\\.[a-z0-9_-]{1,63})*\\.?");

  private static final String WRITE = "write it as the browser shows it, such as https://bay.example/news/1";

  private WebAddress() {}

  /// @throws FetchException for what is no address of a page
  static URI of(String words) throws FetchException {
    String given = words.strip();
    if (given.length() > MOST) {
      throw new FetchException(
          Why.ADDRESS, "an address of %d characters, more than %d".formatted(given.length(), MOST), WRITE);
    }
    Matcher form = FORM.matcher(given);
    if (!form.matches()) {
      throw new FetchException(
          Why.ADDRESS,
          "'%s' is fetched by another way than http or https, or is no address".formatted(shown(given)),
          "give an address that begins with https:// or http://, or save the file and read that");
    }
    String authority = form.group(2);
    if (authority.indexOf('@') >= 0) {
      throw new FetchException(
          Why.ADDRESS, "the address has a user name in it", "leave out what stands before the @, or save the page");
    }
    Matcher host = HOST.matcher(authority);
    if (!host.matches()) {
      throw new FetchException(Why.ADDRESS, "'%s' is no name of a host".formatted(shown(authority)), WRITE);
    }
    String port = host.group(2);
    String end = port == null || port.isEmpty() ? "" : ":" + port;
    try {
      return new URI(form.group(1).toLowerCase(Locale.ROOT) + "://" + host(host.group(1)) + end + path(form.group(3)));
    } catch (URISyntaxException e) {
      throw new FetchException(Why.ADDRESS, "'%s' is no address".formatted(shown(given)), WRITE);
    }
  }

  /// The address to which an answer leads. It may be relative to the one that was asked.
  static URI led(URI from, String location) throws FetchException {
    String stripped = location.strip();
    if (stripped.matches("(?is)[a-z][a-z0-9+.-]*:.*")) {
      return of(stripped);
    }
    if (stripped.startsWith("//")) {
      return of(from.getScheme() + ":" + stripped);
    }
    String plain = escaped(stripped.replaceFirst("#.*", ""));
    try {
      return of(
          plain.startsWith("?") ? from.resolve(from.getRawPath() + plain).toString() : from.resolve(plain).toString());
    } catch (IllegalArgumentException e) {
      throw new FetchException(
          Why.ADDRESS, "the answer leads to '%s', which is no address".formatted(shown(stripped)), WRITE);
    }
  }

  /// For an address without a port.
  static int port(URI address) {
    return address.getPort() >= 0 ? address.getPort() : address.getScheme().equals("https") ? 443 : 80;
  }

  private static String host(String given) throws FetchException {
    if (given.startsWith("[")) {
      return six(given);
    }
    if (NUMBER.matcher(given).matches() && !FOUR_PARTS.matcher(given).matches()) {
      throw new FetchException(
          Why.ADDRESS,
          "'%s' is a host written as a number that programs read in different ways".formatted(shown(given)),
          "write the name of the host, or its address as four numbers from 0 to 255");
    }
    String ascii;
    try {
      ascii = IDN.toASCII(given, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      ascii = "";
    }
    // letters of other scripts can become digits
    if (!NAME.matcher(ascii).matches() || (NUMBER.matcher(ascii).matches() && !FOUR_PARTS.matcher(ascii).matches())) {
      throw new FetchException(Why.ADDRESS, "'%s' is no name of a host".formatted(shown(given)), WRITE);
    }
    return ascii;
  }

  /// An address of IP version 6 may contain one of version 4, which would hide where it leads.
  private static String six(String given) throws FetchException {
    boolean older;
    try {
      older = given.indexOf('.') >= 0 || InetAddress.getByName(given) instanceof Inet4Address;
    } catch (UnknownHostException e) {
      throw new FetchException(Why.ADDRESS, "'%s' is no address of a host".formatted(shown(given)), WRITE);
    }
    if (older) {
      throw new FetchException(
          Why.PRIVATE,
          "'%s' is an IPv4 address inside an IPv6 address".formatted(shown(given)),
          "write the name of the host");
    }
    return given;
  }

  private static String path(String given) {
    String made = escaped(given);
    return made.isEmpty() || made.startsWith("?") ? "/" + made : made;
  }

  /// The address with each sign that is not allowed written as its bytes, as browsers do.
  private static String escaped(String given) {
    StringBuilder path = new StringBuilder(given.length());
    for (byte value : given.getBytes(StandardCharsets.UTF_8)) {
      char sign = (char) (value & 0xff);
      if (sign == '\\') {
        path.append('/');
      } else if (sign <= ' ' || sign >= 0x7f || "\"<>^`{|}[]".indexOf(sign) >= 0) {
        path.append(String.format(Locale.ROOT, "%%%02X", (int) sign));
      } else {
        path.append(sign);
      }
    }
    return path.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }

  static String shown(String words) {
    String line = words.replaceAll("\\p{Cntrl}", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }
}
