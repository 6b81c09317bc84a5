package org.hearsay.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.keep.ArchiveReader;

/// Archives opened to read, a few, each for one request at a time.
final class ReaderPool implements AutoCloseable {
  private static final int MOST = 8;
  private static final long PATIENCE_S = 20;

  private final ArchiveFolder folder;
  private final Semaphore places = new Semaphore(MOST);
  private final Deque<ArchiveReader> idle = new ArrayDeque<>();
  private boolean closed;

  ReaderPool(ArchiveFolder folder) {
    this.folder = folder;
  }

  /// What is asked of an archive.
  interface Question<T> {
    T ask(ArchiveReader archive) throws Exception;
  }

  /// @throws RefusedRequest where all are busy for long
  <T> T ask(Question<T> question) throws Exception {
    if (!places.tryAcquire(PATIENCE_S, TimeUnit.SECONDS)) {
      throw new RefusedRequest(503, "Busy", "too much is asked at once", "ask again in a minute");
    }
    ArchiveReader reader = null;
    boolean sound = false;
    try {
      reader = take();
      T answer = question.ask(reader);
      sound = true;
      return answer;
    } catch (RefusedRequest e) {
      sound = true;
      throw e;
    } finally {
      if (reader != null) {
        give(reader, sound);
      }
      places.release();
    }
  }

  private ArchiveReader take() {
    synchronized (idle) {
      ArchiveReader reader = idle.poll();
      if (reader != null) {
        return reader;
      }
    }
    return ArchiveReader.open(folder);
  }

  private void give(ArchiveReader reader, boolean sound) {
    synchronized (idle) {
      if (sound && !closed) {
        idle.push(reader);
        return;
      }
    }
    reader.close();
  }

  @Override
  public void close() {
    synchronized (idle) {
      closed = true;
      idle.forEach(ArchiveReader::close);
      idle.clear();
    }
  }
}
