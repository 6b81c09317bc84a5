package org.hearsay.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.eval.train.Polnear;
import org.hearsay.eval.train.Polnear.Gold;
import org.hearsay.model.ModelWords;
import org.hearsay.model.TokenizedText;
import org.hearsay.model.WordPiece;
import org.hearsay.text.ArticleText;

/// A document of PolNeAR as the encoder sees it.
record Document(TokenizedText text, Polnear.Document read) {
  List<Gold> gold() {
    return read.gold();
  }

  boolean heldOut() {
    return read.heldOut();
  }

  /// All documents of a split, by name.
  static List<Document> read(Path split, WordPiece vocabulary) throws IOException {
    return Polnear.read(split).stream()
        .map(read -> new Document(ModelWords.cut(ArticleText.of(read.article()), vocabulary), read))
        .toList();
  }
}
