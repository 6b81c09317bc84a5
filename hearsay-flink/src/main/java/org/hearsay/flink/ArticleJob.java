package org.hearsay.flink;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.jspecify.annotations.Nullable;

/// Puts the stages together as a job.
///
/// ```
/// files → one of each → read ─┬─ join, one task a language ─┐
///                             ├─ carry the texts ←──────────┴─→ compare, a story a key → stories, differences, origins
///                             └─ articles, quotations, refused
/// ```
public final class ArticleJob {
  private final JobSettings settings;

  public ArticleJob(JobSettings settings) {
    this.settings = settings;
  }

  /// Adds the job to an environment, which then runs it.
  public void addTo(StreamExecutionEnvironment environment) {
    DataStream<FileItem> items =
        environment.fromSource(files(), WatermarkStrategy.noWatermarks(), "files", TypeInformation.of(FileItem.class));
    SingleOutputStreamOperator<ReadReport> read =
        items
            .keyBy(FileItem::id)
            .process(new FirstOnly())
            .name("one of each")
            .uid("one-of-each")
            .process(new ReadArticles(settings.reading()))
            .name("read")
            .uid("read");
    lines(read.getSideOutput(ReadArticles.REFUSED), "refused");
    lines(read.getSideOutput(ReadArticles.ARTICLES), "articles");
    lines(read.getSideOutput(ReadArticles.QUOTATIONS), "quotations");
    parquet(read.getSideOutput(ReadArticles.QUOTATIONS), ParquetRows.Name.quotations);
    SingleOutputStreamOperator<ReadReport> reports =
        read.assignTimestampsAndWatermarks(PublicationTime.strategy(settings.late(), settings.endless())).uid("times");
    SingleOutputStreamOperator<StoryMove> moves =
        reports
            .map(ReadReport::withoutStored)
            .name("sketches")
            .uid("sketches")
            .keyBy(ReadReport::language)
            .process(new JoinReports(settings.endless()))
            .name("join")
            .uid("join");
    SingleOutputStreamOperator<StoryResult> stories =
        reports
            .map(ReadReport::withoutSketch)
            .name("texts")
            .uid("texts")
            .connect(moves)
            .keyBy(ReadReport::id, StoryMove::article)
            .process(new CarryReports())
            .name("carry")
            .uid("carry")
            .keyBy(StoryMember::story)
            .process(new CompareMembers(settings.endless()))
            .name("compare")
            .uid("compare");
    DataStream<StoryResult> differences = stories.getSideOutput(CompareMembers.DIFFERENCES);
    DataStream<StoryResult> origins = stories.getSideOutput(CompareMembers.ORIGINS);
    results(stories, "stories", null);
    results(differences, "differences", ParquetRows.Name.differences);
    results(origins, "origins", ParquetRows.Name.origins);
    if (!settings.postgres().isEmpty()) {
      PostgresResults rows = new PostgresResults(settings.postgres());
      reports.sinkTo(rows.articles()).name("article rows").uid("article-rows");
      stories.sinkTo(rows.stories()).name("story rows").uid("story-rows");
      differences.sinkTo(rows.rows("difference")).name("difference rows").uid("difference-rows");
      origins.sinkTo(rows.rows("origin")).name("origin rows").uid("origin-rows");
    }
  }

  private FileSource<FileItem> files() {
    FileSource.FileSourceBuilder<FileItem> source =
        FileSource.forBulkFileFormat(new ArticleFiles(), settings.in().stream().map(Path::new).toArray(Path[]::new));
    source.setFileEnumerator(ArticleFileNames::new);
    if (settings.endless()) {
      source.monitorContinuously(settings.lookEvery());
    }
    return source.build();
  }

  private void results(DataStream<StoryResult> results, String name, ParquetRows.@Nullable Name table) {
    results
        .sinkTo(
            FileSink.<StoryResult>forRowFormat(path(name), new ResultLines.Results(settings.endless()))
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .withOutputFileConfig(suffix(".jsonl"))
                .build())
        .name(name)
        .uid(name);
    if (table != null && !settings.endless()) {
      parquet(results.map(StoryResult::json).returns(PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO), table);
    }
  }

  private void lines(DataStream<byte[]> lines, String name) {
    lines
        .sinkTo(
            FileSink.<byte[]>forRowFormat(path(name), new ResultLines.Lines())
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .withOutputFileConfig(suffix(".jsonl"))
                .build())
        .name(name)
        .uid(name);
  }

  private void parquet(DataStream<byte[]> rows, ParquetRows.Name name) {
    if (settings.parquet()) {
      String folder = name + "-parquet";
      rows.sinkTo(
              FileSink.forBulkFormat(path(folder), new ParquetRows(name))
                  .withOutputFileConfig(suffix(".parquet"))
                  .build())
          .name(folder)
          .uid(folder);
    }
  }

  private static OutputFileConfig suffix(String suffix) {
    return OutputFileConfig.builder().withPartSuffix(suffix).build();
  }

  private Path path(String name) {
    return new Path(settings.out(), name);
  }
}
