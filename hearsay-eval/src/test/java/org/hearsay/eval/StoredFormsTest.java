package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.compare.result.Claim;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Passage;
import org.hearsay.compare.result.Utterance;
import org.hearsay.entity.ReadArticle;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.ingest.Outcome;
import org.hearsay.ingest.ReadOptions;
import org.hearsay.origin.Story;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.store.StoredForm;
import org.hearsay.text.Article;
import org.junit.jupiter.api.Test;

/// What is stored comes back equal, and everything in it that others may point to has an id of its own.
class StoredFormsTest {

  @Test
  void theGoldArticlesAndTheSampleComeBackEqual() throws IOException {
    List<Story> stories = check(OutputDigests.articles());
    assertThat(stories).anyMatch(story -> !story.comparison().conflicts().isEmpty());
    assertThat(stories).anyMatch(story -> !story.comparison().passages().isEmpty());
  }

  /// The 252 articles of the regression `seeds`, where they are at hand.
  @Test
  void theArticlesOfARegressionComeBackEqual() {
    Path seeds = Folders.data().resolve("seeds");
    assumeTrue(Files.isDirectory(seeds), "HEARSAY_DATA has no folder seeds");
    List<Article> articles = new ArrayList<>();
    ArticleReader.read(
        List.of(seeds.toString()),
        ReadOptions.STANDARD,
        InputStream.nullInputStream(),
        outcome -> {
          if (outcome instanceof Outcome.Ok<Article>(Article article)) {
            articles.add(article);
          }
        });
    assertThat(articles).isNotEmpty();
    check(articles);
  }

  private static List<Story> check(List<Article> articles) {
    Map<String, ReadArticle> read = new HashMap<>();
    for (Article article : articles) {
      ReadArticle one = Pipelines.reading().apply(article).getFirst();
      assertThat(StoredForm.article(StoredForm.write(one))).isEqualTo(one);
      read.put(article.id(), one);
    }
    List<Story> stories = Pipelines.brief(List.copyOf(read.values()));
    for (Story story : stories) {
      assertThat(StoredForm.story(StoredForm.write(story), read)).isEqualTo(story);
      assertThat(ids(story.comparison())).doesNotHaveDuplicates();
    }
    return stories;
  }

  private static List<String> ids(Comparison story) {
    List<String> ids = new ArrayList<>();
    story.claims().stream().map(Claim::id).forEach(ids::add);
    story.utterances().stream().map(Utterance::id).forEach(ids::add);
    story.conflicts().stream().map(Difference::id).forEach(ids::add);
    story.passages().stream().map(Passage::id).forEach(ids::add);
    for (Utterance utterance : story.utterances()) {
      for (Utterance.Variant variant : utterance.variants()) {
        variant.edits().stream().map(variant::idOf).forEach(ids::add);
      }
    }
    return ids;
  }
}
