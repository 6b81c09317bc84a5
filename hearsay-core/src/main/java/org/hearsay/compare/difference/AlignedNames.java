package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.view.Sides;
import org.hearsay.compare.view.SlotContext;
import org.hearsay.compare.view.StoryView;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Spelling;

/// Compares the names in sentences that are about one thing: a name of several words of which the last is another one,
/// a rare name that is written with another letter, or another name of somebody's wife or husband. The other form must stand nowhere in the report.
final class AlignedNames implements DifferenceRule {
  static final String NAME = "aligned-name";

  /// Least log odds that the two sentences are about one thing.
  private static final double LEAST = -1.5;

  /// The same where two names of several words are compared: two teams of one town are two teams.
  private static final double SURE = -1;

  /// Least information in nats of what both have around such names.
  private static final double LEAST_SHARED = 10;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Difference> in(StoryView story) {
    Map<Integer, Set<String>> held = new HashMap<>();
    for (Report report : story.reports) {
      Set<String> own = new HashSet<>();
      report.words.forms().forEach(form -> own.add(Spelling.normal(form)));
      held.put(report.index, own);
    }
    List<Difference> found = new ArrayList<>();
    for (SlotContext at : story.aligned(LEAST)) {
      for (int i = at.leftFirst; i <= at.leftLast; i++) {
        compare(at, i, held, found);
      }
    }
    found.addAll(RareNames.in(story.reports));
    return found;
  }

  private static void compare(SlotContext at, int i, Map<Integer, Set<String>> held, List<Difference> found) {
    ComparedWords left = at.left.words;
    ComparedWords right = at.right.words;
    if (!own(left, i, held.getOrDefault(at.right.index, Set.of()))) {
      return;
    }
    for (int j = at.rightFirst; j <= at.rightLast; j++) {
      if (!own(right, j, held.getOrDefault(at.left.index, Set.of()))) {
        continue;
      }
      boolean spelled = RareNames.alike(left.form(i), right.form(j));
      int words = spelled ? 0 : sameBefore(left, i, at.leftFirst, right, j, at.rightFirst);
      boolean spouses = spouse(left, i, at.leftFirst) && spouse(right, j, at.rightFirst);
      if (spelled
          || (spouses && left.form(i - 1).equals(right.form(j - 1)))
          || (words > 1
              && at.odds >= SURE
              && named(left, i)
              && named(right, j)
              && at.shared(i - words, i, j - words, j) >= LEAST_SHARED)) {
        TextSpan from = left.span(i - words, i);
        TextSpan to = right.span(j - words, j);
        found.add(
            Difference.of(
                Kind.NAME,
                NAME,
                Sides.of(at.left, from),
                Sides.of(at.right, to),
                spelled
                    ? "a name with other letters in sentences about one thing"
                    : "another name in sentences about one thing"));
      }
    }
  }

  /// Whether the word is the first of the name of somebody of whom a person has but one: "his wife, Ann".
  private static boolean spouse(ComparedWords words, int name, int first) {
    return name > first && words.begin(name) - words.end(name - 1) <= COMMA && ONLY_ONE.contains(words.form(name - 1));
  }

  /// Characters between a word and the name that explains it: ", ".
  private static final int COMMA = 2;

  private static final Set<String> ONLY_ONE = DifferenceLists.ENGLISH.words("aligned-names.only-one");

  /// A capitalized word with content that the other report has nowhere.
  private static boolean own(ComparedWords words, int word, Set<String> others) {
    String form = words.form(word);
    return words.capital(word)
        && Character.isLetter(form.charAt(0))
        && form.length() > 2
        && !Commonness.stop(form)
        && !others.contains(Spelling.normal(form));
  }

  /// Whether a name ends with the word: the next one is not capitalized.
  private static boolean named(ComparedWords words, int word) {
    return word + 1 >= words.size() || !words.capital(word + 1) || words.begin(word + 1) > words.end(word) + 1;
  }

  /// How many capitalized words just before are the same.
  private static int sameBefore(ComparedWords left, int i, int leftFirst, ComparedWords right, int j, int rightFirst) {
    int same = 0;
    while (i - same - 1 >= leftFirst
        && j - same - 1 >= rightFirst
        && left.capital(i - same - 1)
        && right.capital(j - same - 1)
        && !Commonness.stop(left.form(i - same - 1))
        && left.begin(i - same) == left.end(i - same - 1) + 1
        && left.form(i - same - 1).equals(right.form(j - same - 1))) {
      same++;
    }
    return same;
  }
}
