package org.hearsay.eval.quantities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.quantity.Measure;
import org.hearsay.quantity.Measure.Bound;
import org.hearsay.quantity.MeasureReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares the quantities that the program reads with those that annotators found in news sentences.
///
/// `java org.hearsay.eval.quantities.MeasureQuantities [DATA] [--misses]`: the folder of the data, by default
/// `HEARSAY_DATA` or `../shared`. Each annotated quantity is paired with one found quantity of its sentence that has
/// the same value, then with one of the same value and unit. What a value counts (a noun) is scored apart from units
/// of measure.
public final class MeasureQuantities {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Values as written are equal within this share.
  private static final double EQUAL = 1e-6;

  private final Map<String, Integer> counts = new TreeMap<>();
  private final boolean misses;

  private MeasureQuantities(boolean misses) {
    this.misses = misses;
  }

  /// A quantity as annotators give it.
  private record Given(double low, double high, String unit, String change) {}

  public static void main(String[] args) throws IOException {
    List<String> plain = new ArrayList<>(List.of(args));
    boolean misses = plain.remove("--misses");
    String given = plain.isEmpty() ? System.getenv().getOrDefault("HEARSAY_DATA", "../shared") : plain.getFirst();
    Path file = Path.of(given).toAbsolutePath().normalize().resolve("data/quantities/NewsQuant.json");
    if (!Files.isRegularFile(file)) {
      System.out.println("skipped: " + file + " is not there (see HEARSAY_DATA)");
      return;
    }
    MeasureQuantities measure = new MeasureQuantities(misses);
    for (JsonNode sentence : JSON.readTree(file.toFile())) {
      measure.sentence(sentence);
    }
    measure.report();
  }

  private void sentence(JsonNode sentence) {
    String text = sentence.path("text").asString("");
    List<Given> given = new ArrayList<>();
    for (JsonNode quantity : sentence.path("quantities")) {
      given.add(given(quantity));
    }
    List<Measure> open = new ArrayList<>(MeasureReader.in(text));
    int found = open.size();
    count("given", given.size());
    count("found", found);
    List<Given> missed = new ArrayList<>();
    for (Given one : given) {
      String dimension = dimension(one);
      Measure match =
          open.stream()
              .filter(m -> value(m, one) && unit(m, dimension))
              .findFirst()
              .orElse(open.stream().filter(m -> value(m, one)).findFirst().orElse(null));
      boolean measured = !dimension.isEmpty() && !dimension.startsWith("#");
      count("given with a unit of measure", measured ? 1 : 0);
      if (match == null) {
        missed.add(one);
        continue;
      }
      open.remove(match);
      count("values right", 1);
      count("values and units right", measured && unit(match, dimension) ? 1 : 0);
      bound(match, one);
      if (misses && measured && !unit(match, dimension)) {
        System.out.println("unit " + one + " read as " + match.dimension() + "\n  " + text);
      }
    }
    for (Measure other : open) {
      count(
          "found beside, with a unit of measure",
          other.dimension().isEmpty() || other.dimension().startsWith("#") ? 0 : 1);
    }
    if (misses && (!missed.isEmpty() || !open.isEmpty())) {
      System.out.println("missed " + missed + "\n  beside " + open + "\n  " + text);
    }
  }

  private void bound(Measure found, Given given) {
    Bound truth =
        switch (given.change) {
          case "~" -> Bound.ABOUT;
          case ">" -> Bound.AT_LEAST;
          case "<" -> Bound.AT_MOST;
          default -> Bound.EXACT;
        };
    count("bound " + truth.name().toLowerCase(Locale.ROOT) + " given", 1);
    count("bound " + truth.name().toLowerCase(Locale.ROOT) + " right", found.bound() == truth ? 1 : 0);
    count("bounds right", found.bound() == truth ? 1 : 0);
  }

  private void count(String what, int many) {
    counts.merge(what, many, Integer::sum);
  }

  private static Given given(JsonNode node) {
    String value = node.path("value").asString("0");
    int dash = value.indexOf('-', 1);
    if (dash > 0 && Character.toLowerCase(value.charAt(dash - 1)) == 'e') {
      dash = value.indexOf('-', dash + 1);
    }
    double low = Double.parseDouble(dash < 0 ? value : value.substring(0, dash));
    double high = dash < 0 ? low : Double.parseDouble(value.substring(dash + 1));
    return new Given(low, high, node.path("normalized_unit").asString(""), node.path("change").asString("="));
  }

  /// Whether the upper value as written is the annotated one; of a range, either end may be the unit's.
  private static boolean value(Measure found, Given given) {
    return near(found.written(), given.high) || near(found.written(), given.low);
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= EQUAL * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
  }

  private static boolean unit(Measure found, String dimension) {
    return found.dimension().equals(dimension)
        || (found.dimension().equals("degree") && dimension.equals("temperature"));
  }

  /// What the program would say that the annotators' unit measures: it reads their name of the unit behind a number.
  private static String dimension(Given given) {
    List<Measure> read = MeasureReader.in("They gave 2 " + given.unit + " yesterday.");
    return read.isEmpty() ? "" : read.getFirst().dimension();
  }

  private int of(String what) {
    return counts.getOrDefault(what, 0);
  }

  private void report() {
    counts.forEach((what, many) -> System.out.printf(Locale.ROOT, "%-40s %d%n", what, many));
    line("values", of("values right"), of("found"), of("given"));
    int measured = of("given with a unit of measure");
    int right = of("values and units right");
    System.out.printf(
        Locale.ROOT,
        "%-40s R %.3f of %d with a unit of measure%n",
        "values with their unit",
        (double) right / measured,
        measured);
    System.out.printf(
        Locale.ROOT,
        "%-40s %.3f of %d%n",
        "bounds of values found",
        (double) of("bounds right") / of("values right"),
        of("values right"));
  }

  private static void line(String what, int right, int found, int given) {
    double p = (double) right / found;
    double r = (double) right / given;
    System.out.printf(Locale.ROOT, "%-40s P %.3f R %.3f F1 %.3f%n", what, p, r, 2 * p * r / (p + r));
  }
}
