package org.hearsay.compare.utterance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Lemma;
import org.hearsay.words.Spelling;
import org.hearsay.words.WordAlignment;

/// A quotation's words as numbers, so that most pairs of quotations are told apart without an alignment.
///
/// The tests here are weaker than an alignment: no pair that an alignment would join is lost.
final class EncodedQuotation {
  /// Two sums that differ by less than this count as equal, since arithmetic rounds.
  private static final double SLACK = 1e-6;

  /// One number for each spelling, the same in all quotations that are compared.
  static final class Codes {
    private final Map<String, Integer> plain = new HashMap<>();
    private final Map<String, Integer> shifted = new HashMap<>();

    private int plain(String form) {
      return plain.computeIfAbsent(Spelling.normal(form), key -> plain.size());
    }

    private int shifted(String form) {
      return shifted.computeIfAbsent(Lemma.shifted(form), key -> shifted.size());
    }
  }

  /// A sentence or fragment.
  private static final class Piece {
    final int from;
    final int to;

    /// How many of its words are no function words.
    final int content;

    /// Of all words in nats, see [Commonness#weight].
    final double weight;

    /// The weights of its words from the heaviest on, summed up.
    final double[] heaviest;

    /// The different words, ascending.
    final int[] words;

    /// The same, without person and tense.
    final int[] shifted;

    /// The different pairs of words in a row, ascending.
    final long[] neighbours;

    Piece(ComparedWords words, int[] range, int[] plain, int[] shifted, double[] weights) {
      from = range[0];
      to = range[1];
      content = ComparedQuotation.contentWords(words, from, to);
      weight = WordAlignment.weight(words, from, to);
      double[] ascending = Arrays.copyOfRange(weights, from, to);
      Arrays.sort(ascending);
      heaviest = new double[ascending.length];
      double sum = 0;
      for (int i = 0; i < heaviest.length; i++) {
        sum += ascending[ascending.length - 1 - i];
        heaviest[i] = sum;
      }
      this.words = Arrays.stream(plain, from, to).sorted().distinct().toArray();
      this.shifted = Arrays.stream(shifted, from, to).sorted().distinct().toArray();
      neighbours = IntStream.range(from, to - 1).mapToLong(i -> neighbours(plain, i)).sorted().distinct().toArray();
    }
  }

  private final int[] plain;
  private final int[] shifted;
  private final double[] weights;
  private final Piece[] pieces;

  private EncodedQuotation(int[] plain, int[] shifted, double[] weights, Piece[] pieces) {
    this.plain = plain;
    this.shifted = shifted;
    this.weights = weights;
    this.pieces = pieces;
  }

  static EncodedQuotation of(ComparedQuotation said, Codes codes) {
    ComparedWords words = said.words();
    int[] plain = new int[words.size()];
    int[] shifted = new int[words.size()];
    double[] weights = new double[words.size()];
    for (int i = 0; i < words.size(); i++) {
      plain[i] = codes.plain(words.form(i));
      shifted[i] = codes.shifted(words.form(i));
      weights[i] = Commonness.weight(words.form(i));
    }
    Piece[] pieces =
        said.pieces().stream().map(range -> new Piece(words, range, plain, shifted, weights)).toArray(Piece[]::new);
    return new EncodedQuotation(plain, shifted, weights, pieces);
  }

  private static long neighbours(int[] words, int at) {
    return (long) words[at] << 32 | words[at + 1];
  }

  int content(int piece) {
    return pieces[piece].content;
  }

  double weight(int piece) {
    return pieces[piece].weight;
  }

  /// The most that the equal words of an alignment can weigh.
  double mostEqual(int piece, EncodedQuotation other, int otherPiece, boolean reported) {
    int[] mine = reported ? shifted : plain;
    int[] theirs = reported ? other.pieces[otherPiece].shifted : other.pieces[otherPiece].words;
    double sum = 0;
    for (int i = pieces[piece].from; i < pieces[piece].to; i++) {
      sum += Arrays.binarySearch(theirs, mine[i]) >= 0 ? weights[i] : 0;
    }
    return sum;
  }

  /// Whether so many words stand next to each other in both that an alignment can have equal words of some weight,
  /// with few others between them: of `n` equal words, so many others part at most that the rest follow one on
  /// another.
  ///
  /// @param least how many words are equal at least
  /// @param leastWeight what they weigh at least
  /// @param identity the least share of the steps that are equal pairs
  boolean mayAlign(int piece, EncodedQuotation other, int otherPiece, int least, double leastWeight, double identity) {
    double[] heaviest = pieces[piece].heaviest;
    int equal = least;
    while (equal <= heaviest.length && equal > 0 && heaviest[equal - 1] < leastWeight - SLACK) {
      equal++;
    }
    double needed = equal - equal * (1 / identity - 1) - 1 - SLACK;
    long[] theirs = other.pieces[otherPiece].neighbours;
    int both = 0;
    for (int i = pieces[piece].from; i + 1 < pieces[piece].to && both < needed; i++) {
      both += Arrays.binarySearch(theirs, neighbours(plain, i)) >= 0 ? 1 : 0;
    }
    return both >= needed;
  }

  /// Up to this many pairs of pieces all are compared; two long speeches have more.
  private static final int ALL_COMPARED = 4096;

  /// Of the pieces that share two words in a row, each is compared with so many first ones, and with so many that stand
  /// about as far on in the text.
  private static final int MAX_SHARING = 15;

  /// The pairs of pieces that are compared, in order: all, or of many those that have two words in a row in common, as
  /// all have that an alignment joins.
  static List<int[]> pairs(EncodedQuotation a, EncodedQuotation b) {
    List<int[]> pairs = new ArrayList<>();
    if ((long) a.pieces.length * b.pieces.length <= ALL_COMPARED) {
      for (int left = 0; left < a.pieces.length; left++) {
        for (int right = 0; right < b.pieces.length; right++) {
          pairs.add(new int[] {left, right});
        }
      }
      return pairs;
    }
    Map<Long, List<Integer>> having = new HashMap<>();
    for (int right = 0; right < b.pieces.length; right++) {
      for (long neighbours : b.pieces[right].neighbours) {
        having.computeIfAbsent(neighbours, key -> new ArrayList<>()).add(right);
      }
    }
    Map<Long, Integer> met = new HashMap<>();
    for (int left = 0; left < a.pieces.length; left++) {
      TreeSet<Integer> sharing = new TreeSet<>();
      for (long neighbours : a.pieces[left].neighbours) {
        List<Integer> with = having.getOrDefault(neighbours, List.of());
        int at = met.merge(neighbours, 1, Integer::sum);
        sharing.addAll(with.subList(0, Math.min(MAX_SHARING, with.size())));
        sharing.addAll(
            with.subList(Math.clamp(at - MAX_SHARING, 0, with.size()), Math.min(at + MAX_SHARING, with.size())));
      }
      for (int right : sharing) {
        pairs.add(new int[] {left, right});
      }
    }
    return pairs;
  }
}
