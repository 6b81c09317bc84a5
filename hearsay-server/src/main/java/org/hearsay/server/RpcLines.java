package org.hearsay.server;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// The lines of an input that are messages of JSON-RPC; others are named and passed over.
///
/// The library stops to read at the first line that is none, and would wait for ever for an end that it does not see.
final class RpcLines extends InputStream {
  /// Bytes of a line. The longest question has some thousands.
  private static final int LONGEST = 1 << 20;

  private final InputStream in;
  private final McpJsonMapper mapper;
  private final Consumer<String> notices;
  private final Runnable ended;
  private byte[] line = new byte[0];
  private int at;

  /// @param notices hears of each line that is passed over
  /// @param ended is run when the input has ended
  RpcLines(InputStream in, McpJsonMapper mapper, Consumer<String> notices, Runnable ended) {
    this.in = new BufferedInputStream(in);
    this.mapper = mapper;
    this.notices = notices;
    this.ended = ended;
  }

  @Override
  public int read() throws IOException {
    return fill() ? line[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int off, int len) throws IOException {
    if (len == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(len, line.length - at);
    System.arraycopy(line, at, bytes, off, count);
    at += count;
    return count;
  }

  /// @return whether there is something to give
  private boolean fill() throws IOException {
    while (at == line.length) {
      ByteArrayOutputStream next = new ByteArrayOutputStream();
      int length = 0;
      int read = in.read();
      if (read < 0) {
        ended.run();
        return false;
      }
      for (; read >= 0 && read != '\n'; read = in.read()) {
        length++;
        if (length <= LONGEST) {
          next.write(read);
        }
      }
      String text = next.toString(StandardCharsets.UTF_8);
      if (length > LONGEST) {
        notices.accept("a line of %d bytes is passed over; at most %d are read".formatted(length, LONGEST));
      } else if (isMessage(text)) {
        next.write('\n');
        line = next.toByteArray();
        at = 0;
      } else if (!text.isBlank()) {
        notices.accept("a line that is no message of JSON-RPC 2.0 is passed over; write one JSON object a line");
      }
    }
    return true;
  }

  private boolean isMessage(String text) {
    try {
      McpSchema.deserializeJsonRpcMessage(mapper, text);
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
