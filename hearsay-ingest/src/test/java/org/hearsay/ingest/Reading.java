package org.hearsay.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.hearsay.text.Article;

/// What one run of the reader gave, for tests.
record Reading(List<Article> articles, List<Outcome.Refused<Article>> refused, List<Warning> warnings) {

  static Reading of(ReadOptions options, Path... paths) {
    return of(options, new byte[0], strings(paths));
  }

  static Reading of(Path... paths) {
    return of(ReadOptions.STANDARD, paths);
  }

  static Reading stdin(String text) {
    return of(ReadOptions.STANDARD, text.getBytes(StandardCharsets.UTF_8), List.of("-"));
  }

  static Reading stdin(byte[] bytes) {
    return of(ReadOptions.STANDARD, bytes, List.of("-"));
  }

  static Reading of(ReadOptions options, byte[] stdin, List<String> paths) {
    Reading reading = new Reading(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    ArticleReader.read(
        paths,
        options,
        new ByteArrayInputStream(stdin),
        outcome -> {
          switch (outcome) {
            case Outcome.Ok<Article>(Article article) -> reading.articles.add(article);
            case Outcome.Refused<Article> refusal -> reading.refused.add(refusal);
          }
        },
        reading.warnings::add);
    return reading;
  }

  Article one() {
    if (articles.size() != 1) {
      throw new AssertionError("one article expected: " + this);
    }
    return articles.getFirst();
  }

  Outcome.Refused<Article> oneRefusal() {
    if (refused.size() != 1 || !articles.isEmpty()) {
      throw new AssertionError("one refusal and no article expected: " + this);
    }
    return refused.getFirst();
  }

  static List<String> strings(Path... paths) {
    return java.util.Arrays.stream(paths).map(Path::toString).toList();
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Path write(Path folder, String name, String text) {
    return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path write(Path folder, String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
