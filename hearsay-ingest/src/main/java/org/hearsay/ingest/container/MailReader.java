package org.hearsay.ingest.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.hearsay.ingest.container.ContainerException.Fault;

/// An e-mail, or a page that a browser saved with all its parts (MHTML). Files that hang on it are left out.
public final class MailReader {
  private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]{1,60}):(?: .*|\\t.*|)");

  /// Fields of which one alone shows that a message was sent or saved.
  private static final Set<String> SURE =
      Set.of("mime-version", "received", "message-id", "return-path", "x-mozilla-status");

  private static final Set<String> COMMON =
      Set.of("from", "to", "subject", "date", "cc", "content-type", "reply-to", "sender");

  private static final int HEADERS = 2000;
  private static final int HEADER_LENGTH = 100_000;

  /// Parts within parts. Each line is compared with the boundaries of all parts around it.
  private static final int NESTED = 64;

  private final int limit;

  /// Those around the one that is read now, and that one.
  private final Deque<MailMessage> open = new ArrayDeque<>();

  /// Each message, the outermost first.
  private final List<MailMessage> all = new ArrayList<>();

  /// The address of the part that is read now; empty where it has none.
  private String partPlace = "";

  /// The id of the part that is read now; empty where it has none.
  private String partId = "";

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
      int nested = 0;
      for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
        switch (state) {
          case T_START_MESSAGE -> {
            nested = within(nested + 1);
            attached = false;
            open.push(new MailMessage());
            all.add(open.element());
          }
          case T_START_MULTIPART -> nested = within(nested + 1);
          case T_END_MULTIPART -> nested--;
          case T_END_MESSAGE -> {
            nested--;
            open.pop();
          }
          case T_FIELD -> {
            if (!open.isEmpty() && !open.element().hasText()) {
              open.element().field(tokens.getField().getName(), tokens.getField().getBody());
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
    give(sink);
  }

  /// Messages that hang on another are articles of their own. One without a text is left out where another has one.
  private void give(HeldSink sink) throws ContainerException {
    List<MailMessage> texts = all.stream().filter(MailMessage::hasText).toList();
    List<MailMessage> given = texts.isEmpty() ? all : texts;
    for (int i = 0; i < given.size(); i++) {
      String place = given.size() == 1 ? "" : ":" + (i + 1);
      try {
        sink.article(given.get(i).article(place));
      } catch (ContainerException e) {
        if (given.size() == 1) {
          throw e;
        }
        sink.refused(place, e);
      }
    }
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
    } else if (name.equalsIgnoreCase("Content-ID")) {
      partId = value.replaceAll("[<>\\s]", "");
    } else if (name.equalsIgnoreCase("Content-Disposition")) {
      attached = value.strip().regionMatches(true, 0, "attachment", 0, 10);
    }
  }

  private void body(MimeTokenStream tokens) throws ContainerException, IOException {
    BodyDescriptor descriptor = tokens.getBodyDescriptor();
    String type = descriptor.getMimeType();
    boolean left = attached;
    attached = false;
    String place = partPlace;
    String id = partId;
    partPlace = "";
    partId = "";
    if (left
        || open.isEmpty()
        || !(type.equals("text/plain") || type.equals("text/html") || type.equals("application/xhtml+xml"))) {
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
      open.element().plain(bytes, descriptor.getCharset());
    } else {
      open.element().page(bytes, descriptor.getCharset(), place, id);
    }
  }
}
