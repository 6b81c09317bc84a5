package org.hearsay.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Word;

/// Writes trained weights into the ONNX graphs that they came from: float and 8 bit.
///
/// The surface features become rows of the token type table, so that the graph stays as it is.
@SuppressWarnings("EnumOrdinal") // the order is part of the model
public final class Export {
  private static final String TYPE_TABLE = "embeddings.token_type_embeddings.weight";
  private static final String QUANTISED = "_quantized";
  private static final String SCALE = "_scale";
  private static final String ZERO_POINT = "_zero_point";
  private static final int LARGEST_INT8 = 127;

  private final Map<String, float[]> trained;
  private final OnnxWeights start;
  private final int width;

  private Export(Map<String, float[]> trained) throws IOException {
    this.trained = trained;
    start = Pretrained.floatGraph();
    width = trained.get("embeddings.norm.weight").length;
  }

  public static void main(String[] arguments) throws IOException {
    Options options = new Options(arguments, Set.of("weights", "out"));
    Path out = options.path("out", "models/attribution-minilm");
    Files.createDirectories(out);
    Export export =
        new Export(average(options.text("weights", "target/attribution/weights.bin").split(",")));
    Files.write(out.resolve("encoder-fp32.onnx"), export.floatGraph());
    Files.write(out.resolve("encoder.onnx"), export.quantisedGraph());
    Files.write(out.resolve("head.bin"), export.head());
    Files.writeString(
        out.resolve("vocab.txt"), String.join("\n", Pretrained.vocabulary()) + "\n");
  }

  /// The mean of several checkpoints of one run, which steadies a run that was not wound down.
  private static Map<String, float[]> average(String[] files) throws IOException {
    Map<String, float[]> mean = new LinkedHashMap<>();
    for (String file : files) {
      Checkpoint checkpoint = Checkpoint.read(Path.of(file));
      for (Map.Entry<String, float[]> array : checkpoint.arrays().entrySet()) {
        float[] values = array.getValue();
        float[] sum = mean.computeIfAbsent(array.getKey(), name -> new float[values.length]);
        for (int k = 0; k < values.length; k++) {
          sum[k] += values[k] / files.length;
        }
      }
    }
    return mean;
  }

  private byte[] head() {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.writeBytes(ProtoWriter.littleEndian(trained.get("head.weight")));
    head.writeBytes(ProtoWriter.littleEndian(trained.get("head.bias")));
    return head.toByteArray();
  }

  private byte[] floatGraph() throws IOException {
    OnnxWeights graph = Pretrained.floatGraph();
    graphTensors().forEach(graph::put);
    byte[] field =
        ProtoWriter.tensorField(
            TYPE_TABLE,
            ProtoWriter.FLOAT,
            new long[] {Word.FEATURE_ROWS, width},
            ProtoWriter.littleEndian(typeTable()));
    return graph.withReplaced(Map.of(TYPE_TABLE, field));
  }

  private byte[] quantisedGraph() throws IOException {
    OnnxWeights graph = Pretrained.quantisedGraph();
    graphTensors()
        .forEach(
            (name, values) -> {
              if (graph.has(name)) {
                graph.put(name, values);
              } else {
                putQuantised(graph, name, values);
              }
            });
    return graph.withReplaced(quantisedTypeTable());
  }

  /// One scale a column, symmetric.
  private static void putQuantised(OnnxWeights graph, String name, float[] values) {
    int columns = graph.tensor(name + SCALE).length() / Float.BYTES;
    float[] scales = new float[columns];
    Arrays.fill(scales, 1e-8f);
    for (int k = 0; k < values.length; k++) {
      scales[k % columns] = Math.max(scales[k % columns], Math.abs(values[k]) / LARGEST_INT8);
    }
    byte[] rounded = new byte[values.length];
    for (int k = 0; k < values.length; k++) {
      int whole = Math.round(values[k] / scales[k % columns]);
      rounded[k] = (byte) Math.clamp(whole, -LARGEST_INT8, LARGEST_INT8);
    }
    graph.put(name + QUANTISED, rounded);
    graph.put(name + SCALE, scales);
  }

