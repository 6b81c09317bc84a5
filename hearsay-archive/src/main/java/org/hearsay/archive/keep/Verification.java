package org.hearsay.archive.keep;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.capture.CaptureFiles;
import org.hearsay.archive.capture.CapturePlace;
import org.hearsay.archive.rows.ArticleRows;
import org.hearsay.archive.rows.Database;
import org.hearsay.archive.rows.KeptVersion;
import org.hearsay.archive.rows.ReadingRows;
import org.hearsay.entity.ReadArticle;
import org.hearsay.prov.Digest;
import org.hearsay.quote.Quotation;
import org.hearsay.text.TextSpan;
import org.jdbi.v3.core.Handle;

/// Checks that an archive is whole: the database itself, captures against their digests, readings against their texts,
/// and rows that refer to others.
final class Verification {
  /// Faults that are listed of one kind.
  private static final int MOST = 100;

  private static final int AT_ONCE = 200;

  private final ArchiveFolder folder;
  private final Database database;
  private final Handle handle;
  private final List<String> faults = new ArrayList<>();

  Verification(ArchiveFolder folder, Database database) {
    this.folder = folder;
    this.database = database;
    this.handle = database.handle();
  }

  /// The faults, each with what to do; empty where there is none.
  List<String> faults() {
    faults.addAll(database.selfCheck());
    rows();
    captures();
    readings();
    return List.copyOf(faults);
  }

  private void rows() {
    none("article without a version", "SELECT id FROM article WHERE current NOT IN (SELECT seq FROM version)");
    none(
        "article whose current version is another article's",
        "SELECT a.id FROM article a JOIN version v ON v.seq = a.current WHERE v.article <> a.id");
    none(
        "version that was read and has no reading",
        "SELECT v.id FROM version v JOIN maker m ON m.id = v.read_by LEFT JOIN reading r ON r.version = v.seq"
            + " WHERE r.version IS NULL AND NOT EXISTS (SELECT 1 FROM refusal f WHERE f.origin = v.file)");
    none(
        "quotation of a version that was not read",
        "SELECT q.id FROM quotation q LEFT JOIN reading r ON r.version = q.version WHERE r.version IS NULL");
    none(
        "version that was joined twice",
        "SELECT version FROM joining WHERE version IS NOT NULL GROUP BY version HAVING count(*) > 1");
    none(
        "version that was joined and not read",
        "SELECT j.version FROM joining j LEFT JOIN reading r ON r.version = j.version WHERE j.version IS NOT NULL AND"
            + " r.version IS NULL");
    none(
        "article that was joined and is in no story",
        "SELECT DISTINCT v.article FROM joining j JOIN version v ON v.seq = j.version LEFT JOIN membership m ON"
            + " m.article = v.article WHERE m.article IS NULL");
    none(
        "story whose count of reports is wrong",
        "SELECT s.id FROM story s WHERE s.articles <> (SELECT count(*) FROM membership m WHERE m.story = s.id)");
    none(
        "version that was read and is on no list for the joiner",
        "SELECT r.version FROM reading r WHERE NOT EXISTS (SELECT 1 FROM joining j WHERE j.version = r.version) AND NOT"
            + " EXISTS (SELECT 1 FROM outbox o WHERE o.kind = 'read' AND o.key = CAST(r.version AS TEXT))");
  }

  private void none(String what, String sql) {
    List<String> found = handle.select(sql + " LIMIT " + MOST).mapTo(String.class).list();
    found.forEach(id -> faults.add(what + ": " + id + "; make derived rows again: hearsay archive rebuild"));
  }

  private void captures() {
    List<Kept> captures =
        handle
            .select("SELECT sha256, file, \"offset\", length FROM capture ORDER BY file, \"offset\"")
            .map((row, context) ->
                new Kept(
                    row.getString("sha256"),
                    new CapturePlace(row.getString("file"), row.getLong("offset"), row.getLong("length"))))
            .list();
    for (Kept each : captures) {
      try {
        String found = Digest.ofBytes(CaptureFiles.read(folder.captures(), each.place()));
        if (!found.equals(each.sha256())) {
          faults.add(
              "the capture " + each.sha256() + " in " + each.place().file() + " has other bytes; restore that file");
        }
      } catch (ArchiveFault e) {
        faults.add(String.valueOf(e.getMessage()));
      }
    }
  }

  private record Kept(String sha256, CapturePlace place) {}

  /// Each reading is of the text of its version, and its quotations lie in it.
  private void readings() {
    ArticleRows articles = new ArticleRows(handle);
    ReadingRows readings = new ReadingRows(handle);
    long after = 0;
    for (List<Long> some = next(after); !some.isEmpty(); some = next(after)) {
      for (long seq : some) {
        after = seq;
        KeptVersion version = articles.version(seq);
        String fault = version == null ? "is missing" : fault(version, readings);
        if (fault != null) {
          faults.add("the reading of version " + seq + " " + fault + "; make it again: hearsay archive rebuild");
        }
      }
    }
  }

  private List<Long> next(long after) {
    return handle
        .select("SELECT version FROM reading WHERE version > ? ORDER BY version LIMIT ?", after, AT_ONCE)
        .mapTo(Long.class)
        .list();
  }

  private static @org.jspecify.annotations.Nullable String fault(KeptVersion version, ReadingRows readings) {
    ReadArticle read;
    try {
      read = readings.get(version);
    } catch (IllegalArgumentException e) {
      return "is damaged: " + e.getMessage();
    }
    if (read == null) {
      return "is of another form";
    }
    if (!read.article().text().equals(version.article().text())) {
      return "is of another text";
    }
    int length = read.article().text().length();
    for (Quotation quotation : read.quotations()) {
      for (TextSpan span : quotation.content()) {
        if (span.end() > length) {
          return "has a quotation outside its text";
        }
      }
    }
    return null;
  }
}
