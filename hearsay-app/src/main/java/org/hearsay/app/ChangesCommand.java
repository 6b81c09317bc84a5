package org.hearsay.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.app.run.Destination;
import org.hearsay.app.run.Exit;
import org.hearsay.app.run.Io;
import org.hearsay.app.run.TerminalText;
import org.hearsay.archive.keep.ArchiveView;
import org.hearsay.archive.keep.ChangeJson;
import org.hearsay.archive.rows.ChangeRows.Change;
import org.hearsay.show.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "changes",
    description = {
      "Lists what changed in the stories and articles of an archive, the oldest first: new-report, new-origin, differs,"
          + " altered, denied, corrected (a publisher's note), edited (a publisher's change without one).",
      "",
      "Each has a number. --after goes on after the last number that you have seen."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay changes                             all of them",
      "  hearsay changes --after 1200 --format jsonl",
    })
final class ChangesCommand implements Callable<Integer> {
  /// What the list is written as.
  enum Format {
    text,
    jsonl
  }

  /// Changes that are read at once.
  private static final int PAGE = 1_000;

  private final Io io;

  @Option(
      names = "--after",
      paramLabel = "SEQ",
      description = "List what came after this number. Default: 0, which lists all.")
  long after;

  @Mixin ArchiveOption where = new ArchiveOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  Format format = Format.text;

  @Mixin Help help = new Help();

  ChangesCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() throws IOException {
    try (ArchiveView view = ArchiveView.open(where.folder(io))) {
      Destination.write(
          io,
          null,
          out -> {
            long seq = after;
            for (List<Change> page = view.changes(seq, PAGE); !page.isEmpty(); page = view.changes(seq, PAGE)) {
              for (Change change : page) {
                write(out, change);
                seq = change.seq();
              }
            }
          });
    }
    return Exit.DONE;
  }

  private void write(OutputStream out, Change change) throws IOException {
    if (format == Format.text) {
      out.write(text(change).getBytes(StandardCharsets.UTF_8));
      return;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (Json json = new Json(line)) {
      ChangeJson.write(json, change);
    }
    line.write('\n');
    line.writeTo(out);
  }

  private static String text(Change change) {
    StringBuilder text = new StringBuilder();
    text.append(change.seq()).append("  ").append(change.at()).append("  ").append(change.kind().word());
    if (change.story() != null) {
      text.append("  story ").append(change.story());
    }
    text.append('\n');
    part(text, "", change.what());
    part(text, "was  ", change.before());
    part(text, "is   ", change.after());
    return text.toString();
  }

  private static void part(StringBuilder text, String name, String words) {
    if (!words.isEmpty()) {
      text.append("    ").append(name).append(TerminalText.line(words)).append('\n');
    }
  }
}
