package org.hearsay.compare.utterance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.result.Edit;
import org.hearsay.compare.result.Edit.Kind;
import org.hearsay.compare.result.EditRule;
import org.hearsay.compare.result.Utterance.Relation;
import org.hearsay.compare.result.Utterance.Variant;
import org.hearsay.quantity.Days;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Concepts;
import org.hearsay.words.EditWords;
import org.hearsay.words.WordAlignment;

/// Says how one report's form of an utterance relates to the reference wording, word by word.
public final class Variants {
  private static final double LEAST_IDENTITY = 0.6;

  /// The same where another word at an end of the aligned part counts.
  private static final double LEAST_IDENTITY_AT_END = 0.9;

  /// The same where that is one word for one word.
  private static final double LEAST_IDENTITY_OF_ONE_WORD = 0.95;

  /// The same for a part that stands elsewhere in the reference.
  private static final double LEAST_IDENTITY_MOVED = 0.8;

  private static final double LEAST_COVER = 0.5;

  /// Equal words of a sentence in which another last word is a difference and not another sentence.
  private static final int LONG = 8;

  /// Equal words next to which another amount at the end is a difference and not another sentence.
  private static final int ENOUGH = 5;

  /// Words from the last of one part to the first of the next, if nothing but a linking word stands between them.
  private static final int NEXT_TO = 3;

  /// Words of a leftover stretch that is looked for elsewhere in the reference.
  private static final int LEAST_MOVED = 4;

  private final ComparedQuotation reference;
  private final ComparedQuotation variant;
  private final List<Edit> edits = new ArrayList<>();
  private final boolean[] covered;
  private int unmatched;
  private boolean leftOut;
  private final List<int[]> strangers = new ArrayList<>();
  private boolean free;
  private int lastEnd = -1;
  private int lastPiece = -1;

  /// By sentence of the variant: which of the reference it was aligned with.
  private final Map<Integer, Integer> counterparts = new TreeMap<>();

  private final boolean translated;
  private final Splices splices;

  private Variants(ComparedQuotation reference, ComparedQuotation variant, boolean translated) {
    this.reference = reference;
    this.variant = variant;
    this.translated = translated;
    splices = new Splices(reference, variant);
    covered = new boolean[reference.words().size()];
  }

  public static Variant of(ComparedQuotation reference, ComparedQuotation variant) {
    return of(reference, variant, false);
  }

  /// @param translated whether what was said is known to have been said in another language
  public static Variant of(ComparedQuotation reference, ComparedQuotation variant, boolean translated) {
    String article = variant.report().id();
    String quotation = variant.quotation().id();
    if (!variant.quoted()) {
      return new Variant(article, quotation, Relation.PARAPHRASED, List.of());
    }
    Variants compared = new Variants(reference, variant, translated);
    compared.seamsOfReference();
    for (int[] piece : variant.pieces()) {
      if (!compared.taken.contains(piece[0])) {
        compared.piece(piece);
      }
    }
    compared.edits.addAll(Truncations.of(reference, variant, compared.covered, translated));
    if (translated) {
      compared.otherSentences();
    }
    List<Edit> edits = translated ? Translations.words(compared.edits) : compared.edits;
    return new Variant(article, quotation, compared.relation(edits), edits);
  }

  private Relation relation(List<Edit> all) {
    if (all.stream().anyMatch(Edit::alters)) {
      return Relation.ALTERED;
    }
    if (free || all.stream().anyMatch(edit -> edit.kind() == Kind.TRANSLATION)) {
      return Relation.PARAPHRASED;
    }
    for (int i = 0; i < covered.length; i++) {
      if (!covered[i] && !EditWords.FILLERS.contains(reference.words().form(i))) {
        return Relation.TRUNCATED;
      }
    }
    if (leftOut) {
      return Relation.TRUNCATED;
    }
    return unmatched > 0 ? Relation.EXPANDED : Relation.VERBATIM;
  }

  /// First words of sentences of the variant that a seam in the reference explains.
  private final Set<Integer> taken = new HashSet<>();

