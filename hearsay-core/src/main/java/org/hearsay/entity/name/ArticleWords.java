package org.hearsay.entity.name;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.tag.Tagger;
import org.hearsay.text.Article;
import org.hearsay.text.BlockKind;
import org.hearsay.text.RepeatedWords;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokens;

/// The words of one article as this package needs them: folded to lower case, and tagged.
public final class ArticleWords {
  public final String text;
  public final Tokens tokens;
  public final Article article;
  private final String[] exact;
  private final String[] lower;
  private final String[] folded;
  private final byte[] tags;
  private final int[] sentences;
  private final Set<String> smallWords = new HashSet<>();
  private final boolean[] titled;

  /// Of each sentence the first token that is a word; its end where there is none.
  private final int[] firstWords;

  public ArticleWords(Article article, Tokens tokens) {
    this.article = article;
    this.text = article.text();
    this.tokens = tokens;
    int size = tokens.size();
    exact = new String[size];
    lower = new String[size];
    folded = new String[size];
    tags = Tagger.english().tags(text, tokens);
    sentences = new int[size];
    titled = new boolean[tokens.sentences()];
    for (int s = 0; s < tokens.sentences(); s++) {
      for (int i = tokens.sentenceBegin(s); i < tokens.sentenceEnd(s); i++) {
        sentences[i] = s;
      }
    }
    RepeatedWords shared = new RepeatedWords();
    for (int i = 0; i < size; i++) {
      exact[i] = shared.of(text, tokens.begin(i), tokens.end(i));
      lower[i] = shared.of(plain(exact[i]).toLowerCase(Locale.ROOT));
      folded[i] = isAscii(lower[i]) ? lower[i] : shared.of(PersonName.fold(exact[i]));
      if (Character.isLowerCase(exact[i].charAt(0))) {
        smallWords.add(lower[i]);
      }
    }
    firstWords = new int[titled.length];
    for (int s = 0; s < titled.length; s++) {
      int first = tokens.sentenceBegin(s);
      while (first < tokens.sentenceEnd(s) && !isWord(first)) {
        first++;
      }
      firstWords[s] = first;
      titled[s] = looksTitled(s);
    }
  }

  private static String plain(String word) {
    return word.replace('’', '\'').replace('‘', '\'');
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!(c >= 'a' && c <= 'z')) {
        return false;
      }
    }
    return true;
  }

  /// Whether nearly all longer words of a sentence begin with capitals, as in headlines.
  private boolean looksTitled(int sentence) {
    int begin = tokens.sentenceBegin(sentence);
    int end = tokens.sentenceEnd(sentence);
    int longer = 0;
    int capital = 0;
    for (int i = begin; i < end; i++) {
      if (exact[i].length() > 3 && Character.isLetter(exact[i].charAt(0))) {
        longer++;
        capital += isCapital(i) ? 1 : 0;
      }
    }
    if (longer < 4) {
      return article.kindAt(tokens.begin(begin)) == BlockKind.HEADLINE && capital == longer;
    }
    return capital * 10 >= longer * 9;
  }

  public int size() {
    return exact.length;
  }

  public String exact(int i) {
    return exact[i];
  }

  /// In lower case, with plain apostrophes.
  public String lower(int i) {
    return i >= 0 && i < lower.length ? lower[i] : "";
  }

  /// In lower case, letters, digits and hyphens only; empty for a mark.
  public String folded(int i) {
    return folded[i];
  }

  byte tag(int i) {
    return tags[i];
  }

  public static final Set<String> NOUN = Set.of("NN", "NNS", "NNP", "NNPS");
  public static final Set<String> PLURAL = Set.of("NNS", "NNPS");
  public static final Set<String> ADJECTIVE = Set.of("JJ", "JJR", "JJS", "VBG", "VBN");

  /// Finite verbs.
  public static final Set<String> VERB = Set.of("VBD", "VBZ", "VBP", "MD");

  public boolean is(int i, Set<String> parts) {
    return i >= 0 && i < tags.length && parts.contains(TAGS.get(tags[i]));
  }

  private static final List<String> TAGS = Tagger.english().tags();

  public boolean isCapital(int i) {
    return Character.isUpperCase(exact[i].codePointAt(0));
  }

  public boolean isWord(int i) {
    return Character.isLetterOrDigit(exact[i].codePointAt(0));
  }

  public boolean isPossessive(int i) {
    return i < exact.length && (lower[i].equals("'s") || lower[i].equals("'"));
  }

  public int sentence(int i) {
    return sentences[i];
  }

  /// First word of its sentence, quotation marks and other marks before it not counted.
  public boolean isInitial(int i) {
    return i <= firstWords[sentences[i]] || isOpening(i - 1);
  }

  private boolean isOpening(int i) {
    char c = exact[i].charAt(0);
    return c == '"' || c == '“' || c == '”' || c == ':' || c == '«';
  }

  /// Whether a sentence is written like a headline, so that a capital does not show a name.
  public boolean isTitled(int sentence) {
    return titled[sentence];
  }

  /// Whether the article has the word with a small first letter somewhere.
  public boolean isAlsoSmall(int i) {
    return smallWords.contains(lower[i]);
  }

  public TextSpan span(int from, int to) {
    return new TextSpan(tokens.begin(from), tokens.end(to - 1));
  }

  public String text(int from, int to) {
    return text.substring(tokens.begin(from), tokens.end(to - 1));
  }

  public BlockKind block(int i) {
    return article.kindAt(tokens.begin(i));
  }

  /// Folded words of a range joined by blanks, marks left out.
  public String key(int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (!folded[i].isEmpty() && isWord(i)) {
        out.append(out.isEmpty() ? "" : " ").append(folded[i]);
      }
    }
    return out.toString();
  }
}
