package org.hearsay.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.entity.ReadArticle;
import org.hearsay.entity.speaker.ResolveSpeakers;
import org.hearsay.origin.Story;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotedArticle;
import org.hearsay.quote.find.FindQuotations;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.tag.TagWords;
import org.hearsay.tag.Tagger;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.hearsay.text.Block;
import org.hearsay.text.BlockKind;
import org.hearsay.text.LabelBlocks;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokenize;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every stage, alone and behind the ones before it, on texts that nobody wrote. Long texts come with `-Pnightly` alone;
/// the short ones have all the same shapes.
class StagesTortureTest {

  private static final Stage.Each<Article, Article> BLOCKS = new LabelBlocks();
  private static final Stage.Each<Article, ArticleText> TOKENS =
      BLOCKS.then(new Tokenize()).then(new TagWords(Tagger.english()));
  private static final Stage.Each<Article, QuotedArticle> QUOTATIONS =
      TOKENS.then(new FindQuotations(RuleQuotationFinder.english()));
  private static final Stage.Each<Article, ReadArticle> SPEAKERS = QUOTATIONS.then(new ResolveSpeakers());

  static Stream<Stage.Each<Article, ?>> stages() {
    return Stream.of(BLOCKS, new Tokenize(), TOKENS, QUOTATIONS, SPEAKERS);
  }

  @ParameterizedTest
  @MethodSource("stages")
  void anyTextIsReadToItsEnd(Stage.Each<Article, ?> stage) {
    Torture.check(stage);
  }

  @ParameterizedTest
  @MethodSource("stages")
  @Tag("nightly")
  void anyLongTextIsReadToItsEnd(Stage.Each<Article, ?> stage) {
    Torture.checkLong(stage);
  }

  private static final List<String> ENDS = List.of("", " ”", ", “", ".)");

  /// A text may be cut short anywhere, and what stands after the cut may be marks alone.
  @Test
  void anArticleCutAnywhereIsRead() {
    for (int cut = 0; cut <= CUT.length(); cut++) {
      cut(cut, ENDS.get(cut % ENDS.size()));
    }
  }

  @Test
  @Tag("nightly")
  void anArticleCutAnywhereIsReadWhateverItsEnd() {
    for (int cut = 0; cut <= CUT.length(); cut++) {
      for (String end : ENDS) {
        cut(cut, end);
      }
    }
  }

  private static void cut(int cut, String end) {
    Torture.run(SPEAKERS, "cut at " + cut, CUT.substring(0, cut) + end);
  }

  private static final String CUT =
      """
      Harbour vote is put off

      TOLLE (Reuters) — “We left,” said Ann Lee, the 61-year-old harbour minister's chief of staff, “at noon on May 3.”

      The union's lawyer, Mr. Bo Ray of Hask & Sons, told the Gull-Post that he, according to Lee, had said “no”.

      “No,” she added — citing two people, also ministers, who were not named: ‘never’.
      """;

  private static final String REPORT =
      """
      Harbour vote is put off

      TOLLE (Reuters) — “We left because of them,” said Ann Lee, the harbour minister, “at noon on May 3. We will not come back.”

      The union's lawyer, Mr. Bo Ray, told the Gull-Post that he had said “no” to nine offers worth $1.5 million, according to Lee.

      The mayor denied on Tuesday that 14 boats had sunk, the Bay Echo reported, quoting Coast Wire.
      """;

  /// Reports of one affair that were cut, doubled and mixed up are compared, and their order changes nothing.
  @Test
  void damagedReportsAreComparedWhateverTheirOrder() {
    damagedReports(0, 12);
  }

  @Test
  @Tag("nightly")
  void moreDamagedReportsAreComparedWhateverTheirOrder() {
    damagedReports(12, 40);
  }

  private static void damagedReports(int from, int to) {
    for (int seed = from; seed < to; seed++) {
      Random random = new Random(seed);
      List<ReadArticle> read = new ArrayList<>();
      int reports = 2 + random.nextInt(4);
      for (int i = 0; i < reports; i++) {
        read.addAll(Torture.run(SPEAKERS, "seed " + seed, damaged(random), "r" + i));
      }
      String once = Dump.of(compared(read, seed));
      java.util.Collections.shuffle(read, random);
      assertThat(Dump.of(compared(read, seed))).as("seed %d", seed).isEqualTo(once);
    }
  }

