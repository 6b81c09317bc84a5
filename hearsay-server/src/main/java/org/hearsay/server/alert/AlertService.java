package org.hearsay.server.alert;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.keep.ArchiveReader;
import org.hearsay.archive.keep.ChangeJson;
import org.hearsay.archive.keep.DeskRows;
import org.hearsay.archive.rows.AlertHit;
import org.hearsay.archive.rows.ChangeRows.Change;
import org.hearsay.archive.rows.KeptAlert;
import org.hearsay.fetch.PageFetcher;
import org.hearsay.show.json.Json;

/// Looks at each change once for each rule, keeps what fits, and sends what is to be sent.
public final class AlertService implements AutoCloseable {
  private static final long SLEEP_MS = 3_000;
  private static final int CHANGES = 500;
  private static final int SENT_AT_ONCE = 10;

  /// How long to wait after each try in vain.
  private static final List<Duration> AGAIN =
      List.of(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(6));

  private final ArchiveFolder folder;
  private final DeskRows desk;
  private final PageFetcher fetcher;
  private final InstantSource clock;
  private final Consumer<String> log;
  private final Semaphore wakes = new Semaphore(0);
  private final Thread thread;
  private volatile boolean isClosed;

  private AlertService(
      ArchiveFolder folder, DeskRows desk, PageFetcher fetcher, InstantSource clock, Consumer<String> log) {
    this.folder = folder;
    this.desk = desk;
    this.fetcher = fetcher;
    this.clock = clock;
    this.log = log;
    this.thread = Thread.ofVirtual().name("hearsay-alerts").unstarted(this::run);
  }

  /// @param fetcher sends to webhooks; is closed by another
  /// @param log takes a line for each fault
  public static AlertService start(
      ArchiveFolder folder, DeskRows desk, PageFetcher fetcher, InstantSource clock, Consumer<String> log) {
    AlertService service = new AlertService(folder, desk, fetcher, clock, log);
    service.thread.start();
    return service;
  }

  /// Looks at once.
  public void wake() {
    wakes.release();
  }

  private void run() {
    try {
      while (!isClosed) {
        try {
          step();
        } catch (RuntimeException e) {
          log.accept("fault in alerts: " + e);
        }
        if (wakes.tryAcquire(SLEEP_MS, TimeUnit.MILLISECONDS)) {
          wakes.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void step() {
    List<KeptAlert> alerts = desk.lookAtAlerts(rows -> rows.all());
    if (alerts.isEmpty()) {
      return;
    }
    try (ArchiveReader archive = ArchiveReader.open(folder)) {
      alerts.forEach(alert -> look(archive, alert));
    }
    for (AlertHit hit : desk.lookAtAlerts(rows -> rows.toSend(clock.instant(), SENT_AT_ONCE))) {
      alerts.stream().filter(alert -> alert.id() == hit.alert()).findFirst().ifPresent(alert -> send(alert, hit));
    }
  }

  private void look(ArchiveReader archive, KeptAlert alert) {
    List<Change> changes = archive.changes(alert.seq(), CHANGES);
    if (changes.isEmpty()) {
      return;
    }
    AlertRule rule = rule(alert);
    Instant now = clock.instant();
    Instant day = now.atZone(ZoneId.systemDefault()).toLocalDate().atStartOfDay(ZoneId.systemDefault()).toInstant();
    desk.alerts(rows -> {
      for (Change change : changes) {
        String reason = rule.reason(change, around(archive, change));
        if (reason != null) {
          rows.hit(alert, change, reason, !alert.address().isEmpty(), day, now);
        }
      }
      rows.seen(alert.id(), changes.getLast().seq());
      return alert;
    });
    if (changes.size() == CHANGES) {
      wake();
    }
  }

  public static AlertRule rule(KeptAlert alert) {
    return new AlertRule(alert.words(), alert.outlet(), alert.kinds());
  }

  /// The outlet that brought a change, and the title of its story.
  public static AlertRule.Surroundings around(ArchiveReader archive, Change change) {
    String article = change.article();
    String story = change.story();
    String outlet = article == null ? null : archive.outlet(article);
    String title = story == null ? null : archive.titleOf(story);
    return new AlertRule.Surroundings(Objects.requireNonNullElse(outlet, ""), Objects.requireNonNullElse(title, ""));
  }

  private void send(KeptAlert alert, AlertHit hit) {
    byte[] body = body(alert, hit);
    Instant now = clock.instant();
    String fault = fetcher.send(alert.address(), body, Webhook.fields(alert.secret(), body, now));
    Instant next = fault.isEmpty() || hit.tries() >= AGAIN.size() ? null : now.plus(AGAIN.get(hit.tries()));
    desk.alerts(rows -> {
      rows.tried(hit.id(), fault, next);
      return hit;
    });
  }

  private static byte[] body(KeptAlert alert, AlertHit hit) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Json json = new Json(bytes)) {
      json.open().put("type", "alert").put("schema", 1).put("id", Long.toString(hit.id())).put("alert", alert.name());
      json.put("reason", hit.reason()).put("at", hit.at().toString());
      json.list("changes", List.of(hit.change()), change -> ChangeJson.write(json, change)).shut();
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    isClosed = true;
    thread.interrupt();
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
