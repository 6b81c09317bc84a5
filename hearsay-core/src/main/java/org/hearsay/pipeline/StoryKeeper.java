package org.hearsay.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.entity.ReadArticle;
import org.hearsay.stage.StateReader;
import org.hearsay.stage.StateRefusedException;
import org.hearsay.stage.StateWriter;
import org.hearsay.story.JoinStories;
import org.hearsay.story.StoryGroup;
import org.hearsay.story.StoryUpdate;
import org.jspecify.annotations.Nullable;

/// Keeps the stories of articles that come one by one or many at once, and says which are to be compared again.
///
/// ```
/// StoryKeeper keeper = new StoryKeeper(articles::get);
/// keeper.add(read);
/// for (StoryGroup group = keeper.nextDue(); group != null; group = keeper.nextDue()) {
///   stories.addAll(Pipelines.comparing().apply(group));
/// }
/// ```
///
/// It knows articles by their ids; whoever runs it keeps them, and gives them by an [ArticleLookup]. It knows no clock
/// either: it is told the time by [#advance]. Not for several threads at once.
public final class StoryKeeper {
  /// Of the snapshot; raised when its layout changes.
  private static final int FORMAT = 1;

  private static final String HOLDS = "kept stories";

  private final ArticleLookup articles;
  private final ComparisonPolicy policy;
  private final JoinStories joining = new JoinStories();

  /// By language.
  private final Map<String, JoinStories.State> states = new TreeMap<>();

  private final Map<String, KeptStory> stories = new TreeMap<>();
  private final Map<String, KeptStory> storyOf = new HashMap<>();

  /// Stories that a policy has set a time for, the earliest first.
  private final TreeSet<KeptStory> waiting = new TreeSet<>(KeptStory.BY_DUE);

  private Instant now = Instant.EPOCH;

  /// Compares stories again as [ComparisonPolicy#doubling] says.
  public StoryKeeper(ArticleLookup articles) {
    this(articles, ComparisonPolicy.doubling());
  }

  public StoryKeeper(ArticleLookup articles, ComparisonPolicy policy) {
    this.articles = articles;
    this.policy = policy;
  }

  /// Tells the time. What comes after it came at that time; it begins at the epoch and does not go back.
  public void advance(Instant time) {
    now = time.isAfter(now) ? time : now;
  }

  /// Takes an article in, as it comes. One that came before, with another text perhaps, takes its own place.
  ///
  /// @return which articles came into which story; empty where one that came before stays where it was
  public List<StoryUpdate> add(ReadArticle read) {
    String id = read.article().id();
    KeptStory before = storyOf.get(id);
    JoinStories.State state = states.computeIfAbsent(joining.key(read), language -> joining.initial());
    List<StoryUpdate> updates = joining.accept(state, read);
    apply(state, updates);
    if (before != null && before == storyOf.get(id)) {
      changed(before);
    }
    return updates;
  }

  /// Takes many articles in, in the order of their publication, whatever order they are given in.
  public List<StoryUpdate> add(Collection<ReadArticle> reads) {
    List<StoryUpdate> updates = new ArrayList<>();
    reads.stream().sorted(StoryGroup.BY_TIME).forEach(read -> updates.addAll(add(read)));
    return updates;
  }

  /// Puts all articles that can still be joined into stories anew, as if all had come at once. For the end of a batch,
  /// or for a quiet hour of a stream: its cost grows with all of them.
  public List<StoryUpdate> settle() {
    List<StoryUpdate> updates = new ArrayList<>();
    for (JoinStories.State state : states.values()) {
      List<StoryUpdate> some = joining.settle(state);
      apply(state, some);
      updates.addAll(some);
    }
    return updates;
  }

  /// How many stories are kept, those of one article too.
  public int size() {
    return stories.size();
  }

  /// All stories, those of one article too, in order of their first article.
  public List<StoryGroup> groups() {
    List<StoryGroup> groups = new ArrayList<>();
    for (KeptStory story : stories.values()) {
      StoryGroup group = group(story);
      if (group != null) {
        groups.add(group);
      }
    }
    groups.sort(Comparator.comparing(group -> group.articles().getFirst(), StoryGroup.BY_TIME));
    return groups;
  }

