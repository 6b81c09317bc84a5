package org.hearsay.app.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Claim;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Edit;
import org.hearsay.compare.result.RuleConfidence;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.compare.result.Utterance;
import org.hearsay.show.Around;
import org.hearsay.show.WordDiff;
import org.hearsay.text.TextSpan;

/// The part "DIFFERS": the worst kinds first, one entry for each pair of versions.
final class Differences {
  private static final int MOST = 12;
  private static final int OUTLETS = 3;
  private static final int KIND = 12;
  private static final int SUBJECT = 30;

  /// Words shown on either side of a short difference.
  private static final int BEFORE = 3;

  private static final int AFTER = 2;

  /// Words on either side by which a gap is found.
  private static final int MATCHED = 6;

  private final Paper paper;
  private final StoryNames cast;
  private final Map<String, Utterance> utterances = new LinkedHashMap<>();
  private final Map<String, Claim> claims = new LinkedHashMap<>();

  private Differences(Paper paper, StoryNames cast, Comparison comparison) {
    this.paper = paper;
    this.cast = cast;
    comparison.utterances().forEach(one -> utterances.put(one.id(), one));
    comparison.claims().forEach(one -> claims.put(one.id(), one));
  }

  /// The same two versions of the same thing, with every report that has one of them.
  private record Pair(Difference first, Set<String> left, Set<String> right) {}

  static void write(Paper paper, StoryNames cast, Comparison comparison, Summary.Options options, Summary.Left left) {
    List<Pair> pairs = pairs(comparison.conflicts());
    List<Pair> certain = pairs.stream().filter(p -> sure(p, options)).toList();
    left.uncertain += pairs.size() - certain.size();
    if (certain.isEmpty()) {
      return;
    }
    int shown = options.all() ? certain.size() : Math.min(MOST, certain.size());
    left.differences += certain.size() - shown;
    paper.heading("DIFFERS", "");
    Differences differences = new Differences(paper, cast, comparison);
    certain.subList(0, shown).forEach(differences::pair);
    paper.blank();
  }

  private static boolean sure(Pair pair, Summary.Options options) {
    RuleConfidence counted = pair.first().confidence();
    return counted.isFew() || counted.share() >= options.minConfidence();
  }

  private static List<Pair> pairs(List<Difference> conflicts) {
    Map<List<Object>, Pair> found = new LinkedHashMap<>();
    for (Difference conflict : conflicts) {
      List<Object> key =
          List.of(
              conflict.kind(),
              String.valueOf(conflict.claim()),
              String.valueOf(conflict.utterance()),
              conflict.left().value(),
              conflict.right().value());
      Pair before = found.get(key);
      Pair pair = before == null ? new Pair(conflict, new LinkedHashSet<>(), new LinkedHashSet<>()) : before;
      pair.left().add(conflict.left().place().article());
      pair.right().add(conflict.right().place().article());
      found.put(key, pair);
    }
    List<Pair> pairs = new ArrayList<>(found.values());
    pairs.sort(Comparator.comparing(pair -> pair.first().kind()));
    return pairs;
  }

  private void pair(Pair pair) {
    Difference conflict = pair.first();
    boolean quoted = conflict.kind() == Difference.Kind.WORDING || conflict.kind() == Difference.Kind.POLARITY;
    String subject = subject(conflict);
    String left = version(conflict.left(), conflict.right(), pair.left(), quoted);
    String right = version(conflict.right(), conflict.left(), pair.right(), quoted);
    String lead = "  " + Paper.pad(SummaryPhrases.kind(conflict.kind()), KIND - 2);
    String mark = (label(conflict) + " " + SummaryPhrases.confidence(conflict.confidence())).strip();
    if (Paper.length(subject) < SUBJECT - KIND) {
      paper.flow(lead + subject, SUBJECT, left, "");
    } else {
      paper.flow(lead, KIND, subject, "");
      paper.flow("", SUBJECT, left, "");
    }
    paper.flow("", SUBJECT, right, mark);
  }

