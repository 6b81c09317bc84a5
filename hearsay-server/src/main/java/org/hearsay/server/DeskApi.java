package org.hearsay.server;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.capture.RawBytes;
import org.hearsay.archive.keep.Arrival;
import org.hearsay.archive.keep.ChangeJson;
import org.hearsay.archive.keep.Receipt;
import org.hearsay.archive.rows.AlertHit;
import org.hearsay.archive.rows.KeptAlert;
import org.hearsay.archive.rows.KeptSource;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.ingest.Outcome;
import org.hearsay.ingest.ReadOptions;
import org.hearsay.server.watch.ArchiveWriter;
import org.hearsay.show.json.Json;
import org.hearsay.show.page.SiteSources;
import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a program sets up: sources, alerts and articles. To change something takes the scope `write`.
final class DeskApi {
  private static final int HITS = 100;

  /// So long a program waits until its articles are on the disk.
  private static final long PATIENCE_S = 20;

  private final @Nullable Desk desk;
  private final @Nullable SourceRoutes sources;
  private final @Nullable AlertRoutes alerts;

  /// @param desk absent for a server that only shows; so are the others
  DeskApi(@Nullable Desk desk, @Nullable SourceRoutes sources, @Nullable AlertRoutes alerts) {
    this.desk = desk;
    this.sources = sources;
    this.alerts = alerts;
  }

  void add(ApiRoutes routes) {
    routes.route("GET", "sources", this::sources);
    routes.route("POST", "sources", this::addSource);
    routes.route("POST", "sources/{id}/try", this::tryNow);
    routes.route("DELETE", "sources/{id}", this::removeSource);
    routes.route("GET", "alerts", this::alerts);
    routes.route("POST", "alerts", this::addAlert);
    routes.route("GET", "alerts/{id}", this::alert);
    routes.route("DELETE", "alerts/{id}", this::removeAlert);
    routes.route("POST", "articles", this::addArticles);
  }

  private static <T> T there(@Nullable T part) {
    if (part == null) {
      throw new RefusedRequest(
          409,
          "Only shown",
          "this server only shows the archive; it watches and writes nothing",
          "start it without --no-watch");
    }
    return part;
  }

  private static JsonNode body(Context request) {
    try {
      JsonNode node = JsonMapper.shared().readTree(request.body());
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw noObject();
    }
    throw noObject();
  }

  private static RefusedRequest noObject() {
    return new RefusedRequest(
        400, "No object", "the body is no JSON object", "{\"address\":\"https://bay.example/rss\"}");
  }

  private void sources(Context request) {
    List<KeptSource> all = there(desk).rows().look(rows -> rows.all());
    Instant now = Instant.now();
    ApiRoutes.json(request, json -> json.open().list("sources", all, source -> source(json, source, now)).shut());
  }

  private static void source(Json json, KeptSource source, Instant now) {
    SiteSources.Row row = SourceHealth.row(source, now);
    json.open().put("id", Long.toString(source.id())).put("address", source.address()).put("title", source.title());
    json.put("kind", source.kind()).put("state", row.state()).putFilled("reason", row.reason());
    json.putFilled("remedy", row.remedy()).put("named", source.pages()).put("kept", source.articles());
    Instant asked = source.asked();
    json.put("asked", asked == null ? null : asked.toString()).shut();
  }

  private void addSource(Context request) {
    RequestGuard.need(request, AccessKeys.Scope.WRITE);
    SourceRoutes routes = there(sources);
    JsonNode body = body(request);
    String address = body.path("address").asString("").strip();
    boolean isNew = routes.watch(address, body.path("title").asString("").strip());
    there(desk).watcher().wake();
    request.status(isNew ? 201 : 200);
    ApiRoutes.json(request, json -> json.open().put("address", address).put("new", isNew).shut());
  }

  private void tryNow(Context request) {
    RequestGuard.need(request, AccessKeys.Scope.WRITE);
    KeptSource source = there(sources).known(request);
    there(desk).watcher().tryNow(source.id());
    ApiRoutes.json(request, json -> json.open().put("id", Long.toString(source.id())).put("tried", true).shut());
  }

  private void removeSource(Context request) {
    RequestGuard.need(request, AccessKeys.Scope.WRITE);
    KeptSource source = there(sources).known(request);
    there(desk)
        .rows()
        .sources(rows -> {
          rows.remove(source.id());
          return source;
        });
    removed(request, source.id());
  }

  private static void removed(Context request, long id) {
    ApiRoutes.json(request, json -> json.open().put("id", Long.toString(id)).put("removed", true).shut());
  }

  private void alerts(Context request) {
    List<KeptAlert> all = there(desk).rows().lookAtAlerts(rows -> rows.all());
    ApiRoutes.json(
        request,
        json ->
            json.open()
                .list(
                    "alerts",
                    all,
                    alert -> {
                      json.open();
                      alert(json, alert);
                      json.shut();
                    })
                .shut());
  }

