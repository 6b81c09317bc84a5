package org.hearsay.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.keep.ArchiveReader.ChangedStory;
import org.hearsay.archive.keep.ArchiveReader.ListedArticle;
import org.hearsay.archive.keep.ArchivedRun;
import org.hearsay.archive.keep.ChangeJson;
import org.hearsay.archive.rows.ChangeRows.Change;
import org.hearsay.archive.search.AnswerJson;
import org.hearsay.archive.search.ArchiveCheck;
import org.hearsay.archive.search.ArchiveFind;
import org.hearsay.archive.search.FindAnswer;
import org.hearsay.archive.search.FindJson;
import org.hearsay.archive.search.FindQuery;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Story;
import org.hearsay.prov.Provenance;
import org.hearsay.show.json.ArticleJson;
import org.hearsay.show.json.Json;
import org.hearsay.show.json.StoryJson;
import org.hearsay.show.page.StoryCard;
import org.jspecify.annotations.Nullable;

/// The answers for programs, as `docs/openapi.json` says. Their bodies are those of the command line.
final class ApiRoutes {
  private static final String ROOT = "/api/v1/";
  private static final int USUAL = 20;
  private static final int MOST = 200;
  private static final int MOST_ASKED = 20_000;

  /// A command takes the archive within this time.
  private static final Duration HELD_OFF = Duration.ofSeconds(60);

  private final ServeOptions options;
  private final ReaderPool archives;
  private final ChangeStream stream;
  private final @Nullable Desk desk;

  /// @param desk absent for a server that only shows
  ApiRoutes(ServeOptions options, ReaderPool archives, ChangeStream stream, @Nullable Desk desk) {
    this.options = options;
    this.archives = archives;
    this.stream = stream;
    this.desk = desk;
  }

  private final List<String> added = new ArrayList<>();
  private @Nullable RoutesConfig routes;

  void add(RoutesConfig to, DeskApi deskApi) {
    routes = to;
    route("GET", "health", this::health);
    route("GET", "stories", this::stories);
    route("GET", "stories/{id}", this::story);
    route("GET", "articles", this::articles);
    route("GET", "articles/{id}", this::article);
    route("GET", "quotations", this::quotations);
    route("GET", "changes", this::changes);
    route("GET", "check", this::check);
    route("POST", "hold-off", this::holdOff);
    new StreamedAnswers(options.folder(), archives).add(this);
    deskApi.add(this);
  }

  /// @param method GET, POST or DELETE
  /// @param path behind `/api/v1/`
  void route(String method, String path, Handler handler) {
    RoutesConfig to = Objects.requireNonNull(routes, "routes are added by add");
    switch (method) {
      case "GET" -> to.get(ROOT + path, handler);
      case "POST" -> to.post(ROOT + path, handler);
      default -> to.delete(ROOT + path, handler);
    }
    added.add(method + " " + ROOT + path);
  }

  /// Gives the archive over to a command that writes it. What the server has to write waits.
  private void holdOff(Context request) {
    RequestGuard.need(request, AccessKeys.Scope.WRITE);
    if (desk != null) {
      desk.writer().holdOff(HELD_OFF);
    }
    json(request, json -> json.open().put("seconds", desk == null ? 0 : (int) HELD_OFF.toSeconds()).shut());
  }

  /// What programs can ask, such as "GET /api/v1/stories".
  List<String> added() {
    return List.copyOf(added);
  }

