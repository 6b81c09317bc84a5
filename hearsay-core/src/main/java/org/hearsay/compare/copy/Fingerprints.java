package org.hearsay.compare.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.compare.report.Report;
import org.hearsay.text.BlockKind;

/// The runs of words by which shared text is found, chosen by winnowing.
///
/// Of every [#WINDOW] neighbouring runs of [#GRAM] words the one with the least hash is kept, so that two texts that
/// share a run of `GRAM + WINDOW - 1` words keep at least one run in common wherever it stands.
final class Fingerprints {
  static final int GRAM = 6;
  static final int WINDOW = Passages.LEAST_WORDS - GRAM + 1;

  /// Words that are left out: what sites write around reports, and captions, which come with the picture.
  private final boolean[] out;

  private final int[] words;
  private final long[] hashes;

  private Fingerprints(boolean[] out, int[] words, long[] hashes) {
    this.out = out;
    this.words = words;
    this.hashes = hashes;
  }

  static Fingerprints of(Report report) {
    int size = report.words.size();
    boolean[] out = new boolean[size];
    for (int i = 0; i < size; i++) {
      out[i] = furniture(report.article.kindAt(report.words.begin(i)));
    }
    pictures(report, out);
    List<Integer> chosen = new ArrayList<>();
    int grams = Math.max(0, size - GRAM + 1);
    long[] all = new long[grams];
    boolean[] usable = new boolean[grams];
    int clean = 0;
    for (int i = 0; i < size; i++) {
      clean = out[i] ? 0 : clean + 1;
      int start = i - GRAM + 1;
      if (start >= 0) {
        usable[start] = clean >= GRAM;
        all[start] = gram(report, start);
      }
    }
    int last = -1;
    for (int w = 0; grams > 0 && w < Math.max(1, grams - WINDOW + 1); w++) {
      int best = -1;
      for (int i = w; i < Math.min(grams, w + WINDOW); i++) {
        if (usable[i] && (best < 0 || all[i] <= all[best])) {
          best = i;
        }
      }
      if (best >= 0 && best != last) {
        chosen.add(best);
        last = best;
      }
    }
    int[] words = chosen.stream().mapToInt(Integer::intValue).toArray();
    long[] hashes = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      hashes[i] = all[words[i]];
    }
    return new Fingerprints(out, words, hashes);
  }

  private static boolean furniture(BlockKind kind) {
    return switch (kind) {
      case BOILERPLATE, CREDIT, BYLINE, DATELINE, CAPTION, CORRECTION -> true;
      case HEADLINE, BODY, EMBED -> false;
    };
  }

  private static final Set<String> PICTURES = CopyLists.ENGLISH.words("fingerprints.pictures");

  /// Sentences that tell what a picture shows, where a page has run them into the text: "… in this undated photo …".
  private static void pictures(Report report, boolean[] out) {
    for (Report.Sentence sentence : report.sentences) {
      int demonstrative = -9;
      for (int i = sentence.first(); i <= sentence.last(); i++) {
        String form = report.words.form(i);
        demonstrative = form.equals("this") ? i : demonstrative;
        boolean picture = PICTURES.contains(form);
        if (picture && i - demonstrative <= 6 && i > demonstrative) {
          java.util.Arrays.fill(out, sentence.first(), sentence.last() + 1, true);
          break;
        }
      }
    }
  }

  private static long gram(Report report, int word) {
    long hash = 1125899906842597L;
    for (int i = word; i < word + GRAM; i++) {
      hash = 1099511628211L * (hash ^ report.words.form(i).hashCode());
    }
    hash ^= hash >>> 29;
    return hash * 0x9E3779B97F4A7C15L;
  }

  int size() {
    return words.length;
  }

  /// First word of a kept run.
  int word(int index) {
    return words[index];
  }

  long hash(int index) {
    return hashes[index];
  }

  long[] hashes() {
    return hashes.clone();
  }

  /// Whether a word is left out.
  boolean out(int word) {
    return out[word];
  }
}
