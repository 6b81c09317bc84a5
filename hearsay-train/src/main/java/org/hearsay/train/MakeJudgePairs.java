package org.hearsay.train;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.hearsay.eval.train.Polnear;
import org.hearsay.text.ArticleText;
import org.hearsay.text.Tokens;
import org.hearsay.train.ChangedWords.Change;
import org.hearsay.train.ChangedWords.Pool;
import org.hearsay.train.JudgePair.Mark;
import org.hearsay.words.ComparedWords;

/// Makes the pairs from which the judge of sentence pairs learns.
///
/// Options: `pairs`, the file of `WriteFactPairs`; `out`, the file to write; `held`, of how many unmarked events of ten
/// nothing is taken; `self`, how many sentences of other articles are changed; `swaps`, how many sentences that were
/// changed by hand are taken; `kinds`, `all`, or `values` for no change of plain words; `seed`. Events that a reader
/// marked are never used.
public final class MakeJudgePairs {
  /// Log odds from which two sentences are taken to be about one thing.
  private static final double ABOUT_ONE = -0.5;

  private final ChangedWords changes;
  private final List<Change> kinds;
  private final Random random;
  private final List<JudgePair> made = new ArrayList<>();

  private MakeJudgePairs(Map<String, List<String>> exclusive, boolean values, long seed) {
    kinds =
        Arrays.stream(Change.values())
            .filter(change -> !values || (change != Change.WORD && change != Change.ANTONYM))
            .toList();
    changes = new ChangedWords(exclusive, seed);
    random = new Random(seed + 1);
  }

  public static void main(String[] arguments) throws IOException {
    Options options = new Options(arguments, Set.of("pairs", "out", "held", "self", "swaps", "kinds", "seed"));
    Map<String, List<String>> exclusive = new TreeMap<>();
    List<JudgePair> swaps = swaps(Options.data().resolve("breaking-nli/breaking_nli_dataset.zip"), exclusive);
    MakeJudgePairs make =
        new MakeJudgePairs(exclusive, options.text("kinds", "all").equals("values"), options.number("seed", 7));
    Collections.shuffle(swaps, make.random);
    make.made.addAll(swaps.subList(0, Math.min(swaps.size(), options.number("swaps", 800))));
    for (String part : List.of("train", "dev")) {
      make.made.addAll(claims(Options.data().resolve("wice/" + part + ".jsonl")));
    }
    make.real(options.path("pairs", "target/pairs.jsonl"), options.number("held", 4));
    make.own(options.number("self", 2700));
    Collections.shuffle(make.made, make.random);
    Files.write(options.path("out", "target/judge-pairs.jsonl"), make.made.stream().map(JudgePair::line).toList());
    Map<String, Integer> counted = new TreeMap<>();
    make.made.forEach(pair -> counted.merge(pair.source(), 1, Integer::sum));
    System.out.println(make.made.size() + " pairs: " + counted);
  }

