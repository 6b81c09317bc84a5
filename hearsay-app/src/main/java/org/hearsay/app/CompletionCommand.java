package org.hearsay.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.hearsay.app.run.Exit;
import org.hearsay.app.run.Io;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "completion",
    description = "Prints a script that lets bash or zsh complete commands and options.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(hearsay completion)             in this shell",
      "  hearsay completion > ~/.local/share/bash-completion/completions/hearsay",
    })
final class CompletionCommand implements Callable<Integer> {
  private final Io io;

  @Mixin Help help = new Help();

  /// One script serves both shells.
  enum Shell {
    bash,
    zsh
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "SHELL",
      description = "${COMPLETION-CANDIDATES}: one script serves both, so it may be left out.")
  @Nullable Shell shell;

  CompletionCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() throws IOException {
    String script = AutoComplete.bash("hearsay", HearsayCommand.commandLine(io));
    io.out().write(script.getBytes(StandardCharsets.UTF_8));
    io.out().flush();
    return Exit.DONE;
  }
}
