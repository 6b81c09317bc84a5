package org.hearsay;

import java.util.List;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Utterance;
import org.hearsay.compare.utterance.FoundQuotation;
import org.hearsay.ingest.Outcome;
import org.hearsay.origin.Story;
import org.hearsay.text.Article;

/// Reports compared: what they share, where they differ, and from how many origins they have it.
///
/// @param articles the reports, each by itself
/// @param stories what the reports tell of, in order of the first report of each; every article is in exactly one
public record Brief(Articles articles, List<Story> stories) {
  public Brief {
    stories = List.copyOf(stories);
  }

  /// Where two reports differ, story by story, in each from the worst to the least. Each has two places and the values
  /// there, and says by [Difference#confidence()] how often such differences were right, where enough were judged.
  ///
  /// @return empty where none was found, which does not show that the reports agree
  public List<Difference> differences() {
    return stories.stream().flatMap(story -> story.comparison().conflicts().stream()).toList();
  }

  /// What was said, story by story: each act of speech once, with the wording of every report that has it.
  public List<Utterance> utterances() {
    return stories.stream().flatMap(story -> story.comparison().utterances().stream()).toList();
  }

  /// The quotations of all articles; see [Articles#quotations()].
  public List<QuotationInArticle> quotations() {
    return articles.quotations();
  }

  /// What could not be read, with the reason, the place and a remedy.
  public List<Outcome.Refused<Article>> refused() {
    return articles.refused();
  }

  /// Whether words were ever said; see [Articles#check(String)].
  public List<FoundQuotation> check(String words) {
    return articles.check(words);
  }
}
