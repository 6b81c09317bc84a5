package org.hearsay.tag;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Learns a tagger by the averaged perceptron. The same sentences and seed give the same bytes.
public final class TaggerTrainer {
  /// 2^18 hash buckets.
  private static final int BITS = 18;

  private final Map<String, Integer> ids = new LinkedHashMap<>();
  private final List<Sentence> sentences = new ArrayList<>();

  @SuppressWarnings("ArrayRecordComponent")
  private record Sentence(String text, int[] begins, int[] ends, int[] tags) {}

  public void add(List<String> words, List<String> tags) {
    StringBuilder text = new StringBuilder();
    int[] begins = new int[words.size()];
    int[] ends = new int[words.size()];
    int[] gold = new int[words.size()];
    for (int i = 0; i < begins.length; i++) {
      begins[i] = text.length();
      text.append(words.get(i));
      ends[i] = text.length();
      text.append(' ');
      gold[i] = ids.computeIfAbsent(tags.get(i), tag -> ids.size());
    }
    sentences.add(new Sentence(text.toString(), begins, ends, gold));
  }

  /// @param out takes the model file
  /// @return the tagger as it will be when loaded
  public Tagger train(int passes, long seed, OutputStream out) throws IOException {
    int size = ids.size();
    float[] weights = new float[(1 << BITS) * size];
    float[] sums = new float[weights.length];
    int mask = (1 << BITS) - 1;
    int[] features = new int[TagFeatures.COUNT];
    float[] scores = new float[size];
    Random random = new Random(seed);
    long step = 0;
    for (int pass = 0; pass < passes; pass++) {
      Collections.shuffle(sentences, random);
      for (Sentence sentence : sentences) {
        int length = sentence.tags().length;
        TagFeatures seen = new TagFeatures(sentence.text(), sentence.begins(), sentence.ends(), 0, length);
        int before = size;
        int twoBefore = size;
        for (int i = 0; i < length; i++) {
          step++;
          seen.fill(i, before, twoBefore, features);
          int guess = TagModel.best(weights, features, mask, scores);
          int gold = sentence.tags()[i];
          if (guess != gold) {
            for (int feature : features) {
              int row = (feature & mask) * size;
              weights[row + gold] += 1;
              sums[row + gold] += step;
              weights[row + guess] -= 1;
              sums[row + guess] -= step;
            }
          }
          twoBefore = before;
          before = guess;
        }
      }
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] -= sums[i] / step;
    }
    TagModel model = TagModel.quantise(List.copyOf(ids.keySet()), BITS, weights);
    model.write(out);
    return new Tagger(model);
  }
}
