package org.hearsay.quote.rules;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.quote.marks.Paragraphs.Paragraph;
import org.hearsay.quote.marks.QuotedStretch;
import org.hearsay.quote.marks.QuotedText;
import org.hearsay.quote.rules.CueLexicon.Cue;
import org.hearsay.text.ArticleText;
import org.hearsay.text.RepeatedWords;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokens;

/// Cuts paragraphs into sentences whose direct speech is one item each.
final class Sentences {
  private final String text;
  private final Tokens tokens;
  private final List<QuotedStretch> quoted;
  private final CueLexicon lexicon;
  private final List<TaggedSentence> found = new ArrayList<>();
  private final PartsOfSpeech tags;
  private final RepeatedWords shared = new RepeatedWords();

  // The sentence that is being built.
  private final List<String> words = new ArrayList<>();
  private final List<int[]> rows = new ArrayList<>();
  private boolean speech;

  private Sentences(String text, Tokens tokens, List<QuotedStretch> quoted, CueLexicon lexicon) {
    this.text = text;
    this.tokens = tokens;
    this.quoted = quoted;
    this.lexicon = lexicon;
    this.tags = new PartsOfSpeech(text, tokens);
  }

  /// The sentences of an article in order.
  ///
  /// @param lexicon the cues by which they were cut
  record Cut(CueLexicon lexicon, List<TaggedSentence> sentences) {}

  static Cut cut(ArticleText article, CueLexicon lexicon) {
    QuotedText marked = QuotedText.of(article);
    List<Paragraph> paragraphs = marked.paragraphs;
    List<QuotedStretch> quoted = marked.stretches;
    Sentences sentences = new Sentences(article.article().text(), article.tokens(), quoted, lexicon);
    List<int[]> parts = new ArrayList<>();
    for (int q = 0; q < quoted.size(); q++) {
      if (quoted.get(q).depth() == 0) {
        for (int p = 0; p < quoted.get(q).outer().size(); p++) {
          parts.add(new int[] {q, p, quoted.get(q).outer().get(p).begin()});
        }
      }
    }
    parts.sort((a, b) -> Integer.compare(a[2], b[2]));
    int next = 0;
    for (int p = 0; p < paragraphs.size(); p++) {
      next = sentences.paragraph(p, paragraphs.get(p), parts, next);
    }
    return new Cut(lexicon, List.copyOf(sentences.found));
  }

  private int paragraph(int index, Paragraph paragraph, List<int[]> parts, int firstPart) {
    int next = firstPart;
    int sentencesBefore = found.size();
    int sentence = paragraph.first() < tokens.size() ? tokens.sentenceOf(paragraph.first()) : 0;
    int token = paragraph.first();
    while (token < paragraph.end()) {
      while (next < parts.size() && outer(parts.get(next)).end() <= tokens.begin(token)) {
        next++;
      }
      while (sentence + 1 < tokens.sentences() && tokens.sentenceBegin(sentence + 1) <= token) {
        sentence++;
      }
      boolean starts = tokens.sentenceBegin(sentence) == token;
      boolean inside = next < parts.size() && outer(parts.get(next)).begin() <= tokens.begin(token);
      if (starts && !words.isEmpty() && !goesOn(token, paragraph.end())) {
        flush(index, paragraph, sentencesBefore);
      }
      if (!inside) {
        add(token, -1);
        token++;
        continue;
      }
      int[] part = parts.get(next);
      TextSpan outer = outer(part);
      int after = token;
      while (after < paragraph.end() && tokens.begin(after) < outer.end()) {
        after++;
      }
      if (isSpeech(quoted.get(part[0]).parts().get(part[1]), token, after)) {
        if (endsWithSpeech() && !words.isEmpty() && isTerminal(rows.getLast()[1] - 1)) {
          flush(index, paragraph, sentencesBefore);
        }
        speech = true;
        words.add("");
        rows.add(new int[] {outer.begin(), outer.end(), part[0], part[1], -1});
      } else {
        TextSpan inner = quoted.get(part[0]).parts().get(part[1]);
        for (int t = token; t < after; t++) {
          if (tokens.begin(t) >= inner.begin() && tokens.end(t) <= inner.end()) {
            add(t, part[0]);
          }
        }
      }
      token = after;
      next++;
    }
    if (!words.isEmpty()) {
      flush(index, paragraph, sentencesBefore);
    }
    return next;
  }

  private TextSpan outer(int[] part) {
    return quoted.get(part[0]).outer().get(part[1]);
  }

  private void add(int token, int quote) {
    words.add(shared.of(text, tokens.begin(token), tokens.end(token)));
    rows.add(new int[] {tokens.begin(token), tokens.end(token), quote, -1, token});
  }

  private boolean endsWithSpeech() {
    return !rows.isEmpty() && rows.getLast()[3] >= 0;
  }

  private void flush(int index, Paragraph paragraph, int sentencesBefore) {
    int size = words.size();
    int[] places = new int[size * TaggedSentence.PLACES];
    for (int i = 0; i < size; i++) {
      System.arraycopy(rows.get(i), 0, places, i * TaggedSentence.PLACES, TaggedSentence.PLACES);
    }
    found.add(
        new TaggedSentence(
            words.toArray(String[]::new),
            shared,
            places,
            tags,
            lexicon,
            index,
            paragraph.kind(),
            found.size() == sentencesBefore));
    words.clear();
    rows.clear();
    speech = false;
  }

