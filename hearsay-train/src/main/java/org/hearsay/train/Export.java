package org.hearsay.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearsay.model.Word;
import org.hearsay.train.OnnxWeights.Node;

/// Writes trained weights into the ONNX graphs that they came from, float and 8 bit, and these in a form
/// that runs faster ([FasterGraph]).
///
/// The surface features become rows of the token type table, so that the graph stays as it is.
@SuppressWarnings("EnumOrdinal") // the order is part of the model
public final class Export {
  private static final String TYPE_TABLE = "embeddings.token_type_embeddings.weight";
  private static final String POSITION_TABLE = "embeddings.position_embeddings.weight";
  private static final String WORD_TABLE = "embeddings.word_embeddings.weight";
  private static final String WORD_SCALES = "words/scales";
  private static final String HEAD_WEIGHT = "head/weight";
  private static final String HEAD_BIAS = "head/bias";
  private static final String SCORES = "scores";

  /// Of the pretrained graph.
  private static final int WORD_ZERO = 128;

  private static final String QUANTISED = "_quantized";
  private static final String SCALE = "_scale";
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
    Path out = options.path("out", "models/attribution");
    Files.createDirectories(out);
    Export export = new Export(average(options.text("weights", "target/attribution/weights.bin").split(",")));
    Files.write(out.resolve("encoder-fp32.onnx"), export.finished(export.floatGraph()));
    Files.write(out.resolve("encoder.onnx"), export.finished(export.quantisedGraph()));
    Files.writeString(out.resolve("vocab.txt"), String.join("\n", Pretrained.vocabulary()) + "\n");
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

  /// With the output layer behind the encoder, in floats, and in the form that runs faster.
  private byte[] finished(byte[] encoder) {
    OnnxWeights graph = new OnnxWeights(encoder);
    ProtoWriter last = new ProtoWriter();
    float[] bias = trained.get("head.bias");
    float[] weight = Encoder.transpose(trained.get("head.weight"), bias.length, width);
    last.tensor(HEAD_WEIGHT, new long[] {width, bias.length}, weight);
    last.tensor(HEAD_BIAS, new long[] {bias.length}, bias);
    byte[] layer =
        ProtoWriter.fields(
            OnnxWeights.GRAPH_NODE,
            List.of(
                ProtoWriter.node("MatMul", List.of(graph.answer(), HEAD_WEIGHT), "head/product"),
                ProtoWriter.node("Add", List.of("head/product", HEAD_BIAS), SCORES)));
    last.raw(layer, 0, layer.length);
    byte[] whole = graph.withFields(new TreeMap<>(), last.toByteArray());
    return FasterGraph.of(new OnnxWeights(whole).upTo(SCORES));
  }

  private byte[] floatGraph() throws IOException {
    OnnxWeights graph = Pretrained.floatGraph();
    graphTensors().forEach(graph::put);
    ProtoWriter field = new ProtoWriter();
    field.tensor(TYPE_TABLE, new long[] {Word.FEATURE_ROWS, width}, typeTable());
    SortedMap<Integer, byte[]> table = new TreeMap<>();
    table.put(graph.tensor(TYPE_TABLE).start(), field.toByteArray());
    return graph.withFields(table, new byte[0]);
  }

