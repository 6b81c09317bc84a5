package org.hearsay.app.summary;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Story;
import org.hearsay.quote.Quotation;
import org.hearsay.show.Around;
import org.hearsay.show.ReportNames;
import org.hearsay.text.Article;
import org.hearsay.text.Outlet;
import org.jspecify.annotations.Nullable;

/// Finds by id what a story's parts point to, and gives each report a name.
final class StoryNames {
  private final Map<String, ReadArticle> articles = new LinkedHashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, StoryEntity> entities = new LinkedHashMap<>();
  private final Map<String, Quotation> quotations = new LinkedHashMap<>();
  private final Map<String, Origins> origins = new LinkedHashMap<>();

  StoryNames(Story story) {
    List<ReadArticle> reports = story.comparison().story().articles();
    labels.putAll(ReportNames.of(reports.stream().map(ReadArticle::article).toList(), StoryNames::name));
    for (ReadArticle read : reports) {
      Article article = read.article();
      articles.put(article.id(), read);
      read.quotations().forEach(one -> quotations.put(key(article.id(), one.id()), one));
    }
    story.comparison().entities().forEach(entity -> entities.put(entity.id(), entity));
    story.origins().forEach(one -> origins.put(one.of(), one));
  }

  static String name(Article article) {
    Outlet outlet = article.outlet();
    if (outlet != null) {
      return outlet.name();
    }
    String file = article.file();
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static String key(String article, String quotation) {
    return article + "/" + quotation;
  }

  String label(String article) {
    return labels.getOrDefault(article, article);
  }

  /// Whether a name of an origin stands for an article: its outlet or, without one, its title.
  boolean isCalled(String id, String name) {
    ReadArticle read = articles.get(id);
    if (read == null) {
      return false;
    }
    Outlet outlet = read.article().outlet();
    return name.equals(outlet == null ? read.article().title() : outlet.name()) || name.equals(label(id));
  }

  /// Names without repetition, the first few of them.
  String labels(Collection<String> ids, int most) {
    Set<String> names = new LinkedHashSet<>();
    ids.forEach(id -> names.add(label(id)));
    String shown = String.join(", ", names.stream().limit(most).toList());
    return names.size() > most ? shown + " +" + (names.size() - most) : shown;
  }

  @Nullable StoryEntity entity(@Nullable String id) {
    return id == null ? null : entities.get(id);
  }

  @Nullable Quotation quotation(String article, String quotation) {
    return quotations.get(key(article, quotation));
  }

  @Nullable Origins origins(String of) {
    return origins.get(of);
  }

  /// The text of an article; empty when the story does not hold it.
  String text(String article) {
    ReadArticle read = articles.get(article);
    return read == null ? "" : read.article().text();
  }

  /// The words at a place; empty when the story does not hold its article.
  String words(ArticleSpan place) {
    ReadArticle read = articles.get(place.article());
    return read == null ? "" : place.span().in(read.article().text());
  }

  /// The words at a place with some of their sentence; empty when the story does not hold its article.
  String around(ArticleSpan place, int before, int after) {
    ReadArticle read = articles.get(place.article());
    return read == null ? "" : Around.of(read.article().text(), place.span(), before, after);
  }

  @Nullable ReadArticle read(String article) {
    return articles.get(article);
  }
}
