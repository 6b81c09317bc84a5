package org.hearsay.show.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first page: stories, what changed last first.
///
/// @param line what there is, in a sentence
/// @param work what is being done now; empty where nothing is
/// @param news what changed since the reader looked; absent on later parts of the list
/// @param stories in groups by the day on which they changed; no group is empty
/// @param emptyHead what an archive without stories lacks
/// @param emptySteps what to do about it
/// @param emptyCommand the command that does it; may be empty
/// @param more address of the next part; absent on the last
public record SiteToday(
    String line,
    String work,
    @Nullable SiteNews news,
    List<Group> stories,
    String emptyHead,
    List<String> emptySteps,
    String emptyCommand,
    @Nullable String more) {
  public SiteToday {
    stories = List.copyOf(stories);
    emptySteps = List.copyOf(emptySteps);
  }

  /// Stories that changed on one day.
  public record Group(String label, List<StoryCard> cards) {
    public Group {
      cards = List.copyOf(cards);
    }
  }
}
