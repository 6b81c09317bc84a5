package org.hearsay.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.compare.copy.IndependentShares;
import org.hearsay.compare.copy.Passages;
import org.hearsay.compare.difference.DifferenceRules;
import org.hearsay.compare.fact.AlignedReports;
import org.hearsay.compare.fact.FindFacts;
import org.hearsay.compare.name.JoinNames;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.report.SpanCoverage;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Passage;
import org.hearsay.compare.result.Utterance;
import org.hearsay.compare.statement.Assertion;
import org.hearsay.compare.statement.DifferingCells;
import org.hearsay.compare.statement.FindClaims;
import org.hearsay.compare.utterance.FindUtterances;
import org.hearsay.compare.utterance.ForeignSpeech;
import org.hearsay.compare.view.SameTime;
import org.hearsay.compare.view.StoryView;
import org.hearsay.quote.Quotation;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;
import org.hearsay.story.StoryGroup;
import org.hearsay.text.BlockKind;

/// Compares the reports of a story: names, utterances, claims, differences, shared passages.
public final class CompareReports implements Stage.Each<StoryGroup, Comparison> {
  private static final long serialVersionUID = 1L;

  /// Words of a sentence in a report's own voice that is compared with others.
  private static final int LEAST_SENTENCE = 6;

  @Override
  public StageId id() {
    return new StageId("comparison", 12);
  }

  @Override
  public List<Comparison> apply(StoryGroup story) {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < story.articles().size(); i++) {
      reports.add(new Report(i, story.articles().get(i)));
    }
    JoinNames.Cast cast = JoinNames.of(reports);
    List<ComparedQuotation> said = said(reports, cast);
    List<Passage> passages = Passages.in(reports);
    List<Utterance> utterances =
        FindUtterances.in(said, ForeignSpeech.in(reports, cast, said), IndependentShares.shares(reports, passages));
    AlignedReports aligned = AlignedReports.of(reports);
    List<FindClaims.Group> claims = FindClaims.in(reports, assertions(reports, said), utterances, aligned.pairs());
    List<Difference> differences =
        DifferenceRules.in(
            new StoryView(
                reports, cast, said, utterances, claims, SameTime.of(reports, utterances, passages), aligned.pairs()));
    return List.of(
        new Comparison(
            story,
            Headline.of(reports),
            cast.entities(),
            utterances,
            DifferingCells.in(
                FindClaims.joined(reports, claims, differences).stream().map(FindClaims.Group::claim).toList(),
                differences),
            differences,
            FindFacts.in(aligned, differences),
            passages,
            Timeline.of(reports)));
  }

  private static List<ComparedQuotation> said(List<Report> reports, JoinNames.Cast cast) {
    List<ComparedQuotation> said = new ArrayList<>();
    for (Report report : reports) {
      for (Quotation quotation : report.read.quotations()) {
        ComparedQuotation one =
            ComparedQuotation.of(report, quotation, cast.of(report.id(), quotation.speaker().entity()));
        if (quotation.statement() && one.words().size() > 0) {
          said.add(one);
        }
      }
    }
    return said;
  }

  /// Every quotation, and every sentence that is not most of a quotation.
  private static List<Assertion> assertions(List<Report> reports, List<ComparedQuotation> said) {
    List<Assertion> all = new ArrayList<>();
    for (ComparedQuotation one : said) {
      all.addAll(Assertion.of(one));
    }
    for (Report report : reports) {
      SpanCoverage quotations =
          new SpanCoverage(
              report.read.quotations().stream()
                  .filter(Quotation::statement)
                  .flatMap(quotation -> quotation.content().stream())
                  .toList());
      for (Report.Sentence sentence : report.sentences) {
        boolean headline = sentence.kind() == BlockKind.HEADLINE;
        if ((headline || sentence.kind() == BlockKind.BODY)
            && sentence.last() - sentence.first() + 1 >= LEAST_SENTENCE
            && quotations.of(sentence.span()) * 3 <= sentence.span().length()) {
          all.add(Assertion.of(report, sentence.span(), headline));
        }
      }
    }
    all.sort(
        Comparator.comparingInt((Assertion a) -> a.report().index)
            .thenComparing(Assertion::span)
            .thenComparing(a -> a.said() == null ? "" : a.said().quotation().id()));
    return all;
  }
}
