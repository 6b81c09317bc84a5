package org.hearsay.flink;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.ParquetReader;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.hearsay.entity.ReadArticle;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.ingest.Outcome;
import org.hearsay.ingest.ReadOptions;
import org.hearsay.origin.Story;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.prov.ModelDigest;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.show.json.Json;
import org.hearsay.show.json.StoryJson;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;
import org.hearsay.text.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The stories of a job are those of a brief of the same files, byte for byte, whatever the order, the number of tasks and
/// the failures.
class ArticleJobTest {
  @TempDir static Path folder;

  private static final int HAPPENINGS = Integer.getInteger("hearsay.happenings", 40);

  private static List<String> expected = List.of();
  private static int read;

  /// How many articles were read since the test began, and at which of them the job fails.
  private static final AtomicInteger READ = new AtomicInteger();

  private static final List<Integer> FAILURES = Collections.synchronizedList(new ArrayList<>());

  /// Reads by the rules alone, and fails at the articles that a test names.
  private static final class Failing implements Stage.Each<Article, ReadArticle> {
    private static final long serialVersionUID = 1L;
    private static final Stage.Each<Article, ReadArticle> RULES = Pipelines.reading(RuleQuotationFinder.english());

    @Override
    public StageId id() {
      return RULES.id();
    }

    @Override
    public List<StageId> steps() {
      return RULES.steps();
    }

    @Override
    public List<ModelDigest> models() {
      return RULES.models();
    }

    @Override
    public List<ReadArticle> apply(Article article) {
      if (FAILURES.remove((Integer) READ.incrementAndGet())) {
        throw new IllegalStateException("a planned failure");
      }
      return RULES.apply(article);
    }
  }

  private static Path news(long seed) throws IOException {
    Path news = folder.resolve("news-" + seed);
    if (!Files.exists(news)) {
      InventedNews.write(news, HAPPENINGS, 5, seed);
      Files.copy(Path.of("../samples/varden-bridge/two-reports.jsonl"), news.resolve("two-reports.jsonl"));
      Files.writeString(news.resolve("broken.json"), "{\"title\": ");
    }
    return news;
  }

  @BeforeAll
  static void briefOfTheSameFiles() throws IOException {
    List<ReadArticle> reads = articles(news(1)).stream().flatMap(one -> Failing.RULES.apply(one).stream()).toList();
    read = reads.size();
    expected = lines(Pipelines.brief(reads));
    assertThat(expected).hasSizeGreaterThan(HAPPENINGS / 2);
  }

  private static List<Article> articles(Path path) {
    List<Article> articles = new ArrayList<>();
    ArticleReader.read(
        List.of(path.toString()),
        ReadOptions.STANDARD,
        InputStream.nullInputStream(),
        outcome -> {
          if (outcome instanceof Outcome.Ok<Article>(Article article)) {
            articles.add(article);
          }
        });
    return articles;
  }

