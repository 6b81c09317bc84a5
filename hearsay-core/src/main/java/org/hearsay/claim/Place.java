package org.hearsay.claim;

import java.io.Serializable;
import org.hearsay.text.TextSpan;

/// A place in one of several articles.
///
/// @param article id of the article
public record Place(String article, TextSpan span) implements Comparable<Place>, Serializable {
  @Override
  public int compareTo(Place other) {
    int byArticle = article.compareTo(other.article);
    return byArticle != 0 ? byArticle : span.compareTo(other.span);
  }
}
