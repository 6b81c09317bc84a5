package org.hearsay.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.stage.StateReader;
import org.hearsay.stage.StateWriter;

/// A [Window] as bytes: its articles with what they are compared by, and their stories.
///
/// What can be counted again from these is left out (how rare terms are, which articles stand under a term). What was
/// made from a window of other articles than those of now is written, since it cannot be made again: the weights of an
/// article's terms, its keys in the index, and how much holds a story together.
///
/// @param entries in order of time
/// @param taken ids of stories that are not given to another one
record SavedWindow(List<Entry> entries, Set<String> taken) {

  /// @param entries in order of time
  static void save(List<Entry> entries, Set<String> taken, StateWriter out) {
    Map<Cluster, Integer> numbers = new HashMap<>();
    List<Cluster> stories = new ArrayList<>();
    for (Entry entry : entries) {
      Cluster story = entry.story();
      if (numbers.putIfAbsent(story, stories.size()) == null) {
        stories.add(story);
      }
    }
    saveStories(stories, taken, out);
    TermTable table = TermTable.of(entries);
    table.save(out);
    out.count(entries.size());
    for (Entry entry : entries) {
      out.count(numbers.getOrDefault(entry.story(), -1));
      save(entry, table, out);
    }
  }

  private static void saveStories(List<Cluster> stories, Set<String> taken, StateWriter out) {
    Set<String> others = new TreeSet<>(taken);
    out.count(stories.size());
    for (Cluster story : stories) {
      out.string(story.id);
      out.count(story.grouped);
      out.doubleOf(story.within);
      others.remove(story.id);
    }
    out.count(others.size());
    others.forEach(out::string);
  }

  private static void save(Entry entry, TermTable table, StateWriter out) {
    entry.sketch.save(out, table);
    out.longOf(entry.placed);
    out.count(entry.keys.length);
    for (int key : entry.keys) {
      out.count(entry.sketch.place(key));
    }
    Vector vector = entry.vector;
    out.flag(vector != null);
    if (vector != null) {
      out.count(entry.madeOf);
      vector.save(out);
    }
  }

  static SavedWindow restore(StateReader in) {
    Set<String> taken = new HashSet<>();
    List<Cluster> stories = new ArrayList<>();
    List<Double> within = new ArrayList<>();
    for (int left = in.items(2 + Double.BYTES); left > 0; left--) {
      Cluster story = new Cluster(in.string());
      story.grouped = in.count();
      within.add(in.doubleOf());
      stories.add(story);
      taken.add(story.id);
    }
    for (int left = in.items(1); left > 0; left--) {
      taken.add(in.string());
    }
    TermTable table = TermTable.restore(in);
    List<Entry> entries = new ArrayList<>();
    for (int left = in.items(1); left > 0; left--) {
      Cluster story = stories.get(in.place(stories.size()));
      Entry entry = restore(in, table);
      entry.cluster = story;
      story.add(entry);
      entries.add(entry);
    }
    for (int i = 0; i < stories.size(); i++) {
      stories.get(i).within = within.get(i);
    }
    return new SavedWindow(entries, taken);
  }

  private static Entry restore(StateReader in, TermTable table) {
    Sketch sketch = Sketch.restore(in, table);
    Entry entry = new Entry(sketch, in.longOf());
    entry.keys = new int[in.items(1)];
    for (int i = 0; i < entry.keys.length; i++) {
      entry.keys[i] = sketch.term(in.place(sketch.size()));
    }
    if (in.flag()) {
      entry.madeOf = in.count();
      entry.vector = Vector.restore(in, sketch);
    }
    return entry;
  }
}
