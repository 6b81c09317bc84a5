package org.hearsay.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Attribution.Span;
import org.hearsay.prov.ModelDigest;
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
import org.jspecify.annotations.Nullable;

/// Finds quotations with the trained attribution model and the rules.
///
/// The model, which takes the answers of the linear model and the rules as input, gives source, cue and content, the
/// rules addressees, chains and times; how the two are joined stands in [LearnedQuotations]. The model is loaded on
/// first use, once for each copy of the finder.
public final class ModelQuotationFinder implements QuotationFinder {
  private static final long serialVersionUID = 1L;

  private static final String NAME = "model:attribution@3";

  /// File of the model: how likely what was found is right.
  public static final String CALIBRATION = "calibration.tsv";

  private static final double LEAST_SURE = 0.02;

  private final ModelFiles files;
  private transient @Nullable Loaded loaded;

  public ModelQuotationFinder(ModelFiles files) {
    this.files = files;
  }

  /// With the model that the artifact `hearsay-model-en` brings.
  ///
  /// @throws IllegalStateException when it is not on the class path
  public static ModelQuotationFinder english() {
    return new ModelQuotationFinder(ModelFiles.english());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<ModelDigest> models() {
    return files.digests();
  }

  @Override
  public List<Quotation> find(ArticleText article) {
    Loaded model = loaded();
    List<Quotation> ruled = RuleQuotationFinder.english().find(article);
    return model.join().merge(article, ruled, learned(article, ruled, model.finder()));
  }

  /// As [#find], with the numbers that the calibration is fitted on.
  public List<Weighed> weigh(ArticleText article) {
    Loaded model = loaded();
    List<Quotation> ruled = RuleQuotationFinder.english().find(article);
    return model.join().weigh(article, ruled, learned(article, ruled, model.finder()));
  }

  private static List<Learned> learned(ArticleText article, List<Quotation> ruled, AttributionFinder finder) {
    List<Learned> learned = new ArrayList<>();
    for (Attribution attribution : finder.find(article, ruled)) {
      double sure = Math.clamp(attribution.confidence(), LEAST_SURE, 1 - LEAST_SURE);
      learned.add(
          new Learned(
              spans(attribution.content()),
              spans(attribution.cue()),
              spans(attribution.source()),
              Math.log(sure / (1 - sure))));
    }
    return learned;
  }

  private record Loaded(AttributionFinder finder, LearnedQuotations join) {}

  private synchronized Loaded loaded() {
    Loaded model = loaded;
    if (model == null) {
      try (InputStream in = files.open(CALIBRATION)) {
        model =
            new Loaded(
                AttributionFinder.load(files),
                new LearnedQuotations(NAME, OnContradiction.MODEL, Calibration.read(in, files + "/" + CALIBRATION), 0));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot load the attribution model, " + files, e);
      }
      loaded = model;
    }
    return model;
  }

  private static List<TextSpan> spans(List<Span> spans) {
    return spans.stream().map(span -> new TextSpan(span.begin(), span.end())).toList();
  }
}
