package org.hearsay.eval.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.eval.train.Polnear.Gold;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.find.FindQuotations;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.text.ArticleText;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;

/// Counting what rules find against what annotators marked.
class CountQuotationRulesTest {
  private static final String TEXT =
      "“The pier is shut,” the warden, Ada Renn, said. The council said that the pier would open in May.";

  private static TextSpan span(String part) {
    int begin = TEXT.indexOf(part);
    return new TextSpan(begin, begin + part.length());
  }

  private static Gold gold(String source, String cue, String content) {
    return new Gold(List.of(span(source)), List.of(span(cue)), List.of(span(content)));
  }

  private static List<String> counted(Gold... gold) {
    List<Quotation> found =
        new FindQuotations(RuleQuotationFinder.english()).apply(ArticleText.plain(TEXT)).getFirst().quotations();
    CountQuotationRules counting = new CountQuotationRules();
    counting.add(TEXT, List.of(gold), found);
    return counting.lines();
  }

  @Test
  void whatTouchesThatOfTheAnnotatorsIsRight() {
    assertThat(
            counted(
                gold("the warden, Ada Renn", "said.", "The pier is shut,"),
                gold("The council", "said that", "the pier would open in May")))
        .containsExactly("clause\t1\t1\tcounted", "speech\t1\t1\tcounted");
  }

  @Test
  void anotherSourceIsWrong() {
    assertThat(
            counted(
                gold("the warden, Ada Renn", "said.", "The pier is shut,"),
                gold("Ada Renn", "said that", "the pier would open in May")))
        .containsExactly("clause\t0\t1\tcounted", "speech\t1\t1\tcounted");
  }

  @Test
  void whatNobodyMarkedIsWrong() {
    assertThat(counted()).containsExactly("clause\t0\t1\tcounted", "speech\t0\t1\tcounted");
  }

  @Test
  void whatAReaderHasReadIsKept() {
    assertThat(
            CountQuotationRules.joined(
                List.of("inner\t1\t9\tcounted", "speech\t3\t4\tcounted"),
                List.of("# head", "inner\t7\t8\tread", "speech\t1\t1\tcounted", "turn\t2\t2\tread")))
        .containsExactly("inner\t7\t8\tread", "speech\t3\t4\tcounted", "turn\t2\t2\tread");
  }
}
