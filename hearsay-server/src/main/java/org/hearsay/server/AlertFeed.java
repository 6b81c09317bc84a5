package org.hearsay.server;

import java.time.Instant;
import java.util.List;
import org.hearsay.archive.rows.AlertHit;
import org.hearsay.archive.rows.ChangeRows.Change;
import org.hearsay.archive.rows.KeptAlert;

/// What a rule hit, as an Atom feed.
final class AlertFeed {
  private AlertFeed() {}

  static String write(KeptAlert alert, List<AlertHit> hits) {
    Instant updated = hits.isEmpty() ? Instant.EPOCH : hits.getFirst().at();
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<title>%s</title>\n".formatted(xml(alert.name())));
    text.append("<id>urn:hearsay:alert:%d</id>\n<updated>%s</updated>\n".formatted(alert.id(), updated));
    text.append("<author><name>Hearsay</name></author>\n");
    for (AlertHit hit : hits) {
      Change change = hit.change();
      String title = change.kind().word().replace('-', ' ') + (change.what().isEmpty() ? "" : ": " + change.what());
      text.append(
          "<entry><title>%s</title><id>urn:hearsay:alert:%d:%d</id><updated>%s</updated>"
              .formatted(xml(title), alert.id(), hit.id(), hit.at()));
      String body = "Before: %s\nNow: %s\nWhy: %s".formatted(change.before(), change.after(), hit.reason());
      text.append("<content type=\"text\">%s</content></entry>\n".formatted(xml(body)));
    }
    return text.append("</feed>\n").toString();
  }

  private static String xml(String words) {
    return SourceHealth.escaped(words.length() > 2000 ? words.substring(0, 2000) + "…" : words);
  }
}
