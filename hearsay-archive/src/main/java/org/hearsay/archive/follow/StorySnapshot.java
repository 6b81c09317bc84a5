package org.hearsay.archive.follow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.prov.Digest;
import org.jspecify.annotations.Nullable;

/// The state of the story stage after a step, in a file. It saves a replay; a file that is not whole is as good as none.
///
/// @param step number of the last step that is in it
@SuppressWarnings("ArrayRecordComponent") // large, and never compared
record StorySnapshot(long step, byte[] state) {
  private static final String HEAD = "hearsay stories 1";

  /// @return absent where there is none, or a damaged one
  static @Nullable StorySnapshot load(Path file) {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      byte[] all = Files.readAllBytes(file);
      int line = 0;
      while (line < all.length && all[line] != '\n') {
        line++;
      }
      String[] head = new String(all, 0, line, StandardCharsets.UTF_8).split(" step | sha256 ", -1);
      byte[] state = Arrays.copyOfRange(all, Math.min(line + 1, all.length), all.length);
      if (head.length != 3 || !head[0].equals(HEAD) || !head[2].equals(Digest.ofBytes(state))) {
        return null;
      }
      return new StorySnapshot(Long.parseLong(head[1]), state);
    } catch (IOException | NumberFormatException e) {
      return null;
    }
  }

  /// Whole or not at all: a file beside it, brought to the disk, takes its place.
  void save(Path file) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    byte[] head = (HEAD + " step " + step + " sha256 " + Digest.ofBytes(state) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel out =
          FileChannel.open(
              part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer bytes = ByteBuffer.allocate(head.length + state.length).put(head).put(state).flip();
        while (bytes.hasRemaining()) {
          if (out.write(bytes) < 0) {
            throw new IOException("nothing more can be written");
          }
        }
        out.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ArchiveFault("the snapshot " + file + " cannot be written: " + e.getMessage() + "; make room", e);
    }
  }
}