  private static List<Story> compared(List<ReadArticle> read, int seed) {
    try {
      return Pipelines.brief(read);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("seed " + seed, e);
    }
  }

  private static String damaged(Random random) {
    StringBuilder text = new StringBuilder(REPORT);
    for (int k = random.nextInt(10); k > 0; k--) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + random.nextInt(60));
      switch (random.nextInt(3)) {
        case 0 -> text.delete(from, to);
        case 1 -> text.insert(from, text.substring(from, to));
        default -> text.insert(from, Torture.mixture(random, 3));
      }
    }
    return text.toString();
  }

  /// Four times the text may take eight times the processor time; a stage that is quadratic in the
  /// length of something takes sixteen times.
  static List<String> units() {
    return List.of(
        "“We left because of them,” said Ann Lee, who told the Gull-Post on Monday. ",
        "“We left.\n\n",
        "said that ",
        "according to ",
        "Lee’s ",
        "Lee\n",
        "'",
        "\"",
        "“‘",
        "(",
        "and we ",
        "1",
        "-",
        "Monday ",
        "Ann Lee ",
        "he said. ",
        "— Ann Lee (@lee) July 1, 2030\n",
        "a.",
        "!",
        "!)",
        "( ",
        "Ann Lee, ");
  }

  @ParameterizedTest
  @MethodSource("units")
  void longTextTakesLinearTime(String unit) {
    takesLinearTime(unit, 15_000);
  }

  @ParameterizedTest
  @MethodSource("units")
  @Tag("nightly")
  void veryLongTextTakesLinearTime(String unit) {
    takesLinearTime(unit, 60_000);
  }

  private static void takesLinearTime(String unit, int length) {
    String quarter = unit.repeat(length / unit.length());
    String whole = quarter.repeat(4);
    String end = " and we left"; // in small letters: what goes before it may go on
    time(quarter + end);
    Duration small = time(quarter + end);
    Duration large = time(whole + end);
    assertThat(large)
        .as("%d units of '%s' after %s for a quarter of it", whole.length(), unit, small)
        .isLessThan(small.multipliedBy(8).plusMillis(250));
  }

  /// On a machine that is busy with other things the wall says nothing.
  private static Duration time(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    assertThat(SPEAKERS.apply(Torture.article(text))).hasSize(1);
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
  }

  /// The same of two reports that are compared: long sentences, many quotations, many numbers, many newsrooms.
  @ParameterizedTest
  @MethodSource("reports")
  void longReportsAreComparedInLinearTime(String unit) {
    areComparedInLinearTime(unit, 8_000);
  }

  @ParameterizedTest
  @MethodSource("reports")
  @Tag("nightly")
  void veryLongReportsAreComparedInLinearTime(String unit) {
    areComparedInLinearTime(unit, 25_000);
  }

  static List<String> reports() {
    return List.of(
        "“We left because of them,” said Ann Lee in Tolle on Monday. ",
        "said 5 percent of 3 million people in 2 of 3 boats ",
        "“We left. They paid for the boats and the bridge. ",
        "Ann Lee told the Gull-Post, citing the Bay Echo. ");
  }

  private static void areComparedInLinearTime(String unit, int length) {
    compare(unit, 6_000);
    Duration small = compare(unit, length);
    Duration large = compare(unit, 4 * length);
    assertThat(large)
        .as("%d units of '%s' after %s for a quarter of it", 4 * length, unit, small)
        .isLessThan(small.multipliedBy(8).plusMillis(500));
  }

  private static Duration compare(String unit, int length) {
    String text = unit.repeat(length / unit.length());
    List<ReadArticle> read = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      read.addAll(SPEAKERS.apply(Torture.article("r" + i, "The bridge of Tolle is shut again\n\n" + text, List.of())));
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    assertThat(Pipelines.brief(read)).isNotEmpty();
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
  }

  @Test
  @Tag("nightly")
  void aMegabyteOnOneLineIsRead() {
    assertThat(time(onOneLine(1_000_000))).isLessThan(Duration.ofSeconds(60));
  }

  @Test
  void aLongLineIsRead() {
    assertThat(time(onOneLine(100_000))).isLessThan(Duration.ofSeconds(6));
  }

  private static String onOneLine(int length) {
    String unit = "“We left because of them,” said Ann Lee, who told the Gull-Post on Monday. ";
    return unit.repeat(length / unit.length());
  }

  /// What is labelled covers every word, so that nothing is lost between blocks.
  @Test
  void everyWordOfALabelledArticleIsInABlock() {
    Torture.texts()
        .forEach((name, text) -> {
          Article article = BLOCKS.apply(Torture.article(text)).getFirst();
          assertThat(article.text()).isEqualTo(text);
          if (article.blocks().isEmpty()) {
            return; // an article without labels is body throughout
          }
          int end = 0;
          for (Block block : article.blocks()) {
            assertThat(text.substring(end, block.span().begin()))
                .as("between blocks of %s", name)
                .matches("(?U)[\\s\\p{Z}\\p{C}]*");
            end = block.span().end();
          }
          assertThat(text.substring(end)).as("after the blocks of %s", name).matches("(?U)[\\s\\p{Z}\\p{C}]*");
        });
  }

  /// Positions are relative to the text and to nothing else.
  @Test
  void aParagraphPutInFrontShiftsEverySpanByItsLength() {
    String front = "The old lighthouse opens at nine and closes at five in the summer months.\n\n";
    String body =
        """
        “We left,” said Ann Lee, the harbour minister, “and we will not come back.”

        The ferry union denied that it had asked for money, according to the Gull-Post.

        “We have a plan.

        “It is a good one,” she told reporters on Monday.\
        """;
    List<String> plain = render(QUOTATIONS, body, 0);
    List<String> shifted = render(QUOTATIONS, front + body, front.length());
    assertThat(plain).isNotEmpty();
    assertThat(shifted).isEqualTo(plain);
  }

  private static List<String> render(Stage.Each<Article, QuotedArticle> stage, String text, int shift) {
    List<Block> blocks = new ArrayList<>();
    int begin = 0;
    for (String paragraph : text.split("\n\n")) {
      blocks.add(new Block(new TextSpan(begin, begin + paragraph.length()), BlockKind.BODY));
      begin += paragraph.length() + 2;
    }
    List<String> out = new ArrayList<>();
    for (Quotation found : stage.apply(Torture.article("shift", text, blocks)).getFirst().quotations()) {
      out.add(
          found.kind()
              + shifted(found.content(), shift)
              + shifted(found.cue(), shift)
              + shifted(found.source(), shift));
    }
    return out;
  }

  private static String shifted(List<TextSpan> spans, int shift) {
    return spans.stream().map(span -> (span.begin() - shift) + ".." + (span.end() - shift)).toList().toString();
  }

  /// Articles that arrive in another order are put into the same stories.
  @Test
  void theOrderOfArrivalDoesNotMoveAnArticleToAnotherStory() {
    List<ReadArticle> read = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String place = List.of("Varden", "Tolle", "Ashmere").get(i % 3);
      String text =
          "The bridge of "
              + place
              + " will close, mayor Ann "
              + place
              + "son said on Monday.\n\n"
              + "“We cannot pay for the bridge at "
              + place
              + ",” she told reporters. ".repeat(1 + i / 3);
      read.addAll(SPEAKERS.apply(Torture.article("r" + i, text, List.of())));
    }
    String expected = partition(Pipelines.brief(read));
    Random random = new Random(11);
    for (int round = 0; round < 5; round++) {
      java.util.Collections.shuffle(read, random);
      assertThat(partition(Pipelines.brief(read))).isEqualTo(expected);
    }
  }

  private static String partition(List<Story> stories) {
    TreeSet<String> groups = new TreeSet<>(Comparator.naturalOrder());
    for (Story story : stories) {
      groups.add(
          story.comparison().story().articles().stream().map(read -> read.article().id()).sorted().toList().toString());
    }
    return groups.toString();
  }
}
