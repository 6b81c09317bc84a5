package org.hearsay.entity.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.quote.QuotedArticle;
import org.hearsay.quote.find.FindQuotations;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.hearsay.text.Byline;
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

  @Test
  void whatAMessageQuotesIsOfWhomItAnswers() {
    String letter =
        """
        From: Vera Holm
        To: Omar Brandt
        Subject: pumps

        I said that the pumps were old.

        On Tuesday Omar Brandt wrote:
        > I said that the pumps were fine.
        > You said that they were wet.

        I said that nobody listened.
        """;
    assertThat(speakers(letter)).containsExactly("Vera Holm", "Omar Brandt", "Vera Holm", "Vera Holm");
  }

  @Test
  void whatAMessagePassesOnIsOfWhoWroteIt() {
    String letter =
        """
        From: Karl Vist
        To: Ada Desk

        I said that we would run it.


        ---------- Forwarded message ---------
        From: Tove Rannick
        Date: 12 March 2031
        To: Karl Vist

        I said that the wall leaned.
        """;
    assertThat(speakers(letter)).containsExactly("Karl Vist", "Tove Rannick");
  }

  @Test
  void aLetterWithoutAHeadIsOfWhoSignsIt() {
    String letter = "Dear Editor,\n\nI said that the bridge was unsafe.\n\nYours faithfully,\n\nIda Norr\nTolle\n";
    assertThat(speakers(letter)).containsExactly("Ida Norr");
    assertThat(speakers(letter.replace("Dear Editor", "Bridge closed"))).containsExactly("");
  }

  @Test
  void elsewhereItIsTheOneAuthor() {
    String text = "I said that the bridge was rotting. “I said that it will stand,” the mayor, Emil Roth, said.";
    assertThat(speakers(text, "Vera Quist").getFirst()).isEqualTo("Vera Quist");
    assertThat(speakers(text, "Vera Quist").getLast()).isEqualTo("Emil Roth");
    assertThat(speakers(text, "Vera Quist", "Bo Hahn").getFirst()).isEmpty();
    assertThat(speakers(text, "Staff").getFirst()).isEmpty();
  }

  private static List<String> speakers(String text, String... authors) {
    List<Byline> byline = Stream.of(authors).map(name -> new Byline(name, null)).toList();
    Article article = new Article("a", "a", null, null, null, byline, "en", Published.UNKNOWN, text, List.of());
    ArticleText read = new LabelBlocks().then(new Tokenize()).apply(article).getFirst();
    QuotedArticle quoted = new FindQuotations(RuleQuotationFinder.english()).apply(read).getFirst();
    return new ResolveSpeakers().apply(quoted).getFirst().quotations().stream().map(q -> q.speaker().name()).toList();
  }
}