  private byte[] quantisedGraph() throws IOException {
    OnnxWeights graph = Pretrained.quantisedGraph();
    graphTensors()
        .forEach((name, values) -> {
          if (graph.has(name)) {
            graph.put(name, values);
          } else {
            putQuantised(graph, name, values);
          }
        });
    return withExactEmbeddings(graph);
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

  /// The pretrained graph has one scale for a whole table, which takes a fifth of what the positions say and
  /// a twentieth of the words. Positions and types stay floats, words get a scale each.
  private byte[] withExactEmbeddings(OnnxWeights graph) throws IOException {
    SortedMap<Integer, byte[]> nodes = new TreeMap<>();
    ProtoWriter tables = new ProtoWriter();
    long[] types = {Word.FEATURE_ROWS, width};
    tables.tensor(TYPE_TABLE, types, typeTable());
    float[] positions = start.floats(POSITION_TABLE);
    tables.tensor(POSITION_TABLE, new long[] {positions.length / width, width}, positions);
    float[] scales = putWords(graph);
    tables.tensor(WORD_SCALES, new long[] {scales.length, 1}, scales);
    for (Node node : graph.nodes()) {
      List<byte[]> instead =
          switch (node.name()) {
            case "/embeddings/token_type_embeddings/Gather" -> List.of(gather(node, TYPE_TABLE));
            case "/embeddings/position_embeddings/Gather" -> List.of(gather(node, POSITION_TABLE));
            case "/embeddings/token_type_embeddings/Gather_output_0_DequantizeLinear",
                "/embeddings/position_embeddings/Gather_output_0_DequantizeLinear" ->
                List.of();
            case "/embeddings/word_embeddings/Gather_output_0_DequantizeLinear" ->
                List.of(
                    ProtoWriter.node(node.type(), node.inputs(), "words/steps"),
                    ProtoWriter.node("Gather", List.of(WORD_SCALES, "input_ids"), "words/scale"),
                    ProtoWriter.node("Mul", List.of("words/steps", "words/scale"), node.outputs().getFirst()));
            default -> null;
          };
      if (instead != null) {
        nodes.put(node.start(), ProtoWriter.fields(OnnxWeights.GRAPH_NODE, instead));
      }
    }
    return graph.withFields(nodes, tables.toByteArray());
  }

  private static byte[] gather(Node node, String table) {
    String output = node.outputs().getFirst();
    return ProtoWriter.node(
        "Gather", List.of(table, node.inputs().getLast()), output.substring(0, output.length() - QUANTISED.length()));
  }

  /// @return the scale of each word
  private float[] putWords(OnnxWeights graph) {
    float[] values = start.floats(WORD_TABLE);
    float[] scales = new float[values.length / width];
    byte[] rounded = new byte[values.length];
    for (int word = 0; word < scales.length; word++) {
      float most = 1e-8f;
      for (int k = 0; k < width; k++) {
        most = Math.max(most, Math.abs(values[word * width + k]));
      }
      scales[word] = most / LARGEST_INT8;
      for (int k = 0; k < width; k++) {
        rounded[word * width + k] = (byte) (Math.round(values[word * width + k] / scales[word]) + WORD_ZERO);
      }
    }
    graph.put(WORD_TABLE + QUANTISED, rounded);
    graph.put(WORD_TABLE + SCALE, new float[] {1});
    return scales;
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
            int from = k * Encoder.SURFACE_FEATURES;
            table[row * width + k] =
                type[k]
                    + features[from + quote.ordinal()]
                    + features[from + Word.Quote.values().length + shape.ordinal()]
                    + (paragraph ? features[from + Encoder.SURFACE_FEATURES - 1] : 0);
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
        tensors.put(start.weightOf(path + "attention/self/" + parts.get(k)), Encoder.transpose(weight, width, width));
        tensors.put(
            named + "attention.self." + parts.get(k) + ".bias",
            Arrays.copyOfRange(trained.get(layer + ".qkv.bias"), k * width, (k + 1) * width));
      }
      putLinear(tensors, path + "attention/output/dense", named + "attention.output.dense.bias", layer + ".attended");
      putNorm(tensors, named + "attention.output.LayerNorm", layer + ".norm1");
      putLinear(tensors, path + "intermediate/dense", named + "intermediate.dense.bias", layer + ".wide");
      putLinear(tensors, path + "output/dense", named + "output.dense.bias", layer + ".narrow");
      putNorm(tensors, named + "output.LayerNorm", layer + ".norm2");
    }
    return tensors;
  }

  private void putLinear(Map<String, float[]> tensors, String path, String biasName, String name) {
    float[] bias = trained.get(name + ".bias");
    float[] weight = trained.get(name + ".weight");
    tensors.put(start.weightOf(path), Encoder.transpose(weight, bias.length, weight.length / bias.length));
    tensors.put(biasName, bias);
  }

  private void putNorm(Map<String, float[]> tensors, String stored, String name) {
    tensors.put(stored + ".weight", trained.get(name + ".weight"));
    tensors.put(stored + ".bias", trained.get(name + ".bias"));
  }
}