  private void seamsOfReference() {
    Splices reversed = new Splices(variant, reference);
    for (int[] sentence : reference.pieces()) {
      Splices.Seam seam = reversed.seam(sentence);
      if (seam != null) {
        edits.add(seam.reversed(reference, variant));
        Arrays.fill(covered, sentence[0], sentence[1], true);
        for (int[] piece : variant.pieces()) {
          if (piece[0] == seam.headFrom() || piece[1] == seam.tailTo()) {
            taken.add(piece[0]);
          }
        }
      }
    }
  }

  private void piece(int[] piece) {
    ComparedWords left = reference.words();
    Splices.Seam seam = splices.seam(piece);
    if (seam != null) {
      edits.add(seam.edit(reference, variant));
      Arrays.fill(covered, seam.first(), seam.last(), true);
      return;
    }
    WordAlignment alignment =
        inOneSentence(WordAlignment.of(left, 0, left.size(), variant.words(), piece[0], piece[1]), piece);
    if (!matches(alignment, piece)) {
      unmatched += piece[1] - piece[0];
      strangers.add(piece);
      return;
    }
    spliced(alignment, piece);
    counterparts.put(variant.pieces().indexOf(piece), sentenceOf(alignment.leftFirst()));
    take(alignment, piece);
    moved(alignment, new int[] {piece[0], alignment.rightFirst()});
    moved(alignment, new int[] {alignment.rightLast() + 1, piece[1]});
  }

  /// Sentences that no sentence of the reference matches by its words, beside such as the variant lacks: two
  /// translations of one sentence where they speak of one thing.
  private void otherSentences() {
    for (int[] piece : strangers) {
      for (int[] sentence : reference.pieces()) {
        boolean free = true;
        for (int i = sentence[0]; i < sentence[1]; i++) {
          free &= !covered[i];
        }
        if (!free
            || !(alike(sentence, piece, LEAST_SHARED, LEAST_WEIGHT)
                || (inPlace(sentence, piece) && alike(sentence, piece, 0, LEAST_IN_PLACE)))) {
          continue;
        }
        TextSpan from = reference.words().span(sentence[0], sentence[1] - 1);
        TextSpan to = variant.words().span(piece[0], piece[1] - 1);
        edits.removeIf(edit ->
            edit.kind() == Kind.TRUNCATION
                && edit.fromPlace() != null
                && from.contains(edit.fromPlace().span().begin()));
        edits.add(translation(from, to));
        Arrays.fill(covered, sentence[0], sentence[1], true);
        counterparts.put(variant.pieces().indexOf(piece), reference.pieces().indexOf(sentence));
        unmatched -= piece[1] - piece[0];
        break;
      }
    }
  }

  private Edit translation(TextSpan from, TextSpan to) {
    return new Edit(
        Kind.TRANSLATION,
        EditRule.TRANSLATED,
        from.in(reference.report().text),
        to.in(variant.report().text),
        reference.report().place(from),
        to);
  }

  private int sentenceOf(int word) {
    int found = 0;
    for (int i = 0; i < reference.pieces().size(); i++) {
      found = reference.pieces().get(i)[0] <= word ? i : found;
    }
    return found;
  }

  /// Whether the sentences before or after the two are one sentence, and the others stand at no other place.
  private boolean inPlace(int[] sentence, int[] piece) {
    int mine = reference.pieces().indexOf(sentence);
    int theirs = variant.pieces().indexOf(piece);
    Integer before = counterparts.get(theirs - 1);
    Integer after = counterparts.get(theirs + 1);
    return (before != null && before == mine - 1) || (after != null && after == mine + 1);
  }

  private boolean alike(int[] sentence, int[] piece, double leastShare, double leastWeight) {
    Map<String, Double> mine = Concepts.in(reference.words(), sentence[0], sentence[1]);
    Map<String, Double> theirs = Concepts.in(variant.words(), piece[0], piece[1]);
    double shared = 0;
    double all = 0;
    for (Map.Entry<String, Double> concept : mine.entrySet()) {
      all += concept.getValue();
      shared += theirs.containsKey(concept.getKey()) ? concept.getValue() : 0;
    }
    return shared >= leastShare * all && shared >= leastWeight;
  }

