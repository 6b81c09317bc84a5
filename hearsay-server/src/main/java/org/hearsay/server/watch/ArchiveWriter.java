package org.hearsay.server.watch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.follow.ReadVersions;
import org.hearsay.archive.keep.Archive;
import org.hearsay.archive.keep.Arrival;
import org.hearsay.archive.keep.Receipt;
import org.jspecify.annotations.Nullable;

/// Writes an archive for a server, in one thread. Holds the archive only while there is something to write, so that a
/// command may write it too. Where a command does, what came waits.
public final class ArchiveWriter implements AutoCloseable {
  /// How long the archive is held after the last work.
  private static final long LINGER_MS = 1_000;

  /// How long to wait for another process.
  private static final long RETRY_MS = 1_000;

  private static final int WAITING = 64;

  /// Articles of one commit.
  public static final int BATCH = 50;

  /// While articles keep coming, stories are compared so often.
  private static final long COMPARING_NS = 10_000_000_000L;

  private final ArchiveFolder folder;
  private final Supplier<ReadVersions> reading;
  private final String model;
  private final Runnable done;
  private final Consumer<String> log;
  private final BlockingQueue<Batch> waiting = new LinkedBlockingQueue<>(WAITING);
  private final Thread thread;
  private volatile boolean isClosed;
  private volatile String hindrance = "";
  private volatile long heldOffUntil;
  private volatile boolean isIdle = true;

  /// Work that was given, and what will come of it.
  private record Batch(List<Arrival> arrivals, CompletableFuture<List<Receipt>> receipts) {}

  /// @param reading opened anew each time that the archive is held
  /// @param done called after each time that stories were compared
  /// @param log takes a line for each fault
  public ArchiveWriter(
      ArchiveFolder folder, Supplier<ReadVersions> reading, String model, Runnable done, Consumer<String> log) {
    this.folder = folder;
    this.reading = reading;
    this.model = model;
    this.done = done;
    this.log = log;
    this.thread = Thread.ofPlatform().name("hearsay-writer").daemon().start(this::run);
  }

  /// Keeps articles, a few at one time, without waiting for it.
  ///
  /// @param arrivals at most [#BATCH]
  /// @return what became of each, when it is on the disk
  /// @throws ArchiveFault where too much waits already
  public CompletableFuture<List<Receipt>> submit(List<Arrival> arrivals) {
    Batch batch = new Batch(List.copyOf(arrivals), new CompletableFuture<>());
    if (isClosed || arrivals.size() > BATCH || !waiting.offer(batch)) {
      throw new ArchiveFault(isClosed ? "the server is stopping" : "too many articles wait to be written; try later");
    }
    return batch.receipts();
  }

  /// Keeps articles; returns when they are on the disk.
  ///
  /// @throws ArchiveFault where that cannot be done
  public List<Receipt> take(List<Arrival> arrivals) throws InterruptedException {
    List<Receipt> receipts = new ArrayList<>();
    for (int from = 0; from < arrivals.size(); from += BATCH) {
      Batch batch =
          new Batch(arrivals.subList(from, Math.min(arrivals.size(), from + BATCH)), new CompletableFuture<>());
      if (isClosed) {
        throw new ArchiveFault("the server is stopping");
      }
      waiting.put(batch);
      try {
        receipts.addAll(batch.receipts().get());
      } catch (ExecutionException e) {
        throw new ArchiveFault(String.valueOf(e.getCause()), e);
      }
    }
    return receipts;
  }

  /// Reads, joins and compares what is left over, without waiting for it.
  public void catchUp() {
    if (!waiting.offer(new Batch(List.of(), new CompletableFuture<>()))) {
      log.accept("what is left over is done with the articles that wait");
    }
  }

  /// Why nothing is written now; empty where nothing hinders.
  public String hindrance() {
    return hindrance;
  }

  /// Whether all that came is read, joined and compared.
  public boolean isIdle() {
    return isIdle && waiting.isEmpty();
  }

  /// Gives the archive over to another process: ends the present step, and does not take the archive for a while.
  public void holdOff(Duration time) {
    heldOffUntil = System.nanoTime() + time.toNanos();
  }

  private boolean isHeldOff() {
    return heldOffUntil != 0 && System.nanoTime() - heldOffUntil < 0;
  }

  private void run() {
    try {
      while (!isClosed) {
        Batch first = waiting.poll(1, TimeUnit.SECONDS);
        if (first != null) {
          isIdle = false;
          hold(first);
          isIdle = true;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Batch left = waiting.poll();
      while (left != null) {
        left.receipts().completeExceptionally(new ArchiveFault("the server is stopping"));
        left = waiting.poll();
      }
    }
  }

  /// Opens the archive, does all that there is to do, and closes it.
  private void hold(Batch first) throws InterruptedException {
    Batch next = first;
    try (Archive archive = opened()) {
      if (archive == null) {
        next.receipts().completeExceptionally(new ArchiveFault("the server is stopping"));
        return;
      }
      long compared = System.nanoTime();
      while (next != null) {
        take(archive, next);
        next = null;
        boolean isMore = archive.readAndJoin() > 0;
        if (System.nanoTime() - compared > COMPARING_NS) {
          archive.compareDue();
          finish(archive);
          compared = System.nanoTime();
        }
        next = isHeldOff() || isClosed ? null : waiting.poll();
        while (next == null && isMore && !isHeldOff() && !isClosed) {
          isMore = archive.readAndJoin() > 0;
          next = waiting.poll();
        }
        if (next == null && !isHeldOff() && !isClosed) {
          archive.catchUp();
          finish(archive);
          next = waiting.poll(LINGER_MS, TimeUnit.MILLISECONDS);
        }
      }
    } catch (RuntimeException e) {
      log.accept("fault in writing: " + e);
      if (next != null) {
        next.receipts().completeExceptionally(e);
      }
    }
  }

  private void finish(Archive archive) {
    archive.index(folder).forEach(log);
    done.run();
  }

  private static void take(Archive archive, Batch batch) {
    try {
      batch.receipts().complete(archive.take(batch.arrivals()));
    } catch (RuntimeException e) {
      batch.receipts().completeExceptionally(e);
      throw e;
    }
  }

  /// @return absent where the server stops before the archive is free
  private @Nullable Archive opened() throws InterruptedException {
    while (!isClosed) {
      if (!isHeldOff()) {
        try {
          Archive archive = Archive.open(folder, reading.get(), model, InstantSource.system());
          hindrance = "";
          return archive;
        } catch (ArchiveFault e) {
          hindrance = String.valueOf(e.getMessage());
        }
      }
      Thread.sleep(RETRY_MS);
    }
    return null;
  }

  /// Ends the present step and gives the archive up. What is on the disk is taken up at the next start.
  @Override
  public void close() {
    isClosed = true;
    try {
      thread.join(30_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
