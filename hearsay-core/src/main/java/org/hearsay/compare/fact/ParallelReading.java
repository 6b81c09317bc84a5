package org.hearsay.compare.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.compare.report.Report;
import org.hearsay.entity.ReadArticle;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Two articles side by side: each sentence of the one beside the sentence of the other that is nearest to it.
///
/// Near says only that both may tell of one thing.
public final class ParallelReading {
  /// Least log odds of a sentence that is put beside another.
  private static final double LEAST = -1;

  private ParallelReading() {}

  /// A sentence of one or of both. Sentences of three words and fewer, and headlines, are left out.
  ///
  /// @param left absent where only the right article tells it
  /// @param leftVaries words of the left sentence that the right one does not have
  /// @param right absent where only the left article tells it
  /// @param rightVaries words of the right sentence that the left one does not have
  public record Line(
      @Nullable TextSpan left, List<TextSpan> leftVaries, @Nullable TextSpan right, List<TextSpan> rightVaries) {
    public Line {
      leftVaries = List.copyOf(leftVaries);
      rightVaries = List.copyOf(rightVaries);
    }
  }

  /// A sentence with its wording.
  private record Placed(FactSentence wording, SentencePlace place) {}

  /// All sentences of both, in the order of the left article; what only the right one tells follows what it follows
  /// there.
  public static List<Line> of(ReadArticle left, ReadArticle right) {
    AlignedReports aligned = AlignedReports.of(List.of(new Report(0, left), new Report(1, right)));
    List<Placed> mine = placed(aligned, 0);
    List<Placed> theirs = placed(aligned, 1);
    Map<Integer, Integer> beside = beside(aligned, mine, theirs);
    Set<Integer> used = new HashSet<>(beside.values());
    List<Line> lines = new ArrayList<>();
    alone(theirs, 0, used, lines);
    for (int i = 0; i < mine.size(); i++) {
      Integer other = beside.get(i);
      Placed own = mine.get(i);
      if (other == null) {
        lines.add(new Line(own.place().sentence().span(), List.of(), null, List.of()));
      } else {
        lines.add(line(own, theirs.get(other)));
        alone(theirs, other + 1, used, lines);
      }
    }
    return lines;
  }

  private static List<Placed> placed(AlignedReports aligned, int report) {
    List<Placed> all = new ArrayList<>();
    for (FactSentence wording : aligned.sentences) {
      for (SentencePlace place : wording.places) {
        if (place.report().index == report) {
          all.add(new Placed(wording, place));
        }
      }
    }
    all.sort(Comparator.comparing((Placed one) -> one.place().sentence().span()));
    return all;
  }

  /// By number of a left sentence: that of the nearest right one. Each right one stands beside one left one at most.
  private static Map<Integer, Integer> beside(AlignedReports aligned, List<Placed> mine, List<Placed> theirs) {
    Map<Integer, Integer> found = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    Map<Integer, List<Integer>> right = new HashMap<>();
    for (int j = 0; j < theirs.size(); j++) {
      right.computeIfAbsent(theirs.get(j).wording().number, key -> new ArrayList<>()).add(j);
    }
    Map<Integer, List<Integer>> left = new HashMap<>();
    for (int i = 0; i < mine.size(); i++) {
      left.computeIfAbsent(mine.get(i).wording().number, key -> new ArrayList<>()).add(i);
    }
    left.keySet().stream().sorted().forEach(number -> pair(left, number, right, number, found, taken));
    for (AlignSentences.Link link : aligned.links) {
      if (link.odds() >= LEAST) {
        pair(left, link.a(), right, link.b(), found, taken);
        pair(left, link.b(), right, link.a(), found, taken);
      }
    }
    return found;
  }

  private static void pair(
      Map<Integer, List<Integer>> left,
      int mine,
      Map<Integer, List<Integer>> right,
      int theirs,
      Map<Integer, Integer> found,
      Set<Integer> taken) {
    for (int i : left.getOrDefault(mine, List.of())) {
      for (int j : right.getOrDefault(theirs, List.of())) {
        if (!found.containsKey(i) && taken.add(j)) {
          found.put(i, j);
        }
      }
    }
  }

  /// The right sentences from one on that no left one stands beside, up to the next that one does.
  private static void alone(List<Placed> theirs, int from, Set<Integer> used, List<Line> lines) {
    for (int j = from; j < theirs.size() && !used.contains(j); j++) {
      lines.add(new Line(null, List.of(), theirs.get(j).place().sentence().span(), List.of()));
    }
  }

  private static Line line(Placed mine, Placed theirs) {
    TextSpan left = mine.place().sentence().span();
    TextSpan right = theirs.place().sentence().span();
    if (mine.wording() == theirs.wording()) {
      return new Line(left, List.of(), right, List.of());
    }
    VaryingWords varying = new VaryingWords(List.of(mine.wording(), theirs.wording()), mine.wording());
    return new Line(
        left, varying.in(mine.wording(), mine.place()), right, varying.in(theirs.wording(), theirs.place()));
  }
}
