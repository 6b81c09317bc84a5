package org.hearsay.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.hearsay.prov.Digest;
import org.hearsay.text.BlockKind;
import org.hearsay.text.TextSpan;
import org.hearsay.text.TokenizedArticle;
import org.jspecify.annotations.Nullable;

/// Joins what a learned model found with what the rules found.
///
/// Where both found the same quotation, its edges are the model's, save for direct speech, whose edges
/// the quotation marks give; addressee, chain and time are the rules'. What the rules alone found is
/// kept when it is direct speech or has no cue (an embedded post): there the model has nothing to go by.
public final class LearnedQuotations {
  /// Share of two contents' characters in common, of those in either, from which they are the same.
  private static final double SAME = 0.5;

  /// Share from which a quotation of the rules is thought to be in the model's already.
  private static final double COVERED = 0.2;

  private LearnedQuotations() {}

  /// An attribution that a model found.
  ///
  /// @param content never empty
  /// @param agreed probability that it is right when the rules found it too
  /// @param alone probability that it is right when they did not; 0 to leave it out then
  public record Learned(
      List<TextSpan> content,
      List<TextSpan> cue,
      List<TextSpan> source,
      double agreed,
      double alone) {}

  /// Whose source stands where the two have nothing in common. In direct speech, where the subject of
  /// the cue is plain, it is always the rules'.
  public enum OnContradiction {
    RULES,
    MODEL
  }

  /// @param name of the finder, kept with every quotation
  /// @return sorted by the first content span
  public static List<Quotation> merge(
      TokenizedArticle article,
      List<Quotation> ruled,
      List<Learned> learned,
      OnContradiction contradiction,
      String name) {
    QuotedText quoted = QuotedText.of(article);
    boolean[] used = new boolean[ruled.size()];
    List<Quotation> found = new ArrayList<>();
    for (Learned each : learned) {
      if (article.article().kindAt(each.content().getFirst().begin()) == BlockKind.EMBED) {
        continue; // a post's layout says who speaks, and models are not taught layout
      }
      int same = same(ruled, used, each.content(), each.cue());
      if (same >= 0) {
        used[same] = true;
        found.add(
            agreed(
                ruled.get(same),
                each.content(),
                each.cue(),
                each.source(),
                contradiction,
                quoted,
                each.agreed(),
                name,
                article.article().text()));
      } else if (!each.cue().isEmpty() && each.alone() > 0) {
        found.add(
            alone(
                article,
                each.content(),
                each.cue(),
                each.source(),
                quoted,
                each.alone(),
                name));
      }
    }
    List<Quotation> modelled = List.copyOf(found);
    for (int i = 0; i < used.length; i++) {
      Quotation rule = ruled.get(i);
      boolean marked = rule.kind() == QuotationKind.DIRECT || rule.cue().isEmpty();
      if (!used[i] && marked && !overlapsAny(rule, modelled)) {
        found.add(rule);
      }
    }
    Collections.sort(found);
    return unnest(found);
  }

  /// Drops references to quotations that were not kept.
  private static List<Quotation> unnest(List<Quotation> found) {
    List<String> ids = found.stream().map(Quotation::id).sorted().toList();
    return found.stream()
        .map(
            quotation -> {
              String within = quotation.within();
              boolean lost = within != null && Collections.binarySearch(ids, within) < 0;
              return lost ? nested(quotation, null) : quotation;
            })
        .toList();
  }

  private static Quotation nested(Quotation q, @Nullable String within) {
    return new Quotation(
        q.id(), q.kind(), q.content(), q.cue(), q.source(), q.speaker(), q.addressee(), q.via(),
        q.stance(), q.when(), q.confidence(), q.rule(), within);
  }

