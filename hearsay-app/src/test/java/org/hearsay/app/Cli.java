package org.hearsay.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.app.run.Io;

/// Runs commands in process, as a user would in a folder, and keeps what they print.
final class Cli {
  private final Path folder;
  private InputStream in = InputStream.nullInputStream();
  private boolean terminal;

  Cli(Path folder) {
    this.folder = folder;
  }

  /// What a command did.
  record Result(int status, String out, String err) {
    byte[] bytes() {
      return out.getBytes(StandardCharsets.UTF_8);
    }
  }

  Cli stdin(String text) {
    in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Cli onTerminal() {
    terminal = true;
    return this;
  }

  Result run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Io io = new Io(in, out, new PrintStream(err, true, StandardCharsets.UTF_8), folder, terminal, terminal, terminal);
    int status = HearsayCommand.run(io, args);
    return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// Writes a file into the folder.
  ///
  /// @return its path, for a command line
  String file(String name, String text) {
    Path file = folder.resolve(name);
    try {
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }

  /// Two reports of one affair, and one of another.
  void reports() {
    file(
        "news/a-wire.txt",
        """
        Council delays tram line again

        Rosa Quell, the mayor of Lindmoor, said on Tuesday that the tram line would open in spring. \
        “We will not lay a metre of track before the soil is tested,” she told reporters.

        The builder, Hask & Sons, denied that it had known of the soil.
        """);
    file("news/a-wire.txt.meta.json", "{\"outlet\":\"Coast Wire\",\"published\":\"2031-05-12\"}");
    file(
        "news/b-echo.txt",
        """
        Tram line waits for spring

        “We will not lay a metre of track before the soil is rested,” the mayor, Rosa Quell, told \
        reporters, according to Coast Wire. Hask & Sons denied that it had known of the soil. 🚋
        """);
    file("news/b-echo.txt.meta.json", "{\"outlet\":\"Bay Echo\",\"published\":\"2031-05-13\"}");
    file(
        "news/c-farm.json",
        """
        {"text":"Sheep prize goes north\\n\\n“She eats like a horse,” said Olaf Brandt, a farmer. \
        The judges praised the wool.","title":"Sheep prize goes north",\
        "outlet":"The Fold","published":"2031-02-01"}
        """);
  }
}
