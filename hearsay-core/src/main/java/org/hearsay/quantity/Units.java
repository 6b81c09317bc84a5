package org.hearsay.quantity;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.prov.Resource;
import org.jspecify.annotations.Nullable;

/// Names of units and what they are in the base unit of what they measure. Each currency is a dimension of its own, for
/// its worth in another changes.
public final class Units {
  /// Words of the longest name.
  static final int LONGEST = 4;

  /// Signs of currencies.
  public static final String SIGNS = "$£€¥₹₽₩₪₺";

  private static final Map<String, Unit> FREE = new HashMap<>();
  private static final Map<String, Unit> GLUED = new HashMap<>();

  static {
    Resource.lines(
        Resource.english("quantity/units.tsv"),
        line -> {
          String[] fields = line.split("\t", -1);
          String[] names = fields[3].split("\\|");
          Unit unit = new Unit(fields[0], Double.parseDouble(fields[1]), Double.parseDouble(fields[2]), names[0]);
          for (String name : names) {
            if (name.charAt(0) != '~') {
              FREE.putIfAbsent(name, unit);
            }
            GLUED.putIfAbsent(name.charAt(0) == '~' ? name.substring(1) : name, unit);
          }
        });
  }

  private Units() {}

  /// @param dimension what is measured, or the code of a currency
  /// @param factor what one unit is in the base unit
  /// @param offset added after the factor, for temperatures
  /// @param name the first of its names
  record Unit(String dimension, double factor, double offset, String name) {
    double base(double value) {
      return value * factor + offset;
    }

    /// Whether it is money, so that "m" beside it is a million.
    boolean currency() {
      return dimension.length() >= 3 && (Character.isUpperCase(dimension.charAt(0)) || MONEY.contains(dimension));
    }
  }

  private static final java.util.Set<String> MONEY = QuantityLists.ENGLISH.words("units.money");

  /// @param name in lower case, its words with one space between
  public static @Nullable Unit named(String name) {
    return FREE.get(name);
  }

  /// A unit that is one capital letter apart from the figure.
  static @Nullable Unit letter(String exact) {
    String name = LETTERS.get(exact);
    return name == null ? null : FREE.get(name);
  }

  private static final Map<String, String> LETTERS = QuantityLists.ENGLISH.pairs("units.letters");

  /// The same for what is glued to a figure, where short names are plain.
  static @Nullable Unit glued(String name) {
    return GLUED.get(name);
  }
}
