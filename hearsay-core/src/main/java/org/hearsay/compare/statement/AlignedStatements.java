package org.hearsay.compare.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.compare.fact.AlignedPair;
import org.hearsay.compare.fact.SentencePlace;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.text.BlockKind;
import org.hearsay.text.TextSpan;

/// Carries groups of statements further along sentences that tell of one thing in other words.
///
/// A sentence often tells several things, each of which other reports tell by itself. So a statement may stand in more
/// than one group; but a group takes from each report, by this way, one statement at most, the likeliest.
final class AlignedStatements {
  private final List<Assertion> all;

  /// By group its statements, those that belong to it alone and those that it shares with others.
  private final List<Set<Integer>> groups = new ArrayList<>();

  /// By group the reports that have a statement in it.
  private final List<BitSet> having = new ArrayList<>();

  /// By statement the group that it belongs to.
  private final Map<Integer, Integer> home = new HashMap<>();

  /// By report: statements by where they begin.
  private final Map<Integer, NavigableMap<Integer, List<Integer>>> places = new HashMap<>();

  /// Statements made for whole sentences, by report and begin.
  private final Map<String, Integer> made = new HashMap<>();

  /// @param all every statement; those of whole sentences may be added
  AlignedStatements(List<Assertion> all, List<List<Integer>> homes) {
    this.all = new ArrayList<>(all);
    for (List<Integer> members : homes) {
      open(members);
    }
    for (int i = 0; i < all.size(); i++) {
      place(i);
    }
  }

  private void open(List<Integer> members) {
    int group = groups.size();
    groups.add(new LinkedHashSet<>());
    having.add(new BitSet());
    members.forEach(member -> home.put(member, group));
    members.forEach(member -> add(group, member));
  }

  private void add(int group, int statement) {
    groups.get(group).add(statement);
    having.get(group).set(all.get(statement).report().index);
  }

  private void place(int statement) {
    Assertion one = all.get(statement);
    if (!one.headline()) {
      places
          .computeIfAbsent(one.report().index, key -> new TreeMap<>())
          .computeIfAbsent(one.span().begin(), key -> new ArrayList<>())
          .add(statement);
    }
  }

  /// @param pairs the likeliest first
  /// @return the statements of each group
  List<List<Assertion>> along(List<Report> reports, List<AlignedPair> pairs) {
    alike(reports);
    SharedTelling telling = new SharedTelling(all);
    for (AlignedPair pair : pairs) {
      if (pair.left().report() != pair.right().report()
          && (telling.oneThing(pair) || (telling.oneThingOfOne(pair) && isOfOne(pair)))) {
        follow(pair.left(), pair.right());
      }
    }
    List<List<Assertion>> found = new ArrayList<>();
    for (Set<Integer> group : groups) {
      if (!group.isEmpty()) {
        found.add(group.stream().map(all::get).toList());
      }
    }
    return found;
  }

  /// Whether the same person speaks in both sentences.
  private boolean isOfOne(AlignedPair pair) {
    Set<String> speakers = new HashSet<>();
    for (int one : in(pair.left())) {
      StoryEntity speaker = all.get(one).speaker();
      if (speaker != null) {
        speakers.add(speaker.id());
      }
    }
    for (int one : in(pair.right())) {
      StoryEntity speaker = all.get(one).speaker();
      if (speaker != null && speakers.contains(speaker.id())) {
        return true;
      }
    }
    return false;
  }

  /// Sentences that several reports print word for word.
  private void alike(List<Report> reports) {
    Map<List<String>, List<SentencePlace>> byWords = new LinkedHashMap<>();
    for (Report report : reports) {
      for (Report.Sentence sentence : report.sentences) {
        if (sentence.kind() == BlockKind.BODY && sentence.last() - sentence.first() + 1 >= LEAST_WORDS) {
          List<SentencePlace> same =
              byWords.computeIfAbsent(
                  report.words.forms().subList(sentence.first(), sentence.last() + 1), key -> new ArrayList<>());
          if (same.isEmpty() || same.getLast().report() != report) {
            same.add(new SentencePlace(report, sentence));
          }
        }
      }
    }
    for (List<SentencePlace> same : byWords.values()) {
      for (int i = 1; i < same.size(); i++) {
        follow(same.getFirst(), same.get(i));
      }
    }
  }

  /// Words of a sentence from which on the same words tell the same.
  private static final int LEAST_WORDS = 6;

  private void follow(SentencePlace left, SentencePlace right) {
    List<Integer> mine = in(left);
    List<Integer> theirs = in(right);
    for (int a : mine) {
      for (int b : theirs) {
        if (together(a, b) && isMost(a, left) && isMost(b, right)) {
          return;
        }
      }
    }
    int a = whole(left, mine);
    int b = whole(right, theirs);
    if (a < 0 || b < 0) {
      return;
    }
    int first = home.getOrDefault(a, -1);
    int second = home.getOrDefault(b, -1);
    boolean firstHas = has(first, right.report().index);
    boolean secondHas = has(second, left.report().index);
    if (!firstHas && !secondHas && !having.get(first).intersects(having.get(second))) {
      for (int member : groups.get(second)) {
        home.replace(member, second, first);
        add(first, member);
      }
      groups.get(second).clear();
      having.get(second).clear();
    } else if (!firstHas) {
      add(first, b);
    } else if (!secondHas) {
      add(second, a);
    }
  }

  /// Whether a statement stands for a sentence.
  private boolean isMost(int statement, SentencePlace place) {
    return all.get(statement).span().length() * MOST >= place.sentence().span().length() * (MOST - 1);
  }

  private boolean together(int a, int b) {
    int first = home.getOrDefault(a, -1);
    int second = home.getOrDefault(b, -1);
    return groups.get(first).contains(b) || groups.get(second).contains(a);
  }

  private boolean has(int group, int report) {
    return having.get(group).get(report);
  }

  /// The statements that lie in a sentence.
  private List<Integer> in(SentencePlace place) {
    TextSpan span = place.sentence().span();
    List<Integer> found = new ArrayList<>();
    NavigableMap<Integer, List<Integer>> here = places.get(place.report().index);
    if (here != null) {
      here.subMap(span.begin(), true, span.end(), false).values().stream()
          .flatMap(List::stream)
          .limit(MOST_IN_SENTENCE)
          .forEach(found::add);
    }
    return found;
  }

  /// What stands for a sentence: the statement that has most of it, else the sentence as one.
  private int whole(SentencePlace place, List<Integer> within) {
    TextSpan span = place.sentence().span();
    int longest =
        within.stream()
            .max(Comparator.comparingInt((Integer one) -> all.get(one).span().length()).thenComparing(one -> -one))
            .orElse(-1);
    if (longest >= 0 && isMost(longest, place)) {
      return longest;
    }
    String key = place.report().index + " " + span.begin();
    return made.computeIfAbsent(
        key,
        any -> {
          int index = all.size();
          all.add(Assertion.of(place.report(), span, false));
          open(List.of(index));
          place(index);
          return index;
        });
  }

  /// Statements of one sentence that are looked at; one with more is no prose.
  private static final int MOST_IN_SENTENCE = 12;

  /// A statement that leaves out less than one part in so many of a sentence stands for it.
  private static final int MOST = 3;
}
