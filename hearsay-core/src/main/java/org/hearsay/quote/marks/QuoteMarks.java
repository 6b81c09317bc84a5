package org.hearsay.quote.marks;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.quote.marks.Paragraphs.Paragraph;
import org.hearsay.text.Spaces;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Pairs quotation marks in one pass over the characters.
///
/// Handles curly, straight, angled, low and corner marks, the wire services' two apostrophes, single marks as
/// quotation marks and as apostrophes, marks inside marks, marks that were typed the wrong way round or closed with
/// the other kind, marks with blanks around them, and paragraphs that open again without a
/// close. Headlines, captions and boilerplate stand apart from the body: no quotation runs through
/// them, and one of the body goes on after them.
final class QuoteMarks {
  private final String text;
  private final List<QuotedStretch> found = new ArrayList<>();
  private final List<TextSpan> parts = new ArrayList<>();
  private final List<TextSpan> outer = new ArrayList<>();

  /// The outermost open mark and where it stands; -1 while none is open.
  private int open = -1;

  private int openEnd;
  private char style;

  /// A single mark that closes nothing but stands as a closing one does, inside open double marks; -1 for none. Where
  /// they never close, they were closed with it.
  private int loneClose = -1;

  /// The double marks of the paragraph that is read.
  private MarkBalance balance = MarkBalance.EMPTY;

  /// An open mark inside the outermost.
  private int innerOpen = -1;

  private char innerStyle;
  private int innerEnd;

  private QuoteMarks(String text) {
    this.text = text;
  }

  /// @return sorted by their begin
  static List<QuotedStretch> find(String text, List<Paragraph> paragraphs) {
    QuoteMarks marks = new QuoteMarks(text);
    Paragraph before = null;
    for (int at = 0; at < paragraphs.size(); at++) {
      Paragraph paragraph = paragraphs.get(at);
      if (!Paragraphs.flows(paragraph.kind())) {
        QuoteMarks apart = new QuoteMarks(text);
        apart.paragraph(paragraph.span(), false);
        apart.drop(paragraph.span().end());
        marks.found.addAll(apart.found);
        continue;
      }
      if (before != null && marks.open >= 0) {
        marks.next(before.span(), paragraph.span());
      } else {
        marks.paragraph(paragraph.span(), false);
      }
      before = paragraph;
    }
    if (before != null) {
      marks.drop(before.span().end());
    }
    return marks.found.stream().sorted().toList();
  }

  /// Continues an open quotation in the next paragraph, or ends it with the last one.
  private void next(TextSpan last, TextSpan next) {
    int mark = openingAt(next.begin(), next);
    if (loneClose < 0 && mark > 0 && style(next.begin()) == style) {
      part(last.end());
      open = next.begin();
      openEnd = mark;
      paragraph(new TextSpan(next.begin(), next.end()), true);
    } else if (loneClose < 0 && style != '"' && style != '\'' && closesFirst(next)) {
      part(last.end());
      open = next.begin();
      openEnd = next.begin();
      paragraph(next, false);
    } else {
      drop(last.end());
      paragraph(next, false);
    }
  }

  /// Whether a closing mark comes before any opening one: a quotation of several paragraphs whose
  /// later paragraphs do not open again.
  private boolean closesFirst(TextSpan paragraph) {
    char close = closer(style);
    for (int at = paragraph.begin(); at < paragraph.end(); at++) {
      char c = text.charAt(at);
      if (c == close) {
        return true;
      }
      if (c == style || c == '"') {
        return false;
      }
    }
    return false;
  }

  private void paragraph(TextSpan span, boolean opened) {
    balance = MarkBalance.of(text, span);
    int at = opened ? openEnd : span.begin();
    while (at < span.end()) {
      at = isMark(at) ? mark(at, span) : at + 1;
    }
    innerOpen = -1;
    if (open >= 0 && style == '\'') {
      open = -1; // a single mark that never closes was an apostrophe
      parts.clear();
      outer.clear();
    }
  }

  /// @return where to go on
  private int mark(int at, TextSpan span) {
    char style = style(at);
    int end = at + (isDoubled(at) || MarkShapes.isTwoCommas(text, at) ? 2 : 1);
    return style == '\'' ? single(at, span) : doubled(at, end, style, span);
  }

