package org.hearsay.ingest.page;

import org.hearsay.text.BlockKind;
import org.jspecify.annotations.Nullable;

/// A paragraph that a page shows, with what can be told of it.
public final class SeenBlock {
  private final String text;
  private final @Nullable BlockKind byRules;
  private final boolean heading;
  private final float[] numbers;
  private final int[] near;
  private final int[] far;
  private final int[] words;

  /// @param byRules what the rules take it for; absent where they do not take it into the report
  /// @param heading whether it stands in an element for headings
  /// @param numbers as [BlockFeatures] orders them
  /// @param near hashes of the names of its element and the one around it
  /// @param far hashes of the names of elements further out
  /// @param words hashes of its words; none for long paragraphs
  SeenBlock(
      String text, @Nullable BlockKind byRules, boolean heading, float[] numbers, int[] near, int[] far, int[] words) {
    this.text = text;
    this.byRules = byRules;
    this.heading = heading;
    this.numbers = numbers.clone();
    this.near = near.clone();
    this.far = far.clone();
    this.words = words.clone();
  }

  public String text() {
    return text;
  }

  /// What the rules take it for; absent where they do not take it into the report.
  public @Nullable BlockKind byRules() {
    return byRules;
  }

  boolean isHeading() {
    return heading;
  }

  /// Hashes of the names of the elements around it.
  public int[] names() {
    int[] all = new int[near.length + far.length];
    System.arraycopy(near, 0, all, 0, near.length);
    System.arraycopy(far, 0, all, near.length, far.length);
    return all;
  }

  /// Hashes of its words; none for long paragraphs.
  public int[] words() {
    return words.clone();
  }

  /// What trees look at: the numbers of the paragraph, then sum, least and most of what the names near and far and its
  /// words count for.
  public double[] inputs(TokenOdds names, TokenOdds wordOdds) {
    int size = numbers.length;
    double[] inputs = new double[size + 9];
    for (int i = 0; i < size; i++) {
      inputs[i] = numbers[i];
    }
    tell(near, names, inputs, size);
    tell(far, names, inputs, size + 3);
    tell(words, wordOdds, inputs, size + 6);
    return inputs;
  }

  private static void tell(int[] hashes, TokenOdds odds, double[] inputs, int at) {
    for (int hash : hashes) {
      double one = odds.of(hash);
      inputs[at] += one;
      inputs[at + 1] = Math.min(inputs[at + 1], one);
      inputs[at + 2] = Math.max(inputs[at + 2], one);
    }
  }
}
