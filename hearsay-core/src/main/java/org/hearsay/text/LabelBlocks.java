package org.hearsay.text;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;
import org.jspecify.annotations.Nullable;

/// Says what each paragraph of an article is: body, headline, caption, boilerplate and so on; and
/// takes from the text what the metadata lack: title, authors, date, outlet.
///
/// Blocks that ingest labelled from a page's markup stay as they are, but for body blocks: a page's
/// body holds datelines, captions and furniture too.
public final class LabelBlocks implements Stage.Each<Article, Article> {
  private static final long serialVersionUID = 3L;

  private final BlockWords words;

  /// For English.
  public LabelBlocks() {
    this(BlockWords.english());
  }

  /// @param words of the language of the articles
  public LabelBlocks(BlockWords words) {
    this.words = words;
  }

  @Override
  public StageId id() {
    return new StageId("blocks", 7);
  }

  @Override
  public List<Article> apply(Article article) {
    List<TextLine> lines = TextLine.of(article.text());
    TextSpan title = title(article, lines);
    BlockKind[] kinds = new LineLabels(article, lines, title, words).kinds();
    Article labelled = article.withBlocks(blocks(article, lines, kinds));
    return List.of(words.evidence.fill(labelled, title));
  }

  /// The line that is the title: one that repeats it, or the first when no metadata give one.
  private @Nullable TextSpan title(Article article, List<TextLine> lines) {
    String stated = article.title();
    if (stated != null) {
      String wanted = Furniture.normal(stated);
      for (TextLine line : lines.subList(0, Math.min(lines.size(), 8))) {
        if (line.text().length() <= 400 && Furniture.normal(line.text()).equals(wanted)) {
          return line.span();
        }
      }
      return null;
    }
    return TitleLine.find(article.text(), words.furniture);
  }

  private List<Block> blocks(Article article, List<TextLine> lines, BlockKind[] kinds) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < kinds.length; ) {
      int last = i;
      while (last + 1 < kinds.length && oneParagraph(lines, kinds, last)) {
        last++;
      }
      int begin = lines.get(i).span().begin();
      int end = lines.get(last).span().end();
      if (kinds[i] == BlockKind.BODY) {
        begin = dateline(article, lines.get(i), begin, end, blocks);
        body(article, lines.get(last), begin, end, blocks);
      } else {
        blocks.add(new Block(new TextSpan(begin, end), kinds[i]));
      }
      i = last + 1;
    }
    return blocks;
  }

  /// A line that was wrapped goes on in the next; one that ends a sentence does not.
  private static boolean oneParagraph(List<TextLine> lines, BlockKind[] kinds, int i) {
    TextLine next = lines.get(i + 1);
    return kinds[i] == kinds[i + 1]
        && !next.afterBlank()
        && (kinds[i] == BlockKind.EMBED || (kinds[i] == BlockKind.BODY && !lines.get(i).stopped() && !next.isBullet()));
  }

  /// Adds the dateline block, if there is one.
  ///
  /// @return where the body begins
  private int dateline(Article article, TextLine first, int begin, int end, List<Block> blocks) {
    int length = words.lines.dateline(first.text());
    if (length == 0 || begin + length >= end) {
      return begin;
    }
    blocks.add(new Block(new TextSpan(begin, trimEnd(article.text(), begin, begin + length)), BlockKind.DATELINE));
    return begin + length;
  }

  /// Adds the body block that ends a paragraph, and the credit in brackets after it.
  private void body(Article article, TextLine last, int begin, int end, List<Block> blocks) {
    int credit = words.lines.trailingCredit(last);
    int border = last.span().begin() + credit;
    if (credit > 0 && border > begin) {
      TextSpan body = new TextSpan(begin, trimEnd(article.text(), begin, border));
      blocks.add(new Block(body, BlockKind.BODY));
      blocks.add(new Block(new TextSpan(border, end), BlockKind.CREDIT));
    } else {
      blocks.add(new Block(new TextSpan(begin, end), BlockKind.BODY));
    }
  }

  private static int trimEnd(String text, int begin, int end) {
    int close = end;
    while (close > begin + 1 && Spaces.isSpace(text.charAt(close - 1))) {
      close--;
    }
    return close;
  }
}