  private int doubled(int at, int end, char kind, TextSpan span) {
    char c = text.charAt(at);
    boolean spaceBefore = at <= span.begin() || MarkShapes.opensAfter(text.charAt(at - 1));
    boolean spaceAfter = isSpaceAfter(end, spaceBefore, span);
    boolean facesIn = spaceBefore && !spaceAfter;
    if (open < 0) {
      boolean opens =
          MarkShapes.isOpening(c)
              || (kind == '"' && !spaceAfter)
              || (facesIn && MarkShapes.closesTurned(text, at, span))
              || (kind == '"' && MarkShapes.isSpaced(text, at, end, span));
      if (opens && end < span.end()) {
        open(at, end, kind);
      }
      return end;
    }
    if (style == '\'') {
      insideSingle(at, end, kind, spaceBefore, spaceAfter);
      return end;
    }
    boolean inside = innerOpen >= 0 && innerStyle != '\'';
    char partner = inside ? innerStyle : style;
    boolean turned = text.charAt(inside ? innerOpen : open) == '»';
    boolean closes =
        MarkShapes.sameFamily(partner, kind)
            && (turned
                ? !facesIn
                : MarkShapes.isClosing(c)
                    || (kind == '"' && !facesIn)
                    || (c == '“' && !spaceBefore && spaceAfter)
                    || (c == '“' && partner == '„'));
    if (closes && inside) {
      inner(at, end);
    } else if (closes) {
      close(at, end);
    } else if (facesIn || !MarkShapes.sameFamily(partner, kind)) {
      again(at, end, kind, inside, facesIn);
    }
    return end;
  }

  /// A mark that opens while another is open: it stands inside, or the earlier one was never closed.
  private void again(int at, int end, char kind, boolean inside, boolean facesIn) {
    boolean other = !MarkShapes.sameFamily(style, kind);
    if (!inside && (other ? MarkShapes.isOpening(text.charAt(at)) : balance.isNested(at))) {
      innerOpen = at;
      innerEnd = end;
      innerStyle = kind;
    } else if (!inside && !other && facesIn) {
      drop(at);
      open(at, end, kind);
    }
  }

  /// A double mark where a single one is the outermost.
  private void insideSingle(int at, int end, char kind, boolean spaceBefore, boolean spaceAfter) {
    if (innerOpen >= 0) {
      inner(at, end);
    } else if (!spaceBefore && spaceAfter && (end - at == 2 || MarkShapes.isStop(text.charAt(at - 1)))) {
      close(at, end); // opened with a single mark, closed with a double one
    } else if (!spaceAfter || MarkShapes.isOpening(text.charAt(at))) {
      innerOpen = at;
      innerEnd = end;
      innerStyle = kind;
    }
  }

  /// Whether what comes after a mark stands outside of it. Dots, dashes and other marks do, save where the mark opens
  /// what begins with them: `"... and then`, `"'No,' she said`.
  private boolean isSpaceAfter(int end, boolean spaceBefore, TextSpan span) {
    return end >= span.end()
        || (MarkShapes.closesBefore(text.charAt(end)) && !(spaceBefore && MarkShapes.leadsIn(text, end, span.end())));
  }

  private int single(int at, TextSpan span) {
    char c = text.charAt(at);
    boolean letterBefore = at > span.begin() && Character.isLetterOrDigit(text.charAt(at - 1));
    boolean spaceBefore = at <= span.begin() || MarkShapes.opensAfter(text.charAt(at - 1));
    boolean letterAfter = at + 1 < span.end() && Character.isLetterOrDigit(text.charAt(at + 1));
    boolean spaceAfter = isSpaceAfter(at + 1, spaceBefore, span);
    if (letterBefore && letterAfter) {
      return at + 1; // an apostrophe, also where ‘ was typed for it
    }
    boolean inside = open >= 0 && style != '\'';
    boolean insideOpen = inside ? innerOpen >= 0 && innerStyle == '\'' : open >= 0;
    if (insideOpen) {
      if (c != '‘' && spaceAfter && !spaceBefore && !isPossessive(at, span)) {
        if (inside) {
          inner(at, at + 1);
        } else {
          close(at, at + 1);
        }
      }
      return at + 1;
    }
    boolean lone = inside && innerOpen < 0 && loneClose < 0 && !spaceBefore && spaceAfter && c != '‘';
    if (lone && at > openEnd && MarkShapes.isStop(text.charAt(at - 1))) {
      loneClose = at;
    }
    if (spaceBefore && !spaceAfter && c != '’' && !isElision(at, span) && closesLater(at, span)) {
      if (inside) {
        innerOpen = at;
        innerEnd = at + 1;
        innerStyle = '\'';
      } else {
        open(at, at + 1, '\'');
      }
    }
    return at + 1;
  }

  /// A mark after a plural's `s` with a better close later in the paragraph. Behind marks of the other kind only one
  /// after a stop is better: ‘The ministers’ answer is “no”,’.
  private boolean isPossessive(int at, TextSpan span) {
    if (at == span.begin()
        || Character.toLowerCase(text.charAt(at - 1)) != 's'
        || at + 2 >= span.end()
        || text.charAt(at + 1) != ' '
        || !Character.isLetter(text.charAt(at + 2))) {
      return false;
    }
    boolean passed = false;
    int limit = Math.min(span.end(), at + LOOK_AHEAD);
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      boolean blank = Spaces.isSpace(text.charAt(i - 1));
      if (c == '‘' || (c == '\'' && blank && !isElision(i, span))) {
        return false;
      }
      passed |= MarkShapes.isDouble(c);
      if (MarkShapes.isSingleClose(c)
          && !blank
          && (i + 1 >= span.end() || MarkShapes.closesBefore(text.charAt(i + 1)))
          && (!passed || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
        return true;
      }
    }
    return false;
  }

