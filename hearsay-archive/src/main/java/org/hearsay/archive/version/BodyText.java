package org.hearsay.archive.version;

import java.util.Arrays;
import org.hearsay.prov.Digest;
import org.hearsay.text.Article;
import org.hearsay.text.Block;
import org.hearsay.text.BlockKind;
import org.hearsay.text.LabelBlocks;
import org.hearsay.words.ComparedWords;

/// What a publisher says in an article: headline, body, captions and corrections. What a page shows around it, such as
/// advertisements, lists of what is most read, the time of the last visit and counts of comments, is left out, so that
/// it makes no version.
///
/// @param digest equal for texts with the same words and marks, 16 hexadecimal digits
/// @param runs hashes of its runs of three words, ascending, each once
@SuppressWarnings("ArrayRecordComponent") // compared by share, never by equality
public record BodyText(String digest, int[] runs) {
  private static final int RUN = 3;

  /// Of two texts with nine tenths of their runs in common, 99.9 % share one of so many; with seven tenths 93 %.
  private static final int BANDS = 4;

  public static BodyText of(Article article) {
    Article labelled = new LabelBlocks().apply(article).getFirst();
    StringBuilder said = new StringBuilder();
    String title = labelled.title();
    if (title != null && labelled.blocks().stream().noneMatch(block -> block.kind() == BlockKind.HEADLINE)) {
      said.append(title).append('\n');
    }
    for (Block block : labelled.blocks()) {
      if (counts(block.kind())) {
        said.append(block.span().in(labelled.text())).append('\n');
      }
    }
    return of(said.toString());
  }

  static BodyText of(String said) {
    return new BodyText(Digest.of(even(said)), runs(said));
  }

  /// Whether a change of such a block is a change of the article.
  static boolean counts(BlockKind kind) {
    return switch (kind) {
      case HEADLINE, BODY, CAPTION, CORRECTION -> true;
      case EMBED, CREDIT, DATELINE, BYLINE, BOILERPLATE -> false;
    };
  }

  /// Spaces are made one, and quotation marks and dashes get one form: to write the same in another way is no change.
  static String even(String text) {
    StringBuilder even = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\u00AD' || c == '\uFEFF') {
        gap = true;
        continue;
      }
      if (gap && !even.isEmpty()) {
        even.append(' ');
      }
      gap = false;
      switch (c) {
        case '\u2018', '\u2019', '\u201A', '\u02BC', '`' -> even.append('\'');
        case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> even.append('"');
        case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> even.append('-');
        case '\u2026' -> even.append("...");
        default -> even.append(c);
      }
    }
    return even.toString();
  }

  private static int[] runs(String text) {
    ComparedWords words = ComparedWords.of(text);
    int[] runs = new int[Math.max(0, words.size() - RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      int hash = 0;
      for (int k = 0; k < RUN; k++) {
        hash = hash * 1_000_003 + words.form(i + k).hashCode();
      }
      runs[i] = hash;
    }
    return Arrays.stream(runs).sorted().distinct().toArray();
  }

  /// Numbers of which two texts that are much alike share one, nearly always, and two that are not share none, mostly:
  /// the least of its runs in several orders, two together.
  public long[] bands() {
    if (runs.length == 0) {
      return new long[0];
    }
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      bands[band] = least(2 * band) * 31 + least(2 * band + 1) + band;
    }
    return bands;
  }

  private long least(int order) {
    long least = Long.MAX_VALUE;
    for (int run : runs) {
      long mixed = (run ^ (0x9E3779B97F4A7C15L * (order + 1))) * 0xBF58476D1CE4E5B9L;
      least = Math.min(least, (mixed ^ (mixed >>> 29)) * 0x94D049BB133111EBL);
    }
    return least;
  }

  /// The share of the runs of either text that both have, from 0 to 1; 0 where one has none.
  public double likeness(BodyText other) {
    int both = shared(other);
    int all = runs.length + other.runs.length - both;
    return all == 0 ? 0 : (double) both / all;
  }

  private int shared(BodyText other) {
    int shared = 0;
    int j = 0;
    for (int run : runs) {
      while (j < other.runs.length && other.runs[j] < run) {
        j++;
      }
      if (j < other.runs.length && other.runs[j] == run) {
        shared++;
      }
    }
    return shared;
  }
}
