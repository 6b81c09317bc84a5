package org.hearsay.archive.search;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.rows.Database;
import org.hearsay.archive.wording.FollowedIndex;
import org.hearsay.archive.wording.WordingLayout;
import org.hearsay.compare.utterance.PlainWording;

/// Brings the indices of an archive up to its rows. Nobody else writes them.
public final class FollowRows {
  private FollowRows() {}

  /// Takes into the indices what is new in the rows, and makes an index again that cannot go on.
  ///
  /// @return what a user should know: which index was made again and why; mostly empty
  /// @throws org.hearsay.archive.ArchiveFault where another process writes an index, or the disk refuses
  public static List<String> catchUp(ArchiveFolder folder, Database database) {
    List<String> told = new ArrayList<>();
    WordingLayout layout = new WordingLayout();
    try (FollowedIndex<PlainWording> index =
        FollowedIndex.open(folder.indices(), layout, new KeptWordings(database.handle()))) {
      index.catchUp();
      if (index.rebuilt() != null) {
        told.add("the index of " + layout.name() + " was made again: " + index.rebuilt());
      }
    }
    return told;
  }
}
