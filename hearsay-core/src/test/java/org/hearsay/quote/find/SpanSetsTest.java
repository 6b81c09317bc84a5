package org.hearsay.quote.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;

/// What is counted through spans is what a set of all characters counts.
class SpanSetsTest {
  @Test
  void countsCharactersAsASetOfThemDoes() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      List<TextSpan> a = spans(random);
      List<TextSpan> b = spans(random);
      BitSet both = bits(a);
      both.and(bits(b));
      BitSet either = bits(a);
      either.or(bits(b));
      assertThat(SpanSets.both(a, b)).as("%s and %s", a, b).isEqualTo(both.cardinality());
      assertThat(SpanSets.either(a, b)).as("%s or %s", a, b).isEqualTo(either.cardinality());
      assertThat(SpanSets.length(a)).isEqualTo(bits(a).cardinality());
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

  private static BitSet bits(List<TextSpan> spans) {
    BitSet bits = new BitSet();
    spans.forEach(span -> bits.set(span.begin(), span.end()));
    return bits;
  }
}
