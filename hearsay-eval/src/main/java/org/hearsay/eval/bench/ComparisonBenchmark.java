package org.hearsay.eval.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Story;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.stage.Stage;
import org.hearsay.story.StoryGroup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// `java -jar hearsay-eval/target/bench.jar ComparisonBenchmark -p corpus=FOLDER`
///
/// Unit: stories of five articles/s, one thread. Last result: docs/lab/benchmarks.md
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ComparisonBenchmark {
  @Param("invented")
  String corpus = "invented";

  private List<StoryGroup> stories = List.of();
  private final Stage.Each<StoryGroup, Story> stage = Pipelines.comparing();
  private int next;

  @Setup
  public void setUp() throws IOException {
    var reading = Pipelines.reading();
    List<ReadArticle> read = Corpus.read(corpus).stream().flatMap(one -> reading.apply(one).stream()).toList();
    List<StoryGroup> groups = new ArrayList<>();
    for (int i = 0; i + 5 <= read.size(); i += 5) {
      groups.add(new StoryGroup("story-" + i, read.subList(i, i + 5)));
    }
    stories = groups;
  }

  @Benchmark
  public Object story() {
    next = (next + 1) % stories.size();
    return stage.apply(stories.get(next));
  }
}
