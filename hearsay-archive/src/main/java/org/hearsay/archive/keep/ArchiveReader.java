package org.hearsay.archive.keep;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.ArchiveLock;
import org.hearsay.archive.follow.CompareStories;
import org.hearsay.archive.rows.ArticleRows;
import org.hearsay.archive.rows.ChangeRows;
import org.hearsay.archive.rows.Database;
import org.hearsay.archive.rows.EditRows;
import org.hearsay.archive.rows.MetaRows;
import org.hearsay.archive.rows.RowStore;
import org.hearsay.archive.rows.StoryRows;
import org.hearsay.archive.rows.StoryRows.KeptGroup;
import org.hearsay.archive.version.VersionEdit;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Story;
import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;

/// An archive as programs ask for it: lists in parts, and single things by their ids. Sees what was committed, also
/// while another process writes. For one thread at a time.
public final class ArchiveReader implements AutoCloseable {
  private final ArchiveFolder folder;
  private final Database database;
  private final CompareStories comparing = new CompareStories();

  private ArchiveReader(ArchiveFolder folder, Database database) {
    this.folder = folder;
    this.database = database;
  }

  /// @throws org.hearsay.archive.ArchiveFault where there is none, or one that this program cannot read
  public static ArchiveReader open(ArchiveFolder folder) {
    return new ArchiveReader(folder, Database.read(folder));
  }

  /// Makes an archive without articles where there is none, so that it can be shown before anything is added.
  ///
  /// @throws org.hearsay.archive.ArchiveFault where that cannot be done, with what to do
  public static void make(ArchiveFolder folder) {
    if (!RowStore.of(folder).isThere()) {
      ArchiveLock lock = ArchiveLock.take(folder);
      try {
        Database.write(folder).close();
      } finally {
        lock.close();
      }
    }
  }

  /// A story in a list, and the place in the list after which the next part begins.
  ///
  /// @param changedSeq number of the step that changed it last
  public record ChangedStory(String id, int articles, long changedSeq, Instant changed) {}

  /// Stories, the one that changed last first.
  ///
  /// @param before the last story of the part before; absent for the first part
  /// @param least reports that a story must have
  public List<ChangedStory> stories(@Nullable ChangedStory before, int least, int most) {
    return database
        .handle()
        .select(
            "SELECT id, articles, changed_seq, changed_at FROM story WHERE articles >= ? AND (changed_seq, id) <"
                + " (?, ?) ORDER BY changed_seq DESC, id DESC LIMIT ?",
            Math.max(1, least),
            before == null ? Long.MAX_VALUE : before.changedSeq(),
            before == null ? "" : before.id(),
            most)
        .map((row, context) ->
            new ChangedStory(
                row.getString("id"),
                row.getInt("articles"),
                row.getLong("changed_seq"),
                Instant.ofEpochMilli(row.getLong("changed_at"))))
        .list();
  }

  /// A story that stands, also by the id of one that was merged into it.
  ///
  /// @return absent where there is none
  public @Nullable ChangedStory standing(String id) {
    StoryRows rows = new StoryRows(database.handle());
    KeptGroup group = rows.story(rows.standing(id));
    return group == null || group.articles() == 0
        ? null
        : new ChangedStory(group.id(), group.articles(), group.changedSeq(), Instant.ofEpochMilli(group.changedAt()));
  }

  /// @return absent where there is none
  public @Nullable Story story(String id) {
    StoryRows rows = new StoryRows(database.handle());
    KeptGroup group = rows.story(rows.standing(id));
    return group == null || group.articles() == 0 ? null : comparing.story(database.handle(), group);
  }

  /// An article in a list.
  ///
  /// @param seq number of the version that stands for it, by which lists are ordered
  /// @param n number of that version among those of the article
  /// @param published its first day, as in ISO 8601
  /// @param story absent for an article in none
  public record ListedArticle(
      String id,
      long seq,
      int n,
      @Nullable String title,
      @Nullable String outlet,
      @Nullable String published,
      @Nullable String url,
      @Nullable String story) {}

  /// Articles, the one that came or changed last first.
  ///
  /// @param before number of the last version of the part before; absent for the first part
  public List<ListedArticle> articles(@Nullable Long before, int most) {
    return database
        .handle()
        .select(
            "SELECT v.article, v.seq, v.n, v.title, v.outlet, v.published_first, v.url, m.story FROM version v JOIN"
                + " article a ON a.id = v.article AND a.current = v.seq LEFT JOIN membership m ON m.article = v.article"
                + " WHERE v.seq < ? ORDER BY v.seq DESC LIMIT ?",
            before == null ? Long.MAX_VALUE : before,
            most)
        .map((row, context) ->
            new ListedArticle(
                row.getString("article"),
                row.getLong("seq"),
                row.getInt("n"),
                row.getString("title"),
                row.getString("outlet"),
                row.getString("published_first"),
                row.getString("url"),
                row.getString("story")))
        .list();
  }

