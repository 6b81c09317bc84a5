package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.result.Difference.Side;

/// The rules that look for differences, the surest first, and how what they find is merged.
///
/// **Merge.** Two differences are one when they are of one kind, between the same two reports, and their places overlap
/// in both. The one whose rule stands further up in the list is kept. Of one pair of values, the first is kept for the
/// whole story; of one pair of speakers, the first is kept for each claim.
public final class DifferenceRules {
  /// Every rule, the surest first.
  static final List<DifferenceRule> STANDARD =
      List.of(
          new UtteranceSpeakers(),
          new AlteredQuotations(),
          new ClaimSpeakers(),
          new SubstitutedValues(),
          new MatchedSentences(),
          new CountDifferences(),
          new CasualtyCounts(),
          new AgeDifferences(),
          new UtteranceDates(),
          new SpeechOccasions(),
          new MoneySums(),
          new SimilarPlaceNames(),
          new ClaimPhrases(),
          new MisspelledNames());

  private final List<Ranked> kept = new ArrayList<>();
  private final Map<String, List<Difference>> byReports = new HashMap<>();
  private final Set<String> values = new HashSet<>();

  private DifferenceRules() {}

  private record Ranked(int rank, Difference difference) {}

  /// The differences of a story: by kind, the worst first; of a kind, those of the surest rule first; then by place.
  public static List<Difference> in(StoryView story) {
    DifferenceRules merge = new DifferenceRules();
    for (int rank = 0; rank < STANDARD.size(); rank++) {
      for (Difference difference : STANDARD.get(rank).in(story)) {
        merge.add(rank, difference);
      }
    }
    return merge.kept.stream()
        .sorted(
            Comparator.comparing((Ranked ranked) -> ranked.difference().kind())
                .thenComparingInt(Ranked::rank)
                .thenComparing(ranked -> ranked.difference().left().place())
                .thenComparing(ranked -> ranked.difference().right().place()))
        .map(Ranked::difference)
        .toList();
  }

  private void add(int rank, Difference found) {
    List<Difference> between = byReports.computeIfAbsent(reports(found), pair -> new ArrayList<>());
    boolean speakers = found.kind() == Kind.SPEAKER;
    if (!speakers && between.stream().anyMatch(other -> covers(other, found))) {
      return;
    }
    between.add(found);
    String left = found.left().value().toLowerCase(Locale.ROOT);
    String right = found.right().value().toLowerCase(Locale.ROOT);
    String pair = left.compareTo(right) <= 0 ? left + '\0' + right : right + '\0' + left;
    if (values.add(found.kind() + pair + (speakers ? found.claim() : ""))) {
      kept.add(new Ranked(rank, found));
    }
  }

  private static String reports(Difference found) {
    String left = found.left().place().article();
    String right = found.right().place().article();
    return found.kind() + (left.compareTo(right) <= 0 ? left + ' ' + right : right + ' ' + left);
  }

  /// Whether another difference of the same kind is about the same words.
  private static boolean covers(Difference one, Difference other) {
    return (meet(one.left(), other.left()) && meet(one.right(), other.right()))
        || (meet(one.left(), other.right()) && meet(one.right(), other.left()));
  }

  private static boolean meet(Side one, Side other) {
    return one.place().article().equals(other.place().article()) && one.place().span().overlaps(other.place().span());
  }
}
