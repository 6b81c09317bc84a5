package org.hearsay.story;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.prov.Digest;
import org.hearsay.stage.StateReader;
import org.hearsay.stage.StateWriter;
import org.hearsay.story.StoryUpdate.Change;
import org.jspecify.annotations.Nullable;

/// The articles that can still be joined, and the story of each.
///
/// An article joins the story for which most speaks, or opens one. Stories that come near one another
/// through it, small stories that it joins, and large ones that have doubled, are grouped anew, so that what
/// came early is judged by what came later. Nothing of this looks at more than a fixed number of articles, on average.
final class Window {
  /// How long articles can be joined. What has left stays in its story and takes no others in.
  ///
  /// @param capacity articles kept at most
  /// @param days that an article may be older than the newest ones
  /// @param least articles kept however old they are: a small collection of a long time is joined as a whole
  record Bounds(int capacity, int days, int least) implements Serializable {
    private static final long serialVersionUID = 1L;

    static final Bounds STANDARD = new Bounds(100_000, 14, 20_000);
  }

  /// So many articles say which day is today: dates of a few may be wrong.
  private static final int WITNESSES = 100;

  /// Stories are grouped again together when they have at most this many articles.
  private static final int FEW = 64;

  /// A story of up to so many articles is looked at again with each that joins it, so that it matters little which of
  /// them came first; a larger one each time that it has doubled.
  private static final int SMALL = 16;

  /// Stories that an article is compared with.
  private static final int TRIED = 6;

  /// Log odds below the joining ones from which a story is near.
  private static final double NEAR = 1;

  private final PairModel model;
  private final Bounds bounds;
  private final Rarity rarity = new Rarity();
  private final Index index = new Index();

  /// Articles of each day.
  private final TreeMap<Long, Integer> days = new TreeMap<>();

  private final TreeSet<Entry> entries = new TreeSet<>(Entry.ORDER);
  private final HashMap<String, Entry> byId = new HashMap<>();

  /// Ids of stories that are not given to another one.
  private final HashSet<String> taken = new HashSet<>();

  Window(PairModel model, Bounds bounds) {
    this.model = model;
    this.bounds = bounds;
  }

  /// Adds an article. One that is there already is added again and may come into another story.
  ///
  /// @return what changed; the article's own update first, then in order of the articles' ids
  List<StoryUpdate> add(Sketch sketch) {
    Entry known = byId.get(sketch.article());
    Cluster before = known == null ? null : known.cluster;
    if (known != null) {
      drop(known);
    }
    Long day = sketch.day();
    long newest = entries.isEmpty() ? 0 : entries.last().placed;
    Entry entry = new Entry(sketch, day == null ? newest : day);
    enter(entry);
    Linkage linkage = new Linkage(model, rarity);
    index.add(entry, linkage.vector(entry));
    List<StoryUpdate> changed = place(entry, linkage, before);
    while (entries.size() > bounds.capacity() || (entries.size() > bounds.least() && isOld(entries.first()))) {
      drop(entries.first());
    }
    return changed;
  }

  private void enter(Entry entry) {
    entries.add(entry);
    byId.put(entry.article(), entry);
    days.merge(entry.placed, 1, Integer::sum);
    rarity.add(entry.sketch);
  }

  private boolean isOld(Entry entry) {
    int newer = 0;
    for (Map.Entry<Long, Integer> day : days.descendingMap().entrySet()) {
      newer += day.getValue();
      if (newer >= WITNESSES) {
        return entry.placed < day.getKey() - bounds.days();
      }
    }
    return false;
  }

