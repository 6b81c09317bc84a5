package org.hearsay.origin;

import org.hearsay.prov.NumberTable;

/// When reports come out, and how long others take to follow; from `lags.tsv`, which says what each number rests on.
///
/// @param updated share of times that are those of a later update
/// @param updateHours mean delay of an update
/// @param leastHours least time between a report and one that has it from there
/// @param quick share of followers that are quick
/// @param quickHours mean time beyond the least for the quick
/// @param slowHours mean time beyond the least for the slow
/// @param nearHours mean time between two reporters who were there
/// @param morningHours hours at the start of a day in which little is printed
/// @param stillNewHours hours after the day on which something was said, until which reporters who were there print it
/// @param togetherHours two that came out within this time count as first together
/// @param clockHours hours by which the time of a report may lie before that of the one that it has the claim from
/// @param unreadFollows probability that a newsroom which was not read has it from yet another
/// @param unknownFirst probability that one from whom a report has it without a word is none of the other candidates
record LagModel(
    double updated,
    double updateHours,
    double leastHours,
    double quick,
    double quickHours,
    double slowHours,
    double nearHours,
    double morningHours,
    double stillNewHours,
    double togetherHours,
    double clockHours,
    double unreadFollows,
    double unknownFirst) {

  private static final class Holder {
    static final LagModel LOADED = load();
  }

  static LagModel loaded() {
    return Holder.LOADED;
  }

  private static LagModel load() {
    NumberTable table = NumberTable.read("/hearsay/origin/lags.tsv");
    LagModel model =
        new LagModel(
            table.share("updated"),
            table.number("update-hours"),
            table.number("least-lag-hours"),
            table.share("quick"),
            table.number("quick-hours"),
            table.number("slow-hours"),
            table.number("near-hours"),
            table.number("morning-hours"),
            table.number("still-new-hours"),
            table.number("together-hours"),
            table.number("clock-hours"),
            table.share("unread-follows"),
            table.share("unknown-first"));
    table.close();
    return model;
  }

  /// How often a report is followed after some hours beyond the least, for each hour.
  double rate(double hours) {
    return quickRate(hours) + (1 - quick) / slowHours * Math.exp(-hours / slowHours);
  }

  /// The part of [#rate] that comes from the quick followers.
  double quickRate(double hours) {
    return quick / quickHours * Math.exp(-hours / quickHours);
  }

  /// A drawn time between a report and one that has it from there, in hours.
  double lag(SeededRandom random) {
    return leastHours + random.delay(random.happens(quick) ? quickHours : slowHours);
  }
}
