package org.hearsay.quote.rules;

import java.util.Set;
import org.hearsay.quote.marks.QuotedStretch;
import org.hearsay.text.Spaces;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Speech that stands alone with its speaker after a dash, as in a round of voices or a motto: `“…” ― Ann
/// Lee, teacher`. The dash is the cue.
final class SignedRule implements QuotationRule {
  /// A signature is short.
  private static final int LONGEST = 80;

  private static final int MOST_BREAKS = 2;

  private static final String DASHES = "―—–";

  /// What may stand uncapitalized in a name.
  private static final Set<String> PARTICLES = QuotationRuleLists.ENGLISH.words("signed-rule.particles");

  @Override
  public void article(RuleContext reading) {
    for (int q = 0; q < reading.quoted.size(); q++) {
      QuotedStretch quoted = reading.quoted.get(q);
      if (quoted.depth() > 0
          || !quoted.closed()
          || reading.attributed.get(q)
          || !opensLine(reading.text, quoted.begin())) {
        continue;
      }
      int dash = dash(reading.text, quoted.outer().getLast().end());
      if (dash < 0) {
        continue;
      }
      int dashEnd = dash + (reading.text.charAt(dash) == '-' ? 2 : 1);
      TextSpan source = name(reading.text, dashEnd);
      if (source != null) {
        DraftQuotation draft = new DraftQuotation("signed", -1);
        draft.cue = new TextSpan(dash, dashEnd);
        draft.source = source;
        reading.addSpeech(draft, q);
        reading.add(draft);
      }
    }
  }

  private static boolean opensLine(String text, int at) {
    int before = at - 1;
    while (before >= 0
        && (Spaces.isSpace(text.charAt(before)) || text.charAt(before) == '>')
        && text.charAt(before) != '\n') {
      before--;
    }
    return before < 0 || text.charAt(before) == '\n' || text.charAt(before) == '\r';
  }

  /// @return where the dash begins that follows, or -1
  private static int dash(String text, int from) {
    int breaks = 0;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (DASHES.indexOf(c) >= 0 || text.startsWith("--", at)) {
        return at;
      }
      breaks += c == '\n' ? 1 : 0;
      boolean quoting = c == '>' && breaks > 0; // as e-mails and Markdown quote
      if ((!Spaces.isSpace(c) && !quoting) || breaks > MOST_BREAKS) {
        return -1;
      }
    }
    return -1;
  }

  /// The name up to the end of the line or a comma; null where the rest of the line is no signature.
  private static @Nullable TextSpan name(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      if (++end - from > LONGEST) {
        return null;
      }
    }
    while (from < end && Spaces.isSpace(text.charAt(from))) {
      from++;
    }
    int comma = text.indexOf(',', from);
    int stop = comma > 0 && comma < end ? comma : end;
    while (stop > from && (Spaces.isSpace(text.charAt(stop - 1)) || text.charAt(stop - 1) == '.')) {
      stop--;
    }
    if (stop <= from) {
      return null;
    }
    for (String word : text.substring(from, stop).split("[\\s\\h]+")) {
      if (!Character.isUpperCase(word.codePointAt(0)) && !PARTICLES.contains(word)) {
        return null;
      }
    }
    return Character.isUpperCase(text.codePointAt(from)) ? new TextSpan(from, stop) : null;
  }
}
