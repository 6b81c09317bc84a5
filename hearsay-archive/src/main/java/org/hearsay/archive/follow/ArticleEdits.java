package org.hearsay.archive.follow;

import java.time.Instant;
import java.util.List;
import org.hearsay.archive.rows.ArticleRows;
import org.hearsay.archive.rows.ChangeRows;
import org.hearsay.archive.rows.ChangeRows.ChangeKind;
import org.hearsay.archive.rows.EditRows;
import org.hearsay.archive.rows.KeptVersion;
import org.hearsay.archive.rows.Maker;
import org.hearsay.archive.rows.ReadingRows;
import org.hearsay.archive.rows.StoryRows;
import org.hearsay.archive.version.VersionDiff;
import org.hearsay.archive.version.VersionEdit;
import org.hearsay.entity.ReadArticle;
import org.jdbi.v3.core.Handle;

/// Notes what a publisher changed, when the later version has been read.
final class ArticleEdits {
  private ArticleEdits() {}

  /// @param first whether it is read for the first time; only then its changes are new
  static void note(Handle handle, KeptVersion version, ReadArticle read, Maker maker, boolean first, Instant now) {
    if (version.n() == 1 || version.byReader()) {
      return;
    }
    KeptVersion before = new ArticleRows(handle).before(version);
    ReadArticle old = before == null ? null : new ReadingRows(handle).get(before);
    if (old == null) {
      return;
    }
    List<VersionEdit> edits = VersionDiff.between(old, read);
    new EditRows(handle).replace(version.seq(), edits, maker);
    if (!first) {
      return;
    }
    String story = new StoryRows(handle).storyOf(version.article().id());
    ChangeRows changes = new ChangeRows(handle);
    for (VersionEdit edit : edits) {
      ChangeKind kind = edit.kind() == VersionEdit.Kind.CORRECTION ? ChangeKind.CORRECTED : ChangeKind.EDITED;
      changes.add(
          kind,
          story,
          version.id(),
          version.article().id(),
          EditRows.word(edit.kind()),
          edit.before(),
          edit.after(),
          now);
    }
  }
}
