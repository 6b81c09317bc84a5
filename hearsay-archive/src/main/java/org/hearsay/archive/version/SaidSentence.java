package org.hearsay.archive.version;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.entity.ReadArticle;
import org.hearsay.text.Block;
import org.hearsay.text.BlockKind;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokens;
import org.hearsay.words.ComparedWords;

/// A sentence of an article, with its place.
///
/// @param even the sentence with spaces and marks in one form
record SaidSentence(ReadArticle read, TextSpan span, BlockKind kind, String even) {
  String text() {
    return span.in(read.article().text()).strip();
  }

  Set<String> words() {
    return new HashSet<>(ComparedWords.of(even).forms());
  }

  /// The sentences of a version, in their order, without the headline.
  static List<SaidSentence> of(ReadArticle read) {
    List<SaidSentence> sentences = new ArrayList<>();
    Tokens tokens = read.text().tokens();
    int first = 0;
    for (Block block : read.article().blocks()) {
      if (!BodyText.counts(block.kind()) || block.kind() == BlockKind.HEADLINE) {
        continue;
      }
      while (first < tokens.sentences() && end(tokens, first) <= block.span().begin()) {
        first++;
      }
      for (int i = first; i < tokens.sentences() && begin(tokens, i) < block.span().end(); i++) {
        int begin = Math.max(begin(tokens, i), block.span().begin());
        int end = Math.min(end(tokens, i), block.span().end());
        String even = begin < end ? BodyText.even(read.article().text().substring(begin, end)) : "";
        if (!even.isEmpty()) {
          sentences.add(new SaidSentence(read, new TextSpan(begin, end), block.kind(), even));
        }
      }
    }
    return sentences;
  }

  private static int begin(Tokens tokens, int sentence) {
    return tokens.begin(tokens.sentenceBegin(sentence));
  }

  private static int end(Tokens tokens, int sentence) {
    return tokens.end(tokens.sentenceEnd(sentence) - 1);
  }
}
