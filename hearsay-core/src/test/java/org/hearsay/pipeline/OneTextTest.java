package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.compare.report.Report;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationFinder;
import org.hearsay.quote.linear.LinearQuotationFinder;
import org.hearsay.quote.marks.QuotedText;
import org.hearsay.stage.Dump;
import org.hearsay.stage.Torture;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.hearsay.text.LabelBlocks;
import org.hearsay.text.Tokenize;
import org.hearsay.text.Tokens;
import org.hearsay.words.ComparedWords;
import org.junit.jupiter.api.Test;

/// What is found in the text of an article alone is found once, from the article to the origins.
class OneTextTest {

  private static final String TEXT =
      """
      Ferry talks fail

      HARBOUR CITY — “We left,” Dana Osei, the harbour minister, told reporters on Monday.

      “We have a plan.

      “It is a 'good' one,” she said.
      """;

  /// Looks at what the stages hand to the finder.
  private static final class Onlooker implements QuotationFinder {
    private static final long serialVersionUID = 1L;

    final transient List<ArticleText> seen = new ArrayList<>();

    @Override
    public String name() {
      return LinearQuotationFinder.english().name();
    }

    @Override
    public List<Quotation> find(ArticleText article) {
      seen.add(article);
      return LinearQuotationFinder.english().find(article);
    }
  }

  private static ReadArticle read(String id) {
    return Pipelines.reading().apply(Torture.article(id, TEXT, List.of())).getFirst();
  }

  @Test
  void whatReadingFoundIsWhatComparisonAndOriginsGet() {
    Onlooker finder = new Onlooker();
    ReadArticle read = Pipelines.reading(finder).apply(Torture.article("one", TEXT, List.of())).getFirst();
    ArticleText seen = finder.seen.getFirst();
    Tokens tokens = seen.tokens();
    QuotedText marks = QuotedText.of(seen);
    assertThat(tokens.tags()).hasSize(tokens.size());

    Pipelines.brief(List.of(read, read("two")));
    assertThat(read.text().tokens()).isSameAs(tokens);
    assertThat(QuotedText.of(read.text())).isSameAs(marks);
  }

  @Test
  void comparedWordsServeTheWholeComparisonAndAreThenGivenBack() {
    ReadArticle read = read("one");
    ComparedWords words = new Report(0, read).words;
    assertThat(ComparedWords.of(read.text())).isSameAs(words);
    read.text().release();
    assertThat(ComparedWords.of(read.text())).isNotSameAs(words);
    assertThat(ComparedWords.of(read.text()).forms()).isEqualTo(words.forms());
  }

  @Test
  void aStoredArticleMakesTheSameAnew() {
    ReadArticle read = read("one");
    ReadArticle stored = Dump.shipped(read);
    assertThat(stored).isEqualTo(read);
    assertThat(Dump.of(stored.text().tokens())).isEqualTo(Dump.of(read.text().tokens()));
    assertThat(QuotedText.of(stored.text()).stretches).isEqualTo(QuotedText.of(read.text()).stretches).isNotEmpty();
    assertThat(QuotedText.of(stored.text()).paragraphs).isEqualTo(QuotedText.of(read.text()).paragraphs);
  }

  @Test
  void wordsAndTheirTagsAreSentBetweenTheStagesOfReading() {
    Article article = new LabelBlocks().apply(Torture.article("one", TEXT, List.of())).getFirst();
    ArticleText text = new Tokenize().apply(article).getFirst();
    byte[] tags = new byte[text.tokens().size()];
    tags[1] = 7;
    assertThat(Dump.shipped(text.withTags(tags)).tokens().tags()).isEqualTo(tags);
    assertThat(Dump.shipped(text.withTags(tags).settled()).tokens().tags()).isEmpty();
  }
}
