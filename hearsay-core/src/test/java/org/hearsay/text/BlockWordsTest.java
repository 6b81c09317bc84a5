package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Another language has other words and the same stage: here an invented one, `xx`, whose few words stand in the
/// resources of the tests.
class BlockWordsTest {
  private static final String TEXT =
      """
      Zerba lo porto

      Ka Ada Renn

      3 lunar 2031

      Lo porto resta zerbat, dixo Ada Renn a la gente de la villa.

      Tu leges anke

      La gente dixo ke lo porto es bello e ke la nave resta.
      """;

  private static Article labelled(LabelBlocks stage) {
    Article article = new Article("a", "a.txt", null, null, null, List.of(), "xx", Published.UNKNOWN, TEXT, List.of());
    return stage.apply(article).getFirst();
  }

  private static BlockKind kind(Article article, String words) {
    return article.kindAt(TEXT.indexOf(words));
  }

  @Test
  void theWordsOfTheLanguageTellItsParagraphsApart() {
    Article read = labelled(new LabelBlocks(BlockWords.of("xx")));
    assertThat(kind(read, "Ka Ada")).isEqualTo(BlockKind.BYLINE);
    assertThat(kind(read, "3 lunar")).isEqualTo(BlockKind.DATELINE);
    assertThat(kind(read, "Tu leges")).isEqualTo(BlockKind.BOILERPLATE);
    assertThat(kind(read, "Lo porto resta")).isEqualTo(BlockKind.BODY);
    assertThat(read.byline()).extracting(Byline::name).containsExactly("Ada Renn");
    assertThat(read.published().range()).isEqualTo(DateRange.day(LocalDate.of(2031, 2, 3)));
  }

  @Test
  void thoseOfEnglishDoNot() {
    Article read = labelled(new LabelBlocks());
    assertThat(read.byline()).isEmpty();
    assertThat(read.published()).isEqualTo(Published.UNKNOWN);
    assertThat(kind(read, "3 lunar")).isNotEqualTo(BlockKind.DATELINE);
  }

  @Test
  void theStageArrivesWithItsLanguage() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new LabelBlocks(BlockWords.of("xx")));
    }
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(labelled((LabelBlocks) in.readObject())).isEqualTo(labelled(new LabelBlocks(BlockWords.of("xx"))));
    }
  }

  @Test
  void aLanguageWithoutWordsIsRefusedByName() {
    assertThatThrownBy(() -> BlockWords.of("yy"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/hearsay/yy/text/lists.txt");
    assertThatThrownBy(() -> BlockWords.of("../en")).isInstanceOf(IllegalArgumentException.class);
  }
}
