package org.hearsay.compare.fact;

import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.ArticleSpan;

/// A sentence of a report.
public record SentencePlace(Report report, Report.Sentence sentence) {
  ArticleSpan place() {
    return report.place(sentence.span());
  }
}
