package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.result.Difference.Side;
import org.hearsay.compare.view.SameTime;
import org.hearsay.compare.view.Sides;
import org.hearsay.compare.view.StoryView;
import org.hearsay.text.BlockKind;
import org.hearsay.text.TextSpan;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.NumberWords;
import org.jspecify.annotations.Nullable;

/// Compares how many the reports say were killed or hurt: "police say 27 people are injured" and "25 people were
/// injured".
///
/// Only what a title or the first sentences tell is compared, since that is the happening that the report is about;
/// deeper in the text others are recalled. A report must have one exact number there, and must not have the other
/// report's anywhere: where it has both, they are of two groups or of two hours.
final class CasualtyCounts implements DifferenceRule {
  private static final String NAME = "casualty-count";

  /// Words for what befell people, with the fate.
  static final Map<String, String> FATES = DifferenceLists.ENGLISH.pairs("casualty-counts.fates");

  /// Verbs of harm that have their number after them.
  static final Set<String> DOING = DifferenceLists.ENGLISH.words("casualty-counts.doing");

  /// What may stand between a number and its fate: people as such, and forms of "be".
  static final Set<String> PLAIN = DifferenceLists.ENGLISH.words("casualty-counts.plain");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Difference> in(StoryView story) {
    return Search.find(story.reports, story.times);
  }

  /// One look through a story.
  private static final class Search {
    private static final String DOZEN = DifferenceLists.ENGLISH.word("dozen");

    /// First sentences of a body that tell what happened.
    private static final int LEAD = 3;

    /// Reports of one story that are compared with each other.
    private static final int MOST = 60;

    /// Words between a number and the word for what happened to so many people.
    private static final int BETWEEN = 4;

    /// Words before a number, or what befell, that make it a bound, an addition, a guess, or another time's.
    private static final int BEFORE = 4;

    private static final Set<String> PEOPLE = DifferenceLists.ENGLISH.words("casualty-counts.people");

    private static final Set<String> LOOSE = DifferenceLists.ENGLISH.words("casualty-counts.loose");

    private final Map<String, Map<Integer, List<Toll>>> byFate = new TreeMap<>();

    /// By index of a report all its numbers, read when they are first asked for.
    private final Map<Integer, Set<Double>> numbers = new HashMap<>();

    private Search() {}

    private record Toll(Report report, NumberWords.Quantity number) {}

    static List<Difference> find(List<Report> reports, SameTime times) {
      Search tolls = new Search();
      reports.forEach(tolls::collect);
      List<Difference> found = new ArrayList<>();
      for (Map<Integer, List<Toll>> byReport : tolls.byFate.values()) {
        List<Toll> lone = new ArrayList<>();
        for (List<Toll> here : byReport.values()) {
          double value = here.getFirst().number().value();
          if (here.stream().allMatch(toll -> toll.number().value() == value)) {
            lone.add(here.getLast());
          }
        }
        for (int i = 0; i < lone.size() && i < MOST; i++) {
          for (int j = i + 1; j < lone.size() && j < MOST; j++) {
            if (tolls.differ(lone.get(i), lone.get(j), times)) {
              found.add(
                  Difference.of(
                      Kind.NUMBER, NAME, side(lone.get(i)), side(lone.get(j)), "a different number of the same thing"));
            }
          }
        }
      }
      return found;
    }

    private boolean differ(Toll a, Toll b, SameTime times) {
      return a.number().value() != b.number().value()
          && times.of(a.report(), b.report())
          && !has(a.report(), b.number().value())
          && !has(b.report(), a.number().value());
    }

    private boolean has(Report report, double value) {
      return numbers
          .computeIfAbsent(
              report.index,
              index ->
                  NumberWords.in(report.words, 0, report.words.size()).stream()
                      .map(NumberWords.Quantity::value)
                      .collect(Collectors.toSet()))
          .contains(value);
    }

    private static Side side(Toll toll) {
      TextSpan span = toll.report().words.span(toll.number().first(), toll.number().last());
      return Sides.of(toll.report(), span);
    }

    private void collect(Report report) {
      int body = 0;
      for (Report.Sentence sentence : report.sentences) {
        boolean headline = sentence.kind() == BlockKind.HEADLINE;
        if (sentence.kind() == BlockKind.BODY && ++body > LEAD) {
          return;
        }
        if (!headline && sentence.kind() != BlockKind.BODY) {
          continue;
        }
        for (NumberWords.Quantity number : NumberWords.in(report.words, sentence.first(), sentence.last() + 1)) {
          String fate = report.quoted.get(number.first()) ? null : fate(report, sentence, number);
          if (fate != null) {
            byFate
                .computeIfAbsent(fate, key -> new TreeMap<>())
                .computeIfAbsent(report.index, key -> new ArrayList<>())
                .add(new Toll(report, number));
          }
        }
      }
    }

    /// What happened to so many people, by a word after the number or a verb right before it.
    private static @Nullable String fate(Report report, Report.Sentence sentence, NumberWords.Quantity number) {
      ComparedWords words = report.words;
      int first = number.first();
      if (!whole(report, number) || loose(words, sentence, first)) {
        return null;
      }
      for (int i = number.last() + 1;
          i <= Math.min(sentence.last(), number.last() + 1 + BETWEEN) && together(report, i);
          i++) {
        String fate = FATES.get(words.form(i));
        if (fate != null) {
          return fate;
        }
        if (!PLAIN.contains(words.form(i))) {
          break;
        }
      }
      boolean doing =
          first > sentence.first()
              && DOING.contains(words.form(first - 1))
              && together(report, first)
              && !loose(words, sentence, first - 1);
      boolean people = number.last() < sentence.last() && PEOPLE.contains(words.form(number.last() + 1));
      boolean ends = number.last() == sentence.last() || !together(report, number.last() + 1);
      return doing && (people || ends) ? FATES.get(words.form(first - 1)) : null;
    }

    private static boolean loose(ComparedWords words, Report.Sentence sentence, int word) {
      for (int i = Math.max(sentence.first(), word - BEFORE); i < word; i++) {
        if (LOOSE.contains(words.form(i))) {
          return true;
        }
      }
      return false;
    }

    /// Whether nothing but white space stands before a word.
    private static boolean together(Report report, int word) {
      return report.text.substring(report.words.end(word - 1), report.words.begin(word)).isBlank();
    }

    /// A number by itself, and no round word: "a dozen", "14-year", "$14".
    private static boolean whole(Report report, NumberWords.Quantity number) {
      ComparedWords words = report.words;
      int begin = words.begin(number.first());
      int end = words.end(number.last());
      String text = report.text;
      return number.value() >= 1
          && number.value() == Math.rint(number.value())
          && !words.form(number.last()).equals(DOZEN)
          && (begin == 0 || "$£€#-–.:/".indexOf(text.charAt(begin - 1)) < 0)
          && (end >= text.length() || "%-–/:".indexOf(text.charAt(end)) < 0);
    }
  }
}
