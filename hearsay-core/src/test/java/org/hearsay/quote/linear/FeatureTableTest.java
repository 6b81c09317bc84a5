package org.hearsay.quote.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a table adds up is what its rows hold, whole number for whole number, however wide they are.
class FeatureTableTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 11, 64})
  void addsUpTheRowsOfItsFeaturesAndNothingForOthers(int width) throws IOException {
    Random random = new Random(width);
    TreeSet<Integer> known = new TreeSet<>();
    while (known.size() < 300) {
      known.add(random.nextInt(4096) * 1024 + 1); // many of them want the same slot
    }
    int[] hashes = known.stream().mapToInt(Integer::intValue).toArray();
    byte[] weights = new byte[hashes.length * width];
    random.nextBytes(weights);
    FeatureTable table = FeatureTable.of(hashes, weights, width);
    FeatureTable again = read(written(table));
    assertThat(written(again)).isEqualTo(written(table));
    for (int round = 0; round < 50; round++) {
      int[] asked = new int[48];
      int[] expected = new int[width];
      for (int f = 0; f < asked.length; f++) {
        int row = random.nextInt(hashes.length);
        boolean one = random.nextBoolean();
        asked[f] = one ? hashes[row] : random.nextInt(4096) * 1024 + 2;
        for (int i = 0; i < width && one; i++) {
          expected[i] += weights[row * width + i];
        }
      }
      int[] sums = new int[width];
      table.add(asked, asked.length, sums);
      assertThat(sums).isEqualTo(expected);
      again.add(asked, asked.length, sums);
      assertThat(sums).isEqualTo(java.util.Arrays.stream(expected).map(sum -> 2 * sum).toArray());
    }
  }

  private static byte[] written(FeatureTable table) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static FeatureTable read(byte[] bytes) throws IOException {
    return FeatureTable.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
