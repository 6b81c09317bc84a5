package org.hearsay.compare.copy;

import java.util.List;
import java.util.Set;
import org.hearsay.compare.name.NameParts;
import org.hearsay.compare.report.PublicationInterval;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Passage.Direction;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.prov.NumberTable;
import org.hearsay.quote.Hop;
import org.hearsay.quote.Quotation;
import org.hearsay.text.BlockKind;
import org.jspecify.annotations.Nullable;

/// Which of two reports with shared text had it from the other, as a probability: by stated credit, by time, by how
/// much of each is in the other, by how much of its own the other tells.
///
/// @param leftFirst probability that the right one has it from the left one
record CopyDirection(double leftFirst) {
  private static final Weights WEIGHTS = Weights.read();

  /// What each sign is worth, in log odds; `copy-direction.tsv` says what the numbers rest on.
  ///
  /// @param credit a report credits the other's outlet
  /// @param creditsOthers a report credits any newsroom
  /// @param order which of the two came out first
  /// @param hour each hour between them
  /// @param mostHours hours beyond which more time says no more
  /// @param contained how much more of one report stands in the other
  /// @param leastKnown certainty below which the direction is not known, 0.5 to 1
  private record Weights(
      double credit,
      double creditsOthers,
      double order,
      double hour,
      double mostHours,
      double contained,
      double leastKnown) {
    static Weights read() {
      NumberTable table = NumberTable.read("/hearsay/compare/copy-direction.tsv");
      Weights weights =
          new Weights(
              table.number("credit"),
              table.number("credits-others"),
              table.number("order"),
              table.number("hour"),
              table.number("most-hours"),
              table.number("contained"),
              table.share("least-known"));
      table.close();
      return weights;
    }
  }

  static CopyDirection of(Report left, Report right, List<Passages.Block> blocks) {
    int words = 0;
    for (Passages.Block block : blocks) {
      words += block.quoted() ? 0 : block.pairs().size();
    }
    double logit = WEIGHTS.credit() * (credits(right, left) - credits(left, right));
    logit += WEIGHTS.creditsOthers() * (creditsAny(right) - creditsAny(left));
    logit += time(PublicationInterval.of(left.read), PublicationInterval.of(right.read));
    double inLeft = Math.min(1, words / (left.words.size() + 1.0));
    double inRight = Math.min(1, words / (right.words.size() + 1.0));
    logit += WEIGHTS.contained() * (inRight - inLeft);
    return new CopyDirection(1 / (1 + Math.exp(-logit)));
  }

  private static double time(@Nullable PublicationInterval left, @Nullable PublicationInterval right) {
    if (left == null || right == null) {
      return 0;
    }
    double order = 2 * left.chanceBefore(right) - 1;
    double hours = Math.min(WEIGHTS.mostHours(), Math.abs(right.middle() - left.middle()));
    return order * (WEIGHTS.order() + WEIGHTS.hour() * hours);
  }

  /// 1 where a report says that it has something from the other's outlet, else 0.
  private static int credits(Report report, Report other) {
    if (other.article.outlet() == null) {
      return 0;
    }
    List<String> name = NameParts.words(other.article.outlet().name());
    for (Quotation quotation : report.read.quotations()) {
      if (quotation.via().stream().anyMatch(hop -> NameParts.words(hop.name()).equals(name))
          || NameParts.words(quotation.speaker().name()).equals(name)) {
        return 1;
      }
    }
    boolean line =
        report.article.blocks().stream()
            .filter(block -> CREDITING.contains(block.kind()))
            .anyMatch(block -> contains(NameParts.words(block.span().in(report.text)), name));
    return line ? 1 : 0;
  }

  private static final Set<BlockKind> CREDITING = Set.of(BlockKind.CREDIT, BlockKind.BYLINE, BlockKind.DATELINE);

  /// 1 where a report names any newsroom as having passed words on, else 0.
  private static int creditsAny(Report report) {
    for (Quotation quotation : report.read.quotations()) {
      if (quotation.via().stream().anyMatch(hop -> hop.kind() == Hop.Kind.OUTLET)) {
        return 1;
      }
      Entity speaker = report.entity(quotation.speaker().entity());
      if (speaker != null && speaker.kind() == EntityKind.OUTLET) {
        return 1;
      }
    }
    return 0;
  }

  private static boolean contains(List<String> words, List<String> name) {
    return !name.isEmpty() && java.util.Collections.indexOfSubList(words, name) >= 0;
  }

  Direction direction() {
    return leftFirst >= WEIGHTS.leastKnown()
        ? Direction.LEFT_TO_RIGHT
        : leftFirst <= 1 - WEIGHTS.leastKnown() ? Direction.RIGHT_TO_LEFT : Direction.UNKNOWN;
  }

  double confidence() {
    return Math.round(Math.max(leftFirst, 1 - leftFirst) * 1000) / 1000.0;
  }
}
