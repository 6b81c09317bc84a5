package org.hearsay.origin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.claim.Moments;
import org.hearsay.claim.Place;
import org.hearsay.origin.Origins.First;
import org.jspecify.annotations.Nullable;

/// Who had a claim first: a report, or a newsroom that was not read.
///
/// Draws what may have happened: which links hold, when each report really came out (a time may be that of a later
/// update, a day has hours, and nobody prints what another has yet to print), how long before its followers a newsroom
/// had it that was not read, and whether a report that names nobody has it from one that left no trace. The answer is who
/// is first in most of the draws.
final class FirstReport {
  /// Below this an answer is not given. On seeds 1 to 1200 of the simulator 71 in 100 affairs have one, of which 85 in 100
  /// are right; docs/origins.md has the other shares.
  static final double LEAST = 0.53;

  /// The same where no report has a date, so that only links tell.
  static final double LEAST_UNDATED = 0.75;

  private static final int DRAWS = 300;

  /// Hours by which two are taken to be first together.
  private static final double TOGETHER = 1;

  /// The share of times that are those of an update, and its mean delay in hours.
  private static final double UPDATED = 0.2;
  private static final double UPDATE_HOURS = 12;

  /// Least hours between a report and one that has it from there; the mean of what comes on top, for the quick and the slow.
  private static final double LEAST_LAG = 0.5;
  private static final double QUICK = 0.7;
  private static final double QUICK_HOURS = 6;
  private static final double SLOW_HOURS = 20;

  /// That a newsroom which was not read has it from yet another.
  private static final double UNREAD_FOLLOWS = 0.08;

  /// That the one from whom a report has it without saying so is none of the others.
  private static final double UNKNOWN = 0.25;

  private final List<String> carriers;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final Draws draws;

  /// Candidates that some report names for the claim, or credits for all of it.
  private final Set<Integer> named = new TreeSet<>();

  /// When the earliest report may have come out, in hours, and the hours in which all did.
  private final double start;
  private final double span;

  /// By candidate: its links, as indices.
  private final List<List<Integer>> up = new ArrayList<>();

  /// @param article absent for a newsroom that was not read
  /// @param hidden probability that it has it from somebody who left no trace
  private record Candidate(@Nullable String article, String name, @Nullable Moments moment, double hidden) {}

  private record Link(int child, int parent, double odds) {}

  /// @param shared reports that give the claim to somebody to whom another report gives it too
  FirstReport(Evidence evidence, List<String> carriers, Parents parents, Set<String> shared, String seed) {
    this.carriers = carriers;
    draws = new Draws(seed);
    Map<String, Integer> nodes = new TreeMap<>();
    for (String article : carriers) {
      nodes.put(article, candidates.size());
      double hidden = Odds.hidden(parents.own(article), shared.contains(article), parents.followed(article));
      candidates.add(new Candidate(article, evidence.title(article), Moments.of(evidence.reads.get(article)), hidden));
    }
    for (String article : carriers) {
      for (Parents.Parent parent : parents.of(article)) {
        Integer known = nodes.get(parent.node());
        if (known == null) {
          known = candidates.size();
          nodes.put(parent.node(), known);
          candidates.add(new Candidate(null, parent.name(), null, UNREAD_FOLLOWS));
        } else if (parent.article() == null && parent.name().length() > candidates.get(known).name().length()) {
          candidates.set(known, new Candidate(null, parent.name(), null, UNREAD_FOLLOWS));
        }
        links.add(new Link(nodes.getOrDefault(article, 0), known, parent.odds()));
        if (!mention(evidence, article, parent)) {
          named.add(known);
        }
      }
    }
    candidates.forEach(candidate -> up.add(new ArrayList<>()));
    for (int i = 0; i < links.size(); i++) {
      up.get(links.get(i).child()).add(i);
    }
    start = start(candidates);
    span = Math.max(2 * UPDATE_HOURS, end(candidates) - start);
  }

  /// Whether a report only names a newsroom somewhere as reporting something, which may be another matter.
  private static boolean mention(Evidence evidence, String article, Parents.Parent parent) {
    Place place = parent.place();
    return parent.article() == null && place != null && parent.reason().equals("credited")
        && evidence.credits.getOrDefault(article, List.of()).stream()
            .noneMatch(credit -> credit.whole() && credit.span().equals(place.span()));
  }

