package org.hearsay.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearsay.entity.speaker.SpeakerChoice;
import org.hearsay.eval.SpeakerLabels.Labelled;
import org.hearsay.prov.Digest;
import org.hearsay.quote.QuotedArticle;
import org.hearsay.quote.linear.LinearQuotationFinder;
import org.hearsay.text.TextSpan;

/// Learns the weights of the clues by which speakers are chosen, from the labelled quotations that are not held out.
///
/// A log-linear choice among the candidates of each source, by gradient descent on the likelihood of the right ones.
/// The examples are few, so weights are held near those that the file has: a clue that never shows keeps its weight.
/// Run again with the new file, for who is in mind at a source depends on the choices before it.
final class SpeakerTraining {
  private static final int STEPS = 2000;
  private static final double RATE = 0.02;
  private static final int FOLDS = 5;

  /// @param right which options are right; none where the right one is not among them
  private record Example(String article, List<double[]> options, List<Integer> right) {}

  private SpeakerTraining() {}

  /// @param args the folder of the data; the file of weights, which is read and written; how strongly weights are
  /// held, or
  ///     `try` to compare some strengths by cross-validation over articles
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[1]);
    List<Example> examples = examples(SpeakerLabels.read(Path.of(args[0])));
    double[] prior = weights(file);
    System.out.printf(
        Locale.ROOT,
        "%d choices, loss %.4f, right %.3f%n",
        examples.size(),
        loss(examples, prior),
        right(examples, prior));
    if (args[2].equals("try")) {
      for (double hold : new double[] {0.3, 0.1, 0.03, 0.01, 0.003, 0.001}) {
        validate(examples, prior, hold);
      }
      return;
    }
    double[] learned = train(examples, prior, Double.parseDouble(args[2]));
    System.out.printf(
        Locale.ROOT, "learned: loss %.4f, right %.3f%n", loss(examples, learned), right(examples, learned));
    write(file, learned);
  }

  private static int fold(String article) {
    return Character.digit(Digest.of(article).charAt(0), 16) % FOLDS;
  }

  private static List<Example> examples(List<Labelled> articles) {
    List<Example> examples = new ArrayList<>();
    for (Labelled labelled : articles) {
      Labelled tune =
          new Labelled(
              labelled.path(),
              labelled.text(),
              labelled.labels().stream().filter(label -> !label.part().equals("held")).toList());
      if (tune.labels().isEmpty()) {
        continue;
      }
      QuotedArticle quoted = Speakers.quoted(tune, LinearQuotationFinder.english(), true);
      Map<String, SpeakerChoice> choices =
          SpeakerChoice.read(quoted).stream().collect(Collectors.toMap(SpeakerChoice::quotation, choice -> choice));
      for (SpeakerLabels label : tune.labels()) {
        SpeakerChoice choice = choices.get(Speakers.id(tune, label));
        if (choice != null && choice.options().size() > 1) {
          List<Integer> right = right(label, choice);
          if (!right.isEmpty()) {
            examples.add(
                new Example(labelled.path(), choice.options().stream().map(SpeakerTraining::amounts).toList(), right));
          }
        }
      }
    }
    return examples;
  }

  private static double[] amounts(SpeakerChoice.Option option) {
    return SpeakerChoice.clues().stream().mapToDouble(clue -> option.clues().getOrDefault(clue, 0.0)).toArray();
  }

  private static List<Integer> right(SpeakerLabels label, SpeakerChoice choice) {
    List<Integer> right = new ArrayList<>();
    int nobody = -1;
    for (int i = 0; i < choice.options().size(); i++) {
      SpeakerChoice.Option option = choice.options().get(i);
      nobody = option.isNobody() ? i : nobody;
      boolean named = option.named().stream().anyMatch(place -> touches(place, label.named()));
      TextSpan source = label.source();
      boolean described =
          option.named().isEmpty()
              && option.described().stream()
                  .anyMatch(place -> touches(place, label.named()) && (source == null || !source.overlaps(place)));
      if (label.isNamed() ? named : described) {
        right.add(i);
      }
    }
    if (right.isEmpty() && nobody >= 0 && !label.isNamed()) {
      right.add(nobody);
    }
    return right;
  }

  private static boolean touches(TextSpan place, List<TextSpan> places) {
    return places.stream().anyMatch(place::overlaps);
  }

  private static double[] train(List<Example> examples, double[] prior, double hold) {
    double[] weights = prior.clone();
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[weights.length];
      for (Example example : examples) {
        double[] shares = shares(example, weights);
        double of = example.right().stream().mapToDouble(i -> shares[i]).sum();
        for (int i = 0; i < shares.length; i++) {
          double wanted = example.right().contains(i) ? shares[i] / of : 0;
          double[] clues = example.options().get(i);
          for (int c = 0; c < clues.length; c++) {
            gradient[c] += clues[c] * (wanted - shares[i]) / examples.size();
          }
        }
      }
      for (int c = 0; c < weights.length; c++) {
        weights[c] += 20 * RATE * (gradient[c] - hold * (weights[c] - prior[c]));
      }
    }
    return weights;
  }

  private static double[] shares(Example example, double[] weights) {
    double[] shares = new double[example.options().size()];
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < shares.length; i++) {
      double[] clues = example.options().get(i);
      for (int c = 0; c < clues.length; c++) {
        shares[i] += weights[c] * clues[c];
      }
      best = Math.max(best, shares[i]);
    }
    double all = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(shares[i] - best);
      all += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= all;
    }
    return shares;
  }

  private static double loss(List<Example> examples, double[] weights) {
    double sum = 0;
    for (Example example : examples) {
      double[] shares = shares(example, weights);
      sum -= Math.log(Math.max(1e-9, example.right().stream().mapToDouble(i -> shares[i]).sum()));
    }
    return examples.isEmpty() ? 0 : sum / examples.size();
  }

  private static double right(List<Example> examples, double[] weights) {
    int right = 0;
    for (Example example : examples) {
      double[] shares = shares(example, weights);
      int best = 0;
      for (int i = 1; i < shares.length; i++) {
        best = shares[i] > shares[best] ? i : best;
      }
      right += example.right().contains(best) ? 1 : 0;
    }
    return examples.isEmpty() ? 0 : (double) right / examples.size();
  }

  private static void validate(List<Example> examples, double[] prior, double hold) {
    double loss = 0;
    double right = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int here = fold;
      List<Example> out = examples.stream().filter(example -> fold(example) == here).toList();
      double[] weights = train(examples.stream().filter(example -> fold(example) != here).toList(), prior, hold);
      loss += loss(out, weights) * out.size();
      right += right(out, weights) * out.size();
    }
    System.out.printf(
        Locale.ROOT,
        "hold %.3f: loss %.4f, right %.3f by cross-validation%n",
        hold,
        loss / examples.size(),
        right / examples.size());
  }

  private static int fold(Example example) {
    return fold(example.article());
  }

  private static double[] weights(Path file) throws IOException {
    List<String> clues = SpeakerChoice.clues();
    double[] weights = new double[clues.size()];
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t");
        weights[clues.indexOf(cells[0])] = Double.parseDouble(cells[1]);
      }
    }
    return weights;
  }

  private static void write(Path file, double[] weights) throws IOException {
    List<String> lines =
        new ArrayList<>(
            Files.readAllLines(file, StandardCharsets.UTF_8).stream().filter(line -> line.startsWith("#")).toList());
    List<String> clues = SpeakerChoice.clues();
    for (int c = 0; c < weights.length; c++) {
      lines.add(String.format(Locale.ROOT, "%s\t%.3f", clues.get(c), weights[c]));
    }
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }
}
