package org.hearsay.text;

import java.util.Arrays;

/// Splits text into words, punctuation marks and sentences, in one pass and with exact positions.
///
/// Words follow the Penn convention for clitics (`Lee` `'s`, `do` `n't`) and keep hyphenated words,
/// numbers, abbreviations, addresses and handles whole. Typographic and plain apostrophes and quotation
/// marks are treated alike.
///
/// Sentences end at terminal punctuation, with the quotation marks and brackets that close after it,
/// and at the edges of blocks and paragraphs. A paragraph break does not end a sentence when a line was
/// plainly cut in the middle, as happens where a page's links become lines of their own; see
/// [LineBreaks].
public final class Tokenizer {
  private final String text;
  private final LineBreaks breaks;
  private int[] begins;
  private int[] ends;
  private int size;
  private int[] sentences = new int[64];
  private int sentenceCount;

  /// Last token of the run of terminal and closing marks that was looked at last, and the first after it that opens
  /// nothing: the same for every mark of the run, which may be long.
  private int closed = -1;

  private int opened;

  private Tokenizer(Article article) {
    text = article.text();
    breaks = LineBreaks.of(article);
    begins = new int[Math.max(16, text.length() / 5)];
    ends = new int[begins.length];
  }

  public static Tokens tokenize(Article article) {
    Tokenizer tokenizer = new Tokenizer(article);
    tokenizer.words();
    tokenizer.sentences();
    return new Tokens(
        Arrays.copyOf(tokenizer.begins, tokenizer.size),
        Arrays.copyOf(tokenizer.ends, tokenizer.size),
        Arrays.copyOf(tokenizer.sentences, tokenizer.sentenceCount));
  }

  private void words() {
    int at = 0;
    int length = text.length();
    while (at < length) {
      char c = text.charAt(at);
      if (Spaces.isSpace(c)) {
        at++;
      } else if (startsWord(at)) {
        at = word(at);
      } else {
        at = mark(at);
      }
    }
  }

  private boolean startsWord(int at) {
    char c = text.charAt(at);
    if (isWordChar(c)) {
      return true;
    }
    boolean more = at + 1 < text.length() && isWordChar(text.charAt(at + 1));
    return more && (c == '@' || c == '#') && (at == 0 || !isWordChar(text.charAt(at - 1)));
  }

