package org.hearsay.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.train.JudgePair.Mark;
import org.hearsay.words.Commonness;
import org.hearsay.words.Concepts;
import org.hearsay.words.EditWords;
import org.hearsay.words.NumberWords;
import org.jspecify.annotations.Nullable;

/// Changes words of one of two texts so that it is known which words contradict each other.
///
/// What is changed stands in both texts before. Everything is drawn from one source of random numbers, so the same
/// texts give the same pairs.
final class ChangedWords {
  /// What is changed.
  enum Change {
    NUMBER,
    DATE,
    NAME,
    MODAL,
    NEGATION,
    ANTONYM,
    AMOUNT,
    WORD,
    SWAP
  }

  private static final int LARGEST_WRITTEN_YEAR = 2100;

  private final Random random;
  private final Map<String, List<String>> exclusive;

  /// @param exclusive words that exclude each, in lower case
  ChangedWords(Map<String, List<String>> exclusive, long seed) {
    this.exclusive = Map.copyOf(exclusive);
    random = new Random(seed);
  }

  /// The words of one event or one collection, from which other values are drawn.
  ///
  /// @param names runs of capitalised words
  /// @param counts number words
  /// @param words words with content, by their last two letters
  record Pool(List<List<String>> names, List<String> counts, List<String> dates, Map<String, List<String>> words) {
    Pool {
      names = List.copyOf(names);
      counts = List.copyOf(counts);
      dates = List.copyOf(dates);
      words = Map.copyOf(words);
    }

    static Pool of(List<List<String>> texts) {
      List<List<String>> names = new ArrayList<>();
      List<String> counts = new ArrayList<>();
      List<String> dates = new ArrayList<>();
      Map<String, List<String>> words = new TreeMap<>();
      for (List<String> text : texts) {
        for (int i = 1; i < text.size(); i++) {
          String word = text.get(i);
          String form = JudgePair.form(word);
          if (i == 1 || !isName(text, i - 1)) {
            int to = nameEnd(text, i);
            if (to > i) {
              names.add(List.copyOf(text.subList(i, to)));
            }
          }
          if (isDate(word)) {
            dates.add(word);
          } else if (NumberWords.value(form) >= 2 && Character.isLetter(form.charAt(0))) {
            counts.add(word);
          } else if (isContent(word)) {
            words.computeIfAbsent(ending(word), key -> new ArrayList<>()).add(word);
          }
        }
      }
      return new Pool(names, counts, dates, words);
    }
  }

  private static boolean isDate(String word) {
    return EditWords.MONTHS_AND_DAYS.contains(word.toLowerCase(Locale.ROOT)) && Character.isUpperCase(word.charAt(0));
  }

  private static boolean isName(List<String> text, int i) {
    String word = text.get(i);
    return i > 0
        && Character.isUpperCase(word.charAt(0))
        && word.length() > 1
        && !isDate(word)
        && !EditWords.TITLES.contains(word.toLowerCase(Locale.ROOT));
  }

  private static int nameEnd(List<String> text, int from) {
    int to = from;
    while (to < text.size() && isName(text, to)) {
      to++;
    }
    return to;
  }

  private static boolean isContent(String word) {
    return Character.isLowerCase(word.charAt(0)) && word.length() > 3 && !Commonness.stop(word);
  }

