package org.hearsay.quantity;

import java.io.Serializable;
import java.math.BigDecimal;

/// A quantity as a value: a number or a range, what it measures, and how exactly it is meant.
///
/// @param low least value in the base unit of the dimension; equal to `high` for a single value
/// @param high greatest value
/// @param dimension what is measured ("length"), a currency's code, with what it is per ("USD/volume"), a counted
/// noun's base
///     form after `#`, or empty where nothing tells
/// @param written the number as written before units are converted
/// @param unit what one of the written unit is in the base unit; 1 where there is none
/// @param digits figures of the number without closing zeros
/// @param first index of the first word
/// @param last index of the last word of the number and its unit
public record Measure(
    double low,
    double high,
    String dimension,
    double written,
    Bound bound,
    int digits,
    double unit,
    int first,
    int last)
    implements Serializable {

  /// How a number is meant.
  public enum Bound {
    EXACT,
    ABOUT,
    AT_LEAST,
    AT_MOST
  }

  /// How two quantities of one thing stand to each other.
  public enum Relation {
    /// One value, perhaps in another unit.
    SAME,
    /// One may be the other rounded, or lies within the other's range or bound.
    COMPATIBLE,
    DIFFERENT,
    /// They measure different things, or one does not say what it measures.
    NOT_COMPARABLE
  }

  /// What two reports may differ in by rounding.
  private static final double ROUNDING = 0.05;

  /// The same where one says "about", or a unit was converted and rounded again.
  private static final double ROUGHLY = 0.12;

  /// Degrees that a converted temperature may differ.
  private static final double DEGREE = 1.01;

  public boolean range() {
    return low != high;
  }

  /// Whether it is one value that is meant as it is written.
  public boolean exact() {
    return bound == Bound.EXACT && !range();
  }

  public Relation compare(Measure other) {
    if (dimension.isEmpty() || !dimension.equals(other.dimension)) {
      return Relation.NOT_COMPARABLE;
    }
    if (near(low, other.low, 1e-9) && near(high, other.high, 1e-9) && bound == other.bound) {
      return Relation.SAME;
    }
    boolean converted = unit != other.unit;
    boolean rough = bound == Bound.ABOUT || other.bound == Bound.ABOUT || converted;
    double slack = rough ? ROUGHLY : ROUNDING;
    if (dimension.equals("temperature")) {
      boolean close = Math.abs(low - other.low) <= DEGREE && Math.abs(high - other.high) <= DEGREE;
      return close ? Relation.SAME : open(other) ? Relation.COMPATIBLE : Relation.DIFFERENT;
    }
    if (converted && near(low, other.low, 0.02) && near(high, other.high, 0.02)) {
      return Relation.SAME;
    }
    if (range() || other.range()) {
      boolean overlap = low <= other.high * (1 + slack) && other.low <= high * (1 + slack);
      return overlap ? Relation.COMPATIBLE : open(other) ? Relation.COMPATIBLE : Relation.DIFFERENT;
    }
    if (open(other) || (rough && near(low, other.low, ROUGHLY)) || rounding(other)) {
      return Relation.COMPATIBLE;
    }
    return near(low, other.low, 1e-9) ? Relation.SAME : Relation.DIFFERENT;
  }

  /// Whether a bound leaves room for the other value: "more than 40" and "52".
  private boolean open(Measure other) {
    return within(this, other) || within(other, this);
  }

  private static boolean within(Measure bound, Measure value) {
    return switch (bound.bound) {
      case AT_LEAST -> value.high >= bound.low * (1 - ROUNDING);
      case AT_MOST -> value.low <= bound.high * (1 + ROUNDING);
      case EXACT, ABOUT -> false;
    };
  }

  /// Whether the one with fewer figures is the other rounded or cut off, or both are rounded and a last figure apart.
  private boolean rounding(Measure other) {
    boolean mine = digits <= other.digits;
    Measure coarse = mine ? this : other;
    Measure fine = mine ? other : this;
    if (!near(coarse.low, fine.low, ROUNDING)) {
      return false;
    }
    double place =
        place(coarse.written, coarse.digits) * Math.abs(coarse.low / (coarse.written == 0 ? 1 : coarse.written));
    boolean rounded = (coarse.written >= 20 && place > 1) || coarse.written != Math.rint(coarse.written);
    return (coarse.digits < fine.digits || rounded) && Math.abs(coarse.low - fine.low) <= place * (1 + 1e-9);
  }

  /// The worth of a number's last figure that is not a closing zero.
  private static double place(double value, int digits) {
    return value == 0 ? 1 : Math.pow(10, Math.floor(Math.log10(Math.abs(value))) + 1 - digits);
  }

  static boolean near(double a, double b, double share) {
    return Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b));
  }

  /// Figures of a number without its closing zeros, at least one.
  static int digits(double value) {
    BigDecimal plain = BigDecimal.valueOf(Math.abs(value)).stripTrailingZeros();
    return Math.max(1, plain.precision());
  }
}
