package org.hearsay.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import org.hearsay.eval.train.LinkedScore;
import org.hearsay.eval.train.LogisticFromPrior;
import org.hearsay.eval.train.LogisticFromPrior.Example;
import org.hearsay.eval.train.Polnear.Gold;
import org.hearsay.model.Attribution;
import org.hearsay.model.AttributionDecoder;
import org.hearsay.model.AttributionFinder;
import org.hearsay.model.DocumentScorer;
import org.hearsay.model.Labels;
import org.hearsay.model.Labels.Role;
import org.hearsay.model.Labels.Segment;
import org.hearsay.model.Layout;
import org.hearsay.model.Layout.Content;
import org.hearsay.model.Link;
import org.hearsay.model.LinkModel;
import org.hearsay.model.ModelFiles;
import org.hearsay.model.OnnxEncoder;
import org.hearsay.model.SecondOpinion;
import org.hearsay.model.Viterbi;
import org.hearsay.model.WordPiece;
import org.hearsay.quote.linear.LinearTagger;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.text.ArticleText;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Learns everything after the encoder on the documents that were held out from its training:
/// biases of the labels, the linking models, their thresholds. Writes `decoder.tsv`.
@SuppressWarnings("EnumOrdinal") // the order is part of the model
public final class TuneDecoder {
  private static final double PRIOR = 3;
  private static final int ROUNDS = 3;
  private static final double LEAST_GAIN = 0.01;
  private static final int BEGINS = 4;
  private static final double[] BIASES = {-1.5, -1, -0.7, -0.4, -0.2, 0, 0.2, 0.4, 0.7, 1, 1.5};
  private static final double[] END_WEIGHTS = {0, 0.3, 0.6, 0.8, 1, 1.3, 1.6, 2};

  /// By place in [SecondOpinion.Weights].
  private static final double[][] OPINIONS = {
    {0, 0.2, 0.3, 0.5, 0.7, 1}, {0, 0.0025, 0.005, 0.01}, {0, 0.15, 0.3, 0.5, 0.7}
  };

  /// Where the search for the weights of the second opinion begins.
  private static final float[] MILD = {0.3f, 0, 0.15f};

