package org.hearsay.train;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearsay.model.Word;
import org.hearsay.model.WordPiece;

/// A BERT encoder with surface features and an output layer, as operations that can be trained.
///
/// Word, position and type embeddings stay as they are and are summed here in Java; everything
/// else is in [#parameters()]. The arithmetic equals that of the ONNX graph the weights come from.
final class Encoder implements AutoCloseable {
  private static final int HEADS = 12;
  private static final float NORM_EPSILON = 1e-12f;
  private static final float HIDDEN_BY_MASK = -1e4f;

  /// One weight per quote state and shape, and one for the start of a paragraph.
  static final int SURFACE_FEATURES = Word.Quote.values().length + Word.Shape.values().length + 1;

  private final NDManager manager = NDManager.newBaseManager(Device.cpu());
  private final Map<String, NDArray> parameters = new LinkedHashMap<>();
  private final float[] wordEmbeddings;
  private final float[] positionEmbeddings;
  private final float[] typeEmbeddings;
  private final int layers;
  private final int width;
  private final int features;
  private final float dropout;
  private boolean training;

  /// @param outputs of the last layer, for each place
  /// @param features how many weights of features there are
  Encoder(OnnxWeights onnx, int outputs, int features, float dropout, long seed) {
    this.dropout = dropout;
    this.features = features;
    wordEmbeddings = onnx.floats("embeddings.word_embeddings.weight");
    positionEmbeddings = onnx.floats("embeddings.position_embeddings.weight");
    float[] norm = onnx.floats("embeddings.LayerNorm.weight");
    width = norm.length;
    typeEmbeddings = onnx.floats("embeddings.token_type_embeddings.weight");
    add("embeddings.norm.weight", norm, width);
    add("embeddings.norm.bias", onnx.floats("embeddings.LayerNorm.bias"), width);
    int layer = 0;
    while (onnx.has("encoder.layer." + layer + ".output.dense.bias")) {
      addLayer(onnx, layer);
      layer++;
    }
    layers = layer;
    Random random = new Random(seed);
    float[] head = new float[outputs * width];
    for (int i = 0; i < head.length; i++) {
      head[i] = (float) (random.nextGaussian() * 0.02);
    }
    add("head.weight", head, outputs, width);
    add("head.bias", new float[outputs], outputs);
    add("features.weight", new float[width * features], width, features);
  }

  private void addLayer(OnnxWeights onnx, int layer) {
    String named = "encoder.layer." + layer + ".";
    String path = "encoder/layer." + layer + "/";
    float[][] weights = new float[3][];
    float[][] biases = new float[3][];
    List<String> parts = List.of("query", "key", "value");
    for (int k = 0; k < 3; k++) {
      String weight = onnx.weightOf(path + "attention/self/" + parts.get(k));
      weights[k] = transpose(onnx.floats(weight), width, width);
      biases[k] = onnx.floats(named + "attention.self." + parts.get(k) + ".bias");
    }
    add(layer + ".qkv.weight", join(weights), 3L * width, width);
    add(layer + ".qkv.bias", join(biases), 3L * width);
    addLinear(onnx, layer + ".attended", path + "attention/output/dense", named + "attention.output.dense.bias", width);
    addNorm(onnx, layer + ".norm1", named + "attention.output.LayerNorm");
    addLinear(onnx, layer + ".wide", path + "intermediate/dense", named + "intermediate.dense.bias", width);
    addLinear(
        onnx,
        layer + ".narrow",
        path + "output/dense",
        named + "output.dense.bias",
        onnx.floats(named + "intermediate.dense.bias").length);
    addNorm(onnx, layer + ".norm2", named + "output.LayerNorm");
  }

  private void addLinear(OnnxWeights onnx, String name, String path, String bias, int inputs) {
    float[] biases = onnx.floats(bias);
    float[] weights = onnx.floats(onnx.weightOf(path));
    add(name + ".weight", transpose(weights, inputs, biases.length), biases.length, inputs);
    add(name + ".bias", biases, biases.length);
  }

  private void addNorm(OnnxWeights onnx, String name, String stored) {
    add(name + ".weight", onnx.floats(stored + ".weight"), width);
    add(name + ".bias", onnx.floats(stored + ".bias"), width);
  }

  private void add(String name, float[] values, long... shape) {
    NDArray array = manager.create(values, new Shape(shape));
    array.setName(name);
    parameters.put(name, array);
  }

