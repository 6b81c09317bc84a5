package org.hearsay.archive.wording;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/// An index as it was committed last, also while another process writes it.
public final class OpenedIndex implements AutoCloseable {
  static {
    LuceneLogging.quiet();
  }

  private final Directory directory;
  private final DirectoryReader reader;
  private final long seq;

  private OpenedIndex(Directory directory, DirectoryReader reader, long seq) {
    this.directory = directory;
    this.reader = reader;
    this.seq = seq;
  }

  /// @param root folder of all indices of an archive
  /// @return absent where there is no index, or none that can be read: it is to be made again
  public static @Nullable OpenedIndex open(Path root, IndexLayout<?> layout) {
    Directory opened = null;
    try {
      Path folder = new IndexFolders(root, layout.name()).current();
      if (folder == null) {
        return null;
      }
      opened = new MMapDirectory(folder);
      DirectoryReader reader = DirectoryReader.open(opened);
      IndexState state = IndexState.of(reader.getIndexCommit().getUserData());
      if (state == null || state.schema() != layout.schema() || !state.analyzer().equals(layout.analyzer())) {
        reader.close();
        opened.close();
        return null;
      }
      return new OpenedIndex(opened, reader, state.seq());
    } catch (IOException | IllegalArgumentException e) {
      closeQuietly(opened);
      return null;
    }
  }

  private static void closeQuietly(@Nullable Directory directory) {
    try {
      if (directory != null) {
        directory.close();
      }
    } catch (IOException e) {
      return; // nothing of it was used
    }
  }

  public DirectoryReader reader() {
    return reader;
  }

  /// The number of the last row that is in the index.
  public long seq() {
    return seq;
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      return; // it is read no more
    }
  }
}
