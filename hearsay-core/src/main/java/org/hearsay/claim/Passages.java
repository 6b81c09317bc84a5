package org.hearsay.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.claim.Passage.Direction;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Quotation;
import org.hearsay.text.Article;
import org.hearsay.text.BlockKind;

/// Finds the runs of words that articles share: every run of twelve equal words is found.
///
/// Fingerprints of six words are chosen by winnowing with a window of seven, and each shared one is
/// extended to both sides. Site furniture takes no part. Words in quotation marks are kept apart from
/// prose, because two reporters at one press conference share quotations and copy nothing.
public final class Passages {
  /// Equal words that make a passage.
  public static final int LEAST_WORDS = 12;

  private static final int GRAM = 6;
  private static final int WINDOW = LEAST_WORDS - GRAM + 1;

  /// Places of one fingerprint that are kept; a run in more places is a stock phrase.
  private static final int MAX_PLACES = 64;

  /// Words that may differ between two runs of one passage.
  private static final int BRIDGE = 3;

  private Passages() {}

  /// The passages that two articles share, in order of the left one.
  public static List<Passage> between(Article left, Article right) {
    return between(
        new ReadArticle(left, List.of(), List.of(), List.of()),
        new ReadArticle(right, List.of(), List.of(), List.of()));
  }

  /// The passages that two articles share, with the quotations found in them told from prose.
  public static List<Passage> between(ReadArticle left, ReadArticle right) {
    return in(List.of(new Report(0, left), new Report(1, right)));
  }

  private record Seed(int report, int word) {}

  private record Run(int left, int right, int words) {}

  static List<Passage> in(List<Report> reports) {
    Map<Long, List<Seed>> places = new HashMap<>();
    for (int r = 0; r < reports.size(); r++) {
      for (int word : fingerprints(reports.get(r))) {
        List<Seed> seeds =
            places.computeIfAbsent(gram(reports.get(r), word), key -> new ArrayList<>());
        if (seeds.size() < MAX_PLACES) {
          seeds.add(new Seed(r, word));
        }
      }
    }
    Map<Long, List<int[]>> byPair = new TreeMap<>();
    for (List<Seed> seeds : places.values()) {
      for (int i = 0; i < seeds.size(); i++) {
        for (int j = i + 1; j < seeds.size(); j++) {
          Seed a = seeds.get(i);
          Seed b = seeds.get(j);
          if (a.report() != b.report()) {
            byPair
                .computeIfAbsent((long) a.report() << 32 | b.report(), key -> new ArrayList<>())
                .add(new int[] {a.word(), b.word()});
          }
        }
      }
    }
    List<Passage> found = new ArrayList<>();
    for (Map.Entry<Long, List<int[]>> pair : byPair.entrySet()) {
      Report left = reports.get((int) (pair.getKey() >>> 32));
      Report right = reports.get((int) (pair.getKey() & 0xffffffffL));
      found.addAll(passages(left, right, pair.getValue()));
    }
    found.sort(Comparator.comparing(Passage::left).thenComparing(Passage::right));
    return found;
  }

  private static boolean furniture(Report report, int word) {
    BlockKind kind = report.article.kindAt(report.words.begin(word));
    return kind == BlockKind.BOILERPLATE || kind == BlockKind.CREDIT || kind == BlockKind.BYLINE;
  }

  private static long gram(Report report, int word) {
    long hash = 1125899906842597L;
    for (int i = word; i < word + GRAM; i++) {
      hash = 1099511628211L * (hash ^ report.words.form(i).hashCode());
    }
    return hash * 0x9E3779B97F4A7C15L;
  }

  /// First words of the chosen grams: of each window the one with the least hash, the last on a tie.
  private static List<Integer> fingerprints(Report report) {
    int grams = report.words.size() - GRAM + 1;
    List<Integer> chosen = new ArrayList<>();
    if (grams <= 0) {
      return chosen;
    }
    long[] hashes = new long[grams];
    boolean[] usable = new boolean[grams];
    int clean = 0;
    for (int i = 0; i < report.words.size(); i++) {
      clean = furniture(report, i) ? 0 : clean + 1;
      int start = i - GRAM + 1;
      if (start >= 0) {
        usable[start] = clean >= GRAM;
        hashes[start] = gram(report, start);
      }
    }
    int last = -1;
    for (int w = 0; w < Math.max(1, grams - WINDOW + 1); w++) {
      int best = -1;
      for (int i = w; i < Math.min(grams, w + WINDOW); i++) {
        if (usable[i] && (best < 0 || hashes[i] <= hashes[best])) {
          best = i;
        }
      }
      if (best >= 0 && best != last) {
        chosen.add(best);
        last = best;
      }
    }
    return chosen;
  }

