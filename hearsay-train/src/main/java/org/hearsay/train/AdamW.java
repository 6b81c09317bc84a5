package org.hearsay.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Changes an encoder's weights step by step: AdamW with the gradient clipped by its norm.
final class AdamW {
  private static final float WEIGHT_DECAY = 0.01f;
  private static final double LARGEST_GRADIENT = 1;
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  /// DJL's optimiser reads 0 as "clamp every gradient to zero".
  private static final float NO_CLAMP = -1f;

  /// In two short runs the backward pass of libtorch 2.7.1 gave NaN once, each time at another step;
  /// in the 800 steps of the shipped model never. Nothing of such a step is used, it is repeated.
  private static final int MOST_RETRIES = 5;

  private final Encoder encoder;
  private final float rate;
  private final float headRate;
  private final Map<String, NDArray> state = new LinkedHashMap<>();

  /// @param rate peak rate of the pretrained weights
  /// @param headRate peak rate of the new ones
  AdamW(Encoder encoder, float rate, float headRate) {
    this.encoder = encoder;
    this.rate = rate;
    this.headRate = headRate;
    for (Map.Entry<String, NDArray> parameter : encoder.parameters().entrySet()) {
      NDArray array = parameter.getValue();
      array.setRequiresGradient(true);
      state.put(parameter.getKey(), array);
      state.put("mean/" + parameter.getKey(), encoder.manager().zeros(array.getShape()));
      state.put("square/" + parameter.getKey(), encoder.manager().zeros(array.getShape()));
    }
  }

  /// The weights and what the optimiser knows of each, by name.
  Map<String, NDArray> state() {
    return state;
  }

  /// One step; returns the loss.
  ///
  /// @param seed of the step, so that a run can be repeated
  /// @param share of the peak rates
  float step(int step, long seed, float share, Function<NDManager, NDArray> loss) {
    for (int tries = 0; tries <= MOST_RETRIES; tries++) {
      float found = tried(step, seed, share, loss);
      if (!Float.isNaN(found)) {
        return found;
      }
      System.out.println("step " + step + ": gradient not finite, once more");
    }
    throw new IllegalStateException("step " + step + ": no finite gradient");
  }

  private float tried(int step, long seed, float share, Function<NDManager, NDArray> loss) {
    Engine.getInstance().setRandomSeed((int) (seed * 1_000_003L + step));
    NDManager manager = encoder.manager();
    float found;
    encoder.training(true);
    try (NDManager scratch = manager.newSubManager()) {
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        NDArray value = loss.apply(scratch);
        collector.backward(value);
        found = value.getFloat();
      }
      if (!update(scratch, step, share)) {
        found = Float.NaN;
      }
    }
    encoder.training(false);
    // Gradient collection leaves handles on the parent manager.
    Set<NDArray> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    kept.addAll(state.values());
    for (AutoCloseable resource : manager.getManagedArrays()) {
      if (resource instanceof NDArray array && !kept.contains(array)) {
        array.close();
      }
    }
    return found;
  }

  /// False when the gradient cannot be used.
  private boolean update(NDManager scratch, int step, float share) {
    List<NDArray> gradients = new ArrayList<>();
    double squares = 0;
    for (NDArray parameter : encoder.parameters().values()) {
      NDArray gradient = parameter.getGradient();
      gradient.attach(scratch);
      gradients.add(gradient);
      double norm = gradient.norm().getFloat();
      squares += norm * norm;
    }
    if (!Double.isFinite(squares)) {
      for (NDArray gradient : gradients) {
        gradient.set(new float[(int) gradient.size()]);
      }
      return false;
    }
    float scale = (float) Math.min(1, LARGEST_GRADIENT / (Math.sqrt(squares) + 1e-6));
    double correction = Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step));
    int k = 0;
    for (Map.Entry<String, NDArray> entry : encoder.parameters().entrySet()) {
      NDArray parameter = entry.getValue();
      NDArray gradient = gradients.get(k++);
      boolean fresh = entry.getKey().startsWith("head") || entry.getKey().startsWith("features");
      float stepRate = share * (fresh ? headRate : rate);
      float decay = fresh || parameter.getShape().dimension() == 1 ? 0 : WEIGHT_DECAY;
      if (scale < 1) {
        gradient.muli(scale);
      }
      NDList inputs =
          new NDList(parameter, gradient, state.get("mean/" + entry.getKey()), state.get("square/" + entry.getKey()));
      parameter
          .getNDArrayInternal()
          .adamUpdate(
              inputs,
              new NDList(parameter),
              stepRate,
              (float) (stepRate * correction),
              decay,
              1f,
              NO_CLAMP,
              BETA1,
              BETA2,
              EPSILON,
              false,
              true);
      gradient.muli(0f); // the engine adds to it otherwise
    }
    return true;
  }
}