  private String version(Difference.Side side, Difference.Side other, Set<String> articles, boolean quoted) {
    String outlets = cast.labels(articles, OUTLETS);
    if (side.value().isBlank()) {
      String without = quoted ? without(side, other) : "";
      return (without.isEmpty() ? "(without it)" : "\"" + without + "\"") + ": " + outlets;
    }
    String words = other.value().isBlank() ? around(side, BEFORE, AFTER) : wording(side);
    return (quoted ? "\"" + words + "\"" : side.value()) + ": " + outlets;
  }

  /// One or two words that differ cannot be understood alone; they are shown with some of the words around them.
  private String wording(Difference.Side side) {
    String value = Around.oneLine(side.value());
    return value.chars().filter(c -> c == ' ').count() > 1 ? value : around(side, BEFORE, AFTER);
  }

  /// The words of a side with some of those around them, where they are found at its place.
  private String around(Difference.Side side, int before, int after) {
    int at = cast.words(side.place()).indexOf(side.value());
    if (at < 0) {
      return Around.oneLine(side.value());
    }
    int begin = side.place().span().begin() + at;
    return cast.around(
        new ArticleSpan(side.place().article(), new TextSpan(begin, begin + side.value().length())), before, after);
  }

  /// The words between which the other side has more; empty where they are not found here.
  private String without(Difference.Side side, Difference.Side other) {
    String around = around(other, MATCHED, MATCHED).replace("…", "");
    List<WordDiff.Run> runs = WordDiff.of(around, cast.words(side.place()));
    for (int at = 1; at < runs.size(); at++) {
      WordDiff.Run before = runs.get(at - 1);
      boolean gap =
          runs.get(at).kind() == WordDiff.Kind.LEFT
              && runs.get(at).text().contains(Around.oneLine(other.value()))
              && before.kind() == WordDiff.Kind.SAME;
      boolean last = at == runs.size() - 1;
      if (gap && (last || runs.get(at + 1).kind() == WordDiff.Kind.SAME)) {
        List<String> front = List.of(before.text().split(" "));
        List<String> back = last ? List.of() : List.of(runs.get(at + 1).text().split(" "));
        boolean begun = at > 1 || front.size() > BEFORE;
        boolean goesOn = at + 2 < runs.size() || back.size() > AFTER;
        List<String> words = new ArrayList<>(front.subList(Math.max(0, front.size() - BEFORE), front.size()));
        words.addAll(back.subList(0, Math.min(AFTER, back.size())));
        String shown = String.join(" ", words);
        String bare = shown.endsWith(",") && !goesOn ? shown.substring(0, shown.length() - 1) : shown;
        return (begun ? "… " : "") + bare + (goesOn ? " …" : "");
      }
    }
    return "";
  }

  /// What the reports differ on: who speaks, or the words in question.
  private String subject(Difference conflict) {
    Utterance utterance = utterances.get(String.valueOf(conflict.utterance()));
    Claim claim = claims.get(String.valueOf(conflict.claim()));
    if (conflict.kind() != Difference.Kind.SPEAKER && utterance != null) {
      StoryEntity speaker = cast.entity(utterance.speaker());
      if (speaker != null) {
        return speaker.name();
      }
    }
    if (conflict.kind() == Difference.Kind.NAME) {
      return "";
    }
    String words =
        utterance != null
            ? utterance.consensus()
            : claim != null ? cast.words(claim.says()) : cast.around(conflict.left().place(), 7, 7);
    return "\"" + Paper.cut(words.strip(), 2 * (Paper.WIDTH - KIND) - 8) + "\"";
  }

  /// A word for what kind of slip it may be, where the comparison knows one.
  private String label(Difference conflict) {
    Utterance utterance = utterances.get(String.valueOf(conflict.utterance()));
    if (utterance == null || conflict.kind() != Difference.Kind.WORDING) {
      return "";
    }
    for (Utterance.Variant variant : utterance.variants()) {
      for (Edit edit : variant.edits()) {
        boolean here =
            conflict.left().value().contains(edit.from())
                && conflict.right().value().contains(edit.to())
                && !edit.to().isEmpty();
        if (here && edit.kind() == Edit.Kind.TRANSCRIPTION) {
          return "misheard?";
        }
        if (here && edit.kind() == Edit.Kind.TRANSLATION) {
          return "translated?";
        }
      }
    }
    return "";
  }
}
