package org.hearsay.claim;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.claim.Utterance.Relation;
import org.hearsay.claim.Utterance.Variant;
import org.hearsay.story.Words;

/// Says how one report's form of an utterance relates to the reference wording, word by word.
final class Variants {
  private static final double LEAST_IDENTITY = 0.6;

  private Variants() {}

  static Variant of(Said reference, Said variant) {
    String article = variant.report().id();
    String quotation = variant.quotation().id();
    if (!variant.quoted()) {
      return new Variant(article, quotation, Relation.PARAPHRASED, List.of());
    }
    List<Edit> edits = new ArrayList<>();
    boolean[] covered = new boolean[reference.words().size()];
    int unmatched = 0;
    for (int[] piece : variant.pieces()) {
      Alignment alignment =
          Alignment.of(
              reference.words(), 0, reference.words().size(), variant.words(), piece[0], piece[1]);
      if (alignment.equal() < 2 || alignment.identity() < LEAST_IDENTITY) {
        unmatched += piece[1] - piece[0];
        continue;
      }
      unmatched += piece[1] - piece[0] - (alignment.rightLast() - alignment.rightFirst() + 1);
      for (Alignment.Step step : alignment.steps()) {
        if (step.left() >= 0) {
          covered[step.left()] = true;
        }
      }
      edits.addAll(believed(edits(reference, variant, alignment), alignment));
    }
    int uncovered = 0;
    for (boolean word : covered) {
      uncovered += word ? 0 : 1;
    }
    edits.addAll(truncations(reference, covered));
    Relation relation = Relation.VERBATIM;
    if (edits.stream().anyMatch(Variants::alters)) {
      relation = Relation.ALTERED;
    } else if (uncovered > 0) {
      relation = Relation.TRUNCATED;
    } else if (unmatched > 0) {
      relation = Relation.EXPANDED;
    }
    return new Variant(article, quotation, relation, edits);
  }

  /// Where many words differ, the words were given freely or translated twice: no single difference is an alteration.
  private static List<Edit> believed(List<Edit> edits, Alignment alignment) {
    long other = edits.stream().filter(Variants::alters).count();
    if (other < 3 || other * 6 < alignment.equal()) {
      return edits;
    }
    return edits.stream()
        .map(Variants::doubted)
        .toList();
  }

  private static Edit doubted(Edit e) {
    return new Edit(e.kind(), e.from(), e.to(), e.fromPlace(), e.toSpan(), Math.min(0.45, e.confidence()));
  }

  /// Whether an editor says, between two words, that something was left out or put in; also where two
  /// parts of a quotation meet.
  private static boolean cut(Said said, int before, int after) {
    if (before < 0 || after < 0) {
      return false;
    }
    String text = said.report().text;
    int begin = said.words().end(before);
    int end = said.words().begin(after);
    if (end - begin > MAX_GAP || end < begin) {
      return true;
    }
    String between = text.substring(begin, end);
    return between.contains("...") || between.contains(". .") || between.indexOf('…') >= 0
        || between.indexOf('[') >= 0 || between.indexOf('(') >= 0;
  }

  /// Characters between two words of one quotation, beyond which other words interrupt it.
  private static final int MAX_GAP = 120;

  private static boolean alters(Edit edit) {
    return switch (edit.kind()) {
      case PUNCTUATION, SPELLING, TRUNCATION, TRANSLATION -> false;
      case ELISION, INSERTION, NUMBER, DATE, NAME, POLARITY, MODALITY, QUANTIFIER, TENSE, SYNONYM, ORDER,
          TRANSCRIPTION -> edit.confidence() >= 0.5;
    };
  }

  /// The runs of unequal columns of an alignment, each with its kind.
  static List<Edit> edits(Said reference, Said variant, Alignment alignment) {
    List<Edit> edits = new ArrayList<>();
    List<Alignment.Step> steps = alignment.steps();
    int at = 0;
    while (at < steps.size()) {
      if (steps.get(at).equal()) {
        at++;
        continue;
      }
      int end = at;
      while (end < steps.size() && !steps.get(end).equal()) {
        end++;
      }
      boolean marked =
          at > 0 && end < steps.size() && (cut(reference, steps.get(at - 1).left(), steps.get(end).left())
              || cut(variant, steps.get(at - 1).right(), steps.get(end).right()));
      for (Edit edit : run(reference, variant, steps.subList(at, end))) {
        edits.add(marked ? doubted(edit) : edit);
      }
      at = end;
    }
    return edits;
  }

