package org.hearsay.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.show.json.Json;

/// The file `server.json` of an archive: where its server listens, and the token for programs of the same user. Nobody
/// else can read it. It goes away with the server.
public final class ServerNote implements AutoCloseable {
  static final String NAME = "server.json";
  private static final String OWN = "rw-------";

  private final Path file;

  private ServerNote(Path file) {
    this.file = file;
  }

  public static ServerNote write(ArchiveFolder folder, HearsayServer server) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Json json = new Json(bytes)) {
      json.open().put("address", server.address()).put("token", server.token());
      json.put("process", ProcessHandle.current().pid()).shut();
    }
    Path file = folder.root().resolve(NAME);
    boolean posix = Files.getFileStore(folder.root()).supportsFileAttributeView("posix");
    Path made =
        posix
            ? Files.createTempFile(
                folder.root(), NAME, "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWN)))
            : Files.createTempFile(folder.root(), NAME, "");
    Files.write(made, bytes.toByteArray());
    Files.move(made, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return new ServerNote(file);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
