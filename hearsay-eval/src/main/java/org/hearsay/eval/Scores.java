package org.hearsay.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.eval.Metric.Better;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes the figures out of what a scorer prints: its last line is one JSON object.
final class Scores {
  private static final Set<String> LOWER =
      Set.of("spurious", "without_output", "span_faults", "unplaced", "placed_twice");
  private static final Set<String> NEITHER = Set.of("documents", "articles", "gold_stories", "stories");

  /// Shares are printed with one decimal; half of the last one is no change.
  private static final double ROUNDING = 0.05;

  private Scores() {}

  static List<Metric> read(String printed) {
    String last = printed.strip().lines().reduce("", (a, b) -> b);
    List<Metric> out = new ArrayList<>();
    collect("", JsonMapper.shared().readTree(last), out);
    return out;
  }

  private static void collect(String name, JsonNode node, List<Metric> out) {
    if (node.isObject()) {
      node.properties().forEach(entry -> collect((name + " " + entry.getKey()).strip(), entry.getValue(), out));
    } else if (node.isArray() && node.size() == 2 && node.get(0).isNumber()) {
      out.add(metric(name, node.get(0).asDouble(), node.get(1).asInt()));
    } else if (node.isArray()) {
      out.add(new Metric(name, node.size(), null, 0, Better.HIGHER));
    } else if (node.isNumber()) {
      out.add(metric(name, node.asDouble(), null));
    }
  }

  private static Metric metric(String name, double value, @Nullable Integer of) {
    Better better = LOWER.contains(name) ? Better.LOWER : NEITHER.contains(name) ? Better.NEITHER : Better.HIGHER;
    boolean whole = of != null || LOWER.contains(name) || NEITHER.contains(name);
    return new Metric(name, value, of, whole ? 0 : ROUNDING, better);
  }
}
