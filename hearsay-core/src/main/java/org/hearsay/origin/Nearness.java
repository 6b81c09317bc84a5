package org.hearsay.origin;

import java.util.Map;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.entity.ReadArticle;
import org.hearsay.text.TextSpan;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Concepts;

/// How much of a claim each of its statements tells.
///
/// Of each report, the sentence that tells most of the claim belongs to it. Such a sentence may be mostly about
/// something else. Then whoever it names is less likely to have made the claim.
final class Nearness {
  /// Information in nats that counts as shared whatever the words are: a statement was joined for some reason.
  private static final double JOINED = 5;

  private final Evidence evidence;
  private final Map<String, Double> says;

  private Nearness(Evidence evidence, Map<String, Double> says) {
    this.evidence = evidence;
    this.says = says;
  }

  static Nearness to(Evidence evidence, ArticleSpan says) {
    return new Nearness(evidence, concepts(evidence, says.article(), says.span()));
  }

  private static Map<String, Double> concepts(Evidence evidence, String article, TextSpan span) {
    ReadArticle read = evidence.reads.get(article);
    if (read == null) {
      return Map.of();
    }
    ComparedWords words = ComparedWords.of(read.article().text(), span.begin(), span.end());
    return Concepts.in(words, 0, words.size());
  }

  /// @return the information in the words that both have, as a share of that of the one with less; above 0, at most 1
  double of(String article, TextSpan span) {
    Map<String, Double> other = concepts(evidence, article, span);
    double shared = 0;
    for (Map.Entry<String, Double> entry : says.entrySet()) {
      shared += other.containsKey(entry.getKey()) ? entry.getValue() : 0;
    }
    double poorer = Math.min(Concepts.sum(says), Concepts.sum(other));
    return (JOINED + Math.min(shared, poorer)) / (JOINED + poorer);
  }
}
