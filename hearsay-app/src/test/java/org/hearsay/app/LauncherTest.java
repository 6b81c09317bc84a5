package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hearsay.app.LauncherPlace.Result;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher of a distribution: finds a JDK, and starts what is there.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir Path folder;
  private LauncherPlace place = new LauncherPlace(Path.of(""), Path.of(""));
  private Path launcher = Path.of("");

  @BeforeEach
  void copy() throws IOException {
    place = LauncherPlace.distribution(folder);
    launcher = place.home().resolve("hearsay");
  }

  private Map<String, String> withJdk(String version) throws IOException {
    return Map.of("HEARSAY_JAVA_HOME", place.jdk(version).toString());
  }

  @Test
  void theNewestJdkIsTaken() throws Exception {
    Result done =
        place.run(
            Map.of(
                "JAVA_HOME", place.jdk("21.0.4").toString(), "PATH", place.jdk("99").resolve("bin") + ":/usr/bin:/bin"),
            launcher,
            "version");
    assertThat(done.status()).isZero();
    assertThat(done.out().lines().findFirst()).hasValue("99");
  }

  @Test
  void theJdkThatTheUserNamesIsTaken() throws Exception {
    Result done = place.run(withJdk("21.0.4"), launcher, "version");
    assertThat(done.out().lines().findFirst()).hasValue("21.0.4");
    assertThat(done.out()).as("an option that 21 does not know").doesNotContain("CompactObject");
  }

  @Test
  void newerOptionsGoToNewerJdks() throws Exception {
    assertThat(place.run(withJdk("25.0.1"), launcher, "version").out()).contains("-XX:+UseCompactObjectHeaders");
  }

  @Test
  void anOldJdkIsRefusedWithWhatIsMissing() throws Exception {
    Result done = place.run(withJdk("17.0.1"), launcher, "version");
    assertThat(done.status()).isEqualTo(1);
    assertThat(done.out()).isEmpty();
    assertThat(done.err()).contains("no Java 21 or newer (found: 17)", "remedy: ");
  }

  @Test
  void aFileThatLiesAboutItsJdkIsSurvived() throws Exception {
    Path lying = place.jdk("98");
    Files.writeString(lying.resolve("release"), "JAVA_VERSION=\"99\"\n");
    Path broken = place.jdk("97");
    place.executable(broken.resolve("bin/java"), "#!/bin/sh\nexit 127\n");
    Path whole = place.jdk("96");
    for (Path bad : new Path[] {lying, broken}) {
      Result done =
          place.run(
              Map.of("JAVA_HOME", bad.toString(), "PATH", whole.resolve("bin") + ":/usr/bin:/bin"),
              launcher,
              "version");
      assertThat(done.err()).as(bad.toString()).isEmpty();
      assertThat(done.out().lines().findFirst()).as(bad.toString()).hasValue("96");
      Result named = place.run(Map.of("HEARSAY_JAVA_HOME", bad.toString()), launcher, "version");
      assertThat(named.status()).isEqualTo(1);
      assertThat(named.err()).contains("whose Java does not run, or is not the", "remedy: ");
    }
  }

  @Test
  void namesFromOutsideDoNotReachTheTerminalAsTheyAre() throws Exception {
    Result done = place.run(Map.of("HEARSAY_JAVA_HOME", "/nowhere/\u001b[31m\nhearsay: done"), launcher, "version");
    assertThat(done.status()).isEqualTo(1);
    assertThat(done.err()).doesNotContain("\u001b").contains("/nowhere/?[31m?hearsay: done");
  }

  @Test
  void withoutALocaleNamesAreReadAsUtf8() throws Exception {
    Path jdk = place.jdk("25");
    place.executable(
        jdk.resolve("bin/java"),
        "#!/bin/sh\n[ \"$1\" = -version ] && echo 'openjdk version \"25\"' && exit 0\nlocale charmap\n");
    for (String locale : new String[] {"C", "POSIX", "no_SUCH.UTF-8", "C.UTF-8"}) {
      Result done = place.run(Map.of("HEARSAY_JAVA_HOME", jdk.toString(), "LC_ALL", locale), launcher, "version");
      assertThat(done.out()).as(locale).isEqualTo("UTF-8\n");
    }
  }

  @Test
  void itWorksThroughALinkFromAnotherFolderWithBlanksInNames() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("h"), launcher);
    Result done = place.run(withJdk("21"), link, "extract", "my report.txt", "");
    assertThat(done.status()).isZero();
    assertThat(done.out().lines())
        .contains(place.home().toRealPath().resolve("hearsay.jar").toString())
        .containsSubsequence("extract", "my report.txt", "");
  }

  @Test
  void theProgramIsToldThatStandardInputIsClosed() throws Exception {
    String called = "exec sh '" + launcher + "' extract - <&-";
    Path closed = folder.resolve("closed");
    place.executable(closed, "#!/bin/sh\n" + called + "\n");
    assertThat(place.run(withJdk("25"), closed).out()).contains("-Dhearsay.stdin=closed");
    assertThat(place.run(withJdk("25"), launcher, "extract", "-").out()).doesNotContain("hearsay.stdin");
  }

  @Test
  void helpThatCannotBeWrittenEndsWithAStatus() throws Exception {
    Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "skipped: no /dev/full on this system");
    Path full = folder.resolve("full");
    place.executable(full, "#!/bin/sh\nexec sh '" + launcher + "' --help >/dev/full\n");
    Result done = place.run(withJdk("25"), full);
    assertThat(done.status()).isEqualTo(1);
    assertThat(done.err().lines()).singleElement().asString().contains("No space left on device");
  }

  @Test
  void aMissingProgramWithoutSourcesIsSaidSo() throws Exception {
    Files.delete(place.home().resolve("hearsay.jar"));
    Result done = place.run(withJdk("25"), launcher, "version");
    assertThat(done.status()).isEqualTo(1);
    assertThat(done.err()).contains("hearsay.jar is missing");
  }

  @Test
  void theCacheForAFasterStartIsMadeOnceAndFollowsTheProgram() throws Exception {
    assertThat(startedWithCache(place)).contains("preparing a faster start");
    assertThat(startedWithCache(place)).isEmpty();

    LauncherPlace copy = place.copied();
    assertThat(startedWithCache(copy)).as("a copy").isEmpty();
    assertThat(Files.getLastModifiedTime(copy.home().resolve("hearsay.jar")))
        .as("Java checks the times of jars")
        .isEqualTo(Files.getLastModifiedTime(place.home().resolve("hearsay.jar")));

    Files.writeString(copy.home().resolve("hearsay.jar"), "another");
    assertThat(startedWithCache(copy)).as("another program").contains("preparing a faster start");
    Files.writeString(copy.home().resolve("lib/new.jar"), "library");
    assertThat(startedWithCache(copy)).as("another library").contains("preparing a faster start");
  }

  /// @return what is printed on standard error
  private String startedWithCache(LauncherPlace where) throws Exception {
    Result done =
        where.run(
            Map.of("HEARSAY_NO_CACHE", "", "HEARSAY_JAVA_HOME", where.jdk("25.0.1").toString()),
            where.home().resolve("hearsay"),
            "version");
    assertThat(done.status()).isZero();
    assertThat(done.out()).contains("-XX:AOTCache=" + where.home().toRealPath() + "/.hearsay/java-25.0.1+9.aot\n");
    return done.err();
  }
}
