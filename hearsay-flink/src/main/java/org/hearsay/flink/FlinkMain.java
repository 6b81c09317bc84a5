package org.hearsay.flink;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "hearsay-flink",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads, joins and compares the articles of files on Flink, and writes quotations, stories, differences and"
          + " origins as files. The results are those of hearsay brief."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  flink run hearsay-flink.jar --out /data/results /data/news",
      "  flink run hearsay-flink.jar --watch --out /data/results /data/incoming",
    })
final class FlinkMain implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files and folders: paths, or addresses that Flink knows.")
  List<String> in = new ArrayList<>();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the results.")
  String out = "";

  @Option(names = "--model", paramLabel = "MODEL", description = "accurate, fast or rules. Default: ${DEFAULT-VALUE}.")
  ReadingSupplier.Model model = ReadingSupplier.Model.accurate;

  @Option(
      names = "--watch",
      description = {
        "Keep looking for new files. Stories are written each time that they have doubled; a line says its version, and"
            + " the latest one counts. Without it all files are read and the job ends."
      })
  boolean watch;

  @Option(
      names = "--streaming",
      description = "Without --watch: run with checkpoints, so that a long job goes on after a failure.")
  boolean streaming;

  @Option(
      names = "--late",
      paramLabel = "DAYS",
      description = {
        "With --watch: how many days a report may come after newer ones and still be joined in the order of"
            + " publication. Default: ${DEFAULT-VALUE}."
      })
  int late = 2;

  @Option(
      names = "--checkpoint",
      paramLabel = "SECONDS",
      description = "Between two checkpoints. Default: ${DEFAULT-VALUE}.")
  int checkpoint = 60;

  @Option(names = "--parquet", description = "Write tables as Parquet too; not with --watch.")
  boolean parquet;

  @Option(
      names = "--postgres",
      paramLabel = "ADDRESS",
      description = {
        "Write articles, stories, differences and origins to this database too:"
            + " jdbc:postgresql://HOST/DATABASE?user=NAME. The password comes from PostgreSQL's password file"
            + " (.pgpass)."
      })
  String postgres = "";

  @Option(names = "--parallelism", paramLabel = "N", description = "Tasks. Default: what the cluster says.")
  @Nullable Integer parallelism;

  @Option(
      names = "--local",
      description = {
        "Run on a cluster inside this process, with Flink's page on this machine alone. The environment variable"
            + " HEARSAY_FLINK_PAGE names its port. Default: 8081."
      })
  boolean local;

  private FlinkMain() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new FlinkMain()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment environment = environment(configuration);
    if (parallelism != null) {
      environment.setParallelism(parallelism);
    }
    if (watch || streaming) {
      environment.setRuntimeMode(RuntimeExecutionMode.STREAMING);
      environment.enableCheckpointing(Duration.ofSeconds(checkpoint).toMillis());
    } else {
      environment.setRuntimeMode(RuntimeExecutionMode.BATCH);
    }
    if (!postgres.isEmpty()) {
      new PostgresResults(postgres).prepare();
    }
    new ArticleJob(settings()).addTo(environment);
    JobExecutionResult done = environment.execute("hearsay");
    System.err.println("done in " + done.getNetRuntime(TimeUnit.SECONDS) + " s: " + out);
    return 0;
  }

  private StreamExecutionEnvironment environment(Configuration configuration) {
    if (!local) {
      return StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    }
    configuration.set(RestOptions.PORT, Integer.parseInt(System.getenv().getOrDefault("HEARSAY_FLINK_PAGE", "8081")));
    configuration.set(RestOptions.BIND_ADDRESS, "localhost");
    return StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(configuration);
  }

  private JobSettings settings() {
    return new JobSettings(
        in.stream().map(FlinkMain::address).toList(),
        address(out),
        model,
        watch,
        Duration.ofSeconds(10),
        Duration.ofDays(late),
        parquet,
        postgres);
  }

  /// A path without a scheme is one of this machine.
  private static String address(String path) {
    return path.contains("://") ? path : Path.of(path).toAbsolutePath().toUri().toString();
  }
}
