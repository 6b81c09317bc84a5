package org.hearsay.entity.speaker;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.entity.ReadArticle;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.time.TimeFinder;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.QuotedArticle;
import org.hearsay.quote.SaidWhen;
import org.hearsay.quote.Stance;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.hearsay.text.DateRange;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokenizer;

/// An article written with its quotations marked: `[Ann Lee] said <we left>`. Brackets hold a source, the
/// next angle brackets its content; content without a source stands alone.
final class Example {
  private Example() {}

  static Article article(String text, Published published) {
    return new Article("example", "example", null, null, null, List.of(), "en", published, text, List.of());
  }

  static Published day(String day) {
    return new Published(DateRange.day(java.time.LocalDate.parse(day)), Published.Basis.METADATA);
  }

  static ReadArticle read(String marked) {
    return read(marked, Published.UNKNOWN);
  }

  static ReadArticle read(String marked, Published published) {
    StringBuilder text = new StringBuilder();
    List<Quotation> quotations = new ArrayList<>();
    List<TextSpan> source = new ArrayList<>();
    int open = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      switch (c) {
        case '[', '<' -> open = text.length();
        case ']' -> source.add(new TextSpan(open, text.length()));
        case '>' -> {
          quotations.add(quotation(quotations.size(), new TextSpan(open, text.length()), source));
          source = new ArrayList<>();
        }
        case '^' -> { // the source stands after its words: "<It rained>, [he]^ said"
          Quotation last = quotations.removeLast();
          quotations.add(quotation(quotations.size(), last.content().getFirst(), source));
          source = new ArrayList<>();
        }
        default -> text.append(c);
      }
    }
    return read(article(text.toString(), published), quotations);
  }

  static ReadArticle read(Article article, List<Quotation> quotations) {
    return new ResolveSpeakers().apply(new QuotedArticle(ArticleText.of(article), quotations)).getFirst();
  }

  private static Quotation quotation(int number, TextSpan content, List<TextSpan> source) {
    return Quotation.unresolved(
        "q" + number, QuotationKind.INDIRECT, List.of(content), List.of(), source, Stance.ASSERTS, 1, "example");
  }

  /// Names of the speakers, in order; empty strings for unknown ones.
  static List<String> speakers(String marked) {
    return read(marked).quotations().stream().map(q -> q.speaker().name()).toList();
  }

  /// Forms of one entity, in order of their place.
  static List<String> mentions(ReadArticle read, String name) {
    return read.entities().stream()
        .filter(entity -> entity.name().equals(name))
        .flatMap(entity -> entity.mentions().stream())
        .map(mention -> mention.span().in(read.article().text()))
        .toList();
  }

  static SaidWhen when(String words, String published) {
    Article article = article(words, published.isEmpty() ? Published.UNKNOWN : day(published));
    ArticleWords read = new ArticleWords(article, Tokenizer.tokenize(article));
    return TimeFinder.said(read, new SaidWhen(null, new TextSpan(0, words.length()), "unresolved"));
  }
}
