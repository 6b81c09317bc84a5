package org.hearsay.eval.sim;

import java.util.EnumMap;
import java.util.Map;

/// What holds of the press in one affair: a value for each [Habit].
final class Habits {
  /// No share is made greater, so that what may happen may also not happen.
  private static final double GREATEST_SHARE = 0.9;

  private final Map<Habit, Double> values = new EnumMap<>(Habit.class);

  private Habits() {}

  /// The usual values: those with which the program's own numbers were once chosen.
  static Habits usual() {
    Habits habits = new Habits();
    for (Habit habit : Habit.values()) {
      habits.values.put(habit, habit.usual);
    }
    return habits;
  }

  /// Values drawn for one affair, each between half and double the usual one, so that a program that knows the usual
  /// ones is not helped by it. Of a share the rarer side is halved or doubled: a credit that is left out in 18 of 100
  /// cases is left out in 9 to 36.
  ///
  /// @param seed the affair's; the same seed draws the same values
  static Habits perturbed(long seed) {
    Habits habits = new Habits();
    for (Habit habit : Habit.values()) {
      double factor = Math.pow(2, 2 * new Chance(seed).fork("habit " + habit.name()).unit() - 1);
      habits.values.put(habit, times(habit, factor));
    }
    return habits;
  }

  private static double times(Habit habit, double factor) {
    if (habit.measure != Habit.Measure.SHARE) {
      return habit.usual * factor;
    }
    double rarer = Math.min(habit.usual, 1 - habit.usual);
    double drawn = Math.min(GREATEST_SHARE, rarer * factor);
    return habit.usual <= 1 - habit.usual ? drawn : 1 - drawn;
  }

  double of(Habit habit) {
    return values.getOrDefault(habit, habit.usual);
  }

  /// The values of some habits, in their order.
  double[] all(Habit first, Habit... others) {
    double[] all = new double[others.length + 1];
    all[0] = of(first);
    for (int i = 0; i < others.length; i++) {
      all[i + 1] = of(others[i]);
    }
    return all;
  }
}