  private static String ending(String word) {
    return word.substring(word.length() - 2);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /// A pair of which the left text is changed.
  ///
  /// @param before of the two texts as they are
  /// @return null where the change does not apply
  @Nullable JudgePair changed(JudgePair before, Change change, Pool pool) {
    if (change == Change.SWAP) {
      return swapped(before);
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < before.left().size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    for (int i : order) {
      JudgePair found = changed(before, change, pool, i);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable JudgePair changed(JudgePair before, Change change, Pool pool, int i) {
    List<String> left = before.left();
    String word = left.get(i);
    String form = JudgePair.form(word);
    List<String> old = List.of(word);
    List<String> instead = List.of();
    switch (change) {
      case NUMBER -> instead = number(word, form, pool);
      case DATE -> instead = isDate(word) ? drawn(pool.dates(), word) : List.of();
      case NAME -> {
        if (isName(left, i) && !isName(left, i - 1)) {
          old = left.subList(i, nameEnd(left, i));
          int size = old.size();
          List<String> known = old;
          List<List<String>> others = pool.names().stream().filter(n -> n.size() == size && !n.equals(known)).toList();
          instead = others.isEmpty() ? List.of() : any(others);
          if (size > 1 && !instead.isEmpty() && random.nextInt(3) == 0) {
            // another first or last name
            List<String> half = new ArrayList<>(known);
            int at = random.nextInt(size);
            half.set(at, instead.get(at));
            instead = half;
          }
        }
      }
      case MODAL -> instead = EditWords.MODALS.contains(form) ? drawn(sorted(EditWords.MODALS), form) : List.of();
      case AMOUNT -> {
        boolean fits = EditWords.AMOUNTS.contains(form) && NumberWords.value(form) < 0;
        instead = fits ? drawn(sorted(EditWords.AMOUNTS), form) : List.of();
      }
      case ANTONYM -> instead = exclusive.containsKey(form) ? List.of(any(exclusive.get(form))) : List.of();
      case WORD -> {
        boolean fits = isContent(word) && i > 0;
        instead = fits ? drawn(pool.words().getOrDefault(ending(word), List.of()), word) : List.of();
      }
      case NEGATION -> {
        if (EditWords.negative(form) && form.equals("not")) {
          return negated(before, i, false);
        }
        if (EditWords.AUXILIARIES.contains(form) || EditWords.MODALS.contains(form)) {
          return negated(before, i, true);
        }
      }
      case SWAP -> throw new IllegalArgumentException("a swap has two places");
    }
    return instead.isEmpty() ? null : replaced(before, change, i, old, instead);
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }

  private List<String> drawn(List<String> from, String not) {
    for (int tries = 0; tries < 5 && !from.isEmpty(); tries++) {
      String other = any(from);
      if (!Concepts.of(JudgePair.form(other)).equals(Concepts.of(JudgePair.form(not)))) {
        return List.of(other);
      }
    }
    return List.of();
  }

  private List<String> number(String word, String form, Pool pool) {
    double value = NumberWords.value(form);
    if (value < 2 && !form.chars().allMatch(Character::isDigit)) {
      return List.of();
    }
    if (!form.chars().allMatch(Character::isDigit)) {
      return Character.isLetter(form.charAt(0)) ? drawn(pool.counts(), word) : List.of();
    }
    if (form.length() > 9) {
      return List.of();
    }
    long old = Long.parseLong(form);
    boolean year = form.length() == 4 && old > 1900 && old < LARGEST_WRITTEN_YEAR;
    long step = year ? 1 + random.nextInt(4) : 1 + random.nextInt((int) Math.max(3, Math.min(1000, old / 3)));
    long other = random.nextBoolean() || old <= step ? old + step : old - step;
    String written = Long.toString(other);
    return List.of(word.indexOf(',') > 0 ? String.format(Locale.ROOT, "%,d", other) : written);
  }

  /// Where some words stand one after the other; -1 for nowhere.
  private static int find(List<String> text, List<String> words) {
    for (int i = 0; i + words.size() <= text.size(); i++) {
      boolean same = true;
      for (int k = 0; k < words.size() && same; k++) {
        same = Concepts.of(JudgePair.form(text.get(i + k))).equals(Concepts.of(JudgePair.form(words.get(k))));
      }
      if (same) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable JudgePair replaced(
      JudgePair before, Change change, int at, List<String> old, List<String> instead) {
    int other = find(before.right(), old);
    if (other < 0 || find(before.right(), instead) >= 0) {
      return null;
    }
    List<String> left = new ArrayList<>(before.left().subList(0, at));
    List<Mark> leftMarks = new ArrayList<>(before.leftMarks().subList(0, at));
    List<Mark> rightMarks = new ArrayList<>(before.rightMarks());
    for (int k = 0; k < instead.size(); k++) {
      left.add(instead.get(k));
      boolean changed = k >= old.size() || !instead.get(k).equals(old.get(k));
      leftMarks.add(changed ? Mark.CONTRADICTED : Mark.KEPT);
      if (k < old.size()) {
        rightMarks.set(other + k, changed ? Mark.CONTRADICTED : Mark.KEPT);
      }
    }
    left.addAll(before.left().subList(at + old.size(), before.left().size()));
    leftMarks.addAll(before.leftMarks().subList(at + old.size(), before.left().size()));
    return new JudgePair(source(before, change), left, before.right(), leftMarks, rightMarks);
  }

  private static String source(JudgePair before, Change change) {
    return before.source() + "-" + change.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable JudgePair negated(JudgePair before, int at, boolean added) {
    List<String> left = new ArrayList<>(before.left());
    List<Mark> leftMarks = new ArrayList<>(before.leftMarks());
    List<Mark> rightMarks = new ArrayList<>(before.rightMarks());
    if (added) {
      int other = find(before.right(), before.left().subList(at, Math.min(at + 2, left.size())));
      if (other < 0 || at + 1 >= left.size() || EditWords.negative(JudgePair.form(left.get(at + 1)))) {
        return null;
      }
      left.add(at + 1, "not");
      leftMarks.add(at + 1, Mark.CONTRADICTED);
      rightMarks.set(other, Mark.CONTRADICTED);
    } else {
      int other = find(before.right(), List.of("not"));
      if (other < 0 || at == 0) {
        return null;
      }
      left.remove(at);
      leftMarks.remove(at);
      leftMarks.set(at - 1, Mark.CONTRADICTED);
      rightMarks.set(other, Mark.CONTRADICTED);
    }
    return new JudgePair(source(before, Change.NEGATION), left, before.right(), leftMarks, rightMarks);
  }

  /// Two names of the left text change places.
  private @Nullable JudgePair swapped(JudgePair before) {
    List<String> text = before.left();
    List<int[]> runs = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (int i = 1; i < text.size(); i++) {
      int to = nameEnd(text, i);
      if (to > i && seen.add(text.subList(i, to)) && find(before.right(), text.subList(i, to)) >= 0) {
        runs.add(new int[] {i, to});
      }
      i = Math.max(i, to);
    }
    if (runs.size() < 2) {
      return null;
    }
    int first = random.nextInt(runs.size() - 1);
    int[] a = runs.get(first);
    int[] b = runs.get(first + 1);
    List<String> left = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    part(text, before.leftMarks(), 0, a[0], left, marks);
    part(text, Collections.nCopies(text.size(), Mark.CONTRADICTED), b[0], b[1], left, marks);
    part(text, before.leftMarks(), a[1], b[0], left, marks);
    part(text, Collections.nCopies(text.size(), Mark.CONTRADICTED), a[0], a[1], left, marks);
    part(text, before.leftMarks(), b[1], text.size(), left, marks);
    List<Mark> rightMarks = new ArrayList<>(before.rightMarks());
    for (int[] run : List.of(a, b)) {
      int other = find(before.right(), text.subList(run[0], run[1]));
      for (int k = 0; k < run[1] - run[0]; k++) {
        rightMarks.set(other + k, Mark.CONTRADICTED);
      }
    }
    return new JudgePair(source(before, Change.SWAP), left, before.right(), marks, rightMarks);
  }

  private static void part(
      List<String> from, List<Mark> marks, int begin, int end, List<String> to, List<Mark> toMarks) {
    to.addAll(from.subList(begin, end));
    toMarks.addAll(marks.subList(begin, end));
  }

  /// A sentence beside itself, of which some stretches were left out and whose halves may have changed places.
  JudgePair shortened(List<String> text) {
    boolean[] gone = new boolean[text.size()];
    int stretches = random.nextInt(3);
    for (int s = 0; s < stretches && text.size() > 8; s++) {
      int length = 1 + random.nextInt(Math.max(1, text.size() / 3));
      int from = random.nextInt(text.size() - length);
      for (int i = from; i < from + length; i++) {
        gone[i] = true;
      }
    }
    List<String> right = new ArrayList<>();
    List<Mark> leftMarks = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      leftMarks.add(gone[i] ? Mark.ADDED : Mark.KEPT);
      if (!gone[i]) {
        right.add(text.get(i));
      }
    }
    if (random.nextInt(3) == 0 && right.size() > 6) {
      Collections.rotate(right, random.nextInt(right.size()));
    }
    return new JudgePair("self", text, right, leftMarks, Collections.nCopies(right.size(), Mark.KEPT));
  }

  /// Two real sentences about one thing, taken to agree: shared words are kept, of the others it is only known that
  /// they contradict nothing.
  static JudgePair agreeing(List<String> left, List<String> right) {
    return new JudgePair("real", left, right, marks(left, right), marks(right, left));
  }

  private static List<Mark> marks(List<String> text, List<String> other) {
    Set<String> concepts = new HashSet<>();
    other.forEach(word -> concepts.add(Concepts.of(JudgePair.form(word))));
    return text.stream()
        .map(word ->
            concepts.contains(Concepts.of(JudgePair.form(word))) && !Commonness.stop(JudgePair.form(word))
                ? Mark.KEPT
                : Mark.NOT_CONTRADICTED)
        .toList();
  }
}
