package org.hearsay.eval.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.eval.train.Polnear.Gold;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.find.FindQuotations;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.text.ArticleText;
import org.hearsay.text.TextSpan;

/// Counts for each rule for quotations how often what it finds is right, on the training part of PolNeAR.
///
/// `java org.hearsay.eval.train.CountQuotationRules [--write FILE] DATA`: the folder with `polnear/train`. Prints the
/// counts. With `--write` they go into FILE, the table from which the program takes the confidence of what the rules find
/// (`hearsay-core/src/main/resources/hearsay/en/quote/rule-precision.tsv`).
public final class CountQuotationRules {
  private static final String HEAD =
      """
      # How often what a rule for quotations finds is right: rule, how many were right, of how many, how that is known.
      # "counted": on the training part of PolNeAR, 840 articles, by
      #   java org.hearsay.eval.train.CountQuotationRules --write FILE DATA
      # Right is what is linked to a quotation of the annotators (half of the contents overlap, cue and source touch) and,
      # without a cue, what stands by more than half in the content of one, since PolNeAR annotates no speech by itself.
      # "read": by one reader, where PolNeAR does not annotate what the rule finds. It has one layer, so what is said within
      # a quotation was read: inner and nested, every second one of the training part, inner on the development part too.
      # turn: its training part but for one interview whose annotators mark statements in the turns instead. embed: in
      # other articles. The command keeps these lines.
      # A rule with fewer than ten is few seen: its confidence, (right + 1) / (all + 2), then stays near a half.
      # Some rules were made with these articles in view. Compiled for Hearsay, Apache-2.0.
      """;

  private final Map<String, int[]> counts = new TreeMap<>();

  CountQuotationRules() {}

  public static void main(String[] args) throws IOException {
    boolean writes = args.length > 1 && args[0].equals("--write");
    if (args.length != (writes ? 3 : 1)) {
      System.err.println("usage: CountQuotationRules [--write FILE] DATA, where DATA holds polnear/train");
      System.exit(2);
    }
    CountQuotationRules counting = new CountQuotationRules();
    for (Polnear.Document document : Polnear.read(Path.of(args[writes ? 2 : 0]).resolve("polnear/train"))) {
      counting.add(document.article().text(), document.gold(), found(ArticleText.of(document.article())));
    }
    counting.lines().forEach(System.out::println);
    if (writes) {
      Path file = Path.of(args[1]);
      List<String> all = new ArrayList<>(HEAD.lines().toList());
      all.addAll(joined(counting.lines(), Files.exists(file) ? Files.readAllLines(file) : List.of()));
      Files.write(file, all);
    }
  }

  /// The lines that were counted, but for the rules that a reader has read: their lines are kept.
  static List<String> joined(List<String> counted, List<String> before) {
    TreeMap<String, String> byRule = new TreeMap<>();
    counted.forEach(line -> byRule.put(rule(line), line));
    before.stream().filter(line -> line.endsWith("\tread")).forEach(line -> byRule.put(rule(line), line));
    return List.copyOf(byRule.values());
  }

  private static String rule(String line) {
    return line.substring(0, line.indexOf('\t'));
  }

  private static List<Quotation> found(ArticleText text) {
    return new FindQuotations(RuleQuotationFinder.english()).apply(text).getFirst().quotations();
  }

  /// Counts what was found in one text. What stands within another quotation is compared for itself, so that it does not
  /// take the place of the outer one.
  void add(String text, List<Gold> gold, List<Quotation> found) {
    add(text, gold, found, false);
    add(text, gold, found, true);
  }

  private void add(String text, List<Gold> gold, List<Quotation> found, boolean within) {
    List<Quotation> part = found.stream().filter(one -> one.statement() && (one.within() != null) == within).toList();
    boolean[] linked = new LinkedScore().add(text, gold, part.stream().map(CountQuotationRules::roles).toList());
    for (int i = 0; i < linked.length; i++) {
      Quotation one = part.get(i);
      int[] count = counts.computeIfAbsent(one.rule().substring(one.rule().indexOf(':') + 1), rule -> new int[2]);
      count[0] += linked[i] || (one.cue().isEmpty() && isSaid(one, gold)) ? 1 : 0;
      count[1]++;
    }
  }

  private static Gold roles(Quotation quotation) {
    return new Gold(quotation.source(), quotation.cue(), quotation.content());
  }

  /// Whether more than half of the content stands in that of one quotation of the annotators.
  private static boolean isSaid(Quotation quotation, List<Gold> gold) {
    int all = quotation.content().stream().mapToInt(TextSpan::length).sum();
    return gold.stream().anyMatch(one -> 2 * shared(quotation.content(), one.content()) > all);
  }

  private static int shared(List<TextSpan> one, List<TextSpan> other) {
    int shared = 0;
    for (TextSpan a : one) {
      for (TextSpan b : other) {
        shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin()));
      }
    }
    return shared;
  }

  /// A line for each rule, by name.
  List<String> lines() {
    return counts.entrySet().stream()
        .map(rule -> rule.getKey() + "\t" + rule.getValue()[0] + "\t" + rule.getValue()[1] + "\tcounted")
        .toList();
  }
}
