package org.hearsay.eval.dev;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.entity.ReadArticle;
import org.hearsay.eval.dev.DevSet.Marked;
import org.hearsay.eval.dev.DevSet.Row;
import org.hearsay.eval.train.Reliability;
import org.hearsay.prov.Digest;
import org.hearsay.quote.Addressee;
import org.hearsay.quote.Hop;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.SaidWhen;
import org.hearsay.text.DateRange;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Compares chains, addressees, stances and times with what was marked by hand.
///
/// A marked quotation is answered by the one found whose content has most in common with it, at least
/// half of the shorter of the two. A hop or an addressee is right when it stands on that quotation and
/// its words lie within the marked ones, or the marked ones within it at no more than three times their
/// length. What is found in a window that was read from end to end and is not marked is wrong.
public final class ChainScore {
  /// What is counted.
  public enum Part {
    HOPS,
    ADDRESSEES,
    WHEN
  }

  private static final double HALF = 0.5;
  private static final int WIDEST = 3;

  private final Map<Part, int[]> counts = new EnumMap<>(Part.class);
  private int quotations;
  private int answered;
  private int kinds;
  private int kindsRight;
  private int dates;
  private int datesRight;
  private int stances;
  private int stancesRight;
  private final Map<String, Map<String, Integer>> confusion = new TreeMap<>();
  private final Map<String, int[]> reliability = new TreeMap<>();
  private final List<String> misses = new ArrayList<>();

  public ChainScore() {
    for (Part part : Part.values()) {
      counts.put(part, new int[4]);
    }
  }

  public void add(Marked marked, ReadArticle read) {
    String text = marked.article().text();
    List<Row> wanted = new ArrayList<>();
    List<Row> windows = new ArrayList<>();
    List<Row> ignored = new ArrayList<>();
    for (Row row : marked.rows()) {
      switch (row.kind()) {
        case "quotation" -> wanted.add(row);
        case "window" -> windows.add(row);
        default -> ignored.add(row);
      }
    }
    for (Row row : wanted) {
      recall(row, best(row.spans(), read.quotations()), text, marked);
    }
    for (Quotation found : read.quotations()) {
      boolean read1 = windows.stream().anyMatch(w -> overlaps(w.spans(), found.content()));
      boolean skip = ignored.stream().anyMatch(w -> overlaps(w.spans(), found.content()));
      if (read1 && !skip) {
        precision(found, nearest(found, wanted), text, marked);
      }
    }
  }

  private void recall(Row row, @Nullable Quotation found, String text, Marked marked) {
    quotations++;
    answered += found == null ? 0 : 1;
    for (Via via : vias(row, text)) {
      int[] count = count(Part.HOPS);
      count[0]++;
      Hop hit = found == null ? null : hop(found, via.span());
      if (hit == null) {
        miss(marked, row, "hop " + via.span().in(text), found, text);
        continue;
      }
      count[1]++;
      if (!via.kind().equals("?")) {
        kinds++;
        boolean right = hit.kind().name().toLowerCase(Locale.ROOT).equals(via.kind());
        kindsRight += right ? 1 : 0;
        if (!right) {
          misses.add("kind " + via.kind() + ", got " + hit.kind() + ": " + via.span().in(text));
        }
      }
    }
    TextSpan to = span(row, "to", text);
    if (to != null) {
      int[] count = count(Part.ADDRESSEES);
      count[0]++;
      Addressee addressee = found == null ? null : found.addressee();
      if (addressee != null && same(addressee.span(), to)) {
        count[1]++;
      } else {
        miss(marked, row, "addressee " + to.in(text), found, text);
      }
    }
    stance(row, found, text, marked);
    when(row, found, text, marked);
  }

  private void stance(Row row, @Nullable Quotation found, String text, Marked marked) {
    String stance = row.fields().get("stance");
    if (stance == null || found == null) {
      return;
    }
    stances++;
    String got = found.stance().name().toLowerCase(Locale.ROOT);
    confusion.computeIfAbsent(stance, key -> new TreeMap<>()).merge(got, 1, Integer::sum);
    if (got.equals(stance)) {
      stancesRight++;
    } else {
      miss(marked, row, "stance " + stance + ", got " + got, found, text);
    }
  }

