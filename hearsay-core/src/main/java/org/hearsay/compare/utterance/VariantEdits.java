package org.hearsay.compare.utterance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.result.Edit;
import org.hearsay.compare.result.Edit.Kind;
import org.hearsay.compare.result.EditRule;
import org.hearsay.quantity.Days;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.EditWords;
import org.hearsay.words.Lemma;
import org.hearsay.words.NumberWords;
import org.hearsay.words.WordAlignment;
import org.jspecify.annotations.Nullable;

/// Turns the columns of an alignment into typed edits.
public final class VariantEdits {
  /// Sounds between words.
  private static final Set<String> HESITATIONS = UtteranceLists.ENGLISH.words("variant-edits.hesitations");

  /// Phrases that only fill a pause.
  private static final Set<String> FILLING_PHRASES = UtteranceLists.ENGLISH.words("variant-edits.filling-phrases");

  /// Characters between two words of one quotation, beyond which other words interrupt it.
  static final int MAX_GAP = 120;

  private final ComparedQuotation reference;
  private final ComparedQuotation variant;
  private final ComparedWords left;
  private final ComparedWords right;
  private final List<Edit> edits = new ArrayList<>();

  private VariantEdits(ComparedQuotation reference, ComparedQuotation variant) {
    this.reference = reference;
    this.variant = variant;
    left = reference.words();
    right = variant.words();
  }

  /// The runs of unequal columns, each with its kind, and marks that differ between equal words.
  static List<Edit> of(ComparedQuotation reference, ComparedQuotation variant, List<WordAlignment.Step> steps) {
    VariantEdits made = new VariantEdits(reference, variant);
    int at = 0;
    while (at < steps.size()) {
      if (steps.get(at).equal()) {
        if (at > 0 && steps.get(at - 1).equal()) {
          made.punctuation(steps.get(at - 1), steps.get(at));
        }
        made.currency(steps.get(at));
        at++;
        continue;
      }
      int end = at;
      while (end < steps.size() && !steps.get(end).equal()) {
        end++;
      }
      List<WordAlignment.Step> run = steps.subList(at, end);
      int further = made.goesOn(steps, at, end);
      if (further > end) {
        run = new ArrayList<>(run);
        run.addAll(steps.subList(end + 1, further));
        end = further;
      }
      WordAlignment.Step before = at > 0 ? steps.get(at - 1) : null;
      WordAlignment.Step after = end < steps.size() ? steps.get(end) : null;
      made.run(run, before, after);
      at = end;
    }
    return made.edits;
  }

  /// Where a clause that one side lacks ends, if the "and" within it was taken for that which both have.
  ///
  /// @return one past the last column of the gap; `end` where the gap is at an end
  private int goesOn(List<WordAlignment.Step> steps, int at, int end) {
    boolean linked =
        end + 1 < steps.size()
            && EditWords.LINKS.contains(left.form(steps.get(end).left()))
            && !steps.get(end + 1).equal();
    if (!linked) {
      return end;
    }
    int further = end + 1;
    while (further < steps.size() && !steps.get(further).equal()) {
      further++;
    }
    boolean dropped = oneSided(steps, at, end, true) && oneSided(steps, end + 1, further, true);
    boolean added = oneSided(steps, at, end, false) && oneSided(steps, end + 1, further, false);
    return (dropped || added) && further - at > CLAUSE ? further : end;
  }

  private static boolean oneSided(List<WordAlignment.Step> steps, int from, int to, boolean leftOnly) {
    return steps.subList(from, to).stream().allMatch(step -> leftOnly ? step.right() < 0 : step.left() < 0);
  }

  private void run(
      List<WordAlignment.Step> steps, WordAlignment.@Nullable Step before, WordAlignment.@Nullable Step after) {
    boolean mine = before != null && after != null && cut(reference, before.left(), after.left());
    boolean theirs = before != null && after != null && cut(variant, before.right(), after.right());
    int from = edits.size();
    split(steps);
    boolean first = before == null || startsSentence(steps);
    for (int i = from; i < edits.size(); i++) {
      Edit edit = edits.get(i);
      boolean filler =
          (edit.kind() == Kind.ELISION || edit.kind() == Kind.INSERTION || edit.kind() == Kind.SYNONYM)
              && (filler(edit.from(), first) && filler(edit.to(), first));
      // A sign that something is missing explains what its own side lacks.
      boolean marked = edit.to().isEmpty() ? theirs : edit.from().isEmpty() ? mine : mine || theirs;
      if (marked || filler) {
        edits.set(i, edit.doubted());
      }
    }
  }

