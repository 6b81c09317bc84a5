package org.hearsay.text;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One report as it was read from a file or a page, before anything is found in it.
///
/// @param id a digest prefix, equal for equal input
/// @param file the path as given, or the line of a collection it came from
/// @param outlet absent where neither metadata, address nor text names one
/// @param title absent where there is none; when it stands in the text, a headline block covers it
/// @param language ISO 639-1 code; "und" where not known
/// @param text decoded and otherwise unchanged for plain text; the extracted text for pages
/// @param blocks sorted and disjoint; what no block covers is white space
public record Article(
    String id,
    String file,
    @Nullable String url,
    @Nullable Outlet outlet,
    @Nullable String title,
    List<Byline> byline,
    String language,
    Published published,
    String text,
    List<Block> blocks)
    implements Serializable {

  public Article {
    byline = List.copyOf(byline);
    blocks = blocks.stream().sorted().toList();
    int end = 0;
    for (Block block : blocks) {
      if (block.span().begin() < end || block.span().end() > text.length()) {
        throw new IllegalArgumentException("blocks overlap or leave the text: " + block);
      }
      end = block.span().end();
    }
  }

  public Article withBlocks(List<Block> newBlocks) {
    return new Article(id, file, url, outlet, title, byline, language, published, text, newBlocks);
  }

  /// The kind of block that holds a position; body where no block does.
  public BlockKind kindAt(int position) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Block block = blocks.get(middle);
      if (position < block.span().begin()) {
        high = middle - 1;
      } else if (position >= block.span().end()) {
        low = middle + 1;
      } else {
        return block.kind();
      }
    }
    return BlockKind.BODY;
  }
}