  /// Least share and information in nats of what two translations of a sentence have in common.
  private static final double LEAST_SHARED = 0.34;

  private static final double LEAST_WEIGHT = 7;

  /// The same where their neighbours are one sentence: one telling word.
  private static final double LEAST_IN_PLACE = 3.5;

  /// The alignment with one sentence of the reference where that explains as many words: a clause that the sentence
  /// before ends with may be said again.
  private WordAlignment inOneSentence(WordAlignment alignment, int[] piece) {
    int first = sentenceOf(alignment.leftFirst());
    int last = sentenceOf(alignment.leftLast());
    WordAlignment best = alignment;
    for (int i = first; i <= last && first != last; i++) {
      int[] sentence = reference.pieces().get(i);
      WordAlignment within =
          WordAlignment.of(reference.words(), sentence[0], sentence[1], variant.words(), piece[0], piece[1]);
      if (within.equal() >= best.equal() && within.identity() > best.identity()) {
        best = within;
      }
    }
    return best;
  }

  /// Whether most of a sentence of either side stands in the other.
  private boolean matches(WordAlignment alignment, int[] piece) {
    if (alignment.identity() < LEAST_IDENTITY) {
      return false;
    }
    if (alignment.equal() == piece[1] - piece[0]) {
      return true;
    }
    double most = LEAST_COVER * WordAlignment.weight(variant.words(), piece[0], piece[1]);
    for (int[] sentence : reference.pieces()) {
      if (sentence[0] <= alignment.leftFirst() && alignment.leftFirst() < sentence[1]) {
        most = Math.min(most, LEAST_COVER * WordAlignment.weight(reference.words(), sentence[0], sentence[1]));
      }
    }
    return alignment.equal() >= 2 && alignment.equalWeight() >= most;
  }

  private void take(WordAlignment alignment, int[] piece) {
    AlignedEnds ends = AlignedEnds.of(alignment, reference.words(), reference.pieces(), variant.words(), piece);
    cover(ends.head());
    cover(alignment.steps());
    cover(ends.tail());
    List<Edit> found = new ArrayList<>(atEnd(VariantEdits.of(reference, variant, ends.head()), alignment, false));
    boolean more =
        found.size() > 1
            || alignment.rightFirst() - piece[0] > right(ends.head())
            || leftBefore(alignment) > left(ends.head());
    boolean goesOn = RewordedOpenings.goesOn(alignment, variant, piece);
    List<String> before =
        reference.words().forms().subList(sentenceStart(alignment.leftFirst()), alignment.leftFirst());
    List<String> ahead = variant.words().forms().subList(piece[0], alignment.rightFirst());
    found.replaceAll(edit -> more ? RewordedOpenings.judged(edit, goesOn, before, ahead) : edit);
    opening(alignment, piece, ends);
    found.addAll(VariantEdits.of(reference, variant, alignment.steps()));
    found.addAll(
        atEnd(VariantEdits.of(reference, variant, ends.tail()), alignment, isWholeButItsLastWord(alignment, piece)));
    edits.addAll(believed(swapped(found), alignment, piece));
    int over = alignment.rightFirst() - piece[0] + piece[1] - 1 - alignment.rightLast();
    unmatched += Math.max(0, over - right(ends.head()) - right(ends.tail()));
  }

