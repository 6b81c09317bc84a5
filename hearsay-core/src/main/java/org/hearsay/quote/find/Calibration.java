package org.hearsay.quote.find;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hearsay.prov.Resource;
import org.hearsay.quote.QuotationKind;

/// Turns the signs for a quotation into the probability that it is right: its content overlaps by half
/// with one that a careful annotator marks, and cue and source touch theirs.
///
/// A logistic model over a few numbers, fitted on documents that the model behind it was not trained on.
/// As text: `name<TAB>weight`, a line each, `#` starts a remark.
public final class Calibration {
  /// The numbers, in the order in which [#numbers] gives them.
  private static final String[] NAMES = {
    "bias",
    "agreed",
    "ruled",
    "alone-margin",
    "agreed-margin",
    "alone-square",
    "agreed-square",
    "agreed-rule",
    "ruled-rule",
    "direct",
    "mixed",
    "sourced",
    "words"
  };

  /// Probabilities are not nearer to 0 and 1 than this.
  private static final double LEAST = 0.01;

  private final double[] weights;

  /// @param weights one for each number
  public Calibration(double... weights) {
    if (weights.length != NAMES.length) {
      throw new IllegalArgumentException(NAMES.length + " weights expected, got " + weights.length);
    }
    this.weights = weights.clone();
  }

  /// @return probability, from 0.01 to 0.99
  double probability(double... numbers) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * numbers[i];
    }
    double probability = 1 / (1 + Math.exp(-sum));
    return Math.round(1000 * Math.clamp(probability, LEAST, 1 - LEAST)) / 1000.0;
  }

  /// Numbers on a quotation.
  ///
  /// @param margin the model's own opinion, about -4 to 4; not a number where the rules alone found it
  /// @param rule share of the rule's quotations that are right; not a number where the model alone found it
  /// @param words of the content
  static double[] numbers(double margin, double rule, QuotationKind kind, boolean sourced, int words) {
    boolean ruled = Double.isNaN(margin);
    boolean alone = Double.isNaN(rule);
    boolean agreed = !ruled && !alone;
    double odds = alone ? 0 : Math.log(rule / (1 - rule));
    return new double[] {
      1,
      agreed ? 1 : 0,
      ruled ? 1 : 0,
      alone ? margin : 0,
      agreed ? margin : 0,
      alone ? margin * margin : 0,
      agreed ? margin * margin : 0,
      agreed ? odds : 0,
      ruled ? odds : 0,
      kind == QuotationKind.DIRECT ? 1 : 0,
      kind == QuotationKind.MIXED ? 1 : 0,
      sourced ? 1 : 0,
      Math.log1p(words)
    };
  }

  public static int size() {
    return NAMES.length;
  }

  public String write() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < NAMES.length; i++) {
      text.append(String.format(Locale.ROOT, "%s\t%.4f%n", NAMES[i], weights[i]));
    }
    return text.toString().replace("\r", "");
  }

  /// @param name of the file, for messages
  public static Calibration read(InputStream in, String name) throws IOException {
    double[] weights = new double[NAMES.length];
    int at = 0;
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("#") || line.isBlank()) {
          continue;
        }
        int tab = line.indexOf('\t');
        if (at == NAMES.length || tab < 0 || !line.substring(0, tab).equals(NAMES[at])) {
          throw new IOException(
              name
                  + ": expected a line '"
                  + (at < NAMES.length ? NAMES[at] : "no more")
                  + "', got '"
                  + line
                  + "': the file is of another version");
        }
        weights[at++] = Double.parseDouble(line.substring(tab + 1));
      }
    } catch (NumberFormatException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
    if (at < NAMES.length) {
      throw new IOException(name + ": line '" + NAMES[at] + "' is missing");
    }
    return new Calibration(weights);
  }

  /// @param path of a resource of the program
  public static Calibration ofResource(String path) {
    return Resource.read(path, in -> read(in, path));
  }
}
