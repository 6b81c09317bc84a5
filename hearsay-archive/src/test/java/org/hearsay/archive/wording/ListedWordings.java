package org.hearsay.archive.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hearsay.compare.utterance.PlainWording;
import org.jspecify.annotations.Nullable;

/// Wordings in memory, numbered from 1.
final class ListedWordings implements RowLog<PlainWording> {
  private static final List<String> SYLLABLES =
      List.of("ba", "do", "ke", "li", "mu", "na", "po", "ri", "sa", "tu", "ven", "wor", "zel", "gam", "hest");

  final List<PlainWording> rows = new ArrayList<>();
  String maker = "test";

  ListedWordings add(String... texts) {
    for (String text : texts) {
      rows.add(PlainWording.of(text));
    }
    return this;
  }

  /// Wordings of invented words, some of which are common.
  ListedWordings fill(int count) {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int words = 4 + random.nextInt(20); words > 0; words--) {
        text.append(random.nextInt(3) == 0 ? "the " : word(random)).append(' ');
      }
      rows.add(PlainWording.of(text.toString()));
    }
    return this;
  }

  private static String word(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    return word.toString();
  }

  @Override
  public long newest() {
    return rows.size();
  }

  @Override
  public List<Numbered<PlainWording>> after(long seq, int most) {
    List<Numbered<PlainWording>> next = new ArrayList<>();
    for (long i = seq; i < rows.size() && next.size() < most; i++) {
      next.add(new Numbered<>(i + 1, rows.get((int) i)));
    }
    return next;
  }

  @Override
  public @Nullable String mark(long seq) {
    return seq < 1 || seq > rows.size() ? null : rows.get((int) seq - 1).digest();
  }

  @Override
  public String maker() {
    return maker;
  }
}
