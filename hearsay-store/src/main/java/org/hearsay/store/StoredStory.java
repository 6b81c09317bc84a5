package org.hearsay.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hearsay.compare.result.Claim;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Fact;
import org.hearsay.compare.result.Passage;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.compare.result.TimelineEntry;
import org.hearsay.compare.result.Utterance;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Story;
import org.hearsay.prov.Provenance;
import org.hearsay.story.StoryGroup;
import org.jspecify.annotations.Nullable;

/// A story without the text of its articles.
///
/// @param articles ids, in the story's order
record StoredStory(
    String id,
    List<String> articles,
    String title,
    List<StoryEntity> entities,
    List<Utterance> utterances,
    List<Claim> claims,
    List<Difference> conflicts,
    List<Fact> facts,
    List<Passage> passages,
    List<TimelineEntry> timeline,
    List<Origins> origins,
    @Nullable Provenance provenance) {

  static StoredStory of(Story story) {
    Comparison compared = story.comparison();
    return new StoredStory(
        compared.story().id(),
        compared.story().articles().stream().map(read -> read.article().id()).toList(),
        compared.title(),
        compared.entities(),
        compared.utterances(),
        compared.claims(),
        compared.conflicts(),
        compared.facts(),
        compared.passages(),
        compared.timeline(),
        story.origins(),
        story.provenance());
  }

  /// @param known gives an article by its id, or nothing
  Story with(Function<String, @Nullable ReadArticle> known) {
    List<ReadArticle> read = new ArrayList<>();
    for (String article : articles) {
      ReadArticle found = known.apply(article);
      if (found == null) {
        throw new NotStoredFormException(
            NotStoredFormException.Reason.NO_ARTICLE,
            "story "
                + id
                + " has the article "
                + article
                + ", which is not among those given; give it, or compare the story again");
      }
      read.add(found);
    }
    return new Story(
        new Comparison(
            new StoryGroup(id, read), title, entities, utterances, claims, conflicts, facts, passages, timeline),
        origins,
        provenance);
  }
}
