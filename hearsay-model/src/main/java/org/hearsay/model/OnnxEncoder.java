package org.hearsay.model;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import org.hearsay.model.Windows.Window;

/// The trained encoder with its output layer under ONNX Runtime.
///
/// One session on one thread; several threads may call it at once, each then works on its own
/// core. Surface features go in as token types (see [Word#featureRow()]).
public final class OnnxEncoder implements DocumentScorer.WindowScorer, AutoCloseable {
  private final OrtEnvironment environment = NativeLibrary.load();
  private final OrtSession session;

  /// @param name of the ONNX file with the trained weights
  public OnnxEncoder(ModelFiles files, String name) throws IOException {
    String graph = files + "/" + name;
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      session = environment.createSession(bytes(files, name), options);
      check(graph);
    } catch (OrtException e) {
      throw new IOException("ONNX Runtime refuses " + graph + ": " + e.getMessage(), e);
    }
  }

  /// Outside the heap, from where the native library takes them without a copy.
  private static ByteBuffer bytes(ModelFiles files, String name) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocateDirect(Math.toIntExact(files.size(name)));
    try (InputStream in = files.open(name)) {
      byte[] part = new byte[1 << 16];
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        bytes.put(part, 0, read);
      }
    }
    return bytes.flip();
  }

  private void check(String graph) throws OrtException, IOException {
    NodeInfo answer = session.getOutputInfo().values().iterator().next();
    long[] shape = answer.getInfo() instanceof TensorInfo tensor ? tensor.getShape() : new long[] {0};
    if (shape.length == 0 || shape[shape.length - 1] != Labels.OUTPUTS) {
      session.close();
      throw new IOException(
          graph
              + " does not give "
              + Labels.OUTPUTS
              + " scores a word piece, as this program's labels need: take the"
              + " model folder that came with this version");
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
      return scores((OnnxTensor) result.get(0));
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

  private static float[] scores(OnnxTensor answer) {
    FloatBuffer values = answer.getFloatBuffer();
    float[] scores = new float[values.remaining()];
    values.get(scores);
    return scores;
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
