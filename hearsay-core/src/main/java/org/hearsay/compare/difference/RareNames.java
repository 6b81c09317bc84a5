package org.hearsay.compare.difference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.result.Difference.Side;
import org.hearsay.compare.view.Sides;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.EditWords;
import org.hearsay.words.Stem;

/// Names that are no words of English and differ in one letter: one report has the one form, another only the other.
///
/// A long name suffices; a shorter one needs the same word before it. Two people who are named with two first names are
/// two people.
final class RareNames {
  /// Letters of the shortest name whose spelling is compared.
  private static final int LETTERS = 5;

  /// Letters of a name that nothing else needs to speak for.
  private static final int LONG = 7;

  /// Places of a form in one report that are looked at.
  private static final int MOST_PLACES = 4;

  /// Reports with one form that are looked at.
  private static final int MOST_REPORTS = 8;

  private RareNames() {}

  private record Use(Report report, int word) {}

  static List<Difference> in(List<Report> reports) {
    Map<String, TreeMap<Integer, List<Use>>> forms = new TreeMap<>();
    for (Report report : reports) {
      for (Report.Sentence sentence : report.sentences) {
        for (int i = sentence.first(); i <= sentence.last(); i++) {
          if (rare(report.words, i)) {
            List<Use> uses =
                forms
                    .computeIfAbsent(report.words.form(i), form -> new TreeMap<>())
                    .computeIfAbsent(report.index, index -> new ArrayList<>());
            if (uses.size() < MOST_PLACES) {
              uses.add(new Use(report, i));
            }
          }
        }
      }
    }
    Map<String, Set<String>> byShorter = new TreeMap<>();
    for (String form : forms.keySet()) {
      for (int cut = 0; cut < form.length(); cut++) {
        byShorter.computeIfAbsent(form.substring(0, cut) + form.substring(cut + 1), key -> new TreeSet<>()).add(form);
      }
      byShorter.computeIfAbsent(form, key -> new TreeSet<>()).add(form);
    }
    List<Difference> found = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Set<String> like : byShorter.values()) {
      List<String> all = List.copyOf(new TreeSet<>(like));
      for (int i = 0; i < all.size() && all.size() <= MOST_REPORTS; i++) {
        for (int j = i + 1; j < all.size(); j++) {
          String one = all.get(i);
          String other = all.get(j);
          if (alike(one, other) && seen.add(one + " " + other)) {
            compare(forms.getOrDefault(one, new TreeMap<>()), forms.getOrDefault(other, new TreeMap<>()), found);
          }
        }
      }
    }
    return found;
  }

  private static boolean rare(ComparedWords words, int i) {
    String form = words.form(i);
    return words.capital(i)
        && form.length() >= LETTERS
        && form.chars().allMatch(Character::isLetter)
        && !Commonness.known(form);
  }

  private static void compare(Map<Integer, List<Use>> ones, Map<Integer, List<Use>> others, List<Difference> found) {
    for (List<Use> mine : ones.values().stream().limit(MOST_REPORTS).toList()) {
      for (List<Use> theirs : others.values().stream().limit(MOST_REPORTS).toList()) {
        Use a = mine.getFirst();
        Use b = theirs.getFirst();
        if (ones.containsKey(b.report().index) || others.containsKey(a.report().index)) {
          continue;
        }
        for (Use one : mine) {
          for (Use other : theirs) {
            if (sameName(one, other)) {
              boolean inOrder = one.report().index < other.report().index;
              found.add(difference(inOrder ? one : other, inOrder ? other : one));
              return;
            }
          }
        }
      }
    }
  }

  private static boolean sameName(Use one, Use other) {
    String mine = before(one);
    String theirs = before(other);
    boolean bothNamed = capitalBefore(one) && capitalBefore(other);
    if (bothNamed) {
      return mine.equals(theirs);
    }
    int letters = Math.min(form(one).length(), form(other).length());
    return letters >= LONG || (!mine.isEmpty() && mine.equals(theirs) && !Commonness.stop(mine));
  }

  private static String form(Use use) {
    return use.report().words.form(use.word());
  }

  private static String before(Use use) {
    return use.word() == 0 ? "" : use.report().words.form(use.word() - 1);
  }

  private static boolean capitalBefore(Use use) {
    ComparedWords words = use.report().words;
    int word = use.word();
    return word > 0 && words.capital(word - 1) && words.begin(word) == words.end(word - 1) + 1;
  }

  private static Difference difference(Use one, Use other) {
    return Difference.of(Kind.NAME, AlignedNames.NAME, side(one), side(other), "a rare name with another letter");
  }

  private static Side side(Use use) {
    TextSpan span = use.report().words.span(use.word(), use.word());
    return Sides.of(use.report(), span);
  }

  /// Whether two forms that are no words of English are one letter apart, or two letters changed places. Accents,
  /// endings and parts left out are no difference.
  static boolean alike(String one, String other) {
    String mine = plain(one);
    String theirs = plain(other);
    return Math.min(mine.length(), theirs.length()) >= LETTERS
        && !mine.equals(theirs)
        && !EditWords.MONTHS_AND_DAYS.contains(one)
        && !EditWords.MONTHS_AND_DAYS.contains(other)
        && !Commonness.known(one)
        && !Commonness.known(other)
        && !Stem.of(mine).equals(Stem.of(theirs))
        && !mine.startsWith(theirs)
        && !theirs.startsWith(mine)
        && near(mine, theirs);
  }

  /// Whether two full names are the same but for a letter of one part: "Ravin Olt" and "Savin Olt".
  static boolean sameButOneLetter(String one, String other) {
    List<String> mine = ComparedWords.of(one).forms();
    List<String> theirs = ComparedWords.of(other).forms();
    int unlike = 0;
    boolean alike = false;
    for (int i = 0; i < mine.size() && mine.size() == theirs.size(); i++) {
      if (!mine.get(i).equals(theirs.get(i))) {
        unlike++;
        alike = alike(mine.get(i), theirs.get(i));
      }
    }
    return mine.size() > 1 && alike && unlike == 1;
  }

  private static String plain(String form) {
    return Normalizer.normalize(form, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private static boolean near(String one, String other) {
    int start = 0;
    int least = Math.min(one.length(), other.length());
    while (start < least && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < least - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    String mine = one.substring(start, one.length() - end);
    String theirs = other.substring(start, other.length() - end);
    boolean swapped =
        mine.length() == 2
            && theirs.length() == 2
            && mine.charAt(0) == theirs.charAt(1)
            && mine.charAt(1) == theirs.charAt(0);
    return swapped || Math.max(mine.length(), theirs.length()) <= 1;
  }
}