  /// A matrix of `rows` x `columns` values turned into one of `columns` x `rows`.
  static float[] transpose(float[] values, int rows, int columns) {
    float[] turned = new float[values.length];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        turned[c * rows + r] = values[r * columns + c];
      }
    }
    return turned;
  }

  private static float[] join(float[][] parts) {
    float[] joined = new float[parts.length * parts[0].length];
    for (int k = 0; k < parts.length; k++) {
      System.arraycopy(parts[k], 0, joined, k * parts[0].length, parts[0].length);
    }
    return joined;
  }

  NDManager manager() {
    return manager;
  }

  Map<String, NDArray> parameters() {
    return parameters;
  }

  void training(boolean on) {
    training = on;
  }

  /// The outputs before normalization, one row for each place of the padded batch.
  NDArray outputs(NDManager scratch, List<EncoderInput> batch, int length) {
    return linear(dropped(encode(scratch, batch, length)), "head");
  }

  private NDArray encode(NDManager scratch, List<EncoderInput> batch, int length) {
    int rows = batch.size();
    float[] embedded = new float[rows * length * width];
    float[] known = new float[rows * length * features];
    float[] mask = new float[rows * length];
    for (int row = 0; row < rows; row++) {
      embed(batch.get(row), row * length, length, embedded, known, mask);
    }
    NDArray input = scratch.create(embedded, new Shape((long) rows * length, width));
    NDArray feature = scratch.create(known, new Shape((long) rows * length, features));
    NDArray hidden =
        input.add(feature.getNDArrayInternal().linear(feature, parameters.get("features.weight"), null).get(0));
    NDArray hide = scratch.create(mask, new Shape(rows, 1, 1, length));
    hidden = dropped(norm(hidden, "embeddings.norm"));
    for (int layer = 0; layer < layers; layer++) {
      NDArray attended = linear(attention(hidden, hide, layer, rows, length), layer + ".attended");
      hidden = norm(hidden.add(dropped(attended)), layer + ".norm1");
      NDArray wide = linear(hidden, layer + ".wide");
      NDArray narrow = linear(wide.getNDArrayInternal().gelu(), layer + ".narrow");
      hidden = norm(hidden.add(dropped(narrow)), layer + ".norm2");
    }
    return hidden;
  }

  private void embed(EncoderInput row, int start, int length, float[] embedded, float[] known, float[] mask) {
    for (int place = 0; place < row.length(); place++) {
      addEmbedding(row.pieces()[place], row.types()[place], place, start, embedded);
      for (int feature : row.features()[place]) {
        known[(start + place) * features + feature] = 1;
      }
    }
    for (int padded = row.length(); padded < length; padded++) {
      addEmbedding(WordPiece.PAD, 0, padded, start, embedded);
      mask[start + padded] = HIDDEN_BY_MASK;
    }
  }

  private void addEmbedding(int piece, int type, int place, int start, float[] embedded) {
    int to = (start + place) * width;
    for (int k = 0; k < width; k++) {
      embedded[to + k] =
          wordEmbeddings[piece * width + k] + typeEmbeddings[type * width + k] + positionEmbeddings[place * width + k];
    }
  }

  private NDArray attention(NDArray hidden, NDArray hide, int layer, int rows, int length) {
    int size = width / HEADS;
    NDArray qkv = linear(hidden, layer + ".qkv").reshape(rows, length, 3, HEADS, size).transpose(2, 0, 3, 1, 4);
    NDArray query = qkv.get(0).mul((float) (1 / Math.sqrt(size)));
    NDArray key = qkv.get(1);
    NDArray value = qkv.get(2);
    NDArray weights = query.matMul(key.transpose(0, 1, 3, 2)).add(hide).softmax(3);
    return weights.matMul(value).transpose(0, 2, 1, 3).reshape((long) rows * length, width);
  }

  private NDArray linear(NDArray input, String name) {
    return input
        .getNDArrayInternal()
        .linear(input, parameters.get(name + ".weight"), parameters.get(name + ".bias"))
        .get(0);
  }

  private NDArray norm(NDArray input, String name) {
    return input
        .getNDArrayInternal()
        .layerNorm(
            input, new Shape(width), parameters.get(name + ".weight"), parameters.get(name + ".bias"), NORM_EPSILON)
        .get(0);
  }

  private NDArray dropped(NDArray input) {
    return training && dropout > 0 ? input.getNDArrayInternal().dropout(input, dropout, true).get(0) : input;
  }

  @Override
  public void close() {
    manager.close();
  }
}
