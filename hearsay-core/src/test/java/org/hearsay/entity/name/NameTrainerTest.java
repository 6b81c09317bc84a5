package org.hearsay.entity.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hearsay.text.Article;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;

class NameTrainerTest {

  @Test
  void whatWasLearnedIsFoundAgain() throws IOException {
    String text = "Dana Osei left Westport, she said.";
    assertThat(NameTrainer.find(trained(), article(text)))
        .extracting(label -> label.type() + " " + label.span().in(text))
        .containsExactly("1 Dana Osei", "3 Westport");
  }

  @Test
  void trainingTwiceGivesTheSameBytes() throws IOException {
    assertThat(trained()).isEqualTo(trained());
  }

  @Test
  void aCutModelIsRefused() throws IOException {
    byte[] model = trained();
    byte[] cut = Arrays.copyOf(model, model.length - 1);
    assertThatThrownBy(() -> NameTagger.read(new ByteArrayInputStream(cut)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cut short");
  }

  @Test
  void anotherFileIsRefused() {
    assertThatThrownBy(() -> NameTagger.read(new ByteArrayInputStream(new byte[64])))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a model of names");
    assertThatThrownBy(() -> NameWords.read(new ByteArrayInputStream(new byte[64])))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a list of word clusters");
  }

  @Test
  void wordsAreFoundByTheirHash() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NameWords.write(
        Map.of(
            NameWords.hash("osei"), new NameWords.Entry(0b10110, 0b1001),
            NameWords.hash("harbour"), new NameWords.Entry(0b1011011, 0)),
        out);
    NameWords words = NameWords.read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(words.path(words.find("osei"))).isEqualTo(0b10110);
    assertThat(words.levels(words.find("osei"))).isEqualTo(0b1001);
    assertThat(words.path(words.find("harbour"))).isEqualTo(0b1011011);
    assertThat(words.find("ferry")).isEqualTo(NameWords.UNKNOWN);
    assertThat(words.path(NameWords.UNKNOWN)).isZero();
    assertThat(NameWords.prefix(0b1011011, 3)).isEqualTo(0b1011);
    assertThat(NameWords.prefix(0b10, 3)).isEqualTo(0b10);
  }

  private static byte[] trained() throws IOException {
    NameTrainer trainer = new NameTrainer();
    for (int i = 0; i < 10; i++) {
      add(trainer, i, "[1Dana Osei] left [3Westport], he said.");
      add(trainer, i, "The ferry left [3Westport], [1Otto Brandt] said.");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    trainer.train(4, 1, 12, out);
    return out.toByteArray();
  }

  /// Names stand in brackets, their type before them.
  private static void add(NameTrainer trainer, int group, String marked) {
    StringBuilder text = new StringBuilder();
    List<NameTrainer.Label> labels = new ArrayList<>();
    int begin = 0;
    int type = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '[') {
        type = marked.charAt(++i) - '0';
        begin = text.length();
      } else if (c == ']') {
        labels.add(new NameTrainer.Label(new TextSpan(begin, text.length()), type));
      } else {
        text.append(c);
      }
    }
    trainer.add(article(text.toString()), labels, group);
  }

  private static Article article(String text) {
    return new Article("a", "a.txt", null, null, null, List.of(), "en", Published.UNKNOWN, text, List.of());
  }
}
