package org.hearsay.archive.follow;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.rows.ArticleRows;
import org.hearsay.archive.rows.Database;
import org.hearsay.archive.rows.KeptVersion;
import org.hearsay.archive.rows.ReadingRows;
import org.hearsay.archive.rows.StoryRows;
import org.hearsay.entity.ReadArticle;
import org.hearsay.pipeline.ComparisonPolicy;
import org.hearsay.pipeline.StoryKeeper;
import org.hearsay.stage.StateRefusedException;
import org.hearsay.story.StoryUpdate;
import org.jspecify.annotations.Nullable;

/// Puts what was read into stories, in the order in which it was read, and notes each decision.
///
/// The order cannot be made again, so it is kept for ever. The state in memory can: from a snapshot and the steps after
/// it. When a commit fails, the state in memory has steps that the rows do not have, and is thrown away.
public final class JoinArticles {
  /// The name of this step in the rows.
  public static final String NAME = "joiner";

  /// Steps after which a snapshot is written.
  private static final int SNAPSHOT = 2_000;

  private static final int REPLAY = 500;

  /// The policy of the keeper, which is asked for stories alone: [CompareStories] says by the rows when to compare.
  private static final ComparisonPolicy NEVER = growth -> null;

  private final Path snapshot;
  private @Nullable StoryKeeper keeper;

  /// The last step that is in the keeper.
  private long step;

  private long saved;

  /// @param snapshot the file that it is kept in
  public JoinArticles(Path snapshot) {
    this.snapshot = snapshot;
  }

  /// @param most versions in one commit
  /// @return how many were joined; 0 where all are
  public int step(Database database, int most, Instant now) {
    StoryRows before = new StoryRows(database.handle());
    List<StoryRows.Letter> letters = before.read(before.follower(NAME), most);
    if (letters.isEmpty()) {
      return 0;
    }
    StoryKeeper stories = keeper(database);
    try {
      int joined =
          database.commit(handle -> {
            StoryRows rows = new StoryRows(handle);
            for (StoryRows.Letter letter : letters) {
              KeptVersion version = version(new ArticleRows(handle), Long.parseLong(letter.key()));
              ReadArticle read = read(new ReadingRows(handle), version);
              List<StoryUpdate> updates = stories.add(read);
              rows.joined(version.seq(), version.article().id(), updates, now.toEpochMilli());
            }
            rows.follower(NAME, letters.getLast().seq());
            return letters.size();
          });
      step = before.lastStep();
      saveNowAndThen(stories);
      return joined;
    } catch (RuntimeException e) {
      keeper = null;
      throw e;
    }
  }

  /// Puts all articles that can still be joined into stories anew, as if all had come at once.
  ///
  /// @return how many articles came into another story
  public int settle(Database database, Instant now) {
    StoryKeeper stories = keeper(database);
    try {
      List<StoryUpdate> updates = stories.settle();
      int moved =
          database.commit(handle -> {
            new StoryRows(handle).joined(null, null, updates, now.toEpochMilli());
            return updates.size();
          });
      step = new StoryRows(database.handle()).lastStep();
      return moved;
    } catch (RuntimeException e) {
      keeper = null;
      throw e;
    }
  }

  private StoryKeeper keeper(Database database) {
    StoryKeeper open = keeper;
    if (open == null) {
      open = restored(new StoryRows(database.handle()).lastStep());
      replay(database, open);
      keeper = open;
    }
    return open;
  }

  private StoryKeeper restored(long last) {
    StorySnapshot found = StorySnapshot.load(snapshot);
    if (found != null && found.step() <= last) {
      try {
        StoryKeeper stories = StoryKeeper.restore(found.state(), id -> null, NEVER);
        step = found.step();
        saved = step;
        return stories;
      } catch (StateRefusedException e) {
        // of another version of the program: all is replayed
      }
    }
    step = 0;
    saved = 0;
    return new StoryKeeper(id -> null, NEVER);
  }

  private void replay(Database database, StoryKeeper stories) {
    StoryRows rows = new StoryRows(database.handle());
    for (List<StoryRows.Step> steps = rows.steps(step, REPLAY); !steps.isEmpty(); steps = rows.steps(step, REPLAY)) {
      for (StoryRows.Step each : steps) {
        List<StoryUpdate> updates = again(database, stories, each);
        if (!updates.equals(rows.decided(each.seq()))) {
          throw new ArchiveFault(
              "this program joins stories in another way than the one that wrote the archive, from step "
                  + each.seq()
                  + " on; make them again: hearsay archive rebuild");
        }
        step = each.seq();
      }
    }
  }

  /// Does a step of the log in memory.
  private static List<StoryUpdate> again(Database database, StoryKeeper stories, StoryRows.Step step) {
    Long version = step.version();
    return version == null
        ? stories.settle()
        : stories.add(read(new ReadingRows(database.handle()), version(new ArticleRows(database.handle()), version)));
  }

  private static KeptVersion version(ArticleRows rows, long seq) {
    KeptVersion version = rows.version(seq);
    if (version == null) {
      throw new ArchiveFault("the archive has lost version " + seq + "; restore a backup: hearsay archive restore");
    }
    return version;
  }

  private static ReadArticle read(ReadingRows rows, KeptVersion version) {
    ReadArticle read = rows.get(version);
    if (read == null) {
      throw new ArchiveFault(
          "what was read of version "
              + version.seq()
              + " is missing or of another form; make it again: hearsay archive rebuild");
    }
    return read;
  }

  /// Decides everything anew, in the order that is kept, all or nothing.
  ///
  /// @param snapshot the file of the state, which is of the old decisions
  public static void again(Database database, Path snapshot) {
    StoryKeeper stories = new StoryKeeper(id -> null, NEVER);
    database.commit(handle -> {
      StoryRows rows = new StoryRows(handle);
      rows.forget();
      long at = 0;
      for (List<StoryRows.Step> steps = rows.steps(at, REPLAY); !steps.isEmpty(); steps = rows.steps(at, REPLAY)) {
        for (StoryRows.Step each : steps) {
          Long version = each.version();
          String article = version == null ? null : version(new ArticleRows(handle), version).article().id();
          rows.decide(each, article, again(database, stories, each));
          at = each.seq();
        }
      }
      rows.dropOld();
      return at;
    });
    new StorySnapshot(new StoryRows(database.handle()).lastStep(), stories.snapshot()).save(snapshot);
  }

  /// The same in an archive that stays open.
  public void anew(Database database) {
    keeper = null;
    again(database, snapshot);
  }

  private void saveNowAndThen(StoryKeeper stories) {
    if (step - saved >= SNAPSHOT) {
      save(stories);
    }
  }

  private void save(StoryKeeper stories) {
    new StorySnapshot(step, stories.snapshot()).save(snapshot);
    saved = step;
  }

  /// Writes a snapshot where a replay would take longer than to load one.
  public void close() {
    StoryKeeper open = keeper;
    if (open != null && step - saved >= SNAPSHOT / 10) {
      save(open);
    }
  }
}
