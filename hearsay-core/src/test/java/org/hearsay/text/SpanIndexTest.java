package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is found through sorted spans is what looking at everything finds.
class SpanIndexTest {
  @Test
  void findsWhatLookingAtAllFinds() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<List<TextSpan>> items = new ArrayList<>();
      int count = random.nextInt(40);
      for (int i = 0; i < count; i++) {
        items.add(spans(random));
      }
      SpanIndex index = SpanIndex.of(items, item -> item);
      for (int i = 0; i < 20; i++) {
        List<TextSpan> asked = spans(random);
        List<Integer> expected = new ArrayList<>();
        for (int k = 0; k < items.size(); k++) {
          List<TextSpan> item = items.get(k);
          if (!asked.isEmpty()
              && !item.isEmpty()
              && item.getFirst().begin() < asked.getLast().end()
              && asked.getFirst().begin() < item.getLast().end()) {
            expected.add(k);
          }
        }
        assertThat(index.near(asked)).as("seed %d, %s", seed, asked).isEqualTo(expected);
        assertThat(index.any(asked, k -> k % 2 == 1)).isEqualTo(expected.stream().anyMatch(k -> k % 2 == 1));
      }
    }
  }

  private static List<TextSpan> spans(Random random) {
    List<TextSpan> spans = new ArrayList<>();
    int begin = random.nextInt(60);
    for (int i = random.nextInt(4); i > 0; i--) {
      int end = begin + 1 + random.nextInt(12);
      spans.add(new TextSpan(begin, end));
      begin = Math.max(0, end + random.nextInt(8) - 2); // some lie over one another
    }
    return spans.stream().sorted().toList();
  }
}
