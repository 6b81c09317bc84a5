package org.hearsay.eval;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.app.run.Model;
import org.hearsay.entity.ReadArticle;
import org.hearsay.entity.speaker.ResolveSpeakers;
import org.hearsay.eval.SpeakerLabels.Labelled;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.ingest.InputFormat;
import org.hearsay.ingest.Outcome;
import org.hearsay.ingest.ReadOptions;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.prov.Digest;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationFinder;
import org.hearsay.quote.QuotedArticle;
import org.hearsay.quote.Stance;
import org.hearsay.quote.find.FindQuotations;
import org.hearsay.quote.marks.QuotedText;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.hearsay.text.LabelBlocks;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokenize;

/// Measures who was taken for the speaker, on quotations of the handed data whose speakers a reader wrote down.
///
/// Two ways: the product as it runs, and resolution alone, where the labelled quotations with their sources take
/// the place of the found ones that they overlap.
final class Speakers {
  /// The parts of the set, and what comes of each.
  static final List<String> PARTS = List.of("tune", "more", "blind", "held");

  private Speakers() {}

  /// @param given whether the labelled sources are given
  static Map<String, SpeakerScore> score(List<Labelled> articles, QuotationFinder finder, boolean given) {
    Map<String, SpeakerScore> scores = new LinkedHashMap<>();
    PARTS.forEach(part -> scores.put(part, new SpeakerScore()));
    scores.put("", new SpeakerScore());
    for (Labelled labelled : articles) {
      ReadArticle read = new ResolveSpeakers().apply(quoted(labelled, finder, given)).getFirst();
      scores.forEach((part, score) -> score.add(labelled, read, part));
    }
    return scores;
  }

  /// The quotations of an article, speakers not yet resolved.
  static QuotedArticle quoted(Labelled labelled, QuotationFinder finder, boolean given) {
    Stage.Each<Article, ArticleText> text = new LabelBlocks().then(new Tokenize());
    ArticleText tokenized = text.apply(article(labelled)).getFirst();
    QuotedArticle quoted = new FindQuotations(finder).apply(tokenized).getFirst();
    return given ? withLabels(labelled, quoted) : quoted;
  }

  /// The id of a labelled quotation where sources are given.
  static String id(Labelled labelled, SpeakerLabels label) {
    return Digest.of(labelled.path(), Integer.toString(label.content().begin()));
  }

  static Pinned measure(List<Labelled> articles, QuotationFinder finder) {
    List<Metric> metrics = new ArrayList<>();
    for (boolean given : new boolean[] {false, true}) {
      score(articles, finder, given)
          .forEach((part, score) ->
              metrics.addAll(score.metrics((given ? "given sources" : "found") + (part.isEmpty() ? "" : " " + part))));
    }
    Map<String, String> setting = new LinkedHashMap<>();
    setting.put(
        "about",
        "speakers of quotations in news of the world, labelled by hand; tune was looked at for rules, held was not");
    setting.put("data", "sha256:" + Digest.of(SpeakerLabels.file()));
    setting.put("stages", StageId.join(Pipelines.reading(finder).steps()));
    return new Pinned("speakers", setting, metrics);
  }

  /// Read as plain text from standard input.
  private static Article article(Labelled labelled) {
    List<Article> read = new ArrayList<>();
    ArticleReader.read(
        List.of("-"),
        ReadOptions.STANDARD.withFormat(InputFormat.TEXT),
        new ByteArrayInputStream(labelled.text().getBytes(StandardCharsets.UTF_8)),
        outcome -> {
          if (outcome instanceof Outcome.Ok<Article>(Article value)) {
            read.add(value);
          }
        });
    if (read.size() != 1 || !read.getFirst().text().equals(labelled.text())) {
      throw new IllegalStateException(labelled.path() + " was not read as it is");
    }
    return read.getFirst();
  }

  private static QuotedArticle withLabels(Labelled labelled, QuotedArticle quoted) {
    List<Quotation> all = new ArrayList<>();
    for (Quotation quotation : quoted.quotations()) {
      boolean free = labelled.labels().stream().noneMatch(label -> overlaps(quotation, label.content()));
      if (free) {
        all.add(quotation);
      }
    }
    QuotedText marks = QuotedText.of(quoted.text());
    for (SpeakerLabels label : labelled.labels()) {
      TextSpan source = label.source();
      all.add(
          Quotation.unresolved(
              id(labelled, label),
              marks.kind(List.of(label.content())),
              List.of(label.content()),
              List.of(),
              source == null ? List.of() : List.of(source),
              Stance.ASSERTS,
              1,
              "labelled"));
    }
    return new QuotedArticle(quoted.text(), all);
  }

  private static boolean overlaps(Quotation quotation, TextSpan content) {
    return quotation.content().stream().anyMatch(content::overlaps);
  }

  /// Prints figures, tables of reliability and, on demand, every miss.
  ///
  /// @param args the folder of the data; `rules`, `fast` or `accurate`; `misses` and a part of the set: prints what
  ///     went wrong there
  public static void main(String[] args) throws IOException {
    List<Labelled> articles = SpeakerLabels.read(Path.of(args[0]));
    QuotationFinder finder = Model.valueOf(args[1]).finder();
    for (boolean given : new boolean[] {false, true}) {
      Map<String, SpeakerScore> scores = score(articles, finder, given);
      String name = given ? "given sources" : "found";
      scores.forEach((part, score) ->
          score
              .metrics(name + (part.isEmpty() ? "" : " " + part))
              .forEach(metric -> System.out.println(metric.name() + ": " + metric.shown())));
      for (Map.Entry<String, SpeakerScore> score : scores.entrySet()) {
        System.out.printf(
            Locale.ROOT, "%n%s %s: reliability%n%s", name, score.getKey(), score.getValue().calibration().table());
        for (int coverage = 50; coverage <= 100; coverage += 10) {
          System.out.printf(
              Locale.ROOT,
              "right at %d %%: %.3f%n",
              coverage,
              score.getValue().withUnknown().precision(coverage / 100.0));
        }
        if (args.length > 3 && score.getKey().equals(args[3])) {
          score.getValue().misses().forEach(miss -> System.out.println("miss: " + miss));
        }
      }
    }
  }
}
