package org.hearsay.compare.utterance;

import java.util.List;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.quantity.Measure;
import org.hearsay.quantity.MeasureReader;
import org.hearsay.quantity.Units;
import org.hearsay.words.ComparedWords;

/// Compares the quantities that changed words belong to.
final class UnitEdits {
  private UnitEdits() {}

  /// Whether both sides give one value, such as a length in miles and in kilometres.
  ///
  /// @param from words of the reference
  /// @param to words of the variant
  static boolean same(ComparedQuotation reference, List<Integer> from, ComparedQuotation variant, List<Integer> to) {
    if (from.isEmpty() || to.isEmpty()) {
      return false;
    }
    Measure mine = MeasureReader.at(reference.report().text, reference.words(), from.getFirst(), from.getLast());
    Measure theirs = MeasureReader.at(variant.report().text, variant.words(), to.getFirst(), to.getLast());
    return mine != null && theirs != null && mine.compare(theirs) == Measure.Relation.SAME;
  }

  /// Whether words are the name of a unit.
  static boolean units(ComparedWords words, List<Integer> at) {
    return !at.isEmpty() && Units.named(String.join(" ", at.stream().map(words::form).toList())) != null;
  }

  /// Whether one number stands before two units that are not one.
  static boolean other(ComparedQuotation reference, List<Integer> from, ComparedQuotation variant, List<Integer> to) {
    Measure mine = MeasureReader.at(reference.report().text, reference.words(), from.getFirst(), from.getLast());
    Measure theirs = MeasureReader.at(variant.report().text, variant.words(), to.getFirst(), to.getLast());
    return mine != null
        && theirs != null
        && mine.written() == theirs.written()
        && (mine.unit() != theirs.unit() || !mine.dimension().equals(theirs.dimension()));
  }

  /// Figures with the sign of a currency before them; empty where there is none.
  static String signed(ComparedQuotation said, int word) {
    int begin = said.words().begin(word);
    String text = said.report().text;
    boolean sign =
        begin > 0 && Character.isDigit(text.charAt(begin)) && Units.SIGNS.indexOf(text.charAt(begin - 1)) >= 0;
    return sign ? text.substring(begin - 1, said.words().end(word)) : "";
  }
}
