package org.hearsay.entity.name;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.tag.PackedWeights;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokenizer;
import org.hearsay.text.Tokens;

/// Learns the name tagger. The same articles and seed give the same bytes.
///
/// The second chain reads what the first found in the whole article. So that it learns from finds as good
/// as those it will see, the finds it learns from are those of first chains that did not learn from the
/// article's group.
public final class NameTrainer {
  private static final int PARTS = 5;
  private static final int FIRST_PASSES = 4;

  private final List<NameChain.Lesson> lessons = new ArrayList<>();
  private final List<Integer> groups = new ArrayList<>();

  /// What a stretch of text is: 1 person, 2 organization, 3 place, 4 people, 5 other.
  public record Label(TextSpan span, int type) {}

  /// @param labels sorted, none overlaps another
  /// @param group the same for articles that are like each other, such as those of one outlet
  public void add(Article article, List<Label> labels, int group) {
    Tokens tokens = Tokenizer.tokenize(article);
    byte[] gold = new byte[tokens.size()];
    for (Label label : labels) {
      boolean first = true;
      for (int i = tokens.tokenAt(label.span().begin());
          i < tokens.size() && tokens.begin(i) < label.span().end();
          i++) {
        gold[i] = (byte) (2 * label.type() - (first ? 1 : 0));
        first = false;
      }
    }
    for (int s = 0; s < tokens.sentences(); s++) {
      int at = tokens.sentenceBegin(s);
      if (gold[at] > 0 && gold[at] % 2 == 0) {
        gold[at]--; // a name over the end of a sentence begins anew
      }
    }
    ArticleWords words = new ArticleWords(article, tokens);
    lessons.add(new NameChain.Lesson(words, new NameFeatures(words).keepRows(), gold));
    groups.add(group);
  }

  /// @param out takes the model file
  public void train(int passes, long seed, OutputStream out) throws IOException {
    train(passes, seed, NameChain.BITS, out);
  }

  void train(int passes, long seed, int bits, OutputStream out) throws IOException {
    List<byte[]> found = new ArrayList<>();
    for (NameChain.Lesson lesson : lessons) {
      found.add(new byte[lesson.words().size()]);
    }
    for (int part = 0; part < PARTS; part++) {
      List<NameChain.Lesson> others = new ArrayList<>();
      for (int i = 0; i < lessons.size(); i++) {
        if (Math.floorMod(groups.get(i), PARTS) != part) {
          others.add(lessons.get(i));
        }
      }
      NameModel model = NameChain.train(others, FIRST_PASSES, seed, bits);
      PackedWeights weights = new PackedWeights(NameModel.TAGS, model.weights());
      for (int i = 0; i < lessons.size(); i++) {
        if (Math.floorMod(groups.get(i), PARTS) == part) {
          NameTagger.read(model, weights, lessons.get(i).words(), lessons.get(i).seen(), found.get(i));
        }
      }
    }
    NameModel first = NameChain.train(lessons, FIRST_PASSES, seed, bits);
    for (int i = 0; i < lessons.size(); i++) {
      lessons.get(i).seen().vote(found.get(i));
    }
    new NameTagger(first, NameChain.train(lessons, passes, seed, bits)).write(out);
  }

  /// What a trained model finds, for measuring.
  ///
  /// @param model as [#train] writes it
  public static List<Label> find(byte[] model, Article article) throws IOException {
    NameTagger tagger = NameTagger.read(new ByteArrayInputStream(model));
    ArticleWords words = new ArticleWords(article, Tokenizer.tokenize(article));
    return tagger.find(words).stream()
        .map(found -> new Label(words.span(found.begin(), found.end()), found.type()))
        .toList();
  }
}
