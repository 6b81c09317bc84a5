package org.hearsay.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.hearsay.compare.CompareReports;
import org.hearsay.entity.ReadArticle;
import org.hearsay.entity.speaker.ResolveSpeakers;
import org.hearsay.origin.CountOrigins;
import org.hearsay.origin.Story;
import org.hearsay.prov.Provenance;
import org.hearsay.quote.QuotationFinder;
import org.hearsay.quote.find.FindQuotations;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;
import org.hearsay.story.JoinStories;
import org.hearsay.story.StoryGroup;
import org.hearsay.tag.TagWords;
import org.hearsay.text.Article;
import org.hearsay.text.LabelBlocks;
import org.hearsay.text.Tokenize;
import org.jspecify.annotations.Nullable;

/// The one data path, from left to right. Bytes become an [Article] in the ingest module; from there:
///
/// ```
/// Article → ArticleText → QuotedArticle → ReadArticle → StoryUpdate → StoryGroup → Comparison → Story
///         text          quote           entity        story         pipeline     compare      origin
/// ```
///
/// [#reading] goes as far as the read article, article by article. A [StoryKeeper] joins each to a story and gives out
/// the stories that changed, so that it is what comes between for articles that keep coming; [#comparing] does the
/// rest. [#brief] does all of it once, for articles that are all there.
public final class Pipelines {
  private Pipelines() {}

  /// From an English article to what it says by itself, with the finder that needs no files beside the program: rules,
  /// and a linear model stacked on them.
  public static Stage.Each<Article, ReadArticle> reading() {
    return reading(Language.english());
  }

  /// The same for English with another finder.
  public static Stage.Each<Article, ReadArticle> reading(QuotationFinder finder) {
    return reading(Language.english().with(finder));
  }

  /// From an article of a language to what it says by itself.
  public static Stage.Each<Article, ReadArticle> reading(Language language) {
    return new NoteProvenance<>(
        List.of(),
        new LabelBlocks(language.blocks())
            .then(new Tokenize())
            .then(new TagWords(language.tagger()))
            .then(new FindQuotations(language.finder()))
            .then(new ResolveSpeakers()),
        ReadArticle::withProvenance);
  }

  /// From the reports of one story to what they share, where they differ, and from how many origins.
  public static Stage.Each<StoryGroup, Story> comparing() {
    return new NoteProvenance<>(
        List.of(new JoinStories().id()), new CompareReports().then(new CountOrigins()), Story::withProvenance);
  }

  /// What a story says of how it was made, from bytes to the comparison.
  ///
  /// @param ingest what made articles of bytes
  /// @param read one of its articles, which says what read it
  public static Provenance whole(StageId ingest, ReadArticle read) {
    return whole(ingest, read.provenance(), comparing().steps());
  }

  /// The same of another result.
  ///
  /// @param reading what read the articles; absent where none was read
  /// @param after the steps that come after reading
  public static Provenance whole(StageId ingest, @Nullable Provenance reading, List<StageId> after) {
    List<String> steps = new ArrayList<>();
    steps.add(ingest.toString());
    if (reading != null) {
      steps.addAll(reading.stages());
    }
    after.forEach(step -> steps.add(step.toString()));
    return Provenance.of(steps, reading == null ? List.of() : reading.models());
  }

  /// Groups articles into stories and compares each. The order of the input does not matter.
  ///
  /// @return in order of the stories' first article
  public static List<Story> brief(List<ReadArticle> articles) {
    return brief(articles, compared -> {});
  }

  /// The same, for callers who show the progress.
  ///
  /// @param progress is given, before each story, how many stories are compared
  public static List<Story> brief(List<ReadArticle> articles, IntConsumer progress) {
    Map<String, ReadArticle> byId = new HashMap<>();
    articles.forEach(read -> byId.put(read.article().id(), read));
    StoryKeeper keeper = new StoryKeeper(byId::get);
    keeper.add(articles);
    keeper.settle();
    List<Story> stories = new ArrayList<>();
    Stage.Each<StoryGroup, Story> comparing = comparing();
    for (StoryGroup group : keeper.groups()) {
      progress.accept(stories.size());
      stories.addAll(comparing.apply(group));
    }
    return stories;
  }
}
