package org.hearsay.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.hearsay.app.run.Exit;
import org.hearsay.app.run.Io;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "version", description = "Prints the version of the program and of Java.")
final class VersionCommand implements Callable<Integer> {
  private final Io io;

  @Mixin Help help = new Help();

  VersionCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() throws IOException {
    io.out().write(Version.line().getBytes(StandardCharsets.UTF_8));
    io.out().flush();
    return Exit.DONE;
  }
}