  private void when(Row row, @Nullable Quotation found, String text, Marked marked) {
    TextSpan when = span(row, "when", text);
    SaidWhen got = found == null ? null : found.when();
    int[] count = count(Part.WHEN);
    boolean hit = when != null && got != null && same(got.span(), when);
    if (when != null) {
      count[0]++;
      count[1] += hit ? 1 : 0;
      if (!hit) {
        miss(marked, row, "when " + when.in(text), found, text);
      }
    }
    if (got != null) {
      count[2]++;
      count[3] += hit ? 1 : 0;
      if (!hit && when == null) {
        miss(marked, row, "not a when: " + got.span().in(text), found, text);
      }
    }
    String date = row.fields().get("date");
    if (date != null && hit && got != null) {
      dates++;
      DateRange range = got.range();
      String shown =
          range == null
              ? "none"
              : range.first().equals(range.last()) ? range.first().toString() : range.first() + "/" + range.last();
      datesRight += shown.equals(date) ? 1 : 0;
      if (!shown.equals(date)) {
        miss(marked, row, "date " + date + ", got " + shown, found, text);
      }
    }
  }

  private void precision(Quotation found, @Nullable Row row, String text, Marked marked) {
    for (Hop hop : found.via()) {
      boolean right = row != null && vias(row, text).stream().anyMatch(via -> same(hop.span(), via.span()));
      rely(marked, Part.HOPS, hop.confidence(), right);
      found(Part.HOPS, right, "hop " + hop.span().in(text), found, text, marked);
    }
    Addressee addressee = found.addressee();
    if (addressee != null && (row == null || !"?".equals(row.fields().get("to")))) {
      TextSpan to = row == null ? null : span(row, "to", text);
      boolean right = to != null && same(addressee.span(), to);
      rely(marked, Part.ADDRESSEES, addressee.confidence(), right);
      found(Part.ADDRESSEES, right, "addressee " + addressee.span().in(text), found, text, marked);
    }
  }

  private record Linked(int fold, Part part, double confidence, boolean right) {}

  private static final int FOLDS = 5;

  private final List<Linked> linked = new ArrayList<>();

  /// How far confidences can be trusted where those of a fifth of the articles are counted on the others.
  public Reliability crossValidated(Part part) {
    Reliability reliability = new Reliability();
    for (Linked one : linked) {
      List<Linked> same =
          linked.stream()
              .filter(other ->
                  other.part() == one.part() && other.fold() != one.fold() && other.confidence() == one.confidence())
              .toList();
      long right = same.stream().filter(Linked::right).count();
      if (one.part() == part) {
        reliability.add((right + 1.0) / (same.size() + 2), one.right());
      }
    }
    return reliability;
  }

  /// How far confidences can be trusted as they stand.
  public Reliability asStated(Part part) {
    Reliability reliability = new Reliability();
    linked.stream().filter(one -> one.part() == part).forEach(one -> reliability.add(one.confidence(), one.right()));
    return reliability;
  }

  private void rely(Marked marked, Part part, double confidence, boolean right) {
    String key = String.format(Locale.ROOT, "%s at %.2f", part.name().toLowerCase(Locale.ROOT), confidence);
    linked.add(new Linked(Character.digit(Digest.of(marked.path()).charAt(0), 16) % FOLDS, part, confidence, right));
    int[] count = reliability.computeIfAbsent(key, each -> new int[2]);
    count[0]++;
    count[1] += right ? 1 : 0;
  }

  private void found(Part part, boolean right, String what, Quotation found, String text, Marked marked) {
    int[] count = count(part);
    count[2]++;
    count[3] += right ? 1 : 0;
    if (!right) {
      misses.add(
          "WRONG %s | %s | %s ... %s"
              .formatted(what, found.rule(), marked.path(), around(found.content().getFirst(), text)));
    }
  }

  private void miss(Marked marked, Row row, String what, @Nullable Quotation found, String text) {
    misses.add(
        "MISSED %s | %s | %s ... %s"
            .formatted(
                what,
                found == null ? "no quotation" : found.rule(),
                marked.path(),
                around(row.spans().getFirst(), text)));
  }

  private static String around(TextSpan span, String text) {
    int from = Math.max(0, span.begin() - 160);
    int to = Math.min(text.length(), span.end() + 160);
    return text.substring(from, to).replace('\n', '¶');
  }

  private record Via(String kind, TextSpan span) {}

  private static List<Via> vias(Row row, String text) {
    List<Via> vias = new ArrayList<>();
    String written = row.fields().get("via");
    if (written != null) {
      for (String each : written.split(",", -1)) {
        String[] parts = each.split(":", -1);
        vias.add(new Via(parts[0], DevSet.spans(parts[1], text).getFirst()));
      }
    }
    return vias;
  }

