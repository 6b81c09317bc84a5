package org.hearsay.eval.dev;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hearsay.app.run.Model;
import org.hearsay.entity.ReadArticle;
import org.hearsay.eval.Folders;
import org.hearsay.eval.dev.DevSet.Marked;
import org.hearsay.eval.train.Reliability;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.quote.QuotationFinder;
import org.hearsay.stage.Stage;
import org.hearsay.text.Article;

/// Measures chains, addressees, stances and times on the set made by hand.
///
/// Arguments: the data folder, `rules`, `fast` or `accurate`, and optionally `misses` to print what went wrong on
/// the parts that rules may be made on. What went wrong on the held-out part is never printed.
public final class MeasureChains {
  static final String SET = "/hearsay/dev/chains.tsv";

  /// Later articles, read before the program had read them.
  static final String BLIND = "/hearsay/dev/chains-blind.tsv";

  private MeasureChains() {}

  /// @param tune articles that rules may be made on
  /// @param all both of them
  /// @param blind articles of the later set, which rules may be made on too
  /// @param learned all that rules may be made on
  record Result(ChainScore tune, ChainScore held, ChainScore all, ChainScore blind, ChainScore learned) {}

  public static void main(String[] args) throws IOException {
    Result result = measure(Path.of(args[0]), args[1]);
    if (args.length > 2) {
      result.tune().misses().forEach(System.out::println);
      result.blind().misses().forEach(miss -> System.out.println("blind: " + miss));
    }
    print("to make rules on", result.tune());
    print("held out", result.held());
    print("all", result.all());
    print("blind", result.blind());
    for (ChainScore.Part part : List.of(ChainScore.Part.HOPS, ChainScore.Part.ADDRESSEES)) {
      Reliability reliability = result.learned().crossValidated(part);
      System.out.printf(
          Locale.ROOT,
          "%s by cross-validation, but for the held-out articles%n%s%s",
          part,
          reliability.table(),
          reliability.summary());
      Reliability held = result.held().asStated(part);
      System.out.printf(Locale.ROOT, "%s as stated, held out%n%s%s", part, held.table(), held.summary());
    }
  }

  /// The folder that paths in the set are relative to.
  static Path folder() {
    return Folders.data().resolve("data");
  }

  static Result measure(Path data, String model) throws IOException {
    QuotationFinder finder = Model.valueOf(model).finder();
    Result result =
        new Result(new ChainScore(), new ChainScore(), new ChainScore(), new ChainScore(), new ChainScore());
    Stage.Each<Article, ReadArticle> reading = Pipelines.reading(finder);
    for (Marked marked : DevSet.read(SET, data)) {
      ReadArticle read = reading.apply(marked.article()).getFirst();
      (marked.heldOut() ? result.held() : result.tune()).add(marked, read);
      result.all().add(marked, read);
      if (!marked.heldOut()) {
        result.learned().add(marked, read);
      }
    }
    for (Marked marked : DevSet.read(BLIND, data)) {
      ReadArticle read = reading.apply(marked.article()).getFirst();
      result.blind().add(marked, read);
      result.learned().add(marked, read);
    }
    return result;
  }

  private static void print(String part, ChainScore score) {
    System.out.println(part);
    score.figures().forEach((name, value) -> System.out.printf("  %-22s %s%n", name, value));
  }
}
