package org.hearsay.ingest.meta;

import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// The text of an element that is read as a field of metadata.
public final class ShortText {
  /// Characters of such a field.
  private static final int MAX_TEXT = 2_000;

  private ShortText() {}

  /// The text of an element that can be a field of metadata; empty where it is longer than such a field may be. Elements
  /// may be nested as deep as a page is long, so what follows is not walked.
  public static String of(Element element) {
    StringBuilder text = new StringBuilder();
    NodeFilter filter =
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
              StringUtil.appendNormalisedWhitespace(text, words.getWholeText(), text.isEmpty() || endsBlank(text));
            } else if (node instanceof Element inner && (inner.isBlock() || inner.nameIs("br"))) {
              blank();
            }
            return text.length() > MAX_TEXT ? FilterResult.STOP : FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (node instanceof Element inner && inner.isBlock()) {
              blank();
            }
            return FilterResult.CONTINUE;
          }

          private void blank() {
            if (!text.isEmpty() && !endsBlank(text)) {
              text.append(' ');
            }
          }
        };
    boolean whole = NodeTraversor.filter(filter, element) != NodeFilter.FilterResult.STOP;
    return whole ? text.toString().strip() : "";
  }

  private static boolean endsBlank(StringBuilder text) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
  }
}