  /// What stands before the aligned part on one side or both: another beginning of the sentence.
  private void opening(WordAlignment alignment, int[] piece, AlignedEnds ends) {
    int begin = piece[0];
    int end = alignment.rightFirst() - right(ends.head());
    int first = alignment.leftFirst() - left(ends.head());
    int sentence = sentenceStart(alignment.leftFirst());
    if (end <= begin || first < sentence) {
      return;
    }
    if (first == sentence) {
      if (!ends.head().isEmpty()
          || alignment.equal() < LEAST_MOVED
          || alignment.equal() * 2 < sentenceEnd(sentence) - sentence) {
        return;
      }
      Truncations.Sense sense = Truncations.sense(variant, reference, begin, end, first);
      if (sense != null && (!translated || sense.kind() == Kind.POLARITY)) {
        TextSpan to = variant.words().span(sense.from(), end - 1);
        edits.add(sense.edit("", to.in(variant.report().text), null, to));
      }
    } else if (translated) {
      for (int i = sentence; i < first; i++) {
        if (covered[i]) {
          return;
        }
      }
      TextSpan from = reference.words().span(sentence, first - 1);
      TextSpan to = variant.words().span(begin, end - 1);
      edits.add(translation(from, to));
      Arrays.fill(covered, sentence, first, true);
    }
  }

  /// Words that are left out in one place and put in at another close by.
  private List<Edit> swapped(List<Edit> found) {
    List<Edit> kept = new ArrayList<>();
    for (Edit edit : found) {
      Edit last = kept.isEmpty() ? null : kept.getLast();
      boolean oneEach =
          last != null
              && last.kind() != edit.kind()
              && (last.kind() == Kind.ELISION || last.kind() == Kind.INSERTION)
              && (edit.kind() == Kind.ELISION || edit.kind() == Kind.INSERTION);
      if (last != null && oneEach && sameWords(last, edit)) {
        Edit out = last.kind() == Kind.ELISION ? last : edit;
        Edit in = last.kind() == Kind.ELISION ? edit : last;
        Kind kind = ComparedWords.of(out.from()).forms().stream().allMatch(Days::month) ? Kind.SPELLING : Kind.ORDER;
        kept.set(
            kept.size() - 1, new Edit(kind, EditRule.WORD_ORDER, out.from(), in.to(), out.fromPlace(), in.toSpan()));
      } else {
        kept.add(edit);
      }
    }
    return kept;
  }

  private static boolean sameWords(Edit a, Edit b) {
    List<String> words = content(a.from() + ' ' + a.to());
    return !words.isEmpty() && words.equals(content(b.from() + ' ' + b.to()));
  }

  private static List<String> content(String words) {
    return ComparedWords.of(words).forms().stream().filter(f -> !EditWords.LIGHT.contains(f)).sorted().toList();
  }

  /// Words of the reference's sentence before the aligned part.
  private int leftBefore(WordAlignment alignment) {
    return alignment.leftFirst() - sentenceStart(alignment.leftFirst());
  }

  private static int left(List<WordAlignment.Step> steps) {
    return (int) steps.stream().filter(step -> step.left() >= 0).count();
  }

  private static int right(List<WordAlignment.Step> steps) {
    return (int) steps.stream().filter(step -> step.right() >= 0).count();
  }

  private void cover(List<WordAlignment.Step> steps) {
    for (WordAlignment.Step step : steps) {
      if (step.left() >= 0) {
        covered[step.left()] = true;
      }
    }
  }

  /// Equal words of a short sentence whose last word is another one, where the sentence before it is the same.
  private static final int FEW = 3;

  /// Whether two sentences that follow one and the same sentence have the same words but for the last.
  private boolean isWholeButItsLastWord(WordAlignment alignment, int[] piece) {
    int[] sentence = reference.pieces().get(sentenceOf(alignment.leftFirst()));
    int equal = alignment.equal();
    return equal >= FEW
        && equal == piece[1] - piece[0] - 1
        && equal == sentence[1] - sentence[0] - 1
        && alignment.rightFirst() == piece[0]
        && alignment.leftFirst() == sentence[0]
        && inPlace(sentence, piece);
  }

