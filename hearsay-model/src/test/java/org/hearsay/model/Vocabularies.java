package org.hearsay.model;

import java.util.ArrayList;
import java.util.List;

/// A vocabulary of single letters and a few longer pieces.
final class Vocabularies {
  private Vocabularies() {}

  static WordPiece small(String... more) {
    List<String> pieces = new ArrayList<>();
    for (int id = 0; id < 110; id++) {
      pieces.add("[unused" + id + "]");
    }
    pieces.set(WordPiece.PAD, "[PAD]");
    pieces.set(WordPiece.UNKNOWN, "[UNK]");
    pieces.set(WordPiece.START, "[CLS]");
    pieces.set(WordPiece.END, "[SEP]");
    for (char c = 'a'; c <= 'z'; c++) {
      pieces.add(String.valueOf(c));
      pieces.add("##" + c);
    }
    pieces.addAll(List.of(more));
    return new WordPiece(pieces);
  }
}
