package org.hearsay.archive.keep;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.ArchiveLock;
import org.hearsay.archive.capture.CaptureFiles;
import org.hearsay.archive.follow.CompareStories;
import org.hearsay.archive.follow.JoinArticles;
import org.hearsay.archive.follow.ReadVersions;
import org.hearsay.archive.rows.ArticleRows;
import org.hearsay.archive.rows.Database;
import org.hearsay.archive.rows.JoinedRows;
import org.hearsay.archive.rows.KeptVersion;
import org.hearsay.archive.rows.MetaRows;
import org.hearsay.archive.rows.ReadingRows;
import org.hearsay.archive.search.FollowRows;
import org.hearsay.archive.version.ArticleAddress;
import org.jspecify.annotations.Nullable;

/// An archive that is open for writing. It takes articles in. [#catchUp] then reads them, joins them to stories and
/// compares the stories, on this thread and those of the reading.
///
/// ```
/// try (Archive archive = Archive.open(folder, reading, "fast", InstantSource.system())) {
///   List<Receipt> receipts = archive.take(arrivals);  // on the disk from here on
///   archive.catchUp();
/// }
/// ```
public final class Archive implements AutoCloseable {
  /// How many versions are read or joined in one commit.
  private static final int BATCH = 50;

  private final ArchiveLock lock;
  private final Database database;
  private final CaptureFiles captures;
  private final Intake intake;
  private final ReadVersions reading;
  private final JoinArticles joining;
  private final CompareStories comparing = new CompareStories();
  private final InstantSource clock;

  private Archive(
      ArchiveLock lock,
      Database database,
      CaptureFiles captures,
      ReadVersions reading,
      JoinArticles joining,
      InstantSource clock) {
    this.lock = lock;
    this.database = database;
    this.captures = captures;
    this.intake = new Intake(database, captures);
    this.reading = reading;
    this.joining = joining;
    this.clock = clock;
  }

  /// Opens an archive for writing, and makes it where there is none.
  ///
  /// @param reading is closed with the archive
  /// @param model the name of what finds quotations; an archive is read by one
  /// @throws ArchiveFault where that cannot be done, with what to do
  public static Archive open(ArchiveFolder folder, ReadVersions reading, String model, InstantSource clock) {
    ArchiveLock lock = ArchiveLock.take(folder);
    Database database = null;
    try {
      database = Database.write(folder);
      database.claim();
      new MetaRows(database).model(folder, model);
      CaptureFiles captures = CaptureFiles.write(folder.captures(), new ArticleRows(database.handle()).captureEnds());
      JoinArticles joining = new JoinArticles(snapshot(folder));
      return new Archive(lock, database, captures, reading, joining, clock);
    } catch (RuntimeException e) {
      if (database != null) {
        database.close();
      }
      reading.close();
      lock.close();
      throw e;
    }
  }

  /// Keeps articles, all or none of them.
  ///
  /// @return what became of each, in their order; it is on the disk
  public List<Receipt> take(List<Arrival> arrivals) {
    return intake.take(arrivals, clock.instant());
  }

  /// Notes what was refused.
  public void refuse(String origin, String reason, String place, String detail, String remedy) {
    Instant now = clock.instant();
    database.commit(handle -> {
      new ArticleRows(handle).refusal(origin, reason, place, detail, remedy, now.toEpochMilli());
      return now;
    });
  }

  /// Reads a part of what has come, and puts it into stories.
  ///
  /// @return how many versions were read or joined; 0 where there is no more to do
  public int readAndJoin() {
    int read = reading.step(database, BATCH, clock.instant());
    int joined = joining.step(database, 2 * BATCH, clock.instant());
    return read + joined;
  }

  /// The same for articles that keep coming: what came last is read while more comes, and is put into stories later.
  public int readAhead() {
    int read = reading.step(database, BATCH, clock.instant(), 1);
    int joined = read == 0 ? 0 : joining.step(database, 2 * BATCH, clock.instant());
    return read + joined;
  }

