package org.hearsay.eval.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hearsay.quote.find.FindQuotations;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.text.ArticleText;
import org.hearsay.text.LabelBlocks;
import org.hearsay.text.Tokenize;
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

/// `java -jar hearsay-eval/target/bench.jar QuotationBenchmark -p corpus=FOLDER`
///
/// Unit: articles/s, one thread. Last result: docs/lab/benchmarks.md
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class QuotationBenchmark {
  @Param("invented")
  String corpus = "invented";

  private List<ArticleText> articles = List.of();
  private final FindQuotations stage = new FindQuotations(RuleQuotationFinder.english());
  private int next;

  @Setup
  public void setUp() throws IOException {
    var tokens = new LabelBlocks().then(new Tokenize());
    articles = Corpus.read(corpus).stream().flatMap(one -> tokens.apply(one).stream()).toList();
  }

  @Benchmark
  public Object article() {
    next = (next + 1) % articles.size();
    return stage.apply(articles.get(next));
  }
}