  private static void alert(Json json, KeptAlert alert) {
    json.put("id", Long.toString(alert.id())).put("name", alert.name()).put("words", alert.words());
    json.put("outlet", alert.outlet()).strings("kinds", new TreeSet<>(alert.kinds()));
    json.put("address", alert.address()).put("most", alert.most());
  }

  private void addAlert(Context request) {
    RequestGuard.need(request, AccessKeys.Scope.WRITE);
    AlertRoutes routes = there(alerts);
    JsonNode body = body(request);
    Set<String> kinds = new TreeSet<>();
    for (JsonNode kind : body.path("kinds")) {
      if (!AlertRoutes.KINDS.containsKey(kind.asString(""))) {
        throw new RefusedRequest(
            400, "No such kind", "a kind is not one of " + String.join(", ", AlertRoutes.KINDS.keySet()), "");
      }
      kinds.add(kind.asString(""));
    }
    JsonNode most = body.path("most");
    AlertRoutes.Given given =
        new AlertRoutes.Given(
            body.path("name").asString(""),
            body.path("words").asString(""),
            body.path("outlet").asString(""),
            kinds,
            body.path("address").asString(""),
            most.isMissingNode() ? "" : most.asString(""));
    KeptAlert alert = routes.keep(given);
    request.status(201);
    // The only answer with the secret: who may read alerts need not be able to sign.
    ApiRoutes.json(
        request,
        json -> {
          json.open();
          alert(json, alert);
          json.put("feed", "/feeds/" + alert.feed()).put("secret", alert.secret()).shut();
        });
  }

  private void alert(Context request) {
    KeptAlert alert = there(alerts).known(request);
    List<AlertHit> hits = there(desk).rows().lookAtAlerts(rows -> rows.hits(alert.id(), HITS));
    ApiRoutes.json(
        request,
        json -> {
          json.open();
          alert(json, alert);
          json.list(
              "hits",
              hits,
              hit -> {
                json.open()
                    .put("id", Long.toString(hit.id()))
                    .put("reason", hit.reason())
                    .put("at", hit.at().toString());
                json.put("state", hit.state()).putFilled("fault", hit.fault());
                json.list("changes", List.of(hit.change()), change -> ChangeJson.write(json, change)).shut();
              });
          json.shut();
        });
  }

  private void removeAlert(Context request) {
    RequestGuard.need(request, AccessKeys.Scope.WRITE);
    KeptAlert alert = there(alerts).known(request);
    there(desk)
        .rows()
        .alerts(rows -> {
          rows.remove(alert.id());
          return alert;
        });
    removed(request, alert.id());
  }

  /// Articles in one of the forms that `hearsay add` reads from standard input.
  private void addArticles(Context request) throws InterruptedException {
    RequestGuard.need(request, AccessKeys.Scope.WRITE);
    ArchiveWriter writer = there(desk).writer();
    byte[] bytes = request.bodyAsBytes();
    RawBytes raw = new RawBytes("urn:hearsay:request", "application/json", Map.of(), bytes);
    List<Arrival> arrivals = new ArrayList<>();
    List<Outcome.Refused<Article>> refusals = new ArrayList<>();
    ArticleReader.read(
        List.of("-"),
        ReadOptions.STANDARD,
        new ByteArrayInputStream(bytes),
        outcome -> {
          switch (outcome) {
            case Outcome.Ok<Article>(Article article) -> arrivals.add(new Arrival(article, raw, false, List.of()));
            case Outcome.Refused<Article> no -> refusals.add(no);
          }
        });
    if (arrivals.size() > ArchiveWriter.BATCH) {
      throw new RefusedRequest(413, "Too many articles", "more than 50 articles", "send them in parts");
    }
    List<Receipt> receipts = written(request, writer, arrivals);
    ApiRoutes.json(
        request,
        json ->
            json.open()
                .list("articles", receipts, receipt -> receipt(json, receipt))
                .list("refused", refusals, no -> refusal(json, no))
                .put("waiting", receipts.size() < arrivals.size() ? arrivals.size() : 0)
                .shut());
  }

  /// Empty where another command writes the archive for long: then the articles wait, and the status says so.
  private static List<Receipt> written(Context request, ArchiveWriter writer, List<Arrival> arrivals)
      throws InterruptedException {
    if (arrivals.isEmpty()) {
      return List.of();
    }
    try {
      return writer.submit(arrivals).get(PATIENCE_S, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      request.status(202);
      return List.of();
    } catch (ExecutionException e) {
      throw new ArchiveFault("the articles could not be written: " + e.getCause(), e);
    }
  }

  private static void receipt(Json json, Receipt receipt) {
    json.open().put("id", receipt.article()).put("version", receipt.n()).put("kind", receipt.kind());
    json.put("file", receipt.file()).shut();
  }

  private static void refusal(Json json, Outcome.Refused<Article> no) {
    json.open().put("item", no.item()).put("reason", no.reason()).putFilled("place", no.place());
    json.put("detail", no.detail()).putFilled("remedy", no.remedy()).shut();
  }
}
