package org.hearsay.archive.keep;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Java processes beside a test.
final class TestProcess {
  private TestProcess() {}

  /// The command that starts a class of the tests.
  static List<String> java(Class<?> main, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath()));
    command.add(main.getName());
    command.addAll(List.of(args));
    return command;
  }

  /// Tests may run under a class loader of their own.
  private static String classPath() {
    List<String> path = new ArrayList<>();
    path.add(System.getProperty("java.class.path"));
    for (ClassLoader loader = TestProcess.class.getClassLoader(); loader != null; loader = loader.getParent()) {
      if (loader instanceof URLClassLoader urls) {
        for (URL url : urls.getURLs()) {
          try {
            path.add(Path.of(url.toURI()).toString());
          } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
          }
        }
      }
    }
    return String.join(System.getProperty("path.separator"), path);
  }

  /// Runs a class where a shell command has first made a file system for it alone, as Linux lets any user do. Skips the
  /// test where the system does not.
  ///
  /// @param mount a command of the shell
  /// @return what it wrote
  static String mounted(String mount, Class<?> main, String... args) throws IOException, InterruptedException {
    String fault = run(List.of("unshare", "-rm", "sh", "-c", mount));
    assumeTrue(fault.isEmpty(), () -> "no file system can be mounted here, so this is skipped: " + fault);
    List<String> command = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", mount + " && exec \"$@\"", "sh"));
    command.addAll(java(main, args));
    return run(command);
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      return e.toString();
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return out + "\ndid not end";
    }
    return process.exitValue() == 0 || !out.isEmpty() ? out : "exit status " + process.exitValue();
  }
}
