package org.hearsay.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.hearsay.app.run.Exit;
import org.hearsay.app.run.Io;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

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

  CompletionCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() throws IOException {
    String script = AutoComplete.bash("hearsay", Hearsay.commandLine(io));
    io.out().write(script.getBytes(StandardCharsets.UTF_8));
    io.out().flush();
    return Exit.DONE;
  }
}
