package org.hearsay.server;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.keep.ArchiveReader;
import org.hearsay.archive.keep.ArchiveReader.ChangedStory;
import org.hearsay.archive.rows.ChangeRows.Change;
import org.hearsay.archive.search.ArchiveAnswer;
import org.hearsay.archive.search.ArchiveCheck;
import org.hearsay.archive.search.ArchiveFind;
import org.hearsay.archive.search.CarriedWording;
import org.hearsay.archive.search.FindAnswer;
import org.hearsay.archive.search.FindHit;
import org.hearsay.archive.search.FindQuery;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Difference;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Story;
import org.hearsay.quote.Quotation;
import org.hearsay.show.json.CheckJson;
import org.hearsay.show.json.Json;
import org.hearsay.show.json.SpanWriter;
import org.hearsay.show.page.StoryCard;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;

/// What a language model can ask of an archive. Every quoted word comes with the article, and with the code points at which
/// it stands there. Nothing is written.
final class ArchiveTools {
  private static final int MOST_WORDS = 2_000;
  private static final int MOST_SPAN = 2_000;
  private static final int STORIES = 20;
  private static final int HITS = 10;

  /// At some 400 characters each they fit into one answer, and no part is left out.
  private static final int CHANGES = 10;

  private static final int MOST_CHANGED = 300;

  private final ArchiveFolder folder;

  ArchiveTools(ArchiveFolder folder) {
    this.folder = folder;
  }

  /// @param tool a name of [ToolList]
  /// @return JSON
  /// @throws RefusedRequest for arguments that it cannot answer
  String call(String tool, Map<String, Object> arguments) {
    ToolArguments given = new ToolArguments(arguments);
    return switch (tool) {
      case "check_quote" -> checkQuote(given.text("words", MOST_WORDS), given.offset());
      case "find_quotations" -> findQuotations(given.text("query", MOST_WORDS), given.cursor());
      case "list_stories" -> listStories(given.cursor());
      case "get_story" -> story(given.text("id", 80), given.offset());
      case "what_changed" -> whatChanged(given.cursor());
      case "compare_articles" -> compared(given.text("left", 80), given.text("right", 80), given.offset());
      case "read_span" -> span(given.text("article", 80), given.number("start"), given.number("end"));
      default -> throw RefusedRequest.unknown("tool", tool, "list the tools");
    };
  }

  private String checkQuote(String words, int from) {
    try (ArchiveCheck check = ArchiveCheck.open(folder)) {
      ArchiveAnswer answer = check.check(words);
      ToolAnswer made =
          new ToolAnswer()
              .head(json ->
                  json.put("result", CheckJson.result(answer.quotations()))
                      .put("wordingsSearched", answer.searched().wordings())
                      .put("articlesSearched", answer.searched().articles())
                      .put("tooFewWordsForAlteredForms", answer.few()));
      for (CarriedWording wording : answer.found()) {
        Quotation quotation = wording.first().match().quotation();
        made.item(json -> {
          json.put("relation", wording.first().match().relation());
          quoted(json, wording.first().article(), quotation);
          json.put("reports", wording.articles()).put("outlets", wording.outlets());
          json.strings("stories", wording.stories());
        });
      }
      return made.from(from);
    } catch (IllegalArgumentException e) {
      throw new RefusedRequest(400, "Wrong words", String.valueOf(e.getMessage()), "");
    }
  }

  private String findQuotations(String query, String cursor) {
    try (ArchiveFind find = ArchiveFind.open(folder)) {
      FindAnswer answer =
          find.find(
              FindQuery.of(query),
              ArchiveFind.Of.QUOTATIONS,
              ArchiveFind.Order.DAY,
              HITS,
              cursor.isEmpty() ? null : cursor);
      ToolAnswer made = new ToolAnswer().head(json -> json.put("total", answer.total()));
      for (FindHit hit : answer.hits()) {
        made.item(json -> quoted(json, hit.article(), Objects.requireNonNull(hit.quotation(), "hits are quotations")));
      }
      return made.until(answer.next());
    } catch (IllegalArgumentException e) {
      throw new RefusedRequest(400, "Wrong query", String.valueOf(e.getMessage()), "");
    }
  }

  private static void quoted(Json json, Article article, Quotation quotation) {
    SpanWriter text = new SpanWriter(article.text());
    source(json, article);
    json.putFilled("speaker", quotation.speaker().name()).put("kind", quotation.kind());
    json.list("content", quotation.content(), span -> text.write(json, span));
  }

  private static void source(Json json, Article article) {
    json.put("article", article.id()).put("url", article.url());
    json.put("outlet", article.outlet() == null ? null : article.outlet().name());
    json.open("published").days(article.published().range()).shut();
  }

  private String listStories(String cursor) {
    try (ArchiveReader archive = ArchiveReader.open(folder)) {
      List<ChangedStory> rows = archive.stories(ListCursor.story(cursor.isEmpty() ? null : cursor), 2, STORIES + 1);
      List<ChangedStory> shown = rows.subList(0, Math.min(STORIES, rows.size()));
      ToolAnswer made = new ToolAnswer().head(json -> json.put("order", "the story that changed last first"));
      for (ChangedStory row : shown) {
        Story story = archive.story(row.id());
        if (story != null) {
          made.item(json -> card(json, StoryCard.of(story)));
        }
      }
      return made.until(rows.size() > STORIES ? ListCursor.of(shown.getLast()) : null);
    }
  }

