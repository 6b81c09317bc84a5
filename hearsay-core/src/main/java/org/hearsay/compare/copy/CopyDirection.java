package org.hearsay.compare.copy;

import java.util.List;
import java.util.Set;
import org.hearsay.compare.name.NameParts;
import org.hearsay.compare.report.PublicationInterval;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Passage.Direction;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.quote.Hop;
import org.hearsay.quote.Quotation;
import org.hearsay.text.BlockKind;
import org.jspecify.annotations.Nullable;

/// Which of two reports with shared text had it from the other, as a probability: by stated credit, by time, by how
/// much of each is in the other, by how much of its own the other tells.
///
/// @param leftFirst probability that the right one has it from the left one
record CopyDirection(double leftFirst) {
  /// Below this share of certainty the direction is not known.
  private static final double LEAST = 0.6;

  /// Logits; docs/lab/origins.md tells where they come from.
  private static final double CREDIT = 3.5;

  private static final double CREDITS_OTHERS = 0.6;
  private static final double ORDER = 1.0;
  private static final double HOUR = 0.25;
  private static final double MOST_HOURS = 10;
  private static final double CONTAINED = 0.8;

  static CopyDirection of(Report left, Report right, List<Passages.Block> blocks) {
    int words = 0;
    for (Passages.Block block : blocks) {
      words += block.quoted() ? 0 : block.pairs().size();
    }
    double logit = CREDIT * (credits(right, left) - credits(left, right));
    logit += CREDITS_OTHERS * (creditsAny(right) - creditsAny(left));
    logit += time(PublicationInterval.of(left.read), PublicationInterval.of(right.read));
    double inLeft = Math.min(1, words / (left.words.size() + 1.0));
    double inRight = Math.min(1, words / (right.words.size() + 1.0));
    logit += CONTAINED * (inRight - inLeft);
    return new CopyDirection(1 / (1 + Math.exp(-logit)));
  }

  private static double time(@Nullable PublicationInterval left, @Nullable PublicationInterval right) {
    if (left == null || right == null) {
      return 0;
    }
    double order = 2 * left.chanceBefore(right) - 1;
    double hours = Math.min(MOST_HOURS, Math.abs(right.middle() - left.middle()));
    return order * (ORDER + HOUR * hours);
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
    return leftFirst >= LEAST
        ? Direction.LEFT_TO_RIGHT
        : leftFirst <= 1 - LEAST ? Direction.RIGHT_TO_LEFT : Direction.UNKNOWN;
  }

  double confidence() {
    return Math.round(Math.max(leftFirst, 1 - leftFirst) * 1000) / 1000.0;
  }
}
