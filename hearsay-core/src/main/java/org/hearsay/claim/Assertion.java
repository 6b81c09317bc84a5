package org.hearsay.claim;

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
/// @param numbers numbers that count something, as concepts; years and ordinals are left out
record Assertion(
    Report report,
    @Nullable Said said,
    TextSpan span,
    boolean headline,
    Words words,
    Map<String, Double> concepts,
    Set<String> numbers) {

  static Assertion of(Report report, Said said) {
    List<TextSpan> content = said.quotation().content();
    TextSpan span = new TextSpan(content.getFirst().begin(), Math.min(content.getLast().end(), report.text.length()));
    Words words = Words.of(report.text, content.stream().filter(s -> s.end() <= report.text.length()).toList());
    return of(report, said, span, false, words);
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
    return new Assertion(report, said, span, headline, words, new TreeMap<>(concepts), numbers);
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
