package org.hearsay.eval.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.hearsay.eval.train.LogisticFromPrior.Example;
import org.hearsay.eval.train.Polnear.Document;
import org.hearsay.eval.train.Polnear.Gold;
import org.hearsay.model.ModelFiles;
import org.hearsay.model.ModelQuotationFinder;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.find.Calibration;
import org.hearsay.quote.find.LearnedQuotations.Weighed;
import org.hearsay.quote.linear.LinearQuotationFinder;
import org.hearsay.quote.linear.LinearTagger;
import org.hearsay.quote.linear.LinearTrainer;
import org.hearsay.text.ArticleText;

/// Fits the confidences of quotations: how likely one is linked to an annotator's.
///
/// Arguments: `fast` or `accurate`, the data folder (with `polnear`), the file to write, and for
/// `accurate` the model folder.
///
/// - `fast`: five linear models are trained, each without a fifth of the training documents, and
///   weigh that fifth.
/// - `accurate`: the network was trained once, and the linear model that it takes as input on all training
///   documents, so dev is what neither has seen. No other setting is fitted on dev.
///
/// Printed tables are by cross-validation: the weights for a fifth come from the other four.
public final class Calibrate {
  private static final int FOLDS = 5;

  /// Strength of the pull to 0, in cases.
  private static final double PRIOR = 1;

  private Calibrate() {}

  @SuppressWarnings("ArrayRecordComponent")
  private record Case(int fold, double[] numbers, boolean right) {}

  public static void main(String[] args) throws IOException {
    Path polnear = Path.of(args[1], "polnear");
    List<Case> cases = args[0].equals("fast") ? fast(polnear) : accurate(polnear, Path.of(args[3]));
    Reliability reliability = new Reliability();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      double[] weights = fit(cases.stream().filter(c -> c.fold() != left).toList());
      cases.stream()
          .filter(c -> c.fold() == left)
          .forEach(c -> reliability.add(LogisticFromPrior.probability(weights, c.numbers()), c.right()));
    }
    System.out.println(reliability.table());
    System.out.print(reliability.summary());
    String head =
        "# Confidence of quotations, fitted by org.hearsay.eval.train.Calibrate " + args[0] + " on PolNeAR.\n";
    Files.writeString(Path.of(args[2]), head + new Calibration(fit(cases)).write());
  }

  private static double[] fit(List<Case> cases) {
    List<Example> examples = cases.stream().map(c -> new Example(c.numbers(), c.right())).toList();
    return LogisticFromPrior.fit(examples, new double[Calibration.size()], PRIOR);
  }

  private static List<Case> fast(Path polnear) throws IOException {
    List<Document> documents = Polnear.read(polnear.resolve("train"));
    List<Case> cases = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      LinearTrainer trainer = new LinearTrainer();
      for (Document document : documents) {
        if (fold(document) != fold) {
          TrainLinear.add(trainer, document);
        }
      }
      LinearTagger tagger = TrainLinear.train(trainer, OutputStream.nullOutputStream());
      for (Document document : documents) {
        if (fold(document) == fold) {
          weigh(document, article -> LinearQuotationFinder.weigh(article, tagger), cases);
        }
      }
      System.out.printf(Locale.ROOT, "fold %d of %d done%n", fold + 1, FOLDS);
    }
    return cases;
  }

  private static List<Case> accurate(Path polnear, Path model) throws IOException {
    ModelQuotationFinder finder = new ModelQuotationFinder(ModelFiles.at(model));
    List<Case> cases = new ArrayList<>();
    for (Document document : Polnear.read(polnear.resolve("dev"))) {
      weigh(document, finder::weigh, cases);
    }
    return cases;
  }

  private static void weigh(Document document, Function<ArticleText, List<Weighed>> finder, List<Case> cases) {
    List<Weighed> found = finder.apply(ArticleText.of(document.article()));
    List<Gold> attributions = found.stream().map(Weighed::quotation).map(Calibrate::attribution).toList();
    boolean[] right = new LinkedScore().add(document.text(), document.gold(), attributions);
    for (int i = 0; i < right.length; i++) {
      if (found.get(i).numbers().length == 0) {
        continue; // by layout: the rule's own count
      }
      cases.add(new Case(fold(document), found.get(i).numbers(), right[i]));
    }
  }

  private static Gold attribution(Quotation quotation) {
    return new Gold(quotation.source(), quotation.cue(), quotation.content());
  }

  private static int fold(Document document) {
    CRC32 crc = new CRC32();
    crc.update(document.name().getBytes(StandardCharsets.UTF_8));
    return (int) (crc.getValue() / 21 % FOLDS);
  }
}
