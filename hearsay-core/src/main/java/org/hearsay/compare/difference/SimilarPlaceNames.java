package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.compare.name.NameParts;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.result.Difference.Side;
import org.hearsay.compare.view.Sides;
import org.hearsay.compare.view.StoryView;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.text.BlockKind;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Concepts;
import org.hearsay.words.Sound;
import org.hearsay.words.Spelling;
import org.jspecify.annotations.Nullable;

/// Finds places whose names look alike where two reports tell the same of them: "a storm in Tolle" and "the storm at
/// Tolne".
///
/// No report may have both names, since two places can be called alike; and the two sentences must share most of what
/// the shorter one tells.
final class SimilarPlaceNames implements DifferenceRule {
  private static final String NAME = "similar-place";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Difference> in(StoryView story) {
    return in(story.reports);
  }

  /// Letters of a name from which one may be mistaken for another.
  private static final int LEAST_LETTERS = 5;

  /// Letters from which two may differ.
  private static final int LONG = 6;

  /// Sentences of a report in which a name is looked at.
  private static final int MOST = 6;

  /// Where more different names than this have one first letter, none of them is compared.
  private static final int BLOCK = 60;

  /// Least information in nats that the two sentences share besides the names, and least share of the shorter one's.
  private static final double LEAST_SHARED = 10;

  private static final double LEAST_CONTAINED = 0.3;

  private record Seen(Report report, TextSpan span, Report.Sentence sentence) {}

  /// A place's name and where it stands, first by report.
  private static final class Place {
    final String letters;
    final BitSet reports = new BitSet();
    final List<Seen> seen = new ArrayList<>();

    Place(String letters) {
      this.letters = letters;
    }
  }

  private static List<Difference> in(List<Report> reports) {
    Map<Character, Map<String, Place>> places = new TreeMap<>();
    reports.forEach(report -> collect(report, places));
    List<Difference> found = new ArrayList<>();
    for (Map<String, Place> block : places.values()) {
      List<Place> all = List.copyOf(block.values());
      for (int i = 0; i < all.size() && all.size() <= BLOCK; i++) {
        for (int j = i + 1; j < all.size(); j++) {
          Place a = all.get(i);
          Place b = all.get(j);
          if (!a.reports.intersects(b.reports) && alike(a.letters, b.letters)) {
            Difference conflict = compare(a, b);
            if (conflict != null) {
              found.add(conflict);
            }
          }
        }
      }
    }
    return found;
  }

  private static void collect(Report report, Map<Character, Map<String, Place>> places) {
    for (Entity entity : report.read.entities()) {
      if (entity.kind() != EntityKind.PLACE && entity.kind() != EntityKind.COUNTRY) {
        continue;
      }
      int sentences = 0;
      for (Mention mention : entity.mentions()) {
        if (mention.form() != Mention.Form.NAME || mention.span().end() > report.text.length()) {
          continue;
        }
        String letters = letters(mention.span().in(report.text));
        if (letters.length() < LEAST_LETTERS) {
          continue;
        }
        Place place =
            places.computeIfAbsent(letters.charAt(0), key -> new TreeMap<>()).computeIfAbsent(letters, Place::new);
        place.reports.set(report.index);
        Report.Sentence sentence = report.sentenceAt(mention.span().begin());
        if (sentence != null && sentence.kind() == BlockKind.BODY && sentences++ < MOST) {
          place.seen.add(new Seen(report, mention.span(), sentence));
        }
      }
    }
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    name.toLowerCase(Locale.ROOT).chars().filter(Character::isLetter).forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  /// "Centre" and "Center" are no two places.
  private static boolean sameSpelling(Seen one, Seen other) {
    List<String> mine = NameParts.words(one.span().in(one.report().text));
    List<String> theirs = NameParts.words(other.span().in(other.report().text));
    if (mine.size() != theirs.size()) {
      return false;
    }
    for (int i = 0; i < mine.size(); i++) {
      if (!Spelling.same(mine.get(i).toLowerCase(Locale.ROOT), theirs.get(i).toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /// One letter apart, or two in a long name; an ending more makes another name: "Norland" and "Norlander".
  private static boolean alike(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    return !a.startsWith(b) && !b.startsWith(a) && Sound.distance(a, b, 2) <= (shorter >= LONG ? 2 : 1);
  }

  private static @Nullable Difference compare(Place a, Place b) {
    Seen left = null;
    Seen right = null;
    double most = 0;
    for (Seen one : a.seen) {
      for (Seen other : b.seen) {
        double shared = shared(one, other);
        if (shared > most) {
          most = shared;
          left = one;
          right = other;
        }
      }
    }
    if (left == null || right == null || sameSpelling(left, right)) {
      return null;
    }
    boolean inOrder = left.report().index < right.report().index;
    return Difference.of(
        Kind.PLACE,
        NAME,
        side(inOrder ? left : right),
        side(inOrder ? right : left),
        "places with names that look alike, in sentences that tell the same");
  }

  private static Side side(Seen seen) {
    return Sides.of(seen.report(), seen.span());
  }

  /// Information that two sentences share, the names left out; 0 where it is too little.
  private static double shared(Seen a, Seen b) {
    Map<String, Double> left = concepts(a);
    Map<String, Double> right = concepts(b);
    Set<String> both = new HashSet<>(left.keySet());
    both.retainAll(right.keySet());
    double shared = both.stream().sorted().mapToDouble(concept -> left.getOrDefault(concept, 0.0)).sum();
    double smaller = Math.min(Concepts.sum(left), Concepts.sum(right));
    return both.size() >= 3 && shared >= LEAST_SHARED && shared >= LEAST_CONTAINED * smaller ? shared : 0;
  }

  private static Map<String, Double> concepts(Seen seen) {
    Map<String, Double> concepts =
        new TreeMap<>(Concepts.in(seen.report().words, seen.sentence().first(), seen.sentence().last() + 1));
    NameParts.words(seen.span().in(seen.report().text)).forEach(word -> concepts.remove(Concepts.of(word)));
    return concepts;
  }
}
