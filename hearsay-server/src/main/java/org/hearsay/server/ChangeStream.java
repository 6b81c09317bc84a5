package org.hearsay.server;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.hearsay.archive.keep.ChangeJson;
import org.hearsay.archive.rows.ChangeRows.Change;
import org.hearsay.show.json.Json;

/// Sends changes as they come, as server-sent events. Each has the number of its change as id, so that a client that was
/// cut off goes on where it was.
final class ChangeStream {
  static final String TYPE = "text/event-stream";

  private static final int MOST_STREAMS = 20;
  private static final int CHANGES = 100;
  private static final long LOOK_MS = 1_000;

  /// A line now and then keeps the connection open, and shows that the client is gone.
  private static final int LOOKS_TO_SIGN = 10;

  /// After this a client has to ask again.
  private static final long LONGEST_NS = Duration.ofMinutes(10).toNanos();

  private final ReaderPool archives;
  private final Semaphore streams = new Semaphore(MOST_STREAMS);
  private volatile boolean isClosed;

  ChangeStream(ReaderPool archives) {
    this.archives = archives;
  }

  /// @param after number of the last change that the client has
  void send(Context request, long after) throws Exception {
    if (!streams.tryAcquire()) {
      throw new RequestGuard.TooManyRequests(10);
    }
    try {
      request.res().setContentType(TYPE);
      request.res().setCharacterEncoding("UTF-8");
      ServletOutputStream out = request.res().getOutputStream();
      write(out, ": changes\n\n");
      stream(out, after);
    } catch (IOException e) {
      // the client is gone
    } finally {
      streams.release();
    }
  }

  private void stream(ServletOutputStream out, long after) throws Exception {
    long end = System.nanoTime() + LONGEST_NS;
    long last = after;
    int quiet = 0;
    while (!isClosed && System.nanoTime() - end < 0) {
      long from = last;
      List<Change> changes = archives.ask(archive -> archive.changes(from, CHANGES));
      for (Change change : changes) {
        write(out, "id: " + change.seq() + "\nevent: change\ndata: " + json(change) + "\n\n");
        last = change.seq();
      }
      quiet = changes.isEmpty() ? quiet + 1 : 0;
      if (quiet == LOOKS_TO_SIGN) {
        write(out, ": nothing new\n\n");
        quiet = 0;
      }
      if (changes.isEmpty()) {
        Thread.sleep(LOOK_MS);
      }
    }
  }

  private static String json(Change change) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Json json = new Json(bytes)) {
      ChangeJson.write(json, change);
    }
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }

  private static void write(ServletOutputStream out, String words) throws IOException {
    out.write(words.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /// Ends all streams within a second.
  void close() {
    isClosed = true;
  }
}
