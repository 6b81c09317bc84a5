package org.hearsay.train;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The stored tensors and operations of an ONNX file: just enough of protobuf to read and to replace them.
final class OnnxWeights {
  // Field numbers of onnx.proto.
  private static final int MODEL_GRAPH = 7;
  static final int GRAPH_NODE = 1;
  private static final int GRAPH_TENSOR = 5;
  private static final int GRAPH_INPUT = 11;
  private static final int GRAPH_OUTPUT = 12;
  private static final int VALUE_NAME = 1;
  private static final int NODE_INPUT = 1;
  private static final int NODE_OUTPUT = 2;
  private static final int NODE_NAME = 3;
  private static final int NODE_TYPE = 4;
  private static final int TENSOR_TYPE = 2;
  private static final int TENSOR_FLOATS = 4;
  private static final int TENSOR_NAME = 8;
  private static final int TENSOR_RAW = 9;

  /// A stored tensor: its whole field is [start, end), its values [values, values + length).
  record Tensor(String name, int type, int start, int end, int values, int length) {}

  private final byte[] bytes;
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Value> graphInputs = new ArrayList<>();
  private final List<Value> graphOutputs = new ArrayList<>();
  private final Map<String, String> weightOfMatMul = new LinkedHashMap<>();
  private int at;
  private int graphTag;
  private int graphStart;
  private int graphEnd;

  /// An operation: its whole field is [start, end).
  record Node(String name, String type, List<String> inputs, List<String> outputs, int start, int end) {}

  /// What goes into the graph or comes out of it: its whole field is [start, end).
  private record Value(String name, int start, int end) {}

  OnnxWeights(byte[] file) {
    bytes = file;
    while (at < bytes.length) {
      int tag = at;
      long key = varint();
      if (key >>> 3 == MODEL_GRAPH) {
        int length = (int) varint();
        graphTag = tag;
        graphStart = at;
        graphEnd = at + length;
        graph();
      } else {
        skip(key);
      }
    }
  }

  float[] floats(String name) {
    Tensor tensor = tensor(name);
    float[] values = new float[tensor.length() / Float.BYTES];
    littleEndian(tensor).asFloatBuffer().get(values);
    return values;
  }

  /// The weight of the matrix product whose output has this path, as `encoder/layer.0/output/dense`.
  String weightOf(String path) {
    String name = weightOfMatMul.get("/" + path + "/MatMul_output_0");
    if (name == null) {
      throw new NoSuchElementException("no matrix product " + path);
    }
    return name;
  }

  boolean has(String name) {
    return tensors.containsKey(name);
  }

