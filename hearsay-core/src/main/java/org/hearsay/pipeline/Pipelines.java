package org.hearsay.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.hearsay.compare.CompareReports;
import org.hearsay.entity.ReadArticle;
import org.hearsay.entity.speaker.ResolveSpeakers;
import org.hearsay.origin.CountOrigins;
import org.hearsay.origin.Story;
import org.hearsay.quote.QuotationFinder;
import org.hearsay.quote.find.FindQuotations;
import org.hearsay.stage.Stage;
import org.hearsay.story.JoinStories;
import org.hearsay.story.StoryGroup;
import org.hearsay.story.StoryUpdate;
import org.hearsay.tag.TagWords;
import org.hearsay.text.Article;
import org.hearsay.text.LabelBlocks;
import org.hearsay.text.Tokenize;

/// The one data path, top to bottom. Bytes become an [Article] in the ingest module; from there:
///
/// ```
/// Article → ArticleText → QuotedArticle → ReadArticle → StoryUpdate → Comparison → Story
///          (text)             (quote)         (entity)      (story)       (claim)      (origin)
/// ```
public final class Pipelines {
  private Pipelines() {}

  /// From an English article to what it says by itself, with the finder that needs no files beside the program: rules, and a
  /// linear model stacked on them.
  public static Stage.Each<Article, ReadArticle> reading() {
    return reading(Language.english());
  }

  /// The same for English with another finder.
  public static Stage.Each<Article, ReadArticle> reading(QuotationFinder finder) {
    return reading(Language.english().with(finder));
  }

  /// From an article of a language to what it says by itself.
  public static Stage.Each<Article, ReadArticle> reading(Language language) {
    return new LabelBlocks()
        .then(new Tokenize())
        .then(new TagWords(language.tagger()))
        .then(new FindQuotations(language.finder()))
        .then(new ResolveSpeakers());
  }

  /// From the reports of one story to what they share, where they differ, and from how many origins.
  public static Stage.Each<StoryGroup, Story> comparing() {
    return new CompareReports().then(new CountOrigins());
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
    List<ReadArticle> ordered = articles.stream().sorted(ORDER).toList();
    List<Story> stories = new ArrayList<>();
    Stage.Each<StoryGroup, Story> comparing = comparing();
    for (StoryGroup group : groups(ordered)) {
      progress.accept(stories.size());
      stories.addAll(comparing.apply(group));
    }
    return stories;
  }

  /// By time of publication, undated ones last, then by id.
  private static final Comparator<ReadArticle> ORDER =
      Comparator.comparing(
              (ReadArticle read) -> read.article().published().range(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(read -> read.article().id());

  private static List<StoryGroup> groups(List<ReadArticle> ordered) {
    Map<String, String> storyOf = new HashMap<>();
    JoinStories joining = new JoinStories();
    Map<String, JoinStories.State> states = new TreeMap<>();
    Consumer<StoryUpdate> note = update -> storyOf.put(update.article(), update.story());
    for (ReadArticle read : ordered) {
      JoinStories.State state = states.computeIfAbsent(joining.key(read), key -> joining.initial());
      var step = joining.apply(state, read);
      states.put(joining.key(read), step.state());
      step.out().forEach(note);
    }
    states.values().forEach(state -> joining.settle(state).forEach(note));
    Map<String, List<ReadArticle>> members = new LinkedHashMap<>();
    for (ReadArticle read : ordered) {
      String id = read.article().id();
      members.computeIfAbsent(storyOf.getOrDefault(id, id), key -> new ArrayList<>()).add(read);
    }
    return members.entrySet().stream().map(entry -> new StoryGroup(entry.getKey(), entry.getValue())).toList();
  }
}
