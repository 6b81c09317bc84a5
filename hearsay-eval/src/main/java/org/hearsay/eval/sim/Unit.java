package org.hearsay.eval.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sentence or two that reports copy, rewrite or drop as one.
///
/// @param fact number of the fact told; -1 for others
/// @param said the words quoted; absent where none are
/// @param root of which origin's making of the central claim; -1 where it makes none
/// @param text as printed
/// @param claim where in the text the central claim is made; empty where it is not
/// @param quoted where in the text the quoted words stand; empty for indirect speech
record Unit(Type type, int fact, @Nullable Wording said, int root, String text, List<int[]> claim, List<int[]> quoted) {

  enum Type {
    CLAIM,
    SPEECH,
    FACT,
    FILLER
  }

  static Unit plain(Type type, int fact, String text) {
    return new Unit(type, fact, null, -1, text, List.of(), List.of());
  }
}