  Tensor tensor(String name) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new NoSuchElementException("no tensor " + name);
    }
    return tensor;
  }

  void put(String name, float[] values) {
    Tensor tensor = tensor(name);
    if (tensor.length() != values.length * Float.BYTES) {
      throw new IllegalArgumentException(name + " has another size");
    }
    littleEndian(tensor).asFloatBuffer().put(values);
  }

  void put(String name, byte[] values) {
    Tensor tensor = tensor(name);
    if (tensor.length() != values.length) {
      throw new IllegalArgumentException(name + " has another size");
    }
    System.arraycopy(values, 0, bytes, tensor.values(), values.length);
  }

  List<Node> nodes() {
    return nodes;
  }

  /// The file with some fields of the graph replaced.
  ///
  /// @param fields the new fields, by where the old one begins; empty to leave it out
  /// @param last fields that are added at the end
  byte[] withFields(SortedMap<Integer, byte[]> fields, byte[] last) {
    ProtoWriter graph = new ProtoWriter();
    int from = graphStart;
    for (Map.Entry<Integer, byte[]> field : fields.entrySet()) {
      int start = field.getKey();
      graph.raw(bytes, from, start);
      graph.raw(field.getValue(), 0, field.getValue().length);
      at = start;
      skip(varint());
      from = at;
    }
    graph.raw(bytes, from, graphEnd);
    graph.raw(last, 0, last.length);
    ProtoWriter file = new ProtoWriter();
    file.raw(bytes, 0, graphTag);
    file.bytes(MODEL_GRAPH, graph.toByteArray());
    file.raw(bytes, graphEnd, bytes.length);
    return file.toByteArray();
  }

  /// What the graph answers.
  String answer() {
    return graphOutputs.getFirst().name();
  }

  /// The file with only what is needed for a value of the graph, which becomes its only answer: floats of any shape.
  byte[] upTo(String value) {
    Set<String> needed = new HashSet<>(Set.of(value));
    SortedMap<Integer, byte[]> dropped = new TreeMap<>();
    byte[] nothing = {};
    for (Node node : nodes.reversed()) {
      if (Collections.disjoint(needed, node.outputs())) {
        dropped.put(node.start(), nothing);
      } else {
        needed.addAll(node.inputs());
      }
    }
    for (Tensor tensor : tensors.values()) {
      if (!needed.contains(tensor.name())) {
        dropped.put(tensor.start(), nothing);
      }
    }
    for (Value input : graphInputs) {
      if (!needed.contains(input.name())) {
        dropped.put(input.start(), nothing);
      }
    }
    for (Value output : graphOutputs) {
      dropped.put(output.start(), nothing);
    }
    return withFields(dropped, ProtoWriter.fields(GRAPH_OUTPUT, List.of(ProtoWriter.floats(value))));
  }

  private ByteBuffer littleEndian(Tensor tensor) {
    return ByteBuffer.wrap(bytes, tensor.values(), tensor.length()).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void graph() {
    while (at < graphEnd) {
      int start = at;
      long key = varint();
      int field = (int) (key >>> 3);
      if (field == GRAPH_TENSOR || field == GRAPH_NODE || field == GRAPH_INPUT || field == GRAPH_OUTPUT) {
        int length = (int) varint();
        int end = at + length;
        switch (field) {
          case GRAPH_TENSOR -> tensor(start, end);
          case GRAPH_NODE -> node(start, end);
          case GRAPH_INPUT -> graphInputs.add(new Value(name(end), start, end));
          default -> graphOutputs.add(new Value(name(end), start, end));
        }
        at = end;
      } else {
        skip(key);
      }
    }
  }

  private void tensor(int start, int end) {
    String name = "";
    int type = 0;
    int values = at;
    int length = 0;
    while (at < end) {
      long key = varint();
      int field = (int) (key >>> 3);
      boolean sized = (key & 7) == 2;
      if (field == TENSOR_NAME) {
        name = string();
      } else if (field == TENSOR_TYPE) {
        type = (int) varint();
      } else if (sized && (field == TENSOR_RAW || field == TENSOR_FLOATS)) {
        length = (int) varint();
        values = at;
        at += length;
      } else {
        skip(key);
      }
    }
    tensors.put(name, new Tensor(name, type, start, end, values, length));
  }

  private String name(int end) {
    while (at < end) {
      long key = varint();
      if (key >>> 3 == VALUE_NAME) {
        return string();
      }
      skip(key);
    }
    return "";
  }

  private void node(int start, int end) {
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    String name = "";
    String type = "";
    while (at < end) {
      long key = varint();
      switch ((int) (key >>> 3)) {
        case NODE_INPUT -> inputs.add(string());
        case NODE_OUTPUT -> outputs.add(string());
        case NODE_NAME -> name = string();
        case NODE_TYPE -> type = string();
        default -> skip(key);
      }
    }
    nodes.add(new Node(name, type, inputs, outputs, start, end));
    if (type.equals("MatMul")) {
      weightOfMatMul.put(outputs.get(0), inputs.get(1));
    }
  }

  private String string() {
    int length = (int) varint();
    String string = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return string;
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  private void skip(long key) {
    switch ((int) (key & 7)) {
      case 0 -> varint();
      case 1 -> at += 8;
      case 2 -> {
        int length = (int) varint();
        at += length;
      }
      case 5 -> at += 4;
      default -> throw new IllegalArgumentException("not a protobuf file");
    }
  }
}