  private static @Nullable TextSpan span(Row row, String field, String text) {
    String written = row.fields().get(field);
    return written == null || written.equals("?") ? null : DevSet.spans(written, text).getFirst();
  }

  private static @Nullable Hop hop(Quotation found, TextSpan wanted) {
    return found.via().stream().filter(hop -> same(hop.span(), wanted)).findFirst().orElse(null);
  }

  private static boolean same(TextSpan got, TextSpan wanted) {
    boolean within = got.begin() >= wanted.begin() && got.end() <= wanted.end();
    boolean around = got.begin() <= wanted.begin() && got.end() >= wanted.end();
    boolean most = 2 * common(List.of(got), List.of(wanted)) >= Math.max(length(got), length(wanted));
    return within || most || (around && length(got) <= WIDEST * length(wanted));
  }

  private static @Nullable Quotation best(List<TextSpan> wanted, List<Quotation> found) {
    Quotation best = null;
    double most = 0;
    for (Quotation each : found) {
      double share = share(wanted, each.content());
      if (share > most) {
        most = share;
        best = each;
      }
    }
    return best;
  }

  private static @Nullable Row nearest(Quotation found, List<Row> wanted) {
    Row best = null;
    double most = 0;
    for (Row row : wanted) {
      double share = share(row.spans(), found.content());
      if (share > most) {
        most = share;
        best = row;
      }
    }
    return best;
  }

  /// Of the characters in either; 0 where not even half of the shorter is common.
  private static double share(List<TextSpan> a, List<TextSpan> b) {
    int common = common(a, b);
    int one = a.stream().mapToInt(ChainScore::length).sum();
    int other = b.stream().mapToInt(ChainScore::length).sum();
    return common < HALF * Math.min(one, other) ? 0 : (double) common / (one + other - common);
  }

  private static int common(List<TextSpan> a, List<TextSpan> b) {
    int common = 0;
    for (TextSpan one : a) {
      for (TextSpan other : b) {
        common += Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.begin(), other.begin()));
      }
    }
    return common;
  }

  private static boolean overlaps(List<TextSpan> a, List<TextSpan> b) {
    return common(a, b) > 0;
  }

  private static int length(TextSpan span) {
    return span.end() - span.begin();
  }

  private int[] count(Part part) {
    int[] count = counts.get(part);
    if (count == null) {
      throw new IllegalStateException("not counted: " + part);
    }
    return count;
  }

  /// Marked, found of the marked, answered, right of the answered.
  public List<Integer> of(Part part) {
    int[] count = count(part);
    return List.of(count[0], count[1], count[2], count[3]);
  }

  /// In percent.
  public double f1(Part part) {
    int[] count = count(part);
    double recall = count[0] == 0 ? 0 : (double) count[1] / count[0];
    double precision = count[2] == 0 ? 0 : (double) count[3] / count[2];
    return recall + precision == 0 ? 0 : 200 * recall * precision / (recall + precision);
  }

  /// What went wrong, with text; for a terminal, not for the repository.
  public List<String> misses() {
    return List.copyOf(misses);
  }

  /// Figures by name, in percent or as "right of all".
  public Map<String, String> figures() {
    Map<String, String> out = new LinkedHashMap<>();
    for (Part part : Part.values()) {
      int[] c = count(part);
      out.put(
          part.name().toLowerCase(Locale.ROOT),
          String.format(
              Locale.ROOT,
              "precision %d of %d (%.1f)  recall %d of %d (%.1f)  F1 %.1f",
              c[3],
              c[2],
              100.0 * c[3] / Math.max(1, c[2]),
              c[1],
              c[0],
              100.0 * c[1] / Math.max(1, c[0]),
              f1(part)));
    }
    out.put("quotations answered", answered + " of " + quotations);
    out.put("kinds of hops right", kindsRight + " of " + kinds);
    out.put("stances right", stancesRight + " of " + stances);
    out.put("dates right", datesRight + " of " + dates);
    confusion.forEach((stance, got) -> out.put("stance " + stance, got.toString()));
    reliability.forEach((level, c) ->
        out.put(level, String.format(Locale.ROOT, "right %d of %d (%.2f)", c[1], c[0], (double) c[1] / c[0])));
    return out;
  }
}
