package org.hearsay.train;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Windows.Window;
import org.hearsay.model.Word;
import org.hearsay.model.WordPiece;

/// One row of a batch: word pieces with what is known of each beside its letters.
///
/// @param pieces ids with the markers
/// @param types 0, or 1 for the second of two texts
/// @param features numbers of the feature weights that are added at each place
@SuppressWarnings("ArrayRecordComponent") // as the engine takes them
record EncoderInput(int[] pieces, int[] types, int[][] features) {
  private static final int[] NONE = {};

  int length() {
    return pieces.length;
  }

  /// A stretch of an article, with its surface features.
  @SuppressWarnings("EnumOrdinal") // the order is part of the model
  static EncoderInput of(Window window) {
    List<int[]> features = new ArrayList<>();
    int[] pieces = new int[window.length()];
    int place = 0;
    pieces[place++] = WordPiece.START;
    features.add(NONE);
    for (int k = window.from(); k < window.to(); k++) {
      Word word = window.text().words()[k];
      int shape = Word.Quote.values().length + word.shape().ordinal();
      int[] known =
          word.startsParagraph()
              ? new int[] {word.quote().ordinal(), shape, Encoder.SURFACE_FEATURES - 1}
              : new int[] {word.quote().ordinal(), shape};
      for (int piece : word.pieces()) {
        pieces[place++] = piece;
        features.add(known);
      }
    }
    pieces[place] = WordPiece.END;
    features.add(NONE);
    return new EncoderInput(pieces, new int[pieces.length], features.toArray(int[][]::new));
  }
}