  /// Compares the stories that changed and are due: small ones after each change, large ones now and then.
  ///
  /// @return how many were compared
  public int compareDue() {
    return comparing.step(database, false, clock.instant(), reading);
  }

  /// Does all that is left to do, with the stories that could wait.
  public void catchUp() {
    int done;
    do {
      done = readAndJoin();
    } while (done > 0);
    comparing.step(database, true, clock.instant(), reading);
  }

  /// Adds what was read to the search indices.
  ///
  /// @param folder of this archive
  /// @return what a user should know, such as that an index was broken and was made again
  public List<String> index(ArchiveFolder folder) {
    return FollowRows.catchUp(folder, database);
  }

  /// Makes all that is derived again: reads every version, joins in the order that is kept, compares. While that goes
  /// on the old rows answer. A run that was stopped begins again.
  ///
  /// @param model of the reading, also another than before
  /// @return what a user should know
  public static List<String> rebuild(ArchiveFolder folder, ReadVersions reading, String model, InstantSource clock) {
    Database.read(folder).close(); // none is made where none is
    ArchiveLock lock = ArchiveLock.take(folder);
    try (Database database = Database.write(folder)) {
      database.claim();
      new MetaRows(database).change(model);
      new ReadingRows(database.handle()).forget();
      int read;
      do {
        read = reading.step(database, BATCH, clock.instant());
      } while (read > 0);
      JoinArticles.again(database, snapshot(folder));
      new CompareStories(false).step(database, true, clock.instant(), reading);
      return FollowRows.catchUp(folder, database);
    } finally {
      reading.close();
      lock.close();
    }
  }

  private static Path snapshot(ArchiveFolder folder) {
    return folder.states().resolve("stories.snap");
  }

  /// Puts all articles that can still be joined into stories anew, as if all had come at once, and compares what
  /// changed. For a quiet hour: its cost grows with the archive's last weeks.
  ///
  /// @return how many articles came into another story
  public int settle() {
    catchUp();
    int moved = joining.settle(database, clock.instant());
    catchUp();
    return moved;
  }

  /// Takes an address out of an article to which it was joined because it says the same. Where its text was a version of
  /// that article, the text becomes an article of its own, and stories are joined and compared anew, which takes time in
  /// a large archive. Else it is one when it is added again.
  ///
  /// @param address as a user writes it
  /// @return the id of the new article; absent where it is to be added again
  /// @throws ArchiveFault where it was not joined in that way
  public @Nullable String apart(ArchiveFolder folder, String address) {
    String known = Objects.requireNonNullElse(ArticleAddress.of(address), address);
    JoinedRows.JoinedAddress joined =
        new JoinedRows(database.handle())
            .all().stream()
                .filter(each -> each.address().equals(known))
                .findFirst()
                .orElseThrow(() ->
                    new ArchiveFault(
                        address
                            + " was not joined to an article that says the same; see those that were: hearsay"
                            + " archive same"));
    catchUp();
    Instant now = clock.instant();
    List<KeptVersion> own =
        new ArticleRows(database.handle())
            .versions(joined.article()).stream()
                .filter(version -> version.n() > 1 && known.equals(ArticleAddress.of(version.article().url())))
                .toList();
    Optional<String> made =
        database.commit(handle -> {
          JoinedRows rows = new JoinedRows(handle);
          rows.apart(known, joined.article(), now);
          return own.isEmpty() ? Optional.<String>empty() : Optional.of(rows.split(own, known, now));
        });
    if (made.isPresent()) {
      reading.forget();
      while (reading.step(database, BATCH, now) > 0) {
        // until all is read again
      }
      joining.anew(database);
      comparing.step(database, true, now, reading);
      FollowRows.drop(folder);
    }
    return made.orElse(null);
  }

  @Override
  public void close() {
    try {
      joining.close();
    } finally {
      reading.close();
      captures.close();
      database.close();
      lock.close();
    }
  }
}
