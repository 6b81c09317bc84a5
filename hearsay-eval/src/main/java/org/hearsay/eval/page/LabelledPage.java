package org.hearsay.eval.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.ingest.page.PagePart;
import org.hearsay.ingest.page.SeenBlock;
import org.hearsay.ingest.page.SeenPage;
import org.hearsay.text.Article;
import org.hearsay.text.Block;
import org.hearsay.text.BlockKind;
import org.hearsay.text.LabelBlocks;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// A page and what is known of its report: the whole of it, or strings that must and must not be in it.
///
/// @param site pages of one site are never on both sides of a test
/// @param gold the whole report; absent where only strings are known
/// @param wanted strings of the report
/// @param unwanted strings that are none of it
record LabelledPage(
    String site,
    @Nullable String title,
    SeenPage seen,
    @Nullable String gold,
    List<String> wanted,
    List<String> unwanted) {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int RUN = 4;

  /// A paragraph of which is known what it is.
  ///
  /// @param weight above 0
  record Label(SeenBlock block, boolean report, double weight) {}

  /// How the counts of both scorers come out for one text.
  ///
  /// @param hit runs of words, or strings, that are there as they should
  record Count(double hit, double extra, double missed) {}

  List<Label> labels() {
    return gold != null ? byGold(gold) : byStrings();
  }

  /// A paragraph is of the report where most of its runs of words are. Together they count as much as the strings of a
  /// page, half by their length, half each alike.
  private List<Label> byGold(String whole) {
    Map<String, Integer> runs = runs(whole);
    String squeezed = squeezed(whole);
    double total = Math.max(1, runs.values().stream().mapToInt(Integer::intValue).sum());
    List<Label> labels = new ArrayList<>();
    for (SeenBlock block : seen.blocks()) {
      Map<String, Integer> own = runs(block.text());
      int size = own.values().stream().mapToInt(Integer::intValue).sum();
      long same = own.keySet().stream().filter(runs::containsKey).count();
      boolean report = size > 1 ? 2 * same >= own.size() : size == 1 && squeezed.contains(squeezed(block.text()));
      if (size > 0) {
        labels.add(new Label(block, report, Math.min(10, LENGTH * size / total) + EACH));
      }
    }
    return labels;
  }

  private static final double LENGTH = 25;
  private static final double EACH = 0.1;

  private List<Label> byStrings() {
    List<Label> labels = new ArrayList<>();
    for (SeenBlock block : seen.blocks()) {
      String text = squeezed(block.text());
      long good = wanted.stream().filter(words -> text.contains(squeezed(words))).count();
      long bad = unwanted.stream().filter(words -> text.contains(squeezed(words))).count();
      if (good != bad && (good == 0 || bad == 0)) {
        labels.add(new Label(block, good > 0, Math.min(3, good + bad)));
      }
    }
    return labels;
  }

  /// The counts for the text that the program makes of some paragraphs.
  Count count(List<PagePart> parts) {
    String text = kept(parts);
    if (gold != null) {
      Map<String, Integer> want = runs(gold);
      Map<String, Integer> got = runs(text);
      double hit = 0;
      for (Map.Entry<String, Integer> run : got.entrySet()) {
        hit += Math.min(run.getValue(), want.getOrDefault(run.getKey(), 0));
      }
      double all = want.values().stream().mapToInt(Integer::intValue).sum();
      double given = got.values().stream().mapToInt(Integer::intValue).sum();
      return new Count(hit, given - hit, all - hit);
    }
    String squeezed = squeezed(text);
    long hit = wanted.stream().filter(words -> squeezed.contains(squeezed(words))).count();
    long extra = unwanted.stream().filter(words -> squeezed.contains(squeezed(words))).count();
    return new Count(hit, extra, wanted.size() - hit);
  }

  /// The paragraphs that the program labels as the report, without the title in front.
  private String kept(List<PagePart> parts) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    List<PagePart> all = new ArrayList<>(parts);
    if (title != null && parts.stream().limit(6).noneMatch(part -> part.text().equalsIgnoreCase(title))) {
      all.addFirst(new PagePart(title, BlockKind.HEADLINE));
    }
    for (PagePart part : all) {
      text.append(text.isEmpty() ? "" : "\n\n");
      blocks.add(new Block(new TextSpan(text.length(), text.length() + part.text().length()), part.kind()));
      text.append(part.text());
    }
    Article article =
        new Article("page", "page", null, null, title, List.of(), "en", Published.UNKNOWN, text.toString(), blocks);
    StringBuilder kept = new StringBuilder();
    boolean seenTitle = false;
    for (Block block : new LabelBlocks().apply(article).getFirst().blocks()) {
      String words = text.substring(block.span().begin(), block.span().end());
      boolean isTitle = block.kind() == BlockKind.HEADLINE && !seenTitle && squeezed(words).equals(squeezed(title));
      seenTitle |= isTitle;
      if (!isTitle && KEPT.contains(block.kind())) {
        kept.append(words).append("\n\n");
      }
    }
    return kept.toString();
  }

  private static final List<BlockKind> KEPT =
      List.of(BlockKind.BODY, BlockKind.EMBED, BlockKind.DATELINE, BlockKind.CORRECTION, BlockKind.HEADLINE);

  private static String squeezed(@Nullable String text) {
    return text == null ? "" : String.join(" ", text.strip().split("\\s+"));
  }

  private static Map<String, Integer> runs(String text) {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(text); word.find(); ) {
      words.add(word.group());
    }
    Map<String, Integer> runs = new HashMap<>();
    for (int i = 0; i < words.size() && (i == 0 || i + RUN <= words.size()); i++) {
      runs.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + RUN))), 1, Integer::sum);
    }
    return runs;
  }
}
