package org.hearsay.compare.difference;

import java.util.List;
import java.util.Set;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.view.Sides;
import org.hearsay.compare.view.SlotContext;
import org.hearsay.entity.Mention;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Concepts;
import org.hearsay.words.Spelling;
import org.jspecify.annotations.Nullable;

/// Compares the place that one thing is near to, in sentences that may be about one thing: "the quarry near Ashby" and
/// "the quarry near the town of Corrin".
///
/// After other prepositions another place is mostly another scene.
final class NearPlaces extends AlignedRule {
  static final String NAME = "near-place";

  /// Least log odds that the two sentences are about one thing.
  private static final double LEAST = -2;

  /// Words after "near" among which the name begins.
  private static final int AFTER = 5;

  /// Words before "near", the last two with content among them, that both must have.
  private static final int HEAD = 2;

  private static final Set<String> NEAR = DifferenceLists.ENGLISH.words("near-places.near");

  NearPlaces() {
    super(NAME, LEAST);
  }

  @Override
  void compare(SlotContext at, List<Difference> found) {
    for (int i = at.leftFirst + 1; i < at.leftLast; i++) {
      for (int j = at.rightFirst + 1; NEAR.contains(at.left.words.form(i)) && j < at.rightLast; j++) {
        TextSpan mine = place(at.left, i, at.leftLast);
        TextSpan theirs = NEAR.contains(at.right.words.form(j)) ? place(at.right, j, at.rightLast) : null;
        if (mine != null && theirs != null && sameThing(at, i, j) && other(at, mine, theirs)) {
          found.add(
              Difference.of(
                  Kind.PLACE,
                  NAME,
                  Sides.of(at.left, mine),
                  Sides.of(at.right, theirs),
                  "near another place in sentences about one thing"));
        }
      }
    }
  }

  /// The first name of a place after "near".
  private static @Nullable TextSpan place(Report report, int near, int last) {
    List<Mention> places = report.places(near + 1, Math.min(last, near + AFTER));
    return places.isEmpty() ? null : places.getFirst().span();
  }

  /// Whether the word before is the same, and the name before it as well where it has one.
  private static boolean sameThing(SlotContext at, int i, int j) {
    int mine = i - 1;
    int theirs = j - 1;
    int same = 0;
    while (same < HEAD && mine >= at.leftFirst && theirs >= at.rightFirst) {
      String one = at.left.words.form(mine);
      String other = at.right.words.form(theirs);
      if (same > 0 && at.left.words.capital(mine) != at.right.words.capital(theirs)) {
        // "the Corrin slate quarry" beside "the Corrin quarry": a word that one has alone before the noun.
        mine -= at.left.words.capital(mine) ? 0 : 1;
        theirs -= at.right.words.capital(theirs) ? 0 : 1;
        one = mine >= at.leftFirst ? at.left.words.form(mine) : "";
        other = theirs >= at.rightFirst ? at.right.words.form(theirs) : " ";
      }
      if (Commonness.stop(one) || !Concepts.of(one).equals(Concepts.of(other))) {
        return false;
      }
      same++;
      mine--;
      theirs--;
    }
    return same == HEAD;
  }

  /// Whether the names share no word.
  private static boolean other(SlotContext at, TextSpan mine, TextSpan theirs) {
    List<String> one = names(mine.in(at.left.text));
    List<String> two = names(theirs.in(at.right.text));
    return one.stream().noneMatch(two::contains);
  }

  private static List<String> names(String place) {
    return ComparedWords.of(place).forms().stream().map(Spelling::normal).toList();
  }
}
