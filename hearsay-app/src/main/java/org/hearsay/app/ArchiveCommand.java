package org.hearsay.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.app.run.Console;
import org.hearsay.app.run.Destination;
import org.hearsay.app.run.Exit;
import org.hearsay.app.run.Io;
import org.hearsay.app.run.Model;
import org.hearsay.app.run.TerminalText;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.export.ArchiveExport;
import org.hearsay.archive.export.ExportKind;
import org.hearsay.archive.export.ExportKind.ExportFormat;
import org.hearsay.archive.keep.Archive;
import org.hearsay.archive.keep.ArchiveCopy;
import org.hearsay.archive.keep.ArchiveStatus;
import org.hearsay.archive.keep.ArchiveView;
import org.hearsay.archive.rows.JoinedRows;
import org.hearsay.archive.rows.RowMove;
import org.hearsay.server.RunningServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "archive",
    description = {
      "Looks after an archive.",
      "",
      "status: how much it holds, how far reading, joining and comparing are, and how large it is.",
      "verify: checks that nothing is missing or damaged: files, texts and rows. Exit status 3 with a list where"
          + " something is.",
      "backup DIR: copies rows and captures to a new folder, also while articles are added.",
      "restore DIR: copies a backup to where the archive is to be, a new folder.",
      "rebuild: reads all articles, joins and compares them again, as after a change of the program or of --model.",
      "settle: puts the articles of the last weeks into stories anew, as if all had come at once.",
      "same: lists the addresses that were joined to an article because they say the same, or nearly.",
      "apart ADDRESS: takes such an address out again. Its text becomes an article of its own, for good.",
      "upgrade: brings the tables of an older version up, and keeps a copy of the old rows beside them.",
      "move: brings the rows into a PostgreSQL that --to names, or back into the folder with --to sqlite. Files stay in"
          + " the folder.",
      "export KIND: writes all of a kind: articles, quotations, stories, differences, origins, annotations (W3C Web"
          + " Annotation), claims (ClaimReview, without a verdict) or provenance (PROV-JSON of one story). The first"
          + " line says how many there are, the last one that all were written."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay archive status",
      "  hearsay archive verify --archive desk",
      "  hearsay archive backup /media/disk/desk-monday",
      "  hearsay archive move --to postgresql://desk@localhost/news",
      "  hearsay archive export quotations -o quotations.csv",
      "  hearsay archive export differences --format parquet -o differences.parquet",
      "  hearsay archive export provenance --story 5f1c29a0b3d4e6f7 -o story.json",
    })
final class ArchiveCommand implements Callable<Integer> {
  /// What is done.
  enum Action {
    status,
    verify,
    backup,
    restore,
    rebuild,
    settle,
    same,
    apart,
    upgrade,
    move,
    export
  }

  private static final String KINDS = Stream.of(ExportKind.values()).map(Enum::name).collect(Collectors.joining(", "));

  private final Io io;

