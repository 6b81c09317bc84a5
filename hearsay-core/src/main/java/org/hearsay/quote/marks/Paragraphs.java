package org.hearsay.quote.marks;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Article;
import org.hearsay.text.Block;
import org.hearsay.text.BlockKind;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokens;

/// The paragraphs of an article as runs of tokens. A line break in the middle of a sentence does not
/// make a paragraph; the border of a block does.
public final class Paragraphs {

  /// @param first first token
  /// @param end one past the last token
  public record Paragraph(int first, int end, TextSpan span, BlockKind kind) {}

  private Paragraphs() {}

  /// Whether a quotation may go on through blocks of a kind.
  public static boolean flows(BlockKind kind) {
    return kind == BlockKind.BODY || kind == BlockKind.DATELINE;
  }

  /// @return in order of the text; together they hold every token once
  public static List<Paragraph> of(Article article, Tokens tokens) {
    String text = article.text();
    boolean wrapped = isWrapped(text, tokens);
    List<Block> blocks = article.blocks();
    List<Paragraph> found = new ArrayList<>();
    int first = 0;
    int sentence = 1;
    int block = 0;
    for (int token = 1; token <= tokens.size(); token++) {
      boolean end = token == tokens.size();
      if (!end) {
        while (sentence < tokens.sentences() && tokens.sentenceBegin(sentence) < token) {
          sentence++;
        }
        boolean starts = sentence < tokens.sentences() && tokens.sentenceBegin(sentence) == token;
        int breaks = breaks(text, tokens.end(token - 1), tokens.begin(token));
        end = starts && (breaks > 1 || (breaks == 1 && !wrapped));
        while (block < blocks.size() && blocks.get(block).span().end() <= tokens.begin(token - 1)) {
          block++;
        }
        end |=
            article.kindAt(tokens.begin(token - 1)) != article.kindAt(tokens.begin(token))
                || (starts
                    && block < blocks.size()
                    && blocks.get(block).span().end() <= tokens.begin(token)
                    && breaks > 0
                    && !wrapped);
      }
      if (end) {
        TextSpan span = new TextSpan(tokens.begin(first), tokens.end(token - 1));
        found.add(new Paragraph(first, token, span, article.kindAt(span.begin())));
        first = token;
      }
    }
    return found;
  }

  private static boolean isWrapped(String text, Tokens tokens) {
    int soft = 0;
    int all = 0;
    int sentence = 1;
    for (int token = 1; token < tokens.size(); token++) {
      while (sentence < tokens.sentences() && tokens.sentenceBegin(sentence) < token) {
        sentence++;
      }
      if (breaks(text, tokens.end(token - 1), tokens.begin(token)) == 1) {
        all++;
        boolean starts = sentence < tokens.sentences() && tokens.sentenceBegin(sentence) == token;
        soft += starts ? 0 : 1;
      }
    }
    return all >= 4 && soft * 2 > all;
  }

  private static int breaks(String text, int from, int to) {
    int count = 0;
    for (int at = from; at < to && count < 2; at++) {
      if (text.charAt(at) == '\n' || text.charAt(at) == '\u2029') {
        count++;
      }
    }
    return count;
  }
}
