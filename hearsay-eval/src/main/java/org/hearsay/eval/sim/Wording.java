package org.hearsay.eval.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The words of one act of speech as one report has them.
///
/// @param utterance of which act of speech
/// @param sentences the sentences that are kept, in the order said
/// @param changes what was done since they were said, by this report or those before it
record Wording(Utterance utterance, List<Sentence> sentences, List<Change> changes) {
  Wording {
    sentences = List.copyOf(sentences);
    changes = List.copyOf(changes);
  }

  /// An act of speech.
  ///
  /// @param root the origin at which it was said
  /// @param central whether it makes the affair's central claim
  /// @param twin the number of an act that is not the same though it looks like it; -1 where there is none
  record Utterance(int number, int root, Person speaker, boolean central, int twin) {}

  /// @param index which sentence of the act of speech, from 0; of a splice, the first
  /// @param text complete with its mark
  record Sentence(int index, String text) {}

  /// @param number unique in the affair, so that an inherited change is known to be the same
  /// @param sentence index of the sentence it was made in
  /// @param before the sentence before the change
  /// @param after the sentence after it
  /// @param joined of a splice, index of the sentence that the last words are from; -1 otherwise
  record Change(int number, Kind kind, int sentence, String before, String after, int joined) {}

  String text() {
    return String.join(" ", sentences.stream().map(Sentence::text).toList());
  }

  /// What a reader who holds both wordings side by side can see.
  static Set<Kind> between(Wording a, Wording b) {
    return between(a, b, false);
  }

  /// What was done to either of the two and not to the other, in sentences of which the other has a form; also what has
  /// left no trace in these wordings.
  static Set<Kind> done(Wording a, Wording b) {
    return between(a, b, true);
  }

  private static Set<Kind> between(Wording a, Wording b, boolean traceless) {
    Set<Kind> kinds = new TreeSet<>();
    collect(a, b, traceless, kinds);
    collect(b, a, traceless, kinds);
    return kinds;
  }

  private static void collect(Wording a, Wording b, boolean traceless, Set<Kind> kinds) {
    for (Change change : a.changes) {
      if (!b.changes.contains(change)
          && b.has(change.sentence())
          && (traceless || (a.has(change.sentence()) && Visible.in(change, a, b)))) {
        kinds.add(change.kind());
      }
    }
  }

  private boolean has(int sentence) {
    return sentences.stream().anyMatch(s -> s.index() == sentence);
  }

  /// Whether both have at least one sentence in some form.
  boolean overlaps(Wording other) {
    return sentences.stream().anyMatch(s -> other.sentences.stream().anyMatch(o -> o.index() == s.index()));
  }

  Wording with(List<Sentence> newSentences, Change change) {
    List<Change> all = new ArrayList<>(changes);
    all.add(change);
    return new Wording(utterance, newSentences, all);
  }

  Wording kept(List<Sentence> newSentences) {
    return new Wording(utterance, newSentences, changes);
  }
}
