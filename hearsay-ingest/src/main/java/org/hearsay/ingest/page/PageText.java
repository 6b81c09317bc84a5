package org.hearsay.ingest.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// The text of every element under a root, from one walk.
///
/// [Element#text] walks its element anew each time, so asking it of every element costs the depth times the length of a
/// page. Here an element is a stretch of the root's text, and what it holds is a difference of two sums.
final class PageText {
  private final IdentityHashMap<Element, Integer> places = new IdentityHashMap<>();
  private final StringBuilder text = new StringBuilder();

  /// By place: the first and one past the last character that is no blank; equal where there is none.
  private int[] begin = new int[64];

  private int[] end = new int[64];

  /// By place: one past the last element within this one.
  private int[] after = new int[64];

  /// By place: characters in the paragraphs that come before, without their links.
  private long[] prose = new long[0];

  private PageText() {}

  static PageText of(Element root) {
    PageText page = new PageText();
    page.new Walk().traverse(root);
    page.sum();
    return page;
  }

  /// @param element the root or one below it
  /// @return in characters, with white space made single
  int length(Element element) {
    int place = place(element);
    return end[place] - begin[place];
  }

  /// As [Element#text] gives it.
  String text(Element element) {
    int place = place(element);
    return text.substring(begin[place], end[place]);
  }

  /// Characters in paragraphs that are not links.
  long prose(Element element) {
    int place = place(element);
    return prose[after[place]] - prose[place];
  }

  /// The sum of the lengths of all elements, which is what a reader that asks each for its text has to walk.
  long nested() {
    long sum = 0;
    for (int place = 0; place < places.size(); place++) {
      sum += end[place] - begin[place];
    }
    return sum;
  }

  @SuppressWarnings("ReferenceEquality") // the element itself, not one like it
  static boolean isIn(Element inner, Element outer) {
    for (Element at = inner; at != null; at = at.parent()) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }

  private int place(Element element) {
    Integer place = places.get(element);
    if (place == null) {
      throw new IllegalArgumentException("not an element of this page");
    }
    return place;
  }

  private void sum() {
    int elements = places.size();
    Element[] ordered = new Element[elements];
    places.forEach((element, place) -> ordered[place] = element);
    long[] links = new long[elements + 1];
    for (int i = 0; i < elements; i++) {
      links[i + 1] = links[i] + (ordered[i].normalName().equals("a") ? end[i] - begin[i] : 0);
    }
    prose = new long[elements + 1];
    for (int i = 0; i < elements; i++) {
      boolean paragraph = ordered[i].normalName().equals("p");
      prose[i + 1] = prose[i] + (paragraph ? end[i] - begin[i] - (links[after[i]] - links[i]) : 0);
    }
  }

  /// Puts the text together as [Element#text] does.
  private final class Walk implements NodeVisitor {
    /// Elements in which nothing but blanks has come so far.
    private final List<Integer> blank = new ArrayList<>();

    /// One past the last character that is no blank.
    private int last;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        append(words);
      } else if (node instanceof Element element) {
        if (!text.isEmpty() && (element.isBlock() || element.nameIs("br")) && !endsBlank()) {
          text.append(' ');
        }
        int place = places.size();
        if (place == begin.length) {
          begin = Arrays.copyOf(begin, 2 * place);
          end = Arrays.copyOf(end, 2 * place);
          after = Arrays.copyOf(after, 2 * place);
        }
        places.put(element, place);
        blank.add(place);
        begin[place] = -1;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      int place = place(element);
      after[place] = places.size();
      if (begin[place] < 0) {
        begin[place] = text.length();
        end[place] = text.length();
        blank.removeLast(); // elements within it have left the list before it
      } else {
        end[place] = last;
      }
      Node next = node.nextSibling();
      boolean goesOn = next instanceof TextNode || (next instanceof Element other && other.tag().isInline());
      if (!element.tag().isInline() && goesOn && !endsBlank()) {
        text.append(' ');
      }
    }

    private void append(TextNode words) {
      int from = text.length();
      if (words instanceof CDataNode || isPreserved(words.parentNode())) {
        text.append(words.getWholeText());
      } else {
        StringUtil.appendNormalisedWhitespace(text, words.getWholeText(), endsBlank());
      }
      int to = text.length();
      while (to > from && text.charAt(to - 1) <= ' ') {
        to--;
      }
      if (to == from) {
        return;
      }
      last = to;
      if (!blank.isEmpty()) {
        int first = from;
        while (text.charAt(first) <= ' ') {
          first++;
        }
        for (int place : blank) {
          begin[place] = first;
        }
        blank.clear();
      }
    }

    private boolean endsBlank() {
      return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
    }

    /// Whether white space stands as it is written, as [Element#text] finds it out.
    private boolean isPreserved(@Nullable Node node) {
      @Nullable Node at = node;
      for (int i = 0; i < 6 && at instanceof Element element; i++) {
        if (element.tag().preserveWhitespace()) {
          return true;
        }
        at = element.parent();
      }
      return false;
    }
  }
}
