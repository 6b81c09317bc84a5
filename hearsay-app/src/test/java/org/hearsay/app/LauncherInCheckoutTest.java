package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hearsay.app.LauncherPlace.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher beside sources: when it builds, and when not.
@DisabledOnOs(OS.WINDOWS)
class LauncherInCheckoutTest {
  private static final Instant LONG_AGO = Instant.parse("2011-03-01T00:00:00Z");

  @TempDir Path folder;
  private LauncherPlace clone = new LauncherPlace(Path.of(""), Path.of(""));

  @BeforeEach
  void make() throws IOException {
    clone = LauncherPlace.checkout(folder);
  }

  private Path in(String name) {
    return clone.home().resolve(name);
  }

  private void built() throws Exception {
    Result done = clone.run("extract");
    assertThat(done.status()).isZero();
    assertThat(done.err()).contains("first use: building");
    assertThat(clone.builds()).isEqualTo(1);
  }

  private void startsAtOnce(LauncherPlace place, String why) throws Exception {
    int before = place.builds();
    for (int run = 0; run < 2; run++) {
      Result done = place.run("extract");
      assertThat(done.status()).isZero();
      assertThat(done.err()).as(why).isEmpty();
      assertThat(done.out()).contains("extract");
    }
    assertThat(place.builds()).as(why).isEqualTo(before);
  }

  private void buildsOnce(String why) throws Exception {
    int before = clone.builds();
    Result done = clone.run("extract");
    assertThat(done.status()).isZero();
    assertThat(done.err()).as(why).contains("building it again");
    assertThat(clone.builds()).as(why).isEqualTo(before + 1);
    startsAtOnce(clone, "after " + why);
  }

  @Test
  void itBuildsOnFirstUseAndNotAgain() throws Exception {
    built();
    startsAtOnce(clone, "built");
  }

  @Test
  void aCopyStartsAtOnce() throws Exception {
    built();
    startsAtOnce(clone.copied(), "a copy");
  }

  @Test
  void timesAloneMeanNothing() throws Exception {
    built();
    for (Instant time : List.of(LONG_AGO, Instant.now().plus(Duration.ofHours(2)))) {
      try (Stream<Path> all = Files.walk(clone.home())) {
        for (Path each : all.filter(Files::isRegularFile).toList()) {
          Files.setLastModifiedTime(each, FileTime.from(time));
        }
      }
      startsAtOnce(clone, "all files of " + time);
    }
  }

  @Test
  void whateverChangesTheProgramIsSeen() throws Exception {
    built();
    Path source = in("hearsay-core/src/main/java/Some Thing.java");
    Files.writeString(source, "class of c0re\n");
    buildsOnce("a letter changed");

    Path older = Files.writeString(in("older"), "class of C0RE\n");
    Files.setLastModifiedTime(older, FileTime.from(LONG_AGO));
    Files.delete(source);
    Files.move(older, source);
    buildsOnce("an older file of one size in its place");

    Files.delete(in("hearsay-model/src/main/java/Some Thing.java"));
    buildsOnce("a file gone");

    Path more = Files.writeString(in("hearsay-app/src/main/java/More.java"), "class More");
    Files.setLastModifiedTime(more, FileTime.from(LONG_AGO));
    buildsOnce("one more file, and an old one");

    Files.move(more, more.resolveSibling("Another.java"));
    buildsOnce("a file with another name");

    Files.writeString(in("hearsay-ingest/pom.xml"), "<project />\n");
    buildsOnce("a pom");

    Files.writeString(in("models/attribution/encoder.onnx"), "1 2 4");
    buildsOnce("a model");

    Files.writeString(in("hearsay-app/target/hearsay.jar"), "a program of other sources");
    buildsOnce("the program itself");
  }

  @Test
  void whatIsNoPartOfTheProgramIsNotLookedAt() throws Exception {
    built();
    Files.writeString(in("hearsay-eval/src/main/java/Some Thing.java"), "changed");
    Files.createDirectories(in("hearsay-core/src/test/java"));
    Files.writeString(in("hearsay-core/src/test/java/ATest.java"), "changed");
    startsAtOnce(clone, "tests and evaluation");
  }

  @Test
  void whatMavenBuiltNeedsNoSecondBuild() throws Exception {
    Process maven = new ProcessBuilder("sh", "mvnw", "verify").directory(clone.home().toFile()).inheritIO().start();
    assertThat(maven.waitFor()).isZero();
    startsAtOnce(clone, "built by Maven");
  }

