package org.hearsay.eval.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.prov.Digest;
import org.hearsay.text.Article;
import org.hearsay.text.Published;

/// What is measured on: the text files of a folder, or invented articles where none is given.
final class Corpus {
  private Corpus() {}

  /// @param folder with `.txt` files; "invented" for articles that every machine has
  static List<Article> read(String folder) throws IOException {
    List<Article> out = new ArrayList<>();
    if (folder.equals("invented")) {
      for (int i = 0; i < 100; i++) {
        out.add(article("invented-" + i, INVENTED.replace("nine", i + " of")));
      }
      return out;
    }
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".txt")).sorted().toList()) {
        out.add(article(file.getFileName().toString(), Files.readString(file)));
      }
    }
    return out;
  }

  private static Article article(String name, String text) {
    return new Article(Digest.of(name), name, null, null, null, List.of(), "en", Published.UNKNOWN, text, List.of());
  }

  private static final String INVENTED =
      """
      Harbour talks fail

      Talks over the harbour's new ferry pier collapsed on Monday, after nine hours.

      “We left the table because nobody listened,” said Dana Osei, the harbour minister. “We will be
      back,” she added, “when they do.” The ferry union denied that it had asked for a second pier.

      Its chairman, Ilya Marsh, told reporters that the minister “has not read a single page” of the
      plan. According to the Tolle Bugle, which cited a senior official who spoke on condition of
      anonymity, the pier would cost $4.5 million.

      “It is not a matter of will. It is a matter of money.

      “Whoever says otherwise has not seen our books,” Mayor Petra Hallgren told the Ashmere Chronicle
      in an interview on Friday. She said the town could not pay, the Varden News Agency reported.

      """
          .repeat(3);
}
