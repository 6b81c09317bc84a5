package org.hearsay.quote.linear;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.tag.Tagger;
import org.hearsay.text.Tokens;

/// Learns the model by the averaged structured perceptron. The same documents and seed give the same
/// bytes.
public final class LinearTrainer {
  /// Features seen fewer times in training are left out; without this the figures are the same and the
  /// file is four times as large.
  private static final int RARE = 3;

  private static final int LINKER_PASSES = 6;

  private final List<Document> documents = new ArrayList<>();

  @SuppressWarnings("ArrayRecordComponent")
  private record Document(String text, Tokens tokens, byte[] hints, byte[] gold, List<Attribution> attributions) {}

  /// Tokens of one attribution, each a set of indices.
  public record Attribution(Set<Integer> source, Set<Integer> cue, Set<Integer> content) {}

  /// The features of a document as numbers of rows.
  @SuppressWarnings("ArrayRecordComponent")
  private record Rows(int[][] labels, int[][] steps, byte[] gold) {}

  /// @param hints for each token the label that the rules give it
  /// @param gold for each token the label that it should get
  public void add(String text, Tokens tokens, byte[] hints, byte[] gold, List<Attribution> attributions) {
    documents.add(new Document(text, tokens, hints.clone(), gold.clone(), List.copyOf(attributions)));
  }

  /// @param out takes the model file
  public LinearTagger train(int passes, long seed, OutputStream out) throws IOException {
    CueRates cues = cueRates();
    Index labelIndex = new Index();
    Index stepIndex = new Index();
    for (Document document : documents) {
      features(document, cues, labelIndex, stepIndex, true);
    }
    labelIndex.dropRare();
    stepIndex.dropRare();
    List<Rows> rows = new ArrayList<>();
    for (Document document : documents) {
      rows.add(features(document, cues, labelIndex, stepIndex, false));
    }
    Weights labels = new Weights(labelIndex.size(), Label.COUNT);
    Weights steps = new Weights(stepIndex.size(), Label.COUNT * Label.COUNT);
    Random random = new Random(seed);
    for (int pass = 0; pass < passes; pass++) {
      Collections.shuffle(rows, random);
      for (Rows document : rows) {
        labels.step++;
        steps.step++;
        byte[] guess = decode(document, labels, steps);
        if (!Arrays.equals(guess, document.gold())) {
          update(document, document.gold(), 1, labels, steps);
          update(document, guess, -1, labels, steps);
        }
      }
    }
    float[] labelMeans = labels.means();
    float[] stepMeans = steps.means();
    float largest = Math.max(largest(labelMeans), largest(stepMeans));
    LinearModel model =
        new LinearModel(
            cues,
            table(labelIndex, labelMeans, Label.COUNT, largest),
            table(stepIndex, stepMeans, Label.COUNT * Label.COUNT, largest),
            linker(seed));
    model.write(out);
    return new LinearTagger(model);
  }

  /// Learned on the gold segments.
  private FeatureTable linker(long seed) {
    LinkerTrainer trainer = new LinkerTrainer();
    for (Document document : documents) {
      byte[] tags = Tagger.english().tags(document.text(), document.tokens());
      List<Segment> segments = Segment.of(document.gold());
      LinkFeatures features = new LinkFeatures(document.text(), document.tokens(), tags, segments);
      for (int at = 0; at < segments.size(); at++) {
        int role = segments.get(at).role();
        if (role == Label.SOURCE) {
          continue;
        }
        List<Integer> right = new ArrayList<>();
        for (Attribution attribution : document.attributions()) {
          boolean asks =
              (role == Label.CUE ? attribution.cue() : attribution.content()).contains(segments.get(at).first());
          Set<Integer> answer = role == Label.CUE ? attribution.source() : attribution.cue();
          for (int to = 0; asks && to < segments.size(); to++) {
            int wanted = role == Label.CUE ? Label.SOURCE : Label.CUE;
            if (segments.get(to).role() == wanted && answer.contains(segments.get(to).first())) {
              right.add(to);
            }
          }
        }
        trainer.add(features, segments, at, right);
      }
    }
    return trainer.train(LINKER_PASSES, seed);
  }