  private static final double[] THRESHOLDS = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8};

  /// Weight of an attribution that is missed, one that is found wrongly having 1.
  private final double missed;

  private final List<Scored> documents = new ArrayList<>();

  /// The documents that the encoder was trained on, for what does not hang on its scores.
  private final List<Scored> others = new ArrayList<>();

  @SuppressWarnings("ArrayRecordComponent")
  private record Scored(
      Document document, float[][] scores, @Nullable SecondOpinion second, int[] gold, List<Owners> owners) {}

  /// The words of one gold attribution.
  private record Owners(NavigableSet<Integer> source, NavigableSet<Integer> cue, NavigableSet<Integer> content) {}

  private TuneDecoder(double missed) {
    this.missed = missed;
  }

  public static void main(String[] arguments) throws IOException {
    Options options = new Options(arguments, Set.of("model", "encoder", "linear", "missed"));
    Path model = options.path("model", "models/attribution");
    LinearTagger linear;
    try (InputStream in = Files.newInputStream(options.path("linear", "target/linear-held-out.model"))) {
      linear = LinearTagger.read(in);
    }
    String encoder = options.text("encoder", AttributionFinder.ENCODER);
    Path split = Options.data().resolve("polnear/train");
    AttributionDecoder tuned = tune(ModelFiles.at(model), encoder, split, linear, options.decimal("missed", 1));
    Files.writeString(model.resolve(AttributionFinder.DECODER), tuned.write());
    System.exit(0);
  }

  /// The decoder that fits an encoder best.
  ///
  /// @param split annotated documents, as [Document#read] takes them
  /// @param linear trained without the documents that are held out
  /// @param missed weight of an attribution that is missed, one that is found wrongly having 1
  static AttributionDecoder tune(ModelFiles model, String encoder, Path split, LinearTagger linear, double missed)
      throws IOException {
    TuneDecoder tune = new TuneDecoder(missed);
    tune.score(model, encoder, split, linear);
    return tune.run();
  }

  private void score(ModelFiles model, String encoder, Path split, LinearTagger linear) throws IOException {
    WordPiece vocabulary = WordPiece.read(model);
    try (OnnxEncoder onnx = new OnnxEncoder(model, encoder)) {
      DocumentScorer scorer = new DocumentScorer(onnx);
      for (Document document : Document.read(split, vocabulary)) {
        int[] gold = Targets.of(document.text(), document.gold()).labels();
        if (document.heldOut()) {
          float[][] scores = scorer.score(document.text());
          SecondOpinion second = second(document, linear);
          documents.add(new Scored(document, scores, second, gold, owners(document)));
        } else {
          float[][] silent = new float[document.text().size()][];
          Arrays.fill(silent, new float[Labels.OUTPUTS]);
          others.add(new Scored(document, silent, null, gold, owners(document)));
        }
      }
    }
  }

  private static SecondOpinion second(Document document, LinearTagger linear) {
    ArticleText article = ArticleText.of(document.read().article());
    return SecondOpinion.of(document.text(), article, RuleQuotationFinder.english().find(article), linear);
  }

  private static List<Owners> owners(Document document) {
    List<Owners> owners = new ArrayList<>();
    for (Gold gold : document.gold()) {
      owners.add(
          new Owners(
              Targets.words(document.text(), gold.source()),
              Targets.words(document.text(), gold.cue()),
              Targets.words(document.text(), gold.content())));
    }
    return owners;
  }

  /// Labels first by their own measure, then the links that fit them, then every setting once more
  /// by the measure of whole attributions.
  private AttributionDecoder run() {
    Settings best = tuneLabels();
    best = new Settings(best.begin(), best.end(), best.opinion(), fitLinks(best));
    log("half probability: %s", evaluate(best.decoder()));
    double highest = evaluate(best.decoder()).objective(missed);
    for (int round = 0; round < ROUNDS; round++) {
      double before = highest;
      for (int place = 0; place < best.size(); place++) {
        for (double value : best.candidates(place)) {
          Settings tried = best.with(place, value);
          double objective = evaluate(tried.decoder()).objective(missed);
          if (objective > highest + LEAST_GAIN) {
            highest = objective;
            best = tried;
          }
        }
      }
      if (highest < before + LEAST_GAIN) {
        break;
      }
    }
    log("%s: %s", best, evaluate(best.decoder()));
    log("the same links on gold segments: %s", evaluateOnGold(best.decoder()));
    LinkModel right = fit(Link.RIGHT, finished(best.decoder()), best.links());
    return best.with(best.place(Link.RIGHT), right).decoder();
  }

  private List<Example> finished(AttributionDecoder decoder) {
    List<Example> examples = new ArrayList<>();
    for (Scored scored : documents) {
      Document document = scored.document();
      List<AttributionDecoder.Linked> links = decoder.decode(document.text(), scored.scores(), scored.second());
      boolean[] right = new LinkedScore().add(document.text().text(), document.gold(), found(document, links));
      for (int k = 0; k < right.length; k++) {
        examples.add(new Example(links.get(k).evidence(), right[k]));
      }
    }
    return examples;
  }

  /// All that is not fitted but tried out: biases of the begins, the weight of the ends, those of the
  /// second opinion, then the thresholds of the links.
  @SuppressWarnings("ArrayRecordComponent")
  private record Settings(float[] begin, float end, float[] opinion, List<LinkModel> links) {
    private static final int FIRST_LINK = BEGINS + 1 + OPINIONS.length;

    int size() {
      // The last one is no decision.
      return FIRST_LINK + Math.max(0, links.size() - 1);
    }

    double[] candidates(int place) {
      if (place < BEGINS) {
        return BIASES;
      }
      if (place == BEGINS) {
        return END_WEIGHTS;
      }
      return place < FIRST_LINK ? OPINIONS[place - BEGINS - 1] : THRESHOLDS;
    }

    Settings with(int place, double value) {
      if (place < BEGINS) {
        float[] changed = begin.clone();
        changed[place] = (float) value;
        return new Settings(changed, end, opinion, links);
      }
      if (place == BEGINS) {
        return new Settings(begin, (float) value, opinion, links);
      }
      if (place < FIRST_LINK) {
        float[] changed = opinion.clone();
        changed[place - BEGINS - 1] = (float) value;
        return new Settings(begin, end, changed, links);
      }
      return with(place, new LinkModel(links.get(place - FIRST_LINK).weights(), value));
    }

    Settings with(int place, LinkModel model) {
      List<LinkModel> changed = new ArrayList<>(links);
      changed.set(place - FIRST_LINK, model);
      return new Settings(begin, end, opinion, changed);
    }

    int place(Link link) {
      return FIRST_LINK + link.ordinal();
    }

    SecondOpinion.Weights second() {
      return new SecondOpinion.Weights(opinion[0], opinion[1], opinion[2]);
    }

    Viterbi.Weights weights() {
      float[][] transition = new float[Labels.LABELS][Labels.LABELS];
      for (float[] row : transition) {
        row[Labels.BEGIN_SOURCE] = begin[0];
        row[Labels.BEGIN_CUE] = begin[1];
        row[Labels.BEGIN_CONTENT] = begin[2];
        row[Labels.RESUME_CONTENT] = begin[3];
      }
      return new Viterbi.Weights(transition, end);
    }

    AttributionDecoder decoder() {
      return new AttributionDecoder(weights(), second(), links);
    }

    @Override
    public String toString() {
      return "biases "
          + Arrays.toString(begin)
          + ", end weight "
          + end
          + ", second opinion "
          + Arrays.toString(opinion)
          + ", thresholds "
          + links.stream().map(LinkModel::threshold).toList();
    }
  }

  // Labels

  private Settings tuneLabels() {
    Settings best = new Settings(new float[BEGINS], 1, MILD.clone(), List.of());
    double highest = segmentObjective(best);
    log("labels as they are: %s", segments(best));
    for (int round = 0; round < ROUNDS; round++) {
      for (int place = 0; place < best.size(); place++) {
        for (double value : best.candidates(place)) {
          Settings tried = best.with(place, value);
          double objective = segmentObjective(tried);
          if (objective > highest + LEAST_GAIN) {
            highest = objective;
            best = tried;
          }
        }
      }
    }
    log("%s: %s", best, segments(best));
    return best;
  }

  private double segmentObjective(Settings settings) {
    SegmentScore score = segments(settings);
    return score.f1(Role.SOURCE) + score.f1(Role.CUE) + score.f1(Role.CONTENT);
  }

  private SegmentScore segments(Settings settings) {
    SegmentScore score = new SegmentScore();
    Viterbi.Weights weights = settings.weights();
    for (Scored scored : documents) {
      int[] labels = Viterbi.decode(scores(scored, settings), weights);
      score.add(scored.document().text(), labels, scored.gold());
    }
    return score;
  }

  private static float[][] scores(Scored scored, Settings settings) {
    SecondOpinion second = scored.second();
    return second == null ? scored.scores() : second.added(scored.scores(), settings.second());
  }

  // Links

  /// Learns from the gold segments of the other documents how links lie in a text, and from there
  /// with the encoder's own segments and scores.
  private List<LinkModel> fitLinks(Settings settings) {
    List<LinkModel> nothing =
        Arrays.stream(Link.values()).map(link -> new LinkModel(new double[link.size], 0.5)).toList();
    List<Layout> gold = new ArrayList<>();
    for (Scored scored : others) {
      gold.add(new Layout(scored.document().text(), scored.scores(), scored.gold()));
    }
    List<LinkModel> places = fitLinks(gold, others, nothing);
    // Contents fall apart, and false ones appear, only where the encoder errs.
    List<LinkModel> start = new ArrayList<>(places);
    for (Link link : List.of(Link.MERGE, Link.KEEP)) {
      start.set(link.ordinal(), nothing.get(link.ordinal()));
    }
    List<Layout> found = new ArrayList<>();
    for (Scored scored : documents) {
      float[][] scores = scores(scored, settings);
      int[] best = Viterbi.decode(scores, settings.weights());
      found.add(new Layout(scored.document().text(), scores, best));
    }
    return fitLinks(found, documents, start);
  }

  private static List<LinkModel> fitLinks(List<Layout> layouts, List<Scored> documents, List<LinkModel> start) {
    List<Example> cueContent = new ArrayList<>();
    List<Example> cueSource = new ArrayList<>();
    for (int k = 0; k < layouts.size(); k++) {
      for (Segment cue : layouts.get(k).cues) {
        cueExamples(layouts.get(k), cue, documents.get(k).owners(), cueContent, cueSource);
      }
    }
    LinkModel contents = fit(Link.CUE_CONTENT, cueContent, start);
    LinkModel sources = fit(Link.CUE_SOURCE, cueSource, start);
    List<Example> merge = new ArrayList<>();
    List<Example> keep = new ArrayList<>();
    List<Example> contentSource = new ArrayList<>();
    for (int k = 0; k < layouts.size(); k++) {
      contentExamples(layouts.get(k), documents.get(k).owners(), contents, merge, keep, contentSource);
    }
    return List.of(
        contents,
        sources,
        fit(Link.MERGE, merge, start),
        fit(Link.KEEP, keep, start),
        fit(Link.CONTENT_SOURCE, contentSource, start),
        start.get(Link.RIGHT.ordinal()));
  }

  private static LinkModel fit(Link link, List<Example> examples, List<LinkModel> start) {
    long positive = examples.stream().filter(Example::positive).count();
    log("%s: %d examples, %d positive", link, examples.size(), positive);
    double[] mean = start.get(link.ordinal()).weights();
    return new LinkModel(LogisticFromPrior.fit(examples, mean, PRIOR), 0.5);
  }

  private static void cueExamples(
      Layout layout, Segment cue, List<Owners> gold, List<Example> contents, List<Example> sources) {
    List<Owners> own = gold.stream().filter(g -> half(g.cue(), cue)).toList();
    for (Content content : layout.contents) {
      if (AttributionDecoder.near(cue, content)) {
        boolean positive = own.stream().anyMatch(g -> half(g.content(), content));
        contents.add(new Example(Link.cueContent(layout, cue, content), positive));
      }
    }
    for (Segment source : layout.sources) {
      if (AttributionDecoder.near(cue, source)) {
        boolean positive = own.stream().anyMatch(g -> half(g.source(), source));
        sources.add(new Example(Link.cueSource(layout, cue, source), positive));
      }
    }
  }

  private static void contentExamples(
      Layout layout,
      List<Owners> gold,
      LinkModel cueContent,
      List<Example> merge,
      List<Example> keep,
      List<Example> sources) {
    double[] bestCue = new double[layout.contents.size()];
    for (int k = 0; k < bestCue.length; k++) {
      Content content = layout.contents.get(k);
      for (Segment cue : layout.cues) {
        if (AttributionDecoder.near(cue, content)) {
          double[] features = Link.cueContent(layout, cue, content);
          bestCue[k] = Math.max(bestCue[k], LogisticFromPrior.probability(cueContent.weights(), features));
        }
      }
    }
    for (int k = 0; k < bestCue.length; k++) {
      Content content = layout.contents.get(k);
      List<Owners> own = gold.stream().filter(g -> half(g.content(), content)).toList();
      if (k > 0) {
        Content before = layout.contents.get(k - 1);
        boolean positive = own.stream().anyMatch(g -> half(g.content(), before));
        merge.add(new Example(Link.merge(layout, before, content, bestCue[k]), positive));
      }
      if (bestCue[k] > 0.5) {
        continue;
      }
      keep.add(new Example(Link.keep(layout, content), !own.isEmpty()));
      for (Segment source : layout.sources) {
        if (AttributionDecoder.near(source, content)) {
          boolean positive = own.stream().anyMatch(g -> half(g.source(), source));
          sources.add(new Example(Link.contentSource(layout, content, source), positive));
        }
      }
    }
  }

  /// True when at least half of a segment's words are among these.
  private static boolean half(NavigableSet<Integer> words, Segment segment) {
    return 2 * words.subSet(segment.first(), segment.last() + 1).size() >= segment.length();
  }

  private static boolean half(NavigableSet<Integer> words, Content content) {
    int common = 0;
    for (Segment part : content.parts()) {
      common += words.subSet(part.first(), part.last() + 1).size();
    }
    return 2 * common >= content.words();
  }

  private static List<Gold> found(Document document, List<AttributionDecoder.Linked> links) {
    return AttributionFinder.attributions(document.text(), links).stream()
        .map(a -> new Gold(spans(a.source()), spans(a.cue()), spans(a.content())))
        .toList();
  }

  private static List<TextSpan> spans(List<Attribution.Span> spans) {
    return spans.stream().map(span -> new TextSpan(span.begin(), span.end())).toList();
  }

  private LinkedScore evaluate(AttributionDecoder decoder) {
    LinkedScore score = new LinkedScore();
    for (Scored scored : documents) {
      Document document = scored.document();
      List<AttributionDecoder.Linked> links = decoder.decode(document.text(), scored.scores(), scored.second());
      score.add(document.text().text(), document.gold(), found(document, links));
    }
    return score;
  }

  private LinkedScore evaluateOnGold(AttributionDecoder decoder) {
    LinkedScore score = new LinkedScore();
    for (Scored scored : documents) {
      Document document = scored.document();
      Layout layout = new Layout(document.text(), scored.scores(), scored.gold());
      score.add(document.text().text(), document.gold(), found(document, decoder.link(layout)));
    }
    return score;
  }

  private static void log(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
    System.out.flush();
  }
}
