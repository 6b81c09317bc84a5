package org.hearsay.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.keep.ArchiveReader;
import org.hearsay.archive.keep.ArchiveReader.ChangedStory;
import org.hearsay.archive.keep.ArchiveStatus;
import org.hearsay.archive.keep.ArchivedRun;
import org.hearsay.archive.rows.ChangeRows.Change;
import org.hearsay.archive.search.ArchiveAnswer;
import org.hearsay.archive.search.ArchiveCheck;
import org.hearsay.archive.search.CarriedWording;
import org.hearsay.archive.search.Carrier;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Story;
import org.hearsay.show.RunInfo;
import org.hearsay.show.json.CheckJson;
import org.hearsay.show.page.CheckedWording;
import org.hearsay.show.page.PageWriter;
import org.hearsay.show.page.SiteAbout;
import org.hearsay.show.page.SiteChange;
import org.hearsay.show.page.SiteCheck;
import org.hearsay.show.page.SitePages;
import org.hearsay.show.page.SiteToday;
import org.hearsay.show.page.StoryCard;
import org.jspecify.annotations.Nullable;

/// The pages for a browser.
final class PageRoutes {
  private static final int STORIES = 30;
  private static final int WORDINGS = 5;
  private static final int REFUSALS = 50;
  private static final int KEPT_PAGES = 50;
  private static final int KEPT_CARDS = 2_000;
  private static final int MOST_ASKED = 2_000;

  /// Changes that are counted, and that are shown before a click.
  private static final int CHANGES = 200;

  private static final int FIRST_CHANGES = 8;

  /// The cookie with the number of the last change that the reader has seen. It says nothing of a key.
  private static final String SEEN = "hearsay-seen";

  private static final int SEEN_AGE_S = 365 * 24 * 3600;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final ServeOptions options;
  private final ReaderPool archives;
  private final RequestGuard guard;
  private final RecentlyMade<SitePages.Rendered> pages = new RecentlyMade<>(KEPT_PAGES);
  private final RecentlyMade<StoryCard> cards = new RecentlyMade<>(KEPT_CARDS);
  private final @Nullable Desk desk;

  /// @param desk absent for a server that only shows
  PageRoutes(ServeOptions options, ReaderPool archives, RequestGuard guard, @Nullable Desk desk) {
    this.desk = desk;
    this.options = options;
    this.archives = archives;
    this.guard = guard;
  }

  void add(RoutesConfig routes) {
    routes.get("/", this::today);
    routes.post("/seen", this::seen);
    if (desk == null) {
      routes.get(
          "/sources",
          request ->
              HtmlAnswer.write(
                  request,
                  SitePages.message("Sources", "This server only shows the archive. It watches nothing.", "", false)));
    }
    routes.get("/s/{id}", this::story);
    routes.get("/s/{id}/marks.css", request -> marks(request, storyPage(request.pathParam("id"))));
    routes.get("/a/{id}", this::article);
    routes.get("/a/{id}/marks.css", request -> marks(request, articlePage(request.pathParam("id"))));
    routes.get("/check", this::check);
    routes.get("/about", this::about);
    routes.get("/enter", this::printedEntry);
    routes.post("/enter", this::enter);
    routes.get("/assets/page.css", request -> asset(request, "page.css", "text/css"));
    routes.get("/assets/site.css", request -> asset(request, "site.css", "text/css"));
    routes.get("/assets/page.js", request -> asset(request, "page.js", "text/javascript"));
    routes.get("/favicon.ico", request -> request.status(204));
  }

