package org.hearsay.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The figures of one regression as they are kept in `regressions/NAME.yaml`.
///
/// The files are YAML of the plainest kind, two levels deep, so that anything can read them; this
/// class reads and writes just that kind, which spares a library.
///
/// @param setting what the figures depend on, by name: the command, the scorer, the digest of the
///     data, the stages
record Pinned(String name, Map<String, String> setting, List<Metric> metrics) {
  private static final Pattern METRIC =
      Pattern.compile("  ([^:]+): \\{value: ([-0-9.]+)(?:, of: (\\d+))?, noise: ([0-9.]+), better: (\\w+)}");

  Pinned {
    metrics = List.copyOf(metrics);
  }

  @Nullable Metric metric(String wanted) {
    for (Metric metric : metrics) {
      if (metric.name().equals(wanted)) {
        return metric;
      }
    }
    return null;
  }

  String toYaml() {
    StringBuilder out = new StringBuilder();
    out.append("# Measured, not typed: ./mvnw verify -Dhearsay.repin rewrites it. See CONTRIBUTING.md.\n");
    out.append("name: ").append(name).append('\n');
    setting.forEach((key, value) -> out.append(key).append(": \"").append(value).append("\"\n"));
    out.append("metrics:\n");
    for (Metric metric : metrics) {
      out.append(
          String.format(
              Locale.ROOT,
              "  %s: {value: %s%s, noise: %s, better: %s}\n",
              metric.name(),
              number(metric.value()),
              metric.of() == null ? "" : ", of: " + metric.of(),
              number(metric.noise()),
              metric.better().name().toLowerCase(Locale.ROOT)));
    }
    return out.toString();
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
  }

  /// @throws IllegalArgumentException naming the line that is not of this kind
  static Pinned parse(String yaml) {
    String name = "";
    Map<String, String> setting = new LinkedHashMap<>();
    List<Metric> metrics = new ArrayList<>();
    int number = 0;
    for (String line : yaml.lines().toList()) {
      number++;
      Matcher metric = METRIC.matcher(line);
      int colon = line.indexOf(": ");
      if (metric.matches()) {
        metrics.add(
            new Metric(
                metric.group(1),
                Double.parseDouble(metric.group(2)),
                metric.group(3) == null ? null : Integer.valueOf(metric.group(3)),
                Double.parseDouble(metric.group(4)),
                Metric.Better.valueOf(metric.group(5).toUpperCase(Locale.ROOT))));
      } else if (line.startsWith("name: ")) {
        name = line.substring(6);
      } else if (colon > 0 && line.endsWith("\"") && line.charAt(colon + 2) == '"') {
        setting.put(line.substring(0, colon), line.substring(colon + 3, line.length() - 1));
      } else if (!line.startsWith("#") && !line.isBlank() && !line.equals("metrics:")) {
        throw new IllegalArgumentException(
            "line "
                + number
                + " is not a setting or a metric: '"
                + line
                + "'; ./mvnw verify -Dhearsay.repin rewrites the file");
      }
    }
    return new Pinned(name, setting, metrics);
  }
}
