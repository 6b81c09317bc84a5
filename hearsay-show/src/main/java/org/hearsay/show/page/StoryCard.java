package org.hearsay.show.page;

import java.util.List;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Story;
import org.hearsay.story.StoryGroup;
import org.jspecify.annotations.Nullable;

/// A story in a list.
///
/// @param counts the three counts as a sentence, as on the page of the story
/// @param published the days of its reports
/// @param differences how many differences its page shows as sure
/// @param origins of the story as a whole; absent where nothing was counted
public record StoryCard(
    String id, String title, String counts, String published, int reports, int differences, @Nullable Origins origins) {

  public static StoryCard of(Story story) {
    StoryGroup group = story.comparison().story();
    Places places = new Places(group.articles(), List.of(story));
    OriginParts origins = new OriginParts("s1", places, story, new OriginIndex("s1", places, story));
    Views.Differences differences = new DifferenceParts("s1", places, story.comparison()).view();
    String title =
        story.comparison().title().isBlank()
            ? ArticleParts.title(group.articles().getFirst().article())
            : Shown.line(story.comparison().title(), 200);
    return new StoryCard(
        group.id(),
        title,
        group.articles().size() == 1 ? "One report. It is compared when another comes." : origins.counts().sentence(),
        Shown.days(group.published()),
        group.articles().size(),
        differences.sure().size() + differences.more().size(),
        story.origins().stream().filter(each -> each.of().equals(group.id())).findFirst().orElse(null));
  }

  String differencesLine() {
    return differences == 0 ? "no differences found" : Shown.count(differences, "difference", "differences");
  }
}
