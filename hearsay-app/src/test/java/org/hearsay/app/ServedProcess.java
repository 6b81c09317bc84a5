package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `hearsay serve` as a process of its own, at any free port.
final class ServedProcess implements AutoCloseable {
  private final Process process;
  private final Path err;
  private final String entry;
  private final Duration wall;
  private final Duration processor;

  private ServedProcess(Process process, Path err, String entry, Duration wall, Duration processor) {
    this.process = process;
    this.err = err;
    this.entry = entry;
    this.wall = wall;
    this.processor = processor;
  }

  static ServedProcess start(Path folder, Path archive, String... options) throws IOException {
    Path err = Files.createTempFile(folder, "serve", ".err");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                "org.hearsay.app.Main",
                "serve",
                "--port",
                "0",
                "--model",
                "rules",
                "--archive",
                archive.toString()));
    command.addAll(List.of(options));
    long begin = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    Duration wall = Duration.ofNanos(System.nanoTime() - begin);
    assertThat(line).as(Files.readString(err)).startsWith("Open in a browser: ");
    Duration processor = process.info().totalCpuDuration().orElse(Duration.ZERO);
    return new ServedProcess(process, err, line.substring("Open in a browser: ".length()), wall, processor);
  }

  /// Where this test's own classes and libraries are, whoever runs it.
  static String classPath() {
    if (ServedProcess.class.getClassLoader() instanceof URLClassLoader loader) {
      return Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  String entry() {
    return entry;
  }

  String address() {
    return entry.replaceFirst("/enter.*", "");
  }

  /// What stands on standard error so far.
  String told() throws IOException {
    return Files.readString(err);
  }

  /// From the start of the process until it printed its address.
  Duration wall() {
    return wall;
  }

  /// Processor time until then.
  Duration processor() {
    return processor;
  }

  Process process() {
    return process;
  }

  /// Sends SIGTERM.
  ///
  /// @return the exit status
  int stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    try {
      stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
