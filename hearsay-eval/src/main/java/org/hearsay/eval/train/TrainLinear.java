package org.hearsay.eval.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.quote.linear.Hints;
import org.hearsay.quote.linear.LinearTagger;
import org.hearsay.quote.linear.LinearTrainer;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.text.ArticleText;

/// Trains the linear attribution model.
///
/// Arguments: the data folder (with `polnear`), the file to write, optionally `held-out` to train
/// without one document in 21 and print the segments right on those and on dev.
public final class TrainLinear {
  private static final int PASSES = 8;
  private static final long SEED = 7;

  private TrainLinear() {}

  public static void main(String[] args) throws IOException {
    Path polnear = Path.of(args[0], "polnear");
    boolean holding = args.length > 2 && args[2].equals("held-out");
    LinearTrainer trainer = new LinearTrainer();
    List<Polnear.Document> held = new ArrayList<>();
    for (Polnear.Document document : Polnear.read(polnear.resolve("train"))) {
      if (holding && document.heldOut()) {
        held.add(document);
      } else {
        add(trainer, document);
      }
    }
    LinearTagger tagger;
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      tagger = train(trainer, out);
    }
    System.out.println("written " + args[1] + ", " + Files.size(Path.of(args[1])) + " bytes");
    if (holding) {
      measure("held out", tagger, held);
    }
    measure("dev", tagger, Polnear.read(polnear.resolve("dev")));
  }

  static void add(LinearTrainer trainer, Polnear.Document document) {
    trainer.add(
        document.text(),
        document.tokens(),
        hints(document),
        Polnear.labels(document),
        document.gold().stream()
            .map(gold ->
                new LinearTrainer.Attribution(
                    Polnear.tokens(document, gold.source()),
                    Polnear.tokens(document, gold.cue()),
                    Polnear.tokens(document, gold.content())))
            .toList());
  }

  static LinearTagger train(LinearTrainer trainer, OutputStream out) throws IOException {
    return trainer.train(PASSES, SEED, out);
  }

  private static byte[] hints(Polnear.Document document) {
    return Hints.of(RuleQuotationFinder.english().find(ArticleText.of(document.article())), document.tokens());
  }

  private static void measure(String name, LinearTagger tagger, List<Polnear.Document> documents) {
    int[] right = new int[4];
    int[] found = new int[4];
    int[] gold = new int[4];
    long nanos = 0;
    for (Polnear.Document document : documents) {
      long start = System.nanoTime();
      int[] margins = new int[document.tokens().size()];
      byte[] labels = tagger.label(document.text(), document.tokens(), hints(document), margins);
      nanos += System.nanoTime() - start;
      Set<List<Integer>> truth = segments(Polnear.labels(document));
      for (List<Integer> segment : segments(labels)) {
        found[segment.getFirst()]++;
        right[segment.getFirst()] += truth.contains(segment) ? 1 : 0;
      }
      truth.forEach(segment -> gold[segment.getFirst()]++);
    }
    System.out.printf(
        Locale.ROOT,
        "%s: exact F1 of segments, source %.1f cue %.1f content %.1f; %.1f documents/s%n",
        name,
        200.0 * right[1] / (found[1] + gold[1]),
        200.0 * right[2] / (found[2] + gold[2]),
        200.0 * right[3] / (found[3] + gold[3]),
        documents.size() * 1e9 / nanos);
  }

  private static Set<List<Integer>> segments(byte[] labels) {
    Set<List<Integer>> found = new HashSet<>();
    int at = 0;
    while (at < labels.length) {
      int role = Math.min(3, (labels[at] + 1) / 2);
      int end = at + 1;
      while (role > 0 && end < labels.length && labels[end] == 2 * role) {
        end++;
      }
      if (role > 0) {
        found.add(List.of(role, at, end - 1));
      }
      at = end;
    }
    return found;
  }
}
