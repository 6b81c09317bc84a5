package org.hearsay.entity.speaker;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.name.Nominal;
import org.hearsay.quote.Quotation;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Finds pronouns and descriptions that open a sentence, are its subject and speak nothing: they keep somebody in
/// the reader's mind.
final class Subjects {
  /// @param at first word
  /// @param nominal absent for a pronoun
  record Subject(int at, @Nullable Nominal nominal) {}

  private final ArticleWords words;
  private final Salience salience;
  private final boolean[] quoted;

  Subjects(ArticleWords words, Salience salience, boolean[] quoted) {
    this.words = words;
    this.salience = salience;
    this.quoted = quoted;
  }

  /// @return in order of their places; sources of quotations are not among them
  List<Subject> read(List<Quotation> quotations) {
    boolean[] source = new boolean[words.size() + 1];
    for (Quotation quotation : quotations) {
      for (TextSpan span : quotation.source()) {
        int at = words.tokens.tokenAt(span.begin());
        if (at < words.size()) {
          source[at] = true;
        }
      }
    }
    List<Subject> subjects = new ArrayList<>();
    for (int s = 0; s < words.tokens.sentences(); s++) {
      int begin = words.tokens.sentenceBegin(s);
      int end = words.tokens.sentenceEnd(s);
      if (begin >= end || source[begin] || quoted[begin]) {
        continue;
      }
      String first = words.lower(begin);
      if ((first.equals("he") || first.equals("she")) && salience.isSubject(begin, begin + 1)) {
        subjects.add(new Subject(begin, null));
      } else if (words.isWord(begin)) {
        Nominal nominal = Nominal.at(words, begin, end);
        boolean can = nominal != null && (nominal.isPlural() || first.equals("the"));
        if (nominal != null && can && isSubject(begin, nominal)) {
          subjects.add(new Subject(begin, nominal));
        }
      }
    }
    return subjects;
  }

  private boolean isSubject(int begin, Nominal nominal) {
    boolean named = nominal.end() < words.size() && words.isCapital(nominal.end());
    return (nominal.role().isPerson() || nominal.isPlural()) && salience.isSubject(begin, nominal.end()) && !named;
  }
}
