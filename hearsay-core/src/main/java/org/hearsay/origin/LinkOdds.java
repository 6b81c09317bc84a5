package org.hearsay.origin;

import org.hearsay.prov.NumberTable;

/// The probability of each kind of link; from `links.tsv`, which says what each number rests on. "It" is the claim.
///
/// @param cited a report names a newsroom that it has these very words from
/// @param told the report says that somebody told it to another newsroom
/// @param credited a line of the report credits a newsroom for all of it
/// @param mentioned a newsroom is named as reporting something, not clearly this
/// @param contradicted the report names a newsroom that was read and has the claim, but shares prose with another
///     report alone
/// @param samePublisher two outlets of one publisher, no shared prose
/// @param sameOutlet a second report of one outlet has it from where its first one has it
/// @param sameMaker two reports that name one maker have it from one act of speech
/// @param followerDoubt factor on the doubt that two reports mean one act, where one is a follower of the other
/// @param passedOn a newsroom that was not read has it from the maker that its followers name
/// @param hidden a report that shows no link has it from somebody else all the same
/// @param common a report has it from where the claim most likely began
/// @param copied shared prose was copied
/// @param direction which of two reports with shared prose was first
record LinkOdds(
    double cited,
    double told,
    double credited,
    double mentioned,
    double contradicted,
    double samePublisher,
    double sameOutlet,
    SameMaker sameMaker,
    double followerDoubt,
    double passedOn,
    Hidden hidden,
    Common common,
    Copied copied,
    FirstOfTwo direction) {

  /// That two reports have it from one act, by the sort of maker.
  ///
  /// @param described somebody without a name whom both describe alike
  record SameMaker(double person, double body, double document, double described) {}

  /// That a report which does not show whom it has the claim from has it from somebody else all the same.
  ///
  /// @param own it is at first hand
  /// @param sharedMaker it names a maker whom another report names too
  /// @param followed another report has it from there
  /// @param nothing it shows none of these
  record Hidden(double own, double sharedMaker, double followed, double nothing) {
    double of(boolean isOwn, boolean sharesMaker, boolean isFollowed) {
      return isOwn ? own : sharesMaker ? sharedMaker : isFollowed ? followed : nothing;
    }
  }

  /// That somebody has a claim of several reports from where it most likely began, though no report says so. The names
  /// say who has it.
  ///
  /// @param report a report that shows no source
  /// @param reportPress the same, where the claim most likely began at a newsroom
  /// @param own a report at first hand, where it most likely began with a maker
  /// @param ownPress the same, where it most likely began at a newsroom
  /// @param newsroom a newsroom that a report names, where it most likely began with a maker; also the other way round
  /// @param newsrooms a newsroom that a report names, where it most likely began at another newsroom
  /// @param maker one maker, where it most likely began with another
  /// @param described a maker without a name
  record Common(
      double report,
      double reportPress,
      double own,
      double ownPress,
      double newsroom,
      double newsrooms,
      double maker,
      double described) {
    /// The probability for a report at first hand.
    double own(OriginKey.OriginSort root) {
      return isPress(root) ? ownPress : own;
    }

    private static boolean isPress(OriginKey.OriginSort root) {
      return root == OriginKey.OriginSort.NEWSROOM || root == OriginKey.OriginSort.REPORT;
    }

    double of(OriginKey.OriginSort child, OriginKey.OriginSort root) {
      boolean press = isPress(root);
      return switch (child) {
        case REPORT -> press ? reportPress : report;
        case NEWSROOM -> press ? newsrooms : newsroom;
        case DESCRIBED -> described;
        case PERSON, BODY, DOCUMENT -> press ? newsroom : maker;
      };
    }
  }

  /// That one of two reports copied the prose that both have, or both copied one text; which was first is another
  /// question.
  ///
  /// @param most probability of the longest copy
  /// @param centre words at which it is half of that
  /// @param scale words by which the logit rises by one
  /// @param onClaim words that the claim itself counts for where it stands in shared words
  /// @param surely from this probability of a copy on, a credit to another newsroom is doubted
  record Copied(double most, double centre, double scale, double onClaim, double surely) {
    /// @param words equal words of prose
    /// @param claim whether the claim itself stands in shared words, or the two are mostly one text
    double of(int words, boolean claim) {
      double strength = words + (claim ? onClaim : 0);
      return most / (1 + Math.exp(-(strength - centre) / scale));
    }
  }

  /// Which of two reports with shared prose was first.
  ///
  /// @param credit probability that the one which names the other was second
  /// @param own probability that the one at first hand was first
  /// @param followed logit for each other report that names its newsroom, up to two
  /// @param follows logit where the other one names any newsroom
  /// @param order logit for standing first in the story
  record FirstOfTwo(double credit, double own, double followed, double follows, double order) {}

  private static final class Holder {
    static final LinkOdds LOADED = load();
  }

  static LinkOdds loaded() {
    return Holder.LOADED;
  }

  private static LinkOdds load() {
    NumberTable table = NumberTable.read("/hearsay/origin/links.tsv");
    LinkOdds odds =
        new LinkOdds(
            table.share("cited"),
            table.share("told"),
            table.share("credited"),
            table.share("mentioned"),
            table.share("contradicted"),
            table.share("same-publisher"),
            table.share("same-outlet"),
            new SameMaker(
                table.share("one-person"),
                table.share("one-body"),
                table.share("one-document"),
                table.share("described-alike")),
            table.share("follower-doubt"),
            table.share("passed-on"),
            new Hidden(
                table.share("hidden-own"),
                table.share("hidden-shared-maker"),
                table.share("hidden-followed"),
                table.share("hidden-nothing")),
            new Common(
                table.share("common-report"),
                table.share("common-report-press"),
                table.share("common-own"),
                table.share("common-own-press"),
                table.share("common-newsroom"),
                table.share("common-newsrooms"),
                table.share("common-maker"),
                table.share("common-described")),
            new Copied(
                table.share("copied-most"),
                table.number("copied-centre-words"),
                table.number("copied-scale-words"),
                table.number("copied-claim-words"),
                table.share("copied-surely")),
            new FirstOfTwo(
                table.share("credit-direction"),
                table.share("own-direction"),
                table.number("followed-logit"),
                table.number("follows-logit"),
                table.number("order-logit")));
    table.close();
    return odds;
  }

  /// Whether something is at least as likely as not.
  static boolean likely(double probability) {
    return probability >= 1 - probability;
  }

  /// Whether something is likelier than not.
  static boolean likelier(double probability) {
    return probability > 1 - probability;
  }
}
