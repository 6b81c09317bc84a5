package org.hearsay.compare.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Passage;
import org.hearsay.compare.result.Passage.Direction;
import org.hearsay.entity.ReadArticle;
import org.hearsay.text.Article;
import org.hearsay.text.BlockKind;
import org.hearsay.words.Commonness;
import org.hearsay.words.NearCopies;

/// Finds the passages that articles share: every run of twelve equal words that says something is found.
///
/// Runs of six words, chosen by winnowing, are looked up in one table; what two reports share there is chained and
/// aligned ([SharedText]). Site furniture and captions take no part. Words in quotation marks are kept apart from
/// prose, because two reporters at one press conference share quotations and copy nothing.
public final class Passages {
  /// Equal words that make a passage.
  public static final int LEAST_WORDS = 12;

  /// Reports that share one run are each compared with the first of them, so that the cost grows with their
  /// number and not with its square. A copy of a copy is still tied to the others, through the first. Where some of the
  /// first are near copies of one another, so many different texts are compared: sixteen prints of one do not hide
  /// another. From here on a near copy of one of the first is compared with the first of its copies alone: what they
  /// share with others is given once for all of them.
  private static final int FIRST = 16;

  /// Reports that share one run from which on a further one, which is no near copy of the first, is compared with a few
  /// of them alone.
  private static final int MANY = 64;

  /// How many of the first a report is compared with that comes after so many.
  private static final int FEW = 2;

  /// Times that one report may have one run; more often it is a refrain, a table or a list.
  private static final int REPEATED = 4;

  /// Least information of the equal words in nats: twelve words of grammar have 5, a plain sentence of twelve has 30.
  private static final double LEAST_WEIGHT = 18;

  /// Least equal words in every ten of the longer side; with fewer, two texts use the same words by chance.
  private static final double LEAST_IDENTITY = 0.5;

  private Passages() {}

  /// The passages that two articles share, in order of the left one.
  public static List<Passage> between(Article left, Article right) {
    return between(
        new ReadArticle(left, List.of(), List.of(), List.of()),
        new ReadArticle(right, List.of(), List.of(), List.of()));
  }

  /// The passages that two articles share, with the quotations found in them told from prose.
  ///
  /// Between two articles also short quoted ones are found, of [QuotedRuns#LEAST_WORDS] words and more; and of two that
  /// have the same words, all are shared.
  public static List<Passage> between(ReadArticle left, ReadArticle right) {
    Report one = new Report(0, left);
    Report other = new Report(1, right);
    BitSet oneQuoted = quoted(one);
    BitSet otherQuoted = quoted(other);
    if (one.words.size() > 0 && one.words.forms().equals(other.words.forms())) {
      return same(one, oneQuoted, other, otherQuoted);
    }
    List<Passage> passages = new ArrayList<>(in(List.of(one, other)));
    List<List<int[]>> runs = QuotedRuns.find(one, oneQuoted, other, otherQuoted, passages);
    if (!runs.isEmpty()) {
      CopyDirection direction = CopyDirection.of(one, other, List.of());
      runs.forEach(pairs -> passages.add(new Block(one, other, pairs, true).passage(direction)));
    }
    passages.sort(Comparator.comparing(Passage::left).thenComparing(Passage::right));
    return passages;
  }

