package org.hearsay.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.compare.CompareReports;
import org.hearsay.entity.ReadArticle;
import org.hearsay.entity.speaker.ResolveSpeakers;
import org.hearsay.origin.CountOrigins;
import org.hearsay.origin.Story;
import org.hearsay.pipeline.Language;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.quote.QuotedArticle;
import org.hearsay.quote.find.FindQuotations;
import org.hearsay.quote.linear.LinearQuotationFinder;
import org.hearsay.story.JoinStories;
import org.hearsay.tag.TagWords;
import org.hearsay.tag.Tagger;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.hearsay.text.LabelBlocks;
import org.hearsay.text.Tokenize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A stream engine writes stages and what goes between them, and reads them on another machine.
class ShippingTest {

  private static final String TEXT =
      """
      Ferry talks fail

      HARBOUR CITY — “We left,” Dana Osei, the harbour minister, told reporters on Monday.

      The ferry union denied that it had asked for eight payments, according to the Gull-Post.

      “We have a plan.

      “It is a good one,” she said.
      """;

  static Stream<Stage<?, ?>> stages() {
    return Stream.of(
        new LabelBlocks(),
        new Tokenize(),
        new TagWords(Tagger.english()),
        new FindQuotations(LinearQuotationFinder.english()),
        new ResolveSpeakers(),
        new JoinStories(),
        new CompareReports(),
        new CountOrigins(),
        Pipelines.reading(),
        Pipelines.comparing());
  }

  @ParameterizedTest
  @MethodSource("stages")
  void aStageThatWasShippedIsTheSameStage(Stage<?, ?> stage) {
    assertThat(Dump.shipped(stage).id()).isEqualTo(stage.id());
  }

  @Test
  void whatIsReadAfterEveryHopIsWhatOneMachineReads() {
    Article article = Torture.article("one", TEXT, List.of());
    Article other = Torture.article("two", TEXT.replace("eight", "nine"), List.of());
    assertThat(Dump.of(hop(article))).isEqualTo(Dump.of(Pipelines.reading().apply(article).getFirst()));

    List<ReadArticle> here = Stream.of(article, other).flatMap(a -> Pipelines.reading().apply(a).stream()).toList();
    List<ReadArticle> there = Stream.of(article, other).map(ShippingTest::hop).toList();
    List<Story> stories = Pipelines.brief(here);
    assertThat(Dump.of(Pipelines.brief(there))).isEqualTo(Dump.of(stories));
    assertThat(Dump.of(stories.stream().map(Dump::shipped).toList())).isEqualTo(Dump.of(stories));
  }

  /// Every stage and every value is shipped before it is used.
  private static ReadArticle hop(Article article) {
    Article labelled = Dump.shipped(Dump.shipped(new LabelBlocks()).apply(Dump.shipped(article)).getFirst());
    ArticleText tokens = Dump.shipped(Dump.shipped(new Tokenize()).apply(labelled).getFirst());
    tokens = Dump.shipped(Dump.shipped(new TagWords(Tagger.english())).apply(tokens).getFirst());
    var finder = Dump.shipped(new FindQuotations(LinearQuotationFinder.english()));
    QuotedArticle quoted = Dump.shipped(finder.apply(tokens).getFirst());
    ReadArticle read = Dump.shipped(Dump.shipped(new ResolveSpeakers()).apply(quoted).getFirst());
    return read.withProvenance(Dump.shipped(Pipelines.reading()).provenance());
  }

  @Test
  void aLanguageIsFoundAgainWhereItArrives() {
    Language there = Dump.shipped(Language.english());
    assertThat(there.tagger()).isSameAs(Language.english().tagger());
    assertThat(there.rules()).isSameAs(Language.english().rules());
    Article article = Torture.article("one", TEXT, List.of());
    assertThat(Dump.of(Pipelines.reading(there).apply(article).getFirst()))
        .isEqualTo(Dump.of(Pipelines.reading().apply(article).getFirst()));
  }

  @Test
  void theFinderOfALanguageReadsItsArticles() {
    Article article = Torture.article("one", TEXT, List.of());
    Language rules = Language.english().with(Language.english().ruleFinder());
    ReadArticle read = Pipelines.reading(rules).apply(article).getFirst();
    assertThat(read.quotations()).isNotEmpty().allMatch(quotation -> quotation.rule().startsWith("rules@"));
  }

  @Test
  void theStateOfAStageCanBeStored() {
    JoinStories stage = new JoinStories();
    ReadArticle read = Pipelines.reading().apply(Torture.article("one", TEXT, List.of())).getFirst();
    ReadArticle next = Pipelines.reading().apply(Torture.article("two", TEXT, List.of())).getFirst();
    JoinStories.State here = stage.initial();
    stage.accept(here, read);
    StateWriter out = new StateWriter();
    stage.save(here, out);
    JoinStories.State there = Dump.shipped(stage).restore(new StateReader(out.bytes()));
    assertThat(Dump.of(stage.accept(there, next))).isEqualTo(Dump.of(stage.accept(here, next)));
  }
}