  /// At an end, other words may be the beginning of something else that was said.
  ///
  /// @param whole whether the sentences are the same but for their last word, and stand in one place
  private List<Edit> atEnd(List<Edit> edits, WordAlignment alignment, boolean whole) {
    List<Edit> judged = new ArrayList<>();
    if (translated) {
      return edits;
    }
    for (Edit edit : edits) {
      boolean oneEach =
          edit.from().indexOf(' ') < 0 && edit.to().indexOf(' ') < 0 && !edit.from().isEmpty() && !edit.to().isEmpty();
      judged.add(
          switch (edit.kind()) {
            case SYNONYM ->
                (alignment.equal() >= LONG
                            && alignment.identity() > LEAST_IDENTITY_AT_END
                            && (EditWords.referred(
                                    ComparedWords.of(edit.from()).forms(), ComparedWords.of(edit.to()).forms())
                                || (oneEach
                                    && alignment.identity() > LEAST_IDENTITY_OF_ONE_WORD
                                    && tellingWords(edit))))
                        || (whole && oneEach && tellingWords(edit))
                    ? edit
                    : edit.doubted();
            case QUANTIFIER ->
                oneEach || (!edit.from().isEmpty() && !edit.to().isEmpty() && alignment.equal() >= ENOUGH)
                    ? edit
                    : edit.doubted();
            case INSERTION, ELISION, ORDER, TENSE, MODALITY ->
                oneEach && edit.kind() != Kind.ORDER && alignment.equal() >= ENOUGH ? edit : edit.doubted();
            case NUMBER, DATE, NAME, POLARITY, TRANSCRIPTION -> alignment.equal() >= 4 ? edit : edit.doubted();
            case PUNCTUATION, SPELLING, TRUNCATION, TRANSLATION -> edit;
          });
    }
    return judged;
  }

  private static boolean tellingWords(Edit edit) {
    return !Commonness.stop(edit.from().toLowerCase(Locale.ROOT))
        && !Commonness.stop(edit.to().toLowerCase(Locale.ROOT));
  }

  /// Where many words differ, the words were given freely or translated twice: no single difference is an alteration.
  private List<Edit> believed(List<Edit> edits, WordAlignment alignment, int[] piece) {
    long other = edits.stream().filter(Variants::tells).count();
    long loose = edits.stream().filter(edit -> tells(edit) && loose(edit.kind())).count();
    if (other < 3 || loose < 2 || other * 6 < alignment.equal()) {
      return translated ? Translations.sentence(reference, variant, edits, piece) : edits;
    }
    free = true;
    return edits.stream()
        .map(edit -> translated && loose(edit.kind()) && !edit.isDoubtful() ? edit.translated() : edit.doubted())
        .toList();
  }

  /// Whether a difference is of those that come with retelling; a number or a "not" by itself is not.
  private static boolean loose(Kind kind) {
    return switch (kind) {
      case ELISION, INSERTION, TENSE, SYNONYM, ORDER, MODALITY, QUANTIFIER -> true;
      case NUMBER, DATE, NAME, POLARITY, TRANSCRIPTION, PUNCTUATION, SPELLING, TRUNCATION, TRANSLATION -> false;
    };
  }

  /// Words of the reference that are missing where the variant joins two parts of it into one sentence.
  private void joint(int from, int to) {
    ComparedWords left = reference.words();
    for (int i = from; i < to; i++) {
      covered[i] = true;
    }
    boolean inOrder = left.begin(from) <= left.begin(to - 1);
    TextSpan span = inOrder ? left.span(from, to - 1) : left.span(from, from);
    edits.add(
        new Edit(
            Kind.ELISION,
            EditRule.JOINED_PARTS,
            span.in(reference.report().text),
            "",
            reference.report().place(span),
            null));
  }

  static boolean tells(Edit edit) {
    boolean light = EditWords.LIGHT.containsAll(ComparedWords.of(edit.from() + ' ' + edit.to()).forms());
    return !light && edit.kind().mayAlter();
  }

