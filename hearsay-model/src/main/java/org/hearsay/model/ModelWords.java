package org.hearsay.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.quote.marks.QuotedStretch;
import org.hearsay.quote.marks.QuotedText;
import org.hearsay.text.ArticleText;
import org.hearsay.text.TextSpan;

/// Cuts a text into words and punctuation marks with exact positions and surface features.
///
/// Training and product must use this one class: a change here asks for a new model.
public final class ModelWords {
  private static final Set<String> NO_SENTENCE_END =
      Set.of(
          "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "lt", "col", "sgt", "maj", "capt", "st", "jr", "sr",
          "prof", "rev", "hon", "vs", "jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov", "dec");

  private ModelWords() {}

  /// The words of an article in order.
  public static TokenizedText cut(ArticleText article, WordPiece vocabulary) {
    String text = article.article().text();
    List<Word> words = new ArrayList<>(text.length() / 5 + 1);
    State state = new State(text, new Marks(QuotedText.of(article)));
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isSpace(c)) {
        if (c == '\n' || c == '\r') {
          state.lineBreak(at);
        }
        at += Character.charCount(c);
        continue;
      }
      if (isControl(c)) {
        at += Character.charCount(c);
        continue;
      }
      int end = at + Character.charCount(c);
      if (!standsAlone(c)) {
        while (end < text.length()) {
          int next = text.codePointAt(end);
          if (isSpace(next) || standsAlone(next)) {
            break;
          }
          end += Character.charCount(next);
        }
      }
      int[] pieces = vocabulary.pieces(text.substring(at, end));
      if (pieces.length > 0) {
        words.add(state.word(at, end, pieces));
      }
      at = end;
    }
    return new TokenizedText(text, words.toArray(Word[]::new));
  }

  /// Where the outermost quotation marks stand, asked from the beginning of the text to its end.
  private static final class Marks {
    private final List<TextSpan> inner = new ArrayList<>();
    private final List<TextSpan> outer = new ArrayList<>();
    private int next;

    Marks(QuotedText quoted) {
      for (QuotedStretch stretch : quoted.stretches) {
        if (stretch.depth() == 0) {
          inner.addAll(stretch.parts());
          outer.addAll(stretch.outer());
        }
      }
    }

    /// @param begin of a word, not before that of the word asked for last
    Word.Quote at(int begin) {
      while (next < outer.size() && outer.get(next).end() <= begin) {
        next++;
      }
      if (next == outer.size() || begin < outer.get(next).begin()) {
        return Word.Quote.OUTSIDE;
      }
      TextSpan words = inner.get(next);
      return begin < words.begin() ? Word.Quote.OPENS : begin < words.end() ? Word.Quote.INSIDE : Word.Quote.CLOSES;
    }
  }

  /// What is known from the text so far.
  private static final class State {
    private final String text;
    private final Marks marks;
    private boolean paragraph = true;
    private boolean sentenceEnded = true;
    private int lastBegin = -1;
    private int lastEnd;

    State(String text, Marks marks) {
      this.text = text;
      this.marks = marks;
    }

    /// A line break is a paragraph break unless the line plainly goes on (copy that was cut at
    /// its links: `he told\nReuters\n, adding`).
    void lineBreak(int at) {
      if (paragraph || lastBegin < 0) {
        return;
      }
      int next = at + 1;
      int breaks = 1;
      while (next < text.length() && isSpace(text.codePointAt(next))) {
        char c = text.charAt(next);
        if (c == '\n' || (c == '\r' && text.charAt(next - 1) != '\n')) {
          breaks += c == '\n' && text.charAt(next - 1) == '\r' ? 0 : 1;
        }
        next++;
      }
      if (breaks > 1 || next >= text.length()) {
        paragraph = true;
        return;
      }
      int c = text.codePointAt(next);
      boolean goesOn =
          Character.isLowerCase(c) || c == ',' || c == '.' || c == ';' || c == ')' || text.charAt(lastEnd - 1) == ',';
      paragraph = !goesOn;
    }

    Word word(int begin, int end, int[] pieces) {
      int c = text.codePointAt(begin);
      if (paragraph) {
        sentenceEnded = true;
      }
      Word.Quote quote = marks.at(begin);
      Word.Shape shape = shape(c, begin, end);
      boolean startsSentence = paragraph || startsSentence(c, begin, quote, shape);
      Word word = new Word(begin, end, pieces, quote, shape, paragraph, startsSentence);
      if (c == '!' || c == '?' || c == '\u2026' || (c == '.' && !abbreviated())) {
        sentenceEnded = true;
      } else if (!closes(c, quote)) {
        sentenceEnded = false;
      }
      paragraph = false;
      lastBegin = begin;
      lastEnd = end;
      return word;
    }

    private Word.Shape shape(int c, int begin, int end) {
      if (isPunctuation(c)) {
        return Word.Shape.PUNCTUATION;
      }
      if (Character.isDigit(c)) {
        return Word.Shape.DIGIT;
      }
      if (!Character.isUpperCase(c)) {
        return Word.Shape.LOWER;
      }
      boolean allUpper = end - begin > 1 && text.substring(begin, end).codePoints().noneMatch(Character::isLowerCase);
      return allUpper ? Word.Shape.UPPER : Word.Shape.CAPITALISED;
    }

    private boolean startsSentence(int c, int begin, Word.Quote quote, Word.Shape shape) {
      boolean mayStart =
          shape == Word.Shape.CAPITALISED
              || shape == Word.Shape.UPPER
              || shape == Word.Shape.DIGIT
              || quote == Word.Quote.OPENS
              || c == '\u2018';
      return sentenceEnded && mayStart && !closes(c, quote) && begin > lastEnd;
    }

    private static boolean closes(int c, Word.Quote quote) {
      return quote == Word.Quote.CLOSES || c == ')' || c == '\'' || c == '\u2019';
    }

    /// True when the full stop after the last word belongs to it: `Mr.`, `J.`
    private boolean abbreviated() {
      if (lastBegin < 0) {
        return false;
      }
      String last = text.substring(lastBegin, lastEnd);
      boolean initial = last.length() == 1 && Character.isUpperCase(last.charAt(0));
      return initial || NO_SENTENCE_END.contains(last.toLowerCase(java.util.Locale.ROOT));
    }
  }

  static boolean isControl(int c) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return false;
    }
    int type = Character.getType(c);
    return c == 0 || c == 0xfffd || type == Character.CONTROL || type == Character.FORMAT;
  }

  private static boolean standsAlone(int c) {
    return isPunctuation(c) || isIdeograph(c);
  }

  static boolean isSpace(int c) {
    return c == ' ' || Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /// Also counts ASCII symbols such as `$`, as BERT does.
  static boolean isPunctuation(int c) {
    if ((c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x2CEAF);
  }
}
