package org.hearsay.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.hearsay.model.DocumentScorer;
import org.hearsay.model.Labels;
import org.hearsay.model.TokenizedText;
import org.hearsay.model.Viterbi;
import org.hearsay.model.Windows;
import org.hearsay.model.Windows.Window;

/// Trains the attribution encoder; goes on from the last checkpoint of the output folder.
///
/// Everything is counted in steps and drawn from the seed, so a run that was broken off and resumed
/// sees the same batches, and the load of the machine changes nothing.
public final class Train {
  private static final Set<String> OPTIONS =
      Set.of("out", "schedule", "lr", "head-lr", "batch", "seed", "checkpoint", "evaluate", "keep", "all");

  /// Weights of the output groups in the loss. Sides are asked for few words only.
  private static final float[] GROUP_WEIGHTS = {1f, 0.5f, 1f, 1f, 1f};

  private static final float DROPOUT = 0.1f;

  /// Windows of so many batches are sorted by length together.
  private static final int BUCKET_BATCHES = 40;

  private final Schedule schedule;
  private final int batchPieces;
  private final long seed;
  private final Path out;
  private final Encoder encoder;
  private final List<Document> documents;
  private final List<Document> heldOut;
  private final IdentityHashMap<TokenizedText, Targets> targets = new IdentityHashMap<>();
  private final AdamW optimiser;

  private Train(Options options) throws IOException {
    schedule = new Schedule(options.text("schedule", "0:0,120:1,2100:0"));
    batchPieces = options.number("batch", 1792);
    seed = options.number("seed", 7);
    out = options.path("out", "target/attribution");
    Files.createDirectories(out);
    List<Document> all = Document.read(Options.data().resolve("polnear/train"), Pretrained.wordPiece());
    heldOut = all.stream().filter(Document::heldOut).toList();
    documents = options.has("all") ? all : all.stream().filter(d -> !d.heldOut()).toList();
    for (Document document : all) {
      targets.put(document.text(), Targets.of(document.text(), document.gold()));
    }
    encoder = new Encoder(Pretrained.floatGraph(), Labels.OUTPUTS, Encoder.SURFACE_FEATURES, DROPOUT, seed);
    optimiser = new AdamW(encoder, options.decimal("lr", 1.5e-4f), options.decimal("head-lr", 1e-3f));
  }

  public static void main(String[] arguments) throws IOException {
    Options options = new Options(arguments, OPTIONS);
    Train train = new Train(options);
    Set<String> keep = Set.of(options.text("keep", "").split(","));
    train.run(options.number("checkpoint", 50), options.number("evaluate", 250), keep);
    System.exit(0); // the engine's threads would go on
  }

  private void run(int checkpointEvery, int evaluateEvery, Set<String> keep) throws IOException {
    Path file = out.resolve("checkpoint.bin");
    int done = 0;
    if (Files.exists(file)) {
      Checkpoint checkpoint = Checkpoint.read(file);
      checkpoint.arrays().forEach((name, values) -> optimiser.state().get(name).set(values));
      done = checkpoint.step();
      log("goes on after step %d", done);
    }
    long pieces = 0;
    for (Document document : documents) {
      pieces += document.text().pieces();
    }
    log(
        "%d documents, %d held out, %d pieces, %d steps planned",
        documents.size(), heldOut.size(), pieces, schedule.steps());
    int step = 0;
    Progress progress = new Progress();
    for (int epoch = 0; step < schedule.steps(); epoch++) {
      for (List<Window> batch : batches(epoch)) {
        step++;
        if (step <= done || step > schedule.steps()) {
          continue;
        }
        float loss = optimiser.step(step, seed, schedule.at(step), scratch -> loss(scratch, batch));
        progress.add(step, batch, loss);
        boolean last = step == schedule.steps();
        if (step % checkpointEvery == 0 || last) {
          Checkpoint.write(file, step, optimiser.state());
        }
        if (keep.contains(Integer.toString(step))) {
          Path kept = out.resolve("weights-" + step + ".bin");
          Checkpoint.write(kept, step, encoder.parameters());
        }
        if (step % evaluateEvery == 0 || last) {
          log("step %d held out: %s", step, evaluate());
        }
      }
      log("epoch %d done at step %d", epoch + 1, step);
    }
    Checkpoint.write(out.resolve("weights.bin"), step, encoder.parameters());
    log("done");
  }

