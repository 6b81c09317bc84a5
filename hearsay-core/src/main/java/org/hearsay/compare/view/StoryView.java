package org.hearsay.compare.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.compare.fact.AlignedPair;
import org.hearsay.compare.name.DifferentSpeakers;
import org.hearsay.compare.name.JoinNames;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Utterance;
import org.hearsay.compare.statement.Assertion;
import org.hearsay.compare.statement.FindClaims;
import org.hearsay.quote.Quotation;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// A story as the rules see it: its reports, and what was found out about them before.
public final class StoryView {
  /// Of the statements of one claim, with how many first ones and how many just before it each is compared.
  private static final int MOST_COMPARED = 24;

  public final List<Report> reports;
  public final JoinNames.Cast cast;
  public final List<FindClaims.Group> claims;
  public final SameTime times;

  /// Sentences of two reports of one time that may be about one thing, the likeliest first.
  private final List<SlotContext> aligned;

  private final List<Wording> wordings;
  private final Map<QuotationRef, ComparedQuotation> said = new HashMap<>();

  public StoryView(
      List<Report> reports,
      JoinNames.Cast cast,
      List<ComparedQuotation> said,
      List<Utterance> utterances,
      List<FindClaims.Group> claims,
      SameTime times,
      List<AlignedPair> aligned) {
    this.reports = reports;
    this.cast = cast;
    this.claims = claims;
    this.times = times;
    this.aligned =
        aligned.stream()
            .filter(pair -> times.of(pair.left().report(), pair.right().report()))
            .map(pair -> new SlotContext(this, pair))
            .toList();
    for (ComparedQuotation one : said) {
      this.said.put(new QuotationRef(one.report().id(), one.quotation().id()), one);
    }
    wordings = wordings(utterances);
  }

  /// Sentences of two reports of one time that tell of one thing as surely as a rule asks, the likeliest first.
  ///
  /// @param least log odds
  public List<SlotContext> aligned(double least) {
    return aligned.stream().filter(pair -> pair.odds >= least).toList();
  }

  /// Whether two stretches of quoted words are known to be of two people: each report names its own.
  public boolean twoSpeakers(Report left, TextSpan mine, Report right, TextSpan theirs) {
    return DifferentSpeakers.named(at(left, mine), at(right, theirs));
  }

  /// The innermost quotation with words of a stretch.
  private @Nullable ComparedQuotation at(Report report, TextSpan words) {
    ComparedQuotation found = null;
    for (Quotation quotation : report.read.quotations()) {
      ComparedQuotation one = said.get(new QuotationRef(report.id(), quotation.id()));
      boolean inner = found == null || quotation.within() != null;
      if (one != null && inner && quotation.content().stream().anyMatch(span -> span.overlaps(words))) {
        found = one;
      }
    }
    return found;
  }

  private record QuotationRef(String article, String quotation) {}

  /// A wording of an utterance beside the reference wording.
  ///
  /// @param sameReport whether one report has both
  public record Wording(
      Utterance utterance,
      Utterance.Variant variant,
      ComparedQuotation reference,
      ComparedQuotation other,
      boolean sameReport) {}

  /// Every wording of every utterance that is not the reference itself.
  public List<Wording> wordings() {
    return wordings;
  }

  private List<Wording> wordings(List<Utterance> utterances) {
    List<Wording> all = new ArrayList<>();
    for (Utterance utterance : utterances) {
      ComparedQuotation reference = reference(utterance);
      if (reference != null) {
        utterance.variants().forEach(variant -> add(all, utterance, variant, reference));
      }
    }
    return List.copyOf(all);
  }

  private void add(List<Wording> all, Utterance utterance, Utterance.Variant variant, ComparedQuotation reference) {
    ComparedQuotation other = said(variant);
    if (other != null && !other.same(reference)) {
      boolean same = other.report().index == reference.report().index;
      all.add(new Wording(utterance, variant, reference, other, same));
    }
  }

  private @Nullable ComparedQuotation reference(Utterance utterance) {
    ComparedQuotation reference = null;
    for (Utterance.Variant variant : utterance.variants()) {
      ComparedQuotation one = said(variant);
      if (one != null
          && one.report().id().equals(utterance.reference().article())
          && one.quotation().content().stream().anyMatch(s -> s.overlaps(utterance.reference().span()))) {
        reference = one;
      }
    }
    return reference;
  }

  private @Nullable ComparedQuotation said(Utterance.Variant variant) {
    return said.get(new QuotationRef(variant.article(), variant.quotation()));
  }

  /// Two quotations of one claim in two reports, the earlier report first.
  public record Quoted(Assertion left, Assertion right, ComparedQuotation leftSaid, ComparedQuotation rightSaid) {}

  /// The pairs of quotations of a claim that share a set of numbers, those without a number included.
  public static List<Quoted> quoted(FindClaims.Group group) {
    List<Assertion> members = group.members();
    List<Quoted> pairs = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      int last = i < MOST_COMPARED ? members.size() - 1 : Math.min(members.size() - 1, i + MOST_COMPARED);
      for (int j = i + 1; j <= last; j++) {
        Assertion a = members.get(i);
        Assertion b = members.get(j);
        boolean inOrder = a.report().index <= b.report().index;
        Assertion left = inOrder ? a : b;
        Assertion right = inOrder ? b : a;
        ComparedQuotation leftSaid = left.said();
        ComparedQuotation rightSaid = right.said();
        if (a.report().index != b.report().index
            && leftSaid != null
            && rightSaid != null
            && left.numbers().stream().anyMatch(right.numbers()::contains)) {
          pairs.add(new Quoted(left, right, leftSaid, rightSaid));
        }
      }
    }
    return pairs;
  }
}