  private static void asset(Context request, String name, String type) throws IOException {
    try (InputStream in = PageWriter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the program is not complete: " + name + " is missing from its jar");
      }
      request.header("Cache-Control", "max-age=600").contentType(type + "; charset=utf-8").result(in.readAllBytes());
    }
  }

  /// A browser that opens the printed address brings the code along.
  private void printedEntry(Context request) {
    String code = request.queryParam("code");
    if (code == null) {
      HtmlAnswer.write(
          request, SitePages.message("Enter", "Give the code that `hearsay serve` printed, or a token.", "", true));
      return;
    }
    letIn(request, code);
  }

  private void enter(Context request) {
    if (request.header("Origin") == null && !"same-origin".equals(request.header("Sec-Fetch-Site"))) {
      throw new RefusedRequest(403, "Foreign page", "the form was not sent by a page of this server", "");
    }
    letIn(request, Objects.requireNonNullElse(request.formParam("key"), ""));
  }

  private void letIn(Context request, String key) {
    String session = guard.enter(request, key);
    if (session == null) {
      throw new RefusedRequest(
          401,
          "Code not known",
          "This code is not known. A code is good once.",
          "Open the address that `hearsay serve` printed last.");
    }
    Cookie cookie = new Cookie(RequestGuard.COOKIE, session, "/", -1, false, true);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    request.cookie(cookie);
    request.redirect("/", HttpStatus.SEE_OTHER);
  }

  private void today(Context request) throws Exception {
    ChangedStory before = ListCursor.story(request.queryParam("before"));
    SiteToday page =
        archives.ask(archive -> {
          List<ChangedStory> rows = archive.stories(before, 1, STORIES + 1);
          List<ChangedStory> shown = rows.subList(0, Math.min(STORIES, rows.size()));
          Map<LocalDate, List<StoryCard>> days = new LinkedHashMap<>();
          for (ChangedStory row : shown) {
            StoryCard card = card(archive, row);
            if (card != null) {
              days.computeIfAbsent(day(row.changed()), each -> new ArrayList<>()).add(card);
            }
          }
          ArchiveStatus status = archive.status();
          return new SiteToday(
              line(status),
              work(status),
              before == null ? news(archive, request) : null,
              days.entrySet().stream()
                  .map(each -> new SiteToday.Group("Changed on " + DAY.format(each.getKey()), each.getValue()))
                  .toList(),
              status.articles() == 0 ? "No articles yet" : "No stories on this page",
              status.articles() == 0
                  ? List.of("Add the feeds of three news sites, or put files in by a command; then reload this page.")
                  : List.of("The list ends here."),
              status.articles() == 0 ? "hearsay add --archive " + options.folder().root() + " news/" : "",
              rows.size() > STORIES ? "/?before=" + ListCursor.of(shown.getLast()) : null);
        });
    HtmlAnswer.write(request, SitePages.today(page));
  }

  /// What is under way, so that nobody waits without knowing it.
  private String work(ArchiveStatus status) {
    if (desk != null && !desk.writer().hindrance().isEmpty()) {
      return "New articles wait: " + desk.writer().hindrance();
    }
    long waiting = status.toRead() + status.toJoin();
    return waiting == 0 && status.toCompare() == 0
        ? ""
        : "Under way: %s to read, %s to compare. Reload the page in a moment."
            .formatted(count(waiting, "article", "articles"), count(status.toCompare(), "story", "stories"));
  }

  private SiteToday.@Nullable News news(ArchiveReader archive, Context request) {
    String cookie = request.cookie(SEEN);
    boolean isNumber = cookie != null && cookie.matches("[0-9]{1,18}");
    long seen = isNumber ? Long.parseLong(cookie) : 0;
    List<Change> changes = new ArrayList<>(archive.lastChanges(seen, CHANGES));
    if (changes.isEmpty()) {
      return seen == 0 ? null : new SiteToday.News("", "Nothing new since you looked", seen, List.of(), List.of());
    }
    long last = changes.getFirst().seq();
    String much =
        changes.size() == CHANGES
            ? "More than %,d changes".formatted(CHANGES - 1)
            : count(changes.size(), "change", "changes");
    changes.sort(Comparator.comparingInt(change -> SiteChange.rank(change.kind().word(), change.what())));
    List<SiteChange> shown = changes.stream().map(change -> shown(archive, change)).toList();
    int first = Math.min(FIRST_CHANGES, shown.size());
    return new SiteToday.News(
        RequestGuard.form(request),
        much + (isNumber ? " since you looked" : " so far"),
        last,
        shown.subList(0, first),
        shown.subList(first, shown.size()));
  }

  private SiteChange shown(ArchiveReader archive, Change change) {
    String story = change.story();
    ChangedStory row = story == null ? null : archive.standing(story);
    StoryCard card = row == null ? null : card(archive, row);
    String article = change.article();
    String outlet = article == null ? null : archive.outlet(article);
    String href = card != null ? "/s/" + card.id() : article != null ? "/a/" + article : null;
    return SiteChange.of(
        new SiteChange.Noted(change.kind().word(), change.what(), change.before(), change.after()),
        Objects.requireNonNullElse(outlet, ""),
        href,
        card == null ? "The article" : card.title(),
        SourceHealth.moment(change.at()));
  }

  private void seen(Context request) {
    RequestGuard.needOwnForm(request);
    String seen = Objects.requireNonNullElse(request.formParam("seen"), "");
    if (!seen.matches("[0-9]{1,18}")) {
      throw new RefusedRequest(400, "Wrong number", "the form holds no number of a change", "");
    }
    Cookie cookie = new Cookie(SEEN, seen, "/", SEEN_AGE_S, false, true);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    request.cookie(cookie);
    request.redirect("/", HttpStatus.SEE_OTHER);
  }

  /// Absent for a story that cannot be shown, such as one that vanished between two questions.
  private @Nullable StoryCard card(ArchiveReader archive, ChangedStory row) {
    String key = row.id() + " " + row.changedSeq();
    StoryCard card = cards.get(key);
    if (card == null) {
      Story story = archive.story(row.id());
      if (story == null) {
        return null;
      }
      card = StoryCard.of(story);
      cards.put(key, card);
    }
    return card;
  }

  private static String line(ArchiveStatus status) {
    return "%s, %s of two reports and more, %s."
        .formatted(
            count(status.articles(), "article", "articles"),
            count(status.stories(), "story", "stories"),
            count(status.quotations(), "quotation", "quotations"));
  }

  private static String count(long number, String one, String many) {
    return "%,d %s".formatted(number, number == 1 ? one : many);
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private void story(Context request) throws Exception {
    String id = request.pathParam("id");
    String standing =
        archives.ask(archive -> {
          ChangedStory row = archive.standing(id);
          return row == null ? "" : row.id();
        });
    if (!standing.isEmpty() && !standing.equals(id)) {
      request.redirect("/s/" + standing, HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    HtmlAnswer.write(request, storyPage(id).html());
  }

  private SitePages.Rendered storyPage(String id) throws Exception {
    return archives.ask(archive -> {
      ChangedStory row = archive.standing(id);
      if (row == null) {
        throw RefusedRequest.unknown("story", id, "Open Today for those that it has.");
      }
      String key = "s " + row.id() + " " + row.changedSeq();
      SitePages.Rendered made = pages.get(key);
      if (made == null) {
        Story story = Objects.requireNonNull(archive.story(row.id()), "its row was there");
        List<ReadArticle> reads = story.comparison().story().articles();
        List<RunInfo.Setting> settings = ArchivedRun.settings(archive.model(), options.usualModel());
        RunInfo run = RunInfo.of(ArchivedRun.program(reads.getFirst()), settings, reads, List.of());
        made = SitePages.story(story, run, "/s/" + row.id() + "/marks.css");
        pages.put(key, made);
      }
      return made;
    });
  }

  private void article(Context request) throws Exception {
    RequestGuard.need(request, AccessKeys.Scope.TEXT);
    HtmlAnswer.write(request, articlePage(request.pathParam("id")).html());
  }

  private SitePages.Rendered articlePage(String id) throws Exception {
    return archives.ask(archive -> {
      ReadArticle read = archive.article(id);
      if (read == null) {
        throw RefusedRequest.unknown("article", id, "Open Today for what it has.");
      }
      String versions = archive.versions(id).size() > 1 ? "/a/" + id + "/versions" : null;
      return SitePages.article(read, archive.storyOf(id), versions, "/a/" + id + "/marks.css");
    });
  }

  private static void marks(Context request, SitePages.Rendered page) {
    request.contentType("text/css; charset=utf-8").result(page.marks());
  }

  private void check(Context request) {
    String words = request.queryParam("q");
    if (words == null || words.isBlank()) {
      HtmlAnswer.write(request, SitePages.check(SiteCheck.unasked()));
      return;
    }
    if (words.length() > MOST_ASKED) {
      throw new RefusedRequest(
          400, "Too many words", "these are more than 2,000 characters", "Ask for one statement at a time.");
    }
    try (ArchiveCheck check = ArchiveCheck.open(options.folder())) {
      HtmlAnswer.write(request, SitePages.check(answered(check.check(words))));
    } catch (IllegalArgumentException e) {
      HtmlAnswer.write(request, SitePages.check(SiteCheck.fault(words, String.valueOf(e.getMessage()))));
    } catch (ArchiveFault e) {
      throw new RefusedRequest(503, "Archive not ready", String.valueOf(e.getMessage()), "");
    }
  }

  private static SiteCheck answered(ArchiveAnswer answer) {
    ArchiveAnswer.Searched searched = answer.searched();
    List<String> notes = new ArrayList<>();
    if (answer.few()) {
      notes.add("These are few words: a form in which one of them is changed or left out may be missed.");
    }
    if (answer.found().isEmpty()) {
      notes.add("Searched were the quotations of the articles in this archive. What is not in it cannot be found.");
    }
    if (searched.behind() > 0) {
      notes.add("%,d wordings are not in the index yet and were not searched.".formatted(searched.behind()));
    }
    if (searched.unread() > 0) {
      notes.add("%,d articles are not read yet.".formatted(searched.unread()));
    }
    List<CheckedWording> shown = new ArrayList<>();
    for (CarriedWording wording : answer.found().subList(0, Math.min(WORDINGS, answer.found().size()))) {
      shown.add(wording(answer.words(), wording));
    }
    int left = answer.found().size() - shown.size();
    String result = CheckJson.result(answer.quotations());
    return new SiteCheck(
        answer.words(),
        result.replace('-', ' '),
        result,
        "Among %,d wordings of %,d articles%s."
            .formatted(
                searched.wordings(),
                searched.articles(),
                searched.since() == null ? "" : " kept since " + day(searched.since())),
        notes,
        shown,
        left == 0 ? "" : "%,d more wordings are left out here: hearsay check --archive --all".formatted(left),
        "");
  }

  private static CheckedWording wording(String asked, CarriedWording wording) {
    List<CheckedWording.Print> prints = new ArrayList<>();
    for (Carrier carrier : wording.carriers()) {
      prints.add(
          new CheckedWording.Print(
              carrier.outlet() == null ? carrier.file() : carrier.outlet(),
              Objects.requireNonNullElse(carrier.published(), "date not known"),
              "/a/" + carrier.article()));
    }
    String carried =
        wording.articles() == 1
            ? ""
            : "Printed so by %,d reports of %,d outlets:".formatted(wording.articles(), wording.outlets());
    return CheckedWording.of(wording.first(), asked, carried, prints, wording.stories());
  }

  private void about(Context request) throws Exception {
    SiteAbout page =
        archives.ask(archive -> {
          ArchiveStatus status = archive.status();
          List<SiteAbout.Refused> refused =
              archive.refusals(REFUSALS).stream()
                  .map(each ->
                      new SiteAbout.Refused(
                          each.origin(),
                          MINUTE.format(each.at().atZone(ZoneOffset.UTC)),
                          each.reason(),
                          each.detail(),
                          each.remedy()))
                  .toList();
          String model = archive.model();
          return new SiteAbout(
              held(status),
              List.of(
                  line("Versions to read", status.toRead()),
                  line("Versions to put into stories", status.toJoin()),
                  line("Stories to compare", status.toCompare())),
              refused,
              "Hearsay "
                  + options.version()
                  + (model == null ? "" : "; quotations are found by the model \"" + model + "\""));
        });
    HtmlAnswer.write(request, SitePages.about(page));
  }

  private static List<SiteAbout.Line> held(ArchiveStatus status) {
    return List.of(
        line("Articles", status.articles()),
        line("Versions of them", status.versions()),
        line("Articles that say the same as another", status.sameText()),
        line("Quotations", status.quotations()),
        line("Different wordings", status.wordings()),
        line("Stories of two reports and more", status.stories()),
        line("Changes", status.changes()),
        line("Refused", status.refusals()),
        new SiteAbout.Line(
            "Last article", status.last() == null ? "none" : MINUTE.format(status.last().atZone(ZoneOffset.UTC))),
        line("Bytes of rows", status.rows()),
        line("Bytes of captures", status.captured()),
        line("Bytes of indices and snapshots", status.derived()));
  }

  private static SiteAbout.Line line(String name, long value) {
    return new SiteAbout.Line(name, "%,d".formatted(value));
  }

  /// What a browser is told instead of an answer.
  static void refused(Context request, RefusedRequest refusal) {
    request.status(refusal.status());
    HtmlAnswer.write(
        request, SitePages.message(refusal.title(), refusal.detail(), refusal.remedy(), refusal.status() == 401));
  }
}
