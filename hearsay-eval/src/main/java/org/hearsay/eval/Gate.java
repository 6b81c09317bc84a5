package org.hearsay.eval;

import java.util.ArrayList;
import java.util.List;

/// Compares what was measured with what is pinned. A figure that went up is a change too: unpinned,
/// it could fall again unseen.
final class Gate {
  private Gate() {}

  /// One thing that is not as pinned.
  ///
  /// @param worse whether taking it over needs a reason
  record Change(String what, String old, String now, boolean worse) {
    String shown() {
      return "  %-34s %s -> %s%s".formatted(what, old, now, worse ? "   WORSE" : "");
    }
  }

  static List<Change> changes(Pinned pinned, Pinned measured) {
    List<Change> out = new ArrayList<>();
    measured
        .setting()
        .forEach((key, value) -> {
          String old = pinned.setting().getOrDefault(key, "nothing");
          if (!old.equals(value)) {
            out.add(new Change(key, old, value, false));
          }
        });
    for (Metric now : measured.metrics()) {
      Metric old = pinned.metric(now.name());
      if (old == null) {
        out.add(new Change(now.name(), "nothing", now.shown(), false));
      } else if (now.movedFrom(old)) {
        out.add(new Change(now.name(), old.shown(), now.shown(), now.worseThan(old)));
      }
    }
    for (Metric old : pinned.metrics()) {
      if (measured.metric(old.name()) == null) {
        out.add(new Change(old.name(), old.shown(), "nothing", true));
      }
    }
    return out;
  }

  /// What a person reads when the gate fails.
  static String message(String name, List<Change> changes) {
    boolean worse = changes.stream().anyMatch(Change::worse);
    StringBuilder out = new StringBuilder("regression '" + name + "' is not as pinned:\n");
    changes.forEach(change -> out.append(change.shown()).append('\n'));
    out.append("If that is meant, take it over with\n  ./mvnw verify -Dhearsay.repin");
    if (worse) {
      out.append(" -Dhearsay.allowDrop=\"why it got worse\"");
    }
    return out.append("\nand commit regressions/ and docs/lab/regressions*.md.").toString();
  }
}
