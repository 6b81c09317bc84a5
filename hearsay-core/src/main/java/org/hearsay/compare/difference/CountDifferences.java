package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.view.SameTime;
import org.hearsay.compare.view.Sides;
import org.hearsay.compare.view.StoryView;
import org.hearsay.quantity.Days;
import org.hearsay.text.BlockKind;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Concepts;
import org.hearsay.words.Lemma;
import org.hearsay.words.NumberWords;

/// Compares how many of one thing the reports count: "14 broken strands" in one, "forty strands … have snapped" in
/// another.
///
/// The things must have one name, and the sentences must tell the same of them. Shares, sums of money, lengths
/// of time, and numbers that are only bounds are not compared: too many of them go together with one noun.
final class CountDifferences implements DifferenceRule {
  private static final String NAME = "count";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Difference> in(StoryView story) {
    return new Search(story.times).find(story.reports);
  }

  /// One look through a story.
  private static final class Search {
    private static final String SAY = DifferenceLists.ENGLISH.word("say");

    /// Words after a number among which the counted noun stands.
    private static final int NOUN = 3;

    /// Counts of one noun that are compared.
    private static final int MAX_SHARING = 40;

    /// Least information in nats of what the two sentences share besides the noun.
    private static final double LEAST_SHARED = 14;

    /// Least share of the smaller sentence's information.
    private static final double LEAST_CONTAINED = 0.4;

    /// Words on each side of a number that belong to it.
    private static final int CLAUSE = 10;

    /// Words before a number that make it a bound, a part or a guess.
    private static final Set<String> LOOSE = DifferenceLists.ENGLISH.words("count-differences.loose");

    /// Nouns for shares, sums and lengths of time, which are counted in any story.
    private static final Set<String> MEASURES = DifferenceLists.ENGLISH.words("count-differences.measures");

    /// Nouns that say too little about what is counted unless the same happened to it.
    private static final Set<String> PLAIN = DifferenceLists.ENGLISH.words("count-differences.plain");

    private static final Set<String> PLURALS = DifferenceLists.ENGLISH.words("count-differences.plurals");

    private final SameTime times;

    Search(SameTime times) {
      this.times = times;
    }

    private record Count(
        Report report,
        Report.Sentence sentence,
        NumberWords.Quantity quantity,
        String noun,
        Map<String, Double> concepts) {}

    List<Difference> find(List<Report> reports) {
      Map<String, List<Count>> byNoun = new TreeMap<>();
      for (Report report : reports) {
        for (Report.Sentence sentence : report.sentences) {
          if (sentence.kind() == BlockKind.BODY || sentence.kind() == BlockKind.CAPTION) {
            counts(report, sentence)
                .forEach(count -> byNoun.computeIfAbsent(count.noun(), key -> new ArrayList<>()).add(count));
          }
        }
      }
      List<Difference> found = new ArrayList<>();
      for (List<Count> counts : byNoun.values()) {
        for (int i = 0; i < counts.size() && counts.size() <= MAX_SHARING; i++) {
          for (int j = i + 1; j < counts.size(); j++) {
            Count a = counts.get(i);
            Count b = counts.get(j);
            if (a.report().index != b.report().index && differ(a, b, counts, byNoun)) {
              found.add(conflict(a, b));
            }
          }
        }
      }
      return found;
    }

    private static Difference conflict(Count a, Count b) {
      TextSpan left = a.report().words.span(a.quantity().first(), a.quantity().last());
      TextSpan right = b.report().words.span(b.quantity().first(), b.quantity().last());
      return Difference.of(
          Kind.NUMBER,
          NAME,
          Sides.of(a.report(), left),
          Sides.of(b.report(), right),
          "a different number of the same thing");
    }

    private static List<Count> counts(Report report, Report.Sentence sentence) {
      List<Count> counts = new ArrayList<>();
      ComparedWords words = report.words;
      Map<String, Double> concepts = null;
      for (NumberWords.Quantity quantity : NumberWords.in(words, sentence.first(), sentence.last() + 1)) {
        if (quantity.value() < 2
            || year(words, quantity)
            || loose(words, sentence, quantity)
            || glued(report, quantity)) {
          continue;
        }
        for (int i = quantity.last() + 1; i <= sentence.last() && i <= quantity.last() + NOUN; i++) {
          String form = words.form(i);
          if (Commonness.stop(form)
              || Character.isDigit(form.charAt(0))
              || words.capital(i)
              || !report.text.substring(words.end(i - 1), words.begin(i)).isBlank()) {
            break;
          }
          String noun = Lemma.of(form);
          if (MEASURES.contains(noun) || MEASURES.contains(form)) {
            break;
          }
          boolean plural = (form.endsWith("s") && !form.endsWith("ss")) || PLURALS.contains(form);
          if (plural) {
            concepts = concepts == null ? Concepts.in(words, sentence.first(), sentence.last() + 1) : concepts;
            counts.add(new Count(report, sentence, quantity, noun, concepts));
            break;
          }
        }
      }
      return counts;
    }

