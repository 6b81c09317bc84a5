package org.hearsay.server;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.keep.ArchiveReader;
import org.hearsay.archive.keep.ArchiveStatus;
import org.hearsay.archive.keep.DeskRows;
import org.hearsay.fetch.PageFetcher;
import org.hearsay.server.alert.AlertService;
import org.hearsay.server.watch.ArchiveWriter;
import org.hearsay.server.watch.Watcher;

/// What works behind the pages: watches sources, and writes what they bring.
///
/// @param rows what the user has set up
record Desk(DeskRows rows, ArchiveWriter writer, Watcher watcher, AlertService alerts) implements AutoCloseable {
  static Desk open(ArchiveFolder folder, ServeOptions.Watching watching, Consumer<String> log) {
    DeskRows rows = DeskRows.open(folder);
    ArchiveWriter writer = new ArchiveWriter(folder, watching.reading(), watching.model(), () -> {}, log);
    if (isBehind(folder)) {
      writer.catchUp();
    }
    PageFetcher fetcher = new PageFetcher(watching.rules().fetch());
    InstantSource clock = InstantSource.system();
    return new Desk(
        rows,
        writer,
        Watcher.start(rows, fetcher, writer, watching.rules(), clock, log),
        AlertService.start(folder, rows, fetcher, clock, log));
  }

  /// Whether a run that was stopped left work.
  private static boolean isBehind(ArchiveFolder folder) {
    try (ArchiveReader reader = ArchiveReader.open(folder)) {
      ArchiveStatus status = reader.status();
      return status.toRead() + status.toJoin() + status.toCompare() > 0;
    }
  }

  @Override
  public void close() {
    alerts.close();
    watcher.close();
    writer.close();
    rows.close();
  }
}
