package org.hearsay.entity.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.entity.Entity;
import org.hearsay.quote.QuotedArticle;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.hearsay.text.LabelBlocks;
import org.hearsay.text.Outlet;
import org.hearsay.text.Published;
import org.hearsay.text.Tokenize;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InterviewPartsTest {
  private static final String TALK =
      """
      Keeper of the light

      Rosa Tilde has kept the lighthouse at Ostrava for ten years. Tilde talked to us in March. By Omar Brandt.

      Q: When did you come to Ostrava?

      A: I was twenty. My aunt Vera Holm took me along.

      Q: And will you stay?

      A: I shall.
      """;

  @Test
  void whomTheTextNamesAnswersAndTheOutletAsks() {
    Outlet outlet = new Outlet("Ostrava Echo", null, Outlet.Basis.METADATA);
    assertThat(speakers(TALK, outlet)).containsExactly("Ostrava Echo", "Rosa Tilde", "Ostrava Echo", "Rosa Tilde");
  }

  @Test
  void nobodyAsksWhereTheOutletIsNotKnown() {
    assertThat(speakers(TALK, null)).containsExactly("", "Rosa Tilde", "", "Rosa Tilde");
  }

  @Test
  void nobodyAnswersWhereTheTextNamesNobody() {
    String talk =
        TALK.substring(TALK.indexOf("Q:"), TALK.indexOf("My aunt")) + TALK.substring(TALK.indexOf("\n\nQ: And"));
    assertThat(speakers("Keeper of the light\n\n" + talk, null)).containsExactly("", "", "", "");
  }

  @Test
  void aFullNameThatOnlyLabelsHaveIsOnePerson() {
    String talk =
        """
        The flood

        INTERVIEWER: When did you leave?

        SELMA ROTH: I left in March, before the flood.

        INTERVIEWER: Why?

        SELMA ROTH: Because nobody listened to me.
        """;
    assertThat(speakers(talk, null)).element(1).isEqualTo("SELMA ROTH");
    assertThat(speakers(talk, null)).element(3).isEqualTo("SELMA ROTH");
    assertThat(entities(talk)).filteredOn("SELMA ROTH"::equals).hasSize(1);
  }

  private static List<String> entities(String text) {
    Article article = new Article("a", "a", null, null, null, List.of(), "en", Published.UNKNOWN, text, List.of());
    ArticleText read = new LabelBlocks().then(new Tokenize()).apply(article).getFirst();
    QuotedArticle quoted = new QuotedArticle(read, RuleQuotationFinder.english().find(read));
    return new ResolveSpeakers().apply(quoted).getFirst().entities().stream().map(Entity::name).toList();
  }

  private static List<String> speakers(String text, @Nullable Outlet outlet) {
    Article article = new Article("a", "a", null, outlet, null, List.of(), "en", Published.UNKNOWN, text, List.of());
    ArticleText read = new LabelBlocks().then(new Tokenize()).apply(article).getFirst();
    QuotedArticle quoted = new QuotedArticle(read, RuleQuotationFinder.english().find(read));
    return new ResolveSpeakers().apply(quoted).getFirst().quotations().stream().map(q -> q.speaker().name()).toList();
  }
}
