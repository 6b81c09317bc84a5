package org.hearsay.archive.wording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folders of one index: `wordings-7`, and a file that says which of them answers. A new one is made beside the
/// old; then the file is put in the place of the old one in one step.
///
/// @param root folder of all indices
/// @param name such as `wordings`
record IndexFolders(Path root, String name) {

  /// @return the folder that answers; absent where there is none
  @Nullable Path current() throws IOException {
    try {
      String folder = Files.readString(pointer(), StandardCharsets.UTF_8).strip();
      return ours().matcher(folder).matches() && Files.isDirectory(root.resolve(folder)) ? root.resolve(folder) : null;
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /// A folder that is not there yet, with the next number.
  Path next() throws IOException {
    int last = 0;
    for (Path folder : all()) {
      last = Math.max(last, Integer.parseInt(folder.getFileName().toString().substring(name.length() + 1)));
    }
    return root.resolve(name + "-" + (last + 1));
  }

  /// Lets a folder answer from now on. The others are deleted. One that a program still reads stays
  /// until the next time, where the operating system does not let it be deleted.
  void point(Path folder) throws IOException {
    Path written = root.resolve(name + ".new");
    byte[] line = (folder.getFileName() + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel =
        FileChannel.open(
            written, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(line));
      channel.force(true);
    }
    Files.move(written, pointer(), StandardCopyOption.ATOMIC_MOVE);
    for (Path other : all()) {
      if (!other.equals(folder)) {
        delete(other);
      }
    }
  }

  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      return; // it is in nobody's way
    }
  }

  private List<Path> all() throws IOException {
    List<Path> found = new ArrayList<>();
    Files.createDirectories(root);
    try (Stream<Path> files = Files.list(root)) {
      files.filter(file -> ours().matcher(file.getFileName().toString()).matches()).sorted().forEach(found::add);
    }
    return found;
  }

  private Path pointer() {
    return root.resolve(name);
  }

  private Pattern ours() {
    return Pattern.compile(Pattern.quote(name) + "-\\d{1,9}");
  }
}
