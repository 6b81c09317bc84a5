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
import org.hearsay.compare.view.StoryView;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Concepts;
import org.hearsay.words.NumberWords;

/// The rules that look for differences, the surest first, and how what they find is merged.
///
/// **Merge.** Two differences are one when they are of one kind, between the same two reports, and their places overlap
/// in both. The one whose rule stands further up in the list is kept. Of one pair of values, the first is kept for the
/// whole story; of one pair of speakers, the first is kept for each claim. The
/// last rules, those for aligned sentences, add nothing where a difference of any kind stands.
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
          new MisspelledNames(),
          new ExclusiveOffices(),
          // What follows looks at sentences about one thing and adds what the others left.
          new AlignedQuotedWords(),
          new AlignedNames(),
          new AlignedHedges(),
          new AlignedOutcomes(),
          new AlignedTolls(),
          new CloseNumbers(),
          new AlignedNumbers(),
          new CloseYears(),
          new NearPlaces(),
          new AlignedOpposites(),
          new AlignedScope());

  /// From this rule on, a difference is left out where one of any kind stands at its place.
  private static final int FIRST_THAT_ADDS =
      STANDARD.stream().map(DifferenceRule::name).toList().indexOf(AlignedQuotedWords.NAME);

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
    boolean adds = rank >= FIRST_THAT_ADDS;
    if ((!speakers && between.stream().anyMatch(other -> covers(other, found)))
        || (adds
            && kept.stream()
                .anyMatch(other ->
                    covers(other.difference(), found)
                        || spells(other.difference(), found)
                        || repeats(other.difference(), found)))) {
      return;
    }
    between.add(found);
    String left = value(found.kind(), found.left());
    String right = value(found.kind(), found.right());
    String pair = left.compareTo(right) <= 0 ? left + '\0' + right : right + '\0' + left;
    if (values.add(found.kind() + pair + (speakers ? found.claim() : ""))) {
      kept.add(new Ranked(rank, found));
    }
  }

  /// What is compared, the same for "at least seven" and "Seven".
  private static String value(Kind kind, Side side) {
    ComparedWords words = ComparedWords.of(side.value());
    List<NumberWords.Quantity> numbers = kind == Kind.NUMBER ? NumberWords.in(words, 0, words.size()) : List.of();
    return numbers.size() == 1 ? Concepts.number(numbers.getFirst().value()) : side.value().toLowerCase(Locale.ROOT);
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

  /// Whether a found difference is in the spelling of a name, and one that was found before has both spellings.
  private static boolean spells(Difference one, Difference found) {
    return found.kind() == Kind.NAME
        && ((holds(one.left(), found.left()) && holds(one.right(), found.right()))
            || (holds(one.left(), found.right()) && holds(one.right(), found.left())));
  }

  /// Whether a found change of quoted words was found before, between one of the reports and another.
  private static boolean repeats(Difference one, Difference found) {
    return found.kind() == Kind.WORDING
        && one.kind() == Kind.WORDING
        && ((meet(one.left(), found.left()) && holds(found.right(), one.right()))
            || (meet(one.right(), found.right()) && holds(found.left(), one.left()))
            || (meet(one.left(), found.right()) && holds(found.left(), one.right()))
            || (meet(one.right(), found.left()) && holds(found.right(), one.left())));
  }

  private static boolean holds(Side one, Side part) {
    return one.value().toLowerCase(Locale.ROOT).contains(part.value().toLowerCase(Locale.ROOT));
  }

  private static boolean meet(Side one, Side other) {
    return one.place().article().equals(other.place().article()) && one.place().span().overlaps(other.place().span());
  }
}
