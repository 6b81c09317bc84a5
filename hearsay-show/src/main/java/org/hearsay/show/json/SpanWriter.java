package org.hearsay.show.json;

import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// The text of one article with its code points: writes spans of it.
public final class SpanWriter {
  private final String text;
  private final CodePoints points;

  public SpanWriter(String text) {
    this.text = text;
    this.points = CodePoints.of(text);
  }

  String text() {
    return text;
  }

  /// Writes an element of a list.
  public void write(Json json, TextSpan span) {
    json.open();
    fields(json, span);
    json.shut();
  }

  /// Writes a field; nothing for an absent span.
  public void write(Json json, String name, @Nullable TextSpan span) {
    if (span != null) {
      json.open(name);
      fields(json, span);
      json.shut();
    }
  }

  /// Writes `start`, `end` and `exact` into the open object.
  public void fields(Json json, TextSpan span) {
    range(json, span);
    json.put("exact", span.in(text));
  }

  /// Writes `start` and `end` into the open object.
  public void range(Json json, TextSpan span) {
    json.put("start", points.at(span.begin()));
    json.put("end", points.at(span.end()));
  }
}