  /// Of two articles with the same words all, quoted and unquoted stretches apart.
  private static List<Passage> same(Report left, BitSet leftQuoted, Report right, BitSet rightQuoted) {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < left.words.size(); i++) {
      boolean quoted = leftQuoted.get(i) || rightQuoted.get(i);
      boolean last = i + 1 == left.words.size();
      if (last || (leftQuoted.get(i + 1) || rightQuoted.get(i + 1)) != quoted) {
        List<int[]> pairs = IntStream.rangeClosed(from, i).mapToObj(word -> new int[] {word, word}).toList();
        blocks.add(new Block(left, right, pairs, quoted));
        from = i + 1;
      }
    }
    CopyDirection direction = CopyDirection.of(left, right, blocks);
    return blocks.stream().map(block -> block.passage(direction)).toList();
  }

  private record Seed(int report, int word) {}

  private static final class Places {
    final List<Seed> first = new ArrayList<>();
    int reports;
    int last = -1;
    int repeated;

    /// The places with which those of one more report are compared.
    ///
    /// @param report one that [#count] has counted
    List<Seed> compared(int[] copyOf, int report) {
      if (reports <= FIRST) {
        return first;
      }
      for (Seed seed : first) {
        if (seed.report() != report && copyOf[seed.report()] == copyOf[report]) {
          return List.of(seed);
        }
      }
      return reports <= MANY ? first : first.subList(0, FEW);
    }

    /// Whether there is room for another text among the first ones, and the report's text is not among them yet.
    boolean lackText(int[] copyOf, int report) {
      int[] texts = first.stream().mapToInt(seed -> copyOf[seed.report()]).distinct().toArray();
      return texts.length < FIRST && Arrays.stream(texts).noneMatch(text -> text == copyOf[report]);
    }

    /// Whether a further place in a report still counts.
    boolean count(int report) {
      if (report != last) {
        last = report;
        repeated = 0;
        reports++;
      }
      return ++repeated <= REPEATED;
    }
  }

  public static List<Passage> in(List<Report> reports) {
    List<Fingerprints> prints = reports.stream().map(Fingerprints::of).toList();
    int[] copyOf = copies(prints);
    Map<Long, Places> table = new HashMap<>();
    Map<Long, List<int[]>> byPair = new TreeMap<>();
    for (int r = 0; r < reports.size(); r++) {
      for (int i = 0; i < prints.get(r).size(); i++) {
        Places places = table.computeIfAbsent(prints.get(r).hash(i), key -> new Places());
        if (!places.count(r)) {
          continue;
        }
        Seed seed = new Seed(r, prints.get(r).word(i));
        for (Seed earlier : places.compared(copyOf, r)) {
          if (earlier.report() != r) {
            byPair
                .computeIfAbsent((long) earlier.report() << 32 | r, key -> new ArrayList<>())
                .add(new int[] {earlier.word(), seed.word()});
          }
        }
        if (places.reports <= FIRST || places.lackText(copyOf, r)) {
          places.first.add(seed);
        }
      }
    }
    List<BitSet> quoted = reports.stream().map(Passages::quoted).toList();
    List<Passage> found = new ArrayList<>();
    for (Map.Entry<Long, List<int[]>> pair : byPair.entrySet()) {
      int a = (int) (pair.getKey() >>> 32);
      int b = (int) (pair.getKey() & 0xffffffffL);
      SharedText shared = new SharedText(reports.get(a), prints.get(a), reports.get(b), prints.get(b));
      List<Block> blocks = new ArrayList<>();
      for (List<int[]> pairs : shared.blocks(pair.getValue())) {
        blocks.addAll(split(reports.get(a), quoted.get(a), reports.get(b), quoted.get(b), pairs));
      }
      if (!blocks.isEmpty()) {
        CopyDirection direction = CopyDirection.of(reports.get(a), reports.get(b), blocks);
        blocks.forEach(block -> found.add(block.passage(direction)));
      }
    }
    found.sort(Comparator.comparing(Passage::left).thenComparing(Passage::right));
    return found;
  }

  /// For each report the first one that it is a near copy of, or that has the same runs where there are too few to say
  /// so; itself where there is none.
  private static int[] copies(List<Fingerprints> prints) {
    int[] first = NearCopies.first(prints.stream().map(Fingerprints::hashes).toList());
    Map<List<Long>, Integer> byRuns = new HashMap<>();
    for (int i = 0; i < first.length; i++) {
      List<Long> runs = Arrays.stream(prints.get(i).hashes()).boxed().toList();
      Integer known = first[i] == i && !runs.isEmpty() ? byRuns.putIfAbsent(runs, i) : null;
      first[i] = known == null ? first[i] : known;
    }
    return first;
  }

  /// Words that reporters use only when they quote: "I", "we".
  private static final Set<String> FIRST_PERSON = CopyLists.ENGLISH.words("passages.first-person");

  /// By word: what stands in quotation marks or in a post that is shown, and every paragraph in which somebody says "I"
  /// without any marks, as posts often are.
  private static BitSet quoted(Report report) {
    BitSet quoted = (BitSet) report.quoted.clone();
    int size = report.words.size();
    int from = 0;
    for (int i = 0; i < size; i++) {
      if (report.article.kindAt(report.words.begin(i)) == BlockKind.EMBED) {
        quoted.set(i);
      }
      if (i + 1 == size || report.text.substring(report.words.end(i), report.words.begin(i + 1)).indexOf('\n') >= 0) {
        paragraph(report, from, i, quoted);
        from = i + 1;
      }
    }
    return quoted;
  }

  /// @param last index of the paragraph's last word
  private static void paragraph(Report report, int first, int last, BitSet quoted) {
    boolean speaks = false;
    for (int i = first; i <= last; i++) {
      speaks |= !quoted.get(i) && FIRST_PERSON.contains(report.words.form(i));
    }
    if (speaks) {
      quoted.set(first, last + 1);
    }
  }

  /// Equal words of two reports that stand together.
  ///
  /// @param pairs indices of words, left and right
  record Block(Report left, Report right, List<int[]> pairs, boolean quoted) {
    private Passage passage(CopyDirection direction) {
      ArticleSpan a = left.place(left.words.span(pairs.getFirst()[0], pairs.getLast()[0]));
      ArticleSpan b = right.place(right.words.span(pairs.getFirst()[1], pairs.getLast()[1]));
      Direction known = quoted ? Direction.UNKNOWN : direction.direction();
      return new Passage(a, b, pairs.size(), quoted, known, known == Direction.UNKNOWN ? 0 : direction.confidence());
    }

    /// Enough words, saying enough, standing close enough together.
    private boolean holds() {
      double weight = 0;
      for (int[] pair : pairs) {
        weight += Commonness.weight(left.words.form(pair[0]));
      }
      int across = pairs.getLast()[0] - pairs.getFirst()[0] + 1;
      int down = pairs.getLast()[1] - pairs.getFirst()[1] + 1;
      return pairs.size() >= LEAST_WORDS
          && weight >= LEAST_WEIGHT
          && pairs.size() >= LEAST_IDENTITY * Math.max(across, down);
    }
  }

  /// Quoted and unquoted stretches apart, as long as one is long enough to stand alone.
  private static List<Block> split(
      Report left, BitSet leftQuoted, Report right, BitSet rightQuoted, List<int[]> pairs) {
    List<Block> parts = new ArrayList<>();
    int from = 0;
    int quotedWords = 0;
    for (int i = 0; i < pairs.size(); i++) {
      boolean quoted = leftQuoted.get(pairs.get(i)[0]) || rightQuoted.get(pairs.get(i)[1]);
      quotedWords += quoted ? 1 : 0;
      boolean last = i + 1 == pairs.size();
      if (last || (leftQuoted.get(pairs.get(i + 1)[0]) || rightQuoted.get(pairs.get(i + 1)[1])) != quoted) {
        Block part = new Block(left, right, List.copyOf(pairs.subList(from, i + 1)), quoted);
        if (part.holds()) {
          parts.add(part);
        }
        from = i + 1;
      }
    }
    if (parts.isEmpty()) {
      Block whole = new Block(left, right, List.copyOf(pairs), quotedWords * 2 > pairs.size());
      return whole.holds() ? List.of(whole) : List.of();
    }
    return parts;
  }
}