  private List<StoryUpdate> place(Entry entry, Linkage linkage, @Nullable Cluster before) {
    List<Cluster> near = new ArrayList<>();
    Cluster best = null;
    double most = model.join();
    for (Cluster cluster : tried(entry, linkage)) {
      double link = linkage.between(Cluster.of(entry), cluster);
      if (link >= model.join() - NEAR) {
        near.add(cluster);
      }
      if (link >= most) {
        most = link;
        best = cluster;
      }
    }
    boolean opens = best == null;
    Cluster into = best == null ? new Cluster(freshId(entry)) : best;
    join(entry, into);
    if (opens) {
      near.add(into);
    }
    Map<Entry, @Nullable Cluster> was = new HashMap<>();
    boolean again = into.size() <= SMALL ? into.size() > 2 : Integer.bitCount(into.size()) == 1;
    if (near.size() > 1 || again) {
      repair(near, linkage, was);
    }
    Cluster home = entry.story();
    if (home.size() > FEW && home.size() >= 2 * home.grouped) {
      regroup(home, linkage, was);
    }
    was.remove(entry);
    release(into);
    List<StoryUpdate> changed = new ArrayList<>();
    Cluster now = entry.story();
    if (before != null && !before.id.equals(now.id)) {
      changed.add(new StoryUpdate(now.id, entry.article(), change(before), before.id));
    } else if (before == null) {
      boolean alone = now.size() == 1;
      changed.add(new StoryUpdate(now.id, entry.article(), alone ? Change.OPENS : Change.JOINS, null));
    }
    changed.addAll(updates(was));
    return changed;
  }

