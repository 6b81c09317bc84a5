package org.hearsay.pipeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.TreeSet;
import org.hearsay.stage.StateReader;
import org.hearsay.stage.StateWriter;
import org.jspecify.annotations.Nullable;

/// What a [StoryKeeper] knows of one story.
final class KeptStory {
  /// Stories that are due, the earliest first; then by id.
  static final Comparator<KeptStory> BY_DUE =
      Comparator.comparing((KeptStory story) -> story.due, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(story -> story.id);

  final String id;

  /// Ids, in their order.
  final TreeSet<String> articles = new TreeSet<>();

  /// Whether it has changed since it was last given out.
  boolean changed;

  Instant changedAt;

  /// Articles that it had when it was last given out.
  private int compared;

  private @Nullable Instant comparedAt;

  /// As the policy has it; absent where the story has to change first.
  @Nullable Instant due;

  KeptStory(String id, Instant now) {
    this.id = id;
    changedAt = now;
  }

  StoryGrowth growth() {
    return new StoryGrowth(id, articles.size(), compared, changedAt, comparedAt);
  }

  /// It is given out to be compared.
  void given(Instant now) {
    compared = articles.size();
    comparedAt = now;
    changed = false;
    due = null;
  }

  void save(StateWriter out) {
    out.string(id);
    out.count(articles.size());
    articles.forEach(out::string);
    out.flag(changed);
    out.instant(changedAt);
    out.count(compared);
    if (comparedAt != null) {
      out.instant(comparedAt);
    }
  }

  static KeptStory restore(StateReader in) {
    KeptStory story = new KeptStory(in.string(), Instant.EPOCH);
    for (int left = in.items(1); left > 0; left--) {
      story.articles.add(in.string());
    }
    story.changed = in.flag();
    story.changedAt = in.instant();
    story.compared = in.count();
    story.comparedAt = story.compared == 0 ? null : in.instant();
    return story;
  }
}
