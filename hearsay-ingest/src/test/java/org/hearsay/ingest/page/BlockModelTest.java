package org.hearsay.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hearsay.ingest.page.BlockModel.Bounds;
import org.hearsay.text.BlockKind;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class BlockModelTest {
  private static final String REPORT =
      "The quay at Sorn was shut on Monday after a crane fell into the water, and boats have to moor at Holm for now.";
  private static final String MORE =
      "The harbour master said that divers would look for the crane on Friday at low tide.";
  private static final String OTHER =
      "Three bakeries in Lark will close this year, and the town wants to help with the rent.";

  private static final String PAGE =
      "<html><head><title>Quay shut</title></head><body><div class='outer'><p>%s</p></div>".formatted(OTHER)
          + "<div class='article-body'><p>%s</p><p>%s</p><div class='related'><p>More on quays</p></div></div></body></html>"
              .formatted(REPORT, MORE);

  private static SeenPage page() {
    return MainContent.seen(Jsoup.parse(PAGE));
  }

  private static BlockModel saying(double odds, Bounds bounds) {
    return new BlockModel(Map.of(), Map.of(), List.of(new BlockTree(List.of(BlockTree.Node.answer(odds)))), bounds);
  }

  private static List<String> report(List<PagePart> parts) {
    return parts.stream().filter(part -> part.kind() == BlockKind.BODY).map(PagePart::text).toList();
  }

  @Test
  void seesAllParagraphsAndWhatTheRulesTake() {
    assertThat(page().blocks().stream().map(SeenBlock::text)).containsExactly(OTHER, REPORT, MORE, "More on quays");
    assertThat(page().blocks().stream().map(SeenBlock::byRules))
        .containsExactly(null, BlockKind.BODY, BlockKind.BODY, BlockKind.BOILERPLATE);
  }

  @Test
  void takesInWhatIsLikelyAndWasLeftOutside() {
    assertThat(report(page().parts(saying(1, new Bounds(0, 0, 0)))))
        .containsExactly(OTHER, REPORT, MORE, "More on quays");
  }

  @Test
  void eachBoundCountsForItsOwnParagraphs() {
    assertThat(report(page().parts(saying(1, new Bounds(0, 2, 0))))).containsExactly(OTHER, REPORT, MORE);
    assertThat(report(page().parts(saying(1, new Bounds(0, 0, 2))))).containsExactly(REPORT, MORE, "More on quays");
  }

  @Test
  void isNotBelievedWhereItLeavesNoReport() {
    assertThat(report(page().parts(saying(-9, new Bounds(0, 0, 0))))).containsExactly(REPORT, MORE);
  }

  @Test
  void theShippedOneKeepsTheReportOfAPlainPage() {
    List<PagePart> parts = page().parts(BlockModel.shipped());
    assertThat(report(parts)).contains(REPORT, MORE).doesNotContain("More on quays");
    assertThat(parts).contains(new PagePart("More on quays", BlockKind.BOILERPLATE));
  }

  @Test
  void aTreeAsksWithItsBorderToTheLeft() {
    BlockTree tree = BlockTree.of("1:0.1:1 -2.0 0:7.0:3 4.0 5.0");
    assertThat(tree.value(new double[] {0, (float) 0.1})).as("inputs are floats, and so is the border").isEqualTo(-2);
    assertThat(tree.value(new double[] {7, 1})).isEqualTo(4);
    assertThat(tree.value(new double[] {7.5, 1})).isEqualTo(5);
    assertThat(BlockTree.of(tree.written()).written()).isEqualTo(tree.written());
  }
}
