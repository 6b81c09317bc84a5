package org.hearsay.words;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.prov.Resource;

/// The named numbers of a small model: one `name TAB number` a line, `#` before what explains them.
public final class NamedWeights implements Serializable {
  private static final long serialVersionUID = 1L;

  private final double[] values;

  private NamedWeights(double[] values) {
    this.values = values;
  }

  public static NamedWeights of(double... values) {
    return new NamedWeights(values.clone());
  }

  /// Reads a resource of the program.
  ///
  /// @param path such as `/hearsay/en/story/pairs.tsv`
  /// @param names in the order in which [#get] has them
  public static NamedWeights load(String path, List<String> names) {
    Map<String, Double> read = new HashMap<>();
    Resource.lines(
        path,
        line -> {
          int tab = line.indexOf('\t');
          if (tab > 0) {
            read.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
          }
        });
    if (!read.keySet().containsAll(names)) {
      throw new IllegalStateException(path + " needs a line for each of " + names);
    }
    return new NamedWeights(names.stream().mapToDouble(name -> read.getOrDefault(name, 0.0)).toArray());
  }

  public int size() {
    return values.length;
  }

  public double get(int index) {
    return values[index];
  }

  /// The lines of a resource, without its head.
  public String written(List<String> names) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      out.append(names.get(i)).append('\t').append(String.format(Locale.ROOT, "%.4f", values[i])).append('\n');
    }
    return out.toString();
  }
}
