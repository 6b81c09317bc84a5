package org.hearsay.eval.sim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Edit;
import org.hearsay.compare.result.Utterance;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Story;
import org.hearsay.quote.Quotation;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Compares what the program says was done to people's words with what was done.
///
/// A pair is the wording that the program takes as its reference and another report's wording of the same act of
/// speech.
final class Pairs {
  /// By kind: found rightly, found wrongly, missed.
  final Map<Kind, int[]> kinds = new EnumMap<>(Kind.class);

  /// The same where changes count that have left no trace in the two wordings.
  final Map<Kind, int[]> done = new EnumMap<>(Kind.class);

  final List<String> misses = new ArrayList<>();

  /// Pairs in which nothing was altered, and of these such as the program calls altered.
  int fair;

  int falselyAltered;

  /// Pairs with an alteration, and of these such as the program calls altered.
  int harmed;

  int altered;

  /// Direct wordings that share a sentence with another report's, and of these such as the program put together.
  int joinable;

  int joined;

  /// Pairs of wordings of different acts of speech that look alike, and of these such as the program took for one act.
  int alike;

  int confused;

  /// Wordings that the program calls altered beside a reference that is another act of speech.
  int othersAltered;

  private final Answer answer;

  private Pairs(Answer answer) {
    this.answer = answer;
    for (Kind kind : Kind.values()) {
      kinds.put(kind, new int[3]);
      done.put(kind, new int[3]);
    }
  }

  static Pairs of(Answer answer) {
    Pairs pairs = new Pairs(answer);
    List<List<Found>> utterances = new ArrayList<>();
    for (Story story : answer.stories()) {
      for (Utterance utterance : story.comparison().utterances()) {
        utterances.add(pairs.utterance(story, utterance));
      }
    }
    pairs.joins(utterances);
    return pairs;
  }

  /// A variant of the program's that is one of the simulator's wordings.
  ///
  /// @param words as far as the program's quotation holds them
  private record Found(
      Affair.Report report, Affair.QuoteMark mark, Wording words, Utterance.@Nullable Variant variant) {}

  /// The sentences of which the program's quotation has more than half.
  private static Wording covered(Affair.QuoteMark mark, List<TextSpan> content) {
    List<Wording.Sentence> kept = new ArrayList<>();
    for (int i = 0; i < mark.sentences().size(); i++) {
      int[] place = mark.sentences().get(i);
      int shared = 0;
      for (TextSpan span : content) {
        shared += Math.max(0, Math.min(place[1], span.end()) - Math.max(place[0], span.begin()));
      }
      if (shared * 2 > place[1] - place[0]) {
        kept.add(mark.wording().sentences().get(i));
      }
    }
    return mark.wording().kept(kept);
  }

  private List<Found> utterance(Story story, Utterance utterance) {
    List<Found> found = new ArrayList<>();
    Found reference = null;
    for (Utterance.Variant variant : utterance.variants()) {
      Affair.Report report = answer.report(variant.article());
      Quotation quotation = quotation(story, variant);
      Affair.QuoteMark mark = report == null || quotation == null ? null : mark(report, quotation.content());
      if (report == null || quotation == null || mark == null || mark.ranges().isEmpty()) {
        continue;
      }
      Wording words = covered(mark, quotation.content());
      Found one = new Found(report, mark, words, variant);
      found.add(one);
      if (reference == null && holds(utterance.reference(), variant.article(), quotation)) {
        reference = one;
      }
    }
    if (reference != null) {
      for (Found one : found) {
        if (!one.mark.equals(reference.mark)) {
          judge(reference, one);
        }
      }
    }
    return found;
  }

  private static boolean holds(ArticleSpan reference, String article, Quotation quotation) {
    return reference.article().equals(article)
        && quotation.content().stream()
            .anyMatch(span -> span.begin() < reference.span().end() && reference.span().begin() < span.end());
  }

  private static @Nullable Quotation quotation(Story story, Utterance.Variant variant) {
    for (ReadArticle read : story.comparison().story().articles()) {
      if (read.article().id().equals(variant.article())) {
        for (Quotation quotation : read.quotations()) {
          if (quotation.id().equals(variant.quotation())) {
            return quotation;
          }
        }
      }
    }
    return null;
  }

  private static Affair.@Nullable QuoteMark mark(Affair.Report report, List<TextSpan> content) {
    Affair.QuoteMark best = null;
    int most = 0;
    for (Affair.QuoteMark mark : report.quotes()) {
      int shared = 0;
      for (int[] range : mark.ranges()) {
        for (TextSpan span : content) {
          shared += Math.max(0, Math.min(range[1], span.end()) - Math.max(range[0], span.begin()));
        }
      }
      if (shared > most) {
        most = shared;
        best = mark;
      }
    }
    return best;
  }

  private void judge(Found reference, Found other) {
    Wording left = reference.words;
    Wording right = other.words;
    Utterance.Variant variant = other.variant;
    if (variant == null) {
      return;
    }
    boolean saysAltered = variant.relation() == Utterance.Relation.ALTERED;
    if (left.utterance().number() != right.utterance().number()) {
      if (saysAltered) {
        othersAltered++;
        misses.add("  false altered, another act of speech: " + told(reference, other, variant));
      }
      return;
    }
    if (!left.overlaps(right)) {
      return;
    }
    Set<Kind> truth = Wording.between(left, right);
    boolean harm = truth.stream().anyMatch(Kind::alters);
    if (harm) {
      harmed++;
      altered += saysAltered ? 1 : 0;
    } else {
      fair++;
      if (saysAltered) {
        falselyAltered++;
        misses.add("  false altered, truly " + truth + ": " + told(reference, other, variant));
      }
    }
    kinds(done, Wording.done(left, right), variant, saysAltered);
    if (kinds(kinds, truth, variant, saysAltered)) {
      misses.add("  edit kinds, truly " + truth + ": " + told(reference, other, variant));
    }
  }

