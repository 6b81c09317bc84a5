package org.hearsay.compare.utterance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.result.Edit;
import org.hearsay.compare.utterance.QuoteSearch.Match;
import org.hearsay.compare.utterance.QuoteSearch.Relation;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.NumberWords;
import org.hearsay.words.WordAlignment;
import org.jspecify.annotations.Nullable;

/// Compares words that are looked for with one quotation.
final class QuoteMatcher {
  /// A quotation that shares less than this of the words' weight is another quotation.
  static final double LEAST_SHARE = 0.5;

  /// A paraphrase must keep more, because its words need not stand together.
  private static final double LEAST_PARAPHRASE = 0.6;

  private static final int LEAST_EQUAL = 2;

  /// Words of a fragment, and those of them that are not among the commonest.
  static final int FRAGMENT = 4;

  private static final int FRAGMENT_CONTENT = 3;

  /// What the words of a shorter quotation that are among those looked for must weigh together, in nats: two rare words
  /// and a common one.
  private static final double LEAST_COVERED_WEIGHT = 15;

  /// The same where most words of both are the same: two telling words among those of grammar.
  private static final double LEAST_LEFT_WEIGHT = 10;

  /// Changes from which a quotation is another wording.
  private static final int MANY_EDITS = 3;

  private static final Set<String> NEGATIONS = UtteranceLists.ENGLISH.words("quote-matcher.negations");

  /// What was found, with the words looked for that it covers.
  ///
  /// @param from first word
  /// @param to one past the last
  record Found(Match match, int from, int to) {}

  private final QuoteSearch search;

  QuoteMatcher(QuoteSearch search) {
    this.search = search;
  }

  /// @param shared of the wanted content words, the share that the quotation has
  @Nullable Found match(SearchedQuotation there, double shared) {
    Found exact = there.said().quoted() ? exact(search.whole(), there) : null;
    if (exact == null && there.said().quoted() && !search.said().equals(search.whole())) {
      exact = exact(search.said(), there);
    }
    if (exact != null) {
      return exact;
    }
    WantedWords wanted = search.said();
    if (wanted.content().isEmpty()) {
      return null; // the commonest words alone stand everywhere
    }
    if (!there.said().quoted()) {
      int[] place = there.joined().find(wanted.joined(), 0);
      if (place.length > 0 && !isDeniedBefore(there.said().words(), place[0])) {
        return found(wanted, there, Relation.PARAPHRASED, 1, List.of(), 0, wanted.said().words().size());
      }
      return shared >= LEAST_PARAPHRASE && wanted.content().size() > 1 ? paraphrase(wanted, there, shared) : null;
    }
    Found found = shared >= LEAST_SHARE || sharesMostWords(wanted, there) ? aligned(wanted, there) : null;
    if (found == null && mayBeCovered(wanted, there)) {
      found = covered(wanted, there);
    }
    return found == null ? fragment(wanted, there) : found;
  }

  private Found found(
      WantedWords wanted,
      SearchedQuotation there,
      Relation relation,
      double share,
      List<Edit> edits,
      int from,
      int to) {
    boolean other = !wanted.asked().fits(there.said().quotation().speaker());
    return new Found(new Match(there.said().quotation(), relation, share, edits, other), from, to);
  }

  /// All pieces in their order.
  private @Nullable Found exact(WantedWords wanted, SearchedQuotation there) {
    ComparedWords words = wanted.said().words();
    int next = 0;
    boolean cut = false;
    boolean spelled = true;
    for (int[] piece : wanted.pieces()) {
      int[] place = there.joined().find(JoinedWords.of(words, piece[0], piece[1]), next);
      if (place.length == 0) {
        return null;
      }
      cut |= next > 0 && place[0] > next;
      spelled &= place[1] - place[0] == piece[1] - piece[0];
      next = place[1];
    }
    List<Edit> edits = spelled && !cut ? spellings(wanted, there) : List.of();
    return found(wanted, there, cut ? Relation.CUT : Relation.VERBATIM, 1, edits, 0, words.size());
  }

