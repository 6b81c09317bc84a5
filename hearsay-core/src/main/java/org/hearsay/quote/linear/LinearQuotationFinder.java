package org.hearsay.quote.linear;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.quote.LearnedQuotations;
import org.hearsay.quote.LearnedQuotations.Learned;
import org.hearsay.quote.LearnedQuotations.OnContradiction;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationFinder;
import org.hearsay.quote.RuleQuotationFinder;
import org.hearsay.text.TextSpan;
import org.hearsay.text.TokenizedArticle;
import org.hearsay.text.Tokens;

/// The rules, and a linear model stacked on them: the model sees what the rules found and says what to
/// believe of it. How the two are joined stands in [LearnedQuotations].
public final class LinearQuotationFinder implements QuotationFinder {
  private static final long serialVersionUID = 1L;

  private static final String NAME = "linear@1";

  private static final LinearQuotationFinder ENGLISH = new LinearQuotationFinder();

  private LinearQuotationFinder() {}

  public static LinearQuotationFinder english() {
    return ENGLISH;
  }

  /// Loaded when first used.
  private static final class Holder {
    static final LinearTagger MODEL = load("/hearsay/en/quote/linear.model");

    private static LinearTagger load(String resource) {
      try (InputStream in = LinearQuotationFinder.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("the program's own resource is missing: " + resource);
        }
        return LinearTagger.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(resource, e);
      }
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Quotation> find(TokenizedArticle article) {
    return find(article, Holder.MODEL);
  }

  static List<Quotation> find(TokenizedArticle article, LinearTagger model) {
    Tokens tokens = article.tokens();
    List<Quotation> ruled = RuleQuotationFinder.english().find(article);
    List<Learned> learned = new ArrayList<>();
    for (LinearTagger.Attribution each :
        model.attributions(article.article().text(), tokens, Hints.of(ruled, tokens))) {
      boolean enough = each.margin() >= Reliability.LEAST_MARGIN;
      learned.add(
          new Learned(
              spans(tokens, each.content()),
              spans(tokens, each.cue()),
              spans(tokens, each.source()),
              Reliability.agreed(each.margin()),
              enough ? Reliability.alone(each.margin()) : 0));
    }
    return LearnedQuotations.merge(article, ruled, learned, OnContradiction.RULES, NAME);
  }

  private static List<TextSpan> spans(Tokens tokens, List<int[]> ranges) {
    return ranges.stream()
        .map(range -> new TextSpan(tokens.begin(range[0]), tokens.end(range[1])))
        .toList();
  }
}
