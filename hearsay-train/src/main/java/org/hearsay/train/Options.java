package org.hearsay.train;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Command line of the form `--name value`.
final class Options {
  private final Map<String, String> values = new LinkedHashMap<>();

  Options(String[] arguments, Set<String> known) {
    for (int k = 0; k < arguments.length; k += 2) {
      String name = arguments[k].startsWith("--") ? arguments[k].substring(2) : arguments[k];
      if (!known.contains(name) || k + 1 == arguments.length) {
        throw new IllegalArgumentException("cannot use '" + arguments[k] + "'; options with a value are: " + known);
      }
      values.put(name, arguments[k + 1]);
    }
  }

  String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  int number(String name, int otherwise) {
    return Integer.parseInt(text(name, Integer.toString(otherwise)));
  }

  float decimal(String name, float otherwise) {
    return Float.parseFloat(text(name, Float.toString(otherwise)));
  }

  Path path(String name, String otherwise) {
    return Path.of(text(name, otherwise));
  }

  /// The folder with the training data.
  static Path data() {
    String folder = System.getenv("HEARSAY_DATA");
    return Path.of(folder == null || folder.isBlank() ? "../shared" : folder).resolve("data");
  }
}
