package org.hearsay.compare.utterance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Edit;
import org.hearsay.compare.result.Edit.Kind;
import org.hearsay.compare.result.EditRule;
import org.hearsay.quote.QuotationKind;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.EditWords;
import org.hearsay.words.Spelling;
import org.jspecify.annotations.Nullable;

/// What a variant leaves out of the reference at its ends or between its parts, and what that does to the sense.
final class Truncations {
  /// Words before a quotation in which a report may give in its own words what it cut off.
  private static final int LEAD = 14;

  /// Words between a dropped negation and the first kept one.
  private static final int NEAR = 4;

  private static final Set<String> DENYING = UtteranceLists.ENGLISH.words("truncations.denying");

  /// Verbs and nouns whose clause is what is denied or believed.
  private static final Set<String> CLAUSE = UtteranceLists.ENGLISH.words("truncations.clause");

  private static final Set<String> CONDITIONS = UtteranceLists.ENGLISH.words("truncations.conditions");

  /// Verbs of an opening that a report may drop, since its cue says the same: "I think that …".
  private static final Set<String> OWN = UtteranceLists.ENGLISH.words("truncations.own");

  /// Words of a clause such as "nobody has proved that" at the head of a sentence.
  private static final int MOST_MATRIX = 9;

  /// Words of an amount at the head of a sentence.
  private static final int MOST_AMOUNT = 3;

  /// Words of a condition at the head of a sentence.
  private static final int MOST_CONDITION = 16;

  private Truncations() {}

