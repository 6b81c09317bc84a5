package org.hearsay.server.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.keep.DeskRows;
import org.hearsay.archive.rows.KeptSource;
import org.hearsay.fetch.PageFetcher;

/// Looks at each source when its time comes, and puts what came into the archive. Start here.
public final class Watcher implements AutoCloseable {
  private static final long LONGEST_SLEEP_MS = 5_000;
  private static final long FAULT_PAUSE_MS = 2_000;

  /// Pages that were published in this time are looked at again when a user asks for it.
  private static final Duration RECENT = Duration.ofDays(3);

  private final DeskRows desk;
  private final PageFetcher fetcher;
  private final WatchRules rules;
  private final SourceVisitor visitor;
  private final InstantSource clock;
  private final Consumer<String> log;
  private final Semaphore places;
  private final Semaphore wakes = new Semaphore(0);
  private final Set<Long> underWay = new HashSet<>();
  private final ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread thread;
  private volatile boolean isClosed;

  private Watcher(
      DeskRows desk,
      PageFetcher fetcher,
      ArchiveWriter writer,
      WatchRules rules,
      InstantSource clock,
      Consumer<String> log) {
    this.desk = desk;
    this.fetcher = fetcher;
    this.rules = rules;
    this.clock = clock;
    this.log = log;
    this.places = new Semaphore(rules.atOnce());
    this.visitor = new SourceVisitor(desk, fetcher, writer, rules, clock);
    this.thread = Thread.ofVirtual().name("hearsay-watch").unstarted(this::run);
  }

  /// @param fetcher is closed with the watcher
  /// @param log takes a line for each fault
  public static Watcher start(
      DeskRows desk,
      PageFetcher fetcher,
      ArchiveWriter writer,
      WatchRules rules,
      InstantSource clock,
      Consumer<String> log) {
    Watcher watcher = new Watcher(desk, fetcher, writer, rules, clock, log);
    watcher.thread.start();
    return watcher;
  }

  public WatchRules rules() {
    return rules;
  }

  /// Looks at a source at once, and at what it named in the last days.
  public void tryNow(long source) {
    Instant since = clock.instant().minus(RECENT);
    desk.sources(rows -> {
      rows.tryNow(source, since);
      return source;
    });
    wake();
  }

  /// Looks anew which sources there are.
  public void wake() {
    wakes.release();
  }

  private void run() {
    try {
      while (!isClosed) {
        long sleep = FAULT_PAUSE_MS;
        try {
          sleep = step();
        } catch (RuntimeException e) {
          log.accept("fault in watching: " + e);
        }
        if (wakes.tryAcquire(sleep, TimeUnit.MILLISECONDS)) {
          wakes.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// @return how long nothing is to be done, in milliseconds
  private long step() {
    Instant now = clock.instant();
    List<KeptSource> due = desk.look(rows -> rows.due(now));
    for (KeptSource source : due) {
      synchronized (underWay) {
        if (!underWay.add(source.id())) {
          continue;
        }
      }
      visits.execute(() -> visit(source));
    }
    Instant next = desk.look(rows -> rows.nextDue());
    long until = next == null ? LONGEST_SLEEP_MS : Duration.between(clock.instant(), next).toMillis();
    return Math.clamp(until, due.isEmpty() ? 20 : 200, LONGEST_SLEEP_MS);
  }

  private void visit(KeptSource source) {
    try {
      places.acquire();
      try {
        visitor.look(source);
      } finally {
        places.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ArchiveFault e) {
      log.accept("a source waits: " + e.getMessage());
      pause();
    } catch (RuntimeException e) {
      log.accept("fault in looking at source " + source.id() + ": " + e);
      pause();
    } finally {
      synchronized (underWay) {
        underWay.remove(source.id());
      }
      wake();
    }
  }

  /// A fault of ours must not become many requests to a site.
  private static void pause() {
    try {
      Thread.sleep(FAULT_PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    isClosed = true;
    thread.interrupt();
    visits.shutdownNow();
    fetcher.close();
    try {
      if (!visits.awaitTermination(5, TimeUnit.SECONDS)) {
        log.accept("a request did not end in time");
      }
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