  private boolean startsSentence(List<WordAlignment.Step> steps) {
    for (WordAlignment.Step step : steps) {
      if ((step.left() >= 0 && reference.pieces().stream().anyMatch(piece -> piece[0] == step.left()))
          || (step.right() >= 0 && variant.pieces().stream().anyMatch(piece -> piece[0] == step.right()))) {
        return true;
      }
    }
    return false;
  }

  /// Sounds of speech, and what links a sentence to the one before it.
  private static boolean filler(String words, boolean first) {
    if (words.isEmpty()) {
      return true;
    }
    List<String> forms = ComparedWords.of(words).forms();
    if (HESITATIONS.containsAll(forms) || FILLING_PHRASES.contains(String.join(" ", forms))) {
      return true;
    }
    return first && !forms.isEmpty() && EditWords.FILLERS.containsAll(forms);
  }

  /// A run as a whole where its words say one thing; else column by column, neighbours of one sort together.
  private void split(List<WordAlignment.Step> steps) {
    List<Integer> from = new ArrayList<>();
    List<Integer> to = new ArrayList<>();
    steps.forEach(step -> addWords(step, from, to));
    if (from.size() + to.size() <= 2 || from.isEmpty() || to.isEmpty()) {
      flush(from, to);
      return;
    }
    if (startsSentence(steps) && (opened(left, from, right, to) || opened(right, to, left, from))) {
      flush(from, to);
      return;
    }
    if (bracketed(steps, from, to)) {
      return;
    }
    if (from.size() >= CLAUSE && links(right, to)) {
      to.clear();
      flush(from, to);
      return;
    }
    if (to.size() >= CLAUSE && links(left, from)) {
      from.clear();
      flush(from, to);
      return;
    }
    if (UnitEdits.same(reference, from, variant, to)) {
      flush(from, to);
      return;
    }
    if (besides(from, to)) {
      for (int i = 0; i < from.size(); i++) {
        edits.add(edit(List.of(from.get(i)), List.of(to.get(i))));
      }
      return;
    }
    EditKinds.Typed whole = typed(from, to);
    if (whole.isOfTheWhole() && !twoThings(whole, from, to)) {
      flush(from, to);
      return;
    }
    from.clear();
    to.clear();
    for (WordAlignment.Step step : steps) {
      boolean pair = step.left() >= 0 && step.right() >= 0;
      if (pair && tellsByItself(step)) {
        flush(from, to);
        addWords(step, from, to);
        flush(from, to);
        continue;
      }
      addWords(step, from, to);
    }
    flush(from, to);
  }

  /// Words that are missing between two parts which a linking word joins.
  private static final int CLAUSE = 4;

  private static boolean links(ComparedWords words, List<Integer> at) {
    return at.stream().allMatch(i -> EditWords.LINKS.contains(words.form(i)));
  }

  /// Words in brackets beside others are an insertion of their own.
  private boolean bracketed(List<WordAlignment.Step> steps, List<Integer> from, List<Integer> to) {
    List<Integer> inside = to.stream().filter(i -> FairChange.inBrackets(variant.report().text, right, i)).toList();
    List<Integer> outside = to.stream().filter(i -> !inside.contains(i)).toList();
    if (inside.isEmpty() || outside.isEmpty() || outside.size() == steps.size()) {
      return false;
    }
    flush(new ArrayList<>(), new ArrayList<>(inside));
    flush(new ArrayList<>(from), new ArrayList<>(outside));
    return true;
  }

  /// A negation more and another word besides: "not clean" and "lean".
  private boolean twoThings(EditKinds.Typed whole, List<Integer> from, List<Integer> to) {
    return whole.kind() == Kind.POLARITY
        && !affirmed(left, from).equals(affirmed(right, to))
        && from.size() != to.size()
        && Math.min(from.size(), to.size()) > 0;
  }

  /// A number beside a number and another word beside another: "Greyfen, 910" and "Orlen, 1,010".
  private boolean besides(List<Integer> from, List<Integer> to) {
    if (from.size() != to.size()) {
      return false;
    }
    int numbers = 0;
    for (int i = 0; i < from.size(); i++) {
      boolean mine = NumberWords.holdsNumber(List.of(left.form(from.get(i))));
      boolean theirs = NumberWords.holdsNumber(List.of(right.form(to.get(i))));
      if (mine != theirs) {
        return false;
      }
      numbers += mine ? 1 : 0;
    }
    return numbers > 0 && numbers < from.size();
  }