  @Parameters(index = "0", paramLabel = "ACTION", description = "${COMPLETION-CANDIDATES}.")
  Action action = Action.status;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DIR|KIND|ADDRESS",
      description =
          "For backup and restore the folder of the backup, for export what is written, for apart the address.")
  @Nullable String operand;

  @Mixin ArchiveOption where = new ArchiveOption();

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "With rebuild: accurate, fast or rules. Default: the model of the archive.")
  @Nullable Model model;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Common.Threads.class,
      description = "With rebuild: how many threads to use. Default: one for each processor.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "With export: write to FILE instead of standard output.")
  @Nullable Path output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "With export: jsonl, csv or parquet.",
        "Default: csv for quotations, differences and origins, jsonl for articles and what has one format alone."
      })
  @Nullable ExportFormat format;

  @Option(names = "--story", paramLabel = "ID", description = "With export: of one story alone.")
  @Nullable String story;

  @Option(
      names = "--to",
      paramLabel = "DATABASE",
      description =
          "With move: postgresql://USER@HOST:PORT/NAME, with ?currentSchema=SCHEMA where it has several archives; or"
              + " sqlite. The password comes from PGPASSWORD or ~/.pgpass.")
  @Nullable String to;

  @Mixin Help help = new Help();

  @Spec CommandSpec spec = CommandSpec.create();

  ArchiveCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() throws IOException {
    ArchiveFolder folder = where.folder(io);
    boolean takesOne = operandOf(action) != null;
    if (takesOne != (operand != null)) {
      throw new ParameterException(
          spec.commandLine(),
          takesOne
              ? action + " needs " + operandOf(action) + " behind it; see the examples in the help"
              : action + " takes nothing behind it, got '" + operand + "'");
    }
    switch (action) {
      case status -> print(status(folder));
      case verify -> {
        return verify(folder);
      }
      case backup -> {
        ArchiveCopy.backup(folder, other());
        print("copied to " + other().root() + "\n");
      }
      case restore -> {
        ArchiveCopy.restore(other(), folder);
        print("restored in " + folder.root() + "\n");
      }
      case rebuild -> {
        Model by = ArchiveModel.of(folder, model);
        HeldArchive.held(
                folder,
                () ->
                    Archive.rebuild(folder, ArchiveModel.reading(by, threads, spec), by.name(), InstantSource.system()))
            .forEach(new Console(io, Console.Level.NORMAL)::warn);
        print("made again with the model " + by + "\n");
      }
      case settle -> settle(folder);
      case same -> same(folder);
      case apart -> apart(folder);
      case move -> move(folder);
      case upgrade -> {
        withoutServer(folder);
        ArchiveCopy.Upgraded upgraded = ArchiveCopy.upgrade(folder);
        print(
            !upgraded.isNeeded()
                ? "the archive has the tables of this version\n"
                : "brought up"
                    + (upgraded.before() == null ? "" : "; the old rows are in " + upgraded.before())
                    + "\n");
      }
      case export -> export(folder, kind());
    }
    return Exit.DONE;
  }

  /// What stands behind an action; absent where nothing does.
  private static @Nullable String operandOf(Action action) {
    return switch (action) {
      case export -> KINDS;
      case backup, restore -> "the folder of the backup";
      case apart -> "an address that 'hearsay archive same' lists";
      case status, verify, rebuild, settle, same, upgrade, move -> null;
    };
  }

  private ArchiveFolder other() {
    return new ArchiveFolder(io.folder().resolve(String.valueOf(operand)));
  }

  /// Tables that change would pull the floor from under a server that works on them.
  private static void withoutServer(ArchiveFolder folder) {
    try {
      String address = RunningServer.address(folder);
      if (address != null) {
        throw new ArchiveFault("the server at " + address + " works on this archive; stop it first");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ExportKind kind() {
    for (ExportKind kind : ExportKind.values()) {
      if (kind.name().equals(operand)) {
        return kind;
      }
    }
    throw new ParameterException(
        spec.commandLine(), "'" + operand + "' cannot be exported; name " + operandOf(Action.export));
  }

  private void settle(ArchiveFolder folder) throws IOException {
    ArchiveView.open(folder).close(); // none is made where none is
    Model by = ArchiveModel.of(folder, model);
    try (Archive archive = HeldArchive.open(folder, () -> ArchiveModel.reading(by, threads, spec), by.name())) {
      print(archive.settle() + " articles came into another story\n");
    }
  }

  private void same(ArchiveFolder folder) throws IOException {
    try (ArchiveView view = ArchiveView.open(folder)) {
      StringBuilder lines = new StringBuilder();
      for (JoinedRows.JoinedAddress joined : view.joined()) {
        String title = joined.title() == null ? "" : joined.title();
        lines
            .append(String.join("\t", joined.at().toString(), joined.article()))
            .append('\t')
            .append(TerminalText.line(joined.address()))
            .append('\t')
            .append(TerminalText.line(title))
            .append('\n');
      }
      print(lines.isEmpty() ? "no address was joined because of its text\n" : lines.toString());
    }
  }

  private void apart(ArchiveFolder folder) throws IOException {
    String address = String.valueOf(operand);
    ArchiveView.open(folder).close(); // none is made where none is
    Model by = ArchiveModel.of(folder, model);
    try (Archive archive = HeldArchive.open(folder, () -> ArchiveModel.reading(by, threads, spec), by.name())) {
      String made = archive.apart(folder, address);
      print(
          made == null
              ? "taken out; its text was the same, so add it again: hearsay add " + address + "\n"
              : "taken out; it is the article " + made + " now\n");
    }
  }

  private void move(ArchiveFolder folder) throws IOException {
    String place = to;
    if (place == null) {
      throw new ParameterException(spec.commandLine(), "move needs --to DATABASE; see the examples in the help");
    }
    RowMove.Moved moved = place.equals("sqlite") ? RowMove.toFolder(folder) : RowMove.toPostgres(folder, place);
    print(
        "moved %s rows to %s%n".formatted(count(moved.rows()), moved.to())
            + (moved.before() == null ? "" : "the old file is " + moved.before() + "\n"));
  }

  private int verify(ArchiveFolder folder) throws IOException {
    try (ArchiveView view = ArchiveView.open(folder)) {
      List<String> faults = view.verify(folder);
      Console console = new Console(io, Console.Level.NORMAL);
      faults.forEach(console::fault);
      print(faults.isEmpty() ? "the archive " + folder.root() + " is whole\n" : faults.size() + " faults\n");
      return faults.isEmpty() ? Exit.DONE : Exit.PARTLY;
    }
  }

  private void export(ArchiveFolder folder, ExportKind kind) throws IOException {
    ExportFormat as = format == null ? kind.usual() : format;
    if (!kind.formats().contains(as)) {
      throw new ParameterException(
          spec.commandLine(), kind + " are not written as " + as + "; take --format " + oneOf(kind.formats()));
    }
    try (ArchiveView view = ArchiveView.open(folder)) {
      Destination.write(io, output, out -> new ArchiveExport(view, story, out).write(kind, as));
    }
  }

  private static String oneOf(Collection<? extends Enum<?>> names) {
    return names.stream().map(Enum::name).collect(Collectors.joining(" or "));
  }

  private void print(String text) throws IOException {
    Destination.write(io, null, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String status(ArchiveFolder folder) {
    try (ArchiveView view = ArchiveView.open(folder)) {
      return status(folder, view.status(folder));
    }
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
