package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.compare.name.JoinNames;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.compare.view.SameTime;
import org.hearsay.compare.view.Sides;
import org.hearsay.compare.view.StoryView;
import org.hearsay.quantity.MarginsOfError;
import org.hearsay.quantity.Measure;
import org.hearsay.quantity.MeasureReader;
import org.hearsay.text.BlockKind;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.EditWords;
import org.hearsay.words.NumberWords;
import org.hearsay.words.Stem;
import org.hearsay.words.WordAlignment;
import org.jspecify.annotations.Nullable;

/// Compares sentences of the reports' own prose that say the same but for one number or one body.
final class MatchedSentences implements DifferenceRule {
  private static final String NAME = "matched-sentence";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Difference> in(StoryView story) {
    Search search = new Search(story.reports, story.cast, story.times);
    search.run();
    return search.found;
  }

  /// One look through a story.
  private static final class Search {
    private static final int MAX_SHARING = 40;

    private static final int LEAST_WORDS = 6;

    /// Words of a sentence; a longer one is a list, or text without marks, and would take long to compare.
    private static final int MOST_WORDS = 150;

    /// Sentences that one is compared with at most.
    private static final int MOST_COMPARED = 200;

    private static final double LEAST_WEIGHT = 18;
    private static final double LEAST_COVER = 0.6;

    private final List<Report> reports;
    private final JoinNames.Cast cast;
    private final List<Difference> found = new ArrayList<>();

    private final SameTime times;

    Search(List<Report> reports, JoinNames.Cast cast, SameTime times) {
      this.times = times;
      this.reports = reports;
      this.cast = cast;
    }

    private record At(int number, Report report, Report.Sentence sentence) {}

    private void run() {
      Map<String, List<At>> sharing = new TreeMap<>();
      int number = 0;
      for (Report report : reports) {
        for (Report.Sentence sentence : report.sentences) {
          int words = sentence.last() - sentence.first() + 1;
          if (sentence.kind() == BlockKind.BODY && words >= LEAST_WORDS && words <= MOST_WORDS) {
            At at = new At(number++, report, sentence);
            for (String key : keys(report.words, sentence)) {
              sharing.computeIfAbsent(key, k -> new ArrayList<>()).add(at);
            }
          }
        }
      }
      int[] compared = new int[number];
      Set<Long> seen = new HashSet<>();
      for (List<At> list : sharing.values()) {
        for (int i = 0; i < list.size() && list.size() <= MAX_SHARING; i++) {
          for (int j = i + 1; j < list.size(); j++) {
            At a = list.get(i);
            At b = list.get(j);
            if (a.report().index != b.report().index
                && compared[a.number()] < MOST_COMPARED
                && compared[b.number()] < MOST_COMPARED
                && seen.add((long) a.number() * number + b.number())) {
              compared[a.number()]++;
              compared[b.number()]++;
              compare(a, b);
            }
          }
        }
      }
    }

    /// Neighbouring pairs of content stems, numbers left out.
    private static Set<String> keys(ComparedWords words, Report.Sentence sentence) {
      Set<String> keys = new HashSet<>();
      String last = "";
      for (int i = sentence.first(); i <= sentence.last(); i++) {
        String form = words.form(i);
        if (!Commonness.stop(form) && NumberWords.value(form) < 0) {
          String stem = Stem.of(form);
          if (!last.isEmpty()) {
            keys.add(last + " " + stem);
          }
          last = stem;
        }
      }
      return keys;
    }

    private void compare(At a, At b) {
      ComparedWords left = a.report().words;
      ComparedWords right = b.report().words;
      int leftTo = a.sentence().last() + 1;
      int rightTo = b.sentence().last() + 1;
      double shorter =
          Math.min(
              WordAlignment.weight(left, a.sentence().first(), leftTo),
              WordAlignment.weight(right, b.sentence().first(), rightTo));
      double most = WordAlignment.mostEqual(left, a.sentence().first(), leftTo, right, b.sentence().first(), rightTo);
      if (most < LEAST_WEIGHT || most < LEAST_COVER * shorter) {
        return;
      }
      WordAlignment alignment =
          WordAlignment.of(left, a.sentence().first(), leftTo, right, b.sentence().first(), rightTo);
      if (alignment.equalWeight() < LEAST_WEIGHT || alignment.equalWeight() < LEAST_COVER * shorter) {
        return;
      }
      boolean sameTime = times.of(a.report(), b.report()) && sharesName(a, b, alignment);
      List<WordAlignment.Step> steps = alignment.steps();
      int at = 0;
      while (at < steps.size()) {
        if (steps.get(at).equal()) {
          at++;
          continue;
        }
        int end = at;
        while (end < steps.size() && !steps.get(end).equal()) {
          end++;
        }
        boolean inner = at > 0 && end < steps.size();
        if (inner) {
          slot(a, b, steps.subList(at, end), steps.get(end), sameTime);
        }
        at = end;
      }
    }

    /// Whether both name one thing: a stock sentence fits many things.
    private static boolean sharesName(At a, At b, WordAlignment alignment) {
      return alignment.steps().stream()
          .anyMatch(step ->
              step.equal()
                  && step.left() > a.sentence().first()
                  && step.right() > b.sentence().first()
                  && a.report().words.capital(step.left())
                  && b.report().words.capital(step.right())
                  && !EditWords.MONTHS_AND_DAYS.contains(a.report().words.form(step.left()))
                  && !Commonness.stop(a.report().words.form(step.left())));
    }

