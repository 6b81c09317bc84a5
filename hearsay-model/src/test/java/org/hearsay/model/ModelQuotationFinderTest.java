package org.hearsay.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.hearsay.text.Published;
import org.hearsay.text.Tokenize;
import org.junit.jupiter.api.Test;

class ModelQuotationFinderTest {
  private static final String TEXT =
      """
      “The bridge will stay closed,” said Mara Holt, the mayor.

      Holt said that repairs would take three months.
      """;

  private final ModelQuotationFinder finder = ModelQuotationFinder.english();

  @Test
  void findsDirectAndIndirectSpeechWithTheirSources() {
    List<Quotation> found = finder.find(article());
    assertThat(found).extracting(Quotation::kind).containsExactly(QuotationKind.DIRECT, QuotationKind.INDIRECT);
    assertThat(found.get(0).source().getFirst().in(TEXT)).startsWith("Mara Holt");
    assertThat(found.get(1).source().getFirst().in(TEXT)).isEqualTo("Holt");
  }

  @Test
  void finderThatWasShippedFindsTheSame() throws IOException, ClassNotFoundException {
    List<Quotation> here = finder.find(article());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(finder);
    }
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      ModelQuotationFinder there = (ModelQuotationFinder) in.readObject();
      assertThat(there.find(article())).isEqualTo(here);
    }
  }

  private static ArticleText article() {
    Article article = new Article("a", "a.txt", null, null, null, List.of(), "en", Published.UNKNOWN, TEXT, List.of());
    return new Tokenize().apply(article).getFirst();
  }
}
