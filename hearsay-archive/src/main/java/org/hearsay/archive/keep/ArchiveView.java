package org.hearsay.archive.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.follow.CompareStories;
import org.hearsay.archive.rows.ArticleRows;
import org.hearsay.archive.rows.ChangeRows;
import org.hearsay.archive.rows.Database;
import org.hearsay.archive.rows.JoinedRows;
import org.hearsay.archive.rows.KeptVersion;
import org.hearsay.archive.rows.MetaRows;
import org.hearsay.archive.rows.StoryRows;
import org.hearsay.archive.rows.StoryRows.KeptGroup;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Story;
import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;

/// An archive that is read, also while another process writes it. Sees what was committed.
public final class ArchiveView implements AutoCloseable {
  private final Database database;
  private final CompareStories comparing = new CompareStories();

  private ArchiveView(Database database) {
    this.database = database;
  }

  /// @throws org.hearsay.archive.ArchiveFault where there is none, or one that this program cannot read
  public static ArchiveView open(ArchiveFolder folder) {
    return new ArchiveView(Database.read(folder));
  }

  /// What was read of each article, in the order of publication. Articles that nobody has read yet are left out.
  public List<ReadArticle> articles() {
    List<ReadArticle> articles = new ArrayList<>();
    eachArticle(articles::add);
    return articles;
  }

  /// What was read of each article, in the order of publication, one at a time.
  public void eachArticle(Consumer<ReadArticle> taker) {
    for (String id : new ArticleRows(database.handle()).articles()) {
      ReadArticle read = CompareStories.read(database.handle(), id);
      if (read != null) {
        taker.accept(read);
      }
    }
  }

  /// The stories of two reports and more, in the order of their ids, one at a time.
  public void eachStory(Consumer<Story> taker) {
    for (KeptGroup story : new StoryRows(database.handle()).all()) {
      if (story.articles() > 1) {
        taker.accept(comparing.story(database.handle(), story));
      }
    }
  }

  /// All stories, those of one report too, in the order of their first report.
  public List<Story> stories() {
    List<Story> stories = new ArrayList<>();
    for (KeptGroup story : new StoryRows(database.handle()).all()) {
      stories.add(comparing.story(database.handle(), story));
    }
    stories.sort(CompareStories.byFirst());
    return stories;
  }

  /// @param id of a story, also of one that was merged into another
  /// @return absent where there is none
  public @Nullable Story story(String id) {
    StoryRows rows = new StoryRows(database.handle());
    KeptGroup story = rows.story(rows.standing(id));
    return story == null || story.articles() == 0 ? null : comparing.story(database.handle(), story);
  }

  /// Does something with the archive as it is now; what others write meanwhile is not seen.
  public void atOneMoment(Runnable work) {
    database.handle().useTransaction(handle -> work.run());
  }

  /// The story in which an article is; absent for an article in none.
  public @Nullable String storyOf(String article) {
    return new StoryRows(database.handle()).storyOf(article);
  }

  /// The name of what found the quotations.
  ///
  /// @return absent in an archive without articles
  public @Nullable String model() {
    return new MetaRows(database).model();
  }

  /// A story in a list.
  ///
  /// @param day the last day of publication; empty where no report is dated
  /// @param title of its first report
  public record StoryLine(String id, int reports, String day, String title) {
    public String text() {
      return "%s  %4d  %-10s  %s".formatted(id, reports, day, title);
    }
  }

  /// The stories of two reports and more, the newest first.
  public List<StoryLine> lines() {
    return database
        .handle()
        .select(
            "SELECT s.id, s.articles, coalesce(max(v.published_last), '') AS day, min(coalesce(v.published_first, '9')"
                + " || ' ' || coalesce(v.title, v.file)) AS title FROM story s JOIN membership m ON m.story = s.id JOIN"
                + " article a ON a.id = m.article JOIN version v ON v.seq = a.current WHERE s.articles > 1 GROUP BY"
                + " s.id ORDER BY day DESC, s.id")
        .map((row, context) ->
            new StoryLine(
                row.getString("id"), row.getInt("articles"), row.getString("day"), afterDay(row.getString("title"))))
        .list();
  }

  private static String afterDay(String dated) {
    return dated.substring(dated.indexOf(' ') + 1);
  }

  /// An article as it was in one version.
  ///
  /// @param id of the version
  /// @return absent where there is none
  public @Nullable Article version(String id) {
    KeptVersion version = new ArticleRows(database.handle()).version(id);
    return version == null ? null : version.article();
  }

  /// The next changes, the oldest first.
  ///
  /// @param seq number of the last one that is known; 0 for none
  public List<ChangeRows.Change> changes(long seq, int most) {
    return new ChangeRows(database.handle()).after(seq, most);
  }

  /// Addresses that were joined to an article because they say the same, the newest first.
  public List<JoinedRows.JoinedAddress> joined() {
    return new JoinedRows(database.handle()).all();
  }

  /// How much there is, and how far reading, joining and comparing are.
  public ArchiveStatus status(ArchiveFolder folder) {
    return ArchiveStatus.of(folder, database);
  }

  /// Checks that each row finds what it refers to.
  public List<String> verify(ArchiveFolder folder) {
    return new Verification(folder, database).faults();
  }

  @Override
  public void close() {
    database.close();
  }
}
