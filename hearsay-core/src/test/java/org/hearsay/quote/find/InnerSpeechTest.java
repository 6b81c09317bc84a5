package org.hearsay.quote.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.hearsay.text.LabelBlocks;
import org.hearsay.text.Published;
import org.hearsay.text.Tokenize;
import org.junit.jupiter.api.Test;

class InnerSpeechTest {
  private static List<String> inner(String text) {
    Article article = new Article("a", "a", null, null, null, List.of(), "en", Published.UNKNOWN, text, List.of());
    ArticleText read = new LabelBlocks().then(new Tokenize()).apply(article).getFirst();
    List<Quotation> found = new FindQuotations(RuleQuotationFinder.english()).apply(read).getFirst().quotations();
    return found.stream()
        .filter(each -> each.rule().equals(InnerSpeech.NAME))
        .map(each -> each.source().getFirst().in(text) + ": " + each.content().getFirst().in(text))
        .toList();
  }

  @Test
  void whatSomebodyIsSaidToHaveSaidIsAQuotationWithinAnother() {
    assertThat(inner("“The captain said, ‘Nobody leaves the pier,’ and so we stayed,” Ada Brandt said."))
        .containsExactly("The captain: Nobody leaves the pier,");
  }

  @Test
  void whatNobodyIsSaidToHaveSaidIsNone() {
    assertThat(inner("“It is easy to say, ‘Close the pier,’ when you live inland,” Ada Brandt said.")).isEmpty();
  }

  @Test
  void oneWordInMarksIsNoSpeech() {
    assertThat(inner("“They called it ‘progress,’ and we paid,” Ada Brandt said.")).isEmpty();
  }
}
