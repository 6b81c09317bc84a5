package org.hearsay.fetch;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/// What may be fetched, how much of it, and under which name.
///
/// @param opened ranges that may be connected to, at any port, although they are not public
/// @param contact an address of the web or of mail, where a site can ask who fetches; stands in each request
/// @param pause between two pages of one host
/// @param bytes of one page, packed and unpacked
/// @param time for one page with all that leads to it
public record FetchRules(List<AddressRange> opened, String contact, Duration pause, int bytes, Duration time) {
  /// How often an answer may lead elsewhere.
  static final int REDIRECTS = 5;

  /// How many times its size a page may unpack to. Text packs to a tenth.
  static final int UNPACKED = 100;

  /// Printed characters without blanks. A line break, for example, would end the head of a request.
  private static final Pattern CONTACT = Pattern.compile("[\\x21-\\x7E&&[^()\\\\]]{3,200}");

  public static final FetchRules STANDARD =
      new FetchRules(List.of(), "https://hearsay.example", Duration.ofSeconds(5), 10_000_000, Duration.ofSeconds(30));

  public FetchRules {
    opened = List.copyOf(opened);
    if (!CONTACT.matcher(contact).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no contact; give an address, such as https://bay.example/bot or bot@bay.example".formatted(contact));
    }
    if (pause.isNegative() || bytes < 1 || time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("limits are positive");
    }
  }

  public FetchRules withOpened(List<AddressRange> newOpened) {
    return new FetchRules(newOpened, contact, pause, bytes, time);
  }

  public FetchRules withContact(String newContact) {
    return new FetchRules(opened, newContact, pause, bytes, time);
  }

  public FetchRules withPause(Duration newPause) {
    return new FetchRules(opened, contact, newPause, bytes, time);
  }

  public FetchRules withBytes(int newBytes) {
    return new FetchRules(opened, contact, pause, newBytes, time);
  }

  public FetchRules withTime(Duration newTime) {
    return new FetchRules(opened, contact, pause, bytes, newTime);
  }

  /// The name that requests are made under.
  String agent() {
    return RobotsFiles.NAME + " (+" + contact + ")";
  }
}
