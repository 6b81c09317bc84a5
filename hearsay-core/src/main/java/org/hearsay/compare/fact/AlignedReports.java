package org.hearsay.compare.fact;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.compare.report.Report;

/// The sentences of a story's reports and which of them may tell of one thing.
public final class AlignedReports {
  /// Least log odds of a pair that is looked at. Half of the pairs at this value are about one thing.
  private static final double LEAST = -2;

  final List<FactSentence> sentences;

  /// The likeliest first.
  final List<AlignSentences.Link> links;

  private AlignedReports(List<FactSentence> sentences, List<AlignSentences.Link> links) {
    this.sentences = List.copyOf(sentences);
    this.links = List.copyOf(links);
  }

  public static AlignedReports of(List<Report> reports) {
    List<FactSentence> sentences = AlignSentences.sentences(reports);
    return new AlignedReports(sentences, AlignSentences.links(sentences, LEAST));
  }

  /// Pairs of sentences, the likeliest first; of sentences with the same words, the first report's.
  public List<AlignedPair> pairs() {
    List<AlignedPair> pairs = new ArrayList<>();
    for (AlignSentences.Link link : links) {
      pairs.add(
          new AlignedPair(
              sentences.get(link.a()).places.getFirst(), sentences.get(link.b()).places.getFirst(), link.odds()));
    }
    return pairs;
  }
}
