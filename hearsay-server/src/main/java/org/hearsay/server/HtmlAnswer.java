package org.hearsay.server;

import io.javalin.http.Context;

/// A page as the answer to a request.
final class HtmlAnswer {
  private HtmlAnswer() {}

  static void write(Context request, String page) {
    request.contentType("text/html; charset=utf-8").result(page);
  }
}
