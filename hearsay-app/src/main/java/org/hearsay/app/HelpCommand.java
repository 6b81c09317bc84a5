package org.hearsay.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.app.run.Exit;
import org.hearsay.app.run.Io;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

@Command(name = "help", description = "Prints what a command does, its options and examples.")
final class HelpCommand implements Callable<Integer> {
  private final Io io;

  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command to explain.")
  @Nullable String command;

  @Mixin Help help = new Help();

  @Spec @Nullable CommandSpec spec;

  HelpCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine top = HearsayCommand.commandLine(io);
    CommandLine shown = command == null ? top : top.getSubcommands().get(command);
    if (shown == null) {
      throw new UnmatchedArgumentException(top, List.of(String.valueOf(command)));
    }
    io.out().write(shown.getUsageMessage().getBytes(StandardCharsets.UTF_8));
    io.out().flush();
    return Exit.DONE;
  }
}
