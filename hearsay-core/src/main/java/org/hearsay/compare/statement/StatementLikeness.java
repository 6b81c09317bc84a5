package org.hearsay.compare.statement;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How likely two statements of a story tell the same thing, by the concepts that they share.
///
/// What all of the story talks about says little, unless both count the same number of the same thing: "8,300 nurses
/// will stop work in Osgrove" and "a strike of 8,300 Osgrove nurses".
final class StatementLikeness {
  /// Fewer shared concepts join nothing.
  private static final int LEAST_CONCEPTS = 3;

  /// Least information of the shared concepts in nats.
  private static final double LEAST_SHARED = 14;

  /// Least share of the smaller statement's information that both have.
  private static final double LEAST_CONTAINED = 0.6;

  /// The same where both also count the same number.
  private static final double LEAST_CONTAINED_NUMBER = 0.4;

  /// The same where they count the same number of one thing; half, since a long sentence may tell of more than that.
  private static final double LEAST_CONTAINED_COUNT = 0.5;

  /// Least share of all that the two tell, for two such counts.
  private static final double LEAST_MUTUAL_COUNT = 0.3;

  /// Parts of the larger by which a rounded number may differ from the other.
  private static final double ROUNDED = 0.35;

  /// By concept, in order: how much of its information it keeps, see [#rarity].
  private final Map<String, Kept> kept = new TreeMap<>();

  private final IdentityHashMap<Assertion, Told> told = new IdentityHashMap<>();

  /// @param place among all concepts in order
  /// @param share 0.3 to 1
  private record Kept(int place, double share) {}

  /// What a statement tells, for quick comparison.
  private static final class Told {
    /// Places of its concepts, ascending.
    final int[] concepts;

    /// Of the same, in nats.
    final double[] weights;

    /// Whether each is written as a name.
    final boolean[] names;

    /// Of all of them.
    final double sum;

    Told(Assertion assertion, Map<String, Kept> kept) {
      int size = assertion.concepts().size();
      concepts = new int[size];
      weights = new double[size];
      names = new boolean[size];
      double all = 0;
      int i = 0;
      for (Map.Entry<String, Double> entry : assertion.concepts().entrySet()) {
        Kept concept = kept.getOrDefault(entry.getKey(), NONE);
        concepts[i] = concept.place();
        weights[i] = entry.getValue() * concept.share();
        names[i] = assertion.names().contains(entry.getKey());
        all += weights[i++];
      }
      sum = all;
    }

    private static final Kept NONE = new Kept(-1, 1);
  }

  /// @param all the statements that are compared, whose concepts are in order
  StatementLikeness(List<Assertion> all) {
    Map<String, Integer> having = new TreeMap<>();
    for (Assertion one : all) {
      for (String concept : one.concepts().keySet()) {
        having.merge(concept, 1, Integer::sum);
      }
    }
    having.forEach((concept, seen) -> kept.put(concept, new Kept(kept.size(), rarity(all.size(), seen))));
    all.forEach(one -> told.put(one, new Told(one, kept)));
  }

  /// Less for concepts that the whole story is about, so that the topic alone joins no two statements.
  private static double rarity(int statements, double seen) {
    double rarity = Math.log((statements + 1) / seen) / Math.log(statements + 1);
    return Math.clamp(rarity * 1.4, 0.3, 1);
  }

  private Told told(Assertion one) {
    return told.computeIfAbsent(one, any -> new Told(one, kept));
  }

  /// @return 0 where the two do not tell the same
  double of(Assertion a, Assertion b) {
    if (a.report().index == b.report().index && ((a.said() == null && b.said() == null) || a.span().equals(b.span()))) {
      return 0;
    }
    Told mine = told(a);
    Told theirs = told(b);
    double left = mine.sum;
    double right = theirs.sum;
    double shared = 0;
    int concepts = 0;
    int plain = 0;
    for (int i = 0, j = 0; i < mine.concepts.length && j < theirs.concepts.length; ) {
      if (mine.concepts[i] == theirs.concepts[j]) {
        shared += mine.weights[i];
        concepts++;
        plain += mine.names[i] && theirs.names[j] ? 0 : 1;
        i++;
        j++;
      } else if (mine.concepts[i] < theirs.concepts[j]) {
        i++;
      } else {
        j++;
      }
    }
    if (concepts < LEAST_CONCEPTS) {
      return 0;
    }
    boolean number = a.numbers().stream().anyMatch(b.numbers()::contains);
    boolean near = !number && nearly(a, b);
    boolean otherNumbers = !number && !near && !a.numbers().isEmpty() && !b.numbers().isEmpty();
    double contained = shared / Math.max(1e-9, Math.min(left, right));
    double mutual = shared / Math.max(1e-9, left + right - shared);
    boolean alike =
        (number || near)
            ? concepts >= 4
                && plain >= (number ? 3 : 2)
                && shared >= LEAST_SHARED * 0.6
                && contained >= LEAST_CONTAINED_NUMBER
                && mutual >= 0.15
            : concepts >= 4 && plain >= 2 && shared >= LEAST_SHARED && contained >= LEAST_CONTAINED && mutual >= 0.33;
    if (alike && (!otherNumbers || mutual >= 0.5)) {
      return mutual + contained + (number ? 0.5 : 0);
    }
    return near || (number && sameCount(a, b)) ? counts(a, b) : 0;
  }

  /// Two statements that count the same number of one thing and share most of what the shorter one tells, however often
  /// the story has it.
  private static double counts(Assertion a, Assertion b) {
    double left = 0;
    double right = 0;
    double shared = 0;
    for (Map.Entry<String, Double> entry : a.concepts().entrySet()) {
      left += entry.getValue();
      shared += b.concepts().containsKey(entry.getKey()) ? entry.getValue() : 0;
    }
    for (double weight : b.concepts().values()) {
      right += weight;
    }
    double contained = shared / Math.max(1e-9, Math.min(left, right));
    double mutual = shared / Math.max(1e-9, left + right - shared);
    return contained >= LEAST_CONTAINED_COUNT && mutual >= LEAST_MUTUAL_COUNT ? mutual + contained : 0;
  }

  private static boolean sameCount(Assertion a, Assertion b) {
    for (Assertion.Counted left : a.counted()) {
      for (Assertion.Counted right : b.counted()) {
        if (left.value() == right.value()
            && left.value() >= Assertion.TELLING
            && left.of().stream().anyMatch(right.of()::contains)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether one of them rounds what may be the other's number.
  private static boolean nearly(Assertion a, Assertion b) {
    for (Assertion.Counted left : a.counted()) {
      for (Assertion.Counted right : b.counted()) {
        double larger = Math.max(left.value(), right.value());
        if (left.about() != right.about()
            && larger >= Assertion.TELLING
            && Math.abs(left.value() - right.value()) <= ROUNDED * larger
            && left.of().stream().anyMatch(right.of()::contains)) {
          return true;
        }
      }
    }
    return false;
  }
}
