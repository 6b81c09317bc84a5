package org.hearsay.archive.follow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.archive.rows.ThingRows;
import org.hearsay.archive.rows.ThingRows.Thing;
import org.hearsay.archive.rows.ThingRows.ThingKind;
import org.hearsay.compare.result.Claim;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Edit;
import org.hearsay.compare.result.Utterance;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Story;
import org.hearsay.quote.Quotation;
import org.hearsay.show.Around;
import org.hearsay.text.TextSpan;

/// What a comparison has found. Each thing has the words of its statements, by which it is found again when the story
/// is compared again. Positions cannot be used for that, since a new version of an article moves them.
final class StoryThings {
  private final Comparison comparison;
  private final Map<String, String> texts = new HashMap<>();

  /// Words of each quotation, by article and id.
  private final Map<String, String> quoted = new HashMap<>();

  private final Map<String, Origins> origins = new HashMap<>();
  private final Map<String, Thing> things = new LinkedHashMap<>();

  private StoryThings(Story story) {
    this.comparison = story.comparison();
    for (ReadArticle read : comparison.story().articles()) {
      String id = read.article().id();
      texts.put(id, read.article().text());
      for (Quotation quotation : read.quotations()) {
        quoted.put(id + " " + quotation.id(), words(id, quotation.content()));
      }
    }
    story.origins().forEach(each -> origins.put(each.of(), each));
  }

  static List<Thing> of(Story story) {
    StoryThings found = new StoryThings(story);
    found.comparison.claims().forEach(found::claim);
    found.comparison.utterances().forEach(found::utterance);
    found.comparison.conflicts().forEach(found::difference);
    return new ArrayList<>(found.things.values());
  }

  private void claim(Claim claim) {
    Set<String> statements = new TreeSet<>();
    claim
        .statements()
        .forEach(each -> statements.add(key(each.article(), words(each.article(), List.of(each.span())))));
    Set<String> denied = new TreeSet<>();
    for (Claim.Coverage cell : claim.coverage()) {
      if (cell.cell() == Claim.Cell.DENIES) {
        denied.add(cell.article());
      }
    }
    String shown = words(claim.says().article(), List.of(claim.says().span()));
    add(ThingKind.CLAIM, claim.id(), statements, denied, shown);
  }

  private void utterance(Utterance utterance) {
    Set<String> statements = new TreeSet<>();
    Set<String> altered = new TreeSet<>();
    for (Utterance.Variant variant : utterance.variants()) {
      String words = quoted.getOrDefault(variant.article() + " " + variant.quotation(), "");
      statements.add(key(variant.article(), words));
      for (Edit edit : variant.edits()) {
        if (edit.judgement() == Edit.Judgement.ALTERS) {
          // An edit by its words: what it is, in which report.
          altered.add(variant.article() + " " + edit.from() + " > " + edit.to());
        }
      }
    }
    add(ThingKind.UTTERANCE, utterance.id(), statements, oneLine(altered), utterance.consensus());
  }

  private void difference(Difference difference) {
    Set<String> sides =
        Set.of(
            key(difference.left().place().article(), difference.left().value()),
            key(difference.right().place().article(), difference.right().value() + " "));
    add(ThingKind.DIFFERENCE, difference.id(), sides, Set.of(), line(difference));
  }

  /// Words before and after a short value, so that a reader knows what it counts or denies.
  private static final int BESIDE = 4;

  /// What differs, on one line: each report's words with some of their sentence.
  private String line(Difference difference) {
    return difference.kind().label()
        + ": "
        + side(difference.kind(), difference.left())
        + " / "
        + side(difference.kind(), difference.right());
  }

  private String side(Difference.Kind kind, Difference.Side side) {
    String text = texts.getOrDefault(side.place().article(), "");
    boolean plain = kind == Difference.Kind.NAME || kind == Difference.Kind.SPEAKER;
    if (plain || side.place().span().end() > text.length()) {
      return side.value();
    }
    return "“" + Around.of(text, side.place().span(), BESIDE, BESIDE) + "”";
  }

  private void add(ThingKind kind, String id, Set<String> statements, Set<String> marks, String shown) {
    Origins counted = origins.get(id);
    things.putIfAbsent(
        kind + " " + id,
        new Thing(
            "",
            kind,
            id,
            statements,
            marks,
            shown.replaceAll("\\s+", " ").strip(),
            counted == null ? 0 : counted.outlets(),
            counted == null ? 0 : counted.texts(),
            counted == null ? 0 : counted.low(),
            counted == null ? 0 : counted.high()));
  }

  private static Set<String> oneLine(Set<String> marks) {
    Set<String> lines = new TreeSet<>();
    marks.forEach(mark -> lines.add(mark.replaceAll("\\s+", " ")));
    return lines;
  }

  private static String key(String article, String words) {
    return ThingRows.statement(article, words);
  }

  private String words(String article, List<TextSpan> spans) {
    String text = texts.getOrDefault(article, "");
    StringBuilder words = new StringBuilder();
    for (TextSpan span : spans) {
      if (span.end() <= text.length()) {
        words.append(span.in(text)).append(' ');
      }
    }
    return words.toString().strip();
  }
}