  private static List<String> words(String text) {
    ComparedWords words = ComparedWords.of(text);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      all.add(text.substring(words.begin(i), words.end(i)));
    }
    return all;
  }

  /// Sentences of which one word was changed by hand.
  ///
  /// @param exclusive gets the words that exclude each other
  static List<JudgePair> swaps(Path archive, Map<String, List<String>> exclusive) throws IOException {
    List<JudgePair> all = new ArrayList<>();
    try (ZipFile zip = new ZipFile(archive.toFile());
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    zip.getInputStream(zip.getEntry("data/dataset.jsonl")), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonObject from = JsonParser.parseString(line).getAsJsonObject();
        List<String> left = words(from.get("sentence1").getAsString());
        List<String> right = words(from.get("sentence2").getAsString());
        String label = from.get("gold_label").getAsString();
        Mark changed =
            label.equals("contradiction") ? Mark.CONTRADICTED : label.equals("entailment") ? Mark.KEPT : Mark.ADDED;
        int head = 0;
        while (head < Math.min(left.size(), right.size()) && left.get(head).equals(right.get(head))) {
          head++;
        }
        int tail = 0;
        while (tail < Math.min(left.size(), right.size()) - head
            && left.get(left.size() - 1 - tail).equals(right.get(right.size() - 1 - tail))) {
          tail++;
        }
        if (changed == Mark.CONTRADICTED && head == left.size() - tail - 1 && head == right.size() - tail - 1) {
          String a = left.get(head).toLowerCase(Locale.ROOT);
          String b = right.get(head).toLowerCase(Locale.ROOT);
          exclusive.computeIfAbsent(a, key -> new ArrayList<>()).add(b);
          exclusive.computeIfAbsent(b, key -> new ArrayList<>()).add(a);
        }
        String source = "swap-" + label;
        all.add(
            new JudgePair(source, left, right, marks(left, head, tail, changed), marks(right, head, tail, changed)));
      }
    }
    return all;
  }

  private static List<Mark> marks(List<String> words, int head, int tail, Mark changed) {
    List<Mark> marks = new ArrayList<>(Collections.nCopies(words.size(), Mark.KEPT));
    for (int i = head; i < words.size() - tail; i++) {
      marks.set(i, changed);
    }
    return marks;
  }

  /// Claims with the sentences that should bear them out.
  static List<JudgePair> claims(Path file) throws IOException {
    List<JudgePair> all = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonObject from = JsonParser.parseString(line).getAsJsonObject();
      List<String> left = new ArrayList<>();
      List<Mark> marks = new ArrayList<>();
      List<String> tokens = JudgePair.strings(from, "claim_tokens");
      for (int i = 0; i < tokens.size(); i++) {
        boolean bare = from.getAsJsonArray("non_supported_spans").get(i).getAsBoolean();
        for (String word : words(tokens.get(i))) {
          left.add(word);
          marks.add(bare ? Mark.ADDED : Mark.KEPT);
        }
      }
      // The first set of sentences that bears out what is borne out.
      List<String> right = new ArrayList<>();
      List<String> evidence = JudgePair.strings(from, "evidence");
      for (JsonElement sentence : from.getAsJsonArray("supporting_sentences").get(0).getAsJsonArray()) {
        right.addAll(words(evidence.get(sentence.getAsInt())));
      }
      if (!right.isEmpty() && right.size() <= 110 && !left.isEmpty()) {
        all.add(new JudgePair("wice", left, right, marks, Collections.nCopies(right.size(), Mark.UNKNOWN)));
      }
    }
    return all;
  }

  /// Real sentences about one thing, as they are and changed.
  private void real(Path file, int held) throws IOException {
    Map<String, List<JsonObject>> events = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonObject pair = JsonParser.parseString(line).getAsJsonObject();
      String event = pair.get("event").getAsString();
      if (!pair.get("marked").getAsBoolean() && !held(event, held)) {
        events.computeIfAbsent(event, key -> new ArrayList<>()).add(pair);
      }
    }
    for (List<JsonObject> pairs : events.values()) {
      List<List<String>> texts = new ArrayList<>();
      for (JsonObject pair : pairs) {
        texts.add(JudgePair.strings(pair.getAsJsonObject("left"), "words"));
        texts.add(JudgePair.strings(pair.getAsJsonObject("right"), "words"));
      }
      Pool pool = Pool.of(texts);
      for (int i = 0; i < pairs.size(); i++) {
        JudgePair agreeing = ChangedWords.agreeing(texts.get(2 * i), texts.get(2 * i + 1));
        boolean one = pairs.get(i).get("odds").getAsDouble() >= ABOUT_ONE;
        if (one || random.nextInt(3) == 0) {
          made.add(random.nextBoolean() ? agreeing : agreeing.turned());
        }
        if (one) {
          change(agreeing, pool, 3);
        }
      }
    }
  }

  /// Whether an event is kept for reading.
  static boolean held(String event, int ofTen) {
    return Math.floorMod(event.hashCode(), 10) < ofTen;
  }

  private void change(JudgePair before, Pool pool, int most) {
    List<Change> all = new ArrayList<>(kinds);
    Collections.shuffle(all, random);
    int done = 0;
    for (Change change : all) {
      JudgePair from = random.nextBoolean() ? before : before.turned();
      JudgePair found = changes.changed(from, change, pool);
      if (found != null) {
        made.add(random.nextBoolean() ? found : found.turned());
        done++;
      }
      if (done == most) {
        return;
      }
    }
  }

  /// Sentences of other articles beside themselves, shortened and changed.
  private void own(int most) throws IOException {
    List<List<String>> texts = new ArrayList<>();
    for (Polnear.Document document : Polnear.read(Options.data().resolve("polnear/train"))) {
      ArticleText article = ArticleText.of(document.article());
      Tokens tokens = article.tokens();
      for (int s = 0; s < tokens.sentences(); s++) {
        int begin = tokens.begin(tokens.sentenceBegin(s));
        int end = tokens.end(tokens.sentenceEnd(s) - 1);
        List<String> words = words(document.article().text().substring(begin, end));
        if (words.size() >= 6 && words.size() <= 45) {
          texts.add(words);
        }
      }
    }
    Collections.shuffle(texts, random);
    Pool pool = Pool.of(texts.subList(0, Math.min(texts.size(), 3000)));
    for (List<String> text : texts.subList(0, Math.min(texts.size(), most))) {
      JudgePair own = changes.shortened(text);
      if (random.nextInt(4) == 0) {
        made.add(random.nextBoolean() ? own : own.turned());
      } else {
        change(own, pool, 1);
      }
    }
  }
}
