package org.hearsay.origin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.compare.report.PublicationInterval;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.origin.Origins.First;
import org.hearsay.origin.Origins.LinkReason;
import org.jspecify.annotations.Nullable;

/// Who had a claim first: a report, or a newsroom that was not read.
///
/// What may have happened is drawn at random many times. The answer is who is first in most of the draws. Each draw
/// decides
///
/// - which links between reports hold;
/// - when each report really came out: a time that is shown may be that of a later update, a report that shows only its
///   day came out at some hour of it, reporters who were at one place write at about the same time, and nobody copies
///   what another has not yet printed;
/// - how long before its followers a newsroom that was not read had it;
/// - whether a report that names nobody has it from somebody of whom no report tells.
final class FirstReport {
  private static final int DRAWS = 300;

  private static final int MOST_WITNESSES = 8;

  /// How many times an hour before those of the followers is drawn, before any hour of the day is taken.
  private static final int AGAIN = 3;

  /// How many times a time is drawn near other reporters who were there, or on the day that is named, before the
  /// earliest possible one is taken.
  private static final int TRIES = 8;

  private final LagModel lags = LagModel.loaded();
  private final List<String> carriers;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<DrawnLink> links = new ArrayList<>();
  private final SeededRandom draws;

  /// Candidates that some report names as having the claim, or credits for all of its text.
  private final Set<Integer> named = new TreeSet<>();

  /// When the earliest report may have come out, in hours since 1970, and in how many hours all came out.
  private final double start;

  private final double span;

  /// By candidate: its links, as indices.
  private final List<List<Integer>> up = new ArrayList<>();

  /// By candidate: the links that lead to it.
  private final List<List<Integer>> down = new ArrayList<>();

  /// By candidate: reports that show their hour and name the same maker as it or its followers do; at most
  /// [#MOST_WITNESSES].
  private final List<List<Integer>> witnesses = new ArrayList<>();

  /// Of one draw, by link: whether it holds.
  private final boolean[] holds;

  /// Of one draw, by candidate: whether it has the claim from another; when it came out; when the first of its
  /// followers came out; the latest time at which it can have come out.
  private final boolean[] follows;

  private final double[] time;
  private final double[] latest;
  private final double[] surely;

  /// @param article absent for a newsroom that was not read
  /// @param moment when it came out, absent where nothing shows it
  /// @param hidden probability that it has it from somebody of whom no report tells
  /// @param said days, one of which is, by the report, the day on which it was said; empty where it names none
  private record Candidate(
      @Nullable String article,
      String name,
      @Nullable PublicationInterval moment,
      double hidden,
      List<PublicationInterval> said) {
    /// Whether its hour is shown.
    boolean hour() {
      return moment != null && moment.first() == moment.last();
    }
  }

  /// @param reverse probability that the parent has it from the child instead: where words are shared and nothing tells
  /// who wrote them
  private record DrawnLink(int child, int parent, double odds, double reverse) {}

  /// @param makers by report to whom it gives the claim
  /// @param days on which it was said, by report
  /// @param shared reports that name a maker whom another report names too
  FirstReport(
      Evidence evidence,
      List<String> carriers,
      Parents parents,
      Map<String, Set<OriginKey>> makers,
      SaidDays days,
      Set<String> shared,
      String seed) {
    this.carriers = carriers;
    draws = new SeededRandom(seed);
    Map<OriginKey, Integer> nodes = addReports(evidence, parents, days, shared);
    for (String article : carriers) {
      for (Parents.Parent parent : parents.of(article)) {
        addLink(evidence, article, parent, nodes);
      }
    }
    for (int i = 0; i < candidates.size(); i++) {
      up.add(new ArrayList<>());
      down.add(new ArrayList<>());
      witnesses.add(new ArrayList<>());
    }
    for (int i = 0; i < links.size(); i++) {
      down.get(links.get(i).parent()).add(i);
      up.get(links.get(i).child()).add(i);
    }
    witnesses(makers);
    holds = new boolean[links.size()];
    follows = new boolean[candidates.size()];
    time = new double[candidates.size()];
    latest = new double[candidates.size()];
    surely = new double[candidates.size()];
    start = earliest();
    span = Math.max(2 * lags.updateHours(), latest() - start);
  }

