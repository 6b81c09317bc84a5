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
import java.util.List;
import java.util.Map;
import org.hearsay.model.Windows.Window;

/// The trained encoder under ONNX Runtime, with its output layer in Java.
///
/// One session on one thread; several threads may call it at once, each then works on its own
/// core. Surface features go in as token types (see [Word#featureRow()]).
public final class OnnxEncoder implements DocumentScorer.WindowScorer, AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
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
    headWeight = new float[width * Labels.OUTPUTS];
    values.get(headWeight).get(headBias);
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
  public float[] outputs(List<Window> batch, int length) {
    int places = batch.size() * length;
    long[] pieces = new long[places];
    long[] types = new long[places];
    long[] mask = new long[places];
    for (int row = 0; row < batch.size(); row++) {
      fill(batch.get(row), row * length, pieces, types, mask);
    }
    long[] shape = {batch.size(), length};
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape);
        OnnxTensor type = OnnxTensor.createTensor(environment, LongBuffer.wrap(types), shape);
        OnnxTensor seen = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "token_type_ids", type, "attention_mask", seen))) {
      FloatBuffer hidden = ((OnnxTensor) result.get(0)).getFloatBuffer();
      return heads(batch, length, hidden);
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed: " + e.getMessage(), e);
    }
  }

  private static void fill(Window window, int start, long[] pieces, long[] types, long[] mask) {
    int at = start;
    pieces[at] = WordPiece.START;
    mask[at++] = 1;
    for (int k = window.from(); k < window.to(); k++) {
      Word word = window.text().words()[k];
      int row = word.featureRow();
      for (int piece : word.pieces()) {
        pieces[at] = piece;
        types[at] = row;
        mask[at++] = 1;
      }
    }
    pieces[at] = WordPiece.END;
    mask[at] = 1;
  }

  /// The output layer, at the first piece of each word only.
  private float[] heads(List<Window> batch, int length, FloatBuffer hidden) {
    float[] outputs = new float[batch.size() * length * Labels.OUTPUTS];
    float[] vector = new float[width];
    for (int row = 0; row < batch.size(); row++) {
      Window window = batch.get(row);
      for (int k = window.from(); k < window.to(); k++) {
        int place = row * length + window.place(k);
        hidden.get(place * width, vector);
        for (int output = 0; output < Labels.OUTPUTS; output++) {
          float sum = headBias[output];
          int weight = output * width;
          for (int d = 0; d < width; d++) {
            sum += vector[d] * headWeight[weight + d];
          }
          outputs[place * Labels.OUTPUTS + output] = sum;
        }
      }
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