  /// The stories of the articles that the index finds, the one with the likeliest article first.
  private List<Cluster> tried(Entry entry, Linkage linkage) {
    Map<Cluster, Double> best = new HashMap<>();
    for (Entry other : index.near(entry)) {
      Cluster cluster = other.cluster;
      if (cluster != null) {
        best.merge(cluster, linkage.content(entry, other), Math::max);
      }
    }
    return best.entrySet().stream()
        .filter(one -> one.getValue() > PairModel.FLOOR)
        .sorted(
            Comparator.comparingDouble((Map.Entry<Cluster, Double> one) -> -one.getValue())
                .thenComparing(one -> one.getKey().id))
        .limit(TRIED)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Groups the articles of stories anew; those of large stories stay together.
  ///
  /// @param was takes the story before of each article that is looked at
  private void repair(List<Cluster> stories, Linkage linkage, Map<Entry, @Nullable Cluster> was) {
    List<Entry> loose = new ArrayList<>();
    List<Cluster> large = new ArrayList<>();
    List<Cluster> bySize = new ArrayList<>(stories);
    bySize.sort(Comparator.comparingInt(Cluster::size).thenComparing(cluster -> cluster.id));
    for (Cluster story : bySize) {
      if (loose.size() + story.size() <= FEW) {
        loose.addAll(story.members());
      } else {
        large.add(story);
      }
    }
    loose.sort(Entry.ORDER);
    for (Entry entry : loose) {
      was.put(entry, entry.cluster);
    }
    List<Cluster> groups = Grouping.ofFew(linkage, loose);
    settle(groups);
    Set<Cluster> small = new LinkedHashSet<>();
    loose.forEach(entry -> small.add(entry.story()));
    large.sort(Comparator.comparingInt((Cluster story) -> -story.size()).thenComparing(story -> story.id));
    for (int i = 0; i < large.size(); i++) {
      Cluster story = large.get(i);
      List<Cluster> rest = new ArrayList<>(large.subList(i + 1, large.size()));
      rest.addAll(small);
      for (Cluster other : rest) {
        if (story.size() > 0 && other.size() > 0 && linkage.between(other, story) >= model.join()) {
          for (Entry member : List.copyOf(other.members())) {
            was.putIfAbsent(member, other);
            join(member, story);
          }
        }
      }
    }
  }

  /// Groups the articles of a story anew that has more than are compared one by one; this is done each time that it has
  /// doubled, so that it costs an article no more the larger the story.
  private void regroup(Cluster story, Linkage linkage, Map<Entry, @Nullable Cluster> was) {
    List<Entry> members = List.copyOf(story.members());
    members.forEach(member -> was.putIfAbsent(member, story));
    settle(Grouping.of(linkage, index, members));
    for (Entry member : members) {
      Cluster home = member.story();
      home.grouped = home.size();
    }
  }

  /// Gives each group the id that most of its members had, larger groups first, or a new one.
  private void settle(List<Cluster> groups) {
    List<Cluster> bySize = new ArrayList<>(groups);
    bySize.sort(
        Comparator.comparingInt((Cluster group) -> -group.size())
            .thenComparing(group -> group.members().getFirst(), Entry.ORDER));
    Set<String> given = new HashSet<>();
    Map<Cluster, Cluster> homes = new HashMap<>();
    for (Cluster group : bySize) {
      Map<String, Integer> had = new TreeMap<>();
      Map<String, Cluster> clusters = new HashMap<>();
      for (Entry entry : group.members()) {
        Cluster cluster = entry.cluster;
        if (cluster != null && !given.contains(cluster.id)) {
          had.merge(cluster.id, 1, Integer::sum);
          clusters.put(cluster.id, cluster);
        }
      }
      String most = null;
      for (Map.Entry<String, Integer> one : had.entrySet()) {
        most = most == null || one.getValue() > had.getOrDefault(most, 0) ? one.getKey() : most;
      }
      Cluster kept = most == null ? null : clusters.get(most);
      Cluster home = kept == null ? new Cluster(freshId(group.members().getFirst())) : kept;
      given.add(home.id);
      homes.put(group, home);
    }
    for (Cluster group : bySize) {
      Cluster home = homes.get(group);
      if (home != null) {
        group.members().forEach(entry -> join(entry, home));
      }
    }
  }

  /// Groups everything anew, as if all had come at once.
  List<StoryUpdate> settle() {
    Linkage linkage = new Linkage(model, rarity);
    List<Entry> all = new ArrayList<>(entries);
    Map<Entry, @Nullable Cluster> was = new HashMap<>();
    for (Entry entry : all) {
      was.put(entry, entry.cluster);
      index.remove(entry);
      entry.vector = null;
    }
    for (Entry entry : all) {
      index.add(entry, linkage.vector(entry));
    }
    settle(Grouping.of(linkage, index, all));
    return updates(was);
  }

  private List<StoryUpdate> updates(Map<Entry, @Nullable Cluster> was) {
    List<StoryUpdate> changed = new ArrayList<>();
    was.forEach((entry, before) -> {
      Cluster now = entry.story();
      if (before != null && before != now) {
        release(before);
        changed.add(new StoryUpdate(now.id, entry.article(), change(before), before.id));
      }
    });
    changed.sort(Comparator.comparing(StoryUpdate::article));
    return changed;
  }

  /// The ids of all articles of the window that are in one story with an article of the window, in order of time; none
  /// where the article is not in the window.
  List<String> together(String article) {
    Entry entry = byId.get(article);
    return entry == null ? List.of() : entry.story().members().stream().map(Entry::article).toList();
  }

  void save(StateWriter out) {
    SavedWindow.save(List.copyOf(entries), taken, out);
  }

  static Window restore(PairModel model, Bounds bounds, StateReader in) {
    Window window = new Window(model, bounds);
    SavedWindow saved = SavedWindow.restore(in);
    for (Entry entry : saved.entries()) {
      window.enter(entry);
      window.index.enter(entry);
    }
    window.taken.addAll(saved.taken());
    return window;
  }

  private static Change change(Cluster before) {
    return before.size() == 0 ? Change.MERGES : Change.SPLITS;
  }

  private static void join(Entry entry, Cluster cluster) {
    Cluster old = entry.cluster;
    if (old != null) {
      old.remove(entry);
    }
    cluster.add(entry);
    entry.cluster = cluster;
  }

  private void drop(Entry entry) {
    entries.remove(entry);
    byId.remove(entry.article());
    days.computeIfPresent(entry.placed, (day, count) -> count == 1 ? null : count - 1);
    index.remove(entry);
    rarity.remove(entry.sketch);
    Cluster cluster = entry.cluster;
    if (cluster != null) {
      cluster.remove(entry);
      release(cluster);
    }
  }

  /// Forgets the id of a story that has no articles left.
  private void release(Cluster cluster) {
    if (cluster.size() == 0) {
      taken.remove(cluster.id);
    }
  }

  /// Made of the story's first article; ids of stories of the window are never given twice.
  private String freshId(Entry first) {
    String id = Digest.of("story", first.article());
    for (int attempt = 1; !taken.add(id); attempt++) {
      id = Digest.of("story", first.article(), Integer.toString(attempt));
    }
    return id;
  }
}
