package org.hearsay.archive.wording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.hearsay.archive.ArchiveFault;
import org.jspecify.annotations.Nullable;

/// The one writer of an index. It reads the rows that are new to it and notes the number of the last one in the same
/// commit as what it wrote: whenever it is stopped, it goes on where it was.
///
/// An index that is missing, broken, made in another way or of other rows is made again, beside the old one.
///
/// @param <R> a row
public final class FollowedIndex<R> implements AutoCloseable {
  /// Scores of words as this index is searched: how much a second occurrence and a long text count.
  static final BM25Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

  /// Rows of one commit.
  private static final int BATCH = 5_000;

  /// Memory in which new documents wait for the disk.
  private static final double BUFFER_MB = 96;

  static {
    LuceneLogging.quiet();
  }

  private final IndexFolders folders;
  private final IndexLayout<R> layout;
  private final RowLog<R> rows;
  private @Nullable String rebuilt;
  private Directory directory;
  private IndexWriter writer;
  private long seq;

  private FollowedIndex(IndexFolders folders, IndexLayout<R> layout, RowLog<R> rows) throws IOException {
    this.folders = folders;
    this.layout = layout;
    this.rows = rows;
    Path current = folders.current();
    String fault = current == null ? "there was none" : fault(current, layout, rows);
    if (current == null || fault != null) {
      rebuilt = rows.newest() == 0 && current == null ? null : fault;
      Path made = folders.next();
      directory = new MMapDirectory(made);
      writer = writer(directory, OpenMode.CREATE);
      advance(true);
      folders.point(made);
    } else {
      directory = new MMapDirectory(current);
      writer = writer(directory, OpenMode.APPEND);
      seq = Objects.requireNonNull(state(writer.getLiveCommitData())).seq();
    }
  }

  /// Opens an index to write, and makes it again where it must be.
  ///
  /// @param root folder of all indices of an archive
  /// @throws ArchiveFault where another process writes it, or the disk refuses
  public static <R> FollowedIndex<R> open(Path root, IndexLayout<R> layout, RowLog<R> rows) {
    try {
      return new FollowedIndex<>(new IndexFolders(root, layout.name()), layout, rows);
    } catch (IOException e) {
      throw fault(root, layout.name(), e);
    }
  }

  /// Deletes all indices of an archive, which nobody has open.
  ///
  /// @param root folder of them
  public static void drop(Path root) {
    IndexFolders.delete(root);
  }

  /// Why an index cannot go on; absent where it can.
  private static @Nullable String fault(Path folder, IndexLayout<?> layout, RowLog<?> rows) {
    try (Directory opened = new MMapDirectory(folder);
        DirectoryReader reader = DirectoryReader.open(opened)) {
      IndexState state = IndexState.of(reader.getIndexCommit().getUserData());
      if (state == null) {
        return "it does not say how far it goes";
      }
      if (state.schema() != layout.schema() || !state.analyzer().equals(layout.analyzer())) {
        return "another version of the program made it";
      }
      if (!state.maker().equals(rows.maker())) {
        return "the rows were made again";
      }
      if (state.seq() > 0 && !state.mark().equals(rows.mark(state.seq()))) {
        return "it is of other rows than those of the archive, as after a restored backup";
      }
      return null;
    } catch (IOException | RuntimeException e) {
      if (e instanceof ArchiveFault known) {
        throw known; // the rows cannot be read: the index is not to blame
      }
      return "it is broken (" + e.getClass().getSimpleName() + ")";
    }
  }

  private static IndexWriter writer(Directory directory, OpenMode mode) throws IOException {
    return new IndexWriter(
        directory,
        new IndexWriterConfig()
            .setOpenMode(mode)
            .setSimilarity(SIMILARITY)
            .setRAMBufferSizeMB(BUFFER_MB)
            .setUseCompoundFile(true));
  }

  /// Takes in what is new.
  ///
  /// @return how many rows
  public long catchUp() {
    try {
      return advance(false);
    } catch (IOException e) {
      throw fault(folders.root(), layout.name(), e);
    }
  }

  private long advance(boolean isNew) throws IOException {
    long taken = 0;
    List<RowLog.Numbered<R>> next = rows.after(seq, BATCH);
    while (!next.isEmpty()) {
      for (RowLog.Numbered<R> row : next) {
        layout.put(writer, row.seq(), row.row(), isNew);
        seq = row.seq();
      }
      taken += next.size();
      if (!isNew) {
        commit();
      }
      next = rows.after(seq, BATCH);
    }
    if (isNew) {
      commit();
    }
    return taken;
  }

  private void commit() throws IOException {
    String mark = seq == 0 ? "" : Objects.requireNonNullElse(rows.mark(seq), "");
    Map<String, String> state = new IndexState(seq, mark, layout.schema(), layout.analyzer(), rows.maker()).saved();
    writer.setLiveCommitData(state.entrySet());
    writer.commit();
  }

  private static @Nullable IndexState state(@Nullable Iterable<Map.Entry<String, String>> saved) {
    if (saved == null) {
      return null;
    }
    Map<String, String> all = new HashMap<>();
    saved.forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    return IndexState.of(all);
  }

  /// Makes the index again from the first row, beside the one that answers, which then gives way.
  ///
  /// @param why as it is told
  public void rebuild(String why) {
    try {
      Path made = folders.next();
      Directory old = directory;
      writer.close();
      directory = new MMapDirectory(made);
      writer = writer(directory, OpenMode.CREATE);
      seq = 0;
      advance(true);
      folders.point(made);
      old.close();
      rebuilt = why;
    } catch (IOException e) {
      throw fault(folders.root(), layout.name(), e);
    }
  }

  /// Why the index was made again when it was opened, as in "the index of wordings was made again: it is broken";
  /// absent where it was not.
  public @Nullable String rebuilt() {
    return rebuilt;
  }

  /// The number of the last row that is in the index.
  public long seq() {
    return seq;
  }

  private static ArchiveFault fault(Path root, String name, IOException e) {
    if (e instanceof LockObtainFailedException) {
      return new ArchiveFault(
          "the index " + name + " of the archive is being written by another process; wait until it is done", e);
    }
    return new ArchiveFault(
        "the index "
            + name
            + " in "
            + root
            + " cannot be written: "
            + e.getMessage()
            + "; free the disk or give the right to write, then run the same again",
        e);
  }

  @Override
  public void close() {
    try {
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw fault(folders.root(), layout.name(), e);
    }
  }
}
