package org.hearsay.server;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/// A line for each request: when, what, how it ended, how long it took. No query and no header is ever written, since
/// they may hold keys and what somebody looks for.
final class RequestLog {
  private static final int LONGEST_PATH = 120;

  private final Consumer<String> lines;

  RequestLog(Consumer<String> lines) {
    this.lines = lines;
  }

  void note(Context request, float tookMs) {
    lines.accept(
        "%s %s %s %d %.0f ms"
            .formatted(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                request.method(),
                shown(request.path()),
                request.statusCode(),
                tookMs));
  }

  /// A path on one line: signs that could begin a line of their own are left out.
  static String shown(String path) {
    String plain = path.replaceAll("[^!-~]", "?");
    return plain.length() > LONGEST_PATH ? plain.substring(0, LONGEST_PATH) + "…" : plain;
  }
}