  /// @return the reports' places among the candidates
  private Map<OriginKey, Integer> addReports(Evidence evidence, Parents parents, SaidDays days, Set<String> shared) {
    Map<OriginKey, Integer> nodes = new TreeMap<>();
    for (String article : carriers) {
      nodes.put(OriginKey.report(article), candidates.size());
      double hidden =
          LinkOdds.loaded().hidden().of(parents.own(article), shared.contains(article), parents.followed(article));
      candidates.add(
          new Candidate(
              article,
              evidence.title(article),
              PublicationInterval.of(evidence.reads.get(article)),
              hidden,
              days.of(article)));
    }
    return nodes;
  }

  /// Adds a link, and its parent where it is a newsroom that was not read and is new here. Of the names of one newsroom
  /// the longest is kept.
  private void addLink(Evidence evidence, String article, Parents.Parent parent, Map<OriginKey, Integer> nodes) {
    Integer known = nodes.get(parent.node());
    if (known == null) {
      known = candidates.size();
      nodes.put(parent.node(), known);
      candidates.add(
          new Candidate(null, parent.name(), elsewhere(evidence, parent, article), lags.unreadFollows(), List.of()));
    } else if (parent.article() == null && parent.name().length() > candidates.get(known).name().length()) {
      candidates.set(
          known, new Candidate(null, parent.name(), candidates.get(known).moment(), lags.unreadFollows(), List.of()));
    }
    links.add(
        new DrawnLink(
            nodes.getOrDefault(OriginKey.report(article), 0), known, parent.odds(), parent.depends() - parent.odds()));
    if (!mention(evidence, article, parent)) {
      named.add(known);
    }
  }

