package org.hearsay.ingest;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A page of markup.
final class HtmlPage {
  private HtmlPage() {}

  static Draft read(String html) throws Refusal {
    Document page = Jsoup.parse(html);
    String title = page.title().isBlank() ? null : page.title().strip();
    return new Draft(
        null, null, null, null, title, List.of(), null, null, page.body().wholeText().strip(),
        List.of());
  }
}
