package org.hearsay.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.quote.Stance;
import org.hearsay.story.Words;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// One report's statement of something: a quotation, or a sentence in the report's own voice.
///
/// @param said absent where the report speaks itself
/// @param headline whether it is a title, which no reader takes for evidence of its own
/// @param concepts what it is about, see [Concepts#in]
/// @param names concepts that are written as names
/// @param numbers numbers that count something, as concepts; years and ordinals are left out
record Assertion(
    Report report,
    @Nullable Said said,
    TextSpan span,
    boolean headline,
    Words words,
    Map<String, Double> concepts,
    Set<String> numbers,
    Set<String> names) {

  /// One for each sentence of a quotation: a long one tells of several things.
  static List<Assertion> of(Said said) {
    List<Assertion> assertions = new ArrayList<>();
    Report report = said.report();
    List<TextSpan> content =
        said.quotation().content().stream().filter(span -> span.end() <= report.text.length()).toList();
    Said whole = Said.whole(report, said.quotation(), said.speaker(), content);
    List<int[]> pieces = whole.pieces();
    for (int[] piece : pieces) {
      TextSpan span = whole.words().span(piece[0], piece[1] - 1);
      if (pieces.size() == 1) {
        span = new TextSpan(content.getFirst().begin(), content.getLast().end());
      }
      assertions.add(of(report, said, span, false, Words.of(report.text, span.begin(), span.end())));
    }
    return assertions;
  }

  static Assertion of(Report report, TextSpan span, boolean headline) {
    return of(report, null, span, headline, Words.of(report.text, span.begin(), span.end()));
  }

  private static Assertion of(
      Report report, @Nullable Said said, TextSpan span, boolean headline, Words words) {
    Map<String, Double> concepts = Concepts.in(words, 0, words.size());
    Set<String> numbers = new TreeSet<>();
    for (Quantities.Quantity quantity : Quantities.in(words, 0, words.size())) {
      String form = words.form(quantity.first());
      boolean year = form.length() == 4 && quantity.value() >= 1900 && quantity.value() < 2100 && Character.isDigit(form.charAt(0));
      if (!year && quantity.value() >= 2) {
        numbers.add("#" + Concepts.number(quantity.value()));
      }
    }
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.capital(i) && i > 0) {
        names.add(Concepts.of(words.form(i)));
      }
    }
    return new Assertion(report, said, span, headline, words, new TreeMap<>(concepts), numbers, names);
  }

  Stance stance() {
    return said == null ? Stance.ASSERTS : said.quotation().stance();
  }

  @Nullable StoryEntity speaker() {
    return said == null ? null : said.speaker();
  }

  Place place() {
    return report.place(span);
  }
}