  /// The story that has been due for the longest time, to be compared; from now on it counts as compared. A caller that
  /// saves snapshots saves one only when what became of it is stored, or compares it again.
  ///
  /// @return absent where none is due
  public @Nullable StoryGroup nextDue() {
    while (!waiting.isEmpty()) {
      KeptStory story = waiting.first();
      Instant due = story.due;
      if (due == null || due.isAfter(now)) {
        return null;
      }
      StoryGroup group = group(story);
      waiting.remove(story);
      story.given(now);
      if (group != null) {
        return group;
      }
    }
    return null;
  }

  /// Drops the stories to which nothing came for so long. A late article still joins its story: what of it can be
  /// joined is then kept again.
  ///
  /// @return in order of their ids
  public List<ForgottenStory> forget(Duration quiet) {
    Instant last = now.minus(quiet);
    List<KeptStory> old = stories.values().stream().filter(story -> story.changedAt.isBefore(last)).toList();
    List<ForgottenStory> forgotten = new ArrayList<>();
    for (KeptStory story : old) {
      StoryGroup group = story.changed && story.articles.size() > 1 ? group(story) : null;
      forgotten.add(new ForgottenStory(story.id, List.copyOf(story.articles), group));
      drop(story);
      story.articles.forEach(storyOf::remove);
    }
    return forgotten;
  }

  private void drop(KeptStory story) {
    waiting.remove(story);
    stories.remove(story.id);
  }

  private @Nullable StoryGroup group(KeptStory story) {
    List<ReadArticle> found = new ArrayList<>();
    for (String id : story.articles) {
      ReadArticle read = articles.find(id);
      if (read != null) {
        found.add(read);
      }
    }
    found.sort(StoryGroup.BY_TIME);
    return found.isEmpty() ? null : new StoryGroup(story.id, found);
  }

  /// Articles that were told to be in a story that is not kept bring with them those that were forgotten with it.
  private void apply(JoinStories.State state, List<StoryUpdate> updates) {
    for (StoryUpdate update : updates) {
      KeptStory known = stories.get(update.story());
      if (known == null) {
        KeptStory story = new KeptStory(update.story(), now);
        stories.put(story.id, story);
        joining.together(state, update.article()).forEach(id -> move(id, story));
        move(update.article(), story);
      } else {
        move(update.article(), known);
      }
    }
  }

  private void move(String article, KeptStory story) {
    KeptStory before = storyOf.put(article, story);
    if (before == story) {
      return;
    }
    story.articles.add(article);
    changed(story);
    if (before != null) {
      before.articles.remove(article);
      if (before.articles.isEmpty()) {
        drop(before);
      } else {
        changed(before);
      }
    }
  }

  private void changed(KeptStory story) {
    waiting.remove(story);
    story.changed = true;
    story.changedAt = now;
    plan(story);
  }

  private void plan(KeptStory story) {
    story.due = policy.due(story.growth());
    if (story.due != null) {
      waiting.add(story);
    }
  }

  /// All that the keeper knows, some 2 kB for each article that can still be joined; the articles themselves are not in
  /// it. Equal keepers give equal bytes.
  public byte[] snapshot() {
    StateWriter out = new StateWriter();
    out.section(HOLDS, FORMAT);
    out.instant(now);
    out.count(states.size());
    states.forEach((language, state) -> {
      out.string(language);
      joining.save(state, out);
    });
    out.count(stories.size());
    stories.values().forEach(story -> story.save(out));
    return out.bytes();
  }

  /// A keeper that goes on as the one did whose snapshot it was.
  ///
  /// @throws StateRefusedException where the bytes are no snapshot, are damaged, or are of another version; the remedy
  ///     is an empty keeper, to which the articles are added again
  public static StoryKeeper restore(byte[] snapshot, ArticleLookup articles, ComparisonPolicy policy) {
    StateReader in = new StateReader(snapshot);
    in.section(HOLDS, FORMAT);
    StoryKeeper keeper = new StoryKeeper(articles, policy);
    keeper.now = in.instant();
    for (int left = in.items(1); left > 0; left--) {
      keeper.states.put(in.string(), keeper.joining.restore(in));
    }
    for (int left = in.items(1); left > 0; left--) {
      KeptStory story = KeptStory.restore(in);
      keeper.stories.put(story.id, story);
      story.articles.forEach(article -> keeper.storyOf.put(article, story));
      if (story.changed) {
        keeper.plan(story);
      }
    }
    in.end();
    return keeper;
  }
}