  private static List<String> affirmed(ComparedWords words, List<Integer> at) {
    return at.stream()
        .map(words::form)
        .filter(f -> !EditWords.negative(f) && !EditWords.AUXILIARIES.contains(f))
        .map(Lemma::of)
        .toList();
  }

  /// Whether one side is the other after words that link a sentence to the one before: "But it is", "It's".
  private static boolean opened(
      ComparedWords words, List<Integer> longer, ComparedWords others, List<Integer> shorter) {
    int first = 0;
    while (first < longer.size() && EditWords.LINKS.contains(words.form(longer.get(first)))) {
      first++;
    }
    return first > 0
        && first < longer.size()
        && EditKinds.sameLetters(
            longer.subList(first, longer.size()).stream().map(words::form).toList(),
            shorter.stream().map(others::form).toList());
  }

  private boolean tellsByItself(WordAlignment.Step step) {
    EditKinds.Typed typed = typed(List.of(step.left()), List.of(step.right()));
    return switch (typed.kind()) {
      case SPELLING, NUMBER, DATE, POLARITY, MODALITY, TRANSCRIPTION -> true;
      case QUANTIFIER, TENSE -> true;
      case NAME, SYNONYM, ORDER, ELISION, INSERTION, PUNCTUATION, TRUNCATION, TRANSLATION -> false;
    };
  }

  private EditKinds.Typed typed(List<Integer> from, List<Integer> to) {
    return EditKinds.of(
        from.stream().map(i -> Days.form(left, i)).toList(),
        to.stream().map(i -> Days.form(right, i)).toList(),
        name(reference, from),
        name(variant, to));
  }

  /// Whether a number is the day of a month.
  private static boolean dayOfMonth(ComparedWords words, List<Integer> at) {
    return at.size() == 1
        && Character.isDigit(words.form(at.getFirst()).charAt(0))
        && (Days.isMonth(words, at.getFirst() - 1) || Days.isMonth(words, at.getFirst() + 1));
  }

  private static void addWords(WordAlignment.Step step, List<Integer> from, List<Integer> to) {
    if (step.left() >= 0) {
      from.add(step.left());
    }
    if (step.right() >= 0) {
      to.add(step.right());
    }
  }

  private void flush(List<Integer> from, List<Integer> to) {
    if (!from.isEmpty() || !to.isEmpty()) {
      edits.add(edit(from, to));
    }
    from.clear();
    to.clear();
  }

  private Edit edit(List<Integer> from, List<Integer> to) {
    EditKinds.Typed typed = typed(from, to);
    if (written(from, to) || opened(left, from, right, to) || opened(right, to, left, from)) {
      typed = new EditKinds.Typed(Kind.SPELLING, EditRule.SIGN_OR_LINK);
    }
    if (typed.kind() == Kind.NUMBER && dayOfMonth(left, from) && dayOfMonth(right, to)) {
      typed = new EditKinds.Typed(Kind.DATE, EditRule.OTHER_DATE);
    }
    boolean units = UnitEdits.units(left, from) && UnitEdits.units(right, to);
    if ((typed.kind() == Kind.NUMBER || units) && UnitEdits.same(reference, from, variant, to)) {
      typed = new EditKinds.Typed(Kind.SPELLING, EditRule.SAME_VALUE);
    } else if (units
        && typed.kind() != Kind.SPELLING
        && typed.kind() != Kind.TENSE
        && UnitEdits.other(reference, from, variant, to)) {
      typed = new EditKinds.Typed(Kind.NUMBER, EditRule.OTHER_NUMBER);
    }
    Edit made = edit(typed, from, to);
    boolean explained = new FairChange(reference, from, variant, to).explains(typed.kind());
    return explained || typed.rule() == EditRule.UNLIKE_DATES ? made.doubted() : made;
  }

  private Edit edit(EditKinds.Typed typed, List<Integer> from, List<Integer> to) {
    return new Edit(
        typed.kind(),
        typed.rule(),
        phrase(reference.report().text, left, from),
        phrase(variant.report().text, right, to),
        from.isEmpty() ? null : reference.report().place(left.span(from.getFirst(), from.getLast())),
        to.isEmpty() ? null : right.span(to.getFirst(), to.getLast()));
  }