  /// How words are spelled in the quotation that are spelled otherwise in those looked for.
  private static List<Edit> spellings(WantedWords wanted, SearchedQuotation there) {
    WordAlignment alignment = WordAlignment.of(wanted.said().words(), there.said().words());
    if (alignment.steps().stream().allMatch(WordAlignment.Step::equal)) {
      return List.of();
    }
    return VariantEdits.of(wanted.said(), there.said(), alignment.steps()).stream()
        .filter(edit -> !edit.kind().mayAlter())
        .toList();
  }

  private @Nullable Found aligned(WantedWords wanted, SearchedQuotation there) {
    ComparedWords words = wanted.said().words();
    WordAlignment alignment = WordAlignment.of(words, there.said().words());
    double share = share(wanted, alignment.equalWeight());
    boolean heavy = alignment.equal() >= Math.min(LEAST_EQUAL, words.size()) && share >= LEAST_SHARE;
    if (!heavy && !leavesMany(wanted, there, alignment)) {
      return null;
    }
    return compared(wanted, there, alignment, share);
  }

  /// Whether most words of both are the same, also at the ends, where a changed word cuts off those of grammar.
  private static boolean leavesMany(WantedWords wanted, SearchedQuotation there, WordAlignment alignment) {
    ComparedWords words = wanted.said().words();
    ComparedWords own = there.said().words();
    if (!areMany(Math.min(words.size(), own.size()), Math.max(words.size(), own.size()))) {
      return false;
    }
    AlignedEnds ends = ends(wanted, there, alignment);
    double weight = alignment.equalWeight();
    int equal = alignment.equal();
    for (List<WordAlignment.Step> end : List.of(ends.head(), ends.tail())) {
      for (WordAlignment.Step step : end) {
        equal += step.equal() ? 1 : 0;
        weight += step.equal() ? WordAlignment.weight(words, step.left(), step.left() + 1) : 0;
      }
    }
    return equal >= FRAGMENT && areMany(equal, Math.max(words.size(), own.size())) && weight >= LEAST_LEFT_WEIGHT;
  }

  private static AlignedEnds ends(WantedWords wanted, SearchedQuotation there, WordAlignment alignment) {
    ComparedWords words = wanted.said().words();
    ComparedWords own = there.said().words();
    return AlignedEnds.of(alignment, words, List.of(new int[] {0, words.size()}), own, new int[] {0, own.size()});
  }

  /// Whether these are three fifths: where the telling words of a statement were changed, as many of all must be left on
  /// both sides.
  private static boolean areMany(int same, int all) {
    return 5 * same >= 3 * all;
  }

  /// A look that spares most quotations the alignment.
  static boolean sharesMostWords(WantedWords wanted, SearchedQuotation there) {
    ComparedWords own = there.said().words();
    int more = Math.max(wanted.said().words().size(), own.size());
    if (!areMany(Math.min(wanted.said().words().size(), own.size()), more)) {
      return false;
    }
    int same = 0;
    for (int i = 0; i < own.size(); i++) {
      same += wanted.has(own.form(i)) ? 1 : 0;
    }
    return areMany(same, more);
  }

  /// A look that spares most quotations the alignment: whether enough of their own words are among those looked for.
  private boolean mayBeCovered(WantedWords wanted, SearchedQuotation there) {
    ComparedWords own = there.said().words();
    int size = own.size();
    if (size < FRAGMENT || size >= wanted.said().words().size()) {
      return false;
    }
    int same = 0;
    for (int i = 0; i < size; i++) {
      same += wanted.has(own.form(i)) ? 1 : 0;
    }
    return isMost(same, size);
  }

  /// A shorter quotation nearly all of whose own words are a part of those looked for. Where it has another number,
  /// name, day or a denial it is another statement than that part.
  private @Nullable Found covered(WantedWords wanted, SearchedQuotation there) {
    ComparedWords own = there.said().words();
    WordAlignment alignment = WordAlignment.of(wanted.said().words(), own);
    boolean enough =
        alignment.equal() >= FRAGMENT
            && isMost(alignment.equal(), own.size())
            && alignment.equalWeight() >= LEAST_COVERED_WEIGHT;
    if (!enough) {
      return null;
    }
    Found found = compared(wanted, there, alignment, share(wanted, alignment.equalWeight()));
    boolean fair = found.match().edits().stream().noneMatch(QuoteMatcher::isOfFact);
    return fair ? new Found(found.match().as(Relation.PARTIAL), found.from(), found.to()) : found;
  }

