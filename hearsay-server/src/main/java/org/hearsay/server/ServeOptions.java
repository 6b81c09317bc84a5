package org.hearsay.server;

import java.util.List;
import java.util.function.Supplier;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.follow.ReadVersions;
import org.hearsay.server.watch.WatchRules;
import org.jspecify.annotations.Nullable;

/// How a server is to run.
///
/// @param port 0 for any that is free
/// @param isPublic whether other machines may ask; they need a token
/// @param names under which it may be asked besides the usual ones of this machine, such as "desk.example:7878"
/// @param token with which programs ask; absent for one that is made at each start
/// @param perMinute requests that one key may make in a minute
/// @param version of the program
/// @param usualModel the name of the model that pages do not tell, as a brief does not
/// @param watching how sources are watched; absent for a server that only shows
public record ServeOptions(
    ArchiveFolder folder,
    int port,
    boolean isPublic,
    List<String> names,
    @Nullable String token,
    int perMinute,
    String version,
    String usualModel,
    @Nullable Watching watching) {
  /// How sources are watched, and what they bring is read.
  ///
  /// @param reading opened anew each time that the archive is written
  /// @param model its name
  public record Watching(WatchRules rules, Supplier<ReadVersions> reading, String model) {}

  public ServeOptions {
    names = List.copyOf(names);
    if (isPublic && (token == null || token.length() < LEAST_TOKEN)) {
      throw new IllegalArgumentException(
          "--public needs --token with at least %d characters, since every machine can ask then; make one: openssl rand"
                  .formatted(LEAST_TOKEN)
              + " -hex 32");
    }
  }

  /// For a server that only shows.
  public ServeOptions(
      ArchiveFolder folder,
      int port,
      boolean isPublic,
      List<String> names,
      @Nullable String token,
      int perMinute,
      String version,
      String usualModel) {
    this(folder, port, isPublic, names, token, perMinute, version, usualModel, null);
  }

  public ServeOptions withWatching(Watching newWatching) {
    return new ServeOptions(folder, port, isPublic, names, token, perMinute, version, usualModel, newWatching);
  }

  private static final int LEAST_TOKEN = 32;
}
