package org.hearsay.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hearsay.entity.ReadArticle;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.ingest.Outcome;
import org.hearsay.prov.Provenance;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;
import org.hearsay.text.Article;

/// Reads inputs and runs the single-article stages over them, on several threads, in one order.
public final class ReadInputs {
  private final Console console;
  private final int threads;
  private final Stage.Each<Article, ReadArticle> stages;
  private final List<RefusedInput> refusals = new ArrayList<>();
  private int articles;
  private int faults;

  public ReadInputs(Console console, int threads, Stage.Each<Article, ReadArticle> stages) {
    this.console = console;
    this.threads = threads;
    this.stages = stages;
  }

  /// What makes a result of these articles.
  ///
  /// @param after the steps that come after reading
  public Provenance provenance(StageId... after) {
    List<String> steps = new ArrayList<>();
    steps.add(ArticleReader.ID.toString());
    stages.steps().forEach(step -> steps.add(step.toString()));
    for (StageId step : after) {
      steps.add(step.toString());
    }
    return Provenance.of(steps, stages.models());
  }

  /// Gives out articles and refusals, in the order in which results are to come.
  public interface Feed {
    void read(java.util.function.Consumer<Outcome<Article>> sink);
  }

  /// Takes one result after the other.
  public interface Sink<R> {
    void take(R result);
  }

  /// The outcome of one item: a result, a refusal or a fault of the program.
  private sealed interface Made<R> {
    record Done<R>(R result) implements Made<R> {}

    record Refused<R>(RefusedInput refusal) implements Made<R> {}

    record Failed<R>(String file, Throwable why) implements Made<R> {}
  }

  /// @param doing runs on several threads
  /// @param sink runs on this thread
  public <R> void run(Feed feed, Function<ReadArticle, R> doing, Sink<R> sink) {
    try (Work<Outcome<Article>, List<Made<R>>> work =
        new Work<>(threads, outcome -> make(outcome, stages, doing), made -> made.forEach(one -> take(one, sink)))) {
      feed.read(work::add);
      work.finish();
    } finally {
      console.clear();
    }
  }

  private static <R> List<Made<R>> make(
      Outcome<Article> outcome, Stage.Each<Article, ReadArticle> stages, Function<ReadArticle, R> doing) {
    return switch (outcome) {
      case Outcome.Refused<Article> refused -> List.of(new Made.Refused<>(RefusedInput.of(refused)));
      case Outcome.Ok<Article>(Article article) -> {
        try {
          List<Made<R>> made = new ArrayList<>();
          for (ReadArticle read : stages.apply(article)) {
            made.add(new Made.Done<>(doing.apply(read)));
          }
          yield made;
        } catch (RuntimeException | StackOverflowError e) {
          // The stages are total, so this is a bug; it must not take the other articles with it.
          yield List.of(new Made.Failed<>(article.file(), e));
        }
      }
    };
  }

  private <R> void take(Made<R> made, Sink<R> sink) {
    switch (made) {
      case Made.Done<R>(R result) -> {
        articles++;
        sink.take(result);
      }
      case Made.Refused<R>(RefusedInput refusal) -> {
        refusals.add(refusal);
        console.refuse(refusal);
      }
      case Made.Failed<R>(String file, Throwable why) -> {
        faults++;
        console.fault("internal fault at " + file + ", which is left out: " + why, why);
      }
    }
    console.progress("articles read", articles);
  }

  /// In the order of the inputs.
  public List<RefusedInput> refusals() {
    return List.copyOf(refusals);
  }

  /// How many articles were read.
  public int articles() {
    return articles;
  }

  /// The exit status that the reading alone asks for.
  public int status() {
    if (faults > 0 || articles == 0) {
      return Exit.FAILED;
    }
    return refusals.isEmpty() ? Exit.DONE : Exit.PARTLY;
  }
}
