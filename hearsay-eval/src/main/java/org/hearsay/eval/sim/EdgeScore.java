package org.hearsay.eval.sim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.origin.Origins;
import org.jspecify.annotations.Nullable;

/// Compares who is said to have the claim from whom with who has.
///
/// Right is the newsroom that a report has it from, read or only named. Where that newsroom's report cannot be read,
/// another report that has it from there as well is right too, and so is a common text that nobody names. Edges to what
/// is no newsroom (a speech, a document) and to a newsroom further up the true chain are not counted either way.
final class EdgeScore {
  /// From this probability an edge is stated.
  static final double STATED = 0.5;

  int right;
  int wrong;
  int missed;
  final List<String> misses = new ArrayList<>();

  private final Answer answer;

  private EdgeScore(Answer answer) {
    this.answer = answer;
  }

  static EdgeScore of(Answer answer, CentralClaim central) {
    EdgeScore score = new EdgeScore(answer);
    Set<String> found = new HashSet<>();
    for (Origins.Edge edge : central.origins().edges()) {
      if (edge.probability() >= STATED) {
        score.judge(edge, found);
      }
    }
    for (Affair.Report report : answer.affair().reports()) {
      if (central.carriers().contains(report.id())) {
        score.missed(report, found);
      }
    }
    return score;
  }

  /// Whether a stated link is real; absent for one that is not counted either way.
  static @Nullable Boolean real(Answer answer, Origins.Edge edge) {
    EdgeScore score = new EdgeScore(answer);
    score.judge(edge, new HashSet<>());
    return score.right + score.wrong == 0 ? null : score.right > 0;
  }

  private void judge(Origins.Edge edge, Set<String> found) {
    Affair.Report child = answer.report(edge.child());
    if (child == null || edge.kind() == Origins.Kind.SHARED_EVENT) {
      // Still the answer to whom a report has it from where the true parent cannot be read.
      if (child != null) {
        child.parents().stream().filter(p -> p.report() == null).forEach(p -> found.add(key(child, p)));
      }
      return;
    }
    Affair.Report read = answer.report(edge.parentArticle());
    Newsroom named = read != null ? read.newsroom() : newsroom(edge.parentName());
    if (read == null && named == null && !invented(edge.parentName())) {
      return;
    }
    for (Affair.Parent parent : child.parents()) {
      boolean same =
          read != null
              ? read.id().equals(parent.report()) || interchangeable(child, parent, read)
              : parent.newsroom().equals(named);
      boolean sibling =
          read != null
              && parent.report() == null
              && read.parents().stream()
                  .anyMatch(other -> other.report() == null && other.newsroom().equals(parent.newsroom()));
      if (same || sibling) {
        if (found.add(key(child, parent))) {
          right++;
        }
        return;
      }
    }
    if (named != null && ancestor(child, named, 0)) {
      return;
    }
    wrong++;
    misses.add(
        "  wrong edge: %s <- %s p=%.2f %s; truly %s"
            .formatted(
                told(child),
                read != null ? told(read) : edge.parentName(),
                edge.probability(),
                edge.reason().phrase(),
                parents(child)));
  }

  /// Copies of one text cannot be told apart as parents, unless the child names one.
  private boolean interchangeable(Affair.Report child, Affair.Parent parent, Affair.Report read) {
    return !Simulator.names(child.text(), parent.newsroom())
        && text(parent.report(), parent.newsroom(), 0).equals(text(read.id(), read.newsroom(), 0));
  }

  /// The newsroom that wrote the text which a report prints.
  private String text(@Nullable String report, Newsroom room, int depth) {
    for (Affair.Report one : answer.affair().reports()) {
      boolean copy = one.made().equals("verbatim") || one.made().equals("cut");
      if (one.id().equals(report) && copy && depth < 8) {
        Affair.Parent parent = one.parents().getFirst();
        return text(parent.report(), parent.newsroom(), depth + 1);
      }
    }
    return room.name();
  }

  /// A name that is neither a newsroom's nor that of a speech or document of the affair, nor a description.
  private boolean invented(String name) {
    return name.indexOf(' ') < 0
        && answer.affair().origins().stream()
            .noneMatch(origin -> origin.names().stream().anyMatch(n -> name.contains(n) || n.contains(name)));
  }

  private void missed(Affair.Report report, Set<String> found) {
    Set<String> seen = new HashSet<>();
    for (Affair.Parent parent : report.parents()) {
      if (!seen.add(parent.newsroom().name()) || found.contains(key(report, parent))) {
        continue;
      }
      if (parent.report() == null && !knowable(report, parent)) {
        continue;
      }
      missed++;
      misses.add(
          "  missed edge: %s <- %s%s"
              .formatted(told(report), parent.newsroom().brief(), parent.report() == null ? " (not read)" : ""));
    }
  }

  /// A parent that cannot be read shows in a credit or in another report from the same text; of those without credit
  /// one is the first, which shows nothing.
  private boolean knowable(Affair.Report report, Affair.Parent parent) {
    if (Simulator.names(report.text(), parent.newsroom())) {
      return true;
    }
    for (Affair.Report other : answer.affair().reports()) {
      if (other.id().equals(report.id())) {
        continue;
      }
      boolean sibling =
          other.parents().stream().anyMatch(p -> p.report() == null && p.newsroom().equals(parent.newsroom()));
      if (sibling && other.hours() < report.hours()) {
        return true;
      }
    }
    return false;
  }

  private boolean ancestor(Affair.Report child, Newsroom named, int depth) {
    for (Affair.Parent parent : child.parents()) {
      if (parent.newsroom().equals(named)) {
        return true;
      }
      for (Affair.Report report : answer.affair().reports()) {
        if (depth < 6 && report.id().equals(parent.report()) && ancestor(report, named, depth + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private @Nullable Newsroom newsroom(String name) {
    for (Newsroom room : answer.affair().newsrooms()) {
      if (same(room, name)) {
        return room;
      }
    }
    return null;
  }

  /// Whether a name as the program gives it is a newsroom's.
  static boolean same(Newsroom room, String name) {
    String given = plain(name);
    return given.equals(plain(room.name())) || given.equals(plain(room.brief())) || given.equals(plain(room.code()));
  }

  private static String plain(String name) {
    String plain =
        name.toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N} ]", "")
            .replaceAll("\\b(the|news agency|news agencies|press agency)\\b", " ");
    return plain.replaceAll(" +", " ").strip();
  }

  private static String key(Affair.Report child, Affair.Parent parent) {
    return child.id() + " " + parent.newsroom().name();
  }

  private static String told(Affair.Report report) {
    return report.id().substring(report.id().lastIndexOf('-') + 1)
        + ":"
        + report.newsroom().brief()
        + "/"
        + report.made();
  }

  private static String parents(Affair.Report report) {
    return report.parents().isEmpty()
        ? "first hand"
        : String.join(
            ", ",
            report.parents().stream()
                .map(p -> p.newsroom().brief() + (p.report() == null ? " (not read)" : ""))
                .distinct()
                .toList());
  }
}
