package org.hearsay.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hearsay.model.Windows.Window;

/// The trained encoder under ONNX Runtime, with its output layer in Java.
///
/// One session on one thread; several threads may call it at once, each then works on its own
/// core. Surface features go in as token types (see [Word#featureRow()]).
public final class OnnxEncoder implements DocumentScorer.WindowScorer, AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  /// The weights of one dimension side by side, so that the compiler can add them up together.
  private final float[] headWeight;
  private final float[] headBias = new float[Labels.OUTPUTS];
  private final int width;

  /// @param graph the ONNX file with the trained weights
  /// @param head weights, then biases of the output layer: little-endian floats
  public OnnxEncoder(Path graph, Path head) throws IOException {
    FloatBuffer values =
        ByteBuffer.wrap(Files.readAllBytes(head)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    width = values.remaining() / Labels.OUTPUTS - 1;
    if (values.remaining() != (width + 1) * Labels.OUTPUTS) {
      throw new IOException(head + " is not an output layer for this program's labels");
    }
    float[] byOutput = new float[width * Labels.OUTPUTS];
    values.get(byOutput).get(headBias);
    headWeight = new float[byOutput.length];
    for (int output = 0; output < Labels.OUTPUTS; output++) {
      for (int d = 0; d < width; d++) {
        headWeight[d * Labels.OUTPUTS + output] = byOutput[output * width + d];
      }
    }
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      session = environment.createSession(graph.toString(), options);
    } catch (OrtException e) {
      throw new IOException("ONNX Runtime refuses " + graph + ": " + e.getMessage(), e);
    }
  }

  @Override
  public float[] outputs(Window window) {
    int length = window.length();
    long[] pieces = new long[length];
    long[] types = new long[length];
    fill(window, pieces, types);
    long[] shape = {1, length};
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape);
        OnnxTensor type = OnnxTensor.createTensor(environment, LongBuffer.wrap(types), shape);
        OrtSession.Result result = session.run(Map.of("input_ids", ids, "token_type_ids", type))) {
      return heads(window, ((OnnxTensor) result.get(0)).getFloatBuffer());
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed: " + e.getMessage(), e);
    }
  }

  private static void fill(Window window, long[] pieces, long[] types) {
    int at = 0;
    pieces[at++] = WordPiece.START;
    for (int k = window.from(); k < window.to(); k++) {
      Word word = window.text().words()[k];
      int row = word.featureRow();
      for (int piece : word.pieces()) {
        pieces[at] = piece;
        types[at++] = row;
      }
    }
    pieces[at] = WordPiece.END;
  }

  /// The output layer, at the first piece of each word only.
  private float[] heads(Window window, FloatBuffer hidden) {
    float[] outputs = new float[window.length() * Labels.OUTPUTS];
    float[] vector = new float[width];
    float[] sums = new float[Labels.OUTPUTS];
    for (int k = window.from(); k < window.to(); k++) {
      int place = window.place(k);
      hidden.get(place * width, vector);
      System.arraycopy(headBias, 0, sums, 0, sums.length);
      for (int d = 0; d < width; d++) {
        float value = vector[d];
        int weight = d * Labels.OUTPUTS;
        for (int output = 0; output < Labels.OUTPUTS; output++) {
          sums[output] += value * headWeight[weight + output];
        }
      }
      System.arraycopy(sums, 0, outputs, place * Labels.OUTPUTS, sums.length);
    }
    return outputs;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("cannot close the encoder: " + e.getMessage(), e);
    }
  }
}
