package org.hearsay.show.json;

import java.util.function.Function;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Passage;
import org.jspecify.annotations.Nullable;

/// Words that two articles share, as stories and `diff` show them.
final class PassageJson {
  private PassageJson() {}

  /// Writes into the open object.
  static void fields(Json json, Passage passage, Function<String, @Nullable SpanWriter> texts) {
    json.put("id", passage.id());
    side(json, "left", passage.left(), texts);
    side(json, "right", passage.right(), texts);
    json.put("words", passage.words()).put("quoted", passage.quoted());
    json.put("direction", passage.direction()).put("confidence", passage.confidence());
  }

  private static void side(Json json, String name, ArticleSpan place, Function<String, @Nullable SpanWriter> texts) {
    json.open(name).put("article", place.article());
    SpanWriter text = texts.apply(place.article());
    if (text != null) {
      text.fields(json, place.span());
    }
    json.shut();
  }
}
