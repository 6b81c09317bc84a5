package org.hearsay.archive.rows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hearsay.story.StoryUpdate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// In which story each article is, in which order that came to be, and how each story was last compared.
public final class StoryRows {
  /// In the outbox: a story that changed.
  private static final String JOINED = "joined";

  private final Handle handle;

  public StoryRows(Handle handle) {
    this.handle = handle;
  }

  /// A step of joining.
  ///
  /// @param version that was added; absent where all were settled
  public record Step(long seq, @Nullable Long version, long at) {}

  /// A story as it is kept.
  ///
  /// @param articles it has now
  /// @param changedSeq number of the step that changed it last
  /// @param compared articles that it had when it was last compared; 0 where it never was
  /// @param comparedAt milliseconds since 1970; absent where it never was
  public record KeptGroup(
      String id, int articles, long changedSeq, long changedAt, int compared, @Nullable Long comparedAt) {}

  /// The steps after another, in their order.
  public List<Step> steps(long after, int most) {
    return handle
        .select("SELECT seq, version, at FROM joining WHERE seq > ? ORDER BY seq LIMIT ?", after, most)
        .map((row, context) -> {
          long version = row.getLong("version");
          Long added = row.wasNull() ? null : version;
          return new Step(row.getLong("seq"), added, row.getLong("at"));
        })
        .list();
  }

  public long lastStep() {
    return handle.select("SELECT coalesce(max(seq), 0) FROM joining").mapTo(Long.class).one();
  }

  /// What a step decided, in its order.
  public List<StoryUpdate> decided(long step) {
    return handle
        .select("SELECT article, story, change, from_story FROM story_log WHERE joining = ? ORDER BY seq", step)
        .map((row, context) ->
            new StoryUpdate(
                row.getString("story"),
                row.getString("article"),
                StoryUpdate.Change.valueOf(row.getString("change")),
                row.getString("from_story")))
        .list();
  }

  /// Notes a step and does what it decided.
  ///
  /// @param version that was added; absent where all were settled
  /// @param article of that version; absent where all were settled
  public void joined(@Nullable Long version, @Nullable String article, List<StoryUpdate> updates, long at) {
    long step =
        handle
            .select(
                "INSERT INTO joining (kind, version, at) VALUES (?, ?, ?) RETURNING seq",
                version == null ? "settle" : "add",
                version,
                at)
            .mapTo(Long.class)
            .one();
    log(step, updates);
    apply(step, article, updates, at);
  }

  /// Does what a step decided.
  private void apply(long step, @Nullable String article, List<StoryUpdate> updates, long at) {
    TreeSet<String> touched = new TreeSet<>();
    Map<String, String> left = new java.util.TreeMap<>();
    for (StoryUpdate update : updates) {
      String from = storyOf(update.article());
      handle.execute(
          "INSERT INTO membership VALUES (?, ?) ON CONFLICT (article) DO UPDATE SET story = excluded.story",
          update.article(),
          update.story());
      touched.add(update.story());
      if (from != null && !from.equals(update.story())) {
        touched.add(from);
        left.put(from, update.story());
      }
    }
    String stays = article == null || !updates.isEmpty() ? null : storyOf(article);
    if (stays != null) {
      touched.add(stays);
    }
    for (String story : touched) {
      touched(story, step, at, left.get(story));
    }
  }

  private void touched(String story, long step, long at, @Nullable String goneTo) {
    int articles = handle.select("SELECT count(*) FROM membership WHERE story = ?", story).mapTo(Integer.class).one();
    handle.execute(
        "INSERT INTO story VALUES (?, ?, ?, ?, 0, NULL, 0, ?) ON CONFLICT (id) DO UPDATE SET articles ="
            + " excluded.articles, changed_seq = excluded.changed_seq, changed_at = excluded.changed_at, merged_into ="
            + " excluded.merged_into",
        story,
        articles,
        step,
        at,
        articles == 0 ? goneTo : null);
    handle.execute("INSERT INTO outbox (kind, key) VALUES (?, ?)", JOINED, story);
  }

  /// Takes back all decisions; the order of the steps stays, and the ids under which things are known.
  public void forget() {
    handle.execute("DELETE FROM story_log");
    handle.execute("DELETE FROM membership");
    handle.execute("DELETE FROM story");
  }

  /// Notes what a step that is kept decides now, and does it.
  ///
  /// @param article that was added; absent where all were settled
  public void decide(Step step, @Nullable String article, List<StoryUpdate> updates) {
    log(step.seq(), updates);
    apply(step.seq(), article, updates, step.at());
  }

  private void log(long step, List<StoryUpdate> updates) {
    for (StoryUpdate update : updates) {
      handle.execute(
          "INSERT INTO story_log (joining, article, story, change, from_story) VALUES (?, ?, ?, ?, ?)",
          step,
          update.article(),
          update.story(),
          update.change().name(),
          update.from());
    }
  }

