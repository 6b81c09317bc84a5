package org.hearsay.entity.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.quote.QuotedArticle;
import org.hearsay.quote.find.FindQuotations;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.hearsay.text.LabelBlocks;
import org.hearsay.text.Published;
import org.hearsay.text.Tokenize;
import org.junit.jupiter.api.Test;

class LetterPartiesTest {
  private static final String BODY = "In March you said, “The boats are dry.” They are not. I said they were wet.";

  @Test
  void theHeadOfALetterNamesWhoWritesAndWhoReads() {
    assertThat(speakers("From: Vera Holm\nTo: Omar Brandt\nSubject: boats\n\n" + BODY))
        .containsExactly("Omar Brandt", "Vera Holm");
  }

  @Test
  void withoutBothOfThemItIsNoLetter() {
    assertThat(speakers("From: Vera Holm\n\n" + BODY)).containsExactly("", "");
    assertThat(speakers(BODY)).containsExactly("", "");
  }

  private static List<String> speakers(String text) {
    Article article = new Article("a", "a", null, null, null, List.of(), "en", Published.UNKNOWN, text, List.of());
    ArticleText read = new LabelBlocks().then(new Tokenize()).apply(article).getFirst();
    QuotedArticle quoted = new FindQuotations(RuleQuotationFinder.english()).apply(read).getFirst();
    return new ResolveSpeakers().apply(quoted).getFirst().quotations().stream().map(q -> q.speaker().name()).toList();
  }
}