  private CueRates cueRates() {
    Map<Integer, int[]> counts = new TreeMap<>();
    for (Document document : documents) {
      Tokens tokens = document.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        int word = LinearFeatures.wordHash(document.text(), tokens.begin(i), tokens.end(i));
        int[] count = counts.computeIfAbsent(word, key -> new int[2]);
        count[0] += Label.role(document.gold()[i]) == Label.CUE ? 1 : 0;
        count[1]++;
      }
    }
    counts.values().removeIf(count -> count[0] == 0);
    int[] words = new int[counts.size()];
    byte[] rates = new byte[words.length];
    int at = 0;
    for (Map.Entry<Integer, int[]> entry : counts.entrySet()) {
      words[at] = entry.getKey();
      rates[at++] = (byte) Math.round(255f * entry.getValue()[0] / (entry.getValue()[1] + 2));
    }
    return new CueRates(words, rates);
  }

  private static Rows features(Document document, CueRates cues, Index labelIndex, Index stepIndex, boolean counting) {
    byte[] tags = Tagger.english().tags(document.text(), document.tokens());
    LinearFeatures seen = new LinearFeatures(document.text(), document.tokens(), tags, document.hints(), cues);
    int[] hashes = new int[LinearFeatures.MOST];
    int[][] labels = new int[seen.size()][];
    int[][] steps = new int[seen.size()][];
    for (int i = 0; i < seen.size(); i++) {
      int count = seen.fill(i, hashes);
      labels[i] = counting ? labelIndex.count(hashes, count) : labelIndex.rows(hashes, count);
      count = i == 0 ? 0 : seen.fillTransition(i, hashes);
      steps[i] = counting ? stepIndex.count(hashes, count) : stepIndex.rows(hashes, count);
    }
    return new Rows(labels, steps, document.gold());
  }

  private static byte[] decode(Rows document, Weights labels, Weights steps) {
    int size = document.gold().length;
    byte[] best = new byte[size];
    if (size == 0) {
      return best;
    }
    float[] total = new float[Label.COUNT];
    float[] next = new float[Label.COUNT];
    float[] here = new float[Label.COUNT];
    float[] step = new float[Label.COUNT * Label.COUNT];
    byte[] back = new byte[size * Label.COUNT];
    for (int i = 0; i < size; i++) {
      Arrays.fill(here, 0);
      labels.addTo(document.labels()[i], here);
      Arrays.fill(step, 0);
      steps.addTo(document.steps()[i], step);
      for (int label = 0; label < Label.COUNT; label++) {
        if (i == 0) {
          boolean starts = !Label.isInside(label) && label != Label.RESUME_CONTENT;
          next[label] = starts ? here[label] : -1e9f;
          continue;
        }
        float top = Float.NEGATIVE_INFINITY;
        for (int before = 0; before < Label.COUNT; before++) {
          float score = total[before] + step[before * Label.COUNT + label];
          if (score > top && Label.mayFollow(before, label)) {
            top = score;
            back[i * Label.COUNT + label] = (byte) before;
          }
        }
        next[label] = top + here[label];
      }
      float[] swap = total;
      total = next;
      next = swap;
    }
    int label = 0;
    for (int candidate = 1; candidate < Label.COUNT; candidate++) {
      if (total[candidate] > total[label]) {
        label = candidate;
      }
    }
    for (int i = size - 1; i >= 0; i--) {
      best[i] = (byte) label;
      label = back[i * Label.COUNT + label];
    }
    return best;
  }

  private static void update(Rows document, byte[] sequence, float by, Weights labels, Weights steps) {
    for (int i = 0; i < sequence.length; i++) {
      labels.add(document.labels()[i], sequence[i], by);
      if (i > 0) {
        steps.add(document.steps()[i], sequence[i - 1] * Label.COUNT + sequence[i], by);
      }
    }
  }

  private static float largest(float[] weights) {
    float largest = 0;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    return largest;
  }

  private static FeatureTable table(Index index, float[] means, int width, float largest) {
    byte[] rounded = new byte[means.length];
    for (int i = 0; i < means.length; i++) {
      rounded[i] = (byte) Math.round(means[i] / largest * 127);
    }
    int[] hashes = new int[index.size()];
    byte[] values = new byte[hashes.length * width];
    int kept = 0;
    for (Map.Entry<Integer, Integer> entry : new TreeMap<>(index.rowOf).entrySet()) {
      int row = entry.getValue() * width;
      boolean any = false;
      for (int i = 0; i < width; i++) {
        any |= rounded[row + i] != 0;
      }
      if (any) {
        hashes[kept] = entry.getKey();
        System.arraycopy(rounded, row, values, kept++ * width, width);
      }
    }
    return FeatureTable.of(Arrays.copyOf(hashes, kept), values, width);
  }

  /// Which features there are.
  private static final class Index {
    private static final int[] NONE = new int[0];
    private Map<Integer, int[]> counts = new HashMap<>();
    final Map<Integer, Integer> rowOf = new HashMap<>();

    int[] count(int[] hashes, int length) {
      for (int i = 0; i < length; i++) {
        counts.computeIfAbsent(hashes[i], key -> new int[1])[0]++;
      }
      return NONE;
    }

    void dropRare() {
      for (Map.Entry<Integer, int[]> entry : new TreeMap<>(counts).entrySet()) {
        if (entry.getValue()[0] >= RARE) {
          rowOf.put(entry.getKey(), rowOf.size());
        }
      }
      counts = Map.of();
    }

    int[] rows(int[] hashes, int length) {
      int[] rows = new int[length];
      int kept = 0;
      for (int i = 0; i < length; i++) {
        Integer row = rowOf.get(hashes[i]);
        if (row != null) {
          rows[kept++] = row;
        }
      }
      return Arrays.copyOf(rows, kept);
    }

    int size() {
      return rowOf.size();
    }
  }

  /// Weights with what is needed for their mean over all steps.
  private static final class Weights {
    private final float[] now;
    private final float[] late;
    private final int width;
    long step;

    Weights(int rows, int width) {
      now = new float[rows * width];
      late = new float[now.length];
      this.width = width;
    }

    void addTo(int[] rows, float[] scores) {
      for (int row : rows) {
        int from = row * width;
        for (int i = 0; i < width; i++) {
          scores[i] += now[from + i];
        }
      }
    }

    void add(int[] rows, int column, float by) {
      for (int row : rows) {
        now[row * width + column] += by;
        late[row * width + column] += by * step;
      }
    }

    float[] means() {
      float[] means = new float[now.length];
      for (int i = 0; i < means.length; i++) {
        means[i] = now[i] - late[i] / step;
      }
      return means;
    }
  }
}
