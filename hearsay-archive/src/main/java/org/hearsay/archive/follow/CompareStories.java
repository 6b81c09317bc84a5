package org.hearsay.archive.follow;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.rows.ArticleRows;
import org.hearsay.archive.rows.ChangeRows;
import org.hearsay.archive.rows.Database;
import org.hearsay.archive.rows.KeptVersion;
import org.hearsay.archive.rows.Maker;
import org.hearsay.archive.rows.ReadingRows;
import org.hearsay.archive.rows.StoryRows;
import org.hearsay.archive.rows.StoryRows.KeptGroup;
import org.hearsay.archive.rows.ThingRows;
import org.hearsay.archive.rows.ThingRows.Thing;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Story;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.stage.Stage;
import org.hearsay.store.NotStoredFormException;
import org.hearsay.store.StoredForm;
import org.hearsay.story.StoryGroup;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Compares the stories that changed, and keeps what came of it.
public final class CompareStories {
  /// The order of reports in a story: by time of publication, undated ones last, then by id.
  private static final Comparator<ReadArticle> BY_TIME =
      Comparator.comparing(
              (ReadArticle read) -> read.article().published().range(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(read -> read.article().id());

  private final Stage.Each<StoryGroup, Story> comparing = Pipelines.comparing();

  /// Whether what is new is noted as a change; not when a new program compares all stories again.
  private final boolean noting;

  public CompareStories() {
    this(true);
  }

  /// @param noting whether what is new is noted as a change
  public CompareStories(boolean noting) {
    this.noting = noting;
  }

  /// @param all whether stories are compared that could wait, as at the end of a run
  /// @return how many stories were compared
  ///
  /// @param helpers compare on their threads; what is compared is kept on this one, in order
  public int step(Database database, boolean all, Instant now, ReadVersions helpers) {
    int compared = 0;
    Deque<UnderWay> underWay = new ArrayDeque<>();
    for (KeptGroup story : new StoryRows(database.handle()).changed()) {
      if (story.articles() < 2) {
        database.commit(handle -> {
          new StoryRows(handle).nothingToCompare(story, now.toEpochMilli());
          return story;
        });
      } else if (all || CompareWhen.isDue(story, now)) {
        StoryGroup group = group(database.handle(), story);
        underWay.add(new UnderWay(story, helpers.submit(() -> comparing.apply(group).getFirst())));
        compared++;
        if (underWay.size() > helpers.threads()) {
          keep(database, underWay.removeFirst(), now);
        }
      }
    }
    while (!underWay.isEmpty()) {
      keep(database, underWay.removeFirst(), now);
    }
    return compared;
  }

  /// A story that is being compared.
  private record UnderWay(KeptGroup story, Future<Story> made) {}

  private void keep(Database database, UnderWay compared, Instant now) {
    KeptGroup story = compared.story();
    Story made = ReadVersions.result(compared.made());
    Maker maker = Maker.of(java.util.Objects.requireNonNull(made.provenance(), "comparing notes it"));
    byte[] body = StoredForm.write(made);
    List<Thing> found = StoryThings.of(made);
    database.commit(handle -> {
      new ReadingRows(handle).maker(maker);
      StoryRows rows = new StoryRows(handle);
      ThingRows things = new ThingRows(handle);
      List<Thing> before = things.of(story.id());
      List<Thing> after = PublicIds.given(before, found, story.id(), things::isTaken);
      if (noting) {
        new StoryChanges(new ChangeRows(handle), story.id(), now).note(known(rows, story), before, made, after);
      }
      things.replace(story.id(), after);
      rows.compared(story, maker.id(), body, now.toEpochMilli());
      return story;
    });
  }

  /// The articles that the story had when it was last compared.
  private static Set<String> known(StoryRows rows, KeptGroup story) {
    byte[] last = rows.lastComparison(story.id());
    try {
      return last == null ? Set.of() : Set.copyOf(StoredForm.articlesOf(last));
    } catch (NotStoredFormException e) {
      return Set.copyOf(rows.articles(story.id())); // of another form: what is known of it is in no new report
    }
  }

  /// The story as it now is: the kept comparison where it is of that state, or a new one, which is not kept.
  public Story story(Handle handle, KeptGroup story) {
    byte[] kept = new StoryRows(handle).comparison(story);
    if (kept != null) {
      try {
        return StoredForm.story(kept, id -> read(handle, id));
      } catch (NotStoredFormException e) {
        // of another form: it is made again
      }
    }
    return compared(handle, story);
  }

  private Story compared(Handle handle, KeptGroup story) {
    return comparing.apply(group(handle, story)).getFirst();
  }

  private static StoryGroup group(Handle handle, KeptGroup story) {
    List<ReadArticle> reads = new ArrayList<>();
    for (String id : new StoryRows(handle).articles(story.id())) {
      ReadArticle read = read(handle, id);
      if (read != null) {
        reads.add(read);
      }
    }
    if (reads.isEmpty()) {
      throw new ArchiveFault(
          "nothing is read of the articles of story " + story.id() + "; make it again: hearsay archive rebuild");
    }
    reads.sort(BY_TIME);
    return new StoryGroup(story.id(), reads);
  }

  /// What was read in the version that stands for an article.
  ///
  /// @return absent where it was not read yet
  public static @Nullable ReadArticle read(Handle handle, String article) {
    KeptVersion current = new ArticleRows(handle).current(article);
    if (current == null) {
      return null;
    }
    ReadArticle read = new ReadingRows(handle).get(current);
    // A new version that is not read yet: what stood there before still answers.
    KeptVersion before = read == null ? new ArticleRows(handle).before(current) : null;
    return read != null || before == null ? read : new ReadingRows(handle).get(before);
  }

  /// Stories in the order of their first article.
  public static Comparator<Story> byFirst() {
    return Comparator.comparing(story -> story.comparison().story().articles().getFirst(), BY_TIME);
  }
}
