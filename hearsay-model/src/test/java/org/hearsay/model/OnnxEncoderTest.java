package org.hearsay.model;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEncoderTest {
  @TempDir Path folder;

  @Test
  void refusesWhatIsNoGraph() throws IOException {
    Files.writeString(folder.resolve("encoder.onnx"), "no graph");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> new OnnxEncoder(ModelFiles.at(folder), "encoder.onnx"))
        .withMessageContaining("encoder.onnx");
  }

  @Test
  void refusesGraphThatGivesOtherScores() throws IOException {
    Files.write(folder.resolve("encoder.onnx"), graphThatGivesItsInput());
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> new OnnxEncoder(ModelFiles.at(folder), "encoder.onnx"))
        .withMessageContaining("does not give " + Labels.OUTPUTS + " scores");
  }

  /// An ONNX model, field by field of its protocol buffer.
  private static byte[] graphThatGivesItsInput() {
    byte[] type = field(1, concat(number(1, 1), field(2, concat(field(1, number(1, 1)), field(1, number(1, 3))))));
    byte[] graph =
        concat(
            field(1, concat(text(1, "in"), text(2, "out"), text(4, "Identity"))),
            text(2, "graph"),
            field(11, concat(text(1, "in"), field(2, type))),
            field(12, concat(text(1, "out"), field(2, type))));
    return concat(number(1, 8), field(8, number(2, 13)), field(7, graph));
  }

  private static byte[] text(int field, String value) {
    return field(field, value.getBytes(StandardCharsets.UTF_8));
  }

  /// Small enough that the length is one byte.
  private static byte[] field(int field, byte[] value) {
    return concat(new byte[] {(byte) (field << 3 | 2), (byte) value.length}, value);
  }

  private static byte[] number(int field, int value) {
    return new byte[] {(byte) (field << 3), (byte) value};
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }
}
