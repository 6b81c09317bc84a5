package org.hearsay.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
    archive(silent);
    return Exit.DONE;
  }

  /// Fills an archive that nobody needs and asks it.
  private void archive(Io silent) {
    Path folder;
    try {
      folder = Files.createTempDirectory("hearsay-warm-up");
    } catch (IOException e) {
      return; // starts are slower, and nothing else
    }
    try {
      String archive = folder.toString();
      run(silent, "add", "--model", "fast", "--archive", archive);
      HearsayCommand.run(silent, "check", "not one of these words was said", "--archive", archive);
      HearsayCommand.run(silent, "check", "the minister said that the bridge is safe", "--archive", archive);
      HearsayCommand.run(silent, "find", "bridge", "--archive", archive);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      return; // it lies in the folder for what is temporary
    }
  }

  private void run(Io silent, String... command) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(paths);
    HearsayCommand.run(silent, args.toArray(String[]::new));
  }
}
