package org.hearsay.eval.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hearsay.entity.ReadArticle;
import org.hearsay.prov.Digest;
import org.hearsay.story.JoinStories;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.Published;

/// What the story stage costs for each article while its window fills.
///
/// `java -Xmx4g -cp CLASSPATH org.hearsay.eval.bench.StoryStream 100000`
///
/// Invented articles: words of invented letters, as frequent as words are (Zipf), and for each event a
/// dozen of its own; one to sixteen reports an event, two hundred words each, five hundred a day. Unit:
/// milliseconds of processor time an article, sketching included, one thread. Last result: docs/lab/benchmarks.md
public final class StoryStream {
  private static final int VOCABULARY = 40_000;
  private static final int WORDS = 200;
  private static final int A_DAY = 500;
  private static final int OPEN = 60;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final Random random = new Random(5);
  private final String[] vocabulary = new String[VOCABULARY];
  private final List<List<String>> open = new ArrayList<>();
  private int made;

  private StoryStream() {
    for (int i = 0; i < VOCABULARY; i++) {
      vocabulary[i] = word(random);
    }
  }

  public static void main(String[] args) {
    int articles = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    StoryStream stream = new StoryStream();
    JoinStories stage = new JoinStories();
    JoinStories.State state = stage.initial();
    int step = articles / 10;
    long nanos = 0;
    for (int i = 1; i <= articles; i++) {
      ReadArticle read = stream.next();
      long start = CLOCK.getCurrentThreadCpuTime();
      stage.accept(state, read);
      nanos += CLOCK.getCurrentThreadCpuTime() - start;
      if (i % step == 0) {
        System.gc(); // what is counted is in use
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
            Locale.ROOT,
            "%d articles: %.3f ms an article in the last %d; heap %d MB%n",
            i,
            nanos / 1e6 / step,
            step,
            (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        nanos = 0;
      }
    }
  }

  private ReadArticle next() {
    if (open.size() < OPEN || random.nextInt(5) == 0) {
      List<String> words = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        words.add(random.nextInt(3) == 0 ? word(random) : vocabulary[random.nextInt(VOCABULARY)]);
      }
      open.add(words);
      if (open.size() > OPEN) {
        open.remove(random.nextInt(OPEN));
      }
    }
    List<String> event = open.get(random.nextInt(open.size()));
    StringBuilder title = new StringBuilder();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      String word = random.nextInt(6) == 0 ? event.get(random.nextInt(event.size())) : common();
      text.append(i == 0 ? "" : i % 15 == 0 ? ". " : " ").append(word);
      if (i < 8) {
        title.append(i == 0 ? "" : " ").append(event.get(random.nextInt(event.size())));
      }
    }
    LocalDate day = LocalDate.of(2031, 1, 1).plusDays(made / A_DAY);
    Published published = new Published(DateRange.day(day), Published.Basis.METADATA);
    String id = Digest.of("stream", Integer.toString(made++));
    Article article =
        new Article(id, id, null, null, title.toString(), List.of(), "en", published, text.toString(), List.of());
    return new ReadArticle(article, List.of(), List.of(), List.of());
  }

  /// Zipf's law: the rank of a word is about as often reached as its inverse.
  private String common() {
    return vocabulary[(int) Math.min(VOCABULARY - 1, Math.exp(random.nextDouble() * Math.log(VOCABULARY)))];
  }

  /// Four to nine letters that can be spoken.
  static String word(Random random) {
    StringBuilder word = new StringBuilder();
    int letters = 4 + random.nextInt(6);
    for (int i = 0; i < letters; i++) {
      word.append(i % 2 == 0 ? "bdfgklmnprstvw".charAt(random.nextInt(14)) : "aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }
}
