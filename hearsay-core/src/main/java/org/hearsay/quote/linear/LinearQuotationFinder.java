package org.hearsay.quote.linear;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.prov.Resource;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationFinder;
import org.hearsay.quote.find.Calibration;
import org.hearsay.quote.find.LearnedQuotations;
import org.hearsay.quote.find.LearnedQuotations.Learned;
import org.hearsay.quote.find.LearnedQuotations.OnContradiction;
import org.hearsay.quote.find.LearnedQuotations.Weighed;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.text.ArticleText;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokens;

/// The rules, and a linear model stacked on them: the model sees what the rules found and says what to
/// believe of it. How the two are joined stands in [LearnedQuotations].
public final class LinearQuotationFinder implements QuotationFinder {
  private static final long serialVersionUID = 1L;

  private static final String NAME = "linear@2";

  /// Units of the model in one of the margin.
  private static final double MARGIN = 60;

  private static final double LARGEST_MARGIN = 4;

  /// Of those that the model alone finds, what is less likely costs more than it gives.
  private static final double LEAST_ALONE = 0.2;

  private static final LinearQuotationFinder ENGLISH = new LinearQuotationFinder();

  private LinearQuotationFinder() {}

  public static LinearQuotationFinder english() {
    return ENGLISH;
  }

  /// Loaded when first used.
  private static final class Holder {
    static final LearnedQuotations JOIN =
        join(Calibration.ofResource(Resource.english("quote/linear.calibration.tsv")), LEAST_ALONE);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Quotation> find(ArticleText article) {
    List<Quotation> ruled = RuleQuotationFinder.english().find(article);
    return Holder.JOIN.merge(article, ruled, learned(article, ruled, LinearTagger.english()));
  }

  /// What a model in training finds, to fit the calibration on: nothing is left out.
  public static List<Weighed> weigh(ArticleText article, LinearTagger model) {
    List<Quotation> ruled = RuleQuotationFinder.english().find(article);
    return join(new Calibration(new double[Calibration.size()]), 0)
        .weigh(article, ruled, learned(article, ruled, model));
  }

  private static LearnedQuotations join(Calibration calibration, double leastAlone) {
    // The model is no better than the rules in who speaks.
    return new LearnedQuotations(NAME, OnContradiction.RULES, calibration, leastAlone);
  }

  private static List<Learned> learned(ArticleText article, List<Quotation> ruled, LinearTagger model) {
    Tokens tokens = article.tokens();
    List<Learned> learned = new ArrayList<>();
    for (LinearTagger.Attribution each :
        model.attributions(article.article().text(), tokens, Hints.of(ruled, tokens))) {
      learned.add(
          new Learned(
              spans(tokens, each.content()),
              spans(tokens, each.cue()),
              spans(tokens, each.source()),
              Math.clamp(each.margin() / MARGIN, -LARGEST_MARGIN, LARGEST_MARGIN)));
    }
    return learned;
  }

  private static List<TextSpan> spans(Tokens tokens, List<int[]> ranges) {
    return ranges.stream().map(range -> new TextSpan(tokens.begin(range[0]), tokens.end(range[1]))).toList();
  }
}
