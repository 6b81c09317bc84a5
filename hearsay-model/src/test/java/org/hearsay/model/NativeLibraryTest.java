package org.hearsay.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Articles stay on the machine: the native library of the encoder must not report to anybody.
///
/// ONNX Runtime 1.29 does, unless told not to, and crashes on long command lines while it reads them for
/// the report.
class NativeLibraryTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"linux-x64/libonnxruntime.so", "linux-aarch64/libonnxruntime.so", "osx-aarch64/libonnxruntime.dylib"})
  void reportsToNobody(String library) throws IOException {
    String path = "/ai/onnxruntime/native/" + library;
    try (InputStream in = OrtEnvironment.class.getResourceAsStream(path)) {
      assertThat(in).as(path).isNotNull();
      String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(bytes.contains("ORT_DISABLE_TELEMETRY")).as("has telemetry").isFalse();
      assertThat(bytes.contains("events.data.microsoft.com")).as("has a collector").isFalse();
    }
  }
}
