package org.hearsay.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.hearsay.model.WordPiece;
import org.hearsay.train.JudgePair.Mark;
import org.hearsay.train.JudgePair.Placed;

/// Trains a judge that reads two sentences and says of each word whether the other bears it out; then judges pairs.
///
/// Options: `pairs`, the file of [MakeJudgePairs]; `out`, the folder of the weights; `judge`, a file of `WriteFactPairs`
/// whose pairs are judged at the end, or at once where the weights are there; `schedule`, `layers`, `batch`, `seed`.
public final class TrainJudge {
  private static final int OUTPUTS = 3;
  private static final float DROPOUT = 0.1f;
  private static final int EVERY = 20;

  /// Pairs of so many batches are sorted by length together.
  private static final int BUCKET = 800;

  /// Kept words are many and easy.
  private static final float KEPT_WEIGHT = 0.3f;

  private final WordPiece vocabulary;
  private final Encoder encoder;
  private final AdamW optimiser;
  private final long seed;
  private final int batchPieces;

  private TrainJudge(Options options) throws IOException {
    vocabulary = Pretrained.wordPiece();
    seed = options.number("seed", 7);
    batchPieces = options.number("batch", 1536);
    int layers = options.number("layers", 4);
    encoder = new Encoder(Pretrained.floatGraph(layers), OUTPUTS, JudgePair.FEATURES, DROPOUT, seed);
    optimiser = new AdamW(encoder, options.decimal("lr", 2e-4f), options.decimal("head-lr", 1e-3f));
  }

  private record Example(JudgePair pair, Placed placed) {
    int length() {
      return placed.input().length();
    }
  }

  public static void main(String[] arguments) throws IOException {
    Options options =
        new Options(
            arguments,
            Set.of("pairs", "out", "judge", "schedule", "layers", "batch", "seed", "lr", "head-lr", "start"));
    TrainJudge train = new TrainJudge(options);
    Path out = options.path("out", "target/judge");
    Files.createDirectories(out);
    Path weights = out.resolve("weights.bin");
    if (options.has("start")) {
      train.load(options.path("start", ""));
    }
    if (Files.exists(weights)) {
      train.load(weights);
    } else {
      train.run(options.path("pairs", ""), new Schedule(options.text("schedule", "0:0,80:1,800:0")), out);
      Checkpoint.write(weights, 0, train.encoder.parameters());
    }
    if (options.has("judge")) {
      train.judge(options.path("judge", ""), out.resolve("judged.jsonl"));
    }
    System.exit(0); // the engine's threads would go on
  }

  private void load(Path file) throws IOException {
    Map<String, NDArray> parameters = encoder.parameters();
    Checkpoint.read(file).arrays().forEach((name, values) -> parameters.get(name).set(values));
  }