  private List<List<Window>> batches(int epoch) {
    Random random = new Random(seed * 1_000_003L + epoch);
    List<Window> windows = new ArrayList<>();
    for (Document document : documents) {
      windows.addAll(Windows.random(document.text(), random));
    }
    Collections.shuffle(windows, random);
    List<List<Window>> batches = new ArrayList<>();
    int bucket = BUCKET_BATCHES * batchPieces / Windows.LONGEST;
    for (int from = 0; from < windows.size(); from += bucket) {
      List<Window> part = new ArrayList<>(windows.subList(from, Math.min(windows.size(), from + bucket)));
      part.sort(Comparator.comparingInt(Window::length));
      List<Window> batch = new ArrayList<>();
      for (Window window : part) {
        if (!batch.isEmpty() && (batch.size() + 1) * window.length() > batchPieces) {
          batches.add(batch);
          batch = new ArrayList<>();
        }
        batch.add(window);
      }
      batches.add(batch);
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  private NDArray loss(NDManager scratch, List<Window> batch) {
    int length = batch.stream().mapToInt(Window::length).max().orElseThrow();
    int words = batch.stream().mapToInt(w -> w.to() - w.from()).sum();
    NDArray outputs = encoder.outputs(scratch, batch.stream().map(EncoderInput::of).toList(), length);
    NDArray loss = null;
    int[] groups = Labels.groups();
    int from = 0;
    for (int group = 0; group < groups.length; group++) {
      float[] expected = expected(batch, length, group, groups[group]);
      NDArray wanted = scratch.create(expected, new Shape((long) batch.size() * length, groups[group]));
      NDArray scores = outputs.get(":, " + from + ":" + (from + groups[group])).logSoftmax(1);
      NDArray part = scores.mul(wanted).sum().mul(-GROUP_WEIGHTS[group] / words);
      loss = loss == null ? part : loss.add(part);
      from += groups[group];
    }
    return loss;
  }

  /// One for the wanted class of each word, at its first piece.
  private float[] expected(List<Window> batch, int length, int group, int classes) {
    float[] expected = new float[batch.size() * length * classes];
    for (int row = 0; row < batch.size(); row++) {
      Window window = batch.get(row);
      Targets wanted = targets.get(window.text());
      for (int k = window.from(); k < window.to(); k++) {
        int target = wanted.target(group, k);
        if (target != Targets.NONE) {
          expected[(row * length + window.place(k)) * classes + target] = 1;
        }
      }
    }
    return expected;
  }

  private SegmentScore evaluate() {
    DocumentScorer scorer = new DocumentScorer(new EncoderScorer(encoder));
    SegmentScore score = new SegmentScore();
    for (Document document : heldOut) {
      TokenizedText text = document.text();
      int[] found = Viterbi.decode(scorer.score(text), Viterbi.Weights.plain());
      score.add(text, found, targets.get(text).labels());
    }
    return score;
  }

  private static void log(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
    System.out.flush();
  }

  private static final class Progress {
    private static final int EVERY = 20;
    private double loss;
    private long pieces;
    private int steps;
    private long since = System.nanoTime();

    void add(int step, List<Window> batch, float stepLoss) {
      loss += stepLoss;
      pieces += batch.stream().mapToInt(Window::length).sum();
      steps++;
      if (step % EVERY == 0) {
        double seconds = (System.nanoTime() - since) / 1e9;
        log("step %d loss %.4f, %.2f s/step, %.0f pieces/s", step, loss / steps, seconds / steps, pieces / seconds);
        loss = 0;
        pieces = 0;
        steps = 0;
        since = System.nanoTime();
      }
    }
  }
}
