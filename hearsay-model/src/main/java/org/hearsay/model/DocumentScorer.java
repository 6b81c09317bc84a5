package org.hearsay.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hearsay.model.Windows.Window;

/// Scores whole texts window by window.
///
/// Windows overlap; each word takes its scores from the window where it is farthest from an edge.
public final class DocumentScorer {
  /// Runs the encoder over windows of about the same length.
  @FunctionalInterface
  public interface WindowScorer {
    /// @param length pieces of the longest window; shorter ones are padded to it
    /// @return the outputs before normalisation: row by row, place by place, [Labels#OUTPUTS] each
    float[] outputs(List<Window> batch, int length);
  }

  /// Measured on two kinds of processor: longer batches lose more by the cache than they win.
  public static final int BATCH = 8;

  private final WindowScorer scorer;

  public DocumentScorer(WindowScorer scorer) {
    this.scorer = scorer;
  }

  /// Log-probabilities of every output for every word of a text, normalised group by group.
  public float[][] score(TokenizedText text) {
    return score(List.of(text)).get(0);
  }

  /// Scores several texts together, which fills batches better.
  public List<float[][]> score(List<TokenizedText> texts) {
    List<Result> results = new ArrayList<>();
    List<Task> tasks = new ArrayList<>();
    for (TokenizedText text : texts) {
      Result result = new Result(text.size());
      results.add(result);
      for (Window window : Windows.overlapping(text)) {
        tasks.add(new Task(window, result));
      }
    }
    tasks.sort(Comparator.comparingInt(task -> task.window().length()));
    for (int from = 0; from < tasks.size(); from += BATCH) {
      List<Task> part = tasks.subList(from, Math.min(tasks.size(), from + BATCH));
      List<Window> batch = part.stream().map(Task::window).toList();
      int length = batch.getLast().length();
      float[] outputs = scorer.outputs(batch, length);
      for (int row = 0; row < part.size(); row++) {
        part.get(row).result().take(batch.get(row), outputs, row * length);
      }
    }
    return results.stream().map(result -> result.scores).toList();
  }

  private record Task(Window window, Result result) {}

  private static final class Result {
    private final float[][] scores;
    private final int[] distance;

    Result(int words) {
      scores = new float[words][];
      distance = new int[words];
      Arrays.fill(distance, -1);
    }

    void take(Window window, float[] outputs, int rowStart) {
      int last = window.length() - 1;
      for (int k = window.from(); k < window.to(); k++) {
        int place = window.place(k);
        int fromLeft = window.from() == 0 ? Windows.LONGEST : place;
        int fromRight = window.to() == window.text().size() ? Windows.LONGEST : last - place;
        int edge = Math.min(fromLeft, fromRight);
        if (edge > distance[k]) {
          distance[k] = edge;
          int from = (rowStart + place) * Labels.OUTPUTS;
          scores[k] = Arrays.copyOfRange(outputs, from, from + Labels.OUTPUTS);
          normalise(scores[k]);
        }
      }
    }
  }

  private static void normalise(float[] scores) {
    int from = 0;
    for (int size : Labels.groups()) {
      float max = Float.NEGATIVE_INFINITY;
      for (int k = from; k < from + size; k++) {
        max = Math.max(max, scores[k]);
      }
      double sum = 0;
      for (int k = from; k < from + size; k++) {
        sum += Math.exp(scores[k] - max);
      }
      float log = max + (float) Math.log(sum);
      for (int k = from; k < from + size; k++) {
        scores[k] -= log;
      }
      from += size;
    }
  }
}
