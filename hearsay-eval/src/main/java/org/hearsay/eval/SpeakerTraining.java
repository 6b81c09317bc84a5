package org.hearsay.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.app.run.Model;
import org.hearsay.entity.Entity;
import org.hearsay.entity.ReadArticle;
import org.hearsay.entity.ResolveSpeakers;
import org.hearsay.entity.SpeakerChoice;
import org.hearsay.eval.SpeakerLabels.Labelled;
import org.hearsay.eval.train.LogisticFromPrior;
import org.hearsay.eval.train.Reliability;
import org.hearsay.prov.Digest;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationFinder;
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

  /// @param args the folder of the data; `confidence`, the file of its weights, which is read and written, and models: learns how sure a speaker is, on what is not held out; else the file of weights, which is read and written; how strongly weights are
  ///     held, or `try` to compare some strengths by cross-validation over articles
  public static void main(String[] args) throws IOException {
    if (args[1].equals("confidence")) {
      List<QuotationFinder> finders = Stream.of(args).skip(3).map(name -> Model.valueOf(name).finder()).toList();
      confidence(Path.of(args[2]), SpeakerLabels.read(Path.of(args[0])), finders);
      return;
    }
    Path file = Path.of(args[1]);
    List<Example> examples = examples(SpeakerLabels.read(Path.of(args[0])));
    double[] prior = weights(file);
    System.out.printf(Locale.ROOT, "%d choices, loss %.4f, right %.3f%n", examples.size(), loss(examples, prior), right(examples, prior));
    if (args[2].equals("try")) {
      for (double hold : new double[] {0.3, 0.1, 0.03, 0.01, 0.003, 0.001}) {
        validate(examples, prior, hold);
      }
      return;
    }
    double[] learned = train(examples, prior, Double.parseDouble(args[2]));
    System.out.printf(Locale.ROOT, "learned: loss %.4f, right %.3f%n", loss(examples, learned), right(examples, learned));
    write(file, learned);
  }

  /// @param features as many as there are weights
  @SuppressWarnings("ArrayRecordComponent")
  private record Judged(String article, double[] features, boolean right) {
    LogisticFromPrior.Example example() {
      return new LogisticFromPrior.Example(features, right);
    }
  }

  /// How strongly weights are held near those set by hand: so strongly that what is nearly always right in articles that
  /// rules were made on is not taken for as sure in others.
  private static final double PULL = 30;

  private static int fold(String article) {
    return Character.digit(Digest.of(article).charAt(0), 16) % FOLDS;
  }

  /// Learns how sure a speaker is, on what is not held out, and prints the error by cross-validation over articles.
  private static void confidence(Path file, List<Labelled> articles, List<QuotationFinder> finders) throws IOException {
    Map<String, Double> given = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t");
        given.put(cells[0], Double.valueOf(cells[1]));
      }
    }
    List<String> names = List.copyOf(given.keySet());
    double[] mean = given.values().stream().mapToDouble(Double::doubleValue).toArray();
    List<List<Judged>> byFinder = new ArrayList<>();
    List<Judged> all = new ArrayList<>();
    for (QuotationFinder finder : finders) {
      List<Judged> judged = judged(articles, finder, names);
      byFinder.add(judged);
      all.addAll(judged);
    }
    for (int f = 0; f < finders.size(); f++) {
      Reliability calibration = new Reliability();
      for (int fold = 0; fold < FOLDS; fold++) {
        int here = fold;
        double[] weights = fit(all.stream().filter(one -> fold(one.article()) != here).toList(), mean);
        byFinder.get(f).stream()
            .filter(one -> fold(one.article()) == here)
            .forEach(one -> calibration.add(LogisticFromPrior.probability(weights, one.features()), one.right()));
      }
      System.out.printf(
          Locale.ROOT, "%s by cross-validation: calibration error %.4f, right at 80 %% %.4f%n%s",
          finders.get(f).name(), calibration.error(), calibration.precision(0.8), calibration.table());
    }
    double[] weights = fit(all, mean);
    List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8).stream().filter(line -> line.startsWith("#")).toList());
    for (int i = 0; i < weights.length; i++) {
      lines.add(String.format(Locale.ROOT, "%s\t%.3f", names.get(i), weights[i]));
    }
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }

  private static double[] fit(List<Judged> judged, double[] mean) {
    return LogisticFromPrior.fit(judged.stream().map(Judged::example).toList(), mean, PULL);
  }

  private static List<Judged> judged(List<Labelled> articles, QuotationFinder finder, List<String> names) {
    List<Judged> all = new ArrayList<>();
    for (Labelled labelled : articles) {
      QuotedArticle quoted = Speakers.quoted(labelled, finder, false);
      ReadArticle read = new ResolveSpeakers().apply(quoted).getFirst();
      Map<String, Entity> entities = read.entities().stream().collect(Collectors.toMap(Entity::id, entity -> entity, (a, b) -> a));
      Map<String, SpeakerChoice> choices =
          SpeakerChoice.read(quoted).stream().collect(Collectors.toMap(SpeakerChoice::quotation, choice -> choice));
      for (SpeakerLabels label : labelled.labels()) {
        Quotation found = SpeakerScore.found(label, read.quotations());
        SpeakerChoice choice = found == null ? null : choices.get(found.id());
        if (found != null && choice != null && !label.part().equals("held")) {
          String id = found.speaker().entity();
          boolean right = SpeakerScore.right(label, labelled.labels(), found.speaker(), id == null ? null : entities.get(id));
          double[] features = names.stream().mapToDouble(name -> choice.signs().getOrDefault(name, 0.0)).toArray();
          all.add(new Judged(labelled.path(), features, right));
        }
      }
    }
    return all;
  }

  private static List<Example> examples(List<Labelled> articles) {
    List<Example> examples = new ArrayList<>();
    for (Labelled labelled : articles) {
      Labelled tune = new Labelled(labelled.path(), labelled.text(), labelled.labels().stream().filter(label -> !label.part().equals("held")).toList());
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
            examples.add(new Example(labelled.path(), choice.options().stream().map(SpeakerTraining::amounts).toList(), right));
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
        Locale.ROOT, "hold %.3f: loss %.4f, right %.3f by cross-validation%n", hold, loss / examples.size(), right / examples.size());
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
    List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8).stream().filter(line -> line.startsWith("#")).toList());
    List<String> clues = SpeakerChoice.clues();
    for (int c = 0; c < weights.length; c++) {
      lines.add(String.format(Locale.ROOT, "%s\t%.3f", clues.get(c), weights[c]));
    }
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }
}
