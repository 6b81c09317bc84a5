package org.hearsay.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.app.run.Exit;
import org.hearsay.app.run.Io;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Runs what users run, for the cache that makes later starts faster. Prints nothing.
@Command(name = "warm-up", hidden = true, description = "Prepares a faster start.")
final class WarmUpCommand implements Callable<Integer> {
  private final Io io;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Articles to train with.")
  List<String> paths = List.of();

  WarmUpCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Io silent =
        new Io(
            io.in(), nowhere, new PrintStream(nowhere, false, StandardCharsets.UTF_8), io.folder(), true, true, true);
    run(silent, "brief", "--no-page");
    run(silent, "brief", "--format", "html");
    run(silent, "brief", "--format", "json");
    run(silent, "extract");
    run(silent, "check", "not one of these words was said");
    return Exit.DONE;
  }

  private void run(Io silent, String... command) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(paths);
    HearsayCommand.run(silent, args.toArray(String[]::new));
  }
}