  /// Whether these are four fifths: of a shorter quotation's own words as many must be among those looked for.
  static boolean isMost(int same, int all) {
    return 5 * same >= 4 * all;
  }

  private static double share(WantedWords wanted, double weight) {
    ComparedWords words = wanted.said().words();
    double all = WordAlignment.weight(words, 0, words.size());
    return all > 0 ? Math.min(1, weight / all) : 0;
  }

  private Found compared(WantedWords wanted, SearchedQuotation there, WordAlignment alignment, double share) {
    ComparedWords words = wanted.said().words();
    ComparedQuotation said = there.said();
    AlignedEnds ends = ends(wanted, there, alignment);
    List<WordAlignment.Step> steps = new ArrayList<>(ends.head());
    steps.addAll(alignment.steps());
    steps.addAll(ends.tail());
    steps = withoutGaps(wanted, steps);
    List<Edit> edits = VariantEdits.of(wanted.said(), said, steps);
    boolean cut = steps.stream().filter(step -> step.left() >= 0).count() < words.size();
    List<Edit> altering =
        edits.stream()
            .filter(edit -> edit.kind() != Edit.Kind.PUNCTUATION && edit.kind() != Edit.Kind.SPELLING)
            .filter(edit -> !sameSpelling(edit))
            .toList();
    Relation relation =
        !altering.isEmpty()
            ? isReworded(altering) ? Relation.REWORDED : Relation.ALTERED
            : cut ? Relation.PARTIAL : Relation.VERBATIM;
    int from = steps.stream().mapToInt(WordAlignment.Step::left).filter(left -> left >= 0).min().orElse(0);
    int to = steps.stream().mapToInt(WordAlignment.Step::left).max().orElse(-1) + 1;
    return found(wanted, there, relation, share, edits, from, to);
  }

  /// "won't" and "will not", "co-operate" and "cooperate".
  private static boolean sameSpelling(Edit edit) {
    return !edit.from().isEmpty()
        && !edit.to().isEmpty()
        && JoinedWords.of(ComparedWords.of(edit.from())).find(JoinedWords.of(ComparedWords.of(edit.to())), 0).length > 0
        && JoinedWords.of(ComparedWords.of(edit.to())).find(JoinedWords.of(ComparedWords.of(edit.from())), 0).length
            > 0;
  }

