package org.hearsay.archive.search;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.rows.Database;
import org.hearsay.archive.wording.FollowedIndex;
import org.hearsay.archive.wording.IndexLayout;
import org.hearsay.archive.wording.RowLog;
import org.hearsay.archive.wording.WordingLayout;

/// Brings the indices of an archive up to its rows. Nobody else writes them.
public final class FollowRows {
  private FollowRows() {}

  /// Takes into the indices what is new in the rows, and makes an index again that cannot go on.
  ///
  /// @return what a user should know: which index was made again and why; mostly empty
  /// @throws ArchiveFault where another process writes an index, or the disk refuses
  public static List<String> catchUp(ArchiveFolder folder, Database database) {
    List<String> told = new ArrayList<>();
    follow(folder, new WordingLayout(), new KeptWordings(database.handle()), told);
    follow(folder, new PassageLayout(), new KeptPassages(database.handle()), told);
    return told;
  }

  private static <R> void follow(ArchiveFolder folder, IndexLayout<R> layout, RowLog<R> rows, List<String> told) {
    try (FollowedIndex<R> index = FollowedIndex.open(folder.indices(), layout, rows)) {
      index.catchUp();
      if (index.rebuilt() != null) {
        told.add("the index of " + layout.name() + " was made again: " + index.rebuilt());
      }
    }
  }

  /// Deletes the indices, as when rows that they follow were changed behind them. They are made again when they are next
  /// brought up.
  public static void drop(ArchiveFolder folder) {
    FollowedIndex.drop(folder.indices());
  }

  /// The same for a program that only reads: where it cannot be done, a note says so, and the index as it is answers.
  static List<String> tried(ArchiveFolder folder, Database database) {
    try {
      return catchUp(folder, database);
    } catch (ArchiveFault e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }
}
