package org.hearsay.archive.follow;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.rows.ArticleRows;
import org.hearsay.archive.rows.Database;
import org.hearsay.archive.rows.KeptVersion;
import org.hearsay.archive.rows.Maker;
import org.hearsay.archive.rows.ReadingRows;
import org.hearsay.entity.ReadArticle;
import org.hearsay.prov.Provenance;
import org.hearsay.stage.Stage;
import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;

/// Reads the versions that nobody has read, several at once, and keeps what was read in their order.
public final class ReadVersions implements AutoCloseable {
  /// Bytes of the stack: some parsers call themselves for each level, and deeply nested text must not end a run.
  private static final long STACK = 16L << 20;

  private final Stage.Each<Article, ReadArticle> stages;
  private final Maker maker;
  private final ExecutorService pool;
  private final int threads;

  /// Batches that are being read, the first first.
  private final Deque<List<Future<Made>>> underWay = new ArrayDeque<>();

  /// The last version that is being read.
  private long begun;

  /// @param by the provenance that the stages write into what they make
  public ReadVersions(Stage.Each<Article, ReadArticle> stages, Provenance by, int threads) {
    this.stages = stages;
    this.maker = Maker.of(by);
    this.threads = threads;
    this.pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(null, task, "hearsay-archive", STACK);
              thread.setDaemon(true);
              return thread;
            });
  }

  public Maker maker() {
    return maker;
  }

  /// @param fault absent where it was read
  private record Made(KeptVersion version, @Nullable ReadArticle read, @Nullable String fault) {}

  /// Waits for what is read, and keeps it.
  ///
  /// @param most versions in one commit
  /// @return how many were done; 0 where all are read
  public int step(Database database, int most, Instant now) {
    return step(database, most, now, 0);
  }

  /// The same, and leaves some batches to be read meanwhile.
  ///
  /// @param ahead batches that may go on being read when this returns
  /// @return how many were done; 0 where all are read, or being read
  public int step(Database database, int most, Instant now, int ahead) {
    try {
      boolean isMore = true;
      while (isMore && underWay.size() <= Math.max(1, ahead)) {
        isMore = begin(database, most);
      }
      return underWay.size() <= ahead ? 0 : keep(database, all(underWay.removeFirst()), now);
    } catch (RuntimeException e) {
      forget(); // what was not kept is read again
      throw e;
    }
  }

  /// Lets versions be found again that were read before and are to be read anew.
  public void forget() {
    underWay.clear();
    begun = 0;
  }

  private boolean begin(Database database, int most) {
    List<KeptVersion> versions = new ArticleRows(database.handle()).unread(begun, most);
    if (versions.isEmpty()) {
      return false;
    }
    begun = versions.getLast().seq();
    underWay.add(versions.stream().map(version -> pool.submit(() -> made(version))).toList());
    return true;
  }

  private int keep(Database database, List<Made> made, Instant now) {
    return database.commit(handle -> {
      ReadingRows rows = new ReadingRows(handle);
      rows.maker(maker);
      for (Made each : made) {
        if (each.read() != null) {
          boolean first = rows.put(each.version(), each.read(), maker);
          ArticleEdits.note(handle, each.version(), each.read(), maker, first, now);
        } else {
          refuse(new ArticleRows(handle), each, now);
          rows.done(each.version().seq(), maker);
        }
      }
      return made.size();
    });
  }

  private static void refuse(ArticleRows rows, Made made, Instant now) {
    rows.refusal(
        made.version().article().file(),
        "internal-fault",
        "",
        String.valueOf(made.fault()),
        "report it with the text; the article is kept and is read again by the next version",
        now.toEpochMilli());
  }

  private static List<Made> all(List<Future<Made>> underWay) {
    List<Made> made = new ArrayList<>();
    underWay.forEach(each -> made.add(result(each)));
    return made;
  }

  int threads() {
    return threads;
  }

  <T> Future<T> submit(Callable<T> work) {
    return pool.submit(work);
  }

  static <T> T result(Future<T> work) {
    try {
      return work.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new ArchiveFault("reading stopped: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ArchiveFault("reading was interrupted; what is committed stays", e);
    }
  }

  /// A fault of the program with one text must not take the others with it.
  private Made made(KeptVersion version) {
    try {
      return new Made(version, read(version.article()), null);
    } catch (RuntimeException | StackOverflowError e) {
      return new Made(version, null, e.toString());
    }
  }

  /// Reads one article, without keeping anything.
  public ReadArticle read(Article article) {
    return stages.apply(article).getFirst();
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