  /// Whether direct speech before a sentence break is attributed after it: `"Why?" Lee asked.`
  private boolean goesOn(int token, int end) {
    if (!endsWithSpeech()) {
      return false;
    }
    int last = rows.getLast()[1] - 1;
    char mark = lastInside(last);
    char first = text.charAt(tokens.begin(token));
    if (mark == ',' || Character.isLowerCase(first) || first == ',' || first == '—' || first == '–') {
      return true;
    }
    if (!isTerminalMark(mark)) {
      return false;
    }
    int limit = Math.min(end, token + 16);
    int sentence = tokens.sentenceOf(token);
    for (int t = token; t < limit && tokens.sentenceOf(t) == sentence; t++) {
      String word = lower(t);
      if (t > token && isCue(word, 'q')) {
        String after = t + 1 < end ? lower(t + 1) : ".";
        return lexicon.of(word).getFirst().takes('o')
            ? !hasColonOrMark(t, end, sentence)
            : AFTER_TRAILING_CUE.contains(after) || TimePhrases.isTimeWord(after);
      }
    }
    return false;
  }

  private static final java.util.Set<String> AFTER_TRAILING_CUE =
      QuotationRuleLists.ENGLISH.words("sentences.after-trailing-cue");

  private boolean hasColonOrMark(int token, int end, int sentence) {
    for (int t = token; t < end && tokens.sentenceOf(t) == sentence; t++) {
      char c = text.charAt(tokens.begin(t));
      if (c == ':' || c == '“' || c == '"' || lower(t).equals("that")) {
        return true;
      }
    }
    return false;
  }

  /// Whether a quoted stretch is speech by itself rather than a piece of the sentence around it.
  ///
  /// @param inner what stands between the marks
  /// @param first its first token, the opening mark
  /// @param after one past its last token
  private boolean isSpeech(TextSpan inner, int first, int after) {
    int count = 0;
    int capitals = 0;
    int longWords = 0;
    boolean severalSentences = false;
    for (int t = first; t < after; t++) {
      char c = text.charAt(tokens.begin(t));
      if (tokens.begin(t) >= inner.begin() && Character.isLetterOrDigit(c)) {
        count++;
        if (tokens.end(t) - tokens.begin(t) >= 4) {
          longWords++;
          capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        severalSentences |=
            count > 2 && tokens.sentenceBegin(tokens.sentenceOf(t)) == t && tokens.begin(t) > inner.begin();
      }
    }
    if (count == 0) {
      return false;
    }
    char start = firstLetter(inner);
    boolean upper = Character.isUpperCase(start) || Character.isDigit(start) || start == '…';
    char mark = text.charAt(inner.end() - 1);
    boolean ends = isTerminalMark(mark) || mark == ',' || mark == '—' || mark == '-';
    boolean title = longWords >= 2 && capitals == longWords && count <= 10;
    if (severalSentences) {
      return true;
    }
    int previous = words.size() - 1;
    String before = previous < 0 ? "" : words.get(previous).toLowerCase(java.util.Locale.ROOT);
    if (previous < 0) {
      boolean cueNext = after < tokens.size() && isCue(lower(after), 's');
      return ends || cueNext || count >= 12;
    }
    if (before.equals(":")) {
      return count >= 2 || ends;
    }
    if (before.equals(",")) {
      String earlier = previous == 0 ? "" : words.get(previous - 1).toLowerCase(java.util.Locale.ROOT);
      boolean cueBefore = isCue(earlier, 'q');
      return speech || cueBefore || (upper && (count >= 3 || ends) && !(title && mark == ','));
    }
    if (endsWithSpeech()) {
      return upper && count >= 3;
    }
    if (isCue(before, 'q') && !isCue(before, 'n')) {
      return true;
    }
    boolean aside = before.equals("—") || before.equals("–") || before.equals("--"); // “well” — he shrugged — “no.”
    if (speech && (JOINING.contains(before) || aside) && isTerminalMark(mark)) {
      return true; // “I like it,” she said, but “it costs too much.”
    }
    return upper && ends && count >= 4 && !title;
  }

  private static final java.util.Set<String> JOINING = QuotationRuleLists.ENGLISH.words("sentences.joining");

  private boolean isCue(String word, char frame) {
    for (Cue cue : lexicon.of(word)) {
      if (cue.particles().isEmpty() && cue.takes(frame)) {
        return true;
      }
    }
    return false;
  }

  private String lower(int token) {
    return tokens.text(token, text).toLowerCase(java.util.Locale.ROOT);
  }

  private char firstLetter(TextSpan span) {
    for (int at = span.begin(); at < span.end(); at++) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c) || c == '…') {
        return c;
      }
    }
    return ' ';
  }

  private boolean isTerminal(int last) {
    return isTerminalMark(lastInside(last));
  }

  /// The last character of speech before its closing mark.
  private char lastInside(int last) {
    int at = last;
    while (at > 0 && "”\"’'»“".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return text.charAt(at);
  }

  private static boolean isTerminalMark(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }
}
