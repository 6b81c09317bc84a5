package org.hearsay.app.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearsay.ingest.Outcome;
import org.hearsay.prov.Digest;
import org.hearsay.text.Article;
import org.hearsay.text.Block;
import org.hearsay.text.BlockKind;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;

/// Reads UTF-8 text files and folders of them.
public final class PlainFiles implements Reading.Feed {
  private final List<String> paths;

  public PlainFiles(List<String> paths) {
    this.paths = paths;
  }

  @Override
  public void read(Consumer<Outcome<Article>> sink) {
    List<String> files = new ArrayList<>();
    for (String path : paths) {
      if (Files.isDirectory(Path.of(path))) {
        try (Stream<Path> walk = Files.walk(Path.of(path))) {
          walk.filter(Files::isRegularFile).forEach(file -> files.add(file.toString()));
        } catch (IOException e) {
          sink.accept(refused(path, e));
        }
      } else {
        files.add(path);
      }
    }
    files.sort(null);
    for (String file : files) {
      try {
        sink.accept(article(file, Files.readString(Path.of(file), StandardCharsets.UTF_8)));
      } catch (IOException e) {
        sink.accept(refused(file, e));
      }
    }
  }

  private static Outcome<Article> article(String file, String text) {
    if (text.isBlank()) {
      return new Outcome.Refused<>(
          file, Outcome.Reason.EMPTY, "", "it holds no text", "give a file with text");
    }
    int blank = text.indexOf("\n\n");
    boolean titled = blank > 0 && text.lastIndexOf('\n', blank - 1) < 0;
    List<Block> blocks =
        titled ? List.of(new Block(new TextSpan(0, blank), BlockKind.HEADLINE)) : List.of();
    return new Outcome.Ok<>(
        new Article(
            Digest.of(file, text),
            file,
            null,
            null,
            titled ? text.substring(0, blank) : null,
            List.of(),
            "en",
            Published.UNKNOWN,
            text,
            blocks));
  }

  private static Outcome<Article> refused(String file, IOException e) {
    return new Outcome.Refused<>(
        file,
        Outcome.Reason.UNREADABLE,
        "",
        e.getClass().getSimpleName(),
        "check the name and the permissions");
  }
}
