package org.hearsay.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.hearsay.archive.ArchiveFolder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server that runs over an archive, as a command of the same user finds it.
public final class RunningServer {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private RunningServer() {}

  /// Where the server of an archive listens.
  ///
  /// @return absent where none runs
  public static @Nullable String address(ArchiveFolder folder) throws InterruptedException {
    Path note = folder.root().resolve(ServerNote.NAME);
    if (!Files.exists(note)) {
      return null;
    }
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      String address = JsonMapper.shared().readTree(Files.readString(note)).path("address").asString();
      HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/health")).timeout(PATIENCE).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200 ? address : null;
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      return null; // a note that a killed server left behind
    }
  }

  /// Asks the server of an archive to give the archive over for a while.
  ///
  /// @return whether there is one, and it does
  public static boolean holdOff(ArchiveFolder folder) throws InterruptedException {
    Path note = folder.root().resolve(ServerNote.NAME);
    if (!Files.exists(note)) {
      return false;
    }
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      JsonNode server = JsonMapper.shared().readTree(Files.readString(note));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.path("address").asString() + "/api/v1/hold-off"))
              .header("Authorization", "Bearer " + server.path("token").asString())
              .timeout(PATIENCE)
              .POST(HttpRequest.BodyPublishers.noBody())
              .build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      return false; // a note that a killed server left behind
    }
  }
}
