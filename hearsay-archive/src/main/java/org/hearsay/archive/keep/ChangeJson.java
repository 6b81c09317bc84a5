package org.hearsay.archive.keep;

import org.hearsay.archive.rows.ChangeRows.Change;
import org.hearsay.show.json.Json;

/// A change of a story or an article.
public final class ChangeJson {
  private ChangeJson() {}

  public static void write(Json json, Change change) {
    json.open()
        .put("type", "change")
        .put("schema", 1)
        .put("seq", change.seq())
        .put("kind", change.kind().word())
        .put("story", change.story())
        .put("target", change.target())
        .put("article", change.article())
        .putFilled("what", change.what())
        .putFilled("before", change.before())
        .putFilled("after", change.after())
        .put("at", change.at().toString())
        .shut();
  }
}
