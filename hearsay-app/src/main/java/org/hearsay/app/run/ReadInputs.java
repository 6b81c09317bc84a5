package org.hearsay.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearsay.entity.ReadArticle;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.ingest.Outcome;
import org.hearsay.ingest.Warning;
import org.hearsay.prov.Provenance;
import org.hearsay.show.RefusedInput;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;
import org.hearsay.text.Article;

/// Reads inputs and runs the single-article stages over them, on several threads, in one order.
public final class ReadInputs {
  private final Console console;
  private final int threads;
  private final Stage.Each<Article, ReadArticle> stages;

  /// Held for reading by each article under way, for writing by one that is tried alone.
  private final ReentrantReadWriteLock memory = new ReentrantReadWriteLock();

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

  /// Gives out articles, refusals and warnings, in the order in which they are to be told.
  public interface Feed {
    void read(Consumer<Outcome<Article>> sink, Consumer<Warning> warnings);
  }

  /// Takes one result after the other.
  public interface Sink<R> {
    void take(R result);
  }

  /// What the reading gives out.
  private sealed interface Fed {
    record Item(Outcome<Article> outcome) implements Fed {}

    record Said(Warning warning) implements Fed {}
  }

  /// The outcome of one item: a result, a refusal, a warning or a fault of the program.
  private sealed interface Made<R> {
    record Done<R>(R result) implements Made<R> {}

    record Refused<R>(RefusedInput refusal) implements Made<R> {}

    record Warned<R>(Warning warning) implements Made<R> {}

    record Failed<R>(String file, Throwable why) implements Made<R> {}
  }

  /// @param doing runs on several threads
  /// @param sink runs on this thread
  public <R> void run(Feed feed, Function<ReadArticle, R> doing, Sink<R> sink) {
    try (Work<Fed, List<Made<R>>> work =
        new Work<>(threads, fed -> make(fed, doing), made -> made.forEach(one -> take(one, sink)))) {
      feed.read(outcome -> work.add(new Fed.Item(outcome)), warning -> work.add(new Fed.Said(warning)));
      work.finish();
    } finally {
      console.clear();
      console.tellRest();
    }
  }

  private <R> List<Made<R>> make(Fed fed, Function<ReadArticle, R> doing) {
    return switch (fed) {
      case Fed.Said(Warning warning) -> List.of(new Made.Warned<>(warning));
      case Fed.Item(Outcome.Refused<Article> refused) -> List.of(new Made.Refused<>(RefusedInputs.of(refused)));
      case Fed.Item(Outcome.Ok<Article>(Article article)) -> {
        try {
          yield made(article, doing);
        } catch (RuntimeException | StackOverflowError e) {
          // The stages are total, so this is a bug; it must not take the other articles with it.
          yield List.of(new Made.Failed<>(article.file(), e));
        }
      }
    };
  }

  /// An article for which there is no memory beside the others is tried once more, alone: which of several comes too
  /// late for the last of it is chance.
  private <R> List<Made<R>> made(Article article, Function<ReadArticle, R> doing) {
    memory.readLock().lock();
    try {
      return results(article, doing);
    } catch (OutOfMemoryError e) {
      // What it holds is free from here on.
    } finally {
      memory.readLock().unlock();
    }
    memory.writeLock().lock();
    try {
      return results(article, doing);
    } catch (OutOfMemoryError e) {
      return List.of(new Made.Refused<>(RefusedInputs.tooLarge(article.file())));
    } finally {
      memory.writeLock().unlock();
    }
  }

  private <R> List<Made<R>> results(Article article, Function<ReadArticle, R> doing) {
    List<Made<R>> made = new ArrayList<>();
    for (ReadArticle read : stages.apply(article)) {
      made.add(new Made.Done<>(doing.apply(read)));
    }
    return made;
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
      case Made.Warned<R>(Warning warning) -> console.warn(warning);
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