  /// How far a single mark looks for its partner, so that a text of apostrophes stays linear.
  private static final int LOOK_AHEAD = 600;

  private boolean closesLater(int at, TextSpan span) {
    int limit = Math.min(span.end(), at + LOOK_AHEAD);
    boolean opened = false;
    for (int i = at + 2; i < limit; i++) {
      char c = text.charAt(i);
      if (!MarkShapes.isSingleClose(c) && !MarkShapes.isDouble(c)) {
        continue;
      }
      boolean closes =
          !Character.isWhitespace(text.charAt(i - 1))
              && (i + 1 >= span.end() || MarkShapes.closesBefore(text.charAt(i + 1)));
      if (MarkShapes.isSingleClose(c) && closes) {
        return true;
      }
      if (MarkShapes.isDouble(c)) {
        if (closes && !opened && MarkShapes.isStop(text.charAt(i - 1))) {
          return true; // closed with the other kind
        }
        opened = true;
      }
    }
    return false;
  }

  /// `'90s`, `'em`, `'tis`: the mark stands for left-out letters.
  private boolean isElision(int at, TextSpan span) {
    int end = at + 1;
    while (end < span.end() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at + 1, Math.min(end, at + 8)).toLowerCase(java.util.Locale.ROOT);
    return (!word.isEmpty() && Character.isDigit(word.charAt(0)) && word.length() <= 4) || ELISIONS.contains(word);
  }

  private static final java.util.Set<String> ELISIONS = QuotationMarkLists.ENGLISH.words("quote-marks.elisions");

  private void open(int at, int end, char kind) {
    open = at;
    openEnd = end;
    style = kind;
    innerOpen = -1;
    loneClose = -1;
  }

  private void close(int at, int end) {
    add(openEnd, at, open, end);
    open = -1;
    innerOpen = -1;
    emit(true);
  }

  private void inner(int at, int end) {
    TextSpan trimmed = trim(innerEnd, at);
    if (trimmed != null) {
      found.add(new QuotedStretch(List.of(trimmed), List.of(new TextSpan(innerOpen, end)), true, 1));
    }
    innerOpen = -1;
  }

  private void part(int end) {
    add(openEnd, end, open, end);
  }

  /// Ends what is open without a close.
  private void drop(int end) {
    if (open >= 0 && style != '\'') {
      int last = loneClose > openEnd ? loneClose : end;
      add(openEnd, last, open, loneClose > openEnd ? loneClose + 1 : end);
      emit(loneClose > openEnd);
    }
    parts.clear();
    outer.clear();
    open = -1;
    innerOpen = -1;
  }

  private void add(int begin, int end, int outerBegin, int outerEnd) {
    TextSpan trimmed = trim(begin, end);
    if (trimmed != null) {
      parts.add(trimmed);
      outer.add(new TextSpan(outerBegin, Math.max(outerEnd, trimmed.end())));
    }
  }

  private void emit(boolean closed) {
    if (!parts.isEmpty()) {
      found.add(new QuotedStretch(parts, outer, closed, 0));
    }
    parts.clear();
    outer.clear();
  }

  private @Nullable TextSpan trim(int begin, int end) {
    int b = begin;
    int e = end;
    while (b < e && Spaces.isSpace(text.charAt(b))) {
      b++;
    }
    while (e > b && Spaces.isSpace(text.charAt(e - 1))) {
      e--;
    }
    return b < e ? new TextSpan(b, e) : null;
  }

  private int openingAt(int at, TextSpan span) {
    char c = text.charAt(at);
    if (isDoubled(at)) {
      return at + 2 < span.end() ? at + 2 : -1;
    }
    boolean opens = MarkShapes.isOpening(c) || MarkShapes.isStraight(c) || c == '‘';
    return opens && at + 1 < span.end() ? at + 1 : -1;
  }

  /// Marks of one family share a style, so that each finds its partner.
  private char style(int at) {
    char c = text.charAt(at);
    return isDoubled(at) ? '"' : MarkShapes.style(c);
  }

  private static char closer(char style) {
    return switch (style) {
      case '“' -> '”';
      case '„' -> '“';
      case '«' -> '»';
      case '「' -> '」';
      default -> style;
    };
  }

  /// Two single marks that stand for a double one.
  private boolean isDoubled(int at) {
    char c = text.charAt(at);
    boolean twice = at + 1 < text.length() && text.charAt(at + 1) == c;
    return twice && (c == '`' || c == '\'' || c == '‘' || (c == '’' && open >= 0 && style == '"'));
  }

  private boolean isMark(int at) {
    char c = text.charAt(at);
    return MarkShapes.isMark(c) || (c == ',' && MarkShapes.isTwoCommas(text, at));
  }
}