  /// Drops what was found in stories that are no more.
  public void dropOld() {
    handle.execute("DELETE FROM comparison WHERE story NOT IN (SELECT id FROM story WHERE articles > 1)");
    handle.execute("DELETE FROM thing WHERE story NOT IN (SELECT id FROM story WHERE articles > 1)");
  }

  public @Nullable String storyOf(String article) {
    Optional<String> story =
        handle.select("SELECT story FROM membership WHERE article = ?", article).mapTo(String.class).findOne();
    return story.orElse(null);
  }

  /// Ids, in their order.
  public List<String> articles(String story) {
    return handle
        .select("SELECT article FROM membership WHERE story = ? ORDER BY article", story)
        .mapTo(String.class)
        .list();
  }

  /// Stories that changed since they were compared, the one that changed first first.
  public List<KeptGroup> changed() {
    return groups("WHERE changed_seq > compared_seq ORDER BY changed_seq, id");
  }

  /// All stories that have articles, in order of their ids.
  public List<KeptGroup> all() {
    return groups("WHERE articles > 0 ORDER BY id");
  }

  public @Nullable KeptGroup story(String id) {
    List<KeptGroup> found = groups("WHERE id = ?", id);
    return found.isEmpty() ? null : found.getFirst();
  }

  private List<KeptGroup> groups(String where, Object... values) {
    return handle
        .select(
            "SELECT id, articles, changed_seq, changed_at, compared_articles, compared_at FROM story " + where, values)
        .map((row, context) -> {
          long at = row.getLong("compared_at");
          Long comparedAt = row.wasNull() ? null : at;
          return new KeptGroup(
              row.getString("id"),
              row.getInt("articles"),
              row.getLong("changed_seq"),
              row.getLong("changed_at"),
              row.getInt("compared_articles"),
              comparedAt);
        })
        .list();
  }

  /// The story that took over the articles of one that was merged; the same where it was not.
  public String standing(String id) {
    String at = id;
    for (int i = 0; i < 100; i++) {
      Optional<String> next =
          handle
              .select("SELECT merged_into FROM story WHERE id = ? AND merged_into IS NOT NULL", at)
              .mapTo(String.class)
              .findOne();
      if (next.isEmpty()) {
        return at;
      }
      at = next.get();
    }
    return at;
  }

  /// Keeps a comparison as that of the story as it now is.
  public void compared(KeptGroup story, String maker, byte[] body, long at) {
    handle.execute(
        "INSERT INTO comparison VALUES (?, ?, ?, ?) ON CONFLICT (story) DO UPDATE SET made_by = excluded.made_by, seq ="
            + " excluded.seq, body = excluded.body",
        story.id(),
        maker,
        story.changedSeq(),
        Packed.bytes(body, new byte[0]));
    seen(story, at);
  }

  /// A story of no article or of one has nothing to compare.
  public void nothingToCompare(KeptGroup story, long at) {
    handle.execute("DELETE FROM comparison WHERE story = ?", story.id());
    seen(story, at);
  }

  private void seen(KeptGroup story, long at) {
    handle.execute(
        "UPDATE story SET compared_seq = ?, compared_at = ?, compared_articles = ? WHERE id = ?",
        story.changedSeq(),
        at,
        story.articles(),
        story.id());
  }

  /// The comparison of a story as it now is.
  ///
  /// @return absent where it has changed since, and for a story that was not compared
  public byte @Nullable [] comparison(KeptGroup story) {
    Optional<byte[]> body =
        handle
            .select("SELECT body FROM comparison WHERE story = ? AND seq = ?", story.id(), story.changedSeq())
            .mapTo(byte[].class)
            .findOne();
    return body.map(packed -> Packed.unpack(packed, new byte[0])).orElse(null);
  }

  /// The comparison that was made last, whatever came since.
  ///
  /// @return absent for a story that was not compared
  public byte @Nullable [] lastComparison(String story) {
    Optional<byte[]> body =
        handle.select("SELECT body FROM comparison WHERE story = ?", story).mapTo(byte[].class).findOne();
    return body.map(packed -> Packed.unpack(packed, new byte[0])).orElse(null);
  }

  /// The number up to which a follower has done its work.
  public long follower(String name) {
    return handle.select("SELECT seq FROM follower WHERE name = ?", name).mapTo(Long.class).findOne().orElse(0L);
  }

  public void follower(String name, long seq) {
    handle.execute("INSERT INTO follower VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET seq = excluded.seq", name, seq);
  }

  /// A row of the outbox.
  public record Letter(long seq, String key) {}

  /// Versions that were read after a number, in the order in which that was committed.
  public List<Letter> read(long after, int most) {
    return handle
        .select(
            "SELECT seq, key FROM outbox WHERE kind = ? AND seq > ? ORDER BY seq LIMIT ?",
            ReadingRows.READ,
            after,
            most)
        .map((row, context) -> new Letter(row.getLong("seq"), row.getString("key")))
        .list();
  }
}