  /// Two sentences that stand next to each other in the variant's quotation marks and do not in the reference.
  private void spliced(WordAlignment alignment, int[] piece) {
    int first = alignment.leftFirst();
    boolean neighbours = lastPiece == piece[0] && lastPiece > 0 && together(variant, piece[0] - 1, piece[0]);
    int next = sentenceStart(first);
    if (neighbours && lastEnd >= 0 && next > lastEnd + 1) {
      TextSpan span =
          reference.words().begin(lastEnd + 1) < reference.words().end(next - 1)
              ? reference.words().span(lastEnd + 1, next - 1)
              : reference.words().span(lastEnd + 1, lastEnd + 1);
      edits.add(
          new Edit(
                  Kind.ELISION,
                  EditRule.JOINED_PARTS,
                  span.in(reference.report().text),
                  "",
                  reference.report().place(span),
                  null)
              .doubted());
      leftOut = true;
      for (int i = lastEnd + 1; i < next; i++) {
        covered[i] = true;
      }
    } else if (neighbours && first + alignment.equal() <= lastStart()) {
      TextSpan span = variant.words().span(alignment.rightFirst(), alignment.rightLast());
      edits.add(
          new Edit(
                  Kind.ORDER,
                  EditRule.MOVED_PARTS,
                  reference.words().span(first, alignment.leftLast()).in(reference.report().text),
                  span.in(variant.report().text),
                  reference.report().place(reference.words().span(first, alignment.leftLast())),
                  span)
              .doubted());
    }
    starts.add(first);
    lastEnd = alignment.leftLast();
    lastPiece = piece[1];
  }

  private int sentenceStart(int word) {
    int start = 0;
    for (int[] sentence : reference.pieces()) {
      start = sentence[0] <= word ? sentence[0] : start;
    }
    return start;
  }

  private int sentenceEnd(int start) {
    return reference.pieces().stream()
        .filter(piece -> piece[0] == start)
        .mapToInt(piece -> piece[1])
        .findFirst()
        .orElse(start);
  }

  private final List<Integer> starts = new ArrayList<>();

  private int lastStart() {
    return starts.stream().min(Comparator.naturalOrder()).orElse(0);
  }

  /// Whether two neighbouring words stand in one pair of quotation marks without a sign that something is missing.
  static boolean together(ComparedQuotation said, int before, int after) {
    int begin = said.words().end(before);
    int end = said.words().begin(after);
    if (end < begin || end - begin > 6) {
      return false;
    }
    String between = said.report().text.substring(begin, end);
    return between.chars().noneMatch(c -> "\"“”«»…[]()\n".indexOf(c) >= 0) && !between.contains("..");
  }

  /// A stretch that stands elsewhere in the reference: the sentence was put together from parts.
  private void moved(WordAlignment main, int[] rest) {
    if (rest[1] - rest[0] < LEAST_MOVED) {
      return;
    }
    ComparedWords left = reference.words();
    WordAlignment other = WordAlignment.of(left, 0, left.size(), variant.words(), rest[0], rest[1]);
    boolean apart = other.leftLast() < main.leftFirst() || other.leftFirst() > main.leftLast();
    if (!apart
        || other.equal() < LEAST_MOVED
        || other.identity() < LEAST_IDENTITY_MOVED
        || other.equalWeight() < LEAST_WEIGHT) {
      return;
    }
    unmatched -= other.equal();
    cover(other.steps());
    TextSpan from = left.span(other.leftFirst(), other.leftLast());
    TextSpan to = variant.words().span(other.rightFirst(), other.rightLast());
    boolean after = rest[0] > main.rightLast();
    boolean inOrder = after == other.leftFirst() > main.leftLast();
    if (inOrder) {
      int last = after ? main.leftLast() : other.leftLast();
      int next = after ? other.leftFirst() : main.leftFirst();
      int seam = after ? other.rightFirst() : main.rightFirst();
      int apartInVariant = after ? other.rightFirst() - main.rightLast() : main.rightFirst() - other.rightLast();
      if (next > last + 1 && seam > 0 && apartInVariant <= NEXT_TO && together(variant, seam - 1, seam)) {
        joint(last + 1, next);
      }
    } else {
      edits.add(
          new Edit(
              Kind.ORDER,
              EditRule.MOVED_PARTS,
              from.in(reference.report().text),
              to.in(variant.report().text),
              reference.report().place(from),
              to));
    }
    edits.addAll(VariantEdits.of(reference, variant, other.steps()));
  }
}
