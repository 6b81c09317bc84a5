package org.hearsay.quote;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.TextSpan;

/// The content of a quotation with the quotation marks around it, as PARC and PolNeAR annotate it.
/// Comparison works on the words between the marks.
public final class MarkedContent {
  /// Each with the marks that stand so where they were typed the wrong way round.
  private static final String OPENING = "“\"„«「『＂”»";

  private static final String CLOSING = "”\"»」』＂“«";
  private static final String SINGLE_OPENING = "‘`";
  private static final String SINGLE_CLOSING = "’'";

  /// What may stand between the last word and the closing mark.
  private static final String LAST = ",.!?…;-—";

  private MarkedContent() {}

  /// @param text the article's
  public static List<TextSpan> of(Quotation quotation, String text) {
    List<TextSpan> marked = new ArrayList<>();
    int free = 0;
    for (TextSpan span : quotation.content()) {
      TextSpan wide = around(text, span, free);
      marked.add(wide);
      free = wide.end();
    }
    return marked;
  }

  /// @param free first unit that no span before takes
  private static TextSpan around(String text, TextSpan span, int free) {
    int begin = span.begin();
    boolean single = false;
    if (twice(text, begin - 2)) {
      begin -= 2;
    } else if (isOne(text, begin - 1, OPENING)) {
      begin--;
    } else if (isOne(text, begin - 1, SINGLE_OPENING)) {
      begin--;
      single = true;
    }
    begin = begin < free ? span.begin() : begin;
    int end = span.end();
    while (isOne(text, end, LAST)) {
      end++;
    }
    if (twice(text, end)) {
      end += 2;
    } else if (isOne(text, end, CLOSING) || (single && isOne(text, end, SINGLE_CLOSING))) {
      end++;
    } else {
      end = span.end();
    }
    return new TextSpan(begin, end);
  }

  private static final List<String> DOUBLED = List.of("''", "``", "‘‘", "’’", ",,");

  /// Two of the typewriter's marks, which stand for a double one.
  private static boolean twice(String text, int at) {
    return at >= 0 && DOUBLED.stream().anyMatch(two -> text.startsWith(two, at));
  }

  private static boolean isOne(String text, int at, String marks) {
    return at >= 0 && at < text.length() && marks.indexOf(text.charAt(at)) >= 0;
  }
}
