package org.hearsay.app;

import java.util.concurrent.Callable;
import org.hearsay.app.run.Exit;
import org.hearsay.app.run.Io;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.keep.ArchiveReader;
import org.hearsay.server.ToolServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "mcp",
    description = {
      "Gives an archive to a language model as tools (Model Context Protocol), over standard input and output.",
      "",
      "A client starts this command; it ends with its input. Nothing is written to the archive."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay mcp                                      the usual archive",
      "  hearsay mcp --archive desk",
    })
final class McpCommand implements Callable<Integer> {
  private final Io io;

  @Mixin ArchiveOption where = new ArchiveOption();

  @Mixin Help help = new Help();

  McpCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() throws InterruptedException {
    ArchiveFolder folder = where.folder(io);
    ArchiveReader.open(folder).close(); // says at once where there is no archive
    ToolServer.run(folder, Version.text(), io.in(), io.out(), notice -> io.err().println("hearsay: " + notice));
    return Exit.DONE;
  }
}
