package org.hearsay.archive.follow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  /// @param by the provenance that the stages write into what they make
  public ReadVersions(Stage.Each<Article, ReadArticle> stages, Provenance by, int threads) {
    this.stages = stages;
    this.maker = Maker.of(by);
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

  /// @param most versions in one commit
  /// @return how many were done; 0 where all are read
  public int step(Database database, int most, Instant now) {
    List<KeptVersion> versions = new ArticleRows(database.handle()).unread(most);
    if (versions.isEmpty()) {
      return 0;
    }
    List<Made> made = all(versions);
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

  private List<Made> all(List<KeptVersion> versions) {
    List<Future<Made>> underWay = new ArrayList<>();
    versions.forEach(version -> underWay.add(pool.submit(() -> made(version))));
    List<Made> made = new ArrayList<>();
    try {
      for (Future<Made> each : underWay) {
        made.add(each.get());
      }
    } catch (ExecutionException e) {
      throw new ArchiveFault("reading stopped: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ArchiveFault("reading was interrupted; what is committed stays", e);
    }
    return made;
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
