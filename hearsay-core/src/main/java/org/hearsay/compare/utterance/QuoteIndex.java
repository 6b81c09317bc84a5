package org.hearsay.compare.utterance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.utterance.QuoteMatcher.Found;
import org.hearsay.compare.utterance.QuoteSearch.Relation;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.Speaker;

/// The quotations of many articles, made ready for many searches. A search looks at those alone that share words with
/// it.
public final class QuoteIndex {
  private final List<SearchedQuotation> quotations = new ArrayList<>();

  /// By number of a quotation: how many different words it has that are not among the commonest.
  private final List<Integer> contents = new ArrayList<>();

  /// Numbers of quotations, in ascending order, by each word and by each run of [QuoteMatcher#FRAGMENT] words.
  private final Map<String, Postings> byWord = new HashMap<>();

  private final Map<Long, Postings> byRun = new HashMap<>();

  private static final class Postings {
    private int[] numbers = new int[2];
    private int size;

    void add(int number) {
      if (size > 0 && numbers[size - 1] == number) {
        return;
      }
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = number;
    }
  }

  private static final Postings NONE = new Postings();

  /// @param read an article with its quotations
  public void add(ReadArticle read) {
    if (read.quotations().isEmpty()) {
      return;
    }
    Report report = new Report(1, read);
    for (Quotation quotation : read.quotations()) {
      ComparedQuotation said = ComparedQuotation.of(report, quotation, null);
      int number = quotations.size();
      quotations.add(new SearchedQuotation(read.article(), said, JoinedWords.of(said.words())));
      contents.add(WantedWords.contentWords(said.words()).size());
      List<String> spelled = said.words().forms().stream().map(JoinedWords::spelled).toList();
      spelled.forEach(form -> byWord.computeIfAbsent(form, key -> new Postings()).add(number));
      for (int i = 0; i + QuoteMatcher.FRAGMENT <= spelled.size(); i++) {
        byRun.computeIfAbsent(run(spelled, i), key -> new Postings()).add(number);
      }
    }
  }

  private static long run(List<String> spelled, int from) {
    long hash = 1;
    for (int i = from; i < from + QuoteMatcher.FRAGMENT; i++) {
      hash = hash * 1_000_003 + spelled.get(i).hashCode();
    }
    return hash;
  }

  /// @return in the order of [FoundQuotation#ORDER]
  public List<FoundQuotation> find(QuoteSearch search) {
    QuoteMatcher matcher = new QuoteMatcher(search);
    Map<Integer, Found> found = new TreeMap<>();
    Map<Integer, Integer> candidates = candidates(search);
    int content = search.said().content().size();
    candidates.forEach((number, shared) -> {
      double share = content == 0 ? 1 : (double) shared / content;
      Found one = matcher.match(quotations.get(number), share);
      if (one != null) {
        found.put(number, one);
      }
    });
    dropOuter(found);
    splice(search.said().said().words().size(), found);
    return found.entrySet().stream()
        .map(entry -> new FoundQuotation(quotations.get(entry.getKey()).article(), entry.getValue().match()))
        .sorted(FoundQuotation.ORDER)
        .toList();
  }

  /// The quotations that may match, with the number of wanted content words that each has.
  private Map<Integer, Integer> candidates(QuoteSearch search) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (String word : search.said().content()) {
      Postings postings = byWord.getOrDefault(word, NONE);
      for (int i = 0; i < postings.size; i++) {
        shared.merge(postings.numbers[i], 1, Integer::sum);
      }
    }
    Map<Integer, Integer> candidates = new TreeMap<>();
    int least = (int) Math.ceil(QuoteMatcher.LEAST_SHARE * search.said().content().size());
    shared.forEach((number, count) -> {
      boolean many =
          FEWEST * count >= search.said().content().size()
              && QuoteMatcher.sharesMostWords(search.said(), quotations.get(number));
      if (count >= least || many || QuoteMatcher.isMost(count, contents.get(number))) {
        candidates.put(number, count);
      }
    });
    for (WantedWords wanted : List.of(search.said(), search.whole())) {
      List<String> spelled = wanted.said().words().forms().stream().map(JoinedWords::spelled).toList();
      Set<Postings> runs = new HashSet<>();
      for (int i = 0; i + QuoteMatcher.FRAGMENT <= spelled.size(); i++) {
        runs.add(byRun.getOrDefault(run(spelled, i), NONE));
      }
      if (wanted.content().isEmpty() && spelled.size() < QuoteMatcher.FRAGMENT) {
        spelled.stream()
            .map(word -> byWord.getOrDefault(word, NONE))
            .min((a, b) -> Integer.compare(a.size, b.size))
            .ifPresent(runs::add);
      }
      for (Postings postings : runs) {
        for (int i = 0; i < postings.size; i++) {
          candidates.putIfAbsent(postings.numbers[i], shared.getOrDefault(postings.numbers[i], 0));
        }
      }
    }
    return candidates;
  }

  /// Of words that one speaker has from another, the inner quotation is the answer.
  private void dropOuter(Map<Integer, Found> found) {
    Map<String, Relation> inner = new HashMap<>();
    found.forEach((number, one) -> {
      SearchedQuotation there = quotations.get(number);
      String within = there.said().quotation().within();
      if (within != null && there.said().quoted()) {
        inner.merge(key(there, within), one.match().relation(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    });
    found
        .entrySet()
        .removeIf(entry -> {
          SearchedQuotation there = quotations.get(entry.getKey());
          Relation closest = inner.get(key(there, there.said().quotation().id()));
          return closest != null && closest.compareTo(entry.getValue().match().relation()) <= 0;
        });
  }

  private static String key(SearchedQuotation there, String quotation) {
    return there.article().id() + " " + quotation;
  }

  /// Names words that were put together from what two said: nobody said all of them, and each said another part.
  private void splice(int words, Map<Integer, Found> found) {
    boolean whole = found.values().stream().anyMatch(one -> one.match().relation().compareTo(Relation.CUT) <= 0);
    if (whole) {
      return;
    }
    List<Integer> parts = new ArrayList<>();
    for (Map.Entry<Integer, Found> entry : found.entrySet()) {
      Found one = entry.getValue();
      boolean known = one.match().quotation().speaker().kind() != Speaker.Kind.UNKNOWN;
      if (one.match().relation() == Relation.PARTIAL && known && one.to() - one.from() >= QuoteMatcher.FRAGMENT) {
        parts.add(entry.getKey());
      }
    }
    parts = parts.subList(0, Math.min(MOST_PARTS, parts.size()));
    Set<Integer> spliced = new HashSet<>();
    for (int a : parts) {
      for (int b : parts) {
        Found one = Objects.requireNonNull(found.get(a));
        Found other = Objects.requireNonNull(found.get(b));
        boolean apart = one.to() <= other.from();
        int left = words - (one.to() - one.from()) - (other.to() - other.from());
        boolean all = FEW * left <= words;
        boolean differ = !one.match().quotation().speaker().name().equals(other.match().quotation().speaker().name());
        if (apart && all && differ) {
          spliced.add(a);
          spliced.add(b);
        }
      }
    }
    for (int number : spliced) {
      found.computeIfPresent(number, (key, one) -> new Found(one.match().as(Relation.SPLICED), one.from(), one.to()));
    }
  }

  /// Of so many telling words one must be there, whatever else is.
  private static final int FEWEST = 4;

  /// Parts that are compared with one another.
  private static final int MOST_PARTS = 100;

  /// Of so many words two parts may leave out one.
  private static final int FEW = 5;
}
