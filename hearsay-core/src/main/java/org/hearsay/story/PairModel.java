package org.hearsay.story;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.prov.Resource;
import org.hearsay.words.NamedWeights;

/// How likely two articles tell of one happening, in log odds: a logistic model over a few features.
///
/// The weights stand in `hearsay/en/story/pairs.tsv`; its head has the command that trains them.
public final class PairModel implements Serializable {
  private static final long serialVersionUID = 1L;

  /// What is compared. `words`, `lead`, `names`: roots of the cosines of all terms, of those of title and
  /// lead, of those of names. `title`: the share of each title that the other article has, on average.
  /// `runs`: root of the shared share of the shorter one's runs of six words. `days`: logarithm of one more
  /// than the days between the publications, 0 where one is not known. `length`: logarithm of one more than
  /// the words of the shorter one.
  public static final List<String> FEATURES = List.of("words", "lead", "names", "title", "runs", "days", "length");

  private static final List<String> LINES = Stream.concat(Stream.of("join", "bias"), FEATURES.stream()).toList();

  private static final int DAYS = FEATURES.indexOf("days");

  /// Place of the first feature's weight.
  private static final int FIRST = 2;

  /// The lowest log odds of a pair, so that one unusual pair cannot keep two large groups apart.
  static final double FLOOR = -5;

  private static final double CEILING = 8;

  static final PairModel ENGLISH = new PairModel(NamedWeights.load(Resource.english("story/pairs.tsv"), LINES));

  private final NamedWeights weights;

  private PairModel(NamedWeights weights) {
    this.weights = weights;
  }

  /// @param fitted the bias, then a weight for each of [#FEATURES]
  /// @param join mean log odds of two groups from which they are one story
  public static PairModel of(double[] fitted, double join) {
    if (fitted.length != FEATURES.size() + 1) {
      throw new IllegalArgumentException(
          "expected a bias and " + FEATURES.size() + " weights, got " + fitted.length + " numbers");
    }
    double[] all = new double[fitted.length + 1];
    all[0] = join;
    System.arraycopy(fitted, 0, all, 1, fitted.length);
    return new PairModel(NamedWeights.of(all));
  }

  double join() {
    return weights.get(0);
  }

  /// Log odds against two articles with the same sentences and none of each other's names. Not fitted: the handed
  /// events have next to no such pairs, and from 2 to 8 F1 on news-stories held out stays where it is. Of 670
  /// simulated affairs, which fill the same sentences with other names, 365 are mixed without it and 81 with 8.
  private static final double APART = 8;

  /// The log odds by the texts alone, [#FLOOR] at least.
  ///
  /// @param apart see [Vector#apart]
  double content(double[] features, double apart) {
    double sum = weights.get(1) - APART * apart;
    for (int i = 0; i < features.length; i++) {
      sum += i == DAYS ? 0 : weights.get(FIRST + i) * features[i];
    }
    return Math.clamp(sum, FLOOR, CEILING);
  }

  /// The log odds by the time between two groups, counted between their nearest articles.
  private double time(double days) {
    return weights.get(FIRST + DAYS) * Math.log1p(days);
  }

  /// How much is taken off, as a share of the difference, where two groups are less alike than each is within itself:
  /// such groups tell of two happenings. Not fitted: F1 held out is the same from 0.1 to 0.4.
  private static final double LOOSE = 0.25;

  /// Log odds against two groups for each time that the silence between them is longer, by a factor of e, than either
  /// lasted. Not fitted: F1 held out is the same from 0.5 to 1.
  private static final double SILENCE = 0.5;

  /// How likely two groups are one story, in log odds.
  ///
  /// @param mean the log odds by the texts, over pairs of the two
  /// @param within the same over pairs of the group that holds together less; negative infinity where one has no pair
  double link(double mean, double within, Cluster a, Cluster b) {
    return mean
        + time(Cluster.gap(a.days(), b.days()))
        - LOOSE * Math.max(0, within - mean)
        - SILENCE * Cluster.silence(a, b);
  }

  /// The lines of the resource, without its head.
  public String written() {
    return weights.written(LINES);
  }
}
