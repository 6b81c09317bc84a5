package org.hearsay.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.entity.ReadArticle;
import org.hearsay.ingest.Outcome;
import org.hearsay.ingest.Warning;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;
import org.hearsay.text.Article;
import org.hearsay.text.Published;
import org.junit.jupiter.api.Test;

/// One article ends neither the run nor the lines about the others.
class ReadInputsTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console =
      new Console(
          new Io(
              InputStream.nullInputStream(),
              new ByteArrayOutputStream(),
              new PrintStream(err, true, StandardCharsets.UTF_8),
              Path.of(""),
              false,
              false,
              false),
          Console.Level.NORMAL);

  /// Runs out of memory at some articles.
  private static final class Greedy implements Stage.Each<Article, ReadArticle> {
    private static final long serialVersionUID = 1L;

    private final ConcurrentHashMap<String, AtomicInteger> tries = new ConcurrentHashMap<>();

    @Override
    public StageId id() {
      return new StageId("greedy", 1);
    }

    @Override
    public List<ReadArticle> apply(Article article) {
      int tried = tries.computeIfAbsent(article.id(), id -> new AtomicInteger()).incrementAndGet();
      boolean always = article.id().startsWith("huge");
      if (always || (article.id().startsWith("late") && tried == 1)) {
        throw new OutOfMemoryError("Java heap space");
      }
      return List.of(new ReadArticle(article, List.of(), List.of(), List.of()));
    }
  }

  private static Outcome<Article> article(String id) {
    return new Outcome.Ok<>(
        new Article(id, id + ".txt", null, null, null, List.of(), "en", Published.UNKNOWN, "No boat left.", List.of()));
  }

  private static Outcome<Article> refused(String file) {
    return new Outcome.Refused<>(file, Outcome.Reason.EMPTY, "", "the file has no bytes", "leave it out");
  }

  private List<String> run(int threads, ReadInputs.Feed feed) {
    List<String> read = new ArrayList<>();
    ReadInputs reading = new ReadInputs(console, threads, new Greedy());
    reading.run(feed, done -> done.article().id(), read::add);
    read.add("status " + reading.status());
    return read;
  }

  @Test
  void anArticleThatNeedsMoreMemoryThanThereIsIsRefusedAlone() {
    for (int threads : new int[] {1, 4}) {
      err.reset();
      List<String> read =
          run(
              threads,
              (sink, warnings) -> List.of("a", "huge", "b", "late", "c").forEach(id -> sink.accept(article(id))));
      assertThat(read).containsExactly("a", "b", "late", "c", "status 3");
      assertThat(err.toString(StandardCharsets.UTF_8))
          .startsWith("hearsay: refused huge.txt: too-large: to read it takes more memory than the ")
          .contains("remedy: give Java more (HEARSAY_JAVA_OPTS=-Xmx8g), or leave it out")
          .doesNotContain("late.txt");
    }
  }

  @Test
  void messagesComeInTheOrderOfTheInputsForAnyNumberOfThreads() {
    List<String> printed = new ArrayList<>();
    for (int threads : new int[] {1, 2, 8}) {
      err.reset();
      run(
          threads,
          (sink, warnings) -> {
            for (int i = 0; i < 60; i++) {
              sink.accept(i % 3 == 0 ? refused("r" + i) : article("a" + i));
              warnings.accept(new Warning("w" + i, "given twice; it is read once"));
            }
          });
      printed.add(err.toString(StandardCharsets.UTF_8));
    }
    assertThat(printed.getFirst()).contains("refused r0").contains("w59");
    assertThat(printed).allMatch(each -> each.equals(printed.getFirst()));
  }

  @Test
  void ofAMillionRefusalsForOneReasonTheFirstAreToldAndTheRestCounted() {
    run(
        1,
        (sink, warnings) -> {
          for (int i = 0; i < 50_000; i++) {
            sink.accept(refused("f" + i));
            warnings.accept(new Warning("w" + i, "does not look English"));
          }
          sink.accept(new Outcome.Refused<>("last", Outcome.Reason.BINARY, "", "", ""));
        });
    String said = err.toString(StandardCharsets.UTF_8);
    assertThat(said).hasSizeLessThan(60_000).contains("refused f199:").doesNotContain("refused f200:");
    assertThat(said).contains("hearsay: refused last: binary\n");
    assertThat(said).contains("hearsay: and 49,800 more refused for this reason: empty\n");
    assertThat(said).contains("hearsay: and 49,800 more warnings\n");
  }
}
