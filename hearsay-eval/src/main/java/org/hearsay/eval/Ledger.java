package org.hearsay.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.eval.Gate.Change;

/// The files that keep the figures: `regressions/*.yaml`, the table made of them, and the log of what
/// got worse and why.
///
/// @param root the folder of the repository
record Ledger(Path root) {

  Path file(String name) {
    return root.resolve("regressions").resolve(name + ".yaml");
  }

  boolean has(String name) {
    return Files.exists(file(name));
  }

  Pinned read(String name) throws IOException {
    return Pinned.parse(Files.readString(file(name)));
  }

  /// Takes new figures over.
  ///
  /// @param why the reason for a figure that got worse; empty where none was given
  /// @param entry date and commit, for the log
  /// @throws IllegalStateException when a figure got worse and no reason was given
  void pin(Pinned measured, String why, String entry) throws IOException {
    if (has(measured.name())) {
      List<Change> worse = Gate.changes(read(measured.name()), measured).stream().filter(Change::worse).toList();
      if (!worse.isEmpty() && why.isBlank()) {
        throw new IllegalStateException(Gate.message(measured.name(), worse));
      }
      log(measured.name(), worse, why, entry);
    }
    Files.createDirectories(file(measured.name()).getParent());
    Files.writeString(file(measured.name()), measured.toYaml());
    Files.createDirectories(table().getParent());
    Files.writeString(table(), render());
  }

  private void log(String name, List<Change> worse, String why, String entry) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Change change : worse) {
      lines.append(
          "| %s | %s | %s | %s | %s | %s |\n"
              .formatted(entry, name, change.what(), change.old(), change.now(), why.replace("|", "/")));
    }
    Path log = root.resolve("docs").resolve("lab").resolve("regressions-log.md");
    if (!Files.exists(log)) {
      Files.createDirectories(log.getParent());
      Files.writeString(
          log,
          """
          # What got worse, and why

          Appended by `./mvnw verify -Dhearsay.repin -Dhearsay.allowDrop="why"`.

          | date, commit | regression | figure | before | after | why |
          |---|---|---|---|---|---|
          """);
    }
    Files.writeString(log, lines, StandardOpenOption.APPEND);
  }

  Path table() {
    return root.resolve("docs").resolve("lab").resolve("regressions.md");
  }

  /// The table of all pinned figures.
  String render() throws IOException {
    StringBuilder out =
        new StringBuilder(
            """
            # Regressions

            Made from `regressions/*.yaml` by `./mvnw verify -Dhearsay.repin`; do not edit. The build measures
            `gold`, whose articles are in this repository, always, and the others where `HEARSAY_DATA` points to
            their data. It fails when a figure moves in either direction.
            """);
    for (Pinned pinned : all()) {
      out.append("\n## ").append(pinned.name()).append("\n\n");
      pinned.setting().forEach((key, value) -> out.append("- ").append(key).append(": `").append(value).append("`\n"));
      out.append("\n| figure | value | better |\n|---|---:|---|\n");
      for (Metric metric : pinned.metrics()) {
        out.append(
            "| %s | %s | %s |\n"
                .formatted(
                    metric.name(),
                    metric.shown(),
                    metric.better() == Metric.Better.NEITHER
                        ? ""
                        : metric.better().name().toLowerCase(java.util.Locale.ROOT)));
      }
    }
    return out.toString();
  }

  private List<Pinned> all() throws IOException {
    List<Pinned> out = new ArrayList<>();
    Path folder = root.resolve("regressions");
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
          out.add(Pinned.parse(Files.readString(file)));
        }
      }
    }
    return out;
  }
}
