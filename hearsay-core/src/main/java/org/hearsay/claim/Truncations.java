package org.hearsay.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.claim.Edit.Kind;
import org.hearsay.quote.QuotationKind;
import org.hearsay.story.Commonness;
import org.hearsay.story.Words;
import org.hearsay.text.TextSpan;

/// What a variant leaves out of the reference at its ends or between its parts, and what that does to the sense.
final class Truncations {
  /// Words before a quotation in which a report may give in its own words what it cut off.
  private static final int LEAD = 14;

  /// Words between a dropped negation and the first kept one.
  private static final int NEAR = 4;

  private static final Set<String> DENYING =
      Set.of("deny", "denies", "denied", "doubt", "doubts", "false", "untrue", "wrong", "lie", "myth", "nonsense", "refuse", "refused", "if",
          "unless", "wouldn't");

  /// Verbs and nouns whose clause is what is denied or believed.
  private static final Set<String> CLAUSE =
      Set.of("think", "believe", "say", "said", "saying", "mean", "true", "that", "suggest", "claim", "agree", "accept", "expect",
          "case", "sure", "certain", "hope", "guess", "suppose", "well", "only", "quite", "very", "possible", "likely", "know", "knew");

  private static final Set<String> CONDITIONS = Set.of("if", "unless", "provided", "when", "assuming");

  /// Words of a condition at the head of a sentence.
  private static final int MOST_CONDITION = 16;

  private Truncations() {}

  /// @param covered by word of the reference: whether the variant has it
  static List<Edit> of(Said reference, Said variant, boolean[] covered) {
    List<Edit> edits = new ArrayList<>();
    Words words = reference.words();
    int at = 0;
    while (at < covered.length) {
      if (covered[at]) {
        at++;
        continue;
      }
      int end = at;
      while (end < covered.length && !covered[end]) {
        end++;
      }
      int from = end;
      if (end < covered.length) {
        from = sense(reference, variant, edits, at, end);
      }
      addRuns(reference, edits, words, at, from);
      if (end >= covered.length && at > 0) {
        trailing(reference, edits, at, end);
      }
      at = end;
    }
    return edits;
  }

  /// A run is one edit for each stretch of quoted text that it lies in.
  private static void addRuns(Said reference, List<Edit> edits, Words words, int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      if (i + 1 == to || words.begin(i + 1) < words.end(i)) {
        edits.add(edit(reference, Kind.TRUNCATION, start, i + 1, 0.95));
        start = i + 1;
      }
    }
  }

  private static Edit edit(Said reference, Kind kind, int from, int to, double confidence) {
    Words words = reference.words();
    TextSpan span = words.span(from, to - 1);
    return new Edit(kind, span.in(reference.report().text), "", reference.report().place(span), null, confidence);
  }

  /// Looks at the end of a dropped stretch for a negation or a hedge on which the kept words depend.
  ///
  /// @return where the part begins that is such an edit, `end` where there is none
  private static int sense(Said reference, Said variant, List<Edit> edits, int at, int end) {
    int begin = Math.max(at, sentenceStart(reference, end));
    Words words = reference.words();
    if (begin >= end || startsSentence(reference, end)) {
      return end;
    }
    boolean sentence = beginsAsSentence(variant, reference, end);
    if (CONDITIONS.contains(words.form(begin)) && end - begin <= MOST_CONDITION && (sentence || !toldBefore(variant, false))) {
      edits.add(edit(reference, Kind.MODALITY, begin, end, sentence ? 0.6 : VariantEdits.FAIR));
      return begin;
    }
    int negation = -1;
    int hedge = -1;
    for (int i = begin; i < end; i++) {
      String form = words.form(i);
      if (EditWords.negative(form) || DENYING.contains(form)) {
        negation = i;
      } else if (EditWords.MODALS.contains(form) || EditWords.HEDGES.contains(form)) {
        hedge = i;
      }
    }
    if (negation >= 0 && governs(words, negation, end) && (sentence || !toldBefore(variant, true))) {
      double confidence = sentence ? 0.75 : VariantEdits.FAIR;
      edits.add(edit(reference, Kind.POLARITY, Math.min(negation, begin + Math.max(0, end - begin - 5)), end, confidence));
      return Math.min(negation, begin + Math.max(0, end - begin - 5));
    }
    if (hedge >= 0 && governs(words, hedge, end) && (sentence || !toldBefore(variant, false))) {
      edits.add(edit(reference, Kind.MODALITY, hedge, end, sentence ? 0.6 : VariantEdits.FAIR));
      return hedge;
    }
    return end;
  }

  /// A fragment stands in a sentence of the report, which may say in other words what was cut off.
  private static boolean beginsAsSentence(Said variant, Said reference, int kept) {
    String form = reference.words().form(kept);
    for (int[] piece : variant.pieces()) {
      if (variant.words().form(piece[0]).equals(form)) {
        return variant.words().capital(piece[0]) && variant.quotation().kind() == QuotationKind.DIRECT;
      }
    }
    return false;
  }

  /// Whether nothing but grammar or a verb of thinking stands between a word and the kept ones.
  private static boolean governs(Words words, int word, int end) {
    if (end - word - 1 > NEAR) {
      return false;
    }
    for (int i = word + 1; i < end; i++) {
      if (!Commonness.stop(words.form(i)) && !CLAUSE.contains(words.form(i))) {
        return false;
      }
    }
    return true;
  }

  /// "…, I think", "…, if we are lucky" at the end.
  private static void trailing(Said reference, List<Edit> edits, int at, int end) {
    Words words = reference.words();
    if (end - at > 4 || startsSentence(reference, at)) {
      return;
    }
    List<String> forms = new ArrayList<>();
    for (int i = at; i < end; i++) {
      forms.add(words.form(i));
    }
    if (EditWords.holds(forms, EditWords.HEDGES)
        && forms.stream().allMatch(f -> EditWords.HEDGES.contains(f) || Commonness.stop(f))) {
      edits.set(edits.size() - 1, edit(reference, Kind.MODALITY, at, end, VariantEdits.FAIR));
    }
  }

  private static boolean startsSentence(Said said, int word) {
    return said.pieces().stream().anyMatch(piece -> piece[0] == word);
  }

  private static int sentenceStart(Said said, int word) {
    int start = 0;
    for (int[] piece : said.pieces()) {
      if (piece[0] <= word) {
        start = piece[0];
      }
    }
    return start;
  }

  /// Whether the report says in its own words, before the quoted ones, that they are denied, or supposed.
  private static boolean toldBefore(Said variant, boolean negation) {
    List<TextSpan> quoted = variant.report().quotedSpans(variant.quotation());
    Words words = variant.report().words;
    for (TextSpan span : quoted) {
      int first = words.wordAt(span.begin());
      for (int i = Math.max(0, first - LEAD); i < first && i < words.size(); i++) {
        String form = words.form(i);
        boolean told =
            negation
                ? EditWords.negative(form) || DENYING.contains(form)
                : EditWords.HEDGES.contains(form) || EditWords.MODALS.contains(form);
        if (told) {
          return true;
        }
      }
    }
    return false;
  }
}