    private void slot(At one, At other, List<WordAlignment.Step> steps, WordAlignment.Step next, boolean sameTime) {
      Report a = one.report();
      Report b = other.report();
      List<Integer> left = steps.stream().map(WordAlignment.Step::left).filter(i -> i >= 0).toList();
      List<Integer> right = steps.stream().map(WordAlignment.Step::right).filter(i -> i >= 0).toList();
      if (left.isEmpty() || right.isEmpty() || quoted(a, left) || quoted(b, right)) {
        return;
      }
      Difference conflict = sameTime ? numbers(one, left, other, right) : null;
      if (conflict == null) {
        conflict = bodies(a, left, b, right);
      }
      if (conflict == null && sameTime) {
        conflict = places(a, left, b, right, next);
      }
      if (conflict != null) {
        found.add(conflict);
      }
    }

    private static boolean quoted(Report report, List<Integer> words) {
      return words.stream().anyMatch(report.quoted::get);
    }

    private static @Nullable Difference numbers(At one, List<Integer> left, At other, List<Integer> right) {
      Report a = one.report();
      Report b = other.report();
      Measure mine = quantity(one, left);
      Measure theirs = quantity(other, right);
      if (mine == null
          || theirs == null
          || left.size() > LONGEST
          || right.size() > LONGEST
          || mine.compare(theirs) != Measure.Relation.DIFFERENT
          || Math.min(Math.abs(mine.written()), Math.abs(theirs.written())) < 2) {
        return null;
      }
      TextSpan from = a.words.span(mine.first(), mine.last());
      TextSpan to = b.words.span(theirs.first(), theirs.last());
      return Difference.of(
          Kind.NUMBER, NAME, Sides.of(a, from), Sides.of(b, to), "a different number in sentences that say the same");
    }

    /// Words of a differing stretch that holds a quantity and little else.
    private static final int LONGEST = 4;

    /// The one quantity of a stretch, where the sentence means it exactly.
    private static @Nullable Measure quantity(At at, List<Integer> slot) {
      List<Measure> all =
          MeasureReader.in(at.report().text, at.report().words, at.sentence().first(), at.sentence().last() + 1);
      Measure found = MeasureReader.only(all, slot.getFirst(), slot.getLast());
      return found != null && found.exact() && !MarginsOfError.of(at.report().words, found) ? found : null;
    }

    /// Words that a public office ends with.
    private static final Set<String> OFFICES = DifferenceLists.ENGLISH.words("matched-sentences.offices");

    private @Nullable Difference bodies(Report a, List<Integer> left, Report b, List<Integer> right) {
      List<Integer> mine = name(a.words, left);
      List<Integer> theirs = name(b.words, right);
      if (mine.size() < 2 || theirs.size() < 2) {
        return null;
      }
      String from = a.words.form(mine.getLast());
      String to = b.words.form(theirs.getLast());
      if (!OFFICES.contains(from) || !OFFICES.contains(to)) {
        return null;
      }
      TextSpan leftSpan = a.words.span(mine.getFirst(), mine.getLast());
      TextSpan rightSpan = b.words.span(theirs.getFirst(), theirs.getLast());
      if (leftSpan.in(a.text).equalsIgnoreCase(rightSpan.in(b.text)) || sameBody(a, leftSpan, b, rightSpan)) {
        return null;
      }
      return Difference.of(
          Kind.ORGANIZATION,
          NAME,
          Sides.of(a, leftSpan),
          Sides.of(b, rightSpan),
          "a different body in sentences that say the same");
    }

    private static final Set<String> WHERE = DifferenceLists.ENGLISH.words("matched-sentences.where");

    /// One name each after the same preposition, both known as places that no report puts into each other.
    private static @Nullable Difference places(
        Report a, List<Integer> left, Report b, List<Integer> right, WordAlignment.Step next) {
      TextSpan mine = placeName(a, left);
      TextSpan theirs = placeName(b, right);
      int before = left.getFirst() - 1;
      int other = right.getFirst() - 1;
      if (mine == null
          || theirs == null
          || before < 0
          || other < 0
          || next.left() < 0
          || !WHERE.contains(a.words.form(before))
          || !a.words.form(before).equals(b.words.form(other))
          || a.text.contains(theirs.in(b.text))
          || b.text.contains(mine.in(a.text))) {
        return null;
      }
      return Difference.of(
          Kind.PLACE, NAME, Sides.of(a, mine), Sides.of(b, theirs), "a different place in sentences that say the same");
    }

    private static @Nullable TextSpan placeName(Report report, List<Integer> slot) {
      TextSpan span = report.words.span(slot.getFirst(), slot.getLast());
      for (org.hearsay.entity.Entity entity : report.read.entities()) {
        if (entity.kind() == org.hearsay.entity.EntityKind.PLACE
            && entity.mentions().stream().anyMatch(mention -> mention.span().equals(span))) {
          return span;
        }
      }
      return null;
    }

    private boolean sameBody(Report a, TextSpan left, Report b, TextSpan right) {
      for (StoryEntity entity : cast.entities()) {
        Set<String> forms = new HashSet<>();
        forms.add(entity.name());
        entity.variants().forEach(variant -> forms.add(variant.exact()));
        if (forms.contains(left.in(a.text)) && forms.contains(right.in(b.text))) {
          return true;
        }
      }
      return false;
    }

    /// The capitalized words at the end of a slot.
    private static List<Integer> name(ComparedWords words, List<Integer> slot) {
      Map<Integer, Integer> kept = new HashMap<>();
      List<Integer> name = new ArrayList<>();
      for (int i = slot.size() - 1; i >= 0; i--) {
        if (!words.capital(slot.get(i)) || kept.containsKey(slot.get(i))) {
          if (!name.isEmpty()) {
            break;
          }
          continue;
        }
        name.addFirst(slot.get(i));
      }
      return name;
    }
  }
}
