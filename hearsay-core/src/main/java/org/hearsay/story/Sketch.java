package org.hearsay.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.entity.Entity;
import org.hearsay.entity.Mention;
import org.hearsay.entity.ReadArticle;
import org.hearsay.stage.StateReader;
import org.hearsay.stage.StateWriter;
import org.hearsay.text.Article;
import org.hearsay.text.BlockKind;
import org.hearsay.text.DateRange;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Stem;
import org.jspecify.annotations.Nullable;

/// What is kept of an article to compare it with others: its heaviest terms, by how often and where, and
/// a sample of its runs of words. Some 2 kB, whatever the length of the article.
///
/// Terms are kept as 32-bit numbers of their letters; that two of them meet by chance is rarer than a slip
/// of the stemmer.
final class Sketch {
  private static final int KEPT_TERMS = 120;

  /// Words after the title that count as the lead.
  private static final int LEAD_WORDS = 70;

  /// Words looked at; what follows adds cost and no evidence.
  private static final int READ_WORDS = 3000;

  /// Words of a run; six in order that are shared are seldom chance.
  private static final int RUN = 6;

  /// One run in so many is kept, the same ones in every article.
  private static final int RUN_SAMPLE = 4;

  private static final int KEPT_RUNS = 160;

  static final byte LEAD = 1;
  static final byte TITLE = 2;
  static final byte NAME = 4;

  private final String article;
  private final int[] terms;
  private final float[] counts;
  private final byte[] places;
  private final float[] priors;
  private final int[] runs;
  private final int words;
  private final @Nullable Long day;

  /// @param terms numbers of stems, ascending
  /// @param counts weight of each term before its rarity, in the same order
  /// @param places [#LEAD], [#TITLE] and [#NAME] of each term, added up
  /// @param priors see [Commonness#weight]
  /// @param runs numbers of sampled runs of words, ascending
  /// @param words that were looked at
  /// @param day epoch day of publication; absent where it is not known
  private Sketch(
      String article,
      int[] terms,
      float[] counts,
      byte[] places,
      float[] priors,
      int[] runs,
      int words,
      @Nullable Long day) {
    this.article = article;
    this.terms = terms;
    this.counts = counts;
    this.places = places;
    this.priors = priors;
    this.runs = runs;
    this.words = words;
    this.day = day;
  }

  /// Writes all but the terms' numbers and priors.
  ///
  /// @param table has them for all sketches that are written together
  void save(StateWriter out, TermTable table) {
    out.string(article);
    Long date = day;
    out.flag(date != null);
    if (date != null) {
      out.longOf(date);
    }
    out.count(words);
    out.count(terms.length);
    int before = 0;
    for (int i = 0; i < terms.length; i++) {
      int place = table.place(terms[i], priors[i]);
      out.difference(place - before);
      before = place;
      out.floatOf(counts[i]);
      out.byteOf(places[i]);
    }
    out.count(runs.length);
    for (int run : runs) {
      out.intOf(run);
    }
  }

  /// Writes one sketch with its terms.
  void saveAlone(StateWriter out) {
    TermTable table = TermTable.of(List.of(new Entry(this, 0)));
    table.save(out);
    save(out, table);
  }

  static Sketch restoreAlone(StateReader in) {
    return restore(in, TermTable.restore(in));
  }