  /// Absent where it is not known.
  @Nullable First find() {
    if (carriers.isEmpty()) {
      return null;
    }
    int[] order = upwards();
    double[] wins = new double[candidates.size()];
    for (int d = 0; d < DRAWS; d++) {
      draw(order, wins);
    }
    int best = 0;
    for (int i = 1; i < wins.length; i++) {
      best = wins[i] > wins[best] ? i : best;
    }
    if (candidates.get(best).article() == null && !named.contains(best)) {
      return null; // it may be named for something else
    }
    double share = wins[best] / DRAWS;
    boolean dated = candidates.stream().anyMatch(candidate -> candidate.moment() != null);
    return share < (dated ? LEAST : LEAST_UNDATED) ? null : new First(candidates.get(best).name(), candidates.get(best).article(), Math.round(share * 1000) / 1000.0);
  }

  /// Children before their parents; links have no circles.
  private int[] upwards() {
    int n = candidates.size();
    int[] open = new int[n];
    links.forEach(link -> open[link.parent()]++);
    int[] order = new int[n];
    int size = 0;
    for (int i = 0; i < n; i++) {
      if (open[i] == 0) {
        order[size++] = i;
      }
    }
    for (int at = 0; at < size; at++) {
      for (int link : up.get(order[at])) {
        int parent = links.get(link).parent();
        if (--open[parent] == 0) {
          order[size++] = parent;
        }
      }
    }
    return Arrays.copyOf(order, size);
  }

  private void draw(int[] order, double[] wins) {
    int n = candidates.size();
    double[] time = new double[n];
    double[] latest = new double[n];
    double[] surely = new double[n];
    int[] followers = new int[n];
    boolean[] follows = new boolean[n];
    for (int i = 0; i < n; i++) {
      time[i] = shown(candidates.get(i).moment());
      latest[i] = Double.POSITIVE_INFINITY;
      surely[i] = Double.POSITIVE_INFINITY;
    }
    boolean[] holds = new boolean[links.size()];
    for (int i = 0; i < holds.length; i++) {
      Link link = links.get(i);
      holds[i] = draws.happens(link.odds());
      if (holds[i]) {
        follows[link.child()] = true;
        followers[link.parent()]++;
      }
    }
    double earliest = Double.POSITIVE_INFINITY;
    boolean[] firstHand = new boolean[n];
    for (int i : order) {
      boolean unread = candidates.get(i).article() == null;
      if (unread && followers[i] == 0) {
        continue;
      }
      if (Double.isNaN(time[i])) {
        time[i] = Double.isInfinite(latest[i]) ? start + draws.even() * span : latest[i] - lag();
      } else if (time[i] > surely[i] - LEAST_LAG) {
        // The time shown is that of an update, which seldom comes long after.
        time[i] = surely[i] - LEAST_LAG - Math.min(draws.delay(UPDATE_HOURS), lag());
      }
      for (int link : up.get(i)) {
        if (holds[link]) {
          int parent = links.get(link).parent();
          Moments moment = candidates.get(i).moment();
          latest[parent] = Math.min(latest[parent], time[i]);
          surely[parent] = Math.min(surely[parent], moment == null ? time[i] : Math.min(moment.last(), surely[i]));
        }
      }
      if (!follows[i]) {
        if (draws.happens(candidates.get(i).hidden())) {
          earliest = draws.happens(UNKNOWN) ? Math.min(earliest, time[i] - lag()) : earliest;
        } else {
          firstHand[i] = true;
          earliest = Math.min(earliest, time[i]);
        }
      }
    }
    for (int i = 0; i < n; i++) {
      wins[i] += firstHand[i] && time[i] <= earliest + TOGETHER ? 1 : 0;
    }
  }

  private double lag() {
    return LEAST_LAG + draws.delay(draws.happens(QUICK) ? QUICK_HOURS : SLOW_HOURS);
  }

  /// When it may really have come out; not a number where nothing tells.
  private double shown(@Nullable Moments moment) {
    if (moment == null) {
      return Double.NaN;
    }
    double at = moment.first() + draws.even() * (moment.last() - moment.first());
    return draws.happens(UPDATED) ? at - draws.delay(UPDATE_HOURS) : at;
  }

  private static double start(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::moment).filter(m -> m != null).mapToDouble(Moments::first).min().orElse(0) - UPDATE_HOURS;
  }

  private static double end(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::moment).filter(m -> m != null).mapToDouble(Moments::last).max().orElse(0);
  }
}