  private static Quotation agreed(
      Quotation rule,
      List<TextSpan> content,
      List<TextSpan> cue,
      List<TextSpan> source,
      OnContradiction contradiction,
      QuotedText quoted,
      double confidence,
      String name,
      String text) {
    boolean direct = rule.kind() == QuotationKind.DIRECT;
    // "He said it was late, the Daily News reported": one took "said", the other "reported"
    boolean apart =
        !direct && !source.isEmpty() && !rule.cue().isEmpty() && !cue.isEmpty() && !touches(rule.cue(), cue);
    boolean within = apart && rule.content().stream().anyMatch(span -> span.overlaps(cue.getFirst()));
    boolean carrier =
        apart && rule.via().stream().anyMatch(hop -> hop.span().overlaps(source.getFirst()));
    if (within || carrier) {
      return rule; // the outer of the two; what stands in it is read from its words
    }
    boolean rules = !apart && (direct || contradiction == OnContradiction.RULES);
    List<TextSpan> edges = direct ? rule.content() : content;
    return new Quotation(
        rule.id(),
        direct ? QuotationKind.DIRECT : quoted.kind(edges),
        edges,
        cue.isEmpty() ? rule.cue() : cue,
        rules && contradicts(rule.source(), source) ? rule.source() : source,
        Speaker.UNKNOWN,
        apart ? null : rule.addressee(),
        apart ? List.of() : rule.via(),
        apart ? CueStance.of(cue.getFirst().in(text)) : rule.stance(),
        apart ? null : rule.when(),
        confidence,
        name + "+" + rule.rule(),
        rule.within());
  }

  /// Whether two readings of who speaks have nothing in common, or the model has none.
  private static boolean contradicts(List<TextSpan> rule, List<TextSpan> learned) {
    return learned.isEmpty() || (!rule.isEmpty() && !touches(rule, learned));
  }

  private static Quotation alone(
      TokenizedArticle article,
      List<TextSpan> content,
      List<TextSpan> cue,
      List<TextSpan> source,
      QuotedText quoted,
      double confidence,
      String name) {
    String text = article.article().text();
    String id =
        Digest.of(
            article.article().id(),
            content.getFirst().begin() + "-" + content.getLast().end(),
            Integer.toString(cue.getFirst().begin()));
    return new Quotation(
        id,
        quoted.kind(content),
        content,
        cue,
        source,
        Speaker.UNKNOWN,
        null,
        List.of(),
        CueStance.of(cue.getFirst().in(text)),
        null,
        confidence,
        name,
        null);
  }

  /// @return the rules' quotation that is the same as the model's, or -1
  private static int same(
      List<Quotation> ruled, boolean[] used, List<TextSpan> content, List<TextSpan> cue) {
    int best = -1;
    double top = SAME;
    for (int i = 0; i < ruled.size(); i++) {
      Quotation rule = ruled.get(i);
      if (used[i] || !near(rule.content(), content)) {
        continue;
      }
      double score = share(rule.content(), content) + (touches(rule.cue(), cue) ? 0.5 : 0);
      if (score >= top) {
        top = score;
        best = i;
      }
    }
    return best;
  }

  private static boolean near(List<TextSpan> a, List<TextSpan> b) {
    return a.getFirst().begin() < b.getLast().end() && b.getFirst().begin() < a.getLast().end();
  }

  private static boolean overlapsAny(Quotation rule, List<Quotation> others) {
    for (Quotation other : others) {
      if (near(rule.content(), other.content())
          && share(rule.content(), other.content()) > COVERED) {
        return true;
      }
    }
    return false;
  }

  private static double share(List<TextSpan> a, List<TextSpan> b) {
    BitSet mine = bits(a);
    BitSet both = bits(b);
    BitSet either = (BitSet) mine.clone();
    either.or(both);
    both.and(mine);
    return (double) both.cardinality() / either.cardinality();
  }

  private static BitSet bits(List<TextSpan> spans) {
    BitSet bits = new BitSet();
    for (TextSpan span : spans) {
      bits.set(span.begin(), span.end());
    }
    return bits;
  }

  private static boolean touches(List<TextSpan> a, List<TextSpan> b) {
    for (TextSpan left : a) {
      for (TextSpan right : b) {
        if (left.overlaps(right)) {
          return true;
        }
      }
    }
    return false;
  }
}
