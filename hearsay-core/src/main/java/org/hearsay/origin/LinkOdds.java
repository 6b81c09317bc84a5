package org.hearsay.origin;

import org.hearsay.prov.NumberTable;

/// How sure each kind of link between reports is; from `links.tsv`, which says what each number rests on.
///
/// @param cited a report names a newsroom that it has these very words from
/// @param told somebody told it to another newsroom, says the report
/// @param credited a line of the report credits a newsroom for all of it
/// @param mentioned a newsroom is named as reporting something, not clearly this
/// @param contradicted the newsroom named was read, has the claim, and shares no prose, while another report's prose was
/// copied
/// @param samePublisher two outlets of one publisher, no shared prose
/// @param sameOutlet a second report of one outlet has it from where its first one has it
/// @param sameMaker that two reports which give a claim to one maker have it from one act
/// @param followerDoubt what is left of the doubt about one maker where a report follows one that names the same
/// @param passedOn a newsroom that was named and not read has it from whom its followers give it to
/// @param hidden of a report that shows no link
/// @param common of where a claim most likely has come from
/// @param copied of shared prose
/// @param direction of shared prose
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

  /// That two reports have it from one act, by the sort of whom they give it to.
  ///
  /// @param described somebody without a name, described alike
  record SameMaker(double person, double body, double document, double described) {}

  /// That a report which shows nothing of where it has the claim from has it from another all the same.
  ///
  /// @param own it says that its own newsroom has it
  /// @param sharedMaker it gives the claim to somebody to whom another report gives it too
  /// @param followed another report has it from there
  /// @param nothing it shows none of these
  record Hidden(double own, double sharedMaker, double followed, double nothing) {
    double of(boolean isOwn, boolean sharesMaker, boolean isFollowed) {
      return isOwn ? own : sharesMaker ? sharedMaker : isFollowed ? followed : nothing;
    }
  }

  /// That somebody has a claim of several reports from where it most likely has come, without a word of it.
  ///
  /// @param report a report that shows no source
  /// @param reportPress the same where a newsroom is the likeliest, so that nobody is named who made the claim
  /// @param own one that says that its own newsroom has it, of what somebody said
  /// @param ownPress the same of what another newsroom has
  /// @param newsroom a newsroom that a report names, where somebody else made the claim
  /// @param newsrooms a newsroom that a report names, where another newsroom is the likelier
  /// @param maker one maker, where another is the likelier
  /// @param described somebody without a name
  record Common(
      double report,
      double reportPress,
      double own,
      double ownPress,
      double newsroom,
      double newsrooms,
      double maker,
      double described) {
    /// Of a report that says that its own newsroom has it.
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

  /// Shared prose: that one of two reports has it from the other, or both from one text, whichever was first.
  ///
  /// @param most probability of the longest copy
  /// @param centre words at which it is half of that
  /// @param scale words by which the logit rises by one
  /// @param onClaim words that the claim itself counts for where it stands in shared words
  /// @param surely a copy from which on a credit to another is doubted
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
  /// @param credit probability that the one which names the other has it from there
  /// @param own probability that the one which says that its own newsroom has it was first
  /// @param followed logit for each report that names the newsroom, up to two
  /// @param follows logit where the other names any newsroom
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
