package org.hearsay.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The library is unpacked into the folder for temporary files and leaves nothing there.
class NativeLibraryLoadTest {
  @TempDir Path folder;

  /// What a process of its own runs.
  static final class Load {
    private Load() {}

    public static void main(String[] args) {
      try {
        NativeLibrary.load();
        System.out.println("loaded");
      } catch (NativeLibraryError e) {
        System.out.println(e.getMessage());
      }
      Runtime.getRuntime().halt(0); // as a kill does: nothing is done at the end
    }
  }

  private String load(Path temporary) throws IOException, InterruptedException {
    String path =
        Stream.of(Load.class, NativeLibrary.class, OrtEnvironment.class)
            .map(type -> Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString())))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                path,
                Load.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void leavesNothingBehindAlsoWhenTheProcessIsKilled() throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.isReadable(Path.of("/proc/self/maps")), "skipped: no /proc");
    assertThat(load(folder)).contains("loaded");
    try (var left = Files.list(folder)) {
      assertThat(left.toList()).isEqualTo(List.of());
    }
  }

  @Test
  void aFolderThatIsNotThereIsNamedWithTheReason() throws IOException, InterruptedException {
    Path missing = folder.resolve("missing");
    assertThat(load(missing))
        .contains("cannot be unpacked into the folder for temporary files, " + missing)
        .contains("NoSuchFileException");
  }
}