  /// A run of unequal columns; words that only sound or look alike are told apart from what stands beside them.
  private static List<Edit> run(Said reference, Said variant, List<Alignment.Step> steps) {
    List<Edit> edits = new ArrayList<>();
    List<Integer> from = new ArrayList<>();
    List<Integer> to = new ArrayList<>();
    for (Alignment.Step step : steps) {
      addWords(step, from, to);
    }
    if (joined(reference.words(), from).equals(joined(variant.words(), to))) {
      flush(edits, reference, variant, from, to);
      return edits;
    }
    from.clear();
    to.clear();
    for (Alignment.Step step : steps) {
      boolean pair = step.left() >= 0 && step.right() >= 0;
      if (pair && alike(reference.words().form(step.left()), variant.words().form(step.right()))) {
        flush(edits, reference, variant, from, to);
        from.add(step.left());
        to.add(step.right());
        flush(edits, reference, variant, from, to);
        continue;
      }
      addWords(step, from, to);
    }
    flush(edits, reference, variant, from, to);
    return edits;
  }

  private static void addWords(Alignment.Step step, List<Integer> from, List<Integer> to) {
    if (step.left() >= 0) {
      from.add(step.left());
    }
    if (step.right() >= 0) {
      to.add(step.right());
    }
  }

  /// Letters of the words without "and", for which some write "&".
  private static String joined(Words words, List<Integer> at) {
    StringBuilder letters = new StringBuilder();
    for (int i : at) {
      letters.append(words.form(i).equals("and") ? "" : Spelling.expanded(words.form(i)));
    }
    return letters.toString();
  }

  private static boolean alike(String a, String b) {
    return Spelling.same(a, b) || Sound.alike(a, b);
  }

  private static void flush(
      List<Edit> edits, Said reference, Said variant, List<Integer> from, List<Integer> to) {
    if (!from.isEmpty() || !to.isEmpty()) {
      edits.add(edit(reference, variant, from, to));
    }
    from.clear();
    to.clear();
  }

  private static Edit edit(Said reference, Said variant, List<Integer> from, List<Integer> to) {
    Words left = reference.words();
    Words right = variant.words();
    EditKinds.Typed typed =
        EditKinds.of(
            from.stream().map(left::form).toList(),
            to.stream().map(right::form).toList(),
            name(left, from),
            name(right, to));
    boolean fair = edited(reference.report().text, left, from) || edited(variant.report().text, right, to)
        || (grammatical(left, from) && grammatical(right, to));
    return new Edit(
        typed.kind(),
        phrase(reference.report().text, left, from),
        phrase(variant.report().text, right, to),
        from.isEmpty() ? null : reference.report().place(left.span(from.getFirst(), from.getLast())),
        to.isEmpty() ? null : right.span(to.getFirst(), to.getLast()),
        fair ? Math.min(0.45, typed.confidence()) : typed.confidence());
  }

  /// Whether an editor marked the change: brackets or an ellipsis stand at the words.
  private static boolean edited(String text, Words words, List<Integer> at) {
    if (at.isEmpty()) {
      return false;
    }
    int begin = Math.max(0, words.begin(at.getFirst()) - 3);
    int end = Math.min(text.length(), words.end(at.getLast()) + 3);
    String around = text.substring(begin, end);
    int open = Math.max(text.lastIndexOf('(', begin), text.lastIndexOf('[', begin));
    int close = Math.max(text.lastIndexOf(')', begin), text.lastIndexOf(']', begin));
    if (open > close && begin - open < MAX_GAP) {
      return true;
    }
    return around.indexOf('[') >= 0 || around.indexOf(']') >= 0 || around.indexOf('…') >= 0 || around.indexOf('(') >= 0 || around.contains("...");
  }

  /// Articles and the like, which house style and hearing change without a change of what was said.
  private static boolean grammatical(Words words, List<Integer> at) {
    return at.stream().allMatch(i -> LIGHT.contains(words.form(i)));
  }

  private static final java.util.Set<String> LIGHT =
      java.util.Set.of("a", "an", "the", "that", "and", "so", "well", "of", "to");

  /// Written as a name: its last word with a capital letter, the others too unless they are particles.
  private static boolean name(Words words, List<Integer> at) {
    return !at.isEmpty() && words.capital(at.getLast())
        && at.stream().allMatch(i -> words.capital(i) || words.form(i).length() <= 3);
  }

  private static String phrase(String text, Words words, List<Integer> at) {
    return at.isEmpty() ? "" : text.substring(words.begin(at.getFirst()), words.end(at.getLast()));
  }

  /// Runs of the reference that the variant leaves out at its ends or between its parts.
  private static List<Edit> truncations(Said reference, boolean[] covered) {
    List<Edit> edits = new ArrayList<>();
    int at = 0;
    while (at < covered.length) {
      if (covered[at]) {
        at++;
        continue;
      }
      int end = at;
      while (end < covered.length && !covered[end] && reference.words().begin(end) - reference.words().begin(at) >= 0) {
        end++;
      }
      Words words = reference.words();
      edits.add(
          new Edit(
              Edit.Kind.TRUNCATION,
              reference.report().text.substring(words.begin(at), words.end(end - 1)),
              "",
              reference.report().place(words.span(at, end - 1)),
              null,
              0.95));
      at = end;
    }
    return edits;
  }
}
