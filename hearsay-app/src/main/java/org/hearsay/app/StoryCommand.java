package org.hearsay.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.app.run.Destination;
import org.hearsay.app.run.Exit;
import org.hearsay.app.run.Io;
import org.hearsay.app.run.Model;
import org.hearsay.app.summary.Summary;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.keep.ArchiveView;
import org.hearsay.archive.keep.ArchivedRun;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Story;
import org.hearsay.show.RunInfo;
import org.hearsay.show.json.Json;
import org.hearsay.show.json.StoryJson;
import org.hearsay.show.page.PageWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "story",
    description = {
      "Shows one story of an archive as it now is. Without ID it lists the stories of two reports and more, the newest"
          + " first: id, reports, last day, title."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay story                                    which stories there are",
      "  hearsay story 4241eb5e9640ad26",
      "  hearsay story --format html -o story.html 4241eb5e9640ad26",
    })
final class StoryCommand implements Callable<Integer> {
  private final Io io;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "The id of a story, also of one that was merged.")
  @Nullable String id;

  @Mixin ArchiveOption where = new ArchiveOption();

  @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}. Default: text.")
  BriefCommand.Format format = BriefCommand.Format.text;

  @Mixin OutputOption output = new OutputOption();

  @Mixin Help help = new Help();

  StoryCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() throws IOException {
    ArchiveFolder folder = where.folder(io);
    try (ArchiveView view = ArchiveView.open(folder)) {
      String wanted = id;
      if (wanted == null) {
        Destination.write(
            io,
            output.file,
            out -> {
              for (ArchiveView.StoryLine line : view.lines()) {
                out.write((line.text() + "\n").getBytes(StandardCharsets.UTF_8));
              }
            });
        return Exit.DONE;
      }
      Story story = view.story(wanted);
      if (story == null) {
        throw new ArchiveFault(
            "the archive " + folder.root() + " has no story " + wanted + "; list those that it has: hearsay story");
      }
      write(view, story);
      return Exit.DONE;
    }
  }

  private void write(ArchiveView view, Story story) throws IOException {
    List<ReadArticle> reads = story.comparison().story().articles();
    RunInfo run =
        RunInfo.of(
            ArchivedRun.program(reads.getFirst()),
            ArchivedRun.settings(view.model(), Model.DEFAULT.name()),
            reads,
            List.of());
    Destination.write(
        io,
        output.file,
        out -> {
          switch (format) {
            case json -> {
              try (Json json = new Json(out)) {
                StoryJson.write(json, story);
              }
              out.write('\n');
            }
            case html -> PageWriter.write(out, reads, List.of(story), run);
            case text -> {
              Summary.Options options = new Summary.Options(true, 0, output.file == null && io.colour(), null);
              out.write(Summary.of(List.of(story), options).getBytes(StandardCharsets.UTF_8));
            }
          }
        });
  }
}
