package org.hearsay.compare.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.entity.name.PersonName;
import org.hearsay.prov.Resource;
import org.hearsay.words.NamedWeights;
import org.hearsay.words.Sound;

/// How much speaks for two names naming one person or body: a logistic model over how their parts align.
///
/// The weights stand in `hearsay/en/compare/name/name-pairs.tsv`; its head has the command that trains them.
public final class NamePair {
  /// What is compared, each from 0 to 1. `whole`: letters that need no change, of the names as they are
  /// spelled; `sorted`: the same with the parts in order of their letters; `worst`: how alike the least alike
  /// aligned parts are; `last`: how alike the last parts are; `extra`: the share of letters of the longer name
  /// whose parts have no partner, of people; `words`: the same of bodies, where another word is another body;
  /// `lone`: the share of the shorter name's parts without a likely partner; `one`, `two`: whether at most as
  /// many letters were changed in the worst parts; `more`: letters changed in them, of four; `sound`: whether
  /// they sound alike; `initials`: whether an initial stood for a part; `short`: whether they have less than
  /// five letters; `single`: whether one name has one part; `begins`: whether the worst parts begin with
  /// different letters; `order`: the share of parts out of order.
  public static final List<String> FEATURES =
      List.of(
          "whole",
          "sorted",
          "worst",
          "last",
          "extra",
          "words",
          "lone",
          "one",
          "two",
          "more",
          "sound",
          "initials",
          "short",
          "single",
          "begins",
          "order");

  private static final List<String> LINES = Stream.concat(Stream.of("bias"), FEATURES.stream()).toList();

  /// Parts less alike than this are not partners.
  private static final double PARTNERS = 0.5;

  private static final int MOST_PARTS = 12;

  private NamePair() {}

  /// Loaded only where asked for, so that training needs no model.
  private static final class Learned {
    static final NamedWeights WEIGHTS = NamedWeights.load(Resource.english("compare/name/name-pairs.tsv"), LINES);
  }

  /// The lines of the resource, without its head.
  ///
  /// @param fitted the bias, then a weight for each of [#FEATURES]
  public static String written(double[] fitted) {
    return NamedWeights.of(fitted).written(LINES);
  }

  /// Log odds of the two naming one.
  ///
  /// @param person whether they name people, not bodies
  static double score(List<String> a, List<String> b, boolean person) {
    double[] features = features(a, b, person);
    double sum = Learned.WEIGHTS.get(0);
    for (int i = 0; i < features.length; i++) {
      sum += Learned.WEIGHTS.get(i + 1) * features[i];
    }
    return sum;
  }

  /// See [#FEATURES], of two names as they are written.
  public static double[] features(String a, String b, boolean person) {
    String left = String.join("", PersonName.keys(a));
    if (!left.isEmpty() && left.equals(String.join("", PersonName.keys(b)))) {
      return new Aligned(List.of(left), List.of(left)).features(person);
    }
    return features(NameForms.parts(a), NameForms.parts(b), person);
  }

  static double[] features(List<String> a, List<String> b, boolean person) {
    boolean swap =
        a.size() > b.size() || (a.size() == b.size() && String.join("", a).length() > String.join("", b).length());
    List<String> few = swap ? b : a;
    List<String> many = swap ? a : b;
    if (few.isEmpty()) {
      return new double[FEATURES.size()];
    }
    String joined = NameForms.latin(String.join("", few));
    return new Aligned(
            few.subList(0, Math.min(MOST_PARTS, few.size())),
            joined.equals(NameForms.latin(String.join("", many)))
                ? few
                : many.subList(0, Math.min(MOST_PARTS, many.size())))
        .features(person);
  }

  /// The parts of two names, each with its partner.
  private static final class Aligned {
    private final List<String> few;
    private final List<String> many;
    private final int[] partner;

    /// Greedy: the most alike two parts first, each once; a small bonus for parts in order.
    Aligned(List<String> few, List<String> many) {
      this.few = few;
      this.many = many;
      partner = new int[few.size()];
      Arrays.fill(partner, -1);
      boolean[] used = new boolean[many.size()];
      for (int round = 0; round < few.size(); round++) {
        double most = 0;
        int a = -1;
        int b = -1;
        for (int i = 0; i < few.size(); i++) {
          for (int j = 0; j < many.size(); j++) {
            double alike = partner[i] >= 0 || used[j] ? 0 : NameForms.alike(few.get(i), many.get(j));
            int off = Math.min(Math.abs(i - j), Math.abs(few.size() - i - many.size() + j));
            if (alike > 0 && alike + 0.02 / (1 + off) > most) {
              most = alike + 0.02 / (1 + off);
              a = i;
              b = j;
            }
          }
        }
        if (a < 0) {
          break;
        }
        partner[a] = b;
        used[b] = true;
      }
    }

    double[] features(boolean person) {
      double worst = 1;
      int matched = 0;
      int lone = 0;
      int inverted = 0;
      int at = -1;
      boolean initials = few.size() == 1 && many.size() > 1 && NameForms.acronym(few.getFirst(), many);
      for (int i = 0; i < few.size(); i++) {
        String mine = few.get(i);
        String theirs = partner[i] < 0 ? "" : many.get(partner[i]);
        double alike = NameForms.alike(mine, theirs);
        initials |= !theirs.isEmpty() && (mine.length() == 1) != (theirs.length() == 1) && alike > 0;
        matched += theirs.length();
        lone += alike < PARTNERS ? 1 : 0;
        inverted += i > 0 && partner[i] < partner[i - 1] ? 1 : 0;
        if (alike < worst) {
          worst = alike;
          at = i;
        }
      }
      String mine = at < 0 ? "" : few.get(at);
      String theirs = at < 0 || partner[at] < 0 ? "" : many.get(partner[at]);
      boolean known = at < 0 || mine.length() == 1 || theirs.length() == 1 || Nicknames.same(mine, theirs);
      int changes = known ? 0 : Sound.distance(NameForms.latin(mine), NameForms.latin(theirs), 3);
      String left = NameForms.latin(String.join("", few));
      String right = NameForms.latin(String.join("", many));
      double extra = 1 - (double) matched / Math.max(1, String.join("", many).length());
      return new double[] {
        NameForms.share(left, right),
        NameForms.share(sorted(few), sorted(many)),
        worst,
        NameForms.alike(few.getLast(), many.getLast()),
        person ? extra : 0,
        person ? 0 : extra,
        (double) lone / few.size(),
        changes <= 1 ? 1 : 0,
        changes <= 2 ? 1 : 0,
        changes / 4.0,
        known || Sound.key(mine).equals(Sound.key(theirs)) ? 1 : 0,
        initials ? 1 : 0,
        !known && Math.min(mine.length(), theirs.length()) < 5 ? 1 : 0,
        few.size() == 1 ? 1 : 0,
        !known && !begins(theirs).equals(begins(mine)) ? 1 : 0,
        (double) inverted / few.size()
      };
    }
  }

  private static String begins(String part) {
    String latin = NameForms.latin(part);
    return latin.isEmpty() ? "" : latin.substring(0, 1);
  }

  private static String sorted(List<String> parts) {
    List<String> sorted = new ArrayList<>();
    parts.forEach(part -> sorted.add(NameForms.latin(part)));
    Collections.sort(sorted);
    return String.join("", sorted);
  }
}
