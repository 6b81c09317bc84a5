package org.hearsay.prov;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// The files that the program carries with it: models, lists, weights.
public final class Resource {
  private Resource() {}

  /// The code of English, as its folder is named.
  public static final String ENGLISH = "en";

  /// Where a file of English stands.
  ///
  /// @param file from the folder of the language, as `quote/cues.tsv`
  public static String english(String file) {
    return of(ENGLISH, file);
  }

  /// Where a file of a language stands.
  ///
  /// @param language its code of two small letters, as its folder is named
  /// @param file from the folder of the language, as `quote/cues.tsv`
  public static String of(String language, String file) {
    if (!language.matches("[a-z]{2}")) {
      throw new IllegalArgumentException("a language has a code of two small letters, got '" + language + "'");
    }
    return "/hearsay/" + language + "/" + file;
  }

  /// Makes something of a file's bytes.
  @FunctionalInterface
  public interface Reader<T> {
    T read(InputStream in) throws IOException;
  }

  /// @param path from the root, as `/hearsay/en/words/known.txt`
  /// @throws IllegalStateException when the program was built without it
  public static <T> T read(String path, Reader<T> reader) {
    try (InputStream in = Resource.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the program's own resource is missing: " + path);
      }
      return reader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /// Hands on every line of a text that is neither blank nor a remark (`#`).
  ///
  /// @param path from the root
  public static void lines(String path, Consumer<String> each) {
    read(
        path,
        in -> {
          BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
          for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isBlank() && line.charAt(0) != '#') {
              each.accept(line);
            }
          }
          return path;
        });
  }
}
