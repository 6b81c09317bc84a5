package org.hearsay.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hearsay.archive.rows.KeptSource;
import org.hearsay.archive.rows.SourceVisit;
import org.hearsay.ingest.SourceListing;
import org.hearsay.show.page.SitePages;
import org.hearsay.show.page.SiteSources;

/// The pages on which a user says what is watched. Forms work without scripts.
final class SourceRoutes {
  private static final int MOST_ADDRESS = 2_000;
  private static final int VISITS = 100;

  /// Sources of one archive.
  private static final int MOST = 2_000;

  /// A host, a port, and the rest. What else is wrong with it is said when it is asked for.
  private static final Pattern WEB =
      Pattern.compile("(?i)https?://(?:\\[[0-9a-f:.]+\\]|[^\\s/:?#@]+)(?::\\d{1,5})?(?:[/?#].*)?");

  private static final Map<String, String> SAID =
      Map.of(
          "added", "The source is on the list. Its first articles come in a moment: reload the page.",
          "known", "This source was on the list already.",
          "tried", "The source is being looked at now: reload the page in a moment.",
          "paused", "The source is paused.",
          "resumed", "The source is watched again.",
          "removed", "The source is removed. Its articles stay.");

  private final Desk desk;
  private final boolean isPublic;

  /// @param isPublic whether other machines may ask; they name no folders of this one
  SourceRoutes(Desk desk, boolean isPublic) {
    this.desk = desk;
    this.isPublic = isPublic;
  }

  void add(RoutesConfig routes) {
    routes.get("/sources", this::sources);
    routes.post("/sources", this::add);
    routes.post("/sources/opml", this::bring);
    routes.get("/sources.opml", this::take);
    routes.get("/sources/{id}", this::source);
    routes.post("/sources/{id}/{act}", this::act);
  }

  private void sources(Context request) {
    List<KeptSource> all = desk.rows().look(rows -> rows.all());
    Instant now = Instant.now();
    List<SiteSources.Row> rows =
        all.stream()
            .map(source -> SourceHealth.row(source, now))
            .sorted(Comparator.comparingInt(row -> SourceHealth.ORDER.indexOf(row.state())))
            .toList();
    String page =
        SitePages.sources(
            new SiteSources(
                RequestGuard.form(request),
                SourceHealth.line(rows),
                said(request),
                desk.writer().hindrance(),
                !isPublic,
                rows));
    HtmlAnswer.write(request, page);
  }

  private static String said(Context request) {
    String added = Objects.requireNonNullElse(request.queryParam("feeds"), "");
    if (added.matches("[0-9]{1,5}")) {
      return "Feeds that were added: " + added + ".";
    }
    return SAID.getOrDefault(Objects.requireNonNullElse(request.queryParam("done"), ""), "");
  }

  KeptSource known(Context request) {
    String id = request.pathParam("id");
    KeptSource source = id.matches("[0-9]{1,15}") ? desk.rows().look(rows -> rows.source(Long.parseLong(id))) : null;
    if (source == null) {
      throw RefusedRequest.unknown("source", id, "Open Sources for those that there are.");
    }
    return source;
  }

  private void source(Context request) {
    KeptSource source = known(request);
    List<SiteSources.One.Visit> visits =
        desk.rows().look(rows -> rows.visits(source.id(), VISITS)).stream().map(SourceRoutes::shown).toList();
    SiteSources.One page =
        new SiteSources.One(RequestGuard.form(request), SourceHealth.row(source, Instant.now()), visits);
    HtmlAnswer.write(request, SitePages.source(page));
  }

  private static SiteSources.One.Visit shown(SourceVisit visit) {
    return new SiteSources.One.Visit(
        SourceHealth.moment(visit.at()),
        visit.address(),
        visit.result().word(),
        visit.reason(),
        "%.1f s".formatted(visit.ms() / 1000.0));
  }

  private void add(Context request) {
    RequestGuard.needForm(request);
    boolean isNew = watch(Objects.requireNonNullElse(request.formParam("address"), "").strip(), "");
    desk.watcher().wake();
    back(request, isNew ? "?done=added" : "?done=known");
  }