  static void json(Context request, Consumer<Json> writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Json json = new Json(bytes)) {
      writer.accept(json);
    }
    request.contentType("application/json").result(bytes.toByteArray());
  }

  private void health(Context request) throws Exception {
    archives.ask(archive -> {
      var status = archive.status();
      json(
          request,
          json ->
              json.open()
                  .put("status", "ok")
                  .put("version", options.version())
                  .put("articles", status.articles())
                  .put("stories", status.stories())
                  .put("toRead", status.toRead())
                  .put("toJoin", status.toJoin())
                  .put("toCompare", status.toCompare())
                  .shut());
      return status;
    });
  }

  private static int limit(Context request) {
    String given = request.queryParam("limit");
    if (given == null) {
      return USUAL;
    }
    if (!given.matches("[0-9]{1,3}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > MOST) {
      throw new RefusedRequest(400, "Wrong limit", "limit is not a number from 1 to " + MOST, "");
    }
    return Integer.parseInt(given);
  }

  private void stories(Context request) throws Exception {
    ChangedStory after = ListCursor.story(request.queryParam("cursor"));
    int limit = limit(request);
    archives.ask(archive -> {
      List<ChangedStory> rows = archive.stories(after, 2, limit + 1);
      List<ChangedStory> shown = rows.subList(0, Math.min(limit, rows.size()));
      json(
          request,
          json -> {
            json.open();
            json.list(
                "stories",
                shown,
                row -> {
                  Story story = archive.story(row.id());
                  if (story != null) {
                    card(json, StoryCard.of(story), row);
                  }
                });
            json.put("next", rows.size() > limit ? ListCursor.of(shown.getLast()) : null).shut();
          });
      return rows;
    });
  }

  private static void card(Json json, StoryCard card, ChangedStory row) {
    json.open().put("id", card.id()).put("title", card.title()).put("changed", row.changed().toString());
    json.put("reports", card.reports()).put("differences", card.differences());
    Origins origins = card.origins();
    if (origins != null) {
      json.put("outlets", origins.outlets()).put("texts", origins.texts());
      json.open("origins").put("low", origins.low()).put("expected", origins.expected());
      json.put("high", origins.high()).shut();
    }
    json.shut();
  }

  private void story(Context request) throws Exception {
    String id = request.pathParam("id");
    Story story =
        archives.ask(archive -> {
          Story found = archive.story(id);
          if (found == null) {
            throw RefusedRequest.unknown("story", id, "GET /api/v1/stories lists those that it has");
          }
          return found;
        });
    json(request, json -> StoryJson.write(json, story));
  }

  private void article(Context request) throws Exception {
    RequestGuard.need(request, AccessKeys.Scope.TEXT);
    String id = request.pathParam("id");
    ReadArticle read =
        archives.ask(archive -> {
          ReadArticle found = archive.article(id);
          if (found == null) {
            throw RefusedRequest.unknown("article", id, "");
          }
          return found;
        });
    json(request, json -> ArticleJson.write(json, read, read.provenance()));
  }

  private void articles(Context request) throws Exception {
    String cursor = request.queryParam("cursor");
    if (cursor != null && !cursor.matches("[0-9]{1,18}")) {
      throw new RefusedRequest(
          400, "Wrong cursor", "the cursor is of no list of articles", "Take the one that the part before gave.");
    }
    int limit = limit(request);
    List<ListedArticle> rows =
        archives.ask(archive -> archive.articles(cursor == null ? null : Long.valueOf(cursor), limit + 1));
    List<ListedArticle> shown = rows.subList(0, Math.min(limit, rows.size()));
    json(
        request,
        json -> {
          json.open();
          json.list("articles", shown, row -> listed(json, row));
          json.put("next", rows.size() > limit ? Long.toString(shown.getLast().seq()) : null).shut();
        });
  }

  private static void listed(Json json, ListedArticle row) {
    json.open().put("id", row.id()).put("version", row.n()).put("title", row.title()).put("outlet", row.outlet());
    json.put("published", row.published()).put("url", row.url()).put("story", row.story()).shut();
  }

  private void quotations(Context request) {
    String asked = Objects.requireNonNullElse(request.queryParam("q"), "");
    int limit = limit(request);
    try (ArchiveFind find = ArchiveFind.open(options.folder())) {
      Provenance program = ArchivedRun.reading(find.newestMaker());
      FindAnswer answer =
          find.find(
              FindQuery.of(asked),
              ArchiveFind.Of.QUOTATIONS,
              ArchiveFind.Order.DAY,
              limit,
              request.queryParam("cursor"));
      json(request, json -> FindJson.write(json, program, asked, answer));
    } catch (IllegalArgumentException e) {
      throw new RefusedRequest(400, "Wrong query", String.valueOf(e.getMessage()), "GET /api/v1/quotations?q=WORDS");
    }
  }

  private void changes(Context request) throws Exception {
    String resumed = request.header("Last-Event-ID");
    String given = request.queryParam("after");
    String after = resumed != null ? resumed : given == null ? "0" : given;
    if (!after.matches("[0-9]{1,18}")) {
      throw new RefusedRequest(400, "Wrong number", "after is not the number of a change", "begin with after=0");
    }
    if (String.valueOf(request.header("Accept")).contains(ChangeStream.TYPE)) {
      stream.send(request, Long.parseLong(after));
      return;
    }
    int limit = limit(request);
    archives.ask(archive -> {
      List<Change> changes = archive.changes(Long.parseLong(after), limit);
      json(
          request,
          json -> {
            json.open().list("changes", changes, change -> ChangeJson.write(json, change));
            json.put("next", changes.isEmpty() ? after : Long.toString(changes.getLast().seq())).shut();
          });
      return changes;
    });
  }

  private void check(Context request) {
    String words = Objects.requireNonNullElse(request.queryParam("q"), "");
    if (words.isBlank() || words.length() > MOST_ASKED) {
      throw new RefusedRequest(400, "No words", "q has to be 1 to 20,000 characters", "GET /api/v1/check?q=WORDS");
    }
    try (ArchiveCheck check = ArchiveCheck.open(options.folder())) {
      Provenance program = ArchivedRun.checking(check.newestMaker());
      var answer = check.check(words);
      json(request, json -> AnswerJson.write(json, program, answer));
    } catch (IllegalArgumentException e) {
      throw new RefusedRequest(400, "No words", String.valueOf(e.getMessage()), "");
    } catch (ArchiveFault e) {
      throw new RefusedRequest(503, "Archive not ready", String.valueOf(e.getMessage()), "");
    }
  }

  /// What a program is told instead of an answer.
  static void refused(Context request, RefusedRequest refusal) {
    request.status(refusal.status());
    json(
        request,
        json ->
            json.open()
                .put("type", "about:blank")
                .put("title", refusal.title())
                .put("status", refusal.status())
                .put("detail", refusal.detail())
                .putFilled("remedy", refusal.remedy())
                .shut());
    request.contentType("application/problem+json");
  }
}
