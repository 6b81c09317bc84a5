package org.hearsay.show;

import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.Passage;
import org.jspecify.annotations.Nullable;

/// How many words two reports share outside quotation marks: the measure of copying.
public final class SharedProse {
  private SharedProse() {}

  /// @param other absent for a source that was not read
  /// @return 0 where they share no passage
  public static int words(Comparison comparison, String one, @Nullable String other) {
    int words = 0;
    for (Passage passage : comparison.passages()) {
      String left = passage.left().article();
      String right = passage.right().article();
      boolean both = (left.equals(one) && right.equals(other)) || (right.equals(one) && left.equals(other));
      words += both && !passage.quoted() ? passage.words() : 0;
    }
    return words;
  }
}
