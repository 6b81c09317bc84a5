package org.hearsay.show;

import java.util.List;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Quotation;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokens;

/// The words of a quotation as people read them.
public final class Wording {
  /// A longer sentence is not shown whole; the quoted words alone are.
  private static final int LONGEST_SENTENCE = 320;

  private Wording() {}

  /// The sentence in which a quotation of some words stands, with its quotation marks, since a fragment says little by
  /// itself: "The mayor called the plan “a mistake”". Where it is long, or the quotation goes beyond it, the content
  /// alone, with the marks that stand in it.
  public static String inSentence(ReadArticle read, Quotation quotation) {
    String text = read.article().text();
    List<TextSpan> content = quotation.content();
    int begin = content.getFirst().begin();
    int end = Math.min(content.getLast().end(), text.length());
    Tokens tokens = read.text().tokens();
    int first = tokens.tokenAt(begin);
    int last = tokens.tokenAt(end - 1);
    if (first < tokens.size() && last < tokens.size() && tokens.sentenceOf(first) == tokens.sentenceOf(last)) {
      int sentence = tokens.sentenceOf(first);
      int from = tokens.begin(tokens.sentenceBegin(sentence));
      int to = tokens.end(tokens.sentenceEnd(sentence) - 1);
      if (to - from <= LONGEST_SENTENCE) {
        return Around.oneLine(text.substring(from, to));
      }
    }
    return Around.oneLine(text.substring(begin, end));
  }
}
