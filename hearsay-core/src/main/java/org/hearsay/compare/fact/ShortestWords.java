package org.hearsay.compare.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.compare.result.Fact;
import org.hearsay.compare.result.Fact.FactCell;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Concepts;
import org.hearsay.words.Spelling;
import org.jspecify.annotations.Nullable;

/// The shortest words of each cell that carry the fact: its sentence without the clauses at both ends that share next to
/// nothing with the other cells, such as who said it and what else happened.
///
/// A clause that holds the value which is compared is never cut.
public final class ShortestWords {
  /// Share of the information that the cell shares with the others, below which a clause at an end is cut.
  private static final double LEAST_SHARE = 0.2;

  /// Words that a cut must save, and that must be left.
  private static final int LEAST_WORDS = 4;

  /// Characters after which a clause ends where they stand between two words.
  private static final String MARKS = ",;:—–()";

  /// Characters that belong to the words beside which they stand.
  private static final String OPENING = "\"'“‘([«";

  private static final String CLOSING = "\"'”’)]».!?";

  private static final Set<String> OPENERS = FactLists.ENGLISH.words("shortest-words.openers");

  private final TextSpan sentence;
  private final @Nullable TextSpan value;
  private final String text;
  private final ComparedWords words;
  private final Set<String> others;

  private ShortestWords(FactCell cell, String text, ComparedWords words, Set<String> others) {
    sentence = cell.span();
    Fact.CellValue compared = cell.value();
    value = compared == null ? null : compared.span();
    this.text = text;
    this.words = words;
    this.others = others;
  }

  /// The words of every cell, in the order of the cells; each lies within the cell's span.
  ///
  /// @param texts the text of an article by its id; empty where it is not at hand, and then the whole span is given
  public static List<TextSpan> of(Fact fact, Function<String, String> texts) {
    List<ComparedWords> words = new ArrayList<>();
    List<Set<String>> concepts = new ArrayList<>();
    for (FactCell cell : fact.cells()) {
      String text = texts.apply(cell.article());
      boolean there = cell.span().end() <= text.length();
      ComparedWords own = there ? ComparedWords.of(text, cell.span().begin(), cell.span().end()) : ComparedWords.of("");
      words.add(own);
      Set<String> held = new HashSet<>();
      own.forms().forEach(form -> held.add(concept(form)));
      concepts.add(held);
    }
    List<TextSpan> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Set<String> others = new HashSet<>();
      for (int j = 0; j < concepts.size(); j++) {
        if (j != i) {
          others.addAll(concepts.get(j));
        }
      }
      FactCell cell = fact.cells().get(i);
      found.add(new ShortestWords(cell, texts.apply(cell.article()), words.get(i), others).shortest());
    }
    return List.copyOf(found);
  }

  private static String concept(String form) {
    return Concepts.of(Spelling.normal(form));
  }

  private TextSpan shortest() {
    List<Integer> starts = starts();
    double[] shared = shared(starts);
    double all = 0;
    for (double one : shared) {
      all += one;
    }
    int from = 0;
    int to = starts.size() - 1;
    while (from < to && light(shared[from], all) && !holdsValue(starts, from)) {
      from++;
    }
    while (to > from && light(shared[to], all) && !holdsValue(starts, to)) {
      to--;
    }
    int first = starts.isEmpty() ? 0 : starts.get(from);
    int last = to + 1 < starts.size() ? starts.get(to + 1) - 1 : words.size() - 1;
    first = first < LEAST_WORDS ? 0 : first;
    last = words.size() - 1 - last < LEAST_WORDS ? words.size() - 1 : last;
    return last - first + 1 < LEAST_WORDS ? sentence : span(first, last);
  }

  private static boolean light(double shared, double all) {
    return shared < all * LEAST_SHARE;
  }

  /// The index of each clause's first word.
  private List<Integer> starts() {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (i == 0 || OPENERS.contains(words.form(i)) || mark(words.end(i - 1), words.begin(i))) {
        starts.add(i);
      }
    }
    return starts;
  }

  private boolean mark(int from, int to) {
    return text.substring(from, to).chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
  }

  /// What each clause shares with the other cells, in nats.
  private double[] shared(List<Integer> starts) {
    double[] shared = new double[starts.size()];
    int clause = -1;
    for (int i = 0; i < words.size(); i++) {
      clause += clause + 1 < starts.size() && starts.get(clause + 1) == i ? 1 : 0;
      String form = words.form(i);
      shared[clause] += !Commonness.stop(form) && others.contains(concept(form)) ? Commonness.weight(form) : 0;
    }
    return shared;
  }

  private boolean holdsValue(List<Integer> starts, int clause) {
    int last = clause + 1 < starts.size() ? starts.get(clause + 1) - 1 : words.size() - 1;
    return value != null && value.overlaps(words.span(starts.get(clause), last));
  }

  /// The words with the marks that belong to them.
  private TextSpan span(int first, int last) {
    int begin = first == 0 ? sentence.begin() : words.begin(first);
    int end = last == words.size() - 1 ? sentence.end() : words.end(last);
    while (begin > sentence.begin() && OPENING.indexOf(text.charAt(begin - 1)) >= 0) {
      begin--;
    }
    while (end < sentence.end() && CLOSING.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return new TextSpan(begin, end);
  }
}