  static Sketch restore(StateReader in, TermTable table) {
    String article = in.string();
    Long day = in.flag() ? in.longOf() : null;
    int words = in.count();
    int size = in.items(1 + Float.BYTES + 1);
    int[] terms = new int[size];
    float[] counts = new float[size];
    byte[] places = new byte[size];
    float[] priors = new float[size];
    int place = 0;
    for (int i = 0; i < size; i++) {
      place += in.difference();
      if (place < 0 || place >= table.size()) {
        throw in.wrong("term " + place + " of " + table.size());
      }
      terms[i] = table.term(place);
      priors[i] = table.prior(place);
      counts[i] = in.floatOf();
      places[i] = in.byteOf();
    }
    int[] runs = new int[in.items(Integer.BYTES)];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = in.intOf();
    }
    return new Sketch(article, terms, counts, places, priors, runs, words, day);
  }

  String article() {
    return article;
  }

  @Nullable Long day() {
    return day;
  }

  int words() {
    return words;
  }

  int size() {
    return terms.length;
  }

  int term(int index) {
    return terms[index];
  }

  boolean has(int term) {
    return place(term) >= 0;
  }

  /// Where a term stands; negative where the article does not have it.
  int place(int term) {
    return Arrays.binarySearch(terms, term);
  }

  float count(int index) {
    return counts[index];
  }

  float prior(int index) {
    return priors[index];
  }

  boolean in(int index, byte place) {
    return (places[index] & place) != 0;
  }

  int runs() {
    return runs.length;
  }

  /// Sampled runs of words that both articles have.
  int sharedRuns(Sketch other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < runs.length && j < other.runs.length) {
      int order = Integer.compare(runs[i], other.runs[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  /// What is gathered of one term.
  private static final class Tally {
    final String form;
    double weight;
    byte places;

    Tally(String form) {
      this.form = form;
    }

    double strength() {
      return Commonness.weight(form) * (1 + Math.log(weight));
    }
  }

  static Sketch of(ReadArticle read) {
    Article article = read.article();
    Map<String, Tally> tallies = new HashMap<>();
    String title = article.title();
    if (title != null) {
      ComparedWords words = ComparedWords.of(title);
      for (int i = 0; i < words.size(); i++) {
        add(tallies, words.form(i), 3, (byte) (LEAD + TITLE));
      }
    }
    String text = article.text();
    ComparedWords words = ComparedWords.of(text, 0, Math.min(text.length(), READ_WORDS * 8));
    Set<String> names = names(read, text, words);
    int[] told = new int[words.size()];
    int size = 0;
    for (int i = 0; i < words.size() && size < READ_WORDS; i++) {
      BlockKind kind = article.kindAt(words.begin(i));
      if (kind == BlockKind.BOILERPLATE || kind == BlockKind.CREDIT || kind == BlockKind.BYLINE) {
        continue;
      }
      boolean headline = kind == BlockKind.HEADLINE;
      boolean early = headline || size < LEAD_WORDS;
      boolean name = words.capital(i) && names.contains(words.form(i));
      int places = (early ? LEAD : 0) + (headline ? TITLE : 0) + (name ? NAME : 0);
      add(tallies, words.form(i), headline ? 3 : early ? 1.6 : 1, (byte) places);
      told[size++] = number(words.form(i));
    }
    return of(article, tallies, runs(Arrays.copyOf(told, size)), size);
  }

  private static void add(Map<String, Tally> tallies, String form, double by, byte places) {
    if (Commonness.stop(form) || form.length() < 2) {
      return;
    }
    Tally tally = tallies.computeIfAbsent(Stem.of(form), Tally::new);
    tally.weight += by;
    tally.places |= places;
  }

  /// Forms that are part of a name, or stand with a capital letter where no sentence starts.
  private static Set<String> names(ReadArticle read, String text, ComparedWords words) {
    Set<String> names = new HashSet<>();
    for (int i = 1; i < words.size(); i++) {
      if (words.capital(i)) {
        int before = words.begin(i) - 1;
        if (before > 0 && text.charAt(before) == ' ' && Character.isLetterOrDigit(text.charAt(before - 1))) {
          names.add(words.form(i));
        }
      }
    }
    for (Entity entity : read.entities()) {
      for (Mention mention : entity.mentions()) {
        if (mention.form() == Mention.Form.NAME) {
          int end = Math.min(text.length(), mention.span().end());
          names.addAll(ComparedWords.of(text, Math.min(end, mention.span().begin()), end).forms());
        }
      }
    }
    return names;
  }

  private static int[] runs(int[] told) {
    int[] kept = new int[Math.max(0, told.length - RUN + 1)];
    int size = 0;
    for (int i = 0; i + RUN <= told.length; i++) {
      int run = 17;
      for (int k = 0; k < RUN; k++) {
        run = mixed(run * 31 + told[i + k]);
      }
      if (Integer.remainderUnsigned(run, RUN_SAMPLE) == 0) {
        kept[size++] = run;
      }
    }
    int[] sorted = Arrays.stream(kept, 0, size).sorted().distinct().limit(KEPT_RUNS).toArray();
    return sorted;
  }

  private static Sketch of(Article article, Map<String, Tally> tallies, int[] runs, int words) {
    List<Map.Entry<String, Tally>> entries = new ArrayList<>(tallies.entrySet());
    entries.sort((a, b) -> {
      int byStrength = Double.compare(b.getValue().strength(), a.getValue().strength());
      return byStrength != 0 ? byStrength : a.getKey().compareTo(b.getKey());
    });
    List<Map.Entry<String, Tally>> kept = new ArrayList<>(entries.subList(0, Math.min(KEPT_TERMS, entries.size())));
    kept.sort((a, b) -> {
      int byNumber = Integer.compare(number(a.getKey()), number(b.getKey()));
      return byNumber != 0 ? byNumber : a.getKey().compareTo(b.getKey());
    });
    int[] terms = new int[kept.size()];
    float[] counts = new float[terms.length];
    byte[] places = new byte[terms.length];
    float[] priors = new float[terms.length];
    for (int i = 0; i < terms.length; i++) {
      Tally tally = kept.get(i).getValue();
      terms[i] = number(kept.get(i).getKey());
      counts[i] = (float) (1 + Math.log(tally.weight));
      places[i] = tally.places;
      priors[i] = (float) Commonness.weight(tally.form);
    }
    DateRange range = article.published().range();
    Long day = range == null ? null : range.first().toEpochDay();
    return new Sketch(article.id(), terms, counts, places, priors, runs, words, day);
  }

  /// FNV-1a over the letters, mixed, so that neighbouring words get numbers far apart.
  private static int number(String form) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < form.length(); i++) {
      hash = (hash ^ form.charAt(i)) * 0x01000193;
    }
    return mixed(hash);
  }

  private static int mixed(int value) {
    int hash = value;
    hash = (hash ^ (hash >>> 16)) * 0x7feb352d;
    hash = (hash ^ (hash >>> 15)) * 0x846ca68b;
    return hash ^ (hash >>> 16);
  }
}
