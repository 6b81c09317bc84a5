package org.hearsay.train;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes protobuf fields.
final class ProtoWriter {
  private static final int GRAPH_TENSOR = 5;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /// ONNX element types.
  static final int FLOAT = 1;
  static final int UINT8 = 2;

  /// A tensor as a field of an ONNX graph.
  static byte[] tensorField(String name, int type, long[] shape, byte[] values) {
    ProtoWriter tensor = new ProtoWriter();
    for (long size : shape) {
      tensor.number(1, size);
    }
    tensor.number(2, type);
    tensor.bytes(8, name.getBytes(StandardCharsets.UTF_8));
    tensor.bytes(9, values);
    ProtoWriter field = new ProtoWriter();
    field.bytes(GRAPH_TENSOR, tensor.toByteArray());
    return field.toByteArray();
  }

  static byte[] littleEndian(float... values) {
    ByteBuffer buffer =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(values);
    return buffer.array();
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
