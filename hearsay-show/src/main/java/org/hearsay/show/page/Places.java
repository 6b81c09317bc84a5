package org.hearsay.show.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Claim;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Fact;
import org.hearsay.compare.result.Passage;
import org.hearsay.compare.result.TimelineEntry;
import org.hearsay.compare.result.Utterance;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Story;
import org.hearsay.quote.Quotation;
import org.hearsay.show.ReportNames;
import org.hearsay.show.json.CodePoints;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// The addresses of the page: `#a3` is an article, `#a3-812` the words of it that begin at code point
/// 812. Where several places begin there, the longest has that address and the others `#a3-812-890`.
final class Places {
  /// Longer texts are cut on the page; places further on have no address.
  static final int TEXT_LIMIT = 200_000;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, ReadArticle> reads = new HashMap<>();
  private final Map<String, String> outlets = new HashMap<>();
  private final Map<String, Set<TextSpan>> spans = new HashMap<>();
  private final Map<String, Map<TextSpan, String>> ids = new HashMap<>();

  Places(List<ReadArticle> articles, List<Story> stories) {
    for (ReadArticle read : articles) {
      numbers.putIfAbsent(read.article().id(), numbers.size() + 1);
      reads.putIfAbsent(read.article().id(), read);
    }
    nameOutlets(articles, stories);
    articles.forEach(this::register);
    stories.forEach(this::register);
    spans.forEach(this::number);
  }

  /// Within its story a report needs a name of its own, not among all.
  private void nameOutlets(List<ReadArticle> articles, List<Story> stories) {
    articles.forEach(read -> outlets.put(read.article().id(), plainName(read.article())));
    for (Story story : stories) {
      outlets.putAll(
          ReportNames.of(
              story.comparison().story().articles().stream().map(ReadArticle::article).toList(), Places::plainName));
    }
  }

  private static String plainName(Article article) {
    if (article.outlet() != null && !article.outlet().name().isBlank()) {
      return Shown.line(article.outlet().name(), 60);
    }
    String file = article.file();
    int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
    String base = slash < 0 || slash == file.length() - 1 ? file : file.substring(slash + 1);
    return base.isBlank() ? "outlet not known" : Shown.line(base, 40);
  }

  private void register(ReadArticle read) {
    String id = read.article().id();
    for (Quotation quotation : read.quotations()) {
      quotation.content().forEach(span -> register(id, span));
      quotation.source().forEach(span -> register(id, span));
      quotation.cue().forEach(span -> register(id, span));
    }
  }

  private void register(Story story) {
    for (Utterance utterance : story.comparison().utterances()) {
      register(utterance.reference());
    }
    for (Claim claim : story.comparison().claims()) {
      register(claim.says());
      claim.statements().forEach(statement -> register(statement.article(), statement.span()));
      claim.coverage().forEach(cell -> register(cell.article(), cell.span()));
    }
    for (Difference conflict : story.comparison().conflicts()) {
      register(conflict.left().place());
      register(conflict.right().place());
    }
    for (Fact fact : story.comparison().facts()) {
      fact.cells().forEach(cell -> register(cell.article(), cell.span()));
    }
    for (Passage passage : story.comparison().passages()) {
      register(passage.left());
      register(passage.right());
    }
    for (TimelineEntry entry : story.comparison().timeline()) {
      register(entry.article(), entry.span());
    }
    for (Origins origins : story.origins()) {
      for (Origins.Edge edge : origins.edges()) {
        if (edge.place() != null) {
          register(edge.place());
        }
      }
    }
  }

  private void register(ArticleSpan place) {
    register(place.article(), place.span());
  }

  private void register(String article, @Nullable TextSpan span) {
    ReadArticle read = reads.get(article);
    if (span != null && read != null && span.end() <= shownLength(read.article())) {
      spans.computeIfAbsent(article, key -> new HashSet<>()).add(span);
    }
  }

  private void number(String article, Set<TextSpan> found) {
    CodePoints points = CodePoints.of(read(article).article().text());
    Map<TextSpan, String> byspan = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    List<TextSpan> longestFirst = new ArrayList<>(found);
    longestFirst.sort(Places::outerFirst);
    for (TextSpan span : longestFirst) {
      String id = "a" + numbers.get(article) + "-" + points.at(span.begin());
      byspan.put(span, taken.add(span.begin()) ? id : id + "-" + points.at(span.end()));
    }
    ids.put(article, byspan);
  }

  /// By beginning; of those that begin together, the longest first.
  static int outerFirst(TextSpan left, TextSpan right) {
    int byBegin = Integer.compare(left.begin(), right.begin());
    return byBegin != 0 ? byBegin : Integer.compare(right.end(), left.end());
  }

  static int shownLength(Article article) {
    return Math.min(article.text().length(), TEXT_LIMIT);
  }

  ReadArticle read(String article) {
    ReadArticle found = reads.get(article);
    if (found == null) {
      throw new IllegalArgumentException("a story names an article that was not given: " + article);
    }
    return found;
  }

  @Nullable ReadArticle find(String article) {
    return reads.get(article);
  }

  /// The numbers of some reports, each between blanks and once.
  String numbers(Collection<String> articles) {
    TreeSet<Integer> sorted = new TreeSet<>();
    articles.forEach(article -> sorted.add(number(article)));
    StringBuilder numbers = new StringBuilder(" ");
    sorted.forEach(number -> numbers.append(number).append(' '));
    return numbers.toString();
  }

  int number(String article) {
    return numbers.getOrDefault(article, 0);
  }

  /// How the report is called all over the page: its outlet, with the day where the story has several of it.
  String outlet(String article) {
    return outlets.getOrDefault(article, "report not given");
  }

  /// Whether the report's name says its day.
  boolean isDated(String article) {
    ReadArticle read = reads.get(article);
    return read != null && !outlet(article).equals(plainName(read.article()));
  }

  Collection<TextSpan> spansOf(String article) {
    TreeSet<TextSpan> sorted = new TreeSet<>(Places::outerFirst);
    sorted.addAll(spans.getOrDefault(article, Set.of()));
    return sorted;
  }

  @Nullable String id(String article, TextSpan span) {
    Map<TextSpan, String> byspan = ids.get(article);
    return byspan == null ? null : byspan.get(span);
  }

  /// A link that carries the report's name.
  Views.Link link(String article, @Nullable TextSpan span) {
    return link(outlet(article), article, span);
  }

  Views.Link link(String text, String article, @Nullable TextSpan span) {
    String id = span == null ? null : id(article, span);
    String whole = numbers.containsKey(article) ? "a" + numbers.get(article) : null;
    String address = id == null ? whole : id;
    return new Views.Link(text, address == null ? null : "#" + address, address == null ? "" : address);
  }

  /// The text of an article; empty where it is not at hand.
  String text(String article) {
    ReadArticle read = reads.get(article);
    return read == null ? "" : read.article().text();
  }

  /// The words of a place; empty where the place is outside the text.
  String words(String article, TextSpan span) {
    ReadArticle read = reads.get(article);
    if (read == null || span.end() > read.article().text().length()) {
      return "";
    }
    return span.in(read.article().text());
  }
}