    private static boolean year(ComparedWords words, NumberWords.Quantity quantity) {
      String form = words.form(quantity.first());
      return form.length() == 4
          && quantity.value() >= 1900
          && quantity.value() < 2100
          && Character.isDigit(form.charAt(0));
    }

    private static boolean loose(ComparedWords words, Report.Sentence sentence, NumberWords.Quantity quantity) {
      for (int i = Math.max(sentence.first(), quantity.first() - 2); i < quantity.first(); i++) {
        if (LOOSE.contains(words.form(i)) && !(words.form(i).equals("to") && i < quantity.first() - 1)) {
          return true;
        }
      }
      return quantity.last() + 1 <= sentence.last()
          && (words.form(quantity.last() + 1).equals("or") || words.form(quantity.last() + 1).equals("to"));
    }

    /// "$14", "14-year", "No. 14", "4.5%".
    private static boolean glued(Report report, NumberWords.Quantity quantity) {
      int begin = report.words.begin(quantity.first());
      int end = report.words.end(quantity.last());
      String text = report.text;
      return (begin > 0 && "$£€#-–.".indexOf(text.charAt(begin - 1)) >= 0)
          || (end < text.length() && "%-–/:".indexOf(text.charAt(end)) >= 0);
    }

    private boolean differ(Count a, Count b, List<Count> counts, Map<String, List<Count>> byNoun) {
      double x = a.quantity().value();
      double y = b.quantity().value();
      if (x == y
          || NumberWords.rounded(x, y)
          || !times.of(a.report(), b.report())
          || several(a, counts)
          || several(b, counts)
          || agreeElsewhere(a, b, counts)) {
        return false;
      }
      if (listed(a, b, byNoun)) {
        return true;
      }
      double left = 0;
      double right = 0;
      double shared = 0;
      int concepts = 0;
      for (Map.Entry<String, Double> entry : a.concepts().entrySet()) {
        if (entry.getKey().startsWith("#")) {
          continue;
        }
        left += entry.getValue();
        if (b.concepts().containsKey(entry.getKey()) && !entry.getKey().equals(a.noun())) {
          shared += entry.getValue();
          concepts++;
        }
      }
      for (Map.Entry<String, Double> entry : b.concepts().entrySet()) {
        right += entry.getKey().startsWith("#") ? 0 : entry.getValue();
      }
      boolean predicate =
          told(a).stream().anyMatch(told(b)::contains) && unreal(a) == unreal(b) && earlier(a) == earlier(b);
      double contained = madeOf(a).stream().anyMatch(madeOf(b)::contains) ? LEAST_CONTAINED_MADE : LEAST_CONTAINED;
      return concepts >= 3
          && shared >= LEAST_SHARED
          && shared >= contained * Math.min(left, right)
          && sharedName(a, b)
          && !namesApart(a, b)
          && predicate
          && (!PLAIN.contains(a.noun()) || shared >= LEAST_SHARED * 1.4);
    }

    /// Whether two sentences list things of which they count another alike: "eight engines and four crews", "eight
    /// engines and five crews".
    private boolean listed(Count a, Count b, Map<String, List<Count>> byNoun) {
      if (PLAIN.contains(a.noun()) || !times.of(a.report(), b.report()) || !qualified(a, b)) {
        return false;
      }
      for (List<Count> others : byNoun.values()) {
        if (others.getFirst().noun().equals(a.noun()) || others.size() > MAX_SHARING) {
          continue;
        }
        for (Count one : others) {
          boolean mine = one.sentence().equals(a.sentence()) && one.report().index == a.report().index;
          if (mine
              && !PLAIN.contains(one.noun())
              && others.stream()
                  .anyMatch(other ->
                      other.sentence().equals(b.sentence())
                          && other.report().index == b.report().index
                          && other.quantity().value() == one.quantity().value()
                          && qualified(one, other))) {
            return true;
          }
        }
      }
      return false;
    }

    /// Whether the words between number and noun are the same, or more on one side: "rescue units", "fire rescue units".
    private static boolean qualified(Count a, Count b) {
      Set<String> mine = qualifiers(a);
      Set<String> theirs = qualifiers(b);
      return mine.containsAll(theirs) || theirs.containsAll(mine);
    }

    private static Set<String> qualifiers(Count count) {
      Set<String> found = new HashSet<>();
      ComparedWords words = count.report().words;
      for (int i = count.quantity().last() + 1;
          i < count.sentence().last() && !Lemma.of(words.form(i)).equals(count.noun());
          i++) {
        found.add(Lemma.of(words.form(i)));
      }
      return found;
    }

