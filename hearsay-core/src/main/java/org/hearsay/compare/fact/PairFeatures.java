package org.hearsay.compare.fact;

import java.util.List;

/// What is measured on two sentences to tell whether they are about one thing.
public final class PairFeatures {
  /// The measures, in the order in which they are given.
  ///
  /// - `cosine`: of the vectors of concepts; `contained`, `mutual`: share of the shared information in the poorer one
  ///   and in both together; `shared`: the shared information in tens of nats, at most 5
  /// - `run`: the weightiest run of words that both have in one order, in tens of nats; `runContained`: its share of the
  ///   poorer sentence
  /// - `names`, `namesApart`: share of the information of names that both have, and whether both name but share none;
  ///   `numbers`, `numbersApart`: the same for numbers
  /// - `leftBest`, `rightBest`: the cosine as a share of the best that the one sentence reaches in the other's report;
  ///   `leftFirst`, `rightFirst`: one through the rank there; `bothFirst`: whether each is the other's best;
  ///   `leftAhead`, `rightAhead`: by how much the cosine leads the next best, 0 where it is not the best
  /// - `rare`: the weightiest shared concept, in tens of nats; `second`: the next
  /// - `quotes`: both are mostly quoted; `quoteApart`: one alone is
  /// - `plain`: the shared information that is neither name nor number, in tens of nats, and `plainContained` its share of
  ///   the poorer sentence's; `seldom`: the shared information of words that hardly another sentence of the story has, in
  ///   tens of nats; `neighbours`: how many pairs of words that stand side by side both have, one through ten each
  /// - `short`: one through the number of concepts of the poorer; `lengths`: poorer through richer
  public static final List<String> NAMES =
      List.of(
          "cosine",
          "contained",
          "mutual",
          "shared",
          "run",
          "runContained",
          "names",
          "namesApart",
          "numbers",
          "numbersApart",
          "leftBest",
          "rightBest",
          "leftFirst",
          "rightFirst",
          "bothFirst",
          "leftAhead",
          "rightAhead",
          "rare",
          "second",
          "quotes",
          "quoteApart",
          "short",
          "lengths",
          "plain",
          "plainContained",
          "seldom",
          "neighbours");

  static final int COSINE = 0;
  static final int LEFT_BEST = 10;

  private PairFeatures() {}

  static double cosine(FactSentence a, FactSentence b) {
    double dot = 0;
    for (int i = 0, j = 0; i < a.concepts.length && j < b.concepts.length; ) {
      if (a.concepts[i] == b.concepts[j]) {
        dot += a.weights[i++] * b.weights[j++];
      } else if (a.concepts[i] < b.concepts[j]) {
        i++;
      } else {
        j++;
      }
    }
    return a.norm == 0 || b.norm == 0 ? 0 : dot / (a.norm * b.norm);
  }

  /// All but the ranks, which depend on the other sentences.
  static double[] of(FactSentence a, FactSentence b, double cosine) {
    Shared shared = new Shared(a, b);
    double poorer = Math.max(1e-9, Math.min(a.sum, b.sum));
    double run = run(a, b);
    double[] f = new double[NAMES.size()];
    f[COSINE] = cosine;
    f[1] = shared.sum / poorer;
    f[2] = shared.sum / Math.max(1e-9, a.sum + b.sum - shared.sum);
    f[3] = Math.min(5, shared.sum / 10);
    f[4] = Math.min(6, run / 10);
    f[5] = Math.min(1, run / Math.max(1e-9, Math.min(sum(a.wordWeights), sum(b.wordWeights))));
    f[6] = share(shared.names, sum(a, a.names), sum(b, b.names));
    f[7] = shared.names == 0 && sum(a, a.names) > 0 && sum(b, b.names) > 0 ? 1 : 0;
    f[8] = share(shared.numbers, sum(a, a.numbers), sum(b, b.numbers));
    f[9] = shared.numbers == 0 && sum(a, a.numbers) > 0 && sum(b, b.numbers) > 0 ? 1 : 0;
    f[17] = shared.first / 10;
    f[18] = shared.second / 10;
    f[19] = a.quoted && b.quoted ? 1 : 0;
    f[20] = a.quoted != b.quoted ? 1 : 0;
    f[21] = 1.0 / Math.max(1, Math.min(a.concepts.length, b.concepts.length));
    f[22] = Math.min(a.sum, b.sum) / Math.max(1e-9, Math.max(a.sum, b.sum));
    f[23] = Math.min(4, shared.plain / 10);
    f[24] = share(shared.plain, plain(a), plain(b));
    f[25] = Math.min(4, shared.seldom / 10);
    f[26] = Math.min(1, neighbours(a, b) / 10.0);
    return f;
  }

  /// What both sentences hold.
  private static final class Shared {
    double sum;
    double names;
    double numbers;
    double first;
    double second;
    double plain;
    double seldom;

    Shared(FactSentence a, FactSentence b) {
      for (int i = 0, j = 0; i < a.concepts.length && j < b.concepts.length; ) {
        if (a.concepts[i] == b.concepts[j]) {
          double weight = Math.min(a.weights[i], b.weights[j]);
          sum += weight;
          names += a.names[i] && b.names[j] ? weight : 0;
          numbers += a.numbers[i] && b.numbers[j] ? weight : 0;
          plain += a.names[i] || b.names[j] || a.numbers[i] ? 0 : weight;
          seldom += a.seldom[i] ? weight : 0;
          if (weight > first) {
            second = first;
            first = weight;
          } else if (weight > second) {
            second = weight;
          }
          i++;
          j++;
        } else if (a.concepts[i] < b.concepts[j]) {
          i++;
        } else {
          j++;
        }
      }
    }
  }

  private static double share(double shared, double left, double right) {
    double least = Math.min(left, right);
    return least <= 0 ? 0 : Math.min(1, shared / least);
  }

  private static double sum(FactSentence a, boolean[] chosen) {
    double sum = 0;
    for (int i = 0; i < chosen.length; i++) {
      sum += chosen[i] ? a.weights[i] : 0;
    }
    return sum;
  }

  private static double plain(FactSentence a) {
    double sum = 0;
    for (int i = 0; i < a.weights.length; i++) {
      sum += a.names[i] || a.numbers[i] ? 0 : a.weights[i];
    }
    return sum;
  }

  private static int neighbours(FactSentence a, FactSentence b) {
    int both = 0;
    for (int i = 0, j = 0; i < a.neighbours.length && j < b.neighbours.length; ) {
      int order = Long.compare(a.neighbours[i], b.neighbours[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return both;
  }

  private static double sum(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  /// The weight in nats of the weightiest run of words that both have one after the other.
  private static double run(FactSentence a, FactSentence b) {
    double[] last = new double[b.lemmas.length + 1];
    double best = 0;
    for (int i = 0; i < a.lemmas.length; i++) {
      for (int j = b.lemmas.length; j > 0; j--) {
        last[j] = a.lemmas[i] == b.lemmas[j - 1] ? last[j - 1] + a.wordWeights[i] : 0;
        best = Math.max(best, last[j]);
      }
    }
    return best;
  }
}