  private void witnesses(Map<String, Set<OriginKey>> makers) {
    Map<OriginKey, List<Integer>> byMaker = new TreeMap<>();
    for (int i = 0; i < carriers.size(); i++) {
      for (OriginKey maker :
          candidates.get(i).hour() ? makers.getOrDefault(carriers.get(i), Set.of()) : Set.<OriginKey>of()) {
        byMaker.computeIfAbsent(maker, key -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < candidates.size(); i++) {
      Set<OriginKey> made = new TreeSet<>();
      if (i < carriers.size()) {
        made.addAll(makers.getOrDefault(carriers.get(i), Set.of()));
      } else {
        down.get(i).forEach(link -> made.addAll(makers.getOrDefault(carriers.get(links.get(link).child()), Set.of())));
      }
      Set<Integer> others = new TreeSet<>();
      for (OriginKey maker : made) {
        List<Integer> all = byMaker.getOrDefault(maker, List.of());
        others.addAll(all.subList(0, Math.min(all.size(), MOST_WITNESSES)));
      }
      others.remove(i);
      witnesses.get(i).addAll(others);
    }
  }

  /// When the earliest other report of the same newsroom came out: it may have the claim in words that were not
  /// recognized. Absent where there is none before the child.
  private static @Nullable PublicationInterval elsewhere(Evidence evidence, Parents.Parent parent, String child) {
    PublicationInterval own = PublicationInterval.of(evidence.reads.get(child));
    PublicationInterval best = null;
    for (String report : evidence.reportsOf(parent.name())) {
      PublicationInterval at = PublicationInterval.of(evidence.reads.get(report));
      if (at != null && (own == null || at.first() <= own.last()) && (best == null || at.first() < best.first())) {
        best = at;
      }
    }
    return best;
  }

  /// Whether a report only says somewhere that a newsroom reported something, which may be something else.
  private static boolean mention(Evidence evidence, String article, Parents.Parent parent) {
    ArticleSpan place = parent.place();
    return parent.article() == null
        && place != null
        && parent.reason() == LinkReason.CREDITED
        && evidence.credits.getOrDefault(article, List.of()).stream()
            .takeWhile(Credits.Credit::whole)
            .noneMatch(credit -> place.span().equals(credit.span()));
  }

  /// Absent where it is not known.
  @Nullable First find() {
    if (carriers.isEmpty()) {
      return null;
    }
    double[] wins = wins();
    int best = 0;
    for (int i = 1; i < wins.length; i++) {
      best = wins[i] > wins[best] ? i : best;
    }
    if (candidates.get(best).article() == null && !named.contains(best)) {
      return null; // it may be named for something else
    }
    OriginThresholds thresholds = OriginThresholds.loaded();
    double share = wins[best] / DRAWS;
    boolean dated = candidates.stream().anyMatch(candidate -> candidate.moment() != null);
    return share < (dated ? thresholds.first() : thresholds.firstUndated())
        ? null
        : new First(candidates.get(best).name(), candidates.get(best).article(), Math.round(share * 1000) / 1000.0);
  }

  /// By candidate, in how many draws it is first.
  private double[] wins() {
    double[] wins = new double[candidates.size()];
    if (wins.length == 1 && links.isEmpty()) {
      wins[0] = DRAWS * (1 - candidates.getFirst().hidden()); // what the draws come to; most claims stand in one report
      return wins;
    }
    int[] order = upwards();
    for (int d = 0; d < DRAWS; d++) {
      draw(order, wins);
    }
    return wins;
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
    int[] followers = new int[n];
    Arrays.fill(follows, false);
    Arrays.fill(latest, Double.POSITIVE_INFINITY);
    Arrays.fill(surely, Double.POSITIVE_INFINITY);
    for (int i = 0; i < n; i++) {
      time[i] = shown(candidates.get(i).moment());
    }
    drawLinks(followers);
    double earliest = Double.POSITIVE_INFINITY;
    boolean[] firstHand = new boolean[n];
    for (int i : order) {
      boolean unread = candidates.get(i).article() == null;
      if (unread && followers[i] == 0) {
        continue;
      }
      drawTime(i);
      limitParents(i);
      if (!follows[i]) {
        if (draws.happens(candidates.get(i).hidden())) {
          earliest = draws.happens(lags.unknownFirst()) ? Math.min(earliest, time[i] - lags.lag(draws)) : earliest;
        } else {
          firstHand[i] = true;
          earliest = Math.min(earliest, time[i]);
        }
      }
    }
    for (int i = 0; i < n; i++) {
      wins[i] += firstHand[i] && time[i] <= earliest + lags.togetherHours() ? 1 : 0;
    }
  }

  /// @param followers of each candidate, counted here
  private void drawLinks(int[] followers) {
    for (int i = 0; i < holds.length; i++) {
      DrawnLink link = links.get(i);
      double drawn = draws.even();
      holds[i] = drawn < link.odds();
      if (holds[i]) {
        follows[link.child()] = true;
        followers[link.parent()]++;
      } else if (drawn < link.odds() + link.reverse()) {
        follows[link.parent()] = true;
      }
    }
  }

  /// When a candidate really came out, in this draw.
  private void drawTime(int i) {
    PublicationInterval shown = candidates.get(i).moment();
    if (shown == null) {
      time[i] = undated(i);
    } else if (!candidates.get(i).hour()) {
      time[i] = inDay(i, shown) - (draws.happens(lags.updated()) ? draws.delay(lags.updateHours()) : 0);
    }
    if (shown != null && !follows[i] && later(i)) {
      double first = told(i, Math.min(latest[i], time[i]));
      time[i] = Double.isNaN(first) ? time[i] : first;
    }
    if (shown != null && time[i] > surely[i] - lags.leastHours()) {
      // The time shown is that of an update, which seldom comes long after.
      time[i] = surely[i] - lags.leastHours() - Math.min(draws.delay(lags.updateHours()), lags.lag(draws));
    }
  }

  /// Moves the times of those from which it has the claim before its own.
  private void limitParents(int i) {
    PublicationInterval moment = candidates.get(i).moment();
    for (int link : up.get(i)) {
      if (holds[link]) {
        int parent = links.get(link).parent();
        latest[parent] = Math.min(latest[parent], time[i]);
        surely[parent] = Math.min(surely[parent], moment == null ? time[i] : Math.min(moment.last(), surely[i]));
      }
    }
  }

  /// A time for a candidate that shows none: near other reporters who were there, or on the day that it or its
  /// followers name, and before its followers.
  private double undated(int i) {
    double near = told(i, latest[i]);
    if (!Double.isNaN(near)) {
      return near;
    }
    return Double.isInfinite(latest[i]) ? start + draws.even() * span : latest[i] - ahead(i);
  }

  /// A time near other reporters who were there, else on the day of the statement. It lies so long before a limit as
  /// reports usually take to be followed. Not a number where neither is known, or both come too late.
  private double told(int i, double before) {
    List<PublicationInterval> said = said(i);
    double possible = Double.NaN;
    for (int again = 0; again < TRIES; again++) {
      double at = witnessed(i);
      if (Double.isNaN(at) && said.isEmpty()) {
        break;
      }
      if (Double.isNaN(at)) {
        PublicationInterval day = said.get((int) (draws.even() * said.size()));
        double from = day.first() + lags.morningHours();
        at = from + draws.even() * (day.last() - from) + draws.delay(lags.nearHours());
      }
      double lag = before - lags.leastHours() - at;
      if (lag > 0) {
        possible = Double.isNaN(possible) ? at : possible;
        if (Double.isInfinite(lag) || draws.happens(lags.rate(lag) / lags.rate(0))) {
          return at;
        }
      }
    }
    return possible;
  }

  /// Whether a report at first hand shows a time so long after the day of the statement that it must be that of a later
  /// edition.
  private boolean later(int i) {
    double said = Double.NEGATIVE_INFINITY;
    for (PublicationInterval day : candidates.get(i).said()) {
      said = day.first() <= time[i] ? Math.max(said, day.last()) : said;
    }
    return !Double.isInfinite(said) && time[i] > said + lags.stillNewHours();
  }

  /// Days of which one is the day of the statement: by its own words where it was there, else by its followers.
  private List<PublicationInterval> said(int i) {
    List<PublicationInterval> own = follows[i] ? List.of() : said(i, latest[i]);
    if (!own.isEmpty() || down.get(i).isEmpty()) {
      return own;
    }
    return down.get(i).stream()
        .filter(link -> holds[link])
        .flatMap(link -> said(links.get(link).child(), latest[i]).stream())
        .toList();
  }

  /// Of the days that a candidate names, those that begin before a time.
  private List<PublicationInterval> said(int i, double before) {
    List<PublicationInterval> days = candidates.get(i).said();
    return days.isEmpty() ? days : days.stream().filter(day -> day.first() < before).toList();
  }

  /// A time near the first of the other reporters who were there; any of them may have been first. Not a number where
  /// there are no others, or it was not there itself.
  private double witnessed(int i) {
    double near = Double.POSITIVE_INFINITY;
    int others = 0;
    for (int other : follows[i] ? List.<Integer>of() : witnesses.get(i)) {
      if (!follows[other]) {
        near = Math.min(near, time[other]);
        others++;
      }
    }
    if (others == 0) {
      return Double.NaN;
    }
    double morning = Double.NEGATIVE_INFINITY;
    for (PublicationInterval day : candidates.get(i).said()) {
      morning = day.first() <= near ? Math.max(morning, day.first() + lags.morningHours()) : morning;
    }
    double apart = draws.delay(lags.nearHours());
    return draws.happens(1.0 / (others + 1)) && near - apart >= morning ? near - apart : near + apart;
  }

  /// The hour of a report that shows its day.
  private double inDay(int i, PublicationInterval day) {
    double at = witnessed(i);
    if (at >= day.first() && at <= day.last()) {
      return at;
    }
    double from = day.first() + lags.morningHours();
    for (int again = 0; again < AGAIN && latest[i] <= day.last(); again++) {
      double before = latest[i] - ahead(i);
      if (before >= from) {
        return before;
      }
    }
    double to = Math.min(day.last(), surely[i] - lags.leastHours());
    return from + draws.even() * ((to > from ? to : day.last()) - from);
  }

  /// Hours by which a candidate whose time is not known came before the first of its followers; the more followers, the
  /// fewer hours.
  private double ahead(int parent) {
    double rate = 1 / (draws.happens(lags.quick()) ? lags.quickHours() : lags.slowHours());
    boolean one = true;
    for (int link : down.get(parent)) {
      double after = holds[link] ? time[links.get(link).child()] - latest[parent] : 0;
      if (holds[link] && (after > 0 || !one)) {
        double quick = lags.quickRate(after);
        rate += 1 / (draws.even() * lags.rate(after) < quick ? lags.quickHours() : lags.slowHours());
      }
      one &= !holds[link] || after > 0;
    }
    return lags.leastHours() + draws.delay(1 / rate);
  }

  /// When it may really have come out; not a number where nothing tells.
  private double shown(@Nullable PublicationInterval moment) {
    if (moment == null) {
      return Double.NaN;
    }
    double at = moment.first() + draws.even() * (moment.last() - moment.first());
    return draws.happens(lags.updated()) ? at - draws.delay(lags.updateHours()) : at;
  }

  private double earliest() {
    return moments().mapToDouble(PublicationInterval::first).min().orElse(0) - lags.updateHours();
  }

  private double latest() {
    return moments().mapToDouble(PublicationInterval::last).max().orElse(0);
  }

  private Stream<PublicationInterval> moments() {
    return candidates.stream().map(Candidate::moment).filter(Objects::nonNull);
  }
}
