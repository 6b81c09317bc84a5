package org.hearsay.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.entity.ReadArticle;

/// What is needed to train a [PairModel] and to choose its threshold, on one window of articles.
public final class StoryTrainer {
  private final List<Entry> entries = new ArrayList<>();
  private final Rarity rarity = new Rarity();
  private final Index index = new Index();

  /// @param articles all that the window holds; one with an id that came before is left out
  public StoryTrainer(List<ReadArticle> articles) {
    Map<String, Entry> byId = new HashMap<>();
    for (ReadArticle read : articles) {
      Sketch sketch = Sketch.of(read);
      Long day = sketch.day();
      Entry entry = new Entry(sketch, day == null ? 0 : day);
      if (byId.putIfAbsent(sketch.article(), entry) == null) {
        entries.add(entry);
        rarity.add(sketch);
      }
    }
    entries.sort(Entry.ORDER);
    for (Entry entry : entries) {
      Vector vector = new Vector(entry.sketch, rarity);
      entry.vector = vector;
      entry.madeOf = rarity.size();
      index.add(entry, vector);
    }
  }

  /// The ids of the articles, in order.
  public List<String> articles() {
    return entries.stream().map(Entry::article).toList();
  }

  /// See [PairModel#FEATURES].
  ///
  /// @param a a place in [#articles()]
  public double[] features(int a, int b) {
    Linkage linkage = new Linkage(PairModel.ENGLISH, rarity);
    return linkage.vector(entries.get(a)).with(linkage.vector(entries.get(b)));
  }

  /// The stories that a model makes of the window, as [JoinStories#settle] does.
  ///
  /// @return ids of articles, each in one group
  public List<List<String>> groups(PairModel model) {
    return Grouping.of(new Linkage(model, rarity), index, entries).stream()
        .map(group -> group.members().stream().map(Entry::article).toList())
        .toList();
  }
}