    /// A report that counts the noun in two ways in one sentence compares things.
    private static boolean several(Count count, List<Count> counts) {
      return counts.stream()
              .filter(c -> c.report().index == count.report().index && c.sentence().first() == count.sentence().first())
              .count()
          > 1;
    }

    /// Whether one of the two reports also has the other's number of that noun: then the two count different things.
    private static boolean agreeElsewhere(Count a, Count b, List<Count> counts) {
      return counts.stream()
          .anyMatch(c ->
              (c.report().index == a.report().index && c.quantity().value() == b.quantity().value())
                  || (c.report().index == b.report().index && c.quantity().value() == a.quantity().value()));
    }

    /// What is told of the counted things: the content words next to the number and its noun.
    private static Set<String> told(Count count) {
      Set<String> found = new HashSet<>();
      ComparedWords words = count.report().words;
      int noun = count.quantity().last() + 1;
      while (noun < count.sentence().last() && !Lemma.of(words.form(noun)).equals(count.noun())) {
        found.add(Concepts.of(words.form(noun++)));
      }
      for (int i = noun + 1; i <= count.sentence().last() && i <= noun + NEXT; i++) {
        if (!Commonness.stop(words.form(i)) && !words.capital(i)) {
          found.add(Concepts.of(words.form(i)));
          break;
        }
      }
      found.addAll(madeOf(count, noun));
      for (int i = count.quantity().first() - 1;
          i >= count.sentence().first() && i >= count.quantity().first() - 2;
          i--) {
        if (!Commonness.stop(words.form(i)) && !words.capital(i) && !Concepts.of(words.form(i)).equals(SAY)) {
          found.add(Concepts.of(words.form(i)));
          break;
        }
      }
      return found;
    }

    /// Words that make what follows a plan, a threat or a wish.
    private static final Set<String> UNREAL = DifferenceLists.ENGLISH.words("count-differences.unreal");

    private static final Set<String> EARLIER = DifferenceLists.ENGLISH.words("count-differences.earlier");

    private static boolean unreal(Count count) {
      ComparedWords words = count.report().words;
      for (int i = Math.max(count.sentence().first(), count.quantity().first() - 5);
          i < count.quantity().first();
          i++) {
        if (UNREAL.contains(words.form(i))) {
          return true;
        }
      }
      return false;
    }

    private static boolean earlier(Count count) {
      ComparedWords words = count.report().words;
      for (int i = count.sentence().first(); i < count.quantity().first(); i++) {
        if (EARLIER.contains(words.form(i))) {
          return true;
        }
      }
      return false;
    }

    /// Words after a noun and "of" that say what it is made of: "pages of printed letters".
    private static final int MADE = 3;

    /// Least share of the smaller sentence's information where the counted things are made of one thing.
    private static final double LEAST_CONTAINED_MADE = 0.3;

    private static Set<String> madeOf(Count count) {
      int noun = count.quantity().last() + 1;
      while (noun < count.sentence().last() && !Lemma.of(count.report().words.form(noun)).equals(count.noun())) {
        noun++;
      }
      return madeOf(count, noun);
    }

    private static Set<String> madeOf(Count count, int noun) {
      ComparedWords words = count.report().words;
      Set<String> found = new HashSet<>();
      for (int i = noun + 2;
          i <= count.sentence().last() && i < noun + 2 + MADE && words.form(noun + 1).equals("of");
          i++) {
        if (!Commonness.stop(words.form(i)) && !words.capital(i)) {
          found.add(Concepts.of(words.form(i)));
        }
      }
      return found;
    }

    /// Words after the noun among which its predicate begins.
    private static final int NEXT = 6;

    private static Set<String> names(Count count) {
      Set<String> found = new HashSet<>();
      ComparedWords words = count.report().words;
      int from = Math.max(count.sentence().first() + 1, count.quantity().first() - CLAUSE);
      int to = Math.min(count.sentence().last(), count.quantity().last() + CLAUSE);
      for (int i = from; i <= to; i++) {
        if (words.capital(i) && !Commonness.stop(words.form(i))) {
          found.add(Concepts.of(words.form(i)));
        }
      }
      return found;
    }

    private static boolean sharedName(Count a, Count b) {
      return names(a).stream().anyMatch(b.concepts()::containsKey)
          || names(b).stream().anyMatch(a.concepts()::containsKey);
    }

    /// Each sentence names something that the other does not: two places, two groups, two days.
    private static boolean namesApart(Count a, Count b) {
      Set<String> mine = new HashSet<>(names(a));
      Set<String> theirs = new HashSet<>(names(b));
      mine.removeAll(b.concepts().keySet());
      theirs.removeAll(a.concepts().keySet());
      // The month of one and the weekday of the other may be one day, or the day on which it was told
      boolean days = Days.compare(List.copyOf(mine), List.copyOf(theirs)) == Days.Relation.DIFFERENT;
      return days || (mine.size() >= 2 && theirs.size() >= 2);
    }
  }
}
