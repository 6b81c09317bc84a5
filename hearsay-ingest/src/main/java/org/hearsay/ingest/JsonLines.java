package org.hearsay.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/// One JSON object a line. A bad line is refused alone.
final class JsonLines {
  private final Limits limits;
  private final JsonDocument document;

  JsonLines(Limits limits, JsonDocument document) {
    this.limits = limits;
    this.document = document;
  }

  void read(Opening opening, Input input, BiConsumer<String, RefusalException> refused) throws RefusalException {
    Charset marked = TextDecoder.byteOrderMark(opening.head());
    if (marked != null && !marked.equals(StandardCharsets.UTF_8)) {
      // Line ends are two bytes there; such files are small exports, so take them whole.
      byte[] utf8 = TextDecoder.decode(opening.all(limits), false).text().getBytes(StandardCharsets.UTF_8);
      lines(new byte[0], new java.io.ByteArrayInputStream(utf8), input, refused);
    } else {
      lines(opening.head(), opening.rest(), input, refused);
    }
  }

  private void lines(byte[] head, InputStream rest, Input input, BiConsumer<String, RefusalException> refused)
      throws RefusalException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int number = 1;
    long seen = 0;
    boolean tooLong = false;
    byte[] buffer = head;
    int length = head.length;
    try {
      while (length >= 0) {
        int from = 0;
        for (int i = 0; i <= length; i++) {
          if (i < length && buffer[i] != '\n') {
            continue;
          }
          if (!tooLong) {
            line.write(buffer, from, i - from);
            tooLong = line.size() > limits.bytes();
          }
          if (i < length) {
            seen += line(line, tooLong, number, input, refused);
            number++;
            tooLong = false;
            from = i + 1;
          }
        }
        if (buffer == head) {
          buffer = new byte[1 << 16];
        }
        length = rest.read(buffer);
      }
    } catch (IOException e) {
      refused.accept(input.label() + ":" + number, Opening.unreadable(e));
      return;
    }
    seen += line(line, tooLong, number, input, refused);
    if (seen == 0) {
      throw new RefusalException(Outcome.Reason.EMPTY, "only blank lines", "leave it out, or fetch it again");
    }
  }

  private static boolean isBlank(ByteArrayOutputStream line) {
    return line.size() == 0 || line.toString(StandardCharsets.ISO_8859_1).isBlank();
  }

  /// @return how many items the line holds: none where it is blank
  private int line(
      ByteArrayOutputStream line,
      boolean tooLong,
      int number,
      Input input,
      BiConsumer<String, RefusalException> refused) {
    if (!tooLong && isBlank(line)) {
      line.reset();
      return 0;
    }
    String item = input.label() + ":" + number;
    try {
      if (tooLong) {
        throw Opening.tooLarge(limits);
      }
      byte[] bytes = line.toByteArray();
      line.reset();
      document.read(() -> TextDecoder.decode(bytes, false).text(), item);
    } catch (RefusalException refusal) {
      refused.accept(item, refusal.onOneLine());
    } finally {
      line.reset();
    }
    return 1;
  }
}
