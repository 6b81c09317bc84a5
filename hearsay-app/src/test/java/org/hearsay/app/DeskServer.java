package org.hearsay.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hearsay.app.run.Model;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.fetch.FetchRules;
import org.hearsay.server.HearsayServer;
import org.hearsay.server.ServeOptions;
import org.hearsay.server.watch.WatchRules;

/// A server of an empty archive that watches, for tests.
final class DeskServer {
  private DeskServer() {}

  /// @param folder in which the archive is made
  static HearsayServer start(Path folder) {
    WatchRules rules = new WatchRules(FetchRules.STANDARD, Duration.ofMinutes(10), List.of(), Duration.ofHours(1), 2);
    return HearsayServer.start(
        new ServeOptions(new ArchiveFolder(folder.resolve("desk")), 0, false, List.of(), null, 10_000, "0", "accurate")
            .withWatching(new ServeOptions.Watching(rules, ArchiveModel.readings(Model.rules, 1), "rules")),
        text -> {});
  }
}