  private int word(int begin) {
    if (isAddress(begin)) {
      int end = begin;
      while (end < text.length() && !Spaces.isSpace(text.charAt(end)) && !isQuote(text.charAt(end))) {
        end++;
      }
      while (end > begin + 1 && ".,;:!?)]>".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      add(begin, end);
      return end;
    }
    int at = begin + 1;
    int length = text.length();
    while (at < length) {
      char c = text.charAt(at);
      boolean inside = at + 1 < length && isWordChar(text.charAt(at + 1));
      if (isWordChar(c)) {
        at++;
      } else if (isApostrophe(c) && inside) {
        int clitic = cliticEnd(at);
        if (clitic > 0) {
          int split = isNegation(at) ? at - 1 : at;
          if (split > begin) {
            add(begin, split);
            add(split, clitic);
            return clitic;
          }
          add(begin, clitic);
          return clitic;
        }
        at++;
      } else if (isHyphen(c) && inside) {
        at++;
      } else if ((c == '&' || c == '_') && inside) {
        at++;
      } else if ((c == '.' || c == ',' || c == ':')
          && inside
          && isDigit(text.charAt(at - 1))
          && isDigit(text.charAt(at + 1))) {
        at++;
      } else if (c == '.' && Abbreviations.isInitials(text, begin, at)) {
        at++;
      } else if (c == '.' && Abbreviations.isKnown(text, begin, at)) {
        at++;
        break;
      } else {
        break;
      }
    }
    add(begin, at);
    return at;
  }

  /// Marks are single characters, save for runs that stand for one mark.
  private int mark(int begin) {
    char c = text.charAt(begin);
    int end = begin + Character.charCount(text.codePointAt(begin));
    boolean runs = c == '.' || c == '-' || c == '`' || c == '\'' || c == '*' || c == '_' || c == '=';
    int longest = c == '\'' ? begin + 2 : text.length();
    while (runs && end < Math.min(longest, text.length()) && text.charAt(end) == c) {
      end++;
    }
    if (isApostrophe(c) && end == begin + 1 && size > 0 && ends[size - 1] == begin) {
      int clitic = begin + 1 < text.length() ? cliticEnd(begin) : -1;
      if (clitic > 0) {
        end = clitic;
      }
    }
    add(begin, end);
    return end;
  }

  private boolean isAddress(int begin) {
    return text.startsWith("http://", begin) || text.startsWith("https://", begin) || text.startsWith("www.", begin);
  }

  /// @param apostrophe followed by a word character
  /// @return the end of a clitic such as `'s` or `n't`, or -1
  private int cliticEnd(int apostrophe) {
    int end = apostrophe + 1;
    while (end < text.length() && isWordChar(text.charAt(end))) {
      end++;
    }
    int letters = end - apostrophe - 1;
    char first = Character.toLowerCase(text.charAt(apostrophe + 1));
    boolean clitic =
        switch (letters) {
          case 1 -> first == 's' || first == 'd' || first == 'm' || isNegation(apostrophe);
          case 2 -> {
            char second = Character.toLowerCase(text.charAt(apostrophe + 2));
            yield (first == 'l' && second == 'l') || ((first == 'r' || first == 'v') && second == 'e');
          }
          default -> false;
        };
    return clitic ? end : -1;
  }

  private boolean isNegation(int apostrophe) {
    int t = apostrophe + 1;
    return apostrophe > 0
        && (text.charAt(apostrophe - 1) == 'n' || text.charAt(apostrophe - 1) == 'N')
        && t < text.length()
        && (text.charAt(t) == 't' || text.charAt(t) == 'T')
        && (t + 1 >= text.length() || !isWordChar(text.charAt(t + 1)));
  }

  private void sentences() {
    int first = 0;
    for (int token = 0; token < size; token++) {
      if (token > first && breaks.between(ends[token - 1], begins[token])) {
        close(first);
        first = token;
      }
      int last = closing(token);
      if (last >= 0) {
        close(first);
        first = last + 1;
        token = last;
      }
    }
    if (first < size) {
      close(first);
    }
  }

  private void close(int first) {
    if (sentenceCount == sentences.length) {
      sentences = Arrays.copyOf(sentences, sentenceCount * 2);
    }
    sentences[sentenceCount++] = first;
  }

  /// @return the last token of a sentence that ends with the terminal mark at `token`, or -1
  private int closing(int token) {
    char mark = text.charAt(ends[token] - 1);
    boolean word = isWordChar(text.charAt(begins[token]));
    if (mark != '.' && mark != '!' && mark != '?' && mark != '…') {
      return -1;
    }
    if (token > closed) {
      closed = token;
      while (closed + 1 < size && closesAfter(closed, closed + 1)) {
        closed++;
      }
      opened = closed + 1;
      while (opened < size && isOpener(text.charAt(begins[opened]))) {
        opened++;
      }
    }
    int last = closed;
    if (last + 1 >= size) {
      return last;
    }
    if (breaks.between(ends[last], begins[last + 1])) {
      return last;
    }
    if (ends[last] == begins[last + 1] && !(last > token)) {
      return -1; // no white space: an ellipsis inside, a missing blank or an address
    }
    int next = opened;
    char start = next < size ? text.charAt(begins[next]) : 'A';
    if (Character.isLowerCase(start)) {
      return -1;
    }
    if (!isWordChar(start) && !isHandle(start)) {
      return mark == '!' || mark == '?' ? last : (word ? -1 : last);
    }
    if (word && last == token) {
      return Abbreviations.endsSentence(text, begins[token], ends[token], begins[next], ends[next]) ? last : -1;
    }
    return last;
  }

  /// Whether a mark directly after a sentence's end still belongs to it.
  private boolean closesAfter(int token, int next) {
    char c = text.charAt(begins[next]);
    boolean touches = begins[next] == ends[token];
    if (c == '!' || c == '?' || c == '.') {
      return touches;
    }
    if (c == ')' || c == ']' || c == '”' || c == '»' || c == '」' || c == '』') {
      return touches;
    }
    if (c == '"' || isApostrophe(c)) {
      boolean opens = ends[next] < text.length() && isWordChar(text.charAt(ends[next])) && !touches;
      return touches && !opens;
    }
    return false;
  }

  private void add(int begin, int end) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    begins[size] = begin;
    ends[size++] = end;
  }

  static boolean isWordChar(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isHandle(char c) {
    return c == '@' || c == '#' || c == '$' || c == '€' || c == '£';
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`' || c == '´';
  }

  static boolean isQuote(char c) {
    return "\"“”„«»「」『』＂".indexOf(c) >= 0;
  }

  private static boolean isOpener(char c) {
    return isQuote(c) || isApostrophe(c) || c == '(' || c == '[' || c == '-' || c == '–' || c == '—';
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '‐' || c == '‑';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
