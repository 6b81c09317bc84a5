package org.hearsay.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How much speaks for two articles telling of one happening: a logistic model over few features.
///
/// The weights stand in `hearsay/en/story/pairs.tsv`; its head has the command that trains them.
public final class PairModel implements Serializable {
  private static final long serialVersionUID = 1L;

  /// What is compared. `words`, `lead`, `names`: roots of the cosines of all terms, of those of title and
  /// lead, of those of names. `title`: the share of each title that the other article has, on average.
  /// `runs`: root of the shared share of the shorter one's runs of six words. `days`: logarithm of one more
  /// than the days between the publications, 0 where one is not known. `length`: logarithm of one more than
  /// the words of the shorter one.
  public static final List<String> FEATURES =
      List.of("words", "lead", "names", "title", "runs", "days", "length");

  static final int DAYS = FEATURES.indexOf("days");

  /// The least that is said against a pair, so that one odd pair cannot keep two large groups apart.
  static final double FLOOR = -5;

  private static final double CEILING = 8;

  static final PairModel ENGLISH = load("pairs.tsv");

  private final double bias;
  private final double[] weights;
  private final double join;

  private PairModel(double bias, double[] weights, double join) {
    this.bias = bias;
    this.weights = weights;
    this.join = join;
  }

  /// @param weights one for each of [#FEATURES]
  /// @param join mean log odds of two groups from which they are one story
  public static PairModel of(double bias, double[] weights, double join) {
    if (weights.length != FEATURES.size()) {
      throw new IllegalArgumentException(
          "expected %d weights, got %d".formatted(FEATURES.size(), weights.length));
    }
    return new PairModel(bias, weights.clone(), join);
  }

  double join() {
    return join;
  }

  /// What the texts alone say, in log odds from [#FLOOR].
  double content(double[] features) {
    double sum = bias;
    for (int i = 0; i < weights.length; i++) {
      sum += i == DAYS ? 0 : weights[i] * features[i];
    }
    return Math.clamp(sum, FLOOR, CEILING);
  }

  /// What the time between two groups says, by their nearest articles, in log odds.
  double time(double days) {
    return weights[DAYS] * Math.log1p(days);
  }

  /// The lines of the resource, without its head.
  public String written() {
    StringBuilder out = new StringBuilder();
    line(out, "join", join);
    line(out, "bias", bias);
    for (int i = 0; i < weights.length; i++) {
      line(out, FEATURES.get(i), weights[i]);
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String name, double value) {
    out.append(name).append('\t').append(String.format(Locale.ROOT, "%.4f", value)).append('\n');
  }

  private static PairModel load(String name) {
    Map<String, Double> values = new HashMap<>();
    try (InputStream in = PairModel.class.getResourceAsStream("/hearsay/en/story/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program's model " + name + " is missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          values.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> wanted = new ArrayList<>(FEATURES);
    wanted.add("join");
    wanted.add("bias");
    if (!values.keySet().containsAll(wanted)) {
      throw new IllegalStateException(name + " needs a line for each of " + wanted);
    }
    double[] weights = FEATURES.stream().mapToDouble(values::get).toArray();
    return new PairModel(values.getOrDefault("bias", 0.0), weights, values.getOrDefault("join", 0.0));
  }
}
