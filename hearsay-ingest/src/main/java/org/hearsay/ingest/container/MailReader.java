package org.hearsay.ingest.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.hearsay.ingest.container.ContainerException.Fault;
import org.jspecify.annotations.Nullable;

/// An e-mail, or a page that a browser saved with all its parts (MHTML). Files that hang on it are left out.
public final class MailReader {
  private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]{1,60}):(?: .*|\\t.*|)");
  private static final Pattern ANGLE = Pattern.compile("\\s*<[^<>]*>\\s*$");

  /// Fields of which one alone shows that a message was sent or saved.
  private static final Set<String> SURE =
      Set.of("mime-version", "received", "message-id", "return-path", "x-mozilla-status");

  private static final Set<String> COMMON =
      Set.of("from", "to", "subject", "date", "cc", "content-type", "reply-to", "sender");

  /// The shorter of two forms is a notice ("open this letter in a browser") where it has less than this share of the text.
  private static final double NOTICE = 0.3;

  private static final int HEADERS = 2000;
  private static final int HEADER_LENGTH = 100_000;
  private static final int ADDRESS_LENGTH = 2000;

  /// Parts within parts. Each line is compared with the boundaries of all parts around it.
  private static final int NESTED = 64;

  private final int limit;
  private final Map<String, String> fields = new HashMap<>();
  private byte @Nullable [] plain;
  private @Nullable String plainCharset;
  private byte @Nullable [] html;
  private @Nullable String htmlCharset;
  private @Nullable String htmlPlace;

  /// The address of the part that is read now; empty where it has none.
  private String partPlace = "";

  /// Whether the part that is read now hangs on the message as a file.
  private boolean attached;

  /// @param limit bytes of the text of one message
  public MailReader(int limit) {
    this.limit = limit;
  }

  /// Whether the file begins with the fields of a message.
  public static boolean looks(String head) {
    Set<String> names = new HashSet<>();
    int lines = 0;
    boolean mailbox = isMailbox(head.lines().findFirst().orElse(""));
    for (String line : head.lines().limit(200).toList()) {
      boolean folded = lines > 0 && (line.startsWith(" ") || line.startsWith("\t"));
      if (line.isEmpty() && lines > 0) {
        break;
      }
      Matcher field = FIELD.matcher(line);
      boolean first = lines == 0 && isMailbox(line);
      if (!field.matches() && !folded && !first) {
        return false;
      }
      if (field.matches()) {
        names.add(field.group(1).toLowerCase(Locale.ROOT));
      }
      lines++;
    }
    long common = COMMON.stream().filter(names::contains).count();
    boolean sure = SURE.stream().anyMatch(names::contains);
    return (mailbox && common >= 1) || (sure && common >= 1) || (common >= 3 && names.contains("from"));
  }

  private static boolean isMailbox(String line) {
    return line.matches("From \\S+ .*\\d{4}.*");
  }

  public void read(InputStream in, String head, HeldSink sink) throws ContainerException, IOException {
    if (isMailbox(head.lines().findFirst().orElse(""))) {
      throw ContainerException.unsupported(
          "a mailbox with many e-mails (mbox)", "save each e-mail as a file of its own (.eml) and give the folder");
    }
    MimeConfig config =
        new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(HEADERS)
            .setMaxHeaderLen(HEADER_LENGTH)
            .setMaxContentLen(-1)
            .build();
    MimeTokenStream tokens = new MimeTokenStream(config);
    try {
      tokens.parse(in);
      int depth = 0;
      int nested = 0;
      for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
        switch (state) {
          case T_START_MESSAGE -> {
            depth++;
            nested = within(nested + 1);
          }
          case T_START_MULTIPART -> nested = within(nested + 1);
          case T_END_MULTIPART, T_END_MESSAGE -> nested--;
          case T_FIELD -> {
            if (depth == 1 && plain == null && html == null) {
              field(tokens.getField().getName(), tokens.getField().getBody());
            }
            part(tokens.getField().getName(), tokens.getField().getBody());
          }
          case T_BODY -> body(tokens);
          default -> {}
        }
      }
    } catch (MimeException e) {
      throw ContainerException.malformed(
          "", "an e-mail that is broken: " + e.getMessage(), "save it again, or save its text");
    }
    sink.article(article());
  }

  private static int within(int nested) throws ContainerException {
    if (nested > NESTED) {
      throw ContainerException.malformed("", "an e-mail with parts within parts, more than " + NESTED, "save its text");
    }
    return nested;
  }

  /// Fields of the part that is read now.
  private void part(String name, String value) {
    if (name.equalsIgnoreCase("Content-Location")) {
      partPlace = value.strip();
    } else if (name.equalsIgnoreCase("Content-Disposition")) {
      attached = value.strip().regionMatches(true, 0, "attachment", 0, 10);
    }
  }

  private void field(String name, @Nullable String value) {
    String decoded = value == null ? "" : value;
    try {
      decoded = DecoderUtil.decodeEncodedWords(decoded.replaceAll("\\r?\\n[ \\t]+", " "), DecodeMonitor.SILENT);
    } catch (IllegalArgumentException e) {
      // Words in an unknown encoding stay as they are written.
    }
    fields.putIfAbsent(name.toLowerCase(Locale.ROOT), Strings.oneLine(decoded));
  }

  private void body(MimeTokenStream tokens) throws ContainerException, IOException {
    BodyDescriptor descriptor = tokens.getBodyDescriptor();
    String type = descriptor.getMimeType();
    boolean left = attached;
    attached = false;
    String place = partPlace;
    partPlace = "";
    if (left || !(type.equals("text/plain") || type.equals("text/html") || type.equals("application/xhtml+xml"))) {
      return;
    }
    byte[] bytes = tokens.getDecodedInputStream().readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new ContainerException(
          Fault.TOO_LARGE,
          "",
          "the text of the message is larger than an article may be",
          "save the part that is wanted");
    }
    if (type.equals("text/plain")) {
      if (plain == null) {
        plain = bytes;
        plainCharset = descriptor.getCharset();
      }
    } else if (html == null) {
      html = bytes;
      htmlCharset = descriptor.getCharset();
      htmlPlace = place;
    }
  }

  private HeldArticle article() throws ContainerException {
    String snapshot = fields.get("snapshot-content-location");
    boolean saved =
        snapshot != null || String.valueOf(fields.get("from")).toLowerCase(Locale.ROOT).contains("saved by");
    HeldArticle.Builder article = HeldArticle.at("");
    if (saved || isRelated()) {
      // The date of the file is the day on which the page was saved.
      article.url(snapshot != null ? snapshot : address(htmlPlace)).title(fields.get("subject"));
      if (html != null) {
        return article.with(new HeldBody.Page(ByteBuffer.wrap(html), htmlCharset));
      }
    } else {
      article
          .key(fields.get("message-id"))
          .title(fields.get("subject"))
          .outlet(parties().isEmpty() ? sender(fields.get("from")) : null)
          .authors(parties().isEmpty() ? List.of() : Strings.names(sender(fields.get("from"))))
          .date(day(fields.get("date")));
    }
    String text = plain == null ? "" : text(plain, plainCharset);
    if (html != null && text.strip().length() < NOTICE * words(text(html, htmlCharset))) {
      return article.with(new HeldBody.Page(ByteBuffer.wrap(html), htmlCharset));
    }
    if (text.isBlank()) {
      throw new ContainerException(
          Fault.NO_TEXT,
          "",
          "an e-mail without a text of its own",
          "if the text is in a file that hangs on it, save that file");
    }
    return article.with(new HeldBody.Plain(parties() + text.replace("\r\n", "\n")));
  }

  /// Who writes to whom, in front of a letter of one person to another: its text says "I" and "you". Empty for what goes to
  /// many.
  private String parties() {
    String from = sender(fields.get("from"));
    String to = sender(fields.get("to"));
    boolean many = MANY.stream().anyMatch(fields::containsKey) || (to != null && to.contains(","));
    return from == null || to == null || many ? "" : "From: %s\nTo: %s\n\n".formatted(from, to);
  }

  /// Fields of what goes to many.
  private static final List<String> MANY = List.of("list-id", "list-unsubscribe", "list-post", "precedence", "cc");

  private boolean isRelated() {
    String type = String.valueOf(fields.get("content-type"));
    return type.regionMatches(true, 0, "multipart/related", 0, 17) && !fields.containsKey("to");
  }

  private static @Nullable String address(@Nullable String place) {
    return place != null && place.startsWith("http") && place.length() <= ADDRESS_LENGTH ? place : null;
  }

  private static int words(String markup) {
    return org.jsoup.Jsoup.parse(markup).text().length();
  }

  private static @Nullable String sender(@Nullable String from) {
    if (from == null) {
      return null;
    }
    String name = ANGLE.matcher(from).replaceFirst("").strip();
    String plain =
        name.startsWith("\"") && name.endsWith("\"") && name.length() > 1 ? name.substring(1, name.length() - 1) : name;
    return plain.isBlank() || plain.contains("@") ? null : plain;
  }

  /// Mail dates may have the name of the zone in brackets after them.
  private static @Nullable String day(@Nullable String date) {
    return date == null ? null : date.replaceFirst("\\s*\\([^()]*\\)\\s*$", "");
  }

  private static String text(byte[] bytes, @Nullable String name) {
    Charset charset = StandardCharsets.UTF_8;
    try {
      charset = name == null || name.equalsIgnoreCase("us-ascii") ? charset : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // Read as UTF-8, which most mail is.
    }
    return new String(bytes, charset);
  }
}
