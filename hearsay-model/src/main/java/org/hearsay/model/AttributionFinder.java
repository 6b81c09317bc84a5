package org.hearsay.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Attribution.Span;
import org.hearsay.model.Labels.Segment;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.linear.LinearTagger;
import org.hearsay.text.ArticleText;
import org.jspecify.annotations.Nullable;

/// Finds attributions in text with a trained model. Start here.
///
/// Thread safe: several threads may share one finder, each works on its own core.
public final class AttributionFinder implements AutoCloseable {
  public static final String ENCODER = "encoder.onnx";
  public static final String VOCABULARY = "vocab.txt";
  public static final String DECODER = "decoder.tsv";

  private final WordPiece vocabulary;
  private final OnnxEncoder encoder;
  private final DocumentScorer scorer;
  private final AttributionDecoder decoder;

  private AttributionFinder(WordPiece vocabulary, OnnxEncoder encoder, AttributionDecoder decoder) {
    this.vocabulary = vocabulary;
    this.encoder = encoder;
    this.decoder = decoder;
    scorer = new DocumentScorer(encoder);
  }

  /// Loads encoder, vocabulary and decoder.
  public static AttributionFinder load(ModelFiles files) throws IOException {
    return load(files, ENCODER);
  }

  /// @param encoder file name of another encoder of the model, as the one without quantisation
  public static AttributionFinder load(ModelFiles files, String encoder) throws IOException {
    return new AttributionFinder(
        WordPiece.read(files), new OnnxEncoder(files, encoder), AttributionDecoder.read(files));
  }

  /// The attributions of an article, by where they begin, by the network alone.
  public List<Attribution> find(ArticleText article) {
    TokenizedText words = ModelWords.cut(article, vocabulary);
    return words.size() == 0 ? List.of() : find(words, null);
  }

  /// The attributions of an article, by where they begin, with the second opinion of the rules and the
  /// linear model.
  ///
  /// @param ruled what the rules found in it
  public List<Attribution> find(ArticleText article, List<Quotation> ruled) {
    TokenizedText words = ModelWords.cut(article, vocabulary);
    if (words.size() == 0) {
      return List.of();
    }
    return find(words, SecondOpinion.of(words, article, ruled, LinearTagger.english()));
  }

  private List<Attribution> find(TokenizedText words, @Nullable SecondOpinion second) {
    return attributions(words, decoder.decode(words, scorer.score(words), second));
  }

  /// Ties attributions to their text.
  public static List<Attribution> attributions(TokenizedText words, List<AttributionDecoder.Linked> links) {
    List<Attribution> found = new ArrayList<>();
    for (AttributionDecoder.Linked linked : links) {
      List<Segment> content = whole(words, linked.content().parts());
      found.add(
          new Attribution(
              spans(words, linked.source() == null ? List.of() : List.of(linked.source())),
              spans(words, linked.cue() == null ? List.of() : List.of(linked.cue())),
              spans(words, content),
              quoted(words, content),
              linked.probability()));
    }
    return found;
  }

  /// Joins parts that only a comma or the like keeps apart: a content is in pieces where something else
  /// stands between them.
  static List<Segment> whole(TokenizedText text, List<Segment> parts) {
    List<Segment> joined = new ArrayList<>();
    for (Segment part : parts) {
      Segment before = joined.isEmpty() ? null : joined.getLast();
      if (before != null && isOnlyPunctuation(text, before.last() + 1, part.first())) {
        joined.removeLast();
        joined.add(new Segment(before.role(), before.first(), part.last(), before.resumes()));
      } else {
        joined.add(part);
      }
    }
    return joined;
  }

  /// Whether the words [from, to) and the one after them belong to one sentence, outside quotation marks.
  private static boolean isOnlyPunctuation(TokenizedText text, int from, int to) {
    for (int k = from; k < to; k++) {
      Word word = text.words()[k];
      boolean mark = word.quote() == Word.Quote.OPENS || word.quote() == Word.Quote.CLOSES;
      if (!word.isPunctuation() || word.startsSentence() || mark) {
        return false;
      }
    }
    return !text.words()[to].startsSentence();
  }

  private static List<Span> spans(TokenizedText text, List<Segment> segments) {
    return segments.stream().map(s -> new Span(text.words()[s.first()].begin(), text.words()[s.last()].end())).toList();
  }

  private static double quoted(TokenizedText text, List<Segment> segments) {
    int all = 0;
    int inside = 0;
    for (Segment segment : segments) {
      for (int k = segment.first(); k <= segment.last(); k++) {
        if (!text.words()[k].isPunctuation()) {
          all++;
          inside += text.words()[k].quote() == Word.Quote.INSIDE ? 1 : 0;
        }
      }
    }
    return all == 0 ? 0 : (double) inside / all;
  }

  @Override
  public void close() {
    encoder.close();
  }
}
