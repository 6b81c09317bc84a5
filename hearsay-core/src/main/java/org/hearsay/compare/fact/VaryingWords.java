package org.hearsay.compare.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Concepts;
import org.hearsay.words.EditWords;
import org.hearsay.words.NumberWords;
import org.hearsay.words.Spelling;

/// Which words of a row's cells the others do not have.
///
/// Each wording is held against the one that stands for the row, and that one against all others together. Words of
/// grammar count where they say whether, how sure or how much.
final class VaryingWords {
  private final FactSentence about;
  private final Map<FactSentence, Set<String>> concepts = new HashMap<>();
  private final Set<String> others = new HashSet<>();
  private final boolean alone;

  VaryingWords(List<FactSentence> wordings, FactSentence about) {
    this.about = about;
    alone = wordings.size() == 1;
    for (FactSentence wording : wordings) {
      SentencePlace place = wording.places.getFirst();
      Set<String> own = new HashSet<>();
      for (int i = place.sentence().first(); i <= place.sentence().last(); i++) {
        own.add(concept(place.report().words.form(i)));
      }
      concepts.put(wording, own);
      if (wording != about) {
        others.addAll(own);
      }
    }
  }

  private static String concept(String form) {
    return Concepts.of(Spelling.normal(form));
  }

  /// The stretches of a cell that vary, in their order.
  List<TextSpan> in(FactSentence wording, SentencePlace place) {
    if (alone) {
      return List.of();
    }
    Set<String> held = wording == about ? others : concepts.getOrDefault(about, Set.of());
    ComparedWords words = place.report().words;
    List<TextSpan> found = new ArrayList<>();
    int first = -1;
    int last = -1;
    for (int i = place.sentence().first(); i <= place.sentence().last(); i++) {
      String form = words.form(i);
      boolean own = tells(form) && !held.contains(concept(form));
      boolean shared = !Commonness.stop(form) && !own;
      if (own) {
        first = first < 0 ? i : first;
        last = i;
      } else if (shared && first >= 0) {
        found.add(words.span(first, last));
        first = -1;
      }
    }
    if (first >= 0) {
      found.add(words.span(first, last));
    }
    return found;
  }

  private static boolean tells(String form) {
    return !Commonness.stop(form)
        || EditWords.negative(form)
        || EditWords.MODALS.contains(form)
        || EditWords.AMOUNTS.contains(form)
        || NumberWords.value(form) >= 2;
  }
}