  private static List<Passage> passages(Report left, Report right, List<int[]> seeds) {
    List<int[]> ordered = new ArrayList<>(seeds);
    ordered.sort(Comparator.comparingInt((int[] seed) -> seed[0]).thenComparingInt(seed -> seed[1]));
    List<Run> runs = new ArrayList<>();
    Map<Integer, Integer> reachedOnDiagonal = new HashMap<>();
    for (int[] seed : ordered) {
      Integer reached = reachedOnDiagonal.get(seed[0] - seed[1]);
      if (reached != null && seed[0] < reached) {
        continue;
      }
      Run run = extend(left, right, seed[0], seed[1]);
      reachedOnDiagonal.put(seed[0] - seed[1], run.left() + run.words());
      if (run.words() >= GRAM) {
        runs.add(run);
      }
    }
    List<Passage> found = new ArrayList<>();
    for (List<Run> chain : chains(runs)) {
      found.addAll(split(left, right, chain));
    }
    return found;
  }

  private static boolean equal(Report left, int i, Report right, int j) {
    return left.words.form(i).equals(right.words.form(j)) && !furniture(left, i) && !furniture(right, j);
  }

  private static Run extend(Report left, Report right, int i, int j) {
    int begin = 0;
    while (i - begin > 0 && j - begin > 0 && equal(left, i - begin - 1, right, j - begin - 1)) {
      begin++;
    }
    int length = 0;
    while (i + length < left.words.size()
        && j + length < right.words.size()
        && equal(left, i + length, right, j + length)) {
      length++;
    }
    return new Run(i - begin, j - begin, begin + length);
  }

  /// Runs that follow each other in both articles with no more than a few words between.
  private static List<List<Run>> chains(List<Run> runs) {
    List<Run> ordered = new ArrayList<>(runs);
    ordered.sort(Comparator.comparingInt(Run::left).thenComparingInt(Run::right));
    List<List<Run>> chains = new ArrayList<>();
    for (Run run : ordered) {
      List<Run> open = chains.isEmpty() ? null : chains.getLast();
      Run last = open == null ? null : open.getLast();
      if (open != null && last != null
          && run.left() >= last.left() + last.words()
          && run.left() - (last.left() + last.words()) <= BRIDGE
          && run.right() >= last.right() + last.words()
          && run.right() - (last.right() + last.words()) <= BRIDGE) {
        open.add(run);
      } else if (last == null || run.left() >= last.left() + last.words() || run.words() > last.words()) {
        List<Run> fresh = new ArrayList<>();
        fresh.add(run);
        chains.add(fresh);
      }
    }
    return chains;
  }

  /// Quoted and unquoted stretches apart, as long as each is long enough to stand alone.
  private static List<Passage> split(Report left, Report right, List<Run> chain) {
    List<int[]> pairs = new ArrayList<>();
    for (Run run : chain) {
      for (int i = 0; i < run.words(); i++) {
        pairs.add(new int[] {run.left() + i, run.right() + i});
      }
    }
    if (pairs.size() < LEAST_WORDS) {
      return List.of();
    }
    List<Passage> parts = new ArrayList<>();
    int from = 0;
    int quotedWords = 0;
    for (int i = 0; i < pairs.size(); i++) {
      boolean quoted = quoted(left, right, pairs.get(i));
      quotedWords += quoted ? 1 : 0;
      if (i + 1 == pairs.size() || quoted(left, right, pairs.get(i + 1)) != quoted) {
        if (i + 1 - from >= LEAST_WORDS) {
          parts.add(passage(left, right, pairs.subList(from, i + 1), quoted));
        }
        from = i + 1;
      }
    }
    if (parts.isEmpty()) {
      parts.add(passage(left, right, pairs, quotedWords * 2 > pairs.size()));
    }
    return parts;
  }

  private static boolean quoted(Report left, Report right, int[] pair) {
    return left.quoted.get(pair[0]) || right.quoted.get(pair[1]);
  }

  private static Passage passage(Report left, Report right, List<int[]> pairs, boolean quoted) {
    Place a = left.place(left.words.span(pairs.getFirst()[0], pairs.getLast()[0]));
    Place b = right.place(right.words.span(pairs.getFirst()[1], pairs.getLast()[1]));
    Direction direction = quoted ? Direction.UNKNOWN : direction(left, right);
    return new Passage(a, b, pairs.size(), quoted, direction, direction == Direction.UNKNOWN ? 0 : 0.8);
  }

  /// Known only where one of the two says that it has something from the other's outlet.
  private static Direction direction(Report left, Report right) {
    boolean leftCites = cites(left, right);
    boolean rightCites = cites(right, left);
    if (leftCites == rightCites) {
      return Direction.UNKNOWN;
    }
    return rightCites ? Direction.LEFT_TO_RIGHT : Direction.RIGHT_TO_LEFT;
  }

  private static boolean cites(Report report, Report other) {
    if (other.article.outlet() == null) {
      return false;
    }
    List<String> name = NameParts.words(other.article.outlet().name());
    for (Quotation quotation : report.read.quotations()) {
      if (quotation.via().stream().anyMatch(hop -> NameParts.words(hop.name()).equals(name))) {
        return true;
      }
    }
    return report.article.blocks().stream()
        .filter(block -> block.kind() == BlockKind.CREDIT || block.kind() == BlockKind.BYLINE)
        .anyMatch(block -> contains(NameParts.words(block.span().in(report.text)), name));
  }

  private static boolean contains(List<String> words, List<String> name) {
    return !name.isEmpty() && java.util.Collections.indexOfSubList(words, name) >= 0;
  }
}
