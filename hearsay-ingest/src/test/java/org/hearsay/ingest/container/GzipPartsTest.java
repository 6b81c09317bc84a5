package org.hearsay.ingest.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class GzipPartsTest {
  @Test
  void partsAreReadOneAfterTheOther() throws IOException {
    assertThat(unpacked(20_000, "a")).isEqualTo("a".repeat(20_000));
    assertThat(unpacked(100, "")).isEmpty();
  }

  @Test
  void tenThousandEmptyPartsAreDamageAndNoFault() {
    assertThatExceptionOfType(ZipException.class)
        .isThrownBy(() -> unpacked(200_000, ""))
        .withMessageContaining("empty parts");
  }

  private static String unpacked(int parts, String part) throws IOException {
    ByteArrayOutputStream one = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(one)) {
      gzip.write(part.getBytes(StandardCharsets.UTF_8));
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < parts; i++) {
      one.writeTo(all);
    }
    try (GzipParts in = new GzipParts(new ByteArrayInputStream(all.toByteArray()), 1 << 16)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