  private static RefusedRequest wrong(String detail) {
    return new RefusedRequest(
        400,
        "Not an address",
        detail,
        "Go back and give the address of a feed as the browser shows it, such as https://bay.example/news.rss.");
  }

  /// @return whether it was not watched before
  boolean watch(String given, String title) {
    if (given.isEmpty() || given.length() > MOST_ADDRESS) {
      throw wrong("an address has 1 to 2,000 characters");
    }
    boolean isFolder = given.startsWith("/") || given.matches("[A-Za-z]:[\\\\/].*") || given.startsWith("file:");
    String address = isFolder ? folder(given) : given.contains("://") ? given : "https://" + given;
    if (!isFolder && !WEB.matcher(address).matches()) {
      throw wrong("this is no address of the web");
    }
    KeptSource.Kind kind = isFolder ? KeptSource.Kind.FOLDER : KeptSource.Kind.WEB;
    return desk.rows()
        .sources(rows -> {
          List<KeptSource> all = rows.all();
          if (all.size() >= MOST) {
            throw new RefusedRequest(
                409, "Too many sources", "an archive watches 2,000 sources at most", "Remove some.");
          }
          boolean isNew = all.stream().noneMatch(each -> each.address().equals(address));
          rows.add(kind, address, title.isEmpty() ? address : title, desk.watcher().rules().every(), Instant.now());
          return isNew;
        });
  }

  private String folder(String given) {
    if (isPublic) {
      throw new RefusedRequest(
          403,
          "No folders here",
          "A server for other machines reads no folder that they name.",
          "Put the files into the archive with `hearsay add`.");
    }
    try {
      Path folder = Path.of(given.startsWith("file:") ? given.replaceFirst("^file:(//)?", "") : given).toRealPath();
      if (!Files.isDirectory(folder)) {
        throw wrong("this is a file; a folder is expected");
      }
      return folder.toString();
    } catch (IOException | InvalidPathException e) {
      throw wrong("there is no such folder that can be read");
    }
  }

  private void bring(Context request) throws IOException {
    RequestGuard.needForm(request);
    UploadedFile file = request.uploadedFile("opml");
    if (file == null) {
      throw new RefusedRequest(400, "No file", "the form holds no file", "Go back and choose an OPML file.");
    }
    String text;
    try (InputStream in = file.content()) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<SourceListing.Entry> feeds = SourceListing.opml(text);
    if (feeds.isEmpty()) {
      throw new RefusedRequest(
          400, "No feeds", "the file names no feeds", "Choose an OPML file, as other programs for feeds write it.");
    }
    int added = 0;
    for (SourceListing.Entry feed : feeds) {
      added += watch(feed.address(), Objects.requireNonNullElse(feed.title(), "")) ? 1 : 0;
    }
    desk.watcher().wake();
    back(request, "?feeds=" + added);
  }

  private void take(Context request) {
    List<KeptSource> feeds =
        desk.rows().look(rows -> rows.all()).stream().filter(each -> each.kind() == KeptSource.Kind.WEB).toList();
    request
        .header("Content-Disposition", "attachment; filename=\"hearsay-sources.opml\"")
        .contentType("text/x-opml; charset=utf-8")
        .result(SourceHealth.opml(feeds));
  }

  private void act(Context request) {
    RequestGuard.needForm(request);
    KeptSource source = known(request);
    String done =
        switch (request.pathParam("act")) {
          case "try" -> {
            desk.watcher().tryNow(source.id());
            yield "tried";
          }
          case "pause" -> pause(source, true);
          case "resume" -> pause(source, false);
          case "remove" -> {
            desk.rows()
                .sources(rows -> {
                  rows.remove(source.id());
                  return source;
                });
            yield "removed";
          }
          default -> throw RefusedRequest.unknown("act", request.pathParam("act"), "");
        };
    back(request, "?done=" + done);
  }

  private String pause(KeptSource source, boolean isPaused) {
    desk.rows()
        .sources(rows -> {
          rows.pause(source.id(), isPaused);
          return source;
        });
    desk.watcher().wake();
    return isPaused ? "paused" : "resumed";
  }

  private static void back(Context request, String end) {
    request.redirect("/sources" + end, HttpStatus.SEE_OTHER);
  }
}
