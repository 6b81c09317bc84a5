package org.hearsay.train;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hearsay.model.WordPiece;

/// The encoder that training starts from, as resources of the langchain4j packages.
final class Pretrained {
  private static final String NAME = "all-minilm-l6-v2";

  private Pretrained() {}

  static OnnxWeights floatGraph() throws IOException {
    return new OnnxWeights(resource(NAME + ".onnx"));
  }

  static OnnxWeights quantisedGraph() throws IOException {
    return new OnnxWeights(resource(NAME + "-q.onnx"));
  }

  static List<String> vocabulary() throws IOException {
    String json =
        new String(resource(NAME + "-tokenizer.json"), StandardCharsets.UTF_8);
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
