package org.hearsay.eval.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.entity.name.NameWords;
import org.jspecify.annotations.Nullable;

/// Makes the list of word clusters and name words that the name tagger looks at, from two lexica of
/// `edu.emory.mathcs.nlp:nlp4j-english:1.1.3` (Apache-2.0), taken out of its jar and unpacked with `xz -d`.
///
/// Arguments: `en-brown-clusters-simplified-lowercase`, `en-named-entity-gazetteers-simplified`, the file to
/// write. The same files give the same bytes.
public final class TrainNameWords {
  private static final String PERSON = "14";
  private static final String PLACE = "11";
  private static final List<String> BODIES = List.of("12", "13");

  /// Words that fewer names hold are kept for their cluster only where the cluster tells something.
  private static final int LEAST = 3;

  /// Words without a cluster are kept where at least so many names hold them.
  private static final int LEAST_ALONE = 6;

  private final Map<String, int[]> counts = new HashMap<>();

  private TrainNameWords() {}

  public static void main(String[] args) throws IOException, ClassNotFoundException {
    TrainNameWords names = new TrainNameWords();
    if (read(Path.of(args[1])) instanceof PrefixTree tree && tree.n_root != null) {
      names.walk(tree.n_root, new ArrayList<>());
    }
    Map<Integer, NameWords.Entry> entries = new HashMap<>();
    if (read(Path.of(args[0])) instanceof Map<?, ?> clusters) {
      clusters.forEach((word, paths) -> names.put(entries, String.valueOf(word), longest(paths)));
    }
    for (Map.Entry<String, int[]> word : names.counts.entrySet()) {
      if (sum(word.getValue()) >= LEAST_ALONE) {
        entries.putIfAbsent(NameWords.hash(word.getKey()), new NameWords.Entry(1, levels(word.getValue())));
      }
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])))) {
      NameWords.write(entries, out);
    }
    System.out.println(entries.size() + " words, " + Files.size(Path.of(args[2])) + " bytes");
  }

  private void put(Map<Integer, NameWords.Entry> entries, String word, String path) {
    int[] held = counts.getOrDefault(word, new int[4]);
    boolean kept = sum(held) >= LEAST || path.length() >= 4;
    if (kept) {
      int way = Integer.parseInt("1" + path, 2);
      entries.put(NameWords.hash(word), new NameWords.Entry(way, levels(held)));
    }
  }

  private static String longest(@Nullable Object paths) {
    String longest = "";
    if (paths instanceof Collection<?> all) {
      for (Object path : all) {
        longest = String.valueOf(path).length() > longest.length() ? String.valueOf(path) : longest;
      }
    }
    return longest;
  }

  private static int sum(int[] held) {
    return held[0] + held[1] + held[2] + held[3];
  }

  private static int levels(int[] held) {
    int levels = 0;
    for (int k = 0; k < held.length; k++) {
      int level = held[k] == 0 ? 0 : held[k] < 3 ? 1 : held[k] < 25 ? 2 : 3;
      levels |= level << (2 * k);
    }
    return levels;
  }

  private void walk(PrefixNode node, List<String> words) {
    if (node.value instanceof Collection<?> kinds) {
      count(words, kinds);
    }
    for (Map.Entry<Object, PrefixNode> next : node.entrySet()) {
      words.add(String.valueOf(next.getKey()));
      walk(next.getValue(), words);
      words.removeLast();
    }
  }

  private void count(List<String> words, Collection<?> kinds) {
    boolean person = false;
    boolean place = false;
    boolean body = false;
    for (Object kind : kinds) {
      String number = String.valueOf(kind);
      person |= number.equals(PERSON);
      place |= number.equals(PLACE);
      body |= BODIES.contains(number);
    }
    int size = words.size();
    for (int i = 0; i < size; i++) {
      String word = words.get(i);
      if (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0))) {
        continue;
      }
      int[] held = counts.computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> new int[4]);
      if (person && size > 1 && size < 5) {
        held[i == size - 1 ? 1 : 0]++;
      }
      if (place && size < 4) {
        held[2] += size == 1 ? 5 : 1;
      }
      held[3] += body && size > 1 ? 1 : 0;
    }
  }

  private static Object read(Path file) throws IOException, ClassNotFoundException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20);
        ObjectInputStream objects = new Renamed(in)) {
      return objects.readObject();
    }
  }

  /// Reads NLP4J's two classes into those of this package.
  private static final class Renamed extends ObjectInputStream {
    Renamed(InputStream in) throws IOException {
      super(in);
    }

    @Override
    protected ObjectStreamClass readClassDescriptor() throws IOException, ClassNotFoundException {
      ObjectStreamClass described = super.readClassDescriptor();
      if (described.getName().endsWith(".PrefixTree")) {
        return ObjectStreamClass.lookup(PrefixTree.class);
      }
      return described.getName().endsWith(".PrefixNode") ? ObjectStreamClass.lookup(PrefixNode.class) : described;
    }
  }
}
