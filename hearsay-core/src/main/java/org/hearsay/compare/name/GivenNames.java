package org.hearsay.compare.name;

import java.util.List;
import org.hearsay.entity.name.PersonName;

/// Given names, of which two people with one family name have different ones.
public final class GivenNames {
  private GivenNames() {}

  /// Whether both names have a given name and the two cannot be one: "Ann Lee" and "Bo Lee", but not "Thomas Lee" and "Tom
  /// Lee" or "T. Lee".
  public static boolean differ(String a, String b) {
    List<String> mine = PersonName.keys(PersonName.parse(a).given());
    List<String> theirs = PersonName.keys(PersonName.parse(b).given());
    if (mine.isEmpty() || theirs.isEmpty()) {
      return false;
    }
    String one = mine.getFirst();
    String other = theirs.getFirst();
    return !one.startsWith(other)
        && !other.startsWith(one)
        && !Nicknames.same(one, other)
        && NameForms.alike(one, other) < LIKE;
  }

  /// Spellings of one name are more alike than this.
  private static final double LIKE = 0.8;
}
