package org.hearsay.entity.speaker;

import java.util.Arrays;
import java.util.List;
import org.hearsay.entity.ReadArticle;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.name.Name;
import org.hearsay.entity.name.NameFinder;
import org.hearsay.entity.time.TimeFinder;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.QuotedArticle;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;

/// Finds the people, bodies, places and times of an article, and who speaks each quotation.
public final class ResolveSpeakers implements Stage.Each<QuotedArticle, ReadArticle> {
  private static final long serialVersionUID = 1L;

  @Override
  public StageId id() {
    return new StageId("speakers", 8);
  }

  @Override
  public List<ReadArticle> apply(QuotedArticle quoted) {
    Article article = quoted.text().article();
    ArticleWords words = new ArticleWords(article, quoted.text().tokens());
    QuotationResolver reading = reading(words, quoted);
    List<Quotation> resolved = reading.resolve(quoted.quotations());
    return List.of(new ReadArticle(quoted.text().settled(), resolved, reading.entities(), TimeFinder.find(words)));
  }

  static QuotationResolver reading(ArticleWords words, QuotedArticle quoted) {
    ArticleCast cast = new ArticleCast(words, NameFinder.find(words));
    Roles roles = new Roles(words);
    for (Name name : cast.names()) {
      if (cast.of(name).isPerson()) {
        roles.read(name, cast.of(name));
      } else if (ArticleCast.isBody(cast.of(name).kind)) {
        OrganizationNouns.read(words, name, cast.of(name));
      }
    }
    boolean[] speech = covered(words, quoted.quotations(), false);
    boolean[] reported = covered(words, quoted.quotations(), true);
    Genders.read(words, cast, speech);
    SpeakerResolver speakers = new SpeakerResolver(words, cast, speech, reported);
    return new QuotationResolver(words, cast, speakers);
  }

  /// Which words stand within direct speech, or within indirect speech.
  private static boolean[] covered(ArticleWords words, List<Quotation> quotations, boolean indirect) {
    boolean[] quoted = new boolean[words.size() + 1];
    for (Quotation quotation : quotations) {
      if ((quotation.kind() == QuotationKind.INDIRECT) != indirect) {
        continue;
      }
      for (TextSpan span : quotation.content()) {
        int begin = words.tokens.tokenAt(span.begin());
        int end = Math.max(begin, words.tokens.tokenAt(span.end()));
        Arrays.fill(quoted, begin, Math.min(end, quoted.length), true);
      }
    }
    return quoted;
  }
}
