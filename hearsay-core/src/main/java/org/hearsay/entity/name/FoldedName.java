package org.hearsay.entity.name;

import java.util.List;

/// A person's name with the forms in which it is compared, made once: a name is compared with many others.
///
/// @param keys as [PersonName#keys()] gives them
/// @param joined the keys as one word
/// @param surname as [PersonName#surnameKey()] gives it
public record FoldedName(PersonName name, List<String> keys, String joined, String surname) {
  public FoldedName {
    keys = List.copyOf(keys);
  }

  public static FoldedName of(PersonName name) {
    List<String> keys = name.keys();
    return new FoldedName(name, keys, String.join("", keys), name.surnameKey());
  }

  /// See [PersonName#joins].
  public boolean joins(FoldedName fuller) {
    if (keys.isEmpty() || fuller.keys.isEmpty() || keys.size() > fuller.keys.size()) {
      return false;
    }
    if (name.otherSuffix(fuller.name)) {
      return false;
    }
    if (joined.equals(fuller.joined)) {
      return true;
    }
    if (keys.size() == 1) {
      String only = keys.getFirst();
      return only.length() > 1
          && (only.equals(fuller.surname) || fuller.keys.getFirst().equals(only) || fuller.keys.getLast().equals(only));
    }
    return isSubsequence(keys, fuller.keys);
  }

  private static boolean isSubsequence(List<String> mine, List<String> theirs) {
    int at = 0;
    int whole = 0;
    for (String key : theirs) {
      if (at < mine.size()) {
        String word = mine.get(at);
        boolean initial = word.length() == 1 && key.startsWith(word);
        boolean initials = key.length() == 1 && word.startsWith(key);
        if (word.equals(key) || initial || initials) {
          whole += word.equals(key) && word.length() > 1 ? 1 : 0;
          at++;
        }
      }
    }
    return at == mine.size() && whole > 0 && mine.getLast().equals(theirs.getLast());
  }
}