  /// Counts for each kind whether it was found, by edits that are believed.
  ///
  /// @return whether any was missed or found wrongly
  private static boolean kinds(
      Map<Kind, int[]> counts, Set<Kind> truth, Utterance.Variant variant, boolean saysAltered) {
    List<Edit> believed = new ArrayList<>(variant.edits().stream().filter(edit -> !edit.isDoubtful()).toList());
    boolean wrong = false;
    for (Map.Entry<Kind, int[]> entry : counts.entrySet()) {
      Kind kind = entry.getKey();
      if (truth.contains(kind) && kind.isAsked()) {
        boolean found = believed.removeIf(edit -> fits(kind, edit, saysAltered));
        entry.getValue()[found ? 0 : 2]++;
        wrong |= !found;
      }
    }
    for (Map.Entry<Kind, int[]> entry : counts.entrySet()) {
      Kind kind = entry.getKey();
      if (kind.isAsked() && believed.stream().anyMatch(edit -> kind == stated(edit, saysAltered))) {
        entry.getValue()[1]++;
        wrong = true;
      }
    }
    return wrong;
  }

  private static boolean fits(Kind kind, Edit edit, boolean saysAltered) {
    boolean dropped = edit.to().isEmpty() || edit.from().isEmpty();
    return switch (kind) {
      case TRUNCATION ->
          (edit.kind() == Edit.Kind.TRUNCATION && saysAltered)
              || (dropped && (edit.kind() == Edit.Kind.POLARITY || edit.kind() == Edit.Kind.MODALITY));
      case SPLICE ->
          edit.kind() == Edit.Kind.ELISION || edit.kind() == Edit.Kind.ORDER || edit.kind() == Edit.Kind.INSERTION;
      default -> stated(edit, saysAltered) == kind;
    };
  }

  /// What kind of the simulator's an edit stands for; absent for such as alter nothing.
  private static @Nullable Kind stated(Edit edit, boolean saysAltered) {
    return switch (edit.kind()) {
      case TRANSCRIPTION -> Kind.TRANSCRIPTION;
      case NUMBER -> Kind.NUMBER;
      case NAME, DATE -> Kind.NAME;
      case POLARITY -> Kind.POLARITY;
      case MODALITY -> Kind.MODALITY;
      case QUANTIFIER -> Kind.QUANTIFIER;
      case TRANSLATION -> Kind.TRANSLATION;
      case ELISION, ORDER -> saysAltered ? Kind.SPLICE : null;
      case TRUNCATION, INSERTION, PUNCTUATION, SPELLING, TENSE, SYNONYM -> null;
    };
  }

  private static String told(Found reference, Found other, Utterance.Variant variant) {
    StringBuilder out = new StringBuilder("program ").append(variant.relation());
    for (Edit edit : variant.edits()) {
      out.append(
          String.format(java.util.Locale.ROOT, " %s[%s>%s %s]", edit.kind(), edit.from(), edit.to(), edit.rule().id()));
    }
    return out.append("\n      ref: ").append(words(reference)).append("\n      var: ").append(words(other)).toString();
  }

  private static String words(Found found) {
    List<String> parts = new ArrayList<>();
    found.mark.ranges().forEach(range -> parts.add(found.report.text().substring(range[0], range[1])));
    return String.join(" | ", parts);
  }

  private void joins(List<List<Found>> utterances) {
    List<Found> all = new ArrayList<>();
    for (Affair.Report report : answer.affair().reports()) {
      for (Affair.QuoteMark mark : report.quotes()) {
        if (!mark.ranges().isEmpty()) {
          all.add(new Found(report, mark, mark.wording(), null));
        }
      }
    }
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        Wording a = all.get(i).mark.wording();
        Wording b = all.get(j).mark.wording();
        boolean together = together(utterances, all.get(i).mark, all.get(j).mark);
        boolean twins =
            a.utterance().number() != b.utterance().number()
                && (a.utterance().twin() == b.utterance().number()
                    || b.utterance().twin() == a.utterance().number()
                    || (a.utterance().twin() >= 0 && a.utterance().twin() == b.utterance().twin()));
        if (a.utterance().number() == b.utterance().number() && a.overlaps(b)) {
          joinable++;
          joined += together ? 1 : 0;
          if (!together) {
            misses.add(
                "  not joined, truly "
                    + Wording.between(a, b)
                    + ":\n      one: "
                    + words(all.get(i))
                    + "\n      two: "
                    + words(all.get(j)));
          }
        } else if (twins) {
          alike++;
          confused += together ? 1 : 0;
          if (together) {
            misses.add(
                "  two acts of speech taken for one:\n      one: "
                    + words(all.get(i))
                    + "\n      two: "
                    + words(all.get(j)));
          }
        }
      }
    }
  }

  private static boolean together(List<List<Found>> utterances, Affair.QuoteMark a, Affair.QuoteMark b) {
    return utterances.stream()
        .anyMatch(
            list -> list.stream().anyMatch(f -> f.mark.equals(a)) && list.stream().anyMatch(f -> f.mark.equals(b)));
  }
}
