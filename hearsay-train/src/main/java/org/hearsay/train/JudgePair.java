package org.hearsay.train;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.model.WordPiece;
import org.hearsay.words.Concepts;
import org.hearsay.words.NumberWords;

/// Two texts about one thing, and of each word whether the other text bears it out.
///
/// @param source where the pair comes from, such as `wice` or `changed-number`
/// @param left words as they are written, their apostrophes straight
/// @param leftMarks as many as words
record JudgePair(String source, List<String> left, List<String> right, List<Mark> leftMarks, List<Mark> rightMarks) {
  /// What the other text does with a word.
  enum Mark {
    /// The other text says it too.
    KEPT,
    /// The other text does not say it.
    ADDED,
    /// The other text says something that excludes it.
    CONTRADICTED,
    /// Kept or added.
    NOT_CONTRADICTED,
    /// Nothing is known of it.
    UNKNOWN
  }

  /// Two texts, three kinds of counterpart in the other, and whether it is written as a name or a number.
  static final int FEATURES = 7;

  private static final int SAME_FORM = 2;
  private static final int SAME_CONCEPT = 3;
  private static final int NO_COUNTERPART = 4;
  private static final int NAME = 5;
  private static final int NUMBER = 6;

  /// A longer text is cut, which keeps memory within bounds.
  private static final int LONGEST = 80;

  private static final Gson JSON = new Gson();
  private static final int[] NONE = {};

  JudgePair {
    left = straight(cut(left));
    right = straight(cut(right));
    leftMarks = cut(leftMarks);
    rightMarks = cut(rightMarks);
    if (left.size() != leftMarks.size() || right.size() != rightMarks.size()) {
      throw new IllegalArgumentException(source + ": not as many marks as words");
    }
  }

  /// Two forms of an apostrophe are no difference.
  private static List<String> straight(List<String> words) {
    return words.stream().map(word -> word.replace('\u2019', '\'')).toList();
  }

  private static <T> List<T> cut(List<T> all) {
    return List.copyOf(all.size() <= LONGEST ? all : all.subList(0, LONGEST));
  }

  static JudgePair unknown(List<String> left, List<String> right) {
    return new JudgePair(
        "unknown",
        left,
        right,
        Collections.nCopies(left.size(), Mark.UNKNOWN),
        Collections.nCopies(right.size(), Mark.UNKNOWN));
  }

  @SuppressWarnings("ArgumentSelectionDefectChecker") // they change places
  JudgePair turned() {
    return new JudgePair(source, right, left, rightMarks, leftMarks);
  }

  /// A line of a file of pairs.
  String line() {
    return JSON.toJson(this);
  }

  static JudgePair of(String line) {
    JsonObject from = JsonParser.parseString(line).getAsJsonObject();
    return new JudgePair(
        from.get("source").getAsString(),
        strings(from, "left"),
        strings(from, "right"),
        strings(from, "leftMarks").stream().map(Mark::valueOf).toList(),
        strings(from, "rightMarks").stream().map(Mark::valueOf).toList());
  }

  static List<String> strings(JsonObject from, String name) {
    List<String> all = new ArrayList<>();
    for (JsonElement each : from.getAsJsonArray(name)) {
      all.add(each.getAsString());
    }
    return all;
  }

  /// Where the first piece of each word stands in the encoder's input, the left words first.
  record Placed(EncoderInput input, List<Integer> places) {
    Placed {
      places = List.copyOf(places);
    }
  }

  Placed placed(WordPiece vocabulary) {
    List<Integer> pieces = new ArrayList<>();
    List<int[]> features = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    pieces.add(WordPiece.START);
    features.add(NONE);
    add(left, right, 0, vocabulary, pieces, features, places);
    pieces.add(WordPiece.END);
    features.add(NONE);
    int second = pieces.size();
    add(right, left, 1, vocabulary, pieces, features, places);
    pieces.add(WordPiece.END);
    features.add(NONE);
    int[] types = new int[pieces.size()];
    Arrays.fill(types, second, types.length, 1);
    int[] ids = pieces.stream().mapToInt(Integer::intValue).toArray();
    return new Placed(new EncoderInput(ids, types, features.toArray(int[][]::new)), places);
  }

  private static void add(
      List<String> words,
      List<String> others,
      int side,
      WordPiece vocabulary,
      List<Integer> pieces,
      List<int[]> features,
      List<Integer> places) {
    Set<String> forms = new HashSet<>();
    Set<String> concepts = new HashSet<>();
    for (String other : others) {
      String form = form(other);
      forms.add(form);
      concepts.add(Concepts.of(form));
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String form = form(word);
      int counterpart =
          forms.contains(form) ? SAME_FORM : concepts.contains(Concepts.of(form)) ? SAME_CONCEPT : NO_COUNTERPART;
      boolean number = NumberWords.value(form) >= 0;
      boolean name = i > 0 && !number && Character.isUpperCase(word.charAt(0));
      int[] known =
          number
              ? new int[] {side, counterpart, NUMBER}
              : name ? new int[] {side, counterpart, NAME} : new int[] {side, counterpart};
      int[] ids = vocabulary.pieces(word);
      places.add(pieces.size());
      for (int id : ids.length == 0 ? new int[] {WordPiece.UNKNOWN} : ids) {
        pieces.add(id);
        features.add(known);
      }
    }
  }

  static String form(String word) {
    return word.toLowerCase(Locale.ROOT).replace(",", "");
  }
}
