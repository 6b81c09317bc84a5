package org.hearsay.eval.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearsay.tag.Tagger;
import org.hearsay.tag.TaggerTrainer;
import org.hearsay.text.Tokens;

/// Trains the part-of-speech tagger and measures it on documents held out from its training.
///
/// Arguments: the data folder (with `syntax-news` and `syntax-web`), the file to write. Every fifth
/// news document is held out; what is written is trained on all, as the figures are of a model that
/// is not.
public final class TrainTagger {
  private static final int PASSES = 8;
  private static final long SEED = 1;
  private static final int HELD_OUT = 5;

  private TrainTagger() {}

  private record Sentence(List<String> words, List<String> tags) {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    List<Sentence> train = new ArrayList<>();
    List<Sentence> held = new ArrayList<>();
    int newsDocuments = 0;
    for (Path file : files(data.resolve("syntax-news"))) {
      boolean news = file.getFileName().toString().contains("news_");
      (news && ++newsDocuments % HELD_OUT == 0 ? held : train).addAll(read(file));
    }
    for (Path file : files(data.resolve("syntax-web"))) {
      train.addAll(read(file));
    }
    measure(train(train, OutputStream.nullOutputStream()), held);
    train.addAll(held);
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      train(train, out);
    }
    System.out.println("written " + args[1] + ", " + Files.size(Path.of(args[1])) + " bytes");
  }

  private static Tagger train(List<Sentence> sentences, OutputStream out) throws IOException {
    TaggerTrainer trainer = new TaggerTrainer();
    for (Sentence sentence : sentences) {
      trainer.add(sentence.words(), sentence.tags());
    }
    return trainer.train(PASSES, SEED, out);
  }

  private static void measure(Tagger tagger, List<Sentence> held) {
    int right = 0;
    int all = 0;
    for (Sentence sentence : held) {
      String text = String.join(" ", sentence.words());
      int[] begins = new int[sentence.words().size()];
      int[] ends = new int[begins.length];
      int at = 0;
      for (int i = 0; i < begins.length; i++) {
        begins[i] = at;
        ends[i] = at + sentence.words().get(i).length();
        at = ends[i] + 1;
      }
      byte[] tags = tagger.tag(text, new Tokens(begins, ends, new int[] {0}));
      for (int i = 0; i < tags.length; i++) {
        all++;
        right += tagger.tags().get(tags[i]).equals(sentence.tags().get(i)) ? 1 : 0;
      }
    }
    System.out.printf(Locale.ROOT, "held-out news: %.2f %% of %d tokens right%n", 100.0 * right / all, all);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(file -> file.toString().endsWith(".conllu")).sorted().toList();
    }
  }

  private static List<Sentence> read(Path file) throws IOException {
    List<Sentence> found = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank()) {
        if (!words.isEmpty()) {
          found.add(new Sentence(List.copyOf(words), List.copyOf(tags)));
          words.clear();
          tags.clear();
        }
        continue;
      }
      String[] columns = line.split("\t", -1);
      if (line.startsWith("#") || columns[0].contains("-") || columns[0].contains(".")) {
        continue; // comments, multiword tokens, empty nodes
      }
      words.add(columns[1]);
      tags.add(fold(columns[4]));
    }
    return found;
  }

  /// The tokenizer keeps one kind of quotation mark, and no stage asks for the plural of names.
  private static String fold(String tag) {
    return switch (tag) {
      case "``" -> "''";
      case "NNPS" -> "NNP";
      default -> tag;
    };
  }
}
