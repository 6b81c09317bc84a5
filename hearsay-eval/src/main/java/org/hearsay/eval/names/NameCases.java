package org.hearsay.eval.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.compare.name.NamePair;
import org.hearsay.eval.train.Logistic;
import org.hearsay.prov.Digest;

/// Pairs of names of which it is known whether they name one.
record NameCases(List<Case> cases) {

  static final int FOLDS = 10;

  /// Assignments to folds over which a figure is averaged: with few pairs one alone moves by a point.
  static final int ASSIGNMENTS = 5;

  private static final double PENALTY = 1e-2;

  NameCases {
    cases = List.copyOf(cases);
  }

  /// A pair.
  ///
  /// @param person whether it names people
  /// @param same whether it names one
  record Case(String left, String right, boolean person, boolean same) {

    Logistic.Example example() {
      return Logistic.Example.of(NamePair.features(left, right, person), same, 1);
    }

    /// Cases made from one name are in one fold.
    int fold(int assignment) {
      String key = right.toLowerCase(Locale.ROOT);
      return Integer.remainderUnsigned(Digest.of("fold", key, Integer.toString(assignment)).hashCode(), FOLDS);
    }
  }

  /// Found against known.
  record Score(int right, int found, int known) {

    /// In percent.
    double f1() {
      return 200.0 * right / Math.max(1, found + known);
    }

    Score plus(Score other) {
      return new Score(right + other.right, found + other.found, known + other.known);
    }

    String shown() {
      return String.format(
          Locale.ROOT,
          "P %.1f R %.1f F1 %.1f",
          100.0 * right / Math.max(1, found),
          100.0 * right / Math.max(1, known),
          f1());
    }
  }

  /// @param file with a head line; columns case_group, schema, name1, name2, is_match, …
  static NameCases read(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      List<String> fields = fields(line);
      if (fields.size() > 4) {
        cases.add(new Case(fields.get(2), fields.get(3), fields.get(1).equals("Person"), fields.get(4).equals("true")));
      }
    }
    return new NameCases(cases);
  }

  /// Commas part, unless they stand between double quotation marks; two of these are one.
  static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  double[] fit() {
    return Logistic.fit(cases.stream().map(Case::example).toList(), PENALTY);
  }

  /// Every pair judged by a model that saw no pair made from the same name; sums over all assignments.
  Score heldOut(boolean peopleOnly) {
    Score sum = new Score(0, 0, 0);
    for (int assignment = 0; assignment < ASSIGNMENTS; assignment++) {
      for (int fold = 0; fold < FOLDS; fold++) {
        List<Logistic.Example> learned = new ArrayList<>();
        for (Case one : cases) {
          if (one.fold(assignment) != fold) {
            learned.add(one.example());
          }
        }
        double[] fitted = Logistic.fit(learned, PENALTY);
        for (Case one : cases) {
          if (one.fold(assignment) == fold && (one.person() || !peopleOnly)) {
            boolean found = Logistic.score(fitted, one.example().features()) > 0;
            sum = sum.plus(new Score(found && one.same() ? 1 : 0, found ? 1 : 0, one.same() ? 1 : 0));
          }
        }
      }
    }
    return sum;
  }
}
