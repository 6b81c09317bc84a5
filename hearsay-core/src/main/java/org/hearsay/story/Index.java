package org.hearsay.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.PriorityQueue;

/// Finds articles that share telling terms with a given one, at a cost that does not grow with the window.
final class Index {
  /// Terms of an article under which it is found and looked up.
  private static final int KEY_TERMS = 25;

  /// Articles looked at under one term on each side of the article's own time.
  private static final int NEIGHBOURS = 32;

  /// Articles that are handed on to be compared.
  private static final int FOUND = 48;

  /// Under each term an entry, or a list of several: half of the terms are those of one article.
  private final HashMap<Integer, Object> postings = new HashMap<>();

  private long searches;

  void add(Entry entry, Vector vector) {
    entry.keys = vector.keys(KEY_TERMS);
    enter(entry);
  }

  /// Adds an article under the keys that it has.
  void enter(Entry entry) {
    for (int key : entry.keys) {
      Object known = postings.putIfAbsent(key, entry);
      if (known == null || known == entry) {
        continue;
      }
      if (known instanceof Entry only) {
        ArrayList<Entry> both = new ArrayList<>(2);
        both.add(only);
        postings.put(key, both);
      }
      List<Entry> list = list(key);
      int at = Collections.binarySearch(list, entry, Entry.ORDER);
      if (at < 0) {
        list.add(-at - 1, entry);
      }
    }
  }

  /// The entries under a term, in order; for a term of one entry a list that cannot be changed.
  @SuppressWarnings("unchecked") // nothing else is put in
  private List<Entry> list(int key) {
    Object known = postings.get(key);
    return known == null ? List.of() : known instanceof Entry only ? List.of(only) : (ArrayList<Entry>) known;
  }

  void remove(Entry entry) {
    for (int key : entry.keys) {
      List<Entry> list = list(key);
      int at = Collections.binarySearch(list, entry, Entry.ORDER);
      if (at < 0) {
        continue;
      }
      if (list.size() == 1) {
        postings.remove(key);
      } else if (list.size() == 2) {
        postings.put(key, list.get(1 - at));
      } else {
        list.remove(at);
      }
    }
  }

  /// The entries that share most with one that was added, itself not among them; most first.
  List<Entry> near(Entry entry) {
    long search = ++searches;
    List<Entry> found = new ArrayList<>();
    for (int key : entry.keys) {
      List<Entry> list = list(key);
      double weight = 1 / Math.log(2 + list.size());
      int at = Collections.binarySearch(list, entry, Entry.ORDER);
      int place = at < 0 ? -at - 1 : at;
      int from = Math.max(0, place - NEIGHBOURS);
      int to = Math.min(list.size(), place + NEIGHBOURS + 1);
      for (Entry other : list.subList(from, to)) {
        if (other != entry) {
          if (other.search != search) {
            other.search = search;
            other.found = 0;
            found.add(other);
          }
          other.found += weight;
        }
      }
    }
    return most(found);
  }

  private static List<Entry> most(List<Entry> found) {
    Comparator<Entry> order = Comparator.comparingDouble((Entry other) -> -other.found).thenComparing(Entry.ORDER);
    PriorityQueue<Entry> kept = new PriorityQueue<>(order.reversed());
    for (Entry other : found) {
      Entry last = kept.size() < FOUND ? null : kept.element();
      if (last == null || order.compare(other, last) < 0) {
        if (last != null) {
          kept.remove();
        }
        kept.add(other);
      }
    }
    List<Entry> sorted = new ArrayList<>(kept);
    sorted.sort(order);
    return sorted;
  }
}
