package org.hearsay.claim;

import java.util.List;
import org.hearsay.story.Words;

/// Compares the quantities that changed words belong to.
final class UnitEdits {
  private UnitEdits() {}

  /// Whether both sides give one value, such as a length in miles and in kilometres.
  ///
  /// @param from words of the reference
  /// @param to words of the variant
  static boolean same(Said reference, List<Integer> from, Said variant, List<Integer> to) {
    if (from.isEmpty() || to.isEmpty()) {
      return false;
    }
    Measure mine = Measures.at(reference, from.getFirst(), from.getLast());
    Measure theirs = Measures.at(variant, to.getFirst(), to.getLast());
    return mine != null && theirs != null && mine.compare(theirs) == Measure.Relation.SAME;
  }

  /// Whether words are the name of a unit.
  static boolean units(Words words, List<Integer> at) {
    return !at.isEmpty() && Units.named(String.join(" ", at.stream().map(words::form).toList())) != null;
  }

  /// Whether one number stands before two units that are not one.
  static boolean other(Said reference, List<Integer> from, Said variant, List<Integer> to) {
    Measure mine = Measures.at(reference, from.getFirst(), from.getLast());
    Measure theirs = Measures.at(variant, to.getFirst(), to.getLast());
    return mine != null
        && theirs != null
        && mine.written() == theirs.written()
        && (mine.unit() != theirs.unit() || !mine.dimension().equals(theirs.dimension()));
  }

  /// Figures with the sign of a currency before them; empty where there is none.
  static String signed(Said said, int word) {
    int begin = said.words().begin(word);
    String text = said.report().text;
    boolean sign =
        begin > 0 && Character.isDigit(text.charAt(begin)) && Units.SIGNS.indexOf(text.charAt(begin - 1)) >= 0;
    return sign ? text.substring(begin - 1, said.words().end(word)) : "";
  }
}
