package org.hearsay.flink;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.IteratorResultIterator;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.hearsay.entity.ReadArticle;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.ingest.Outcome;
import org.hearsay.ingest.ReadOptions;
import org.hearsay.store.StoredForm;
import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;

/// Reads the articles of a file, in any format that the program knows. A file is read by one task from its begin; after a
/// failure what was taken out of it before is passed over.
final class ArticleFiles implements BulkFormat<FileItem, FileSourceSplit> {
  private static final long serialVersionUID = 1L;

  private static final int BATCH = 64;

  @Override
  public Reader<FileItem> createReader(Configuration configuration, FileSourceSplit split) {
    return new FileItems(split.path(), 0);
  }

  @Override
  public Reader<FileItem> restoreReader(Configuration configuration, FileSourceSplit split) {
    long taken = split.getReaderPosition().map(CheckpointedPosition::getRecordsAfterOffset).orElse(0L);
    return new FileItems(split.path(), taken);
  }

  @Override
  public boolean isSplittable() {
    return false;
  }

  @Override
  public TypeInformation<FileItem> getProducedType() {
    return TypeInformation.of(FileItem.class);
  }

  /// The items of one file. A thread of its own pushes them into a short queue, so that a file of any size is held in
  /// part only.
  private static final class FileItems implements Reader<FileItem> {
    private final BlockingQueue<FileItem> queue = new ArrayBlockingQueue<>(BATCH);
    private final Thread thread;
    private final Path path;
    private volatile boolean closed;
    private volatile @Nullable Throwable fault;
    private long taken;
    private boolean ended;

    FileItems(Path path, long skipped) {
      this.path = path;
      thread = Thread.ofVirtual().name("articles of " + path).start(() -> push(skipped));
      taken = skipped;
    }

    private void push(long skipped) {
      long[] number = {0};
      java.nio.file.Path copy = null;
      try {
        java.nio.file.Path file;
        if (path.getFileSystem().isDistributedFS()) {
          copy = Files.createTempDirectory("hearsay").resolve(path.getName());
          try (InputStream in = FileSystem.get(path.toUri()).open(path)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
          }
          file = copy;
        } else {
          file = java.nio.file.Path.of(path.getPath());
        }
        ArticleReader.read(
            List.of(file.toString()),
            ReadOptions.STANDARD,
            InputStream.nullInputStream(),
            outcome -> {
              if (number[0]++ >= skipped) {
                put(item(outcome));
              }
            });
      } catch (IOException | RuntimeException | Error e) {
        fault = e;
      } finally {
        remove(copy);
        put(FileItem.end());
      }
    }

    private static void remove(java.nio.file.@Nullable Path copy) {
      if (copy != null) {
        try {
          Files.deleteIfExists(copy);
          Files.deleteIfExists(copy.getParent());
        } catch (IOException e) {
          copy.toFile().deleteOnExit();
        }
      }
    }

    private static FileItem item(Outcome<Article> outcome) {
      return switch (outcome) {
        case Outcome.Ok<Article>(Article article) ->
            FileItem.article(article.id(), StoredForm.write(new ReadArticle(article, List.of(), List.of(), List.of())));
        case Outcome.Refused<Article> refused -> FileItem.refusal(refused.item(), ResultLines.refused(refused));
      };
    }

    private void put(FileItem item) {
      try {
        while (!closed && !queue.offer(item, 100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
          // The reader is slower than the file; what it closes is not waited for.
        }
      } catch (InterruptedException e) {
        closed = true;
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public @Nullable RecordIterator<FileItem> readBatch() throws IOException {
      if (ended) {
        return null;
      }
      Queue<FileItem> batch = new ArrayDeque<>();
      try {
        FileItem item = queue.take();
        while (item != null && !item.isEnd()) {
          batch.add(item);
          item = batch.size() < BATCH ? queue.poll() : null;
        }
        ended = item != null;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("reading " + path + " was interrupted", e);
      }
      if (ended && fault != null) {
        throw new IOException("the file " + path + " cannot be read: " + fault, fault);
      }
      if (batch.isEmpty()) {
        return null;
      }
      IteratorResultIterator<FileItem> items =
          new IteratorResultIterator<>(batch.iterator(), CheckpointedPosition.NO_OFFSET, taken);
      taken += batch.size();
      return items;
    }

    @Override
    public void close() {
      closed = true;
      thread.interrupt();
    }
  }
}
