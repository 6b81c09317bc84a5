package org.hearsay.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What every request must be before it is answered: for this host, of this site, not too many, and with a key.
final class RequestGuard {
  /// The cookie of a browser that has entered.
  static final String COOKIE = "hearsay";

  /// Nothing but the server's own files may be loaded, and nothing written in a page may run.
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String HOLDER = "hearsay.holder";
  private static final String BEARER = "bearer ";

  /// Wrong keys of one address in a minute, after which it has to wait.
  private static final int TRIES = 20;

  private static final Set<HandlerType> METHODS = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.POST);

  /// What a program may end.
  private static final Pattern ENDED = Pattern.compile("/api/v1/(?:sources|alerts)/[^/]+");

  private volatile Set<String> hosts = Set.of();
  private final AccessKeys keys;
  private final RequestRate rate;
  private final RequestRate tries;

  RequestGuard(AccessKeys keys, int perMinute, InstantSource clock) {
    this.keys = keys;
    this.rate = new RequestRate(perMinute, clock);
    this.tries = new RequestRate(TRIES, clock);
  }

  /// Under which names the server may be asked. Until this is said, it answers none.
  ///
  /// @param names with ports
  void hosts(List<String> names) {
    hosts = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
  }

  /// @throws RefusedRequest for a request that is not answered
  void check(Context request) {
    headers(request);
    String host = request.header("Host");
    if (host == null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
      throw new RefusedRequest(
          421,
          "Unknown host",
          "this server does not answer under the name that was asked for",
          "ask under the address that `hearsay serve` prints, or name the host with --name");
    }
    boolean isEnd = HandlerType.DELETE.equals(request.method()) && ENDED.matcher(request.path()).matches();
    if (!isEnd && !METHODS.contains(request.method())) {
      throw new RefusedRequest(405, "Method not allowed", "this address answers GET, HEAD or POST", "");
    }
    String origin = request.header("Origin");
    if (origin != null && !isOwn(origin)) {
      throw new RefusedRequest(403, "Foreign page", "a page of another site sent this request", "");
    }
    boolean crossSite = "cross-site".equals(request.header("Sec-Fetch-Site"));
    if (crossSite && (HandlerType.POST.equals(request.method()) || isForPrograms(request.path()))) {
      throw new RefusedRequest(403, "Foreign page", "a page of another site sent this request", "");
    }
    if (isOpen(request.path())) {
      return;
    }
    AccessKeys.Holder holder = isForPrograms(request.path()) ? program(request) : browser(request);
    request.attribute(HOLDER, holder);
    pause(rate.wait(holder.name()));
  }

  private static void headers(Context request) {
    request.header("Content-Security-Policy", POLICY);
    request.header("X-Content-Type-Options", "nosniff");
    // Not "no-referrer": browsers then send forms of this very site with "Origin: null".
    request.header("Referrer-Policy", "same-origin");
    request.header("Cross-Origin-Opener-Policy", "same-origin");
    request.header("Cross-Origin-Resource-Policy", "same-origin");
    request.header("Cache-Control", "no-store");
  }

  private boolean isOwn(String origin) {
    String lower = origin.toLowerCase(Locale.ROOT);
    for (String scheme : new String[] {"http://", "https://"}) {
      if (lower.startsWith(scheme) && hosts.contains(lower.substring(scheme.length()))) {
        return true;
      }
    }
    return false;
  }

  static boolean isForPrograms(String path) {
    return path.startsWith("/api/") || path.equals("/api") || path.startsWith("/mcp") || path.equals("/metrics");
  }

  /// What says nothing of the archive, how to come in, and feeds, which have their own keys.
  private static boolean isOpen(String path) {
    return path.startsWith("/assets/")
        || path.startsWith("/feeds/")
        || path.equals("/health")
        || path.equals("/enter")
        || path.equals("/favicon.ico");
  }

  private AccessKeys.Holder program(Context request) {
    String given = request.header("Authorization");
    String token =
        given != null && given.toLowerCase(Locale.ROOT).startsWith(BEARER)
            ? given.substring(BEARER.length()).strip()
            : null;
    AccessKeys.Holder holder = keys.token(token);
    if (holder == null) {
      pause(tries.wait(request.ip()));
      request.header("WWW-Authenticate", "Bearer");
      throw new RefusedRequest(
          401,
          "No token",
          token == null ? "the request names no token" : "the token is not known here",
          "send `Authorization: Bearer TOKEN`; the token stands in server.json in the folder of the archive");
    }
    return holder;
  }

  private AccessKeys.Holder browser(Context request) {
    AccessKeys.Holder holder = keys.session(request.cookie(COOKIE));
    if (holder == null) {
      throw new RefusedRequest(
          401,
          "Not entered yet",
          "This browser has not entered yet.",
          "Open the address that `hearsay serve` printed last, or give its code here.");
    }
    return holder;
  }

  /// Lets a browser in by a code or a token.
  ///
  /// @return the key of its session; absent where the code is not known
  @Nullable String enter(Context request, String key) {
    String session = keys.enter(key);
    if (session == null) {
      pause(tries.wait(request.ip()));
    }
    return session;
  }

  /// @throws RefusedRequest where the key of the request does not allow it
  static void need(Context request, AccessKeys.Scope scope) {
    if (!may(request, scope)) {
      throw new RefusedRequest(
          403, "Not allowed", "the token does not allow this", "use a token with the scope " + scope);
    }
  }

  static boolean may(Context request, AccessKeys.Scope scope) {
    AccessKeys.Holder holder = request.attribute(HOLDER);
    return holder != null && holder.may(scope);
  }

  /// What the forms of a page for this browser carry.
  static String form(Context request) {
    AccessKeys.Holder holder = request.attribute(HOLDER);
    return holder == null ? "" : holder.form();
  }

  /// Lets a form through that a page of this server made for this browser.
  ///
  /// @throws RefusedRequest for any other
  static void needForm(Context request) {
    need(request, AccessKeys.Scope.WRITE);
    needOwnForm(request);
  }

  /// The same for what changes nothing but this browser.
  static void needOwnForm(Context request) {
    byte[] wanted = form(request).getBytes(StandardCharsets.UTF_8);
    String given = request.formParam("form");
    byte[] sent = (given == null ? "" : given).getBytes(StandardCharsets.UTF_8);
    if (wanted.length == 0 || !MessageDigest.isEqual(wanted, sent)) {
      throw new RefusedRequest(
          403,
          "Form not known",
          "This form was not made for this browser.",
          "Go back, reload the page, and try again.");
    }
  }

  private static void pause(int seconds) {
    if (seconds > 0) {
      throw new TooManyRequests(seconds);
    }
  }

  /// More requests than one key may make in a minute.
  static final class TooManyRequests extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int seconds;

    TooManyRequests(int seconds) {
      super("too many requests", null, false, false);
      this.seconds = seconds;
    }

    int seconds() {
      return seconds;
    }
  }
}
