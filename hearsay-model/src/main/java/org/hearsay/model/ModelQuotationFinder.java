package org.hearsay.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Attribution.Span;
import org.hearsay.quote.LearnedQuotations;
import org.hearsay.quote.LearnedQuotations.Learned;
import org.hearsay.quote.LearnedQuotations.OnContradiction;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationFinder;
import org.hearsay.quote.RuleQuotationFinder;
import org.hearsay.text.TextSpan;
import org.hearsay.text.TokenizedArticle;
import org.jspecify.annotations.Nullable;

/// Finds quotations with the trained attribution model and the rules.
///
/// The model gives source, cue, content and confidence, the rules addressees, chains and times; how the
/// two are joined stands in [LearnedQuotations]. The model is loaded on first use, once for each copy of
/// the finder.
public final class ModelQuotationFinder implements QuotationFinder {
  private static final long serialVersionUID = 1L;

  private static final String NAME = "model:attribution@1";

  private final String folder;
  private transient @Nullable AttributionFinder loaded;

  /// @param folder the model folder, as `models/attribution-minilm`
  public ModelQuotationFinder(Path folder) {
    this.folder = folder.toString();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Quotation> find(TokenizedArticle tokenized) {
    List<Learned> learned = new ArrayList<>();
    for (Attribution attribution : finder().find(tokenized.article().text())) {
      learned.add(
          new Learned(
              spans(attribution.content()),
              spans(attribution.cue()),
              spans(attribution.source()),
              attribution.confidence(),
              attribution.confidence()));
    }
    return LearnedQuotations.merge(
        tokenized,
        RuleQuotationFinder.english().find(tokenized),
        learned,
        OnContradiction.MODEL,
        NAME);
  }

  private synchronized AttributionFinder finder() {
    AttributionFinder finder = loaded;
    if (finder == null) {
      try {
        finder = AttributionFinder.load(Path.of(folder));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot load the attribution model in " + folder, e);
      }
      loaded = finder;
    }
    return finder;
  }

  private static List<TextSpan> spans(List<Span> spans) {
    return spans.stream().map(span -> new TextSpan(span.begin(), span.end())).toList();
  }
}
