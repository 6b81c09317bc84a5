package org.hearsay.ingest.container;

import java.util.List;
import org.hearsay.ingest.container.ContainerException.Fault;

/// A text that a press database exported, with one article or many in it: LexisNexis, Factiva, ProQuest.
public sealed interface ExportReader permits NexisExport, FactivaExport, ProQuestExport {

  /// All that are known.
  static List<ExportReader> all() {
    return List.of(new NexisExport(), new FactivaExport(), new ProQuestExport());
  }

  /// Such as "LexisNexis".
  String name();

  /// @param head the first characters of the file
  boolean looks(String head);

  /// The lines of each article.
  List<List<String>> split(List<String> lines);

  HeldArticle article(String place, List<String> lines) throws ContainerException;

  /// Reads all articles. One that cannot be read is refused alone.
  default void read(String text, HeldSink sink) throws ContainerException {
    List<List<String>> documents = split(text.lines().toList());
    if (documents.isEmpty()) {
      throw new ContainerException(
          Fault.NO_TEXT,
          "",
          "an export of " + name() + " without an article in it",
          "export the articles with their full text");
    }
    for (int i = 0; i < documents.size(); i++) {
      String place = documents.size() == 1 ? "" : ":" + (i + 1);
      try {
        sink.article(article(place, documents.get(i)));
      } catch (ContainerException e) {
        sink.refused(place, e);
      }
    }
  }
}