  /// What was read in the version that stands for an article now.
  ///
  /// @return absent where there is no such article, or nobody has read it yet
  public @Nullable ReadArticle article(String id) {
    return CompareStories.read(database.handle(), id);
  }

  /// A version of an article, and what its publisher changed in it.
  ///
  /// @param n from 1, in the order in which the versions came
  /// @param came when it was seen first
  /// @param edits against the version before; empty for the first, and where only the program reads it otherwise
  public record ArticleVersion(Article article, int n, boolean byReader, Instant came, List<VersionEdit> edits) {
    public ArticleVersion {
      edits = List.copyOf(edits);
    }
  }

  /// The versions of an article, the first first.
  public List<ArticleVersion> versions(String article) {
    EditRows edits = new EditRows(database.handle());
    Map<Long, Instant> came = new HashMap<>();
    database
        .handle()
        .select("SELECT seq, seen_first FROM version WHERE article = ?", article)
        .map((row, context) -> came.put(row.getLong("seq"), Instant.ofEpochMilli(row.getLong("seen_first"))) == null)
        .list();
    return new ArticleRows(database.handle())
        .versions(article).stream()
            .map(kept ->
                new ArticleVersion(
                    kept.article(),
                    kept.n(),
                    kept.byReader(),
                    came.getOrDefault(kept.seq(), Instant.EPOCH),
                    edits.of(kept.seq())))
            .toList();
  }

  /// The altered quotations of a story, the newest first.
  public List<ChangeRows.Change> altered(String story, int most) {
    return new ChangeRows(database.handle()).altered(story, most);
  }

  /// The outlet of an article; absent where it names none, or there is no such article.
  public @Nullable String outlet(String article) {
    return database
        .handle()
        .select("SELECT v.outlet FROM article a JOIN version v ON v.seq = a.current WHERE a.id = ?", article)
        .mapTo(String.class)
        .findOne()
        .orElse(null);
  }

  /// The titles of the reports of a story, one after another; absent where there is no such story.
  public @Nullable String titleOf(String story) {
    return database
        .handle()
        .select(
            "SELECT string_agg(t, ' | ') FROM (SELECT coalesce(v.title, '') AS t FROM membership m JOIN article a ON"
                + " a.id = m.article JOIN version v ON v.seq = a.current WHERE m.story = ? LIMIT 50) AS titles",
            new StoryRows(database.handle()).standing(story))
        .mapTo(String.class)
        .findOne()
        .orElse(null);
  }

  /// The story in which an article is; absent for an article in none.
  public @Nullable String storyOf(String article) {
    return new StoryRows(database.handle()).storyOf(article);
  }

  /// The next changes, the oldest first.
  ///
  /// @param seq number of the last one that is known; 0 for none
  public List<ChangeRows.Change> changes(long seq, int most) {
    return new ChangeRows(database.handle()).after(seq, most);
  }

  /// The last changes, the newest first.
  ///
  /// @param seq number of the last one that is known; 0 for none
  public List<ChangeRows.Change> lastChanges(long seq, int most) {
    return new ChangeRows(database.handle()).last(seq, most);
  }

  /// The last changes before one, the newest first.
  ///
  /// @param seq number of a change
  public List<ChangeRows.Change> changesBefore(long seq, int most) {
    return new ChangeRows(database.handle()).before(seq, most);
  }

  /// The changes since a moment, the newest first.
  public List<ChangeRows.Change> changesSince(Instant moment, int most) {
    return new ChangeRows(database.handle()).since(moment, most);
  }

  /// Something that could not be read.
  public record KeptRefusal(String origin, String reason, String place, String detail, String remedy, Instant at) {}

  /// The newest first.
  public List<KeptRefusal> refusals(int most) {
    return database
        .handle()
        .select("SELECT origin, reason, place, detail, remedy, at FROM refusal ORDER BY seq DESC LIMIT ?", most)
        .map((row, context) ->
            new KeptRefusal(
                row.getString("origin"),
                row.getString("reason"),
                row.getString("place"),
                row.getString("detail"),
                row.getString("remedy"),
                Instant.ofEpochMilli(row.getLong("at"))))
        .list();
  }

  /// The name of what found the quotations; absent in an archive without articles.
  public @Nullable String model() {
    return new MetaRows(database).model();
  }

  /// How much there is, and how far reading, joining and comparing are.
  public ArchiveStatus status() {
    return ArchiveStatus.of(folder, database);
  }

  @Override
  public void close() {
    database.close();
  }
}
