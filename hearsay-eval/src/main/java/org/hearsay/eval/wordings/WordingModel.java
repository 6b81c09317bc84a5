package org.hearsay.eval.wordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.prov.Resource;
import org.hearsay.words.ComparedWords;

/// Makes wordings: words that follow one another as in a text, with invented names among them. The same seed gives the
/// same wordings. Nothing of a text is written out but its words in a new order.
final class WordingModel {
  private static final Pattern QUOTED = Pattern.compile("[“\"]([^”\"]{8,900})[”\"]");
  private static final int LEAST_QUOTED = 3;

  /// Names in a hundred words, and how many different ones there are, the rarest as rare as in a long archive.
  private static final double NAMES = 0.03;

  private static final double DIFFERENT_NAMES = 1e6;

  /// Of a hundred words, those that follow the last two as in the text, and with them those that follow the last one.
  private static final double AFTER_TWO = 0.45;

  private static final double AFTER_ONE = 0.82;

  /// Words of the made-up text that stands in where no text is at hand.
  private static final int MADE_UP = 700_000;

  private static final List<String> SYLLABLES =
      List.of(
          "ba be bo da de do ka ke ko la le lo ma me mi na ne ni ra re ri sa se so ta te to va vo za zu mar len rin kel"
              .split(" "));

  private final SplittableRandom random;
  private final String[] vocabulary;
  private final int[] stream;
  private final int[] lengths;
  private final int[][] afterOne;
  private final Map<Long, int[]> afterTwo = new HashMap<>();

  private WordingModel(List<String> words, int[] lengths, long seed) {
    random = new SplittableRandom(seed);
    this.lengths = lengths;
    Map<String, Integer> ids = new HashMap<>();
    List<String> different = new ArrayList<>();
    stream = new int[words.size()];
    for (int i = 0; i < stream.length; i++) {
      stream[i] =
          ids.computeIfAbsent(
              words.get(i),
              word -> {
                different.add(word);
                return different.size() - 1;
              });
    }
    vocabulary = different.toArray(String[]::new);
    int[] counts = new int[vocabulary.length];
    for (int i = 0; i + 1 < stream.length; i++) {
      counts[stream[i]]++;
    }
    afterOne = new int[vocabulary.length][];
    for (int i = 0; i < counts.length; i++) {
      afterOne[i] = new int[counts[i]];
    }
    Map<Long, List<Integer>> pairs = new HashMap<>();
    for (int i = 0; i + 1 < stream.length; i++) {
      afterOne[stream[i]][--counts[stream[i]]] = stream[i + 1];
      if (i > 0) {
        pairs.computeIfAbsent(pair(stream[i - 1], stream[i]), key -> new ArrayList<>(2)).add(stream[i + 1]);
      }
    }
    pairs.forEach((pair, next) -> afterTwo.put(pair, next.stream().mapToInt(Integer::intValue).toArray()));
  }

  private static long pair(int first, int second) {
    return (long) first << 32 | second;
  }

  /// After the text files of a folder and the lengths of what is quoted in them.
  static WordingModel of(Path folder, long seed) throws IOException {
    List<String> words = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    for (Path file : files) {
      String text = Files.readString(file);
      words.addAll(ComparedWords.of(text).forms());
      Matcher quoted = QUOTED.matcher(text);
      while (quoted.find()) {
        int length = ComparedWords.of(quoted.group(1)).size();
        if (length >= LEAST_QUOTED) {
          lengths.add(length);
        }
      }
    }
    if (words.size() < 1_000 || lengths.isEmpty()) {
      throw new IllegalArgumentException(
          folder
              + " has "
              + words.size()
              + " words in .txt files and "
              + lengths.size()
              + " quotations; it needs news texts");
    }
    return new WordingModel(words, lengths.stream().mapToInt(Integer::intValue).toArray(), seed);
  }

  /// After a made-up text: words of the program's lists, the commonest most often, each followed by some more often than
  /// by others; lengths about as in news.
  static WordingModel madeUp(long seed) {
    List<String> known = new ArrayList<>();
    for (String list : List.of("stop", "commonest", "common", "known")) {
      Resource.lines(
          Resource.english("words/" + list + ".txt"),
          line -> {
            if (!line.startsWith("#")) {
              known.addAll(ComparedWords.of(line).forms());
            }
          });
    }
    SplittableRandom random = new SplittableRandom(seed);
    List<String> words = new ArrayList<>(MADE_UP);
    int last = 0;
    for (int i = 0; i < MADE_UP; i++) {
      // a word has about forty usual followers; which ones follows from the word
      double draw =
          random.nextInt(3) > 0
              ? new SplittableRandom(last * 64L + random.nextInt(40)).nextDouble()
              : random.nextDouble();
      last = Math.min(known.size() - 1, (int) Math.exp(draw * Math.log(known.size())) - 1);
      words.add(known.get(last));
    }
    int[] lengths = new int[1_000];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = 3 + (int) (13.5 * -Math.log(1 - random.nextDouble()) + random.nextInt(6));
    }
    return new WordingModel(words, lengths, seed);
  }

  String described() {
    int[] sorted = lengths.clone();
    Arrays.sort(sorted);
    return "after a text of %,d words, %,d different; lengths %d to %d words, half up to %d"
        .formatted(stream.length, vocabulary.length, sorted[0], sorted[sorted.length - 1], sorted[sorted.length / 2]);
  }

  private String name() {
    long rank = (long) Math.exp(random.nextDouble() * Math.log(DIFFERENT_NAMES));
    long hash = rank * 0x9E3779B97F4A7C15L;
    StringBuilder name = new StringBuilder();
    int syllables = 2 + (int) ((hash >>> 60) & 1) + (int) ((hash >>> 50) & 1);
    for (int i = 0; i < syllables; i++) {
      name.append(SYLLABLES.get((int) (((hash >>> (8 * i)) & 0x7fffffff) % SYLLABLES.size())));
    }
    return name.toString();
  }

  String[] next() {
    String[] words = new String[lengths[random.nextInt(lengths.length)]];
    int before = -1;
    int last = stream[random.nextInt(stream.length)];
    for (int i = 0; i < words.length; i++) {
      double draw = random.nextDouble();
      if (draw < NAMES) {
        words[i] = name();
        continue;
      }
      int[] usual = before < 0 ? null : afterTwo.get(pair(before, last));
      int next;
      if (draw < AFTER_TWO && usual != null) {
        next = usual[random.nextInt(usual.length)];
      } else if (draw < AFTER_ONE && afterOne[last].length > 0) {
        next = afterOne[last][random.nextInt(afterOne[last].length)];
      } else {
        next = stream[random.nextInt(stream.length)];
      }
      words[i] = vocabulary[next];
      before = last;
      last = next;
    }
    return words;
  }

  /// A word of the text that is no short one.
  String content() {
    for (int tries = 0; tries < 200; tries++) {
      String word = vocabulary[stream[random.nextInt(stream.length)]];
      if (word.length() > 4) {
        return word;
      }
    }
    return vocabulary[0];
  }

  SplittableRandom random() {
    return random;
  }
}
