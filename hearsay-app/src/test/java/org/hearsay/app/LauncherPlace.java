package org.hearsay.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A folder with a launcher in it, and JDKs that only print how they were called.
///
/// @param folder where all of it lies
/// @param home the folder of the launcher
record LauncherPlace(Path folder, Path home) {
  record Result(int status, String out, String err) {}

  /// As a distribution is: a program without sources.
  static LauncherPlace distribution(Path folder) throws IOException {
    LauncherPlace place = new LauncherPlace(folder, Files.createDirectories(folder.resolve("a place with blanks")));
    place.copyLauncher();
    Files.writeString(place.home.resolve("hearsay.jar"), "program");
    Files.createDirectories(place.home.resolve("lib"));
    return place;
  }

  /// As a fresh clone is: small sources, and a Maven that only glues them together.
  static LauncherPlace checkout(Path folder) throws IOException {
    LauncherPlace place = new LauncherPlace(folder, Files.createDirectories(folder.resolve("a clone")));
    place.copyLauncher();
    Files.createDirectories(place.home.resolve(".mvn"));
    Files.copy(Path.of("..", ".mvn", "built.sh"), place.home.resolve(".mvn/built.sh"));
    Files.writeString(place.home.resolve("pom.xml"), "<project>\n  <version>7.5</version>\n</project>\n");
    for (String module :
        List.of("core", "ingest", "store", "fetch", "show", "archive", "server", "model", "model-en", "app", "eval")) {
      Path sources = Files.createDirectories(place.home.resolve("hearsay-" + module + "/src/main/java"));
      Files.writeString(sources.resolve("Some Thing.java"), "class of " + module + "\n");
      Files.writeString(place.home.resolve("hearsay-" + module + "/pom.xml"), "<project/>\n");
    }
    Files.writeString(
        Files.createDirectories(place.home.resolve("models/attribution")).resolve("encoder.onnx"), "1 2 3");
    place.executable(
        place.home.resolve("mvnw"),
        """
        #!/bin/sh
        set -eu
        echo "$$ $*" >>builds
        sh .mvn/built.sh begin
        mkdir -p hearsay-app/target/lib
        if [ ! -e hearsay-app/target/hearsay.jar ]; then # as Maven does, which goes by the time
          cat hearsay-*/src/main/java/*.java >hearsay-app/target/hearsay.jar
        fi
        if [ -e hang ]; then sleep 60; fi
        echo library >hearsay-app/target/lib/library.jar
        if [ -e fail ]; then echo '[ERROR] no such thing'; exit 1; fi
        sh .mvn/built.sh end
        """);
    return place;
  }

  private void copyLauncher() throws IOException {
    Files.copy(Path.of("..", "hearsay"), home.resolve("hearsay"), StandardCopyOption.COPY_ATTRIBUTES);
    Path help = Files.createDirectories(home.resolve("docs/help"));
    for (String text : List.of("hearsay.txt", "brief.txt")) {
      Files.copy(Path.of("..", "docs", "help", text), help.resolve(text));
    }
  }

  /// As `cp -r` copies: what is in the files, and not when they were made.
  LauncherPlace copied() throws IOException {
    LauncherPlace copy = new LauncherPlace(folder, folder.resolve("a copy"));
    try (Stream<Path> all = Files.walk(home)) {
      for (Path each : all.toList()) {
        Path to = copy.home.resolve(home.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(to);
        } else {
          Files.copy(each, to);
        }
      }
    }
    return copy;
  }

  Path jdk(String version) throws IOException {
    Path jdk = Files.createDirectories(folder.resolve("jdk " + version));
    Files.writeString(
        jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\nJAVA_RUNTIME_VERSION=\"" + version + "+9\"\n");
    Path bin = Files.createDirectories(jdk.resolve("bin"));
    executable(bin.resolve("javac"), "#!/bin/sh\n");
    executable(
        bin.resolve("java"),
        """
        #!/bin/sh
        if [ "$1" = -version ]; then
          echo 'openjdk version "VERSION"' >&2
          exit 0
        fi
        echo "VERSION"
        printf '%s\\n' "$@"
        for each in "$@"; do
          case $each in -XX:AOTCacheOutput=*) echo cache >"${each#*=}" ;; esac
        done
        """
            .replace("VERSION", version));
    return jdk;
  }

  void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  Result run(String... args) throws IOException, InterruptedException {
    return run(Map.of("HEARSAY_JAVA_HOME", jdk("25.0.1").toString()), home.resolve("hearsay"), args);
  }

  Result run(Map<String, String> environment, Path launcher, String... args) throws IOException, InterruptedException {
    int status = start(environment, launcher, args).waitFor();
    return new Result(status, printed("out"), printed("err"));
  }

  Process start(Map<String, String> environment, Path launcher, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile());
    builder.redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("HEARSAY_"));
    builder.environment().put("HEARSAY_NO_CACHE", "1");
    builder.environment().putAll(environment);
    return builder.start();
  }

  private String printed(String stream) {
    try {
      return Files.readString(folder.resolve(stream), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How often Maven was called.
  int builds() throws IOException {
    Path builds = home.resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
  }
}
