package org.hearsay.train;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes protobuf fields.
final class ProtoWriter {
  private static final int GRAPH_TENSOR = 5;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /// ONNX element types.
  static final int FLOAT = 1;

  static final int INT64 = 7;

  private static final int ATTRIBUTE_FLOAT = 1;
  private static final int ATTRIBUTE_TENSOR = 4;

  /// A tensor of floats as a field of an ONNX graph.
  void tensor(String name, long[] shape, float[] values) {
    bytes(GRAPH_TENSOR, tensor(name, FLOAT, shape, littleEndian(values)));
  }

  static byte[] tensor(String name, int type, long[] shape, byte[] values) {
    ProtoWriter tensor = new ProtoWriter();
    for (long size : shape) {
      tensor.number(1, size);
    }
    tensor.number(2, type);
    tensor.string(8, name);
    tensor.bytes(9, values);
    return tensor.toByteArray();
  }

  /// The same field with each of these values.
  static byte[] fields(int field, List<byte[]> values) {
    ProtoWriter fields = new ProtoWriter();
    for (byte[] value : values) {
      fields.bytes(field, value);
    }
    return fields.toByteArray();
  }

  /// A named value of floats whose shape is left open.
  static byte[] floats(String name) {
    ProtoWriter tensor = new ProtoWriter();
    tensor.number(1, FLOAT);
    ProtoWriter type = new ProtoWriter();
    type.bytes(1, tensor.toByteArray());
    ProtoWriter value = new ProtoWriter();
    value.string(1, name);
    value.bytes(2, type.toByteArray());
    return value.toByteArray();
  }

  /// An operation with one output.
  ///
  /// @param attributes as [#attribute] makes them
  static byte[] node(String type, List<String> inputs, String output, byte[]... attributes) {
    ProtoWriter node = new ProtoWriter();
    for (String input : inputs) {
      node.string(1, input);
    }
    node.string(2, output);
    node.string(4, type);
    for (byte[] attribute : attributes) {
      node.bytes(5, attribute);
    }
    return node.toByteArray();
  }

  /// An attribute whose value is a tensor.
  static byte[] attribute(String name, byte[] tensor) {
    ProtoWriter attribute = new ProtoWriter();
    attribute.string(1, name);
    attribute.bytes(5, tensor);
    attribute.number(20, ATTRIBUTE_TENSOR);
    return attribute.toByteArray();
  }

  static byte[] attribute(String name, float value) {
    ProtoWriter attribute = new ProtoWriter();
    attribute.string(1, name);
    attribute.varint((2 << 3) | 5);
    attribute.out.writeBytes(littleEndian(value));
    attribute.number(20, ATTRIBUTE_FLOAT);
    return attribute.toByteArray();
  }

  static byte[] littleEndian(float... values) {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(values);
    return buffer.array();
  }

  static byte[] littleEndian(long value) {
    return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
  }

  void number(int field, long value) {
    varint((long) field << 3);
    varint(value);
  }

  void bytes(int field, byte[] value) {
    varint(((long) field << 3) | 2);
    varint(value.length);
    out.writeBytes(value);
  }

  private void string(int field, String value) {
    bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  void raw(byte[] from, int begin, int end) {
    out.write(from, begin, end - begin);
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
