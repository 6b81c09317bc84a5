package org.hearsay.quote.linear;

import java.util.List;
import org.hearsay.quote.Quotation;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokens;

/// What the rules found, as labels for words. The model learns when the rules are right.
public final class Hints {
  private Hints() {}

  /// @return one label a token; sources and cues win over content
  public static byte[] of(List<Quotation> quotations, Tokens tokens) {
    byte[] labels = new byte[tokens.size()];
    for (Quotation quotation : quotations) {
      boolean first = true;
      for (TextSpan span : quotation.content()) {
        int begin = first ? Label.BEGIN_CONTENT : Label.RESUME_CONTENT;
        mark(labels, tokens, span, begin, Label.IN_CONTENT);
        first = false;
      }
    }
    for (Quotation quotation : quotations) {
      for (TextSpan span : quotation.source()) {
        mark(labels, tokens, span, Label.BEGIN_SOURCE, Label.IN_SOURCE);
      }
    }
    for (Quotation quotation : quotations) {
      for (TextSpan span : quotation.cue()) {
        mark(labels, tokens, span, Label.BEGIN_CUE, Label.IN_CUE);
      }
    }
    return labels;
  }

  private static void mark(byte[] labels, Tokens tokens, TextSpan span, int begin, int inside) {
    int label = begin;
    for (int at = tokens.tokenAt(span.begin()); at < tokens.size() && tokens.begin(at) < span.end(); at++) {
      labels[at] = (byte) label;
      label = inside;
    }
  }
}
