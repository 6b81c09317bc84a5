package org.hearsay.entity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.tag.TagModel;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokenizer;
import org.hearsay.text.Tokens;

/// Learns the name tagger by the averaged perceptron. The same articles and seed give the same bytes.
public final class NameTrainer {
  /// 2^19 hash buckets.
  private static final int BITS = 19;

  private final List<Lesson> lessons = new ArrayList<>();

  @SuppressWarnings("ArrayRecordComponent")
  private record Lesson(Words words, int[] gold) {}

  /// What a stretch of text is: 1 person, 2 organization, 3 place, 4 people, 5 other.
  public record Label(TextSpan span, int type) {}

  /// @param labels sorted, none overlaps another
  public void add(Article article, List<Label> labels) {
    Tokens tokens = Tokenizer.tokenize(article);
    int[] gold = new int[tokens.size()];
    for (Label label : labels) {
      boolean first = true;
      for (int i = tokens.tokenAt(label.span().begin());
          i < tokens.size() && tokens.begin(i) < label.span().end();
          i++) {
        gold[i] = 2 * label.type() - (first ? 1 : 0);
        first = false;
      }
    }
    lessons.add(new Lesson(new Words(article, tokens), gold));
  }

  /// @param out takes the model file
  public void train(int passes, long seed, OutputStream out) throws IOException {
    int size = NameTagger.TAGS;
    float[] weights = new float[(1 << BITS) * size];
    float[] sums = new float[weights.length];
    int mask = (1 << BITS) - 1;
    int[] features = new int[NameFeatures.COUNT];
    float[] scores = new float[size];
    long step = 0;
    long random = seed;
    for (int pass = 0; pass < passes; pass++) {
      for (int i = lessons.size() - 1; i > 0; i--) {
        random = random * 6364136223846793005L + 1442695040888963407L;
        int j = (int) ((random >>> 33) % (i + 1));
        Lesson swap = lessons.get(i);
        lessons.set(i, lessons.get(j));
        lessons.set(j, swap);
      }
      for (Lesson lesson : lessons) {
        Words words = lesson.words();
        NameFeatures seen = new NameFeatures(words);
        for (int s = 0; s < words.tokens.sentences(); s++) {
          int begin = words.tokens.sentenceBegin(s);
          int end = words.tokens.sentenceEnd(s);
          seen.sentence(begin, end);
          int before = size;
          int twoBefore = size;
          for (int i = begin; i < end; i++) {
            step++;
            seen.fill(i, before, twoBefore, features);
            int guess = TagModel.best(weights, features, mask, scores);
            int gold = lesson.gold()[i];
            if (guess != gold) {
              for (int feature : features) {
                int row = (feature & mask) * size;
                weights[row + gold] += 1;
                sums[row + gold] += step;
                weights[row + guess] -= 1;
                sums[row + guess] -= step;
              }
            }
            seen.decided(i, NameTagger.type(guess));
            twoBefore = before;
            before = guess;
          }
        }
      }
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] -= sums[i] / step;
    }
    List<String> names = new ArrayList<>();
    for (String type : List.of("", "person", "organization", "place", "people", "other")) {
      names.addAll(type.isEmpty() ? List.of("O") : List.of("B-" + type, "I-" + type));
    }
    TagModel.quantise(names, BITS, weights).write(out);
  }

  /// What a trained model finds, for measuring.
  ///
  /// @param model as [#train] writes it
  public static List<Label> find(byte[] model, Article article) throws IOException {
    NameTagger tagger = new NameTagger(TagModel.read(new ByteArrayInputStream(model)));
    Words words = new Words(article, Tokenizer.tokenize(article));
    return tagger.find(words).stream()
        .map(found -> new Label(words.span(found.begin(), found.end()), found.type()))
        .toList();
  }
}
