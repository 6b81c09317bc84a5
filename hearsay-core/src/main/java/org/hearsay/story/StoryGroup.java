package org.hearsay.story;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hearsay.entity.ReadArticle;
import org.hearsay.text.DateRange;
import org.jspecify.annotations.Nullable;

/// The reports of one happening, undated ones last, otherwise in order of time, then of id.
public record StoryGroup(String id, List<ReadArticle> articles) implements Serializable {
  public StoryGroup {
    articles = List.copyOf(articles);
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("a story needs an article");
    }
  }

  /// By time of publication, undated ones last, then by id: the order of the articles of a story.
  public static final Comparator<ReadArticle> BY_TIME =
      Comparator.comparing(
              (ReadArticle read) -> read.article().published().range(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(read -> read.article().id());

  /// From the first day of publication to the last; absent where no report is dated.
  public @Nullable DateRange published() {
    return articles.stream()
        .map(read -> read.article().published().range())
        .filter(Objects::nonNull)
        .reduce(DateRange::with)
        .orElse(null);
  }
}
