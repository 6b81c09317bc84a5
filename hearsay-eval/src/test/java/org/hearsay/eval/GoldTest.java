package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.hearsay.eval.GoldArticle.GoldQuotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;

/// The quality gate that needs no data from outside.
class GoldTest {

  @Test
  void marksAreTakenOutAndTheirPlacesKept() {
    GoldArticle gold =
        GoldArticle.parse(
                """
                === Talks fail
                <1 “We left,”> {1 said} [1,2 Ann Lee], {2 adding} <2 that [it] was late>.
                ---
                1 direct Ann Lee addressee=the Gull-Post via=Mail
                2 indirect Ann Lee
                """)
            .getFirst();
    assertThat(gold.text()).isEqualTo("Talks fail\n\n“We left,” said Ann Lee, adding that [it] was late.\n");
    GoldQuotation first = gold.quotations().getFirst();
    assertThat(first.kind()).isEqualTo(QuotationKind.DIRECT);
    assertThat(first.content().getFirst().in(gold.text())).isEqualTo("“We left,”");
    assertThat(first.source().getFirst().in(gold.text())).isEqualTo("Ann Lee");
    assertThat(first.addressee()).isEqualTo("the Gull-Post");
    assertThat(first.via()).isEqualTo("Mail");
    GoldQuotation second = gold.quotations().getLast();
    assertThat(second.source()).isEqualTo(first.source());
    assertThat(second.content().getFirst().in(gold.text())).isEqualTo("that [it] was late");
  }

  /// What the labels call direct is in quotation marks, and what they call indirect is not.
  @Test
  void kindsAgreeWithTheQuotationMarks() {
    for (GoldArticle gold : Gold.articles()) {
      for (GoldQuotation quotation : gold.quotations()) {
        StringBuilder words = new StringBuilder();
        for (TextSpan span : quotation.content()) {
          words.append(span.in(gold.text()));
        }
        boolean marks = words.chars().anyMatch(c -> c == '“' || c == '‘');
        boolean whole = words.charAt(0) == '“' || words.charAt(0) == '‘';
        switch (quotation.kind()) {
          case DIRECT -> assertThat(whole).as("%s: %s", gold.title(), words).isTrue();
          case INDIRECT -> assertThat(marks).as("%s: %s", gold.title(), words).isFalse();
          case MIXED -> assertThat(marks).as("%s: %s", gold.title(), words).isTrue();
        }
      }
    }
  }

  @Test
  void figuresAreAsPinned() throws IOException {
    GoldScore score = Gold.score();
    Ledger ledger = new Ledger(Folders.repository());
    boolean can = Pins.repin() || ledger.has("gold");
    if (System.getProperty("hearsay.misses") != null) {
      score.metrics().forEach(metric -> System.out.println("gold: " + metric.name() + " " + metric.shown()));
      score.misses().forEach(miss -> System.out.println("gold: " + miss.replace("\n", "\\n")));
    }
    assumeTrue(can, "not pinned yet; ./mvnw verify -Dhearsay.repin does that");
    assertThat(Pins.hold(ledger, Gold.measure(score))).isEmpty();
  }
}
