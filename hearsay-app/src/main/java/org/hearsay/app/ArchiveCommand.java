package org.hearsay.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hearsay.app.run.Console;
import org.hearsay.app.run.Destination;
import org.hearsay.app.run.Exit;
import org.hearsay.app.run.Io;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.keep.ArchiveStatus;
import org.hearsay.archive.keep.ArchiveView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "archive",
    description = {
      "Looks after an archive.",
      "",
      "status: how much it holds, how far reading, joining and comparing are, and how large it is.",
      "verify: whether captures have their bytes, readings fit their texts, and rows find what they refer to. Exit"
          + " status 3 with a list where not."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay archive status",
      "  hearsay archive verify --archive desk",
    })
final class ArchiveCommand implements Callable<Integer> {
  /// What is done.
  enum Action {
    status,
    verify
  }

  private final Io io;

  @Parameters(index = "0", paramLabel = "ACTION", description = "${COMPLETION-CANDIDATES}.")
  Action action = Action.status;

  @Mixin ArchiveOption where = new ArchiveOption();

  @Mixin Help help = new Help();

  ArchiveCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() throws IOException {
    ArchiveFolder folder = where.folder(io);
    try (ArchiveView view = ArchiveView.open(folder)) {
      return switch (action) {
        case status -> {
          print(status(folder, view.status(folder)));
          yield Exit.DONE;
        }
        case verify -> {
          List<String> faults = view.verify(folder);
          Console console = new Console(io, Console.Level.NORMAL);
          faults.forEach(console::fault);
          print(faults.isEmpty() ? "the archive " + folder.root() + " is whole\n" : faults.size() + " faults\n");
          yield faults.isEmpty() ? Exit.DONE : Exit.PARTLY;
        }
      };
    }
  }

  private void print(String text) throws IOException {
    Destination.write(io, null, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String status(ArchiveFolder folder, ArchiveStatus status) {
    StringBuilder text = new StringBuilder("archive     " + folder.root() + "\n");
    line(text, "articles", status.articles(), "");
    line(text, "versions", status.versions(), "");
    line(text, "same text", status.sameText(), " addresses joined to an article that says the same");
    line(text, "quotations", status.quotations(), " of " + count(status.wordings()) + " different wordings");
    line(text, "stories", status.stories(), " of two reports and more");
    line(text, "changes", status.changes(), "");
    line(text, "refused", status.refusals(), "");
    line(text, "to read", status.toRead(), "");
    line(text, "to join", status.toJoin(), "");
    line(text, "to compare", status.toCompare(), "");
    if (status.first() != null && status.last() != null) {
      text.append("came        ").append(status.first()).append(" to ").append(status.last()).append('\n');
    }
    line(text, "rows", status.rows(), " bytes");
    line(text, "captures", status.captured(), " bytes");
    line(text, "derived", status.derived(), " bytes of indices and snapshots");
    if (status.articles() > 0) {
      line(text, "an article", (status.rows() + status.captured() + status.derived()) / status.articles(), " bytes");
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, long value, String rest) {
    text.append("%-11s ".formatted(name)).append(count(value)).append(rest).append('\n');
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
