package org.hearsay.train;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hearsay.model.WordPiece;

/// The encoder that training starts from, as resources of the langchain4j packages: the lower layers of a
/// larger one.
final class Pretrained {
  private static final String NAME = "bge-small-en-v1.5";

  /// Of 12.
  private static final int LAYERS = 8;

  private Pretrained() {}

  static OnnxWeights floatGraph() throws IOException {
    return floatGraph(LAYERS);
  }

  /// @param layers from the lowest on, at most 12
  static OnnxWeights floatGraph(int layers) throws IOException {
    return new OnnxWeights(new OnnxWeights(resource(NAME + ".onnx")).upTo(top(layers)));
  }

  static OnnxWeights quantisedGraph() throws IOException {
    return new OnnxWeights(new OnnxWeights(resource(NAME + "-q.onnx")).upTo(top(LAYERS)));
  }

  private static String top(int layers) {
    return "/encoder/layer." + (layers - 1) + "/output/LayerNorm/Add_1_output_0";
  }

  static List<String> vocabulary() throws IOException {
    String json = new String(resource(NAME + "-tokenizer.json"), StandardCharsets.UTF_8);
    JsonObject pieces =
        JsonParser.parseString(json).getAsJsonObject().getAsJsonObject("model").getAsJsonObject("vocab");
    String[] vocabulary = new String[pieces.size()];
    for (Map.Entry<String, com.google.gson.JsonElement> piece : pieces.entrySet()) {
      vocabulary[piece.getValue().getAsInt()] = piece.getKey();
    }
    return List.of(vocabulary);
  }

  static WordPiece wordPiece() throws IOException {
    return new WordPiece(vocabulary());
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Pretrained.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IOException("no resource " + name + " on the class path");
      }
      return in.readAllBytes();
    }
  }
}
