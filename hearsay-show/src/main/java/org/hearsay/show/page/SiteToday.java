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
    @Nullable News news,
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

  /// What changed since a reader looked.
  ///
  /// @param form what every form of the page carries; empty where the reader cannot mark it as seen
  /// @param label how much changed, in words
  /// @param seen number of the last change that is counted here
  /// @param first the gravest
  /// @param more the others; a part of them where there are very many
  public record News(String form, String label, long seen, List<SiteChange> first, List<SiteChange> more) {
    public News {
      first = List.copyOf(first);
      more = List.copyOf(more);
    }
  }
}
