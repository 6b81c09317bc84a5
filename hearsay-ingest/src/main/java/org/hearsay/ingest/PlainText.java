package org.hearsay.ingest;

import org.hearsay.text.TextSpan;
import org.hearsay.text.TitleLine;

/// Plain text: nothing in it is changed.
final class PlainText {
  private PlainText() {}

  static ArticleDraft read(String text) {
    TextSpan title = TitleLine.find(text);
    return ArticleDraft.ofText(title == null ? null : title.in(text), text);
  }
}
