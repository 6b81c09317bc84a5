package org.hearsay.show.table;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Story;
import org.hearsay.show.json.CodePoints;
import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;

/// The articles of a story by their ids, and places in them.
final class StoryTexts {
  private final Map<String, Article> articles = new HashMap<>();
  private final Map<String, CodePoints> points = new HashMap<>();

  StoryTexts(Story story) {
    for (ReadArticle read : story.comparison().story().articles()) {
      articles.put(read.article().id(), read.article());
      points.put(read.article().id(), CodePoints.of(read.article().text()));
    }
  }

  /// @return absent where the id is absent, or of no article of the story
  @Nullable Article article(@Nullable String id) {
    return id == null ? null : articles.get(id);
  }

  /// The name of an article's publisher; absent where it names none.
  @Nullable String outlet(@Nullable String id) {
    Article article = article(id);
    return article == null ? null : QuotationTable.outlet(article);
  }

  @Nullable String words(@Nullable ArticleSpan place) {
    Article article = place == null ? null : article(place.article());
    return place == null || article == null ? null : place.span().in(article.text());
  }

  /// The first code point of a place, or the one after it.
  @Nullable Long at(@Nullable ArticleSpan place, boolean begin) {
    CodePoints of = place == null ? null : points.get(place.article());
    return place == null || of == null ? null : (long) of.at(begin ? place.span().begin() : place.span().end());
  }
}
