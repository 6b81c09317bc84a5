package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher with JDKs that only print how they were called.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir Path folder;
  private Path home = Path.of("");

  private record Result(int status, String out, String err) {}

  @BeforeEach
  void copy() throws IOException {
    home = Files.createDirectories(folder.resolve("a place with blanks"));
    Files.createDirectories(home.resolve("hearsay-app/target"));
    Files.copy(Path.of("..", "hearsay"), home.resolve("hearsay"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(home.resolve("hearsay-app/target/hearsay.jar"), "");
  }

  private Path jdk(String version) throws IOException {
    Path jdk = Files.createDirectories(folder.resolve("jdk " + version));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho \"" + version + "\"\nprintf '%s\\n' \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    return jdk;
  }

  private Result run(Map<String, String> environment, Path launcher, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
    command.addAll(List.of(args));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("HEARSAY_"));
    builder.environment().put("HEARSAY_NO_CACHE", "1");
    builder.environment().putAll(environment);
    int status = builder.start().waitFor();
    return new Result(
        status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void theNewestJdkIsTaken() throws Exception {
    Result done =
        run(
            Map.of("JAVA_HOME", jdk("21.0.4").toString(), "PATH", jdk("99").resolve("bin") + ":/usr/bin:/bin"),
            home.resolve("hearsay"),
            "version");
    assertThat(done.status()).isZero();
    assertThat(done.out().lines().findFirst()).hasValue("99");
  }

  @Test
  void theJdkThatTheUserNamesIsTaken() throws Exception {
    Result done = run(Map.of("HEARSAY_JAVA_HOME", jdk("21.0.4").toString()), home.resolve("hearsay"), "version");
    assertThat(done.out().lines().findFirst()).hasValue("21.0.4");
    assertThat(done.out()).as("an option that 21 does not know").doesNotContain("CompactObject");
  }

  @Test
  void newerOptionsGoToNewerJdks() throws Exception {
    Result done = run(Map.of("HEARSAY_JAVA_HOME", jdk("25.0.1").toString()), home.resolve("hearsay"), "version");
    assertThat(done.out()).contains("-XX:+UseCompactObjectHeaders");
  }

  @Test
  void anOldJdkIsRefusedWithWhatIsMissing() throws Exception {
    Result done = run(Map.of("HEARSAY_JAVA_HOME", jdk("17.0.1").toString()), home.resolve("hearsay"), "version");
    assertThat(done.status()).isEqualTo(1);
    assertThat(done.out()).isEmpty();
    assertThat(done.err()).contains("no Java 21 or newer (found: 17)", "remedy: ");
  }

  @Test
  void itWorksThroughALinkFromAnotherFolderWithBlanksInNames() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("h"), home.resolve("hearsay"));
    Result done = run(Map.of("HEARSAY_JAVA_HOME", jdk("21").toString()), link, "extract", "my report.txt", "");
    assertThat(done.status()).isZero();
    assertThat(done.out().lines())
        .contains(home.toRealPath().resolve("hearsay-app/target/hearsay.jar").toString())
        .containsSubsequence("extract", "my report.txt", "");
  }

  @Test
  void aMissingProgramWithoutSourcesIsSaidSo() throws Exception {
    Files.delete(home.resolve("hearsay-app/target/hearsay.jar"));
    Result done = run(Map.of("HEARSAY_JAVA_HOME", jdk("25").toString()), home.resolve("hearsay"), "version");
    assertThat(done.status()).isEqualTo(1);
    assertThat(done.err()).contains("hearsay.jar is missing");
  }
}