  private Map<String, byte[]> quantisedTypeTable() {
    float[] table = typeTable();
    float least = 0;
    float most = 0;
    for (float value : table) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    float scale = (most - least) / 255;
    int zero = Math.clamp(Math.round(-least / scale), 0, 255);
    byte[] rounded = new byte[table.length];
    for (int k = 0; k < table.length; k++) {
      rounded[k] = (byte) Math.clamp(Math.round(table[k] / scale) + zero, 0, 255);
    }
    long[] scalar = {};
    Map<String, byte[]> fields = new LinkedHashMap<>();
    fields.put(
        TYPE_TABLE + QUANTISED,
        ProtoWriter.tensorField(
            TYPE_TABLE + QUANTISED,
            ProtoWriter.UINT8,
            new long[] {Word.FEATURE_ROWS, width},
            rounded));
    fields.put(
        TYPE_TABLE + SCALE,
        ProtoWriter.tensorField(
            TYPE_TABLE + SCALE, ProtoWriter.FLOAT, scalar, ProtoWriter.littleEndian(scale)));
    fields.put(
        TYPE_TABLE + ZERO_POINT,
        ProtoWriter.tensorField(
            TYPE_TABLE + ZERO_POINT, ProtoWriter.UINT8, scalar, new byte[] {(byte) zero}));
    return fields;
  }

  /// Row 0 is the type of markers and padding, the others add the surface features to it.
  private float[] typeTable() {
    float[] type = start.floats(TYPE_TABLE);
    float[] features = trained.get("features.weight");
    float[] table = new float[Word.FEATURE_ROWS * width];
    System.arraycopy(type, 0, table, 0, width);
    for (Word.Quote quote : Word.Quote.values()) {
      for (Word.Shape shape : Word.Shape.values()) {
        for (boolean paragraph : new boolean[] {false, true}) {
          int row = new Word(0, 1, new int[0], quote, shape, paragraph, false).featureRow();
          for (int k = 0; k < width; k++) {
            int from = k * Encoder.FEATURES;
            table[row * width + k] =
                type[k]
                    + features[from + quote.ordinal()]
                    + features[from + Word.Quote.values().length + shape.ordinal()]
                    + (paragraph ? features[from + Encoder.FEATURES - 1] : 0);
          }
        }
      }
    }
    return table;
  }

  /// The trained values by the names and in the layout of the float graph.
  private Map<String, float[]> graphTensors() {
    Map<String, float[]> tensors = new LinkedHashMap<>();
    putNorm(tensors, "embeddings.LayerNorm", "embeddings.norm");
    for (int layer = 0; trained.containsKey(layer + ".qkv.weight"); layer++) {
      String named = "encoder.layer." + layer + ".";
      String path = "encoder/layer." + layer + "/";
      List<String> parts = List.of("query", "key", "value");
      for (int k = 0; k < parts.size(); k++) {
        float[] all = trained.get(layer + ".qkv.weight");
        float[] weight = Arrays.copyOfRange(all, k * width * width, (k + 1) * width * width);
        tensors.put(
            start.weightOf(path + "attention/self/" + parts.get(k)),
            Encoder.transpose(weight, width, width));
        tensors.put(
            named + "attention.self." + parts.get(k) + ".bias",
            Arrays.copyOfRange(trained.get(layer + ".qkv.bias"), k * width, (k + 1) * width));
      }
      putLinear(tensors, path + "attention/output/dense", named + "attention.output.dense.bias",
          layer + ".attended");
      putNorm(tensors, named + "attention.output.LayerNorm", layer + ".norm1");
      putLinear(tensors, path + "intermediate/dense", named + "intermediate.dense.bias",
          layer + ".wide");
      putLinear(tensors, path + "output/dense", named + "output.dense.bias", layer + ".narrow");
      putNorm(tensors, named + "output.LayerNorm", layer + ".norm2");
    }
    return tensors;
  }

  private void putLinear(
      Map<String, float[]> tensors, String path, String biasName, String name) {
    float[] bias = trained.get(name + ".bias");
    float[] weight = trained.get(name + ".weight");
    tensors.put(
        start.weightOf(path), Encoder.transpose(weight, bias.length, weight.length / bias.length));
    tensors.put(biasName, bias);
  }

  private void putNorm(Map<String, float[]> tensors, String stored, String name) {
    tensors.put(stored + ".weight", trained.get(name + ".weight"));
    tensors.put(stored + ".bias", trained.get(name + ".bias"));
  }
}
