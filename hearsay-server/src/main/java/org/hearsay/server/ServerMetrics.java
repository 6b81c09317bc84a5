package org.hearsay.server;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import org.hearsay.archive.keep.ArchiveStatus;
import org.hearsay.archive.rows.KeptSource;
import org.jspecify.annotations.Nullable;

/// Numbers for programs that watch programs, in the form of Prometheus. None of them says what was asked.
final class ServerMetrics {
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final ReaderPool archives;
  private final @Nullable Desk desk;

  /// @param desk absent for a server that only shows
  ServerMetrics(ReaderPool archives, @Nullable Desk desk) {
    this.archives = archives;
    this.desk = desk;
    Runtime runtime = Runtime.getRuntime();
    Gauge.builder("hearsay.memory.used.bytes", runtime, each -> each.totalMemory() - each.freeMemory())
        .description("Memory of Java in use")
        .register(registry);
    gauge("hearsay.articles", "Articles of the archive", ArchiveStatus::articles);
    gauge("hearsay.stories", "Stories of two reports and more", ArchiveStatus::stories);
    gauge("hearsay.changes", "Changes that were found", ArchiveStatus::changes);
    gauge("hearsay.to.read", "Versions to read", ArchiveStatus::toRead);
    gauge("hearsay.to.join", "Versions to put into stories", ArchiveStatus::toJoin);
    gauge("hearsay.to.compare", "Stories to compare", ArchiveStatus::toCompare);
    sources = held("hearsay.sources", "Sources that are watched");
    broken = held("hearsay.sources.broken", "Sources whose last look failed");
  }

  private final AtomicLong sources;
  private final AtomicLong broken;
  private volatile @Nullable ArchiveStatus status;

  private AtomicLong held(String name, String description) {
    AtomicLong value = new AtomicLong();
    Gauge.builder(name, value, AtomicLong::get).description(description).register(registry);
    return value;
  }

  private void gauge(String name, String description, ToLongFunction<ArchiveStatus> number) {
    Gauge.builder(
            name,
            () -> {
              ArchiveStatus last = status;
              return last == null ? Double.NaN : number.applyAsLong(last);
            })
        .description(description)
        .register(registry);
  }

  /// Counts an answer, by the class of its status.
  void count(Context request, float ms) {
    Timer.builder("hearsay.requests")
        .description("Requests that were answered")
        .tag("status", request.statusCode() / 100 + "xx")
        .register(registry)
        .record(Duration.ofNanos((long) (ms * TimeUnit.MILLISECONDS.toNanos(1))));
  }

  void answer(Context request) throws Exception {
    status = archives.ask(archive -> archive.status());
    if (desk != null) {
      var all = desk.rows().<java.util.List<KeptSource>>look(rows -> rows.all());
      sources.set(all.size());
      broken.set(all.stream().filter(KeptSource::isBroken).count());
    }
    request.contentType(TYPE).result(registry.scrape());
  }
}
