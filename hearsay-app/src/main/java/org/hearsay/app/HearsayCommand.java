package org.hearsay.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.run.Console;
import org.hearsay.app.run.Exit;
import org.hearsay.app.run.FirstFault;
import org.hearsay.app.run.Io;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The command line as a whole: which commands there are, and how wrong usage and faults are reported.
@Command(
    name = "hearsay",
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false,
    description = {
      "Reads news reports and says who said what, who reports it, how many independent origins a"
          + " claim has, and where the reports differ. Every answer names the words it rests on."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay brief samples/varden-bridge      the reports of one story, compared",
      "  hearsay extract --format csv news/       every quotation, for a spreadsheet",
      "  hearsay check \"we will not pay\" news/    was this ever said, and by whom?",
      "",
      "'hearsay help COMMAND' tells more about one command.",
    })
public final class HearsayCommand implements Runnable {
  private final Io io;

  @Mixin Help help = new Help();

  @Option(names = "--version", description = "Print the version of the program and of Java.")
  boolean version;

  private HearsayCommand(Io io) {
    this.io = io;
  }

  @Override
  public void run() {
    PrintWriter out = writer(io.out());
    if (version) {
      out.print(Version.line());
    } else {
      // Alone, without a command: the same as asking for help.
      commandLine(io).usage(out, Ansi.OFF);
    }
    out.flush();
  }

  /// Runs one command.
  ///
  /// @return the exit status; see [Exit]
  public static int run(Io io, String... args) {
    FirstFault out = new FirstFault(io.out());
    try {
      int status = commandLine(io.withOut(out)).execute(args);
      IOException forgotten = out.fault();
      return forgotten == null || status != Exit.DONE ? status : fault(io, forgotten, false);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return fault(io, e, false);
    }
  }

  static CommandLine commandLine(Io io) {
    CommandLine line = new CommandLine(new HearsayCommand(io));
    line.addSubcommand(new BriefCommand(io));
    line.addSubcommand(new ExtractCommand(io));
    line.addSubcommand(new CheckCommand(io));
    line.addSubcommand(new DiffCommand(io));
    line.addSubcommand(new AddCommand(io));
    line.addSubcommand(new ArchiveCommand(io));
    line.addSubcommand(new StoryCommand(io));
    line.addSubcommand(new ServeCommand(io));
    line.addSubcommand(new McpCommand(io));
    line.addSubcommand(new FindCommand(io));
    line.addSubcommand(new ChangesCommand(io));
    line.addSubcommand(new CompletionCommand(io));
    line.addSubcommand(new HelpCommand(io));
    line.addSubcommand(new VersionCommand(io));
    line.addSubcommand(new WarmUpCommand(io));
    for (CommandLine each : withSubcommands(line)) {
      each.setOut(writer(io.out()));
      each.setErr(writer(io.err()));
      each.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
      each.setUsageHelpWidth(80);
      if (each.getCommandSpec().findOption("--input-format") != null) {
        each.getCommandSpec().usageMessage().exitCodeListHeading("%nExit status:%n").exitCodeList(Exit.list());
      }
      each.setCaseInsensitiveEnumValuesAllowed(true);
      each.setAbbreviatedOptionsAllowed(false);
      each.setUnmatchedOptionsArePositionalParams(false);
      each.setParameterExceptionHandler(new Misuse(io));
      each.setExecutionExceptionHandler(
          (fault, command, parsed) -> fault(io, fault, command.getParseResult().hasMatchedOption("--verbose")));
    }
    return line;
  }

  private static List<CommandLine> withSubcommands(CommandLine line) {
    List<CommandLine> all = new ArrayList<>(line.getSubcommands().values());
    all.add(line);
    return all;
  }

  private static PrintWriter writer(OutputStream out) {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /// Says what went wrong, with the stack in verbose runs alone.
  private static int fault(Io io, Throwable fault, boolean verbose) {
    if (Faults.isBrokenPipe(fault)) {
      return Exit.DONE; // whoever reads the output has seen enough, as `head` does
    }
    new Console(io, verbose ? Console.Level.VERBOSE : Console.Level.NORMAL).fault(Faults.message(fault), fault);
    return Exit.FAILED;
  }
}
