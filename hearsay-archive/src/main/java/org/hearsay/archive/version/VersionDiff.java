package org.hearsay.archive.version;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.archive.version.VersionEdit.Kind;
import org.hearsay.entity.ReadArticle;
import org.hearsay.text.BlockKind;
import org.jspecify.annotations.Nullable;

/// What a publisher changed between two versions of an article, sentence by sentence.
public final class VersionDiff {
  /// From this share of common words on, a new sentence is a changed form of one that is gone.
  private static final double SAME_SENTENCE = 0.4;

  /// How many sentences of either side are compared; in a text that was written anew, the others count as new.
  private static final int MOST = 200;

  private VersionDiff() {}

  /// @return in the order of the later text, what is gone at the end; empty where nothing that counts differs
  public static List<VersionEdit> between(ReadArticle before, ReadArticle after) {
    List<VersionEdit> edits = new ArrayList<>();
    headline(before, after, edits);
    List<SaidSentence> gone = new ArrayList<>();
    List<SaidSentence> come = new ArrayList<>();
    differing(SaidSentence.of(before), SaidSentence.of(after), gone, come);
    // By identity: to compare two read articles for equality would take longer than all the rest.
    Set<SaidSentence> used = Collections.newSetFromMap(new IdentityHashMap<>());
    for (SaidSentence sentence : come) {
      SaidSentence old = nearest(sentence, gone, used);
      if (old != null) {
        used.add(old);
        changed(old, sentence, edits);
      } else {
        Kind kind = sentence.kind() == BlockKind.CORRECTION ? Kind.CORRECTION : Kind.ADDED;
        edits.add(new VersionEdit(kind, "", sentence.text()));
      }
    }
    for (SaidSentence sentence : gone) {
      if (!used.contains(sentence)) {
        edits.add(new VersionEdit(Kind.REMOVED, sentence.text(), ""));
      }
    }
    return edits;
  }

  private static void headline(ReadArticle before, ReadArticle after, List<VersionEdit> edits) {
    String old = before.article().title();
    String title = after.article().title();
    if (old != null && title != null && !BodyText.even(old).equals(BodyText.even(title))) {
      edits.add(new VersionEdit(Kind.HEADLINE, old, title));
    }
  }

  /// What the first has more often than the second, as many times as it has it more.
  private static void differing(
      List<SaidSentence> before, List<SaidSentence> after, List<SaidSentence> gone, List<SaidSentence> come) {
    Map<String, Integer> counts = new HashMap<>();
    before.forEach(sentence -> counts.merge(sentence.even(), 1, Integer::sum));
    for (SaidSentence sentence : after) {
      int left = counts.merge(sentence.even(), -1, Integer::sum);
      if (left < 0) {
        come.add(sentence);
      }
    }
    Map<String, Integer> kept = new HashMap<>();
    after.forEach(sentence -> kept.merge(sentence.even(), 1, Integer::sum));
    for (SaidSentence sentence : before) {
      if (kept.merge(sentence.even(), -1, Integer::sum) < 0) {
        gone.add(sentence);
      }
    }
  }

  private static @Nullable SaidSentence nearest(
      SaidSentence sentence, List<SaidSentence> gone, Set<SaidSentence> used) {
    SaidSentence best = null;
    double most = SAME_SENTENCE;
    Set<String> words = sentence.words();
    for (SaidSentence old : gone.subList(0, Math.min(MOST, gone.size()))) {
      if (!used.contains(old)) {
        double share = share(words, old.words());
        if (share > most) {
          most = share;
          best = old;
        }
      }
    }
    return best;
  }

  private static double share(Set<String> one, Set<String> other) {
    long both = one.stream().filter(other::contains).count();
    int all = one.size() + other.size();
    return all == 0 ? 0 : 2.0 * both / all;
  }

  private static void changed(SaidSentence before, SaidSentence after, List<VersionEdit> edits) {
    if (after.kind() == BlockKind.CORRECTION) {
      edits.add(new VersionEdit(Kind.CORRECTION, before.text(), after.text()));
      return;
    }
    for (Kind kind : SentenceDiff.kinds(before, after)) {
      edits.add(new VersionEdit(kind, before.text(), after.text()));
    }
  }
}
