package org.hearsay.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// BERT's uncased word pieces: greedy longest match over a fixed vocabulary.
///
/// Thread safe after construction.
public final class WordPiece {
  public static final int PAD = 0;
  public static final int UNKNOWN = 100;
  public static final int START = 101;
  public static final int END = 102;

  /// BERT's reference tokenizer gives up on longer words.
  private static final int LONGEST_WORD = 100;

  private static final int[] UNKNOWN_WORD = {UNKNOWN};
  private static final int[] NOTHING = {};

  private final Map<String, Integer> ids;

  /// @param vocabulary the piece with id `n` at place `n`; inner pieces start with `##`
  public WordPiece(List<String> vocabulary) {
    if (vocabulary.size() <= END
        || !vocabulary.get(START).equals("[CLS]")
        || !vocabulary.get(END).equals("[SEP]")
        || !vocabulary.get(UNKNOWN).equals("[UNK]")) {
      throw new IllegalArgumentException("not a BERT vocabulary: [UNK], [CLS], [SEP] expected at 100, 101, 102");
    }
    ids = HashMap.newHashMap(vocabulary.size());
    for (int id = 0; id < vocabulary.size(); id++) {
      ids.put(vocabulary.get(id), id);
    }
  }

  /// Reads one piece a line, in the order of the ids.
  public static WordPiece read(BufferedReader lines) {
    return new WordPiece(lines.lines().toList());
  }

  /// Reads a model's vocabulary.
  public static WordPiece read(ModelFiles files) throws IOException {
    try (InputStream in = files.open(AttributionFinder.VOCABULARY)) {
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    }
  }

  /// The ids of a word's pieces; empty when nothing is left of it after normalization.
  public int[] pieces(String word) {
    String normal = normalize(word);
    if (normal.isEmpty()) {
      return NOTHING;
    }
    if (normal.length() > LONGEST_WORD) {
      return UNKNOWN_WORD;
    }
    int[] found = new int[normal.length()];
    int count = 0;
    int from = 0;
    while (from < normal.length()) {
      int to = normal.length();
      Integer id = null;
      while (to > from && id == null) {
        String candidate = normal.substring(from, to);
        id = ids.get(from == 0 ? candidate : "##" + candidate);
        to--;
      }
      if (id == null) {
        return UNKNOWN_WORD;
      }
      found[count++] = id;
      from = to + 1;
    }
    return Arrays.copyOf(found, count);
  }

  /// Lower case, without accents and control characters.
  private static String normalize(String word) {
    if (word.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      return word.toLowerCase(Locale.ROOT);
    }
    StringBuilder kept = new StringBuilder(word.length());
    Normalizer.normalize(word, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && !ModelWords.isControl(c))
        .forEach(kept::appendCodePoint);
    return kept.toString().toLowerCase(Locale.ROOT);
  }
}
