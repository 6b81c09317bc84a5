package org.hearsay.entity.speaker;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Surnames of an article, to be found again where they are misspelled by one letter.
///
/// Only longer ones: short surnames that differ by a letter are different surnames too often.
final class Spellings {
  private static final int SHORTEST = 7;

  private final Map<String, DraftEntity> forms = new HashMap<>();

  /// The first bearer of a surname stays.
  void add(String surname, DraftEntity draft) {
    if (surname.length() < SHORTEST || surname.length() > LONGEST) {
      return;
    }
    forms.putIfAbsent(surname, draft);
    for (int i = 1; i < surname.length(); i++) {
      forms.putIfAbsent(without(surname, i), draft);
    }
  }

  /// Longer words are no surnames, and would cost time.
  private static final int LONGEST = 24;

  /// @return whose surname differs from a word by one letter that is missing, added or another; never the first letter
  @Nullable DraftEntity near(String word) {
    if (word.length() < SHORTEST || word.length() > LONGEST) {
      return null;
    }
    DraftEntity found = forms.get(word);
    for (int i = 1; i < word.length() && found == null; i++) {
      found = forms.get(without(word, i));
    }
    return found;
  }

  private static String without(String word, int i) {
    return word.substring(0, i) + word.substring(i + 1);
  }
}
