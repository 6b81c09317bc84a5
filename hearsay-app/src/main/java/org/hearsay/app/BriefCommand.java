package org.hearsay.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.app.run.Console;
import org.hearsay.app.run.Destination;
import org.hearsay.app.run.Exit;
import org.hearsay.app.run.Io;
import org.hearsay.app.run.Model;
import org.hearsay.app.run.ReadInputs;
import org.hearsay.app.summary.Summary;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.keep.ArchiveView;
import org.hearsay.archive.keep.ArchivedRun;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Story;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.show.RunInfo;
import org.hearsay.show.json.BriefJson;
import org.hearsay.show.json.Json;
import org.hearsay.show.page.PageWriter;
import org.hearsay.stage.StageId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "brief",
    description = {
      "Groups reports into stories and says who said what, through whom, how many independent"
          + " origins stand behind each claim, and where the reports differ."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay brief samples/varden-bridge     a summary here, the page in brief.html",
      "  hearsay brief --all --no-page news/     everything, without the page",
      "  hearsay brief --format json news/ -o brief.json",
      "  hearsay brief https://bay.example/news/1 other-report.txt",
    })
final class BriefCommand implements Callable<Integer> {
  private static final Path PAGE = Path.of("brief.html");

  /// What a brief is written as.
  enum Format {
    text,
    html,
    json
  }

  private final Io io;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "${COMPLETION-CANDIDATES}. Default: text, which prints a summary and writes the page to"
              + " brief.html in the current folder, or to the file that -o names.")
  Format format = Format.text;

  @Option(names = "--no-page", description = "With text, write no page.")
  boolean noPage;

  @Option(names = "--all", description = "With text, leave nothing out: every story, statement and difference.")
  boolean all;

  @Option(
      names = "--min-difference",
      paramLabel = "P",
      converter = Common.Probability.class,
      description =
          "With text, do not show differences that are less certain than P, from 0 to 1, but only count"
              + " them. Default: ${DEFAULT-VALUE}, or 0 with --all.")
  double minDifference = LIKELY;

  /// Differences below this are counted and not shown: they are more likely wrong than right.
  private static final double LIKELY = 0.5;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "A file (also one packed with gzip), a folder, an address, or - for standard input; none with --archive.")
  List<String> paths = List.of();

  @Mixin ArchiveOption archive = new ArchiveOption();

  @Mixin Threshold threshold = new Threshold();

  @Mixin OutputOption output = new OutputOption();

  @Mixin Common common = new Common();

  @Spec CommandSpec spec = CommandSpec.create();

  BriefCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() throws IOException {
    if (paths.isEmpty() && !archive.isGiven()) {
      throw Misuse.missing(spec, "PATH");
    }
    if (!paths.isEmpty() && archive.isGiven()) {
      throw new ParameterException(
          spec.commandLine(), "a brief is of files or of an archive: leave out either the PATH or --archive");
    }
    if (archive.isGiven() && threshold.least > 0) {
      throw new ParameterException(
          spec.commandLine(), "--min-confidence is for files; an archive is compared with all quotations");
    }
    Path written = output.file != null ? output.file : format == Format.text && !noPage ? PAGE : null;
    if (written != null) {
      common.keepInputs(io, written, paths);
    }
    Console console = common.console(io);
    if (archive.isGiven()) {
      return ofArchive(console);
    }
    ReadInputs reading = common.reading(console);
    List<ReadArticle> articles = new ArrayList<>();
    reading.run(common.feed(io, paths), threshold::keep, articles::add);
    threshold.tell(console);
    if (articles.isEmpty()) {
      console.fault("no article was read, so there is no brief");
      return Exit.FAILED;
    }
    List<Story> stories = Pipelines.brief(articles, done -> console.progress("stories compared", done));
    console.clear();
    List<RunInfo.Setting> settings = new ArrayList<>(common.settings());
    settings.addAll(threshold.settings());
    RunInfo run =
        RunInfo.of(
            reading.provenance(Pipelines.comparing().steps().toArray(StageId[]::new)),
            settings,
            articles,
            reading.refusals());
    return write(console, articles, stories, run) ? reading.status() : Exit.FAILED;
  }

  private int ofArchive(Console console) throws IOException {
    ArchiveFolder folder = archive.folder(io);
    List<ReadArticle> articles;
    List<Story> stories;
    RunInfo run;
    try (ArchiveView view = ArchiveView.open(folder)) {
      articles = view.articles();
      if (articles.isEmpty()) {
        console.fault("no article of the archive " + folder.root() + " was read, so there is no brief");
        return Exit.FAILED;
      }
      stories = view.stories();
      run =
          RunInfo.of(
              ArchivedRun.program(articles.getFirst()),
              ArchivedRun.settings(view.model(), Model.DEFAULT.name()),
              articles,
              List.of());
    }
    return write(console, articles, stories, run) ? Exit.DONE : Exit.FAILED;
  }

  /// @return whether all was written
  private boolean write(Console console, List<ReadArticle> articles, List<Story> stories, RunInfo run)
      throws IOException {
    switch (format) {
      case json -> Destination.write(io, output.file, out -> json(out, articles, stories, run));
      case html -> Destination.write(io, output.file, out -> PageWriter.write(out, articles, stories, run));
      case text -> {
        boolean page = !noPage && page(console, articles, stories, run);
        Path file = output.file == null ? PAGE : output.file;
        Summary.Options options =
            new Summary.Options(all, all ? 0 : minDifference, io.colour(), page ? file.toString() : null);
        String summary = Summary.of(stories, options);
        Destination.write(io, null, out -> out.write(summary.getBytes(StandardCharsets.UTF_8)));
        return noPage || page;
      }
    }
    return true;
  }

  private static void json(OutputStream out, List<ReadArticle> articles, List<Story> stories, RunInfo run)
      throws IOException {
    try (Json json = new Json(out)) {
      BriefJson.write(json, articles, stories, run);
    }
    out.write('\n');
  }

  /// The summary is printed also where the page cannot be written.
  private boolean page(Console console, List<ReadArticle> articles, List<Story> stories, RunInfo run) {
    Path file = output.file == null ? PAGE : output.file;
    try {
      Destination.write(io, file, out -> PageWriter.write(out, articles, stories, run));
      return true;
    } catch (IOException e) {
      console.fault(Faults.message(e) + "; write the page elsewhere with -o FILE, or leave it out: --no-page");
      return false;
    }
  }
}
