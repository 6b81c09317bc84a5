package org.hearsay.show;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.entity.ReadArticle;
import org.hearsay.prov.Digest;
import org.hearsay.prov.Provenance;
import org.hearsay.text.Article;

/// What a brief says about the run that made it. Holds no clock time, so that equal input gives equal
/// briefs.
///
/// @param program what made the brief
/// @param settings the options that can change the result, in a fixed order
/// @param inputs every article that was read, in order
/// @param refusals what was not read, in the order of the inputs
public record RunInfo(Provenance program, List<Setting> settings, List<Input> inputs, List<RefusedInput> refusals) {

  public RunInfo {
    settings = List.copyOf(settings);
    inputs = List.copyOf(inputs);
    refusals = List.copyOf(refusals);
  }

  /// An option and the value it had.
  public record Setting(String name, String value) {}

  /// An article of the run.
  ///
  /// @param file the path as given, and the line of a collection
  /// @param sha256 of the article's text in UTF-8, 64 hexadecimal digits; for a plain text file in
  ///     UTF-8 that is the file's own
  /// @param bytes length of that text
  public record Input(String file, String sha256, long bytes) {
    static Input of(Article article) {
      byte[] text = article.text().getBytes(StandardCharsets.UTF_8);
      return new Input(article.file(), Digest.ofBytes(text), text.length);
    }
  }

  /// @param articles in the order of the inputs
  public static RunInfo of(
      Provenance program, List<Setting> settings, List<ReadArticle> articles, List<RefusedInput> refusals) {
    return new RunInfo(program, settings, articles.stream().map(read -> Input.of(read.article())).toList(), refusals);
  }
}
