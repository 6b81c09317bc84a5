package org.hearsay.compare.result;

import java.io.Serializable;
import org.hearsay.text.TextSpan;

/// A place in one of several articles.
///
/// @param article id of the article
public record ArticleSpan(String article, TextSpan span) implements Comparable<ArticleSpan>, Serializable {

  /// The place as one word, of which ids are made.
  String key() {
    return article + ":" + span.begin() + "-" + span.end();
  }

  @Override
  public int compareTo(ArticleSpan other) {
    int byArticle = article.compareTo(other.article);
    return byArticle != 0 ? byArticle : span.compareTo(other.span);
  }
}
