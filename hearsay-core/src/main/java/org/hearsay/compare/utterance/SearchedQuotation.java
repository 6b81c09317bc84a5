package org.hearsay.compare.utterance;

import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.text.Article;

/// A quotation that is searched, made ready once for all searches.
record SearchedQuotation(Article article, ComparedQuotation said, JoinedWords joined) {}
