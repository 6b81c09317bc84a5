package org.hearsay.quote.linear;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Everything that was learned: cue rates, and weights of labels and of steps between labels.
///
/// Weights are bytes of one common scale, so that sums of them compare as the learned sums do.
final class LinearModel {
  private static final int MAGIC = 0x48734C6E;
  private static final int VERSION = 1;

  final CueRates cues;
  private final FeatureTable labels;
  private final FeatureTable steps;
  private final FeatureTable links;

  LinearModel(CueRates cues, FeatureTable labels, FeatureTable steps, FeatureTable links) {
    this.cues = cues;
    this.labels = labels;
    this.steps = steps;
    this.links = links;
  }

  static LinearModel read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
    if (in.readInt() != MAGIC || in.readInt() != VERSION) {
      throw new IOException("not an attribution model of version " + VERSION);
    }
    return new LinearModel(CueRates.read(in), FeatureTable.read(in), FeatureTable.read(in), FeatureTable.read(in));
  }

  void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    cues.write(out);
    labels.write(out);
    steps.write(out);
    links.write(out);
    out.flush();
  }

  Linker linker() {
    return new Linker(links);
  }

  /// The best sequence of labels for an article, and how clear each was.
  ///
  /// @param margins takes for each word how far its label's own score is above the next best
  byte[] decode(LinearFeatures seen, int[] margins) {
    int size = seen.size();
    byte[] best = new byte[size];
    if (size == 0) {
      return best;
    }
    byte[] back = new byte[size * Label.COUNT];
    int[] here = new int[Label.COUNT];
    int[] step = new int[Label.COUNT * Label.COUNT];
    int[] total = new int[Label.COUNT];
    int[] next = new int[Label.COUNT];
    int[] hashes = new int[LinearFeatures.MOST];
    int[] own = new int[size * Label.COUNT];
    for (int i = 0; i < size; i++) {
      java.util.Arrays.fill(here, 0);
      int count = seen.fill(i, hashes);
      labels.add(hashes, count, here);
      System.arraycopy(here, 0, own, i * Label.COUNT, Label.COUNT);
      if (i == 0) {
        for (int label = 0; label < Label.COUNT; label++) {
          boolean starts = !Label.isInside(label) && label != Label.RESUME_CONTENT;
          total[label] = starts ? here[label] : IMPOSSIBLE;
        }
        continue;
      }
      java.util.Arrays.fill(step, 0);
      count = seen.fillTransition(i, hashes);
      steps.add(hashes, count, step);
      follow(here, step, total, next, back, i * Label.COUNT);
    }
    walkBack(total, own, back, best, margins);
    return best;
  }

  /// Takes the best way to each label of the next word.
  ///
  /// @param total by label the score of the best way to it; overwritten
  /// @param next to work in
  /// @param back takes, from `at` on, the label before each label
  private static void follow(int[] here, int[] step, int[] total, int[] next, byte[] back, int at) {
    for (int label = 0; label < Label.COUNT; label++) {
      int top = Integer.MIN_VALUE;
      int from = 0;
      for (int before = 0; before < Label.COUNT; before++) {
        int score = total[before] + step[before * Label.COUNT + label];
        if (score > top && MAY_FOLLOW[before * Label.COUNT + label]) {
          top = score;
          from = before;
        }
      }
      next[label] = top + here[label];
      back[at + label] = (byte) from;
    }
    int high = next[0];
    for (int label = 1; label < Label.COUNT; label++) {
      high = Math.max(high, next[label]);
    }
    for (int label = 0; label < Label.COUNT; label++) {
      total[label] = Math.max(IMPOSSIBLE, next[label] - high); // kept small on endless articles
    }
  }

  /// Follows the best way from its end, and fills `best` and `margins`.
  private static void walkBack(int[] total, int[] own, byte[] back, byte[] best, int[] margins) {
    int label = 0;
    for (int candidate = 1; candidate < Label.COUNT; candidate++) {
      if (total[candidate] > total[label]) {
        label = candidate;
      }
    }
    for (int i = best.length - 1; i >= 0; i--) {
      best[i] = (byte) label;
      int other = Integer.MIN_VALUE;
      for (int rival = 0; rival < Label.COUNT; rival++) {
        if (rival != label) {
          other = Math.max(other, own[i * Label.COUNT + rival]);
        }
      }
      margins[i] = own[i * Label.COUNT + label] - other;
      label = back[i * Label.COUNT + label];
    }
  }

  private static final boolean[] MAY_FOLLOW = mayFollow();

  private static boolean[] mayFollow() {
    boolean[] may = new boolean[Label.COUNT * Label.COUNT];
    for (int i = 0; i < may.length; i++) {
      may[i] = Label.mayFollow(i / Label.COUNT, i % Label.COUNT);
    }
    return may;
  }

  private static final int IMPOSSIBLE = -(1 << 28);
}
