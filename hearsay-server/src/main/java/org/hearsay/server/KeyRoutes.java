package org.hearsay.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.archive.keep.DeskRows;
import org.hearsay.archive.rows.KeyRows.KeptKey;
import org.hearsay.show.page.SiteKeys;
import org.hearsay.show.page.SitePages;
import org.jspecify.annotations.Nullable;

/// The page on which a user makes tokens for programs, and ends them. A token outlives the server; its digest alone is kept.
final class KeyRoutes {
  private static final int MOST = 100;
  private static final Duration NOTED = Duration.ofMinutes(1);

  private final DeskRows rows;

  KeyRoutes(DeskRows rows, AccessKeys keys) {
    this.rows = rows;
    keys.kept(this::holder);
  }

  void add(RoutesConfig routes) {
    routes.get("/keys", request -> show(request, ""));
    routes.post("/keys", this::make);
    routes.post("/keys/{id}/remove", this::remove);
  }

  /// @param hash digest of a token
  private AccessKeys.@Nullable Holder holder(String hash) {
    Instant now = Instant.now();
    return rows.keys(table -> {
      KeptKey key = table.all().stream().filter(each -> each.hash().equals(hash)).findFirst().orElse(null);
      if (key == null || (key.expires() != null && now.isAfter(key.expires()))) {
        return null;
      }
      if (key.used() == null || key.used().plus(NOTED).isBefore(now)) {
        table.used(hash, now);
      }
      EnumSet<AccessKeys.Scope> scopes = EnumSet.noneOf(AccessKeys.Scope.class);
      for (String scope : key.scopes().split(" ")) {
        scopes.add(AccessKeys.Scope.valueOf(scope));
      }
      return new AccessKeys.Holder("key " + hash.substring(0, 12), scopes, "");
    });
  }

  private void show(Context request, String made) {
    RequestGuard.need(request, AccessKeys.Scope.WRITE);
    List<SiteKeys.Row> shown =
        rows.keys(table -> table.all()).stream()
            .map(key ->
                new SiteKeys.Row(
                    key.hash(),
                    key.name(),
                    key.scopes().toLowerCase(Locale.ROOT),
                    SourceHealth.moment(key.made()),
                    key.expires() == null ? "never" : key.expires().toString().substring(0, 10),
                    key.used() == null ? "never" : SourceHealth.moment(key.used())))
            .toList();
    String said = "ended".equals(request.queryParam("done")) ? "The token is no longer good." : "";
    HtmlAnswer.write(request, SitePages.keys(new SiteKeys(RequestGuard.form(request), made, said, shown)));
  }

  private void make(Context request) {
    RequestGuard.needForm(request);
    String name = Objects.requireNonNullElse(request.formParam("name"), "").strip();
    String days = Objects.requireNonNullElse(request.formParam("days"), "");
    Set<String> scopes =
        request.formParams("scope").stream()
            .filter(each -> each.matches("read|text|write"))
            .collect(Collectors.toSet());
    if (name.isEmpty() || name.length() > 100 || !days.matches("[1-9][0-9]{0,3}") || scopes.isEmpty()) {
      throw new RefusedRequest(
          400,
          "Not a token",
          "a token has a name of 1 to 100 characters, allows something, and ends after 1 to 9,999 days",
          "Go back and give these.");
    }
    String token = AccessKeys.random();
    Instant now = Instant.now();
    String allowed =
        scopes.stream().map(each -> each.toUpperCase(Locale.ROOT)).sorted().collect(Collectors.joining(" "));
    KeptKey key =
        new KeptKey(AccessKeys.hash(token), name, allowed, now, now.plus(Duration.ofDays(Long.parseLong(days))), null);
    rows.keys(table -> {
      if (table.all().size() >= MOST) {
        throw new RefusedRequest(409, "Too many tokens", "there are 100 tokens at most", "End one.");
      }
      table.add(key);
      return key;
    });
    show(request, token);
  }

  private void remove(Context request) {
    RequestGuard.needForm(request);
    String hash = request.pathParam("id");
    rows.keys(table -> {
      table.remove(hash);
      return hash;
    });
    request.redirect("/keys?done=ended", HttpStatus.SEE_OTHER);
  }
}
