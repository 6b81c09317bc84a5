package org.hearsay.app.run;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Does one thing to many items on several threads and hands the results on in the order of the
/// items. Only a few items for each thread are in memory at a time.
///
/// @param <I> items
/// @param <R> results
final class Work<I, R> implements AutoCloseable {
  private static final int AHEAD = 8;

  private final ExecutorService pool;
  private final int limit;
  private final Function<I, R> doing;
  private final Sink<R> sink;
  private final Queue<Future<R>> underWay = new ArrayDeque<>();

  /// Takes results, in order, on the thread that adds the items.
  interface Sink<R> {
    void take(R result) throws Stopped;
  }

  /// Ends a run early, as when nobody reads the output any more.
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped(Throwable cause) {
      super(cause);
    }
  }

  Work(int threads, Function<I, R> doing, Sink<R> sink) {
    this.pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              // Deeply nested text must not end a run: the stages are linear, but parsers recurse.
              Thread thread = new Thread(null, task, "hearsay-work", 16L << 20);
              thread.setDaemon(true);
              return thread;
            });
    this.limit = threads * AHEAD;
    this.doing = doing;
    this.sink = sink;
  }

  void add(I item) {
    underWay.add(pool.submit(() -> doing.apply(item)));
    while (underWay.size() >= limit || (!underWay.isEmpty() && underWay.element().isDone())) {
      takeOne();
    }
  }

  /// Waits for what is under way.
  void finish() {
    while (!underWay.isEmpty()) {
      takeOne();
    }
  }

  private void takeOne() {
    try {
      sink.take(underWay.remove().get());
    } catch (ExecutionException e) {
      throw new Stopped(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped(e);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
