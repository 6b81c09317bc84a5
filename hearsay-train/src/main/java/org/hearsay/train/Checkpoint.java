package org.hearsay.train;

import ai.djl.ndarray.NDArray;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/// Named arrays and the number of steps that made them, in one file.
record Checkpoint(int step, Map<String, float[]> arrays) {
  /// Writes beside the file and then moves, so that a broken run leaves the old one.
  static void write(Path file, int step, Map<String, NDArray> arrays) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
      out.writeInt(step);
      out.writeInt(arrays.size());
      for (Map.Entry<String, NDArray> array : arrays.entrySet()) {
        float[] values = array.getValue().toFloatArray();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        out.writeUTF(array.getKey());
        out.writeInt(values.length);
        out.write(bytes.array());
      }
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  static Checkpoint read(Path file) throws IOException {
    Map<String, float[]> arrays = new LinkedHashMap<>();
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      int step = in.readInt();
      int count = in.readInt();
      for (int k = 0; k < count; k++) {
        String name = in.readUTF();
        float[] values = new float[in.readInt()];
        byte[] bytes = new byte[values.length * Float.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        arrays.put(name, values);
      }
      return new Checkpoint(step, arrays);
    }
  }
}
