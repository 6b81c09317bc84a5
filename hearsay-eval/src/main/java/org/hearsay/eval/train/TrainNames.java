package org.hearsay.eval.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.entity.name.NameTrainer;

/// Trains the name tagger on `names-in-news`.
///
/// Arguments: the data folder, the file to write, and optionally the number of a part of the outlets that
/// is not learned from and measured, with a folder to copy its files into. Part 0 is the held-out fifth;
/// for the others part 0 is left aside too, so that choices are made without it.
public final class TrainNames {
  private static final int PASSES = 8;
  private static final long SEED = 1;

  private TrainNames() {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    int heldOut = args.length > 2 ? Integer.parseInt(args[2]) : -1;
    List<NamesInNews> all = NamesInNews.readAll(data);
    Map<String, Integer> groups = new TreeMap<>();
    all.forEach(article -> groups.putIfAbsent(article.outlet(), groups.size() / NamesInNews.PARTS));
    NameTrainer trainer = new NameTrainer();
    List<NamesInNews> measured = all.stream().filter(article -> article.part() == heldOut).toList();
    int used = 0;
    for (NamesInNews article : all) {
      if (heldOut < 0 || (article.part() != heldOut && article.part() != 0)) {
        trainer.add(article.article(), article.labels(), groups.getOrDefault(article.outlet(), 0));
        used++;
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    trainer.train(PASSES, SEED, bytes);
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      bytes.writeTo(out);
    }
    if (args.length > 3) {
      copy(data, measured, Path.of(args[3]));
    }
    if (!measured.isEmpty()) {
      measure(bytes.toByteArray(), measured);
    }
    System.out.println(used + " articles, " + bytes.size() + " bytes written to " + args[1]);
  }

  private static void copy(Path data, List<NamesInNews> articles, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (NamesInNews article : articles) {
      Path target = folder.resolve(article.file());
      Files.write(target, Files.readAllBytes(data.resolve("names-in-news").resolve(article.file())));
    }
  }

  private static void measure(byte[] model, List<NamesInNews> articles) throws IOException {
    int[] right = new int[4];
    int[] found = new int[4];
    int[] gold = new int[4];
    for (NamesInNews article : articles) {
      Set<NameTrainer.Label> wanted = new HashSet<>(article.labels());
      article.labels().stream().filter(label -> label.type() < 4).forEach(label -> gold[label.type()]++);
      for (NameTrainer.Label label : NameTrainer.find(model, article.article())) {
        if (label.type() < 4) {
          found[label.type()]++;
          right[label.type()] += wanted.contains(label) ? 1 : 0;
        }
      }
    }
    for (int type = 1; type < 4; type++) {
      System.out.printf(
          Locale.ROOT,
          "%s: precision %.1f recall %.1f F1 %.1f of %d%n",
          List.of("person", "organization", "place").get(type - 1),
          100.0 * right[type] / Math.max(1, found[type]),
          100.0 * right[type] / Math.max(1, gold[type]),
          200.0 * right[type] / Math.max(1, found[type] + gold[type]),
          gold[type]);
    }
  }
}
