package org.hearsay.ingest.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.text.BlockKind;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// All paragraphs that a page shows, and those that the rules take for the report. A model corrects the rules.
public final class SeenPage {
  /// Characters of a report. With fewer left the model is not believed.
  private static final int LEAST = 120;

  private final List<PagePart> byRules;
  private final List<SeenBlock> blocks;

  /// @param blocks all that the page shows; empty where the rules alone count
  SeenPage(List<PagePart> byRules, List<SeenBlock> blocks) {
    this.byRules = List.copyOf(byRules);
    this.blocks = List.copyOf(blocks);
  }

  static SeenPage of(Document page, PageText text, MainContent.Chosen chosen) {
    PageBlocks all = PageBlocks.walked(page.body(), text);
    Map<String, Deque<BlockKind>> taken = new HashMap<>();
    for (PagePart part : chosen.parts()) {
      taken.computeIfAbsent(part.text(), key -> new ArrayDeque<>()).add(part.kind());
    }
    List<@Nullable BlockKind> kinds = new ArrayList<>();
    for (int i = 0; i < all.parts().size(); i++) {
      Deque<BlockKind> same = taken.get(all.parts().get(i).text());
      boolean within = chosen.root() == null || PageText.isIn(all.seats().get(i).at(), chosen.root());
      kinds.add(same == null || !within ? null : same.poll());
    }
    boolean whole = cutOtherwise(all.parts(), kinds, taken);
    return new SeenPage(chosen.parts(), whole ? BlockFeatures.of(page, all, kinds, chosen.root() == null) : List.of());
  }

  /// What the rules take and the walk over the page cuts in another way is found again by the words.
  ///
  /// @param taken what was not found by its whole text
  /// @return whether nearly all is found
  private static boolean cutOtherwise(
      List<PagePart> parts, List<@Nullable BlockKind> kinds, Map<String, Deque<BlockKind>> taken) {
    StringBuilder left = new StringBuilder();
    taken.forEach((text, others) -> left.append(text.repeat(others.isEmpty() ? 0 : 1)).append('\n'));
    String open = left.toString().strip();
    int found = 0;
    int tries = 0;
    for (int i = 0; i < parts.size() && !open.isEmpty() && tries < MOST_TRIES; i++) {
      String text = parts.get(i).text();
      if (kinds.get(i) == null && text.length() >= TELLING) {
        tries++;
        if (open.contains(text)) {
          kinds.set(i, BlockKind.BODY);
          found += text.length();
        }
      }
    }
    return found >= FOUND * open.length();
  }

  /// Characters of a paragraph that stands in another by no accident.
  private static final int TELLING = 30;

  private static final int MOST_TRIES = 300;

  /// With less of the rules' report found in the page there is nothing to correct.
  private static final double FOUND = 0.7;

  /// All that the page shows, in its order; empty where the rules alone count.
  public List<SeenBlock> blocks() {
    return blocks;
  }

  /// The report as the rules alone take it.
  public List<PagePart> byRules() {
    return new ArrayList<>(byRules);
  }

  /// The report as the model corrects it. What it takes away stays, labelled as no report.
  public List<PagePart> parts(BlockModel model) {
    List<PagePart> parts = new ArrayList<>();
    int length = 0;
    for (SeenBlock block : blocks) {
      BlockKind kind = model.kind(block);
      if (kind != null) {
        parts.add(new PagePart(block.text(), kind));
        length += kind == BlockKind.BODY ? block.text().length() : 0;
      }
    }
    return length >= LEAST ? parts : byRules();
  }
}