  /// Whether one side writes as a word what the other has as a sign or glued to its neighbour: "5 percent"
  /// and "5%", a possessive ending that stands alone.
  private boolean written(List<Integer> from, List<Integer> to) {
    if (!from.isEmpty() && !to.isEmpty()) {
      return false;
    }
    ComparedWords words = from.isEmpty() ? right : left;
    List<Integer> at = from.isEmpty() ? to : from;
    if (at.stream()
        .allMatch(i ->
            words.form(i).length() == 1
                && !Character.isDigit(words.form(i).charAt(0))
                && !words.form(i).equals("a")
                && !words.form(i).equals("i"))) {
      return true;
    }
    if (!at.stream().allMatch(i -> EditWords.SIGNS.contains(words.form(i)))) {
      return false;
    }
    ComparedQuotation other = from.isEmpty() ? reference : variant;
    String text = other.report().text;
    return other.report().quotedSpans(other.quotation()).stream()
        .map(span -> span.in(text))
        .anyMatch(quoted -> quoted.chars().anyMatch(c -> "%$£€¥°#&+@¢".indexOf(c) >= 0));
  }

  private static boolean marks(String text) {
    return FairChange.leftOut(text) || text.indexOf('[') >= 0 || text.indexOf(']') >= 0 || text.indexOf('(') >= 0;
  }

  /// Whether an editor says, between two words, that something was left out or put in; also where two
  /// parts of a quotation meet.
  private static boolean cut(ComparedQuotation said, int before, int after) {
    if (before < 0 || after < 0) {
      return false;
    }
    String text = said.report().text;
    int begin = said.words().end(before);
    int end = said.words().begin(after);
    return end - begin > MAX_GAP || end < begin || marks(text.substring(begin, end)) || leavesQuotes(text, begin, end);
  }

  /// Whether the stretch between two words leaves the quotation marks: `"…," she said, "…"`.
  private static boolean leavesQuotes(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if ("\"“”«»".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Written as a name: its last word with a capital letter, the others too unless they are particles.
  private static boolean name(ComparedQuotation said, List<Integer> at) {
    ComparedWords words = said.words();
    return !at.isEmpty()
        && words.capital(at.getLast())
        && !(at.size() == 1 && (Commonness.stop(words.form(at.getFirst())) || plain(said, at.getFirst())))
        && at.stream().allMatch(i -> words.capital(i) || words.form(i).length() <= 3);
  }

  /// A common word that only stands at the head of a sentence.
  private static boolean plain(ComparedQuotation said, int word) {
    return said.pieces().stream().anyMatch(piece -> piece[0] == word) && Commonness.known(said.words().form(word));
  }

  private static String phrase(String text, ComparedWords words, List<Integer> at) {
    return at.isEmpty() ? "" : text.substring(words.begin(at.getFirst()), words.end(at.getLast()));
  }

  /// The same figures with the signs of two currencies.
  private void currency(WordAlignment.Step step) {
    String from = UnitEdits.signed(reference, step.left());
    String to = UnitEdits.signed(variant, step.right());
    if (!from.isEmpty() && !to.isEmpty() && from.charAt(0) != to.charAt(0)) {
      TextSpan mine = new TextSpan(left.begin(step.left()) - 1, left.end(step.left()));
      TextSpan theirs = new TextSpan(right.begin(step.right()) - 1, right.end(step.right()));
      edits.add(new Edit(Kind.NUMBER, EditRule.OTHER_CURRENCY, from, to, reference.report().place(mine), theirs));
    }
  }

  /// Another mark between two words that both sides have next to each other.
  private void punctuation(WordAlignment.Step before, WordAlignment.Step after) {
    if (before.left() < 0 || after.left() < 0 || before.right() < 0 || after.right() < 0) {
      return;
    }
    @Nullable String mine = between(reference, before.left(), after.left());
    @Nullable String theirs = between(variant, before.right(), after.right());
    if (mine == null || theirs == null || mine.equals(theirs)) {
      return;
    }
    edits.add(
        new Edit(
            Kind.PUNCTUATION,
            EditRule.PUNCTUATION,
            mine,
            theirs,
            reference.report().place(left.span(before.left(), after.left())),
            right.span(before.right(), after.right())));
  }

  /// The marks of a sentence between two words, one form for each: `.`, `,`, `-`; absent where quotation marks stand.
  private static @Nullable String between(ComparedQuotation said, int before, int after) {
    String text = said.report().text;
    int begin = said.words().end(before);
    int end = said.words().begin(after);
    if (end < begin || end - begin > 8) {
      return null;
    }
    StringBuilder marks = new StringBuilder();
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      char plain = c == '–' || c == '—' ? '-' : c;
      if (".,;:!?-".indexOf(plain) >= 0 && (marks.isEmpty() || marks.charAt(marks.length() - 1) != plain)) {
        marks.append(plain);
      } else if ("\"“”«»[]()…".indexOf(c) >= 0) {
        return null;
      }
    }
    return marks.toString();
  }
}
