package org.hearsay.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.entity.ReadArticle;
import org.hearsay.eval.GoldArticle.GoldQuotation;
import org.hearsay.eval.Metric.Better;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.Speaker;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Compares what was found in the gold articles with what is there.
///
/// A gold quotation is found when the content of one that was found overlaps its own by half of what
/// either covers. Of the found ones it is asked whether the speaker is right, and whether cue and
/// source touch theirs.
final class GoldScore {
  private static final String TRIM = " \t\r\n\"'“”‘’.,;:";

  private final Map<QuotationKind, Integer> found = new EnumMap<>(QuotationKind.class);
  private final Map<QuotationKind, Integer> all = new EnumMap<>(QuotationKind.class);
  private int linked;
  private int speakers;
  private int quotations;
  private int addressees;
  private int addressed;
  private int chains;
  private int chained;
  private int exact;
  private int spurious;
  private int spuriousDirect;
  private final List<String> misses = new ArrayList<>();

  void add(GoldArticle gold, ReadArticle read) {
    List<Quotation> left = new ArrayList<>(read.quotations());
    for (GoldQuotation wanted : gold.quotations()) {
      all.merge(wanted.kind(), 1, Integer::sum);
      quotations++;
      addressed += wanted.addressee() == null ? 0 : 1;
      chained += wanted.via() == null ? 0 : 1;
      Quotation best = best(wanted, left, gold.text());
      if (best == null) {
        misses.add(gold.title() + ": not found: " + wanted.content().getFirst().in(gold.text()));
        continue;
      }
      left.remove(best);
      found.merge(wanted.kind(), 1, Integer::sum);
      linked += touches(wanted.cue(), best.cue()) && touches(wanted.source(), best.source()) ? 1 : 0;
      exact += sameRange(wanted, best, gold.text()) ? 1 : 0;
      boolean right = speakerRight(wanted, best.speaker());
      speakers += right ? 1 : 0;
      if (!right) {
        misses.add(gold.title() + ": speaker " + wanted.speaker() + ", got " + best.speaker().name());
      }
      String toWhom = wanted.addressee();
      if (toWhom != null && best.addressee() != null && sameName(best.addressee().name(), toWhom)) {
        addressees++;
      }
      String via = wanted.via();
      if (via != null && best.via().stream().anyMatch(hop -> sameName(hop.name(), via))) {
        chains++;
      }
    }
    for (Quotation extra : left) {
      spurious++;
      spuriousDirect += extra.kind() == QuotationKind.DIRECT ? 1 : 0;
      misses.add(
          gold.title() + ": not in the gold: " + extra.kind() + " " + extra.content().getFirst().in(gold.text()));
    }
  }

  List<Metric> metrics() {
    List<Metric> out = new ArrayList<>();
    for (QuotationKind kind : QuotationKind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT) + " found";
      out.add(new Metric(name, count(found, kind), count(all, kind), 0, Better.HIGHER));
    }
    out.add(new Metric("content exact", exact, quotations, 0, Better.HIGHER));
    out.add(new Metric("cue and source touched", linked, quotations, 0, Better.HIGHER));
    out.add(new Metric("speaker right", speakers, quotations, 0, Better.HIGHER));
    out.add(new Metric("addressee right", addressees, addressed, 0, Better.HIGHER));
    out.add(new Metric("via right", chains, chained, 0, Better.HIGHER));
    out.add(new Metric("spurious direct", spuriousDirect, null, 0, Better.LOWER));
    out.add(new Metric("spurious", spurious, null, 0, Better.LOWER));
    return out;
  }

  private static int count(Map<QuotationKind, Integer> counts, QuotationKind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /// What went wrong, one line each.
  List<String> misses() {
    return List.copyOf(misses);
  }

  private static @Nullable Quotation best(GoldQuotation wanted, List<Quotation> candidates, String text) {
    BitSet gold = units(wanted.content(), text);
    Quotation best = null;
    double most = 0.5;
    for (Quotation candidate : candidates) {
      BitSet common = units(candidate.content(), text);
      BitSet union = units(candidate.content(), text);
      common.and(gold);
      union.or(gold);
      double share = union.isEmpty() ? 0 : (double) common.cardinality() / union.cardinality();
      if (share >= most) {
        most = share;
        best = candidate;
      }
    }
    return best;
  }

  private static BitSet units(List<TextSpan> spans, String text) {
    BitSet out = new BitSet();
    for (TextSpan span : spans) {
      for (int i = span.begin(); i < span.end(); i++) {
        if (TRIM.indexOf(text.charAt(i)) < 0) {
          out.set(i);
        }
      }
    }
    return out;
  }

  private static boolean sameRange(GoldQuotation wanted, Quotation got, String text) {
    return trimmed(wanted.content(), text).equals(trimmed(got.content(), text));
  }

  /// From the first to the last unit, without marks and spaces at the edges.
  private static TextSpan trimmed(List<TextSpan> spans, String text) {
    BitSet units = units(spans, text);
    int begin = units.nextSetBit(0);
    return begin < 0 ? spans.getFirst() : new TextSpan(begin, units.length());
  }

  private static boolean touches(List<TextSpan> gold, List<TextSpan> found) {
    return gold.isEmpty() ? found.isEmpty() : gold.stream().anyMatch(span -> found.stream().anyMatch(span::overlaps));
  }

  private static boolean speakerRight(GoldQuotation wanted, Speaker got) {
    if (wanted.speaker().equals("?")) {
      return got.kind() == Speaker.Kind.UNNAMED || got.kind() == Speaker.Kind.UNKNOWN;
    }
    return sameName(got.name(), wanted.speaker());
  }

  /// Equal but for an article or title in front.
  private static boolean sameName(String got, String wanted) {
    String one = words(got);
    String other = words(wanted);
    return !one.isBlank() && (one.endsWith(other) || other.endsWith(one));
  }

  private static String words(String name) {
    return " "
        + name.toLowerCase(Locale.ROOT)
            .replace('’', '\'')
            .replaceAll("^(the|a|an) ", "")
            .replaceAll("[^\\p{L}\\p{N}']+", " ")
            .strip();
  }
}
