package org.hearsay.eval;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.app.run.Model;
import org.hearsay.entity.Entity;
import org.hearsay.entity.ReadArticle;
import org.hearsay.entity.speaker.ResolveSpeakers;
import org.hearsay.entity.speaker.SpeakerChoice;
import org.hearsay.eval.SpeakerLabels.Labelled;
import org.hearsay.eval.train.LogisticFromPrior;
import org.hearsay.eval.train.Reliability;
import org.hearsay.prov.Digest;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotedArticle;

/// Learns how sure a speaker is from what the program made of articles that it had never met.
///
/// Rules are made on errors, so what they are made on says little of how often they err elsewhere. The signs and
/// outcomes of the first reading are therefore written down (`speakers-first.tsv`) before any error of it is looked
/// at, and are learned from ever after; docs/lab/speakers.md.
final class ConfidenceTraining {
  private static final String FIRST = "/hearsay/gold/speakers-first.tsv";
  private static final String PRIOR = "/hearsay/gold/speaker-confidence-prior.tsv";

  /// How strongly weights are held near those of the prior, in examples; by cross-validation.
  private static final double PULL = 3;

  private static final int FOLDS = 5;

  private ConfidenceTraining() {}

  /// @param signs by name
  record Judged(String article, String model, boolean right, Map<String, Double> signs) {
    int fold() {
      return Character.digit(Digest.of(article).charAt(0), 16) % FOLDS;
    }

    LogisticFromPrior.Example example(List<String> names) {
      return new LogisticFromPrior.Example(
          names.stream().mapToDouble(name -> signs.getOrDefault(name, 0.0)).toArray(), right);
    }
  }

  /// @param args `learn` and the file of weights, which is written; or the folder of the data, a part of the labelled
  /// speakers, a file to
  ///     write the outcomes of its first reading to, and models
  public static void main(String[] args) throws IOException {
    if (args[0].equals("learn")) {
      learn(Path.of(args[1]));
      return;
    }
    List<String> lines = new ArrayList<>();
    for (String model : List.of(args).subList(3, args.length)) {
      for (Labelled labelled : SpeakerLabels.read(Path.of(args[0]))) {
        judged(labelled, args[1], model).forEach(one -> lines.add(line(one)));
      }
    }
    Files.writeString(Path.of(args[2]), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }

  private static List<Judged> judged(Labelled labelled, String part, String model) {
    QuotedArticle quoted = Speakers.quoted(labelled, Model.valueOf(model).finder(), false);
    ReadArticle read = new ResolveSpeakers().apply(quoted).getFirst();
    Map<String, Entity> entities =
        read.entities().stream().collect(Collectors.toMap(Entity::id, entity -> entity, (a, b) -> a));
    Map<String, SpeakerChoice> choices =
        SpeakerChoice.read(quoted).stream().collect(Collectors.toMap(SpeakerChoice::quotation, choice -> choice));
    List<Judged> judged = new ArrayList<>();
    for (SpeakerLabels label : labelled.labels()) {
      Quotation found = SpeakerScore.found(label, read.quotations());
      SpeakerChoice choice = found == null ? null : choices.get(found.id());
      if (found != null && choice != null && label.part().equals(part)) {
        String id = found.speaker().entity();
        boolean right =
            SpeakerScore.right(label, labelled.labels(), found.speaker(), id == null ? null : entities.get(id));
        judged.add(new Judged(labelled.path(), model, right, choice.signs()));
      }
    }
    return judged;
  }

  private static String line(Judged one) {
    String signs =
        new TreeMap<>(one.signs())
            .entrySet().stream()
                .map(sign -> String.format(Locale.ROOT, "%s=%.3f", sign.getKey(), sign.getValue()))
                .collect(Collectors.joining(";"));
    return String.join("\t", one.article(), one.model(), one.right() ? "1" : "0", signs);
  }

  /// The outcomes that are written down.
  static List<Judged> first() throws IOException {
    List<Judged> all = new ArrayList<>();
    for (String[] cells : rows(FIRST)) {
      Map<String, Double> signs = new LinkedHashMap<>();
      for (String sign : cells[3].isEmpty() ? List.<String>of() : List.of(cells[3].split(";"))) {
        int is = sign.indexOf('=');
        signs.put(sign.substring(0, is), Double.valueOf(sign.substring(is + 1)));
      }
      if (!signs.isEmpty()) {
        all.add(new Judged(cells[0], cells[1], cells[2].equals("1"), signs));
      }
    }
    return all;
  }

  private static List<String[]> rows(String resource) throws IOException {
    try (InputStream in = ConfidenceTraining.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("not on the class path: " + resource);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1)).toList();
    }
  }

  private static void learn(Path file) throws IOException {
    List<String> names = new ArrayList<>();
    List<Double> prior = new ArrayList<>();
    for (String[] row : rows(PRIOR)) {
      names.add(row[0]);
      prior.add(Double.valueOf(row[1]));
    }
    double[] mean = prior.stream().mapToDouble(Double::doubleValue).toArray();
    List<Judged> all = first();
    for (String model : all.stream().map(Judged::model).distinct().toList()) {
      Reliability reliability = new Reliability();
      for (int fold = 0; fold < FOLDS; fold++) {
        int here = fold;
        double[] weights = fit(all.stream().filter(one -> one.fold() != here), names, mean);
        all.stream()
            .filter(one -> one.fold() == here && one.model().equals(model))
            .forEach(one ->
                reliability.add(LogisticFromPrior.probability(weights, one.example(names).features()), one.right()));
      }
      System.out.printf(
          Locale.ROOT,
          "%s by cross-validation: calibration error %.4f, right at 80 %% %.4f%n%s",
          model,
          reliability.error(),
          reliability.precision(0.8),
          reliability.table());
    }
    double[] weights = fit(all.stream(), names, mean);
    List<String> lines =
        new ArrayList<>(
            Files.readAllLines(file, StandardCharsets.UTF_8).stream().filter(line -> line.startsWith("#")).toList());
    for (int i = 0; i < weights.length; i++) {
      lines.add(String.format(Locale.ROOT, "%s\t%.3f", names.get(i), weights[i]));
    }
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }

  private static double[] fit(Stream<Judged> judged, List<String> names, double[] mean) {
    return LogisticFromPrior.fit(judged.map(one -> one.example(names)).toList(), mean, PULL);
  }
}
