package org.hearsay.quote.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearsay.text.BlockKind;
import org.hearsay.text.RepeatedWords;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// One sentence as a row of items: words, punctuation marks, and whole stretches of direct speech.
///
/// Direct speech of any length is one item, so that rules see `Q , said Ann Lee , Q .` Short quoted
/// pieces inside a sentence stay words; their quotation marks are left out.
public final class TaggedSentence {
  private static final String ING = QuotationRuleLists.ENGLISH.word("ing");

  /// Longer sentences are no prose; their tags and clauses are not looked at.
  static final int LONGEST = 300;

  public final int size;
  final int paragraph;
  final BlockKind kind;
  final boolean opensParagraph;
  private final String[] words;
  private final String[] lower;

  /// For each item in turn: its first unit; one past its last; its quoted stretch, -1 outside; the part of it that it is
  /// where it is direct speech, -1 for words; its token. One array, since a text may have very many short sentences.
  private final int[] places;

  private final PartsOfSpeech speech;

  /// The reporting verbs of the language.
  final CueLexicon cues;

  private String @Nullable [] tags;

  /// How many numbers an item has among the places.
  static final int PLACES = 5;

  /// @param shared gives words of the article that are equal as one
  /// @param places for each item its five places, in their order
  TaggedSentence(
      String[] words,
      RepeatedWords shared,
      int[] places,
      PartsOfSpeech speech,
      CueLexicon cues,
      int paragraph,
      BlockKind kind,
      boolean opensParagraph) {
    this.size = words.length;
    this.words = words;
    this.lower = new String[size];
    for (int i = 0; i < size; i++) {
      lower[i] = shared.of(words[i].toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\''));
    }
    this.places = places;
    this.speech = speech;
    this.cues = cues;
    this.paragraph = paragraph;
    this.kind = kind;
    this.opensParagraph = opensParagraph;
  }

  String word(int at) {
    return at >= 0 && at < size ? words[at] : "";
  }

  /// The word in lower case, with a plain apostrophe; empty outside the sentence and for speech.
  public String lower(int at) {
    return at >= 0 && at < size && part(at) < 0 ? lower[at] : "";
  }

  public int begin(int at) {
    return places[at * PLACES];
  }

  public int end(int at) {
    return places[at * PLACES + 1];
  }

  public TextSpan span(int from, int to) {
    return new TextSpan(begin(from), end(to - 1));
  }

  public boolean isSpeech(int at) {
    return at >= 0 && at < size && part(at) >= 0;
  }

  /// Index of the quoted stretch that holds an item, or -1.
  public int quote(int at) {
    return at >= 0 && at < size ? places[at * PLACES + 2] : -1;
  }

  int part(int at) {
    return places[at * PLACES + 3];
  }

  private int token(int at) {
    return places[at * PLACES + 4];
  }

  public boolean is(int at, String word) {
    return lower(at).equals(word);
  }

  public boolean isAny(int at, java.util.Set<String> set) {
    return set.contains(lower(at));
  }

  List<String> following(int at, int count) {
    int from = Math.min(size, at + 1);
    return Arrays.asList(lower).subList(from, Math.min(size, from + count));
  }

  /// A universal part of speech; `Q` for speech, empty outside the sentence.
  String tag(int at) {
    if (at < 0 || at >= size) {
      return "";
    }
    if (part(at) >= 0) {
      return "Q";
    }
    String[] known = tags;
    if (known == null) {
      known = tagAll();
      tags = known;
    }
    return known[at];
  }

  public boolean hasTag(int at, String... wanted) {
    String tag = tag(at);
    for (String each : wanted) {
      if (tag.equals(each)) {
        return true;
      }
    }
    return false;
  }

  private String[] tagAll() {
    String[] all = new String[size];
    for (int i = 0; i < size; i++) {
      all[i] = part(i) < 0 ? corrected(i, speech.of(token(i), lower[i])) : "Q";
    }
    correctFirst(all);
    correctLast(all);
    return all;
  }

  /// `Brandt promised`, `Brandt, in remarks to`: the tagger may not know a name at the beginning.
  private void correctFirst(String[] all) {
    int first = 0;
    while (first + 1 < size && (part(first) >= 0 || lower[first].equals(","))) {
      first++;
    }
    if (first + 1 >= size || part(first + 1) >= 0 || !isCapitalized(first)) {
      return;
    }
    boolean unsure = all[first].matches("VERB|ADJ|X|ADP|ADV|INTJ");
    String word = lower[first];
    boolean known =
        word.endsWith("ed")
            || word.endsWith(ING)
            || word.endsWith("ly")
            || word.length() < 3
            || OPENERS.contains(word)
            || cues.contains(word);
    boolean subject =
        all[first + 1].matches("VERB|AUX") || lower[first + 1].equals(",") || lower[first + 1].equals("'s");
    if (unsure && !known && subject) {
      all[first] = "PROPN";
    }
  }

  private static final java.util.Set<String> OPENERS = QuotationRuleLists.ENGLISH.words("tagged-sentence.openers");

  /// `…, the mayor's aide claims.` The tagger takes such a last verb for a noun.
  private void correctLast(String[] all) {
    int last = contentEnd() - 1;
    if (last < 4 || part(last) >= 0 || !all[last].equals("NOUN") || !all[last - 1].matches("NOUN|PROPN")) {
      return;
    }
    boolean third =
        cues.of(lower[last]).stream().anyMatch(cue -> cue.form() == CueLexicon.Form.THIRD && cue.takes('s'));
    int comma = last - 1;
    while (comma > 0 && part(comma) < 0 && !lower[comma].equals(",")) {
      comma--;
    }
    if (third && comma > 0 && all[comma + 1].matches("DET|NOUN|PROPN|ADJ")) {
      all[last] = "VERB";
    }
  }

  private String corrected(int at, String tag) {
    char first = words[at].charAt(0);
    boolean marks = !Character.isLetterOrDigit(first) && words[at].length() == 1 && "$%#@&'’".indexOf(first) < 0;
    if (marks) {
      return "PUNCT";
    }
    boolean name =
        at > 0
            && !tag.equals("PROPN")
            && !tag.equals("ADJ")
            && !tag.equals("NOUN")
            && words[at].length() > 2
            && words[at].chars().skip(at > 0 && Character.isUpperCase(first) ? 0 : 1).anyMatch(Character::isUpperCase);
    return name
            && (tag.equals("VERB") || tag.equals("X") || tag.equals("ADP") || tag.equals("DET") || tag.equals("ADV"))
            && !isTitle()
            && !words[at].equals(words[at].toUpperCase(Locale.ROOT))
        ? "PROPN"
        : tag;
  }

  public boolean isCapitalized(int at) {
    return at >= 0 && at < size && part(at) < 0 && Character.isUpperCase(words[at].codePointAt(0));
  }

  public boolean isComma(int at) {
    return is(at, ",");
  }

  /// A mark that ends a sentence, or the sentence's edge.
  boolean isEnd(int at) {
    if (at >= size) {
      return true;
    }
    String word = lower(at);
    return at >= size - 2
        && (word.equals(".") || word.equals("!") || word.equals("?") || word.equals("…"))
        && (at == size - 1 || tag(at + 1).equals("PUNCT"));
  }

  /// One past the last item that is not closing punctuation.
  public int contentEnd() {
    int end = size;
    while (end > 0
        && !isSpeech(end - 1)
        && quote(end - 1) < 0
        && (is(end - 1, ".") || is(end - 1, "!") || is(end - 1, "…") || is(end - 1, ";") || is(end - 1, ","))) {
      end--;
    }
    return end;
  }

  /// Whether most words are capitalized, as in a headline.
  public boolean isTitle() {
    int longWords = 0;
    int capitals = 0;
    for (int i = 0; i < size; i++) {
      if (part(i) < 0 && words[i].length() > 3 && Character.isLetter(words[i].charAt(0))) {
        longWords++;
        capitals += isCapitalized(i) ? 1 : 0;
      }
    }
    return longWords >= 3 && capitals * 10 >= longWords * 8;
  }
}
