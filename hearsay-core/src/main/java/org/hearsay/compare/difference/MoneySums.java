package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.compare.name.NameParts;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.result.Difference.Side;
import org.hearsay.compare.view.SameTime;
import org.hearsay.compare.view.Sides;
import org.hearsay.compare.view.StoryView;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.quantity.Measure;
import org.hearsay.text.BlockKind;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Concepts;
import org.jspecify.annotations.Nullable;

/// Compares the sums of money that the reports' own prose ties to one name: "a $4.1 million bid for Lindt Castings"
/// and "the $4.6 million bid for rival Lindt Castings".
///
/// A report must have one sum for the name, exact and with two figures, and must not have the other report's sum
/// anywhere: where it has both, they are two things. Sums of another order are of another thing as well.
final class MoneySums implements DifferenceRule {
  private static final String NAME = "money-sum";

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
    /// Words after a sum among which the link to its name stands, and after the link its name.
    private static final int LINK = 6;

    private static final int WORDS_TO_NAME = 4;

    /// Times that one sum of a thing may be the other.
    private static final double LIKE = 1.6;

    private static final Set<String> LINKS = DifferenceLists.ENGLISH.words("money-sums.links");

    /// Words behind which a sum is what something rose to or from.
    private static final Set<String> MOVED = DifferenceLists.ENGLISH.words("money-sums.moved");

    private final Map<String, Map<Integer, List<Tied>>> byName = new TreeMap<>();

    private Search() {}

    /// A sum, the first word of the name it is tied to, and what stands between the two.
    private record Tied(Report report, Measure sum, Set<String> heads, String name) {}

    static List<Difference> find(List<Report> reports, SameTime times) {
      Search sums = new Search();
      reports.forEach(sums::collect);
      List<Difference> found = new ArrayList<>();
      for (Map<Integer, List<Tied>> tied : sums.byName.values()) {
        List<Tied> lone = new ArrayList<>();
        for (List<Tied> here : tied.values()) {
          Tied first = here.getFirst();
          if (here.stream().allMatch(other -> other.sum().compare(first.sum()) == Measure.Relation.SAME)) {
            lone.add(first);
          }
        }
        for (int i = 0; i < lone.size(); i++) {
          for (int j = i + 1; j < lone.size(); j++) {
            if (times.of(lone.get(i).report(), lone.get(j).report()) && differ(lone.get(i), lone.get(j))) {
              found.add(conflict(lone.get(i), lone.get(j)));
            }
          }
        }
      }
      return found;
    }

    private static Difference conflict(Tied a, Tied b) {
      return Difference.of(Kind.NUMBER, NAME, side(a), side(b), "a different sum tied to the same name");
    }

    private static Side side(Tied tied) {
      TextSpan span = span(tied.report(), tied.sum());
      return Sides.of(tied.report(), span);
    }

    /// The sum with the sign of its currency.
    private static TextSpan span(Report report, Measure sum) {
      TextSpan span = report.words.span(sum.first(), sum.last());
      boolean sign = span.begin() > 0 && "$£€¥₹".indexOf(report.text.charAt(span.begin() - 1)) >= 0;
      return sign ? new TextSpan(span.begin() - 1, span.end()) : span;
    }

    private static boolean differ(Tied a, Tied b) {
      double x = a.sum().low();
      double y = b.sum().low();
      Set<String> both = new HashSet<>(a.heads());
      both.retainAll(b.heads());
      boolean oneThing = a.heads().isEmpty() || b.heads().isEmpty() || !both.isEmpty();
      return oneThing
          && a.sum().compare(b.sum()) == Measure.Relation.DIFFERENT
          && Math.max(x, y) <= LIKE * Math.min(x, y)
          && !a.report().has(b.sum())
          && !b.report().has(a.sum());
    }

    private void collect(Report report) {
      Map<Integer, Mention> names = names(report);
      for (Measure sum : report.measures()) {
        if (!money(sum)
            || report.quoted.get(sum.first())
            || !sum.exact()
            || sum.digits() < 2
            || (sum.first() > 0 && MOVED.contains(report.words.form(sum.first() - 1)))) {
          continue;
        }
        Report.Sentence sentence = report.sentenceAt(report.words.begin(sum.first()));
        if (sentence == null || sentence.kind() != BlockKind.BODY) {
          continue;
        }
        Tied tied = tied(report, sentence, sum, names);
        if (tied != null) {
          byName
              .computeIfAbsent(sum.dimension() + " " + tied.name(), key -> new TreeMap<>())
              .computeIfAbsent(report.index, key -> new ArrayList<>())
              .add(tied);
        }
      }
    }

    private static boolean money(Measure sum) {
      return sum.dimension().length() == 3 && sum.dimension().chars().allMatch(Character::isUpperCase);
    }

    /// What stands between a sum and the first name behind a link: "bid" in "a $4.1 million bid for rival Lindt
    /// Castings".
    private static @Nullable Tied tied(
        Report report, Report.Sentence sentence, Measure sum, Map<Integer, Mention> names) {
      ComparedWords words = report.words;
      Set<String> heads = new HashSet<>();
      for (int i = sum.last() + 1; i <= Math.min(sentence.last(), sum.last() + LINK); i++) {
        if (!report.text.substring(words.end(i - 1), words.begin(i)).isBlank()) {
          return null;
        }
        if (!LINKS.contains(words.form(i))) {
          if (!Commonness.stop(words.form(i))) {
            heads.add(Concepts.of(words.form(i)));
          }
          continue;
        }
        for (int j = i + 1; j <= Math.min(sentence.last(), i + WORDS_TO_NAME) && !LINKS.contains(words.form(j)); j++) {
          Mention name = names.get(j);
          if (name != null) {
            List<String> parts = NameParts.words(name.span().in(report.text));
            return parts.isEmpty() ? null : new Tied(report, sum, heads, parts.getFirst());
          }
        }
      }
      return null;
    }

    /// By index of a name's first word; a word that only tells where a thing is from is no name: "Dutch rival Lindt".
    private static Map<Integer, Mention> names(Report report) {
      Map<Integer, Mention> names = new TreeMap<>();
      for (Entity entity : report.read.entities()) {
        if (entity.kind() == EntityKind.COUNTRY) {
          continue;
        }
        for (Mention mention : entity.mentions()) {
          if (mention.form() == Mention.Form.NAME && mention.span().end() <= report.text.length()) {
            names.put(report.words.wordAt(mention.span().begin()), mention);
          }
        }
      }
      return names;
    }
  }
}
