package org.hearsay.quote.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.quote.marks.Paragraphs;
import org.hearsay.quote.marks.Paragraphs.Paragraph;
import org.hearsay.text.BlockKind;
import org.hearsay.text.TextSpan;

/// A post shown in the article, without quotation marks, its author after a dash: `— Ann Lee (@annlee)
/// May 4, 2018`. Direct speech without a cue.
final class EmbedRule implements QuotationRule {
  /// An author's line is short; a longer paragraph is not matched.
  private static final int LONGEST_LINE = 160;

  private static final Pattern AUTHOR =
      Pattern.compile(
          "[—–-]{1,2}\\s?([^—–()@]{2,60}?)\\s?\\(@\\w{1,30}\\)(?:\\s*[,·]?\\s*(\\p{L}{3,9}\\.? \\d{1,2},"
              + " \\d{4}|\\d{1,2} \\p{L}{3,9}\\.? \\d{4}))?\\s*$");

  @Override
  public void article(RuleContext reading) {
    for (int p = 0; p < reading.paragraphs.size(); p++) {
      Paragraph paragraph = reading.paragraphs.get(p);
      TextSpan span = paragraph.span();
      int from = Math.max(span.begin(), span.end() - LONGEST_LINE);
      if (reading.text.indexOf("(@", from, span.end()) < 0) {
        continue;
      }
      Matcher author = AUTHOR.matcher(reading.text).region(from, span.end());
      author.useAnchoringBounds(true);
      if (!author.find()) {
        continue;
      }
      read(reading, p, span, author);
    }
  }

  private static void read(RuleContext reading, int p, TextSpan span, Matcher author) {
    DraftQuotation draft = new DraftQuotation("embed", -1);
    draft.source = new TextSpan(author.start(1), author.end(1));
    if (author.group(2) != null) {
      draft.when = new TextSpan(author.start(2), author.end(2));
    }
    int end = author.start();
    while (end > span.begin() && Character.isWhitespace(reading.text.charAt(end - 1))) {
      end--;
    }
    reading.skipped.set(p);
    if (end > span.begin()) {
      draft.content.add(new TextSpan(span.begin(), end));
    } else {
      for (int q = p - 1; q >= 0 && !reading.skipped.get(q); q--) {
        Paragraph before = reading.paragraphs.get(q);
        boolean embedded = before.kind() == BlockKind.EMBED;
        boolean next = q == p - 1 && Paragraphs.flows(before.kind());
        if (!embedded && !next) {
          break;
        }
        reading.skipped.set(q);
        draft.content.add(before.span());
        if (!embedded) {
          break;
        }
      }
    }
    if (!draft.content.isEmpty()) {
      reading.add(draft);
    }
  }
}
