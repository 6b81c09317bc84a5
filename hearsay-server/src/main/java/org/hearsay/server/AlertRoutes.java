package org.hearsay.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hearsay.archive.keep.ArchiveReader;
import org.hearsay.archive.rows.AlertHit;
import org.hearsay.archive.rows.ChangeRows.Change;
import org.hearsay.archive.rows.KeptAlert;
import org.hearsay.server.alert.AlertRule;
import org.hearsay.server.alert.AlertService;
import org.hearsay.show.page.SiteAlerts;
import org.hearsay.show.page.SiteChange;
import org.hearsay.show.page.SitePages;
import org.jspecify.annotations.Nullable;

/// The pages on which a user says of what to be told, and the feed of each rule.
final class AlertRoutes {
  private static final int PREVIEWED = 20_000;
  private static final int SHOWN = 10;
  private static final int HITS = 100;
  private static final int MOST_ALERTS = 200;
  private static final int USUAL_MOST = 20;
  private static final Duration MONTH = Duration.ofDays(30);

  /// The kinds of changes, with what a user reads.
  static final Map<String, String> KINDS = kinds();

  private final Desk desk;
  private final ReaderPool archives;

  AlertRoutes(Desk desk, ReaderPool archives) {
    this.desk = desk;
    this.archives = archives;
  }

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("corrected", "a correction");
    kinds.put("altered", "a quotation altered by another report");
    kinds.put("edited", "an article edited by its publisher");
    kinds.put("differs", "reports that differ");
    kinds.put("denied", "a claim denied");
    kinds.put("new-origin", "one more independent origin");
    kinds.put("new-report", "a new report of a story");
    return kinds;
  }

  void add(RoutesConfig routes) {
    routes.get("/alerts", this::alerts);
    routes.get("/alerts/preview", this::preview);
    routes.post("/alerts", this::save);
    routes.get("/alerts/{id}", this::alert);
    routes.post("/alerts/{id}/remove", this::remove);
    routes.get("/feeds/{key}", this::feed);
  }

  private void alerts(Context request) {
    List<SiteAlerts.Row> rows = new ArrayList<>();
    Instant week = Instant.now().minus(Duration.ofDays(7));
    for (KeptAlert alert : desk.rows().lookAtAlerts(each -> each.all())) {
      List<AlertHit> hits = desk.rows().lookAtAlerts(each -> each.hits(alert.id(), HITS));
      long recent = hits.stream().filter(hit -> hit.at().isAfter(week)).count();
      String line = recent == 0 ? "no hits in the last seven days" : "hits in the last seven days: " + recent;
      rows.add(new SiteAlerts.Row(alert.id(), alert.name(), inWords(AlertService.rule(alert)), line));
    }
    String said = "removed".equals(request.queryParam("done")) ? "The alert is removed." : "";
    HtmlAnswer.write(
        request, SitePages.alerts(new SiteAlerts(said, draft("", "", "", Set.of(), "", USUAL_MOST), rows)));
  }

  private static SiteAlerts.Rule draft(
      String name, String words, String outlet, Set<String> chosen, String address, int most) {
    List<SiteAlerts.Kind> kinds =
        KINDS.entrySet().stream()
            .map(kind -> new SiteAlerts.Kind(kind.getKey(), kind.getValue(), chosen.contains(kind.getKey())))
            .toList();
    return new SiteAlerts.Rule(name, words, outlet, kinds, address, most);
  }

  private static String inWords(AlertRule rule) {
    List<String> kinds = rule.kinds().stream().map(kind -> KINDS.getOrDefault(kind, kind)).sorted().toList();
    String line = kinds.isEmpty() ? "Any change" : "Tells of: " + String.join(", ", kinds);
    if (!rule.words().isBlank()) {
      line += "; with the words " + rule.words();
    }
    if (!rule.outlet().isBlank()) {
      line += "; brought by " + rule.outlet();
    }
    return line + ".";
  }

  private static String text(String given, int most) {
    String text = given.strip();
    if (text.length() > most) {
      throw new RefusedRequest(
          400, "Too long", "a field has more than " + most + " characters", "Go back and shorten it.");
    }
    return text;
  }

  /// What was given for a rule, as it was given.
  ///
  /// @param most a number; empty for the usual one
  record Given(String name, String words, String outlet, Set<String> kinds, String address, String most) {}

  /// What a form says, from its address or its body.
  private static SiteAlerts.Rule given(Context request, boolean isPosted) {
    Function<String, @Nullable String> field = name -> isPosted ? request.formParam(name) : request.queryParam(name);
    return draft(
        new Given(
            Objects.requireNonNullElse(field.apply("name"), ""),
            Objects.requireNonNullElse(field.apply("words"), ""),
            Objects.requireNonNullElse(field.apply("outlet"), ""),
            new TreeSet<>(isPosted ? request.formParams("kind") : request.queryParams("kind")),
            Objects.requireNonNullElse(field.apply("address"), ""),
            Objects.requireNonNullElse(field.apply("most"), "")));
  }

  /// @throws RefusedRequest for what is no rule
  private static SiteAlerts.Rule draft(Given given) {
    Set<String> chosen = new TreeSet<>(given.kinds());
    chosen.retainAll(KINDS.keySet());
    String most = text(given.most(), 10);
    if (!most.isEmpty() && !most.matches("[1-9][0-9]{0,3}")) {
      throw new RefusedRequest(400, "Not a number", "at most so many a day: a number from 1 to 9,999", "Go back.");
    }
    String words = text(given.words(), AlertRule.MOST);
    String outlet = text(given.outlet(), 100);
    String address = text(given.address(), 2000);
    if (!address.isEmpty() && !address.matches("(?i)https?://[^\\s/]+.*")) {
      throw new RefusedRequest(
          400, "Not an address", "a webhook has an address of the web", "Go back and give one with https://.");
    }
    return draft(
        text(given.name(), 100), words, outlet, chosen, address, most.isEmpty() ? USUAL_MOST : Integer.parseInt(most));
  }

  private static AlertRule rule(SiteAlerts.Rule draft) {
    Set<String> kinds = new TreeSet<>();
    draft.kinds().stream().filter(SiteAlerts.Kind::isChosen).forEach(kind -> kinds.add(kind.word()));
    return new AlertRule(draft.words(), draft.outlet(), kinds);
  }

  private void preview(Context request) throws Exception {
    SiteAlerts.Rule draft = given(request, false);
    AlertRule rule = rule(draft);
    SiteAlerts.Preview page =
        archives.ask(archive -> {
          int fits = 0;
          List<SiteAlerts.Hit> shown = new ArrayList<>();
          Set<String> once = new TreeSet<>();
          for (Change change : archive.changesSince(Instant.now().minus(MONTH), PREVIEWED)) {
            String reason = rule.reason(change, AlertService.around(archive, change));
            if (reason != null && once.add(change.target() + " " + change.kind().word())) {
              fits++;
              if (shown.size() < SHOWN) {
                shown.add(new SiteAlerts.Hit(shown(archive, change), reason, ""));
              }
            }
          }
          return new SiteAlerts.Preview(RequestGuard.form(request), draft, inWords(rule), line(fits), shown);
        });
    HtmlAnswer.write(request, SitePages.preview(page));
  }

  private static String line(int fits) {
    return fits == 0
        ? "In the last 30 days it would have told you of nothing."
        : "In the last 30 days it would have told you %s%s."
            .formatted(
                fits == 1 ? "once" : "%,d times".formatted(fits),
                fits < 30 ? "" : ", some %,d a day".formatted(Math.round(fits / 30.0)));
  }

  static SiteChange shown(ArchiveReader archive, Change change) {
    AlertRule.Surroundings around = AlertService.around(archive, change);
    String article = change.article();
    String story = change.story();
    String href = story != null ? "/s/" + story : article != null ? "/a/" + article : null;
    return SiteChange.of(
        new SiteChange.Noted(change.kind().word(), change.what(), change.before(), change.after()),
        around.outlet(),
        href,
        story != null ? "The story" : "The article",
        SourceHealth.moment(change.at()));
  }

  private void save(Context request) {
    RequestGuard.needForm(request);
    request.redirect("/alerts/" + keep(given(request, true)).id(), HttpStatus.SEE_OTHER);
  }

  /// @throws RefusedRequest for what is no rule
  KeptAlert keep(Given given) {
    return keep(draft(given));
  }

  private KeptAlert keep(SiteAlerts.Rule draft) {
    AlertRule rule = rule(draft);
    String name = draft.name().isEmpty() ? name(rule) : draft.name();
    KeptAlert alert =
        new KeptAlert(
            0,
            name,
            rule.words(),
            rule.outlet(),
            rule.kinds(),
            draft.address(),
            AccessKeys.random(),
            AccessKeys.random(),
            draft.most(),
            0);
    return desk.rows()
        .alerts(rows -> {
          if (rows.all().size() >= MOST_ALERTS) {
            throw new RefusedRequest(409, "Too many alerts", "there are 200 alerts at most", "Remove one.");
          }
          return Objects.requireNonNull(rows.alert(rows.add(alert, Instant.now())), "it was added just now");
        });
  }

  private static String name(AlertRule rule) {
    String words = rule.words().isBlank() ? rule.outlet() : rule.words();
    String kinds = rule.kinds().isEmpty() ? "any change" : String.join(", ", new TreeSet<>(rule.kinds()));
    String name = (words.isBlank() ? "" : words + ": ") + kinds;
    return name.length() > 100 ? name.substring(0, 100) : name;
  }

  KeptAlert known(Context request) {
    String id = request.pathParam("id");
    KeptAlert alert =
        id.matches("[0-9]{1,15}") ? desk.rows().lookAtAlerts(rows -> rows.alert(Long.parseLong(id))) : null;
    if (alert == null) {
      throw RefusedRequest.unknown("alert", id, "Open Alerts for those that there are.");
    }
    return alert;
  }

  private void alert(Context request) throws Exception {
    KeptAlert alert = known(request);
    List<AlertHit> hits = desk.rows().lookAtAlerts(rows -> rows.hits(alert.id(), HITS));
    List<SiteAlerts.Hit> shown =
        archives.ask(archive ->
            hits.stream()
                .map(hit -> new SiteAlerts.Hit(shown(archive, hit.change()), hit.reason(), state(hit)))
                .toList());
    HtmlAnswer.write(
        request,
        SitePages.alert(
            new SiteAlerts.Page(
                RequestGuard.form(request),
                alert.id(),
                alert.name(),
                inWords(AlertService.rule(alert)) + " At most " + alert.most() + " a day.",
                "/feeds/" + alert.feed(),
                alert.address(),
                alert.address().isEmpty() ? null : alert.secret(),
                shown)));
  }

  private static String state(AlertHit hit) {
    return switch (hit.state()) {
      case "sent" -> "Sent.";
      case "waiting" -> hit.fault().isEmpty() ? "Being sent." : "Not sent yet, tried again later: " + hit.fault() + ".";
      case "failed" -> "Not sent: " + hit.fault() + ".";
      case "over" -> "Not sent: more than one day may have.";
      default -> "";
    };
  }

  private void remove(Context request) {
    RequestGuard.needForm(request);
    KeptAlert alert = known(request);
    desk.rows()
        .alerts(rows -> {
          rows.remove(alert.id());
          return alert;
        });
    request.redirect("/alerts?done=removed", HttpStatus.SEE_OTHER);
  }

  /// For a reader of feeds, which has no cookie: the key in the address lets it in.
  private void feed(Context request) {
    String key = request.pathParam("key");
    KeptAlert alert = key.length() > 100 ? null : desk.rows().lookAtAlerts(rows -> rows.byFeed(key));
    if (alert == null) {
      throw new RefusedRequest(
          404, "Not found", "there is no such feed", "Take its address from the page of the alert.");
    }
    List<AlertHit> hits = desk.rows().lookAtAlerts(rows -> rows.hits(alert.id(), HITS));
    request
        .contentType("application/atom+xml; charset=utf-8")
        .result(AlertFeed.write(alert, hits.stream().filter(hit -> !hit.state().equals("over")).toList()));
  }
}
