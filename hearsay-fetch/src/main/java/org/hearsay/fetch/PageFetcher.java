package org.hearsay.fetch;

import java.net.URI;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.hearsay.fetch.Fetched.Why;
import org.jspecify.annotations.Nullable;

/// Fetches pages that a user names. Start here.
///
/// Only public addresses are connected to, or those that [FetchRules] open. Each host gets one request at a time, and
/// its robots.txt is obeyed. May be used by several threads.
public final class PageFetcher implements AutoCloseable {
  private static final String SAVE = "save the page from a browser and read the file";

  /// The longest pause that a site may ask for. Nobody would wait longer for a page.
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  private static final Duration LONGEST_WAIT = Duration.ofDays(30);

  private final FetchRules rules;
  private final HttpAsking answers;
  private final RobotsFiles robots;
  private final HostPace pace = new HostPace();
  private final Map<HttpHeader, String> fields = new EnumMap<>(HttpHeader.class);

  public PageFetcher(FetchRules rules) {
    this(rules, HostLookup.SYSTEM);
  }

  public PageFetcher(FetchRules rules, HostLookup hosts) {
    this(rules, hosts, null);
  }

  /// @param trusted whose certificates are believed; absent for those that this machine believes
  PageFetcher(FetchRules rules, HostLookup hosts, @Nullable KeyStore trusted) {
    this.rules = rules;
    answers = new HttpAsking(rules, hosts, trusted);
    fields.put(HttpHeader.USER_AGENT, rules.agent());
    fields.put(HttpHeader.ACCEPT_ENCODING, "gzip");
    robots = new RobotsFiles(answers, Map.copyOf(fields));
    fields.put(HttpHeader.ACCEPT, "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8");
    fields.put(HttpHeader.ACCEPT_LANGUAGE, "en, *;q=0.5");
  }

  /// Never fails: what cannot be fetched is a value that says why.
  public Fetched fetch(FetchRequest request) {
    try {
      URI start = WebAddress.of(request.address());
      Visit visit = new Visit();
      AnswerBody body = new AnswerBody(rules.bytes(), false);
      // Waiting for the turn of a host is not the fault of its page.
      visit.take(start);
      Deadline deadline = Deadline.in(rules.time());
      HttpAnswer answer =
          answers.follow(start, fields(request), body, rules.bytes(), deadline, next -> visit.pass(next, deadline));
      return fetched(answer, request);
    } catch (FetchException e) {
      return e.at("");
    } catch (HttpAsking.LedException e) {
      return e.refused();
    }
  }

  /// Sends JSON to an address that a user names, under the same rules of what may be connected to. An answer that leads
  /// elsewhere is not followed.
  ///
  /// @param fields more fields of the head
  /// @return why it was not taken; empty where it was
  public String send(String address, byte[] json, Map<String, String> fields) {
    try {
      Deadline deadline = Deadline.in(rules.time());
      Map<HttpHeader, String> own = Map.of(HttpHeader.USER_AGENT, rules.agent());
      int status = answers.send(WebAddress.of(address), own, Map.copyOf(fields), json, deadline);
      return status / 100 == 2 ? "" : "the address answers with status " + status;
    } catch (FetchException e) {
      return e.at("").detail();
    }
  }

  private Map<HttpHeader, String> fields(FetchRequest request) {
    Map<HttpHeader, String> all = new EnumMap<>(fields);
    if (request.etag() != null) {
      all.put(HttpHeader.IF_NONE_MATCH, request.etag());
    }
    if (request.lastModified() != null) {
      all.put(HttpHeader.IF_MODIFIED_SINCE, request.lastModified());
    }
    return all;
  }

  /// One request and the hosts that it has waited for.
  private final class Visit {
    private final Set<String> hosts = new HashSet<>();

    void take(URI address) throws FetchException {
      String host = address.getHost();
      if (hosts.add(host)) {
        rest(pace.turn(host, rules.pause(), System.nanoTime()));
      }
    }

    void pass(URI address, Deadline deadline) throws FetchException {
      take(address);
      Duration asked = robots.pass(address, deadline);
      if (asked.compareTo(rules.pause()) > 0) {
        Duration more = asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
        pace.turn(address.getHost(), more.minus(rules.pause()), System.nanoTime());
      }
    }

    private void rest(Duration time) throws FetchException {
      try {
        Thread.sleep(time);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new FetchException(Why.BROKEN, "fetching was stopped", "run it again");
      }
    }
  }

  private static Fetched fetched(HttpAnswer answer, FetchRequest request) {
    int status = answer.status();
    boolean asked = request.etag() != null || request.lastModified() != null;
    if (status == 304 && asked) {
      return new Fetched.Unchanged(answer.address());
    }
    String place = answer.led().isEmpty() ? "" : WebAddress.shown(answer.address().toString());
    if (!answer.isSuccess()) {
      return refused(answer).at(place);
    }
    if (!answer.body().hasRemaining()) {
      return new FetchException(Why.ABSENT, "the answer is empty", "open it in a browser; " + SAVE).at(place);
    }
    String type = answer.field("Content-Type");
    return new Fetched.Page(
        answer.address(),
        answer.led(),
        status,
        PageKind.type(type),
        PageKind.charset(type),
        answer.body(),
        answer.field("ETag"),
        answer.field("Last-Modified"));
  }

  private static FetchException refused(HttpAnswer answer) {
    int status = answer.status();
    Duration wait = wait(answer.field("Retry-After"), Instant.now());
    String says = "the site answers with status %d: ".formatted(status);
    return switch (status) {
      case 404 -> new FetchException(Why.ABSENT, says + "there is no such page", "check the address");
      case 410 -> new FetchException(Why.ABSENT, says + "the page was taken away", "look for it in a web archive");
      case 401, 402, 403, 407, 451 ->
          new FetchException(Why.FORBIDDEN, says + "it does not show the page to programs or strangers", SAVE);
      case 429, 503 ->
          new FetchException(
              Why.LATER,
              says + (status == 429 ? "too many requests" : "it cannot answer now"),
              wait == null ? "try again later" : "try again in " + words(wait),
              wait);
      default ->
          status >= 500
              ? new FetchException(Why.LATER, says + "it has a fault", "try again later", wait)
              : new FetchException(Why.BROKEN, says + "that is no page", SAVE);
    };
  }

  private static String words(Duration wait) {
    long seconds = wait.toSeconds();
    return seconds < 120 ? seconds + " s" : (seconds + 59) / 60 + " minutes";
  }

  /// Seconds, or a moment; absent for neither.
  static @Nullable Duration wait(@Nullable String field, Instant now) {
    String words = field == null ? "" : field.strip();
    Duration wait;
    if (words.matches("\\d{1,9}")) {
      wait = Duration.ofSeconds(Long.parseLong(words));
    } else {
      try {
        Instant then = ZonedDateTime.parse(words, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        wait = then.isBefore(now) ? Duration.ZERO : Duration.between(now, then);
      } catch (DateTimeParseException e) {
        return null;
      }
    }
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  @Override
  public void close() {
    answers.close();
  }
}
