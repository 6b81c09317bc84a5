package org.hearsay.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.hearsay.fetch.Fetched.Why;

/// Obeys what sites say in robots.txt, as RFC 9309 has it. Each file is fetched once a day.
final class RobotsFiles {
  /// The name that sites know this program by.
  static final String NAME = "Hearsay";

  /// Bytes that are read of such a file.
  private static final int MOST = 500_000;

  /// Sites whose files are kept.
  private static final int KEPT = 10_000;

  private static final String SAVE = "ask the site, or save the page from a browser and read the file";

  private final HttpAsking answers;
  private final Map<HttpHeader, String> fields;

  /// How long a file counts, in nanoseconds; no longer than RFC 9309 allows.
  private static final long DAY = 24L * 3600 * 1_000_000_000;

  /// @param nanos of the process, when it was fetched
  private record Kept(SimpleRobotRules rules, long nanos) {}

  private final Map<String, Kept> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > KEPT;
        }
      };

  RobotsFiles(HttpAsking answers, Map<HttpHeader, String> fields) {
    this.answers = answers;
    this.fields = fields;
  }

  /// @return how long the site asks to wait between two pages; zero where it does not
  /// @throws FetchException where the site asks that the page is not fetched
  Duration pass(URI address, Deadline deadline) throws FetchException {
    SimpleRobotRules rules = rules(address, deadline);
    if (rules.isDeferVisits()) {
      throw new FetchException(
          Why.LATER, "its robots.txt cannot be read now, so it is not known what it allows", "try again later");
    }
    if (!rules.isAllowed(address.toString())) {
      throw new FetchException(Why.FORBIDDEN, "its robots.txt asks programs not to fetch this page", SAVE);
    }
    return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
  }

  private SimpleRobotRules rules(URI address, Deadline deadline) throws FetchException {
    String site = address.getScheme() + "://" + address.getRawAuthority();
    synchronized (kept) {
      Kept known = kept.get(site);
      if (known != null && System.nanoTime() - known.nanos() < DAY) {
        return known.rules();
      }
    }
    SimpleRobotRules rules = fetched(URI.create(site + "/robots.txt"), deadline);
    if (!rules.isDeferVisits()) {
      synchronized (kept) {
        kept.put(site, new Kept(rules, System.nanoTime()));
      }
    }
    return rules;
  }

  private SimpleRobotRules fetched(URI file, Deadline deadline) throws FetchException {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    HttpAnswer answer;
    try {
      answer = answers.follow(file, fields, new AnswerBody(MOST, true), Integer.MAX_VALUE, deadline, next -> {});
    } catch (HttpAsking.LedException e) {
      Fetched.Missed refused = e.refused();
      if (refused.why() == Why.KIND) {
        return parser.failedFetch(404);
      }
      throw new FetchException(refused.why(), refused.detail(), refused.remedy());
    }
    if (!answer.isSuccess()) {
      return parser.failedFetch(answer.status());
    }
    ByteBuffer body = answer.body();
    byte[] bytes = new byte[body.remaining()];
    body.duplicate().get(bytes);
    return parser.parseContent(file.toString(), bytes, "text/plain", Set.of(NAME.toLowerCase(Locale.ROOT)));
  }
}
