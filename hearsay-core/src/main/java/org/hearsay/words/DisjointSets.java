package org.hearsay.words;

/// Numbers from 0 in groups that are joined two by two. A group goes by its least member.
public final class DisjointSets {
  private final int[] root;

  /// Each by itself at first.
  public DisjointSets(int size) {
    root = new int[size];
    for (int i = 0; i < size; i++) {
      root[i] = i;
    }
  }

  public int rootOf(int member) {
    int at = member;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  /// @return whether the two were in two groups
  public boolean join(int a, int b) {
    int left = rootOf(a);
    int right = rootOf(b);
    root[Math.max(left, right)] = Math.min(left, right);
    return left != right;
  }
}