  /// Without the quotation's words that stand where the words looked for leave some out.
  private static List<WordAlignment.Step> withoutGaps(WantedWords wanted, List<WordAlignment.Step> steps) {
    if (wanted.pieces().size() == 1) {
      return steps;
    }
    List<WordAlignment.Step> kept = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      int end = i;
      while (end < steps.size() && steps.get(end).left() < 0) {
        end++;
      }
      boolean gap = end > i && end < steps.size() && wanted.opensPiece(steps.get(end).left());
      if (gap) {
        i = end - 1;
      } else {
        kept.add(steps.get(i));
      }
    }
    return kept;
  }

  private static boolean isReworded(List<Edit> edits) {
    return edits.size() >= MANY_EDITS && edits.stream().noneMatch(QuoteMatcher::isOfFact);
  }

  private static boolean isOfFact(Edit edit) {
    return switch (edit.kind()) {
      case NUMBER, DATE, NAME, POLARITY, TRANSCRIPTION -> true;
      default -> false;
    };
  }

  /// A run of the words that says something by itself: a sentence or what stood in quotation marks, or enough rare words.
  private @Nullable Found fragment(WantedWords wanted, SearchedQuotation there) {
    ComparedWords words = wanted.said().words();
    if (there.joined().size() >= FRAGMENT) {
      int[] place = wanted.joined().find(there.joined(), 0);
      if (place.length > 0) {
        return part(wanted, there, place[0], place[1]);
      }
    }
    for (int[] sentence : wanted.said().pieces()) {
      boolean enough = sentence[1] - sentence[0] >= FRAGMENT;
      if (enough && there.joined().find(JoinedWords.of(words, sentence[0], sentence[1]), 0).length > 0) {
        return part(wanted, there, sentence[0], sentence[1]);
      }
    }
    int from = 0;
    int longest = 0;
    for (int i = 0; i + FRAGMENT <= words.size(); i++) {
      int end = i + FRAGMENT;
      if (there.joined().find(JoinedWords.of(words, i, end), 0).length == 0) {
        continue;
      }
      while (end < words.size() && there.joined().find(JoinedWords.of(words, i, end + 1), 0).length > 0) {
        end++;
      }
      if (end - i > longest) {
        from = i;
        longest = end - i;
      }
      i = end - FRAGMENT;
    }
    int content = ComparedQuotation.contentWords(words, from, from + longest);
    return longest > 0 && content >= FRAGMENT_CONTENT ? part(wanted, there, from, from + longest) : null;
  }

  private Found part(WantedWords wanted, SearchedQuotation there, int from, int to) {
    double share = share(wanted, WordAlignment.weight(wanted.said().words(), from, to));
    return found(wanted, there, Relation.PARTIAL, share, List.of(), from, to);
  }

  private Found paraphrase(WantedWords wanted, SearchedQuotation there, double shared) {
    ComparedWords words = wanted.said().words();
    ComparedWords said = there.said().words();
    int[] sentence = nearest(wanted, said);
    Set<String> wantedWords = wanted.all();
    Set<String> saidWords = spelled(said, 0, said.size());
    boolean denied =
        isDenied(words, sentence[0], sentence[1], saidWords) != isDenied(said, 0, said.size(), wantedWords);
    boolean other = denied || isOtherNumber(words, sentence[0], sentence[1], said);
    return found(wanted, there, other ? Relation.DIFFERS : Relation.PARAPHRASED, shared, List.of(), 0, words.size());
  }

  private static Set<String> spelled(ComparedWords words, int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> JoinedWords.spelled(words.form(i))).collect(Collectors.toSet());
  }

  /// Whether each of the two has one number, and it is another.
  private static boolean isOtherNumber(ComparedWords words, int from, int to, ComparedWords said) {
    double mine = number(words, from, to);
    double theirs = number(said, 0, said.size());
    return mine >= 0 && theirs >= 0 && mine != theirs;
  }

  /// The one number among words; below 0 where there is none or there are several, and for "one", which counts little.
  private static double number(ComparedWords words, int from, int to) {
    double found = -1;
    for (int i = from; i < to; i++) {
      double value = NumberWords.value(words.form(i));
      if (value >= 0 && found >= 0) {
        return -1;
      }
      found = value >= 0 ? value : found;
    }
    return found > 1 ? found : -1;
  }

  /// The sentence of the words looked for that shares most with a quotation.
  private static int[] nearest(WantedWords wanted, ComparedWords said) {
    Set<String> there = WantedWords.contentWords(said);
    int[] nearest = {0, wanted.said().words().size()};
    long most = 0;
    for (int[] sentence : wanted.said().pieces()) {
      long shared =
          IntStream.range(sentence[0], sentence[1])
              .filter(i -> there.contains(JoinedWords.spelled(wanted.said().words().form(i))))
              .count();
      if (shared > most) {
        most = shared;
        nearest = sentence;
      }
    }
    return nearest;
  }

  /// Whether an odd number of words deny something that the other side says too.
  ///
  /// @param other words of the other side
  private static boolean isDenied(ComparedWords words, int from, int to, Set<String> other) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += isNegation(words.form(i)) && isSaid(words, i + 1, to, other) ? 1 : 0;
    }
    return count % 2 == 1;
  }

  private static boolean isNegation(String form) {
    return form.endsWith(NOT) || NEGATIONS.contains(form);
  }

  /// Whether the next word that is not among the commonest stands on the other side too, or there is none.
  private static boolean isSaid(ComparedWords words, int from, int to, Set<String> other) {
    int looked = 0;
    for (int i = from; i < to && looked < DENIED; i++) {
      if (!Commonness.stop(words.form(i))) {
        looked++;
        if (other.contains(JoinedWords.spelled(words.form(i)))) {
          return true;
        }
      }
    }
    return looked == 0;
  }

  /// Telling words behind one that denies, of which it denies one.
  private static final int DENIED = 1;

  /// Whether the word before denies what follows.
  private static boolean isDeniedBefore(ComparedWords words, int at) {
    return at > 0 && isNegation(words.form(at - 1));
  }

  private static final String NOT = "n't";
}
