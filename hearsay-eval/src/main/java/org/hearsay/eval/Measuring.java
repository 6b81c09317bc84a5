package org.hearsay.eval;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hearsay.app.run.Model;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.prov.Digest;
import org.hearsay.stage.StageId;

/// Runs a regression: the program on the data, then the scorer on what the program printed.
final class Measuring {
  private final Path data;

  /// What the program printed for a command: two regressions may ask the same.
  private final Map<List<String>, byte[]> printed = new HashMap<>();

  /// @param data the folder that holds the data and the scorers
  Measuring(Path data) {
    this.data = data;
  }

  /// The scorers count what was refused: a gold article without an answer.
  private static final int SOME_REFUSED = 3;

  /// Whether the machine has what a regression needs.
  ///
  /// @return what is missing, or an empty string
  String missing(Regression regression) {
    for (String path : regression.data()) {
      if (!Files.exists(data.resolve(path))) {
        return data.resolve(path).normalize() + " does not exist (see HEARSAY_DATA)";
      }
    }
    try {
      return python("-c", "print(0)").isBlank() ? "python3 prints nothing" : "";
    } catch (IOException e) {
      return "python3 does not run: " + e.getMessage();
    }
  }

  Pinned measure(Regression regression) throws IOException {
    Path work = Files.createTempDirectory("hearsay-eval");
    try {
      Path filled = Files.createDirectory(work.resolve("work"));
      Path out = work.resolve("out.json");
      if (!regression.prepare().isEmpty()) {
        python(arguments(regression.prepare(), filled, out));
      }
      List<String> command = List.of(arguments(regression.command(), filled, out));
      byte[] known = printed.get(command);
      if (known == null) {
        known = run(command, regression);
        printed.put(command, known);
      }
      Files.write(out, known);
      List<Metric> metrics = Scores.read(python(arguments(regression.score(), filled, out)));
      return new Pinned(regression.name(), setting(regression), metrics);
    } finally {
      delete(work);
    }
  }

  private static byte[] run(List<String> command, Regression regression) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Cli.Result result = Cli.run(out, command.toArray(String[]::new));
    if (result.status() != 0 && result.status() != SOME_REFUSED) {
      throw new IOException(
          "hearsay %s gave status %d:\n%s"
              .formatted(String.join(" ", regression.command()), result.status(), result.err()));
    }
    return out.toByteArray();
  }

  private Map<String, String> setting(Regression regression) throws IOException {
    Map<String, String> setting = new LinkedHashMap<>();
    setting.put("about", regression.about());
    setting.put("command", "hearsay " + String.join(" ", regression.command()));
    setting.put("scorer", String.join(" ", regression.score()));
    setting.put("data", "sha256:" + digest(regression.data()));
    setting.put(
        "stages",
        StageId.join(Pipelines.reading(model(regression).finder()).steps())
            + " "
            + StageId.join(Pipelines.comparing().steps()));
    return setting;
  }

  private static Model model(Regression regression) {
    int option = regression.command().indexOf("--model");
    return option < 0 ? Model.DEFAULT : Model.valueOf(regression.command().get(option + 1));
  }

  /// Of the names and bytes of all files, in the order of their names.
  String digest(List<String> paths) throws IOException {
    List<String> parts = new ArrayList<>();
    for (String path : paths) {
      try (Stream<Path> files = Files.walk(data.resolve(path))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          parts.add(data.relativize(file).toString().replace('\\', '/'));
          parts.add(Digest.ofBytes(Files.readAllBytes(file)));
        }
      }
    }
    return Digest.of(parts.toArray(String[]::new));
  }

  /// Paths made absolute, patterns replaced by what they stand for.
  private String[] arguments(List<String> given, Path work, Path out) throws IOException {
    List<String> all = new ArrayList<>();
    for (String each : given) {
      String argument = each.replace("{work}", work.toString()).replace("{out}", out.toString());
      if (argument.contains("*")) {
        Path folder = data.resolve(argument.substring(0, argument.lastIndexOf('/')));
        String glob = argument.substring(argument.lastIndexOf('/') + 1);
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
          files.forEach(file -> found.add(file.toString()));
        }
        found.stream().sorted().forEach(all::add);
      } else {
        all.add(argument.contains("/") ? data.resolve(argument).toString() : argument);
      }
    }
    return all.toArray(String[]::new);
  }

  private String python(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("python3"));
    command.addAll(List.of(arguments));
    Path printed = Files.createTempFile("hearsay-score", ".txt");
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException(String.join(" ", command) + " took more than five minutes");
      }
      String text = Files.readString(printed, StandardCharsets.UTF_8);
      if (process.exitValue() != 0) {
        throw new IOException(String.join(" ", command) + " failed:\n" + text);
      }
      return text;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.deleteIfExists(printed);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
