package org.hearsay.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Labels the lines of one article, first by the line alone, then by its neighbours.
///
/// When in doubt a line is body: furniture that is read as body makes noise, body that is taken for
/// furniture loses what somebody said.
final class LineLabels {
  /// Characters; a subheading is shorter, the line under a picture mostly longer.
  private static final int CAPTION_WORDS = 7;

  private final List<TextLine> lines;
  private final @Nullable BlockKind[] kinds;
  private final boolean[] broken;
  private final @Nullable TextSpan title;

  /// Whether the blocks come from markup, which tells lists from links.
  private final boolean marked;

  private final Map<String, Integer> copies = new HashMap<>();

  private final BlockWords words;

  /// @param words of the language
  LineLabels(Article article, List<TextLine> lines, @Nullable TextSpan title, BlockWords words) {
    this.lines = lines;
    this.words = words;
    this.title = title;
    marked = article.blocks().stream().anyMatch(block -> block.kind() == BlockKind.BODY);
    kinds = new BlockKind[lines.size()];
    broken = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      int middle = (line.span().begin() + line.span().end()) / 2;
      BlockKind marked = article.kindAt(middle);
      boolean other =
          marked == BlockKind.HEADLINE && !line.span().equals(title) && words.furniture.isFurniture(line.text());
      kinds[i] = other ? BlockKind.BOILERPLATE : marked == BlockKind.BODY ? null : marked;
      if (line.text().length() <= 200) {
        copies.merge(Furniture.normal(line.text()), 1, Integer::sum);
      }
    }
  }

  BlockKind[] kinds() {
    markBroken();
    posts();
    byForm();
    headline();
    captionNeighbours();
    if (!marked) {
      byPlace(); // of a page, ingest has looked at the place of each paragraph
    }
    BlockKind[] out = new BlockKind[kinds.length];
    Arrays.setAll(out, i -> kinds[i] == null ? BlockKind.BODY : kinds[i]);
    return out;
  }

  /// Finds lines that are parts of one sentence, as where every link became a line of its own.
  private void markBroken() {
    boolean nextContinues = false;
    for (int i = lines.size() - 2; i >= 0; i--) {
      TextLine line = lines.get(i);
      TextLine next = lines.get(i + 1);
      boolean goesOn =
          !line.stopped()
              && line.last() != ':'
              && (line.endsOpen(words.openEnds)
                  || (next.lower() && !isLabelLike(next) && words.lines.bylineNames(next.text()) == null)
                  || (line.isProse() && !lines.get(i + 1).isBullet())
                  || (nextContinues && line.isShort() && lines.get(i + 1).isShort()));
      if (goesOn) {
        broken[i] = true;
        broken[i + 1] = true;
      }
      nextContinues = goesOn;
    }
  }

  /// One to four words in small letters: a brand, not the rest of a sentence.
  private static boolean isLabelLike(TextLine line) {
    return line.isSmall() && line.words() <= 4 && !line.stopped() && line.last() != ',';
  }

  private void posts() {
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (!words.lines.isPostAuthor(text)) {
        continue;
      }
      boolean whole = LinePatterns.holdsPost(text);
      if (whole && text.length() > 400) {
        continue; // a paragraph that ends with an address, not a post of 280 characters
      }
      kinds[i] = BlockKind.EMBED;
      if (!whole && i > 0 && kinds[i - 1] == null) {
        kinds[i - 1] = BlockKind.EMBED;
        for (int k = i - 1; k > 0 && !lines.get(k).afterBlank() && kinds[k - 1] == null; k--) {
          if (i - k > 6) {
            break;
          }
          kinds[k - 1] = BlockKind.EMBED;
        }
      }
    }
  }

  private void byForm() {
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (kinds[i] != null || isTitle(line)) {
        continue;
      }
      boolean afterFurniture = i > 0 && kinds[i - 1] == BlockKind.BOILERPLATE;
      boolean inSentence = broken[i] && line.words() <= 4 && !afterFurniture;
      BlockKind kind = inSentence ? null : words.furniture.kind(line.text(), line.stopped());
      kind = kind == null ? words.lines.kind(line) : kind;
      if (kind == BlockKind.CORRECTION && line.words() <= 2 && i + 1 < lines.size()) {
        kinds[i + 1] = BlockKind.CORRECTION; // a heading, and the correction below it
      }
      if (kind == null && (words.evidence.isDateLine(line) || words.lines.isDateline(line.text()))) {
        kind = BlockKind.DATELINE;
      }
      kinds[i] = kind;
    }
  }

  private boolean isTitle(TextLine line) {
    return title != null && title.equals(line.span());
  }

  private void headline() {
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (isTitle(line) && (kinds[i] == null || kinds[i] == BlockKind.BOILERPLATE)) {
        kinds[i] = BlockKind.HEADLINE;
      }
    }
  }

  /// A short line right on top of a caption belongs to it, most of all when the caption repeats it.
  private void captionNeighbours() {
    for (int i = lines.size() - 1; i > 0; i--) {
      if (kinds[i] != BlockKind.CAPTION || kinds[i - 1] != null) {
        continue;
      }
      TextLine above = lines.get(i - 1);
      boolean repeated = lines.get(i).text().startsWith(above.text());
      if (above.isShort() && !broken[i - 1] && (repeated || !lines.get(i).afterBlank())) {
        kinds[i - 1] = BlockKind.CAPTION;
      }
    }
  }

  private void byPlace() {
    int first = firstProse();
    int last = lastProse();
    if (first < 0) {
      return; // no sentence anywhere: nothing to tell furniture from
    }
    for (int i = 0; i < lines.size(); i++) {
      if (kinds[i] != null) {
        continue;
      }
      TextLine line = lines.get(i);
      TextSpan names = broken[i] && line.lower() && i < last ? null : words.lines.bylineNames(line.text());
      if (names != null) {
        boolean inside = i > first && i < last;
        kinds[i] = inside ? BlockKind.BOILERPLATE : BlockKind.BYLINE;
      } else if (i < first) {
        kinds[i] = beforeBody(line, i);
      } else if (i > last) {
        int end = marked ? endOfList(i) : i;
        if (end - i >= LIST) {
          i = end - 1; // a list that the report ends with: dates, results
        } else {
          kinds[i] = afterBody(line, i);
        }
      } else if (isLoose(i)) {
        int end = i;
        while (end + 1 < last && isLoose(end + 1)) {
          end++;
        }
        betweenBody(i, end);
        i = end;
      }
    }
  }

  /// Lines of a list that a report ends with. Links elsewhere have no numbers in nearly every line, and markup tells them.
  private static final int LIST = 4;

  /// @return one past the last of the short lines with a number in each, from a line on
  private int endOfList(int from) {
    int end = from;
    while (end < lines.size()
        && kinds[end] == null
        && lines.get(end).isShort()
        && lines.get(end).words() > 2
        && lines.get(end).text().chars().anyMatch(Character::isDigit)) {
      end++;
    }
    return end;
  }

  private @Nullable BlockKind beforeBody(TextLine line, int i) {
    if (broken[i] || line.last() == ':' || !line.isShort()) {
      return null;
    }
    if (line.words() <= 10 && line.text().startsWith(words.by)) {
      return BlockKind.BYLINE; // by its place, where the words are no names: "By our own staff"
    }
    boolean label = line.words() <= 3 && (line.isCapitals() || line.isSmall());
    return label ? BlockKind.BOILERPLATE : BlockKind.HEADLINE;
  }

  /// After the last paragraph come links and labels; a question there is a link when it is a copy or
  /// stands among links.
  private @Nullable BlockKind afterBody(TextLine line, int i) {
    boolean linked = i > 0 && kinds[i - 1] == BlockKind.BOILERPLATE;
    boolean loose = line.isShort() && !line.isBullet() && line.last() != ':' && !broken[i];
    if (loose && (!marked || linked || line.words() <= CAPTION_WORDS)) {
      return BlockKind.BOILERPLATE;
    }
    boolean copy = copies.getOrDefault(Furniture.normal(line.text()), 0) > 1;
    return line.last() == '?' && line.words() <= 16 && (copy || linked) ? BlockKind.BOILERPLATE : null;
  }

  /// A line between paragraphs that is no part of either.
  private boolean isLoose(int i) {
    TextLine line = lines.get(i);
    return kinds[i] == null
        && line.isShort()
        && !broken[i]
        && !line.isBullet()
        && line.last() != ':'
        && Character.isLetter(line.text().codePointAt(line.text().length() - 1))
        && !isQuote(line.text());
  }

  private static boolean isQuote(String text) {
    return "\"\u201C\u2018\u00AB'".indexOf(text.charAt(0)) >= 0;
  }

  /// Several loose lines are a teaser or links; a single one is a label, a brand, a subheading, or, when
  /// it is long and not in the capitals of headlines, the words under a picture. Lines after a colon are a list that
  /// the report gives.
  private void betweenBody(int from, int to) {
    boolean list = lines.get(from - 1).last() == ':' || (marked && to > from + 1);
    if (list) {
      return;
    }
    boolean besideFurniture =
        kinds[from - 1] == BlockKind.BOILERPLATE
            || (to > from && words.lines.bylineNames(lines.get(to + 1).text()) != null);
    for (int i = from; i <= to; i++) {
      TextLine line = lines.get(i);
      boolean brand = line.words() <= 3 && (line.isSmall() || line.isNameLike());
      boolean label = line.words() <= 5 && line.isCapitals();
      boolean copy = copies.getOrDefault(Furniture.normal(line.text()), 0) > 1;
      boolean teaser = line.words() >= 2 && (besideFurniture || (to > from && line.words() < CAPTION_WORDS));
      boolean link = line.words() >= CAPTION_WORDS && line.isTitleCase();
      if (brand || label || copy || teaser || link) {
        kinds[i] = BlockKind.BOILERPLATE;
      } else {
        kinds[i] = line.words() >= CAPTION_WORDS ? BlockKind.CAPTION : BlockKind.HEADLINE;
      }
    }
  }

  private int firstProse() {
    for (int i = 0; i < lines.size(); i++) {
      if (kinds[i] == null && lines.get(i).isProse()) {
        return i;
      }
    }
    return -1;
  }

  /// The last paragraph that reads on from a report: prose, or a part of a broken sentence. A question
  /// that is also somewhere else on the page does not count, but where all stands twice, as when a body was written
  /// twice.
  private int lastProse() {
    int last = lastProse(true);
    return last >= 0 ? last : lastProse(false);
  }

  private int lastProse(boolean withoutCopies) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      TextLine line = lines.get(i);
      boolean copy = withoutCopies && copies.getOrDefault(Furniture.normal(line.text()), 0) > 1;
      boolean link = copy && line.words() <= 20;
      if (kinds[i] == null && !link && (line.isProse() || (line.stopped() && line.words() >= 3))) {
        return i;
      }
    }
    return -1;
  }
}
