package org.hearsay.pipeline;

import java.io.Serializable;
import org.hearsay.quote.QuotationFinder;
import org.hearsay.quote.linear.LinearQuotationFinder;
import org.hearsay.quote.rules.QuotationRules;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.tag.Tagger;
import org.hearsay.text.BlockWords;

/// What the stages are given for one language. `docs/architecture.md` says what a second one needs beside it.
///
/// @param code as in ISO 639-1, and as the folder of its resources is named: `en`
/// @param blocks tell the paragraphs of an article apart
/// @param tagger gives words their parts of speech
/// @param rules find quotations by marks, reporting verbs and their subjects
/// @param finder the finder that reads articles where none is chosen; needs no files beside the program
public record Language(String code, BlockWords blocks, Tagger tagger, QuotationRules rules, QuotationFinder finder)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  public Language {
    if (!code.matches("[a-z]{2}")) {
      throw new IllegalArgumentException("a language has a code of two small letters, got '" + code + "'");
    }
  }

  /// English, the one language that there are resources for.
  public static Language english() {
    return new Language(
        "en", BlockWords.english(), Tagger.english(), QuotationRules.english(), LinearQuotationFinder.english());
  }

  /// The same with another finder.
  public Language with(QuotationFinder other) {
    return new Language(code, blocks, tagger, rules, other);
  }

  /// The finder that has rules alone.
  public QuotationFinder ruleFinder() {
    return new RuleQuotationFinder(rules);
  }
}