  private static void card(Json json, StoryCard card) {
    json.put("id", card.id()).put("title", card.title()).put("published", card.published());
    json.put("reports", card.reports()).put("differences", card.differences());
    Origins origins = card.origins();
    if (origins != null) {
      json.put("outlets", origins.outlets()).put("texts", origins.texts());
      json.put("originsAtLeast", origins.low()).put("originsAtMost", origins.high());
    }
  }

  /// The counts and the reports, then the differences.
  private String story(String id, int from) {
    try (ArchiveReader archive = ArchiveReader.open(folder)) {
      Story story = archive.story(id);
      if (story == null) {
        throw RefusedRequest.unknown("story", id, "list_stories has those that there are");
      }
      List<ReadArticle> reads = story.comparison().story().articles();
      ToolAnswer made =
          new ToolAnswer()
              .head(json -> {
                card(json, StoryCard.of(story));
                if (from == 0) {
                  json.list("articles", reads, read -> report(json, read.article()));
                }
              });
      story.comparison().conflicts().forEach(difference -> made.item(json -> difference(json, story, difference)));
      return made.from(from);
    }
  }

  /// The newest changes first; a cursor leads to older ones.
  private String whatChanged(String cursor) {
    if (!cursor.matches("[0-9]{0,18}")) {
      throw new RefusedRequest(
          400, "Wrong cursor", "the cursor is of no list of changes", "take next of the part before");
    }
    try (ArchiveReader archive = ArchiveReader.open(folder)) {
      long before = cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
      List<Change> changes = archive.changesBefore(before, CHANGES + 1);
      List<Change> shown = changes.subList(0, Math.min(CHANGES, changes.size()));
      ToolAnswer made = new ToolAnswer().head(json -> json.put("order", "the newest first"));
      for (Change change : shown) {
        made.item(json -> change(json, archive, change));
      }
      return made.until(changes.size() > CHANGES ? Long.toString(shown.getLast().seq()) : null);
    }
  }

  private static void change(Json json, ArchiveReader archive, Change change) {
    String article = change.article();
    json.put("kind", change.kind().word()).put("story", change.story()).put("article", article);
    json.put("outlet", article == null ? null : archive.outlet(article)).put("at", change.at().toString());
    json.putFilled("what", cut(change.what())).putFilled("before", cut(change.before()));
    json.putFilled("after", cut(change.after()));
  }

  private static String cut(String words) {
    return words.length() > MOST_CHANGED
        ? words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, MOST_CHANGED))) + "…"
        : words;
  }

  private static void report(Json json, Article article) {
    json.open();
    source(json, article);
    json.put("title", article.title()).shut();
  }

  private static void difference(Json json, Story story, Difference difference) {
    json.put("kind", difference.kind()).put("because", difference.because());
    side(json, "left", story, difference.left());
    side(json, "right", story, difference.right());
  }

  private static void side(Json json, String name, Story story, Difference.Side side) {
    ArticleSpan place = side.place();
    for (ReadArticle read : story.comparison().story().articles()) {
      if (read.article().id().equals(place.article())) {
        json.open(name).put("value", side.value());
        source(json, read.article());
        new SpanWriter(read.article().text()).fields(json, place.span());
        json.shut();
      }
    }
  }

  /// The differences of two reports of one story.
  private String compared(String left, String right, int from) {
    try (ArchiveReader archive = ArchiveReader.open(folder)) {
      String of = archive.storyOf(left);
      Story story = of == null || !of.equals(archive.storyOf(right)) ? null : archive.story(of);
      if (story == null) {
        throw new RefusedRequest(
            404, "No common story", "these two articles are in no common story", "get_story lists the articles of one");
      }
      ToolAnswer made = new ToolAnswer().head(json -> json.put("story", of));
      for (Difference difference : story.comparison().conflicts()) {
        List<String> between = List.of(difference.left().place().article(), difference.right().place().article());
        if (between.contains(left) && between.contains(right)) {
          made.item(json -> difference(json, story, difference));
        }
      }
      return made.from(from);
    }
  }

  private String span(String id, int start, int end) {
    try (ArchiveReader archive = ArchiveReader.open(folder)) {
      ReadArticle read = archive.article(id);
      if (read == null) {
        throw RefusedRequest.unknown("article", id, "");
      }
      String text = read.article().text();
      int points = text.codePointCount(0, text.length());
      if (start < 0 || end > points || start >= end || end - start > MOST_SPAN) {
        throw new RefusedRequest(
            400,
            "Wrong span",
            "the article has %,d code points, and a span at most %,d".formatted(points, MOST_SPAN),
            "give start and end within the text");
      }
      int first = text.offsetByCodePoints(0, start);
      TextSpan span = new TextSpan(first, text.offsetByCodePoints(first, end - start));
      return new ToolAnswer()
          .head(json -> {
            source(json, read.article());
            new SpanWriter(text).fields(json, span);
          })
          .from(0);
    }
  }
}
