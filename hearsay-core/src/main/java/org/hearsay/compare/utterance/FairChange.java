package org.hearsay.compare.utterance;

import java.util.List;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.result.Edit.Kind;
import org.hearsay.quote.QuotationKind;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.EditWords;

/// Whether an editor's mark or house style explains why some words stand where others stood.
final class FairChange {
  private final ComparedQuotation reference;
  private final ComparedQuotation variant;
  private final ComparedWords left;
  private final ComparedWords right;
  private final List<Integer> from;
  private final List<Integer> to;

  /// @param from places of words of the reference
  /// @param to places of words of the variant
  FairChange(ComparedQuotation reference, List<Integer> from, ComparedQuotation variant, List<Integer> to) {
    this.reference = reference;
    this.variant = variant;
    this.from = List.copyOf(from);
    this.to = List.copyOf(to);
    left = reference.words();
    right = variant.words();
  }

  boolean explains(Kind kind) {
    return edited(reference.report().text, left, from)
        || edited(variant.report().text, right, to)
        || (light(left, from) && light(right, to) && !otherDeterminer())
        || titled()
        || fitted(kind);
  }

  /// A quoted fragment takes the tense and the person of the report's own sentence around it. A whole sentence within
  /// the quotation does not.
  private boolean fitted(Kind kind) {
    return kind == Kind.TENSE && (fragment(reference, from) || fragment(variant, to));
  }

  private static boolean fragment(ComparedQuotation said, List<Integer> at) {
    if (said.quotation().kind() != QuotationKind.MIXED) {
      return false;
    }
    int begin = 0;
    for (int[] piece : said.pieces()) {
      begin = !at.isEmpty() && piece[0] <= at.getFirst() ? piece[0] : begin;
    }
    return begin == 0 || !said.words().capital(begin);
  }

  /// Another article or preposition in its place; relative words and linking ones are a matter of style.
  private boolean otherDeterminer() {
    if (from.size() != 1 || to.size() != 1) {
      return false;
    }
    String mine = left.form(from.getFirst());
    String theirs = right.form(to.getFirst());
    return EditWords.sort(mine) != EditWords.sort(theirs) || EditWords.OF_AND_TO.contains(mine);
  }

  /// A title or a first name that house style adds before a name or leaves out.
  private boolean titled() {
    if (!from.isEmpty() && !to.isEmpty()) {
      return titles(left, from) && titles(right, to);
    }
    ComparedWords words = from.isEmpty() ? right : left;
    return titles(words, from.isEmpty() ? to : from);
  }

  private static boolean titles(ComparedWords words, List<Integer> at) {
    int next = at.isEmpty() ? 0 : at.getLast() + 1;
    return !at.isEmpty()
        && at.stream().allMatch(i -> EditWords.TITLES.contains(words.form(i)) && words.capital(i))
        && next < words.size()
        && words.capital(next);
  }

  /// Whether an editor marked the change: brackets or an ellipsis stand at the words.
  private static boolean edited(String text, ComparedWords words, List<Integer> at) {
    if (at.isEmpty()) {
      return false;
    }
    int begin = Math.max(0, words.begin(at.getFirst()) - 3);
    int end = Math.min(text.length(), words.end(at.getLast()) + 3);
    String around = text.substring(begin, end);
    return at.stream().allMatch(i -> inBrackets(text, words, i)) || leftOut(around);
  }

  /// Whether an ellipsis stands in a stretch of text, in any of the ways to print one.
  static boolean leftOut(String text) {
    return text.contains("...") || text.contains(". .") || text.indexOf('…') >= 0;
  }

  static boolean inBrackets(String text, ComparedWords words, int word) {
    String before = text.substring(Math.max(0, words.begin(word) - VariantEdits.MAX_GAP), words.begin(word));
    int open = Math.max(before.lastIndexOf('('), before.lastIndexOf('['));
    int close = Math.max(before.lastIndexOf(')'), before.lastIndexOf(']'));
    return open > close;
  }

  private static boolean light(ComparedWords words, List<Integer> at) {
    return at.stream().allMatch(i -> EditWords.LIGHT.contains(words.form(i)));
  }
}
