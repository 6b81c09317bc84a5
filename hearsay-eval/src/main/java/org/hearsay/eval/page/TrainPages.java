package org.hearsay.eval.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.ingest.page.BlockModel;
import org.hearsay.ingest.page.BlockTree;
import org.hearsay.ingest.page.PagePart;
import org.hearsay.ingest.page.SeenBlock;

/// Trains the model of paragraphs of pages.
///
/// Arguments: the data folder (with `pages-shingle` and `pages-segments`), the file to write. Sites are dealt into five
/// parts; what is printed as held out is measured on pages of sites that the model has not seen. The bounds are those that
/// do best there.
public final class TrainPages {
  private static final String HEAD =
      """
      # Which paragraphs of a page are its report. Origin: fitted by org.hearsay.eval.page.TrainPages; hashes and weights, no text.
      # Trained on data/pages-shingle and data/pages-segments:
      #   java -cp <class path of hearsay-eval> org.hearsay.eval.page.TrainPages $HEARSAY_DATA/data \\
      #     hearsay-ingest/src/main/resources/hearsay/page/blocks.tsv
      # Licence: Apache-2.0. Date: 2026-11-30. What the lines mean: BlockModel and BlockTree. models/pages/CARD.md has the rest.
      """;

  private static final int FOLDS = 5;
  private static final int TREES = 300;
  private static final int DEPTH = 5;
  private static final double RATE = 0.05;

  private static final double NEVER = 99;

  private TrainPages() {}

  public static void main(String[] args) throws IOException {
    List<LabelledPage> pages = LabelledPages.all(Path.of(args[0]));
    List<List<LabelledPage.Label>> labels = new ArrayList<>();
    pages.forEach(page -> labels.add(page.labels()));
    long corrected = pages.stream().filter(page -> !page.seen().blocks().isEmpty()).count();
    System.out.printf(Locale.ROOT, "%d pages, of %d all paragraphs are known%n", pages.size(), corrected);
    List<BlockModel> models = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      models.add(fit(pages, labels, page -> fold(page) != held));
    }
    print("rules", pages, page -> page.seen().byRules());
    BlockModel.Bounds best = bounds(pages, models);
    BlockModel all = with(fit(pages, labels, page -> true), best);
    print("seen in training, " + best, pages, page -> page.seen().parts(all));
    Files.writeString(Path.of(args[1]), written(all));
  }

  /// One bound after the other.
  private static BlockModel.Bounds bounds(List<LabelledPage> pages, List<BlockModel> models) {
    BlockModel.Bounds best = new BlockModel.Bounds(-NEVER, NEVER, NEVER);
    double most = 0;
    for (int which = 0; which < 3; which++) {
      for (double bound : BOUNDS) {
        BlockModel.Bounds bounds =
            switch (which) {
              case 0 -> new BlockModel.Bounds(-bound, best.returns(), best.joins());
              case 1 -> new BlockModel.Bounds(best.stays(), bound, best.joins());
              default -> new BlockModel.Bounds(best.stays(), best.returns(), bound);
            };
        double mean = print(bounds.toString(), pages, page -> page.seen().parts(with(models.get(fold(page)), bounds)));
        if (mean > most) {
          most = mean;
          best = bounds;
        }
      }
    }
    return best;
  }

  private static final double[] BOUNDS = {0.6, 0.3, 0, -0.3};

  private interface Chosen {
    boolean test(LabelledPage page);
  }

  private interface Reading {
    List<PagePart> parts(LabelledPage page);
  }

  private static int fold(LabelledPage page) {
    return Math.floorMod(page.site().hashCode() * 31 + 7, 97) % FOLDS;
  }

  private static BlockModel with(BlockModel model, BlockModel.Bounds bounds) {
    return new BlockModel(model.names(), model.words(), model.trees(), bounds);
  }

  private static BlockModel fit(List<LabelledPage> pages, List<List<LabelledPage.Label>> labels, Chosen chosen) {
    TokenCounts names = new TokenCounts(SeenBlock::names);
    TokenCounts words = new TokenCounts(SeenBlock::words);
    int size = 0;
    for (int i = 0; i < pages.size(); i++) {
      if (chosen.test(pages.get(i))) {
        names.add(labels.get(i));
        words.add(labels.get(i));
        size += labels.get(i).size();
      }
    }
    double[][] rows = new double[size][];
    boolean[] yes = new boolean[size];
    double[] weights = new double[size];
    int at = 0;
    for (int i = 0; i < pages.size(); i++) {
      if (chosen.test(pages.get(i))) {
        Map<Integer, Double> ofNames = names.without(labels.get(i));
        Map<Integer, Double> ofWords = words.without(labels.get(i));
        for (LabelledPage.Label label : labels.get(i)) {
          rows[at] =
              label.block().inputs(hash -> ofNames.getOrDefault(hash, 0.0), hash -> ofWords.getOrDefault(hash, 0.0));
          yes[at] = label.report();
          weights[at++] = label.weight();
        }
      }
    }
    List<BlockTree> trees = new BoostedTrees(rows, yes, weights).fit(TREES, DEPTH, RATE);
    return new BlockModel(names.odds(), words.odds(), trees, new BlockModel.Bounds(0, 0, 0));
  }

  /// @return the mean of both F1
  private static double print(String name, List<LabelledPage> pages, Reading reading) {
    double precision = 0;
    double recall = 0;
    int answered = 0;
    int whole = 0;
    double[] strings = new double[3];
    for (LabelledPage page : pages) {
      LabelledPage.Count count = page.count(reading.parts(page));
      if (page.gold() == null) {
        strings[0] += count.hit();
        strings[1] += count.extra();
        strings[2] += count.missed();
        continue;
      }
      if (count.hit() + count.extra() > 0) {
        precision += count.hit() / (count.hit() + count.extra());
        answered++;
      }
      recall += count.hit() + count.missed() > 0 ? count.hit() / (count.hit() + count.missed()) : 1;
      whole++;
    }
    double p = precision / answered;
    double r = recall / whole;
    double runs = 2 * p * r / (p + r);
    double found = 2 * strings[0] / (2 * strings[0] + strings[1] + strings[2]);
    System.out.printf(
        Locale.ROOT,
        "%s: runs of words %.4f (%.4f, %.4f), strings %.4f (%.0f, %.0f extra, %.0f missed)%n",
        name,
        runs,
        p,
        r,
        found,
        strings[0],
        strings[1],
        strings[2]);
    return (runs + found) / 2;
  }

  private static String written(BlockModel model) {
    StringBuilder out = new StringBuilder(HEAD);
    BlockModel.Bounds bounds = model.bounds();
    out.append("bounds\t%s\t%s\t%s\n".formatted(bounds.stays(), bounds.returns(), bounds.joins()));
    tokens("name", model.names(), out);
    tokens("word", model.words(), out);
    model.trees().forEach(tree -> out.append("tree\t").append(tree.written()).append('\n'));
    return out.toString();
  }

  private static void tokens(String kind, Map<Integer, Double> odds, StringBuilder out) {
    odds.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry ->
            out.append(kind).append('\t').append(entry.getKey()).append('\t').append(entry.getValue()).append('\n'));
  }
}