  /// @param covered by word of the reference: whether the variant has it
  /// @param translated whether a hedge or an amount may be the translator's, somewhere else in the sentence
  static List<Edit> of(ComparedQuotation reference, ComparedQuotation variant, boolean[] covered, boolean translated) {
    List<Edit> edits = new ArrayList<>();
    ComparedWords words = reference.words();
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
      Sense sense = end < covered.length ? lost(reference, variant, at, end) : null;
      if (sense != null && (!translated || sense.kind() == Kind.POLARITY)) {
        TextSpan span = words.span(sense.from(), end - 1);
        edits.add(sense.edit(span.in(reference.report().text), "", reference.report().place(span), null));
        from = sense.from();
      }
      addRuns(reference, edits, words, at, from);
      if (end >= covered.length && at > 0) {
        trailing(reference, edits, at, end);
      }
      at = end;
    }
    return edits;
  }

  private static @Nullable Sense lost(ComparedQuotation reference, ComparedQuotation variant, int at, int end) {
    return sense(reference, variant, at, end, kept(reference, variant, end));
  }

  /// A run is one edit for each stretch of quoted text that it lies in.
  private static void addRuns(ComparedQuotation reference, List<Edit> edits, ComparedWords words, int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      if (i + 1 == to || words.begin(i + 1) < words.end(i)) {
        edits.add(cut(reference, Kind.TRUNCATION, start, i + 1));
        start = i + 1;
      }
    }
  }

  private static Edit cut(ComparedQuotation reference, Kind kind, int from, int to) {
    ComparedWords words = reference.words();
    TextSpan span = words.span(from, to - 1);
    return new Edit(kind, EditRule.CUT, span.in(reference.report().text), "", reference.report().place(span), null);
  }

  /// What a stretch at the head of a sentence does to the rest of it.
  ///
  /// @param from word where the part begins that matters
  /// @param sure whether the rest is printed as a sentence of its own, so that nothing tells of what was cut
  record Sense(Kind kind, int from, boolean sure) {
    Edit edit(String left, String right, @Nullable ArticleSpan leftPlace, @Nullable TextSpan rightSpan) {
      Edit edit = new Edit(kind, EditRule.CUT_SENSE, left, right, leftPlace, rightSpan);
      return sure ? edit : edit.doubted();
    }
  }

  /// Looks at the end of a stretch that one of two wordings lacks for a negation, a hedge or an amount on which the
  /// words depend that both have.
  ///
  /// @param at first word of the stretch in the whole wording, or a word of the sentence before
  /// @param end first word that both have
  /// @param kept the same word in the wording that was cut; below 0 where no sentence of it begins with that word
  static @Nullable Sense sense(ComparedQuotation whole, ComparedQuotation cut, int at, int end, int kept) {
    int begin = Math.max(at, sentenceStart(whole, end));
    ComparedWords words = whole.words();
    if (begin >= end || startsSentence(whole, end)) {
      return null;
    }
    boolean sentence =
        kept >= 0
            && cut.words().capital(kept)
            && cut.quotation().kind() == QuotationKind.DIRECT
            && startsSentence(cut, kept);
    if (conditional(words, begin, end) && end - begin <= MOST_CONDITION && (sentence || !toldBefore(cut, false))) {
      return new Sense(Kind.MODALITY, begin, sentence);
    }
    List<String> forms = IntStream.range(begin, end).mapToObj(words::form).toList();
    int negations = 0;
    int negation = -1;
    int hedge = -1;
    for (int i = begin; i < end; i++) {
      String form = words.form(i);
      if (EditWords.negative(form) || DENYING.contains(form)) {
        negation = i;
        negations++;
      } else if (uncertain(form)) {
        hedge = i;
      }
    }
    boolean clause = end - begin <= MOST_MATRIX && words.form(end - 1).equals("that");
    if (negations % 2 == 1 && (governs(words, negation, end) || clause) && (sentence || !toldBefore(cut, true))) {
      int from = clause ? begin : Math.min(negation, begin + Math.max(0, end - begin - 5));
      return new Sense(Kind.POLARITY, from, sentence);
    }
    if (hedge >= 0 && governs(words, hedge, end) && (sentence || !toldBefore(cut, false))) {
      boolean all = forms.stream().allMatch(form -> Commonness.stop(form) || CLAUSE.contains(form) || uncertain(form));
      boolean own = OWN.contains(words.form(hedge));
      return new Sense(Kind.MODALITY, hedge, sentence && all && !own);
    }
    boolean amount =
        sentence
            && end - begin <= MOST_AMOUNT
            && EditWords.holds(forms, EditWords.AMOUNTS)
            && forms.stream().allMatch(form -> EditWords.AMOUNTS.contains(form) || EditWords.LIGHT.contains(form));
    return amount ? new Sense(Kind.QUANTIFIER, begin, true) : null;
  }

  /// Whether a stretch begins with a condition. What was when something had been is no condition but a time: "When I
  /// was done, I slept".
  private static boolean conditional(ComparedWords words, int begin, int end) {
    boolean time =
        words.form(begin).equals("when")
            && IntStream.range(begin + 1, Math.min(end, begin + 1 + NEAR)).anyMatch(i -> past(words.form(i)));
    return CONDITIONS.contains(words.form(begin)) && !time;
  }

  private static boolean past(String form) {
    return PAST.contains(form) || (form.endsWith("ed") && !form.endsWith("eed"));
  }

  private static final Set<String> PAST = UtteranceLists.ENGLISH.words("truncations.past");

  private static boolean uncertain(String form) {
    return EditWords.MODALS.contains(form) || EditWords.HEDGES.contains(form);
  }

  /// The first word of the variant's sentence that begins with a word of the reference; -1 where none does.
  private static int kept(ComparedQuotation reference, ComparedQuotation variant, int word) {
    for (int[] piece : variant.pieces()) {
      if (Spelling.same(variant.words().form(piece[0]), reference.words().form(word))) {
        return piece[0];
      }
    }
    return -1;
  }

  /// Whether nothing but grammar or a verb of thinking stands between a word and the kept ones.
  private static boolean governs(ComparedWords words, int word, int end) {
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
  private static void trailing(ComparedQuotation reference, List<Edit> edits, int at, int end) {
    ComparedWords words = reference.words();
    if (end - at > 4 || startsSentence(reference, at)) {
      return;
    }
    List<String> forms = new ArrayList<>();
    for (int i = at; i < end; i++) {
      forms.add(words.form(i));
    }
    if (EditWords.holds(forms, EditWords.HEDGES)
        && forms.stream().allMatch(f -> EditWords.HEDGES.contains(f) || Commonness.stop(f))) {
      edits.set(edits.size() - 1, cut(reference, Kind.MODALITY, at, end).doubted());
    }
  }

  private static boolean startsSentence(ComparedQuotation said, int word) {
    return said.pieces().stream().anyMatch(piece -> piece[0] == word);
  }

  private static int sentenceStart(ComparedQuotation said, int word) {
    int start = 0;
    for (int[] piece : said.pieces()) {
      if (piece[0] <= word) {
        start = piece[0];
      }
    }
    return start;
  }

  /// Whether the report says in its own words, before the quoted ones, that they are denied, or supposed.
  private static boolean toldBefore(ComparedQuotation variant, boolean negation) {
    List<TextSpan> quoted = variant.report().quotedSpans(variant.quotation());
    ComparedWords words = variant.report().words;
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
