package org.hearsay.ingest.container;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.hearsay.ingest.container.ContainerException.Fault;
import org.jspecify.annotations.Nullable;

/// The fields and texts of one message, collected while it is read.
final class MailMessage {
  private static final Pattern ANGLE = Pattern.compile("\\s*<[^<>]*>\\s*$");

  /// What programs put before the subject of a message that answers or forwards another.
  private static final Pattern REPLY = Pattern.compile("(?i)^(?:(?:re|aw|fwd?|wg|tr)\\s*:\\s*)+");

  /// The shorter of two forms is a notice ("open this letter in a browser") where it has less than this share of the text.
  private static final double NOTICE = 0.3;

  private static final int ADDRESS_LENGTH = 2000;

  /// Fields of what goes to many.
  private static final List<String> MANY = List.of("list-id", "list-unsubscribe", "list-post", "precedence", "cc");

  /// A text in the message.
  ///
  /// @param charset as the message names it; absent where it does not
  /// @param place its address; empty where it has none
  /// @param id without the angle brackets around it; empty where it has none
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Part(byte[] bytes, @Nullable String charset, String place, String id) {}

  private final Map<String, String> fields = new HashMap<>();
  private @Nullable Part plain;
  private final List<Part> pages = new ArrayList<>();

  /// Whether a text was read: fields that come later are those of its parts.
  boolean hasText() {
    return plain != null || !pages.isEmpty();
  }

  void field(String name, @Nullable String value) {
    String decoded = value == null ? "" : value;
    try {
      decoded = DecoderUtil.decodeEncodedWords(decoded.replaceAll("\\r?\\n[ \\t]+", " "), DecodeMonitor.SILENT);
    } catch (IllegalArgumentException e) {
      // Words in an unknown encoding stay as they are written.
    }
    fields.putIfAbsent(name.toLowerCase(Locale.ROOT), Strings.oneLine(decoded));
  }

  /// The first plain text is the text of the message; what follows hangs on it.
  void plain(byte[] bytes, @Nullable String charset) {
    if (plain == null) {
      plain = new Part(bytes, charset, "", "");
    }
  }

  void page(byte[] bytes, @Nullable String charset, String place, String id) {
    pages.add(new Part(bytes, charset, place, id));
  }

  /// Of a saved page the frame that the message names as the one to begin with, else the one of its address, else the
  /// first. Advertisements are frames too.
  private @Nullable Part page() {
    String type = String.valueOf(fields.get("content-type"));
    int start = type.indexOf("start=");
    String id = start < 0 ? "" : type.substring(start + 6).replaceFirst(";.*", "").replaceAll("[\"<>\\s]", "");
    String address = String.valueOf(fields.get("snapshot-content-location"));
    for (Part page : pages) {
      if (!id.isEmpty() && page.id.equals(id)) {
        return page;
      }
    }
    for (Part page : pages) {
      if (page.place.equals(address)) {
        return page;
      }
    }
    return pages.isEmpty() ? null : pages.getFirst();
  }

  /// @param at what is added to the file's name
  HeldArticle article(String at) throws ContainerException {
    String snapshot = fields.get("snapshot-content-location");
    boolean saved =
        snapshot != null || String.valueOf(fields.get("from")).toLowerCase(Locale.ROOT).contains("saved by");
    HeldArticle.Builder article = HeldArticle.at(at);
    Part html = page();
    if (saved || isRelated()) {
      // The date of the file is the day on which the page was saved.
      article.url(snapshot != null ? snapshot : html == null ? null : address(html.place)).title(fields.get("subject"));
      if (html != null) {
        return article.with(new HeldBody.Page(ByteBuffer.wrap(html.bytes), html.charset));
      }
    } else {
      String from = sender(fields.get("from"));
      article
          .key(fields.get("message-id"))
          .title(subject())
          .outlet(parties().isEmpty() ? from : null)
          .authors(parties().isEmpty() ? List.of() : Strings.names(from))
          .date(day(fields.get("date")));
    }
    int shown = plain == null ? 0 : text(plain).strip().length();
    if (html != null && shown < NOTICE * org.jsoup.Jsoup.parse(text(html)).text().length()) {
      return article.with(new HeldBody.Page(ByteBuffer.wrap(html.bytes), html.charset));
    }
    if (plain == null || shown == 0) {
      throw new ContainerException(
          Fault.NO_TEXT,
          "",
          "an e-mail without a text of its own",
          "if the text is in a file that hangs on it, save that file");
    }
    return article.with(new HeldBody.PlainBytes(ByteBuffer.wrap(plain.bytes), plain.charset, parties()));
  }

  private @Nullable String subject() {
    String subject = fields.get("subject");
    return subject == null ? null : REPLY.matcher(subject).replaceFirst("");
  }

  /// Who writes to whom, in front of a letter of one person to another: its text says "I" and "you". Empty for what goes to
  /// many.
  private String parties() {
    String from = sender(fields.get("from"));
    String to = sender(fields.get("to"));
    boolean many = MANY.stream().anyMatch(fields::containsKey) || severalIn(fields.get("to"));
    return from == null || to == null || many ? "" : "From: %s\nTo: %s\n\n".formatted(from, to);
  }

  /// Commas stand between addresses, and within names in quotation marks.
  private static boolean severalIn(@Nullable String addresses) {
    boolean quoted = false;
    for (int i = 0; addresses != null && i < addresses.length(); i++) {
      char c = addresses.charAt(i);
      quoted ^= c == '"';
      if (c == ',' && !quoted) {
        return true;
      }
    }
    return false;
  }

  private boolean isRelated() {
    String type = String.valueOf(fields.get("content-type"));
    return type.regionMatches(true, 0, "multipart/related", 0, 17) && !fields.containsKey("to");
  }

  private static @Nullable String address(String place) {
    return place.startsWith("http") && place.length() <= ADDRESS_LENGTH ? place : null;
  }

  /// The name of who sends; absent where there is only an address. Address books have "Family, Given".
  private static @Nullable String sender(@Nullable String from) {
    if (from == null) {
      return null;
    }
    String name = ANGLE.matcher(from).replaceFirst("").strip();
    boolean quoted = name.startsWith("\"") && name.endsWith("\"") && name.length() > 1;
    String plain = quoted ? name.substring(1, name.length() - 1) : name;
    String[] parts = plain.split("\\s*,\\s*");
    boolean turned = quoted && parts.length == 2 && !parts[0].isBlank() && !parts[0].contains(" ");
    plain = turned ? parts[1] + " " + parts[0] : plain;
    return plain.isBlank() || plain.contains("@") ? null : plain;
  }

  /// Mail dates may have the name of the zone in brackets after them.
  private static @Nullable String day(@Nullable String date) {
    return date == null ? null : date.replaceFirst("\\s*\\([^()]*\\)\\s*$", "");
  }

  /// To measure it; letters may be wrong.
  private static String text(Part part) {
    Charset charset = StandardCharsets.UTF_8;
    try {
      charset =
          part.charset == null || part.charset.equalsIgnoreCase("us-ascii") ? charset : Charset.forName(part.charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // Read as UTF-8, which most mail is.
    }
    return new String(part.bytes, charset);
  }
}
