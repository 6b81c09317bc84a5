package org.hearsay.ingest.container;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The head of an HTTP answer that stands before a page, as `curl -i` writes it.
///
/// @param charset of the page, as the server names it; absent where it does not
/// @param length characters of all heads, which are bytes too
public record HttpHead(int status, @Nullable String charset, int length) {
  private static final Pattern HEAD =
      Pattern.compile(
          "HTTP/\\d(?:\\.\\d)?"
              + " (\\d{3})[^\\r\\n]{0,200}\\r?\\n((?:[\\w-]{1,80}:[^\\r\\n]{0,8000}\\r?\\n){0,200})\\r?\\n");

  private static final Pattern CHARSET =
      Pattern.compile("content-type:[^\\r\\n]{0,200}?charset=[\"']?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

  public static boolean stands(String start) {
    return start.startsWith("HTTP/") && HEAD.matcher(start).lookingAt();
  }

  /// The last of the heads at the begin: an answer that leads elsewhere comes before the page. Absent where there is none.
  public static @Nullable HttpHead of(String start) {
    Matcher head = HEAD.matcher(start);
    HttpHead last = null;
    while (head.lookingAt()) {
      Matcher charset = CHARSET.matcher(head.group(2));
      String name = charset.find() ? charset.group(1) : null;
      last = new HttpHead(Integer.parseInt(head.group(1)), name, head.end());
      head.region(head.end(), start.length());
    }
    return last;
  }
}