  @Test
  void sourcesThatChangeDuringABuildAreBuiltAgain() throws Exception {
    Path mvnw = in("mvnw");
    String script = Files.readString(mvnw);
    Files.writeString(
        mvnw,
        script.replace(
            "if [ -e fail ]", "echo '// more' >>'hearsay-core/src/main/java/Some Thing.java'\nif [ -e fail ]"));
    built();
    Files.writeString(mvnw, script);
    buildsOnce("a change during the build");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "KILL"})
  void aBuildThatIsStoppedIsMadeAgain(String signal) throws Exception {
    Files.writeString(in("hang"), "");
    Process first = clone.start(Map.of("HEARSAY_JAVA_HOME", clone.jdk("25.0.1").toString()), in("hearsay"), "extract");
    Path jar = in("hearsay-app/target/hearsay.jar");
    for (int k = 0; k < 600 && !(Files.exists(jar) && Files.size(jar) > 0); k++) {
      Thread.sleep(50);
    }
    assertThat(jar).as("there before the build was stopped").exists();
    assertThat(Files.readString(in(".hearsay/building")).strip()).matches("\\d+ \\d+");
    List<ProcessHandle> all = Stream.concat(first.descendants(), Stream.of(first.toHandle())).toList();
    if (signal.equals("KILL")) {
      all.forEach(ProcessHandle::destroyForcibly);
    } else {
      first.destroy();
    }
    assertThat(first.waitFor(20, TimeUnit.SECONDS)).isTrue();
    Files.delete(in("hang"));

    Result second = clone.run("extract");
    all.forEach(ProcessHandle::destroyForcibly);
    assertThat(second.status()).isZero();
    assertThat(second.err()).contains("not built to its end");
    assertThat(clone.builds()).isEqualTo(2);
    assertThat(in("hearsay-app/target/lib/library.jar")).exists();
    startsAtOnce(clone, "healed");
  }

  @Test
  void aHalfWrittenProgramIsMadeAnew() throws Exception {
    built();
    Path jar = in("hearsay-app/target/hearsay.jar");
    String whole = Files.readString(jar);
    Files.writeString(jar, whole.substring(0, 9));
    Files.delete(in(".hearsay/built"));
    Result done = clone.run("extract");
    assertThat(done.status()).isZero();
    assertThat(done.err()).contains("not built to its end");
    assertThat(Files.readString(jar)).isEqualTo(whole);
    startsAtOnce(clone, "made anew");
  }

  @Test
  void aBuildThatFailsSaysWhy() throws Exception {
    Files.writeString(in("fail"), "");
    Result done = clone.run("extract");
    assertThat(done.status()).isEqualTo(1);
    assertThat(done.out()).isEmpty();
    assertThat(done.err()).contains("the build failed", "[ERROR] no such thing", "remedy: ");
    Files.delete(in("fail"));
    buildsOnce("a build that failed");
  }

  @Test
  void helpAndVersionNeverBuildNorNeedJava() throws Exception {
    Map<String, String> noJava = Map.of("HEARSAY_JAVA_HOME", folder.toString());
    String help = Files.readString(Path.of("../docs/help/hearsay.txt"));
    String brief = Files.readString(Path.of("../docs/help/brief.txt"));
    assertThat(clone.run(noJava, in("hearsay"))).isEqualTo(new Result(0, help, ""));
    for (String ask : List.of("help", "--help", "-h")) {
      assertThat(clone.run(noJava, in("hearsay"), ask)).isEqualTo(new Result(0, help, ""));
    }
    assertThat(clone.run(noJava, in("hearsay"), "help", "brief")).isEqualTo(new Result(0, brief, ""));
    assertThat(clone.run(noJava, in("hearsay"), "brief", "--help")).isEqualTo(new Result(0, brief, ""));
    assertThat(clone.run(noJava, in("hearsay"), "brief", "news/", "-h")).isEqualTo(new Result(0, brief, ""));
    for (String ask : List.of("version", "--version")) {
      assertThat(clone.run(noJava, in("hearsay"), ask)).isEqualTo(new Result(0, "hearsay 7.5 (not built yet)\n", ""));
    }
    assertThat(clone.builds()).isZero();
    assertThat(clone.run("brief", "--", "--help").out()).as("a file of that name").contains("-jar");
    assertThat(clone.run("version").out()).as("of the program").contains("-jar");
  }
}
