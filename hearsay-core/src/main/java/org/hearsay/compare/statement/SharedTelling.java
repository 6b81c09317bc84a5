package org.hearsay.compare.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.compare.fact.AlignedPair;
import org.hearsay.compare.fact.SentencePlace;

/// Whether two aligned sentences may carry a claim from one report to the other.
///
/// Where the alignment is sure, they may. Where it is less sure, they have to share words that are no names and that few
/// statements of the story hold: two sentences that share only those who act, or what the whole story is about, mostly
/// tell of two things.
final class SharedTelling {
  /// Log odds from which on two sentences tell of one thing whatever they share.
  private static final double SURE = -0.25;

  /// Least log odds. Below, three pairs of four tell of two things, however many words they share.
  private static final double LEAST = -1;

  /// Shared information in nats that makes up for one less in log odds.
  private static final double NATS = 5;

  /// A word that more than one of so many statements of the story hold says nothing here, if it is more than a few.
  private static final int MANY = 10;

  private static final int FEW = 4;

  private final Map<String, Integer> having = new HashMap<>();
  private final int statements;

  /// @param all the statements of the story
  SharedTelling(List<Assertion> all) {
    for (Assertion one : all) {
      one.concepts().keySet().forEach(concept -> having.merge(concept, 1, Integer::sum));
    }
    statements = all.size();
  }

  boolean oneThing(AlignedPair pair) {
    return pair.odds() >= SURE
        || (pair.odds() >= LEAST && pair.odds() >= SURE - shared(whole(pair.left()), whole(pair.right())) / NATS);
  }

  /// The same of two sentences in which the same person speaks, who is not likely to tell of much else.
  boolean oneThingOfOne(AlignedPair pair) {
    return pair.odds() >= LEAST_OF_ONE
        || (pair.odds() >= LEAST_SHARED_OF_ONE && shared(whole(pair.left()), whole(pair.right())) >= SHARED_OF_ONE);
  }

  /// Least log odds for one speaker: of 20 such pairs above that were read, 17 told of one thing; of ten below, five.
  private static final double LEAST_OF_ONE = -1.25;

  private static final double LEAST_SHARED_OF_ONE = -1.5;

  /// Shared information in nats.
  private static final double SHARED_OF_ONE = 8;

  private static Assertion whole(SentencePlace place) {
    return Assertion.of(place.report(), place.sentence().span(), false);
  }

  /// Information in nats of the words that both hold, without names and what many statements hold.
  double shared(Assertion a, Assertion b) {
    double sum = 0;
    for (Map.Entry<String, Double> entry : a.concepts().entrySet()) {
      String concept = entry.getKey();
      Double other = b.concepts().get(concept);
      boolean named = a.names().contains(concept) || b.names().contains(concept);
      if (other != null && !named && having.getOrDefault(concept, 0) <= Math.max(FEW, statements / MANY)) {
        sum += Math.min(entry.getValue(), other);
      }
    }
    return sum;
  }
}
