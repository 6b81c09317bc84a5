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

class InnerSpeakersTest {

  @Test
  void aPronounWithinSpeechIsWhomTheSpeakerSpeaksOf() {
    assertThat(
            speakers(
                "“She told me in May, ‘The pier is safe with me,’ and then she sold it,” harbour master Omar Brandt"
                    + " said of the minister, Vera Holm."))
        .containsExactly("Omar Brandt", "Vera Holm");
  }

  @Test
  void whoeverSaysIWithinSpeechIsTheSpeaker() {
    assertThat(speakers("“I told him, ‘Leave the pier alone,’ and he left,” harbour master Omar Brandt said."))
        .containsExactly("Omar Brandt", "Omar Brandt");
  }

  @Test
  void theyAreSomeWhomNobodyNames() {
    assertThat(speakers("“They told me, ‘Leave the pier alone,’ and I left,” harbour master Omar Brandt said."))
        .containsExactly("Omar Brandt", "They");
  }

  @Test
  void nobodyIsMeantWhereNobodyIsNamed() {
    assertThat(speakers("“She told me, ‘Leave the pier alone,’ and I left,” harbour master Omar Brandt said."))
        .containsExactly("Omar Brandt", "");
  }

  private static List<String> speakers(String text) {
    Article article = new Article("a", "a", null, null, null, List.of(), "en", Published.UNKNOWN, text, List.of());
    ArticleText read = new LabelBlocks().then(new Tokenize()).apply(article).getFirst();
    QuotedArticle quoted = new FindQuotations(RuleQuotationFinder.english()).apply(read).getFirst();
    return new ResolveSpeakers().apply(quoted).getFirst().quotations().stream().map(q -> q.speaker().name()).toList();
  }
}
