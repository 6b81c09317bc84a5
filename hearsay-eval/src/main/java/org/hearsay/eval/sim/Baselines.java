package org.hearsay.eval.sim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// What simple counting says of the number of origins. Each is told which reports make the claim, which the program
/// has to find out by itself.
enum Baselines {
  REPORTS("reports") {
    @Override
    int count(List<Affair.Report> carriers) {
      return carriers.size();
    }
  },
  OUTLETS("outlets") {
    @Override
    int count(List<Affair.Report> carriers) {
      Set<String> names = new TreeSet<>();
      carriers.forEach(report -> names.add(report.newsroom().name()));
      return names.size();
    }
  },
  NEAR_DUPLICATES("near-duplicate groups") {
    @Override
    int count(List<Affair.Report> carriers) {
      List<Set<String>> shingles = carriers.stream().map(report -> shingles(report.text())).toList();
      Groups groups = new Groups(carriers.size());
      for (int i = 0; i < carriers.size(); i++) {
        for (int j = 0; j < i; j++) {
          Set<String> both = new HashSet<>(shingles.get(i));
          both.retainAll(shingles.get(j));
          int union = shingles.get(i).size() + shingles.get(j).size() - both.size();
          if (both.size() * 2 > union) {
            groups.join(i, j);
          }
        }
      }
      return groups.count();
    }
  },
  /// What comes within twelve hours after another report is taken to have it from there.
  TIME("time order") {
    @Override
    int count(List<Affair.Report> carriers) {
      List<Double> hours = carriers.stream().map(Affair.Report::shown).filter(hour -> hour >= 0).sorted().toList();
      int count = 1;
      for (int i = 1; i < hours.size(); i++) {
        count += hours.get(i) - hours.get(i - 1) > 12 ? 1 : 0;
      }
      return count;
    }
  },
  /// Reports that name one newsroom, and that newsroom's own, are one origin; all others each their own.
  CREDITS("credits alone") {
    @Override
    int count(List<Affair.Report> carriers) {
      List<String> nodes = new ArrayList<>(carriers.stream().map(report -> report.newsroom().brief()).toList());
      List<int[]> links = new ArrayList<>();
      for (int i = 0; i < carriers.size(); i++) {
        for (String name : carriers.get(i).credited()) {
          int at = nodes.indexOf(name);
          if (at < 0) {
            nodes.add(name);
            at = nodes.size() - 1;
          }
          links.add(new int[] {i, at});
        }
      }
      Groups groups = new Groups(nodes.size());
      links.forEach(link -> groups.join(link[0], link[1]));
      return groups.count();
    }
  };

  final String label;

  Baselines(String label) {
    this.label = label;
  }

  abstract int count(List<Affair.Report> carriers);

  private static Set<String> shingles(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + 4 <= words.length; i++) {
      shingles.add(words[i] + ' ' + words[i + 1] + ' ' + words[i + 2] + ' ' + words[i + 3]);
    }
    return shingles;
  }

  /// Things joined into groups.
  private static final class Groups {
    private final int[] root;

    Groups(int size) {
      root = new int[size];
      for (int i = 0; i < size; i++) {
        root[i] = i;
      }
    }

    void join(int a, int b) {
      int from = root[a];
      int to = root[b];
      for (int i = 0; i < root.length; i++) {
        root[i] = root[i] == from ? to : root[i];
      }
    }

    int count() {
      Set<Integer> roots = new HashSet<>();
      for (int one : root) {
        roots.add(one);
      }
      return roots.size();
    }
  }
}