  private static List<String> lines(List<Story> stories) {
    return stories.stream()
        .map(story -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try (Json json = new Json(bytes)) {
            StoryJson.write(json, story);
          }
          return bytes.toString(StandardCharsets.UTF_8);
        })
        .sorted()
        .toList();
  }

  private static List<String> run(Path out, RuntimeExecutionMode mode, int parallelism, String backend, Path in)
      throws Exception {
    return run(out, mode, parallelism, backend, in, "");
  }

  private static List<String> run(
      Path out, RuntimeExecutionMode mode, int parallelism, String backend, Path in, String postgres) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(StateBackendOptions.STATE_BACKEND, backend);
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(100));
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 5);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10));
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
    environment.setRuntimeMode(mode);
    JobSettings settings =
        new JobSettings(
            List.of(in.toUri().toString()),
            out.toUri().toString(),
            Failing::new,
            false,
            Duration.ofSeconds(1),
            Duration.ofDays(36_500),
            true,
            postgres);
    new ArticleJob(settings).addTo(environment);
    environment.execute("test");
    return written(out.resolve("stories"));
  }

  private static List<String> written(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      // A failure leaves begun files, whose names begin with a dot.
      for (Path file : files.filter(ArticleJobTest::isFinished).toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    Collections.sort(lines);
    return lines;
  }

  private static boolean isFinished(Path file) {
    return Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".");
  }

  @AfterEach
  void noFailureIsLeft() {
    assertThat(FAILURES).isEmpty();
    READ.set(0);
  }

  @ParameterizedTest
  @CsvSource({
    "BATCH, 1, hashmap, 1, 0",
    "BATCH, 2, hashmap, 2, 0",
    "STREAMING, 1, hashmap, 3, 1",
    "STREAMING, 2, rocksdb, 1, 2",
  })
  void theStoriesAreThoseOfABrief(RuntimeExecutionMode mode, int parallelism, String backend, long seed, int failures)
      throws Exception {
    for (int i = 0; i < failures; i++) {
      FAILURES.add(read / 3 + i * read / 2);
    }
    Path out = Files.createTempDirectory(folder, "out");
    List<String> stories = run(out, mode, parallelism, backend, news(seed));
    assertThat(firstDifference(stories)).isEmpty();
    List<String> articles = written(out.resolve("articles"));
    assertThat(articles).hasSize(read).doesNotHaveDuplicates();
    assertThat(written(out.resolve("refused"))).singleElement().asString().contains("broken.json");
    assertThat(written(out.resolve("quotations"))).hasSizeGreaterThan(read / 2);
    try (Stream<Path> files = Files.walk(out.resolve("differences-parquet"))) {
      assertThat(files.filter(ArticleJobTest::isFinished).mapToLong(ArticleJobTest::rows).sum())
          .isEqualTo(written(out.resolve("differences")).size())
          .isPositive();
    }
  }

  @Test
  void aDatabaseHasEachResultOnceAfterAFailure() throws Exception {
    try (EmbeddedPostgres server = started()) {
      String address = server.getJdbcUrl("postgres", "postgres");
      new PostgresResults(address).prepare();
      FAILURES.add(read / 2);
      List<String> stories =
          run(folder.resolve("rows"), RuntimeExecutionMode.STREAMING, 2, "hashmap", news(2), address);
      assertThat(firstDifference(stories)).isEmpty();
      assertThat(number(server, "SELECT count(*) FROM hearsay_article")).isEqualTo(read);
      assertThat(number(server, "SELECT count(*) FROM hearsay_story WHERE NOT gone")).isEqualTo(expected.size());
      assertThat(number(server, "SELECT count(*) FROM hearsay_story WHERE body->>'id' = id"))
          .isEqualTo(expected.size());
      assertThat(number(server, "SELECT count(*) FROM hearsay_current_difference"))
          .isEqualTo(written(folder.resolve("rows/differences")).size())
          .isPositive();
      assertThat(number(server, "SELECT count(*) FROM hearsay_current_origin"))
          .isEqualTo(written(folder.resolve("rows/origins")).size());
    }
  }

  private static EmbeddedPostgres started() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("fsync", "off")
          .setServerConfig("shared_buffers", "32MB")
          .start();
    } catch (IOException | RuntimeException | LinkageError e) {
      return Assumptions.abort("no PostgreSQL can be started here, so its test is skipped: " + e);
    }
  }

  private static long number(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getLong(1);
    }
  }

  /// Where the stories first differ from those of the brief; empty where they do not.
  private static String firstDifference(List<String> stories) {
    for (int i = 0; i < Math.max(stories.size(), expected.size()); i++) {
      String here = i < stories.size() ? stories.get(i) : "";
      String there = i < expected.size() ? expected.get(i) : "";
      if (!here.equals(there)) {
        int at = 0;
        while (at < Math.min(here.length(), there.length()) && here.charAt(at) == there.charAt(at)) {
          at++;
        }
        return "story %d of %d (%d in the brief): …%s, in the brief …%s"
            .formatted(i, stories.size(), expected.size(), around(here, at), around(there, at));
      }
    }
    return "";
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 120));
  }

  private static long rows(Path file) {
    try {
      return ParquetReader.readMetadata(file.toFile()).getBlocks().stream().mapToLong(BlockMetaData::getRowCount).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
