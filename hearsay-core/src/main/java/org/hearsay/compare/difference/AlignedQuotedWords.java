package org.hearsay.compare.difference;

import java.util.List;
import org.hearsay.compare.difference.SharedQuotedWords.Shared;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.view.Sides;
import org.hearsay.compare.view.SlotContext;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.Concepts;
import org.hearsay.words.EditWords;
import org.hearsay.words.NumberWords;
import org.hearsay.words.Spelling;

/// Compares the words inside quotation marks of sentences that are about one thing: words that one report has changed,
/// left out or added between words that both quote.
///
/// Both must be one speaker's, as far as the reports name them. An ellipsis, a bracket, spelling, a contraction and a cut
/// at either end are no difference.
final class AlignedQuotedWords extends AlignedRule {
  static final String NAME = "aligned-quotation";

  /// Least log odds that the two sentences are about one thing.
  private static final double LEAST = -1.5;

  /// Least information in nats of the words that both quote, and their least share of the quoted words, in percent.
  private static final double LEAST_WEIGHT = 14;

  private static final int LEAST_IDENTITY = 60;

  /// The same where one side leaves out a clause.
  private static final int WORDS_OF_CLAUSES = 8;

  private static final double WEIGHT_OF_CLAUSES = 20;

  private static final int IDENTITY_OF_CLAUSES = 70;

  /// The same for short quotations, which must be nearly equal and in surer pairs the fewer words they have.
  private static final int SHORT_IDENTITY = 65;

  private static final List<ShortQuotation> SHORT =
      List.of(new ShortQuotation(6, 0, -1.2), new ShortQuotation(4, 0, -1), new ShortQuotation(3, 8, -1));

  /// Most words of a change, both sides together.
  private static final int MOST = 6;

  /// What a short quotation must have.
  ///
  /// @param words that both have
  /// @param weight information of these words, in nats
  /// @param odds log odds that the two sentences are about one thing
  private record ShortQuotation(int words, double weight, double odds) {
    boolean fits(SharedQuotedWords shared, double sure) {
      return shared.words.size() >= words && shared.weight >= weight && sure >= odds;
    }
  }

  AlignedQuotedWords() {
    super(NAME, LEAST);
  }

  @Override
  void compare(SlotContext at, List<Difference> found) {
    if (at.left.quoted.get(at.leftFirst, at.leftLast + 1).isEmpty()
        || at.right.quoted.get(at.rightFirst, at.rightLast + 1).isEmpty()) {
      return;
    }
    SharedQuotedWords shared = SharedQuotedWords.of(at);
    boolean rich =
        (shared.weight >= LEAST_WEIGHT && shared.identity >= LEAST_IDENTITY)
            || (shared.words.size() >= WORDS_OF_CLAUSES
                && shared.weight >= WEIGHT_OF_CLAUSES
                && shared.identityOfClauses >= IDENTITY_OF_CLAUSES);
    if (!rich && (shared.identity < SHORT_IDENTITY || SHORT.stream().noneMatch(form -> form.fits(shared, at.odds)))) {
      return;
    }
    if (twoSpeakers(at, shared)) {
      return;
    }
    for (int i = 1; i < shared.words.size(); i++) {
      change(at, shared.words.get(i - 1), shared.words.get(i), found);
    }
    ending(at, shared.words, found);
  }

  /// Shared words and their share, in percent, from which it is one speech whoever is named: a speaker may be misread.
  private static final int WORDS_OF_ONE_SPEECH = 8;

  private static final int IDENTITY_OF_ONE_SPEECH = 75;

  private static boolean twoSpeakers(SlotContext at, SharedQuotedWords shared) {
    Shared first = shared.words.getFirst();
    Shared last = shared.words.getLast();
    boolean oneSpeech = shared.words.size() >= WORDS_OF_ONE_SPEECH && shared.identity >= IDENTITY_OF_ONE_SPEECH;
    return !oneSpeech
        && at.twoSpeakers(
            at.left.words.span(first.left(), last.left()), at.right.words.span(first.right(), last.right()));
  }

  /// Words that must be equal before a quotation ends with other ones.
  private static final int BEFORE_END = 3;

  /// Most words of either side with which a quotation ends.
  private static final int MOST_AT_END = 2;

