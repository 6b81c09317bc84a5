package org.hearsay.text;

/// Gives equal words of a text as one object, since a text of a hundred thousand lines has the same few words over and
/// over.
///
/// It remembers a fixed number of words, each at a place that follows from its letters; of two that have one place the
/// newer stays. So it never takes more memory, and a text made to have many words of one place only shares less.
public final class RepeatedWords {
  private static final int PLACES = 1 << 12;

  private final String[] known = new String[PLACES];

  /// The words of a part of a text.
  ///
  /// @param begin first unit
  /// @param end one past the last unit
  public String of(String text, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int place = place(hash);
    String there = known[place];
    if (there != null && there.length() == end - begin && text.startsWith(there, begin)) {
      return there;
    }
    String made = text.substring(begin, end);
    known[place] = made;
    return made;
  }

  /// The same word, in the object that was given before where it is remembered.
  public String of(String word) {
    int place = place(word.hashCode());
    String there = known[place];
    if (word.equals(there)) {
      return there;
    }
    known[place] = word;
    return word;
  }

  private static int place(int hash) {
    return (hash ^ hash >>> 12 ^ hash >>> 24) & (PLACES - 1);
  }
}
