package org.hearsay.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.hearsay.text.Published;
import org.hearsay.text.Tokenizer;
import org.hearsay.text.Tokens;
import org.junit.jupiter.api.Test;

class TaggerTest {

  @Test
  void namesVerbsAndNounsOfAReportAreToldApart() {
    assertThat(tags("The harbour minister, Dana Osei, told reporters that the ferries will sail."))
        .containsExactly("DT", "NN", "NN", ",", "NNP", "NNP", ",", "VBD", "NNS", "IN", "DT", "NNS", "MD", "VB", ".");
  }

  @Test
  void anEmptyTextHasNoTags() {
    assertThat(tags("")).isEmpty();
  }

  @Test
  void tagsThatWordsCarryAreTakenAsTheyAre() {
    Article article =
        new Article("a", "a.txt", null, null, null, List.of(), "en", Published.UNKNOWN, "Ferries sail.", List.of());
    ArticleText tagged = new TagWords(Tagger.english()).apply(ArticleText.of(article)).getFirst();
    assertThat(tagged.tokens().tags()).isEqualTo(Tagger.english().tag(article.text(), Tokenizer.tokenize(article)));
    byte[] others = {1, 2, 3};
    assertThat(Tagger.english().tags(article.text(), tagged.tokens().withTags(others))).isEqualTo(others);
    assertThatThrownBy(() -> tagged.tokens().withTags(new byte[1])).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void trainingTwiceGivesTheSameBytes() throws IOException {
    assertThat(trained()).isEqualTo(trained());
  }

  @Test
  void aCutModelIsRefused() throws IOException {
    byte[] model = trained();
    byte[] cut = java.util.Arrays.copyOf(model, model.length - 1);
    assertThatThrownBy(() -> TagModel.read(new ByteArrayInputStream(cut)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cut short");
  }

  private static byte[] trained() throws IOException {
    TaggerTrainer trainer = new TaggerTrainer();
    trainer.add(List.of("Ferries", "sail", "."), List.of("NNS", "VBP", "."));
    trainer.add(List.of("She", "left", "."), List.of("PRP", "VBD", "."));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    trainer.train(3, 1, out);
    return out.toByteArray();
  }

  private static List<String> tags(String text) {
    Tagger tagger = Tagger.english();
    Tokens tokens =
        Tokenizer.tokenize(
            new Article("a", "a.txt", null, null, null, List.of(), "en", Published.UNKNOWN, text, List.of()));
    List<String> out = new ArrayList<>();
    for (byte tag : tagger.tag(text, tokens)) {
      out.add(tagger.tags().get(tag));
    }
    return out;
  }
}
