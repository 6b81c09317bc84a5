package org.hearsay.compare.utterance;

import java.util.List;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.result.Edit;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.EditWords;

/// What differs between two wordings because two people translated what was said.
final class Translations {
  private Translations() {}

  /// Words that a translator may need more or less.
  private static final int MOST_ADDED = 3;

  /// Words, order and grammar are the translator's; numbers, names and a "not" are not. What an editor marked stays as
  /// it is.
  static List<Edit> words(List<Edit> edits) {
    return edits.stream()
        .map(edit ->
            switch (edit.kind()) {
              case INSERTION, ELISION ->
                  ComparedWords.of(edit.from() + edit.to()).size() > MOST_ADDED || edit.isDoubtful()
                      ? edit
                      : edit.translated();
              case SYNONYM, ORDER, TENSE -> edit.isDoubtful() ? edit : edit.translated();
              case MODALITY,
                  QUANTIFIER,
                  POLARITY,
                  NUMBER,
                  DATE,
                  NAME,
                  TRANSCRIPTION,
                  PUNCTUATION,
                  SPELLING,
                  TRUNCATION,
                  TRANSLATION ->
                  edit;
            })
        .toList();
  }

  /// Edits of a sentence that was translated twice: a translator who chose one word otherwise chose the amounts and the
  /// place of a "not" as well.
  static List<Edit> sentence(ComparedQuotation reference, ComparedQuotation variant, List<Edit> edits, int[] piece) {
    boolean otherwise =
        edits.stream()
            .anyMatch(edit ->
                Variants.tells(edit)
                    && !edit.isDoubtful()
                    && switch (edit.kind()) {
                      case SYNONYM, ORDER, TENSE, ELISION, INSERTION -> true;
                      case QUANTIFIER,
                          MODALITY,
                          POLARITY,
                          NUMBER,
                          DATE,
                          NAME,
                          TRANSCRIPTION,
                          PUNCTUATION,
                          SPELLING,
                          TRUNCATION,
                          TRANSLATION ->
                          false;
                    });
    boolean negated = negations(variant.words(), piece[0], piece[1]);
    return edits.stream()
        .map(edit ->
            switch (edit.kind()) {
              case QUANTIFIER, MODALITY -> otherwise && !edit.isDoubtful() ? edit.translated() : edit;
              case POLARITY -> otherwise || (negated && negatedBeside(reference, edit)) ? edit.doubted() : edit;
              case SYNONYM,
                  ORDER,
                  TENSE,
                  ELISION,
                  INSERTION,
                  NUMBER,
                  DATE,
                  NAME,
                  TRANSCRIPTION,
                  PUNCTUATION,
                  SPELLING,
                  TRUNCATION,
                  TRANSLATION ->
                  edit;
            })
        .toList();
  }

  /// Whether the sentence of the reference that an edit is of holds a negation.
  private static boolean negatedBeside(ComparedQuotation reference, Edit edit) {
    if (edit.fromPlace() == null) {
      return false;
    }
    int word = 0;
    while (word + 1 < reference.words().size() && reference.words().begin(word) < edit.fromPlace().span().begin()) {
      word++;
    }
    int at = word;
    return reference.pieces().stream()
        .anyMatch(sentence ->
            sentence[0] <= at && at < sentence[1] && negations(reference.words(), sentence[0], sentence[1]));
  }

  private static boolean negations(ComparedWords words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (EditWords.negative(words.form(i))) {
        return true;
      }
    }
    return false;
  }
}
