package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The distribution as somebody gets it: unpacked in a place of its own, it answers on a JDK 21 without Maven and without
/// sources. Runs after packing, under `-Prelease`.
@DisabledOnOs(OS.WINDOWS)
class DistributionIT {
  /// What the class files of a JDK 21 have as their number.
  private static final int OF_JAVA_21 = 65;

  /// Classes of a jar that only a newer Java looks at.
  private static final Pattern NEWER = Pattern.compile("META-INF/versions/(\\d+)/.*");

  @TempDir static Path folder;

  @BeforeAll
  static void unpack() throws IOException {
    Path zip;
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      zip = files.filter(file -> file.getFileName().toString().matches("hearsay-.*\\.zip")).findFirst().orElseThrow();
    }
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        assertThat(file.startsWith(folder)).as(entry.getName()).isTrue();
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(in, file);
        }
      }
    }
    // a stream of an archive does not tell the modes of its files
    Files.setPosixFilePermissions(home().resolve("hearsay"), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path home() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).as("one folder in the archive").hasSize(1);
      return all.getFirst();
    }
  }

  @Test
  void noClassNeedsANewerJavaThan21() throws IOException {
    List<Path> jars;
    try (Stream<Path> files = Files.walk(home())) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
    assertThat(jars).hasSizeGreaterThan(5);
    List<String> tooNew = new ArrayList<>();
    int classes = 0;
    for (Path jar : jars) {
      try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar), StandardCharsets.UTF_8)) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          if (entry.getName().endsWith(".class")) {
            Matcher newer = NEWER.matcher(entry.getName());
            boolean seenBy21 = !newer.matches() || Integer.parseInt(newer.group(1)) <= 21;
            int number = number(in);
            classes++;
            if (seenBy21 && number > OF_JAVA_21) {
              tooNew.add(jar.getFileName() + " " + entry.getName() + " " + number);
            }
          }
        }
      }
    }
    assertThat(classes).isGreaterThan(1000);
    assertThat(tooNew).isEmpty();
  }

  private static int number(InputStream in) throws IOException {
    byte[] head = in.readNBytes(8);
    try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(head))) {
      assertThat(data.readInt()).as("a class file").isEqualTo(0xCAFEBABE);
      data.readUnsignedShort();
      return data.readUnsignedShort();
    }
  }

  @Test
  void itAnswersOnTheJavaOfThisBuild() throws Exception {
    check(Path.of(System.getProperty("java.home")));
  }

  @Test
  void itAnswersOnAJdk21() throws Exception {
    Optional<Path> jdk = jdk21();
    assumeThat(jdk).as("a JDK 21 in HEARSAY_JDK_21 or /usr/lib/jvm").isPresent();
    check(jdk.orElseThrow());
  }

  /// No Java is named, and the path has none: the launcher takes the one beside it.
  @Test
  void theOneWithItsOwnJavaNeedsNoOther() throws Exception {
    Path tar;
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      tar =
          files
              .filter(file -> file.getFileName().toString().matches("hearsay-.*-with-java-.*\\.tar\\.gz"))
              .findFirst()
              .orElseThrow();
    }
    Path place = Files.createDirectory(folder.resolveSibling(folder.getFileName() + ".with-java"));
    Process unpack = new ProcessBuilder("tar", "-xzf", tar.toAbsolutePath().toString(), "-C", place.toString()).start();
    assertThat(unpack.waitFor()).isZero();
    try (Stream<Path> files = Files.list(place)) {
      Path home = files.findFirst().orElseThrow();
      check(home, null);
      assertThat(Files.readString(home.resolve(".hearsay/jdk"))).startsWith(home.resolve("runtime") + " ");
    }
  }

  /// The JDK 21 of this machine, if there is one.
  private static Optional<Path> jdk21() throws IOException {
    String named = System.getenv("HEARSAY_JDK_21");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    Path all = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(all)) {
      return Optional.empty();
    }
    try (Stream<Path> jdks = Files.list(all)) {
      return jdks.filter(DistributionIT::is21).findFirst();
    }
  }

  private static boolean is21(Path jdk) {
    try {
      return Files.exists(jdk.resolve("bin/java"))
          && Files.readString(jdk.resolve("release")).contains("JAVA_VERSION=\"21");
    } catch (IOException e) {
      return false; // no JDK, or one that says nothing of itself
    }
  }

  private static void check(Path jdk) throws IOException, InterruptedException {
    check(home(), jdk);
  }

  /// @param jdk absent for the one that the launcher finds
  private static void check(Path home, @Nullable Path jdk) throws IOException, InterruptedException {
    Path said = folder.resolveSibling(folder.getFileName() + ".said");
    ProcessBuilder builder =
        new ProcessBuilder("sh", Path.of("check-distribution").toAbsolutePath().toString(), home.toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("HEARSAY_") || name.equals("JAVA_HOME"));
    if (jdk != null) {
      builder.environment().put("HEARSAY_JAVA_HOME", jdk.toString());
    }
    builder.redirectErrorStream(true).redirectOutput(said.toFile());
    Process process = builder.start();
    assertThat(process.waitFor(20, TimeUnit.MINUTES)).as("ends at all").isTrue();
    String text = Files.readString(said);
    Files.delete(said);
    assertThat(text).as("with %s", jdk).endsWith("the distribution answers\n");
    assertThat(process.exitValue()).isZero();
    System.out.print(text.lines().findFirst().orElse("") + "\n");
  }
}