  private void run(Path file, Schedule schedule, Path out) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JudgePair pair = JudgePair.of(line);
      examples.add(new Example(pair, pair.placed(vocabulary)));
    }
    List<Example> held = examples.subList(0, Math.min(300, examples.size() / 10));
    List<Example> used = examples.subList(held.size(), examples.size());
    System.out.printf(Locale.ROOT, "%d pairs, %d held out, %d steps%n", used.size(), held.size(), schedule.steps());
    int step = 0;
    double sum = 0;
    long since = System.nanoTime();
    for (int epoch = 0; step < schedule.steps(); epoch++) {
      for (List<Example> batch : batches(used, new Random(seed * 1_000_003L + epoch))) {
        if (step == schedule.steps()) {
          break;
        }
        step++;
        sum += optimiser.step(step, seed, schedule.at(step), scratch -> loss(scratch, batch));
        if (step % EVERY == 0) {
          double seconds = (System.nanoTime() - since) / 1e9;
          System.out.printf(Locale.ROOT, "step %d loss %.4f, %.2f s a step%n", step, sum / EVERY, seconds / EVERY);
          sum = 0;
          since = System.nanoTime();
        }
        if (step % 200 == 0) {
          System.out.println("step " + step + " held out: " + held(held));
          Checkpoint.write(out.resolve("weights-" + step + ".bin"), step, encoder.parameters());
        }
      }
    }
    System.out.println("held out: " + held(held));
  }

  private List<List<Example>> batches(List<Example> all, Random random) {
    List<Example> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    List<List<Example>> batches = new ArrayList<>();
    for (int from = 0; from < shuffled.size(); from += BUCKET) {
      List<Example> part = new ArrayList<>(shuffled.subList(from, Math.min(shuffled.size(), from + BUCKET)));
      part.sort(Comparator.comparingInt(Example::length));
      List<Example> batch = new ArrayList<>();
      for (Example example : part) {
        if (!batch.isEmpty() && (batch.size() + 1) * example.length() > batchPieces) {
          batches.add(batch);
          batch = new ArrayList<>();
        }
        batch.add(example);
      }
      batches.add(batch);
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  private static Mark mark(JudgePair pair, int word) {
    int left = pair.left().size();
    return word < left ? pair.leftMarks().get(word) : pair.rightMarks().get(word - left);
  }

  private NDArray outputs(NDManager scratch, List<Example> batch, int length) {
    return encoder.outputs(scratch, batch.stream().map(example -> example.placed().input()).toList(), length);
  }

  private NDArray loss(NDManager scratch, List<Example> batch) {
    int length = batch.stream().mapToInt(Example::length).max().orElseThrow();
    int places = batch.size() * length;
    float[] wanted = new float[places * OUTPUTS];
    float[] free = new float[places]; // not contradicted: one of the first two
    double all = 0;
    for (int row = 0; row < batch.size(); row++) {
      Example example = batch.get(row);
      for (int word = 0; word < example.placed().places().size(); word++) {
        int place = row * length + example.placed().places().get(word);
        switch (mark(example.pair(), word)) {
          case KEPT -> wanted[place * OUTPUTS] = KEPT_WEIGHT;
          case ADDED -> wanted[place * OUTPUTS + 1] = 1;
          case CONTRADICTED -> wanted[place * OUTPUTS + 2] = 1;
          case NOT_CONTRADICTED -> free[place] = 1;
          case UNKNOWN -> {}
        }
      }
    }
    for (int k = 0; k < wanted.length; k++) {
      all += wanted[k];
    }
    for (float each : free) {
      all += each;
    }
    NDArray scores = outputs(scratch, batch, length).logSoftmax(1);
    NDArray exact = scores.mul(scratch.create(wanted, new Shape(places, OUTPUTS))).sum();
    NDArray either = scores.get(":, 0:2").exp().sum(new int[] {1}).add(1e-6f).log();
    NDArray open = either.mul(scratch.create(free, new Shape(places))).sum();
    return exact.add(open).mul((float) (-1 / Math.max(1, all)));
  }

  /// Chances of each word: kept, added, contradicted.
  private float[][] chances(Example example) {
    try (NDManager scratch = encoder.manager().newSubManager()) {
      float[] all = outputs(scratch, List.of(example), example.length()).softmax(1).toFloatArray();
      float[][] chances = new float[example.placed().places().size()][OUTPUTS];
      for (int word = 0; word < chances.length; word++) {
        System.arraycopy(all, example.placed().places().get(word) * OUTPUTS, chances[word], 0, OUTPUTS);
      }
      return chances;
    }
  }

  private String held(List<Example> held) {
    int[] found = new int[OUTPUTS];
    int[] right = new int[OUTPUTS];
    int[] all = new int[OUTPUTS];
    int alarms = 0;
    int free = 0;
    for (Example example : held) {
      float[][] chances = chances(example);
      for (int word = 0; word < chances.length; word++) {
        float[] chance = chances[word];
        int best = chance[2] > chance[0] && chance[2] > chance[1] ? 2 : chance[1] > chance[0] ? 1 : 0;
        Mark mark = mark(example.pair(), word);
        if (mark == Mark.NOT_CONTRADICTED) {
          free++;
          alarms += best == 2 ? 1 : 0;
        } else if (mark != Mark.UNKNOWN) {
          int wanted = mark == Mark.KEPT ? 0 : mark == Mark.ADDED ? 1 : 2;
          all[wanted]++;
          found[best]++;
          right[best] += best == wanted ? 1 : 0;
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "kept %d of %d (%d marked so), added %d of %d (%d), contradicted %d of %d (%d), %d alarms in %d open words",
        right[0],
        all[0],
        found[0],
        right[1],
        all[1],
        found[1],
        right[2],
        all[2],
        found[2],
        alarms,
        free);
  }

  /// Writes the chances of each word of given pairs, in the order of the pairs.
  private void judge(Path pairs, Path out) throws IOException {
    long since = System.nanoTime();
    int judged = 0;
    try (BufferedWriter written = Files.newBufferedWriter(out)) {
      for (String line : Files.readAllLines(pairs)) {
        JsonObject from = JsonParser.parseString(line).getAsJsonObject();
        JudgePair pair =
            JudgePair.unknown(
                JudgePair.strings(from.getAsJsonObject("left"), "words"),
                JudgePair.strings(from.getAsJsonObject("right"), "words"));
        StringBuilder row = new StringBuilder();
        for (float[] chance : chances(new Example(pair, pair.placed(vocabulary)))) {
          row.append(String.format(Locale.ROOT, "%.4f %.4f ", chance[1], chance[2]));
        }
        written.write(row.toString().strip());
        written.write('\n');
        judged++;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d pairs judged, %.1f ms each%n",
        judged,
        (System.nanoTime() - since) / 1e6 / Math.max(1, judged));
  }
}
