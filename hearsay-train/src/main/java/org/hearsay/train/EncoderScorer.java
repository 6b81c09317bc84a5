package org.hearsay.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.hearsay.model.DocumentScorer;
import org.hearsay.model.Windows.Window;

/// Scores windows with the encoder under training.
record EncoderScorer(Encoder encoder) implements DocumentScorer.WindowScorer {
  @Override
  public float[] outputs(Window window) {
    try (NDManager scratch = encoder.manager().newSubManager()) {
      NDArray outputs = encoder.outputs(scratch, List.of(EncoderInput.of(window)), window.length());
      return outputs.toFloatArray();
    }
  }
}
