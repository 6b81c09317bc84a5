package org.hearsay.eval.sim;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Origins;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.stage.Stage;
import org.hearsay.text.Article;

/// How often each kind of link between reports is real, beside the probability that the program gives it.
///
/// Arguments: first and last seed (default the development seeds). The shares are what the program's probabilities of
/// links are set from; docs/lab/origins.md has them.
public final class OriginOdds {
  private final Map<String, double[]> rows = new TreeMap<>();

  private OriginOdds() {}

  public static void main(String[] args) {
    long first = args.length > 1 ? Long.parseLong(args[0]) : SimulatorReport.DEVELOPMENT[0];
    long last = args.length > 1 ? Long.parseLong(args[1]) : SimulatorReport.DEVELOPMENT[1];
    OriginOdds odds = new OriginOdds();
    Stage.Each<Article, ReadArticle> reading = Pipelines.reading();
    for (long seed = first; seed <= last; seed++) {
      Answer answer = Answer.of(Simulator.affair(seed, Habits.usual()), reading);
      CentralClaim central = CentralClaim.in(answer);
      if (central != null) {
        odds.links(answer, central);
        odds.makers(answer, central);
      }
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf("%-52s %6s %8s %8s%n", "link", "cases", "given", "real");
    odds.rows.forEach((name, row) ->
        out.printf(Locale.ROOT, "%-52s %6.0f %8.3f %8.3f%n", name, row[0], row[1] / row[0], row[2] / row[0]));
  }

  private void add(String row, double given, boolean real) {
    double[] sums = rows.computeIfAbsent(row, key -> new double[3]);
    sums[0]++;
    sums[1] += given;
    sums[2] += real ? 1 : 0;
  }

  private void links(Answer answer, CentralClaim central) {
    for (Origins.Edge edge : central.origins().edges()) {
      if (edge.kind() == Origins.Kind.SHARED_EVENT) {
        continue;
      }
      Boolean real = EdgeScore.real(answer, edge);
      if (real != null) {
        String band =
            edge.reason() == Origins.LinkReason.SHARED_PROSE
                ? String.format(Locale.ROOT, ", given %.1f", Math.floor(edge.probability() * 10) / 10)
                : "";
        add(
            edge.reason().phrase() + (edge.parentArticle() == null ? ", not read" : ", read") + band,
            edge.probability(),
            real);
      }
    }
  }

  /// Whether reports that name one maker have the claim from one origin, and whether those that show nothing have it
  /// from another's.
  private void makers(Answer answer, CentralClaim central) {
    Map<String, Set<String>> byMaker = new TreeMap<>();
    Map<String, Double> given = new TreeMap<>();
    Set<String> linked = new HashSet<>();
    for (Origins.Edge edge : central.origins().edges()) {
      linked.add(edge.child());
      if (edge.kind() == Origins.Kind.SHARED_EVENT) {
        byMaker.computeIfAbsent(edge.parentName(), key -> new TreeSet<>()).add(edge.child());
        given.put(edge.parentName(), edge.probability());
      }
    }
    byMaker.forEach((maker, children) -> {
      List<String> list = List.copyOf(children);
      for (int i = 1; i < list.size(); i++) {
        Set<Integer> mine = roots(answer, list.get(i));
        Set<Integer> others = roots(answer, list.getFirst());
        if (!mine.isEmpty() && !others.isEmpty()) {
          mine.retainAll(others);
          double odds = given.getOrDefault(maker, 0.0);
          add("one maker, given " + odds, odds, !mine.isEmpty());
        }
      }
    });
    for (String carrier : central.carriers()) {
      Affair.Report report = answer.report(carrier);
      if (report == null || linked.contains(carrier) || central.carriers().size() < 2) {
        continue;
      }
      Set<Integer> mine = roots(answer, carrier);
      boolean elsewhere =
          central.carriers().stream()
              .anyMatch(other -> !other.equals(carrier) && roots(answer, other).containsAll(mine));
      add("no link shown, yet another's origin", 0, elsewhere);
    }
  }

  private static Set<Integer> roots(Answer answer, String report) {
    Set<Integer> roots = new TreeSet<>();
    Affair.Report found = answer.report(report);
    if (found != null) {
      found.claims().forEach(mark -> roots.add(mark.root()));
    }
    return roots;
  }
}
