package org.hearsay.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.hearsay.app.run.Exit;
import org.hearsay.app.run.Io;
import org.hearsay.app.run.Model;
import org.hearsay.app.run.TerminalText;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.fetch.AddressRange;
import org.hearsay.fetch.FetchRules;
import org.hearsay.server.HearsayServer;
import org.hearsay.server.ServeOptions;
import org.hearsay.server.ServerNote;
import org.hearsay.server.watch.WatchRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    description = {
      "Shows an archive in the browser and answers programs, on this machine alone.",
      "",
      "Watches the feeds and folders that are named on the page Sources, and adds what they bring.",
      "",
      "Prints an address that lets one browser in, once. Programs of the same user find address and token in the file"
          + " server.json of the archive. Ends with Ctrl+C."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay serve                                    the usual archive",
      "  hearsay serve --archive desk --port 8080",
      "  hearsay serve --archive desk --model fast --contact https://bay.example/bot",
    })
final class ServeCommand implements Callable<Integer> {
  private static final String USUAL_PORT = "7878";
  private static final String USUAL_RATE = "600";
  private static final int MOST_PORT = 65_535;

  private final Io io;

  @Mixin ArchiveOption where = new ArchiveOption();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = USUAL_PORT,
      description = "Listen on this port; 0 for any that is free. Default: " + USUAL_PORT + ".")
  int port;

  @Option(names = "--public", description = "Listen for other machines too. Needs --token; put TLS in front.")
  boolean isPublic;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description =
          "What programs and people give to be let in; with --public 32 characters and more. Default: what"
              + " HEARSAY_TOKEN says, else a new one each time.")
  @Nullable String token;

  @Option(
      names = "--name",
      paramLabel = "HOST:PORT",
      description = "Answer under this name too, such as that of a proxy. May be given again.")
  List<String> names = new ArrayList<>();

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = USUAL_RATE,
      description = "Requests of one browser or token in a minute. Default: " + USUAL_RATE + ".")
  int rate;

  @Option(names = "--no-watch", description = "Only show; watch nothing and write nothing.")
  boolean noWatch;

  @Option(
      names = "--allow-private",
      paramLabel = "CIDR",
      converter = Common.Range.class,
      description =
          "Watch also what lies in this range, such as 10.1.0.0/16, at any port. Without it only public addresses are"
              + " fetched from, at the ports 80 and 443. May be given more than once.")
  List<AddressRange> allowPrivate = new ArrayList<>();

  @Option(
      names = "--contact",
      paramLabel = "TEXT",
      converter = Common.Contact.class,
      description = "Where a site can ask who fetches: an address of the web or of mail. Stands in each request.")
  @Nullable String contact;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "How quotations are found in a new archive: accurate (default), fast or rules.")
  @Nullable Model model;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Common.Threads.class,
      description = "Threads that read what came. Default: one for each processor.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--log", description = "Write a line for each request to standard error.")
  boolean log;

  @Mixin Help help = new Help();

  @Spec CommandSpec spec = CommandSpec.create();

  ServeCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() throws IOException {
    ArchiveFolder folder = where.folder(io);
    if (port < 0 || port > MOST_PORT || rate < 1) {
      throw new ParameterException(spec.commandLine(), "--port is from 0 to 65535, --rate 1 and more");
    }
    ServeOptions options;
    String named = System.getenv("HEARSAY_TOKEN");
    String given = token == null && named != null && !named.isEmpty() ? named : token;
    try {
      options = new ServeOptions(folder, port, isPublic, names, given, rate, Version.text(), Model.DEFAULT.name());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    boolean isNew = begin(folder);
    boolean isReadOnly = Files.exists(folder.root()) && !Files.isWritable(folder.root());
    if (!noWatch && !isReadOnly) {
      options = options.withWatching(watching(folder));
    }
    CountDownLatch stopped = new CountDownLatch(1);
    try (HearsayServer server = HearsayServer.start(options, log ? this::line : text -> {});
        ServerNote note = ServerNote.write(folder, server)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, note, stopped)));
      if (isNew) {
        io.err()
            .println(
                "hearsay: "
                    + folder.root()
                    + " is a new archive, without articles; if you meant another, stop"
                    + " and name its folder with --archive");
      }
      io.out().write(("Open in a browser: " + server.entry() + "\n").getBytes(StandardCharsets.UTF_8));
      io.out().flush();
      stopped.await();
      return Exit.DONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exit.DONE;
    }
  }

  /// Says where a folder can hardly be meant: one in which nothing may be made, and one of other files.
  ///
  /// @return whether a new archive is to be made
  private boolean begin(ArchiveFolder folder) throws IOException {
    if (Files.exists(folder.database())) {
      return false;
    }
    if (noWatch) {
      throw new ArchiveFault(
          "there is no archive at "
              + folder.root()
              + ", and with --no-watch none is made; name its folder with --archive, or fill one: hearsay add PATH");
    }
    if (Files.isDirectory(folder.root())) {
      try (Stream<Path> inside = Files.list(folder.root())) {
        Path other = inside.filter(ServeCommand::isOther).sorted().findFirst().orElse(null);
        if (other != null) {
          throw new ArchiveFault(
              "%s is no archive: it holds other files, such as %s; name the folder of an archive, or one that is not there yet"
                  .formatted(folder.root(), TerminalText.line(String.valueOf(other.getFileName()))));
        }
      }
    }
    return true;
  }

  /// Whether a file in a folder is no part of an archive, and not one that a file system makes by itself.
  private static boolean isOther(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.startsWith(".") && !Set.of("lost+found", "lock", "warc", "index", "state").contains(name);
  }

  private ServeOptions.Watching watching(ArchiveFolder folder) {
    FetchRules rules = FetchRules.STANDARD.withOpened(allowPrivate);
    FetchRules fetch = contact == null ? rules : rules.withContact(contact);
    Model by = ArchiveModel.of(folder, model);
    return new ServeOptions.Watching(
        WatchRules.STANDARD.withFetch(fetch), ArchiveModel.readings(by, threads), by.name());
  }

  private void line(String text) {
    synchronized (io) {
      io.err().println(text);
    }
  }

  private static void stop(HearsayServer server, ServerNote note, CountDownLatch stopped) {
    try {
      note.close();
    } catch (IOException e) {
      return; // a file that stays behind names a server that is gone
    } finally {
      server.close();
      stopped.countDown();
      Runtime.getRuntime().halt(Exit.DONE); // to be asked to stop is no fault, and Java would say 143
    }
  }
}
