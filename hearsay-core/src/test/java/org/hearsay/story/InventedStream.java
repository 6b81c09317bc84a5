package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.compare.Fixture;
import org.hearsay.entity.ReadArticle;

/// Short reports of invented events in invented words: five reports an event, each with some of its words.
public final class InventedStream {
  private static final String[] SYLLABLES = {
    "ba", "ker", "mol", "tin", "ros", "vel", "dun", "sha", "pir", "gol", "wes", "nar"
  };

  private InventedStream() {}

  public static List<ReadArticle> reads(int articles, long seed) {
    Random random = new Random(seed);
    List<ReadArticle> reads = new ArrayList<>();
    while (reads.size() < articles) {
      List<String> words = new ArrayList<>();
      for (int i = 0; i < 14; i++) {
        words.add(word(random));
      }
      int day = 1 + random.nextInt(28);
      for (int report = 0; report < 5 && reads.size() < articles; report++) {
        StringBuilder body = new StringBuilder("The council met");
        for (int i = 0; i < 24; i++) {
          body.append(' ').append(i % 4 == 3 ? "because the report" : words.get(random.nextInt(words.size())));
        }
        String title = words.get(0) + " and " + words.get(1 + random.nextInt(3));
        reads.add(new Fixture("Outlet " + reads.size(), day, title, body + ".").read());
      }
    }
    return reads;
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }
}
