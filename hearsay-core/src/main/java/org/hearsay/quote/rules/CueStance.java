package org.hearsay.quote.rules;

import java.util.Locale;
import org.hearsay.quote.Stance;

/// The stance of a cue that is only known by its words.
public final class CueStance {
  private CueStance() {}

  /// @param cue words of the cue
  /// @return the stance of the first word that the lexicon knows; [Stance#ASSERTS] where it knows none
  public static Stance of(String cue) {
    int begin = 0;
    for (int at = 0; at <= cue.length(); at++) {
      if (at == cue.length() || !Character.isLetter(cue.charAt(at))) {
        if (at > begin) {
          String word = cue.substring(begin, at).toLowerCase(Locale.ROOT);
          for (CueLexicon.Cue known : CueLexicon.english().of(word)) {
            if (known.particles().isEmpty()) {
              return known.stance();
            }
          }
        }
        begin = at + 1;
      }
    }
    return Stance.ASSERTS;
  }
}