  /// One or two last words of both quotations, where the words before them are the same.
  private static void ending(SlotContext at, List<Shared> shared, List<Difference> found) {
    if (shared.size() < BEFORE_END || !run(shared.subList(shared.size() - BEFORE_END, shared.size()))) {
      return;
    }
    int left = shared.getLast().left();
    int right = shared.getLast().right();
    int leftEnd = end(at.left, left, at.leftLast);
    int rightEnd = end(at.right, right, at.rightLast);
    if (leftEnd - left < 1
        || rightEnd - right < 1
        || leftEnd - left > MOST_AT_END
        || rightEnd - right > MOST_AT_END
        || Commonness.stop(at.left.words.form(leftEnd))
        || Commonness.stop(at.right.words.form(rightEnd))
        || fair(
            at.left.words.forms().subList(left + 1, leftEnd + 1),
            at.right.words.forms().subList(right + 1, rightEnd + 1))) {
      return;
    }
    add(at, at.left.words.span(left, leftEnd), at.right.words.span(right, rightEnd), found);
  }

  /// The last quoted word of those that follow.
  private static int end(Report report, int word, int last) {
    int end = word;
    while (end < last && report.quoted.get(end + 1)) {
      end++;
    }
    return end;
  }

  /// Whether words follow one another in both.
  private static boolean run(List<Shared> words) {
    int many = words.size() - 1;
    return words.getLast().left() - words.getFirst().left() == many
        && words.getLast().right() - words.getFirst().right() == many;
  }

  /// What stands between two words that both quote.
  private static void change(SlotContext at, Shared before, Shared after, List<Difference> found) {
    int mine = after.left() - before.left() - 1;
    int theirs = after.right() - before.right() - 1;
    if (mine + theirs == 0
        || mine + theirs > MOST
        || at.left.quoted.nextClearBit(before.left()) < after.left()
        || at.right.quoted.nextClearBit(before.right()) < after.right()
        || fair(
            at.left.words.forms().subList(before.left() + 1, after.left()),
            at.right.words.forms().subList(before.right() + 1, after.right()))) {
      return;
    }
    add(at, at.left.words.span(before.left(), after.left()), at.right.words.span(before.right(), after.right()), found);
  }

  private static void add(SlotContext at, TextSpan left, TextSpan right, List<Difference> found) {
    if (marked(left.in(at.left.text)) || marked(right.in(at.right.text))) {
      return;
    }
    found.add(
        Difference.of(
            Kind.WORDING,
            NAME,
            Sides.of(at.left, left),
            Sides.of(at.right, right),
            "other words inside the quotation marks of sentences about one thing"));
  }

  /// What editors do and hearing does: fillers, contractions written out, numbers in figures, "that" for "which".
  private static boolean fair(List<String> mine, List<String> theirs) {
    String one = expanded(mine);
    String other = expanded(theirs);
    boolean style =
        mine.size() == 1
            && theirs.size() == 1
            && EditWords.LIGHT.containsAll(mine)
            && EditWords.LIGHT.containsAll(theirs)
            && EditWords.sort(mine.getFirst()) == EditWords.sort(theirs.getFirst());
    return style
        || one.equals(other)
        || String.join("", mine).equals(String.join("", theirs))
        || (hesitates(mine) && hesitates(theirs));
  }

  /// Sounds without a sense. A word that links counts: "joy and peace" is not "joy, peace".
  private static boolean hesitates(List<String> words) {
    return words.stream().allMatch(word -> EditWords.FILLERS.contains(word) && !EditWords.LINKS.contains(word));
  }

  private static String expanded(List<String> forms) {
    StringBuilder all = new StringBuilder();
    for (String form : forms) {
      boolean number = NumberWords.value(form) >= 0;
      all.append(number ? Concepts.of(form) : Spelling.expanded(Spelling.normal(form)));
    }
    return all.toString();
  }

  /// An editor's mark, the end of the quotation, or a sign that some write as a word stands between the words.
  private static boolean marked(String words) {
    return words.chars().anyMatch(c -> "[](){}@&/".indexOf(c) >= 0)
        || words.indexOf('…') >= 0
        || words.contains("..")
        || words.contains(". .")
        || words.contains(" '")
        || words.contains(" ‘")
        || words.chars().anyMatch(c -> "\"“”«»".indexOf(c) >= 0);
  }
}
