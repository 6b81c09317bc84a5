package org.hearsay.ingest.container;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// An export of a press database that was saved as a page (HTML): Factiva and LexisNexis. It has the lines of their text
/// exports, each in an element of its own.
public final class ExportPage {
  private static final Pattern MARK =
      Pattern.compile(
          "<div[^<>]{0,100}class=[\"']?article [a-z]{2}Article|>\\s{0,50}\\d{1,6} of \\d{1,6} DOCUMENTS\\s{0,50}<",
          Pattern.CASE_INSENSITIVE);

  private ExportPage() {}

  public static boolean looks(String head) {
    return MARK.matcher(head).find();
  }

  /// Its lines, as a text export has them.
  public static String lines(String html) {
    Document page = Jsoup.parse(html);
    page.select("script, style, head, title").forEach(Element::remove);
    StringBuilder out = new StringBuilder();
    page.body()
        .traverse(
            new NodeVisitor() {
              @Override
              public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                  out.append(words.getWholeText().replaceAll("[\\s\u00a0]+", " "));
                } else if (node instanceof Element element && (isBlock(element) || element.nameIs("br"))) {
                  newLine(out);
                  out.append(element.nameIs("p") ? "\n" : "");
                  boolean unsigned =
                      element.className().equals("author") && !element.text().regionMatches(true, 0, "by ", 0, 3);
                  out.append(unsigned ? "By " : "");
                }
              }

              @Override
              public void tail(Node node, int depth) {
                if (node instanceof Element element && element.nameIs("td")) {
                  out.append('\t');
                } else if (node instanceof Element element && isBlock(element)) {
                  newLine(out);
                  // An empty line stands around a paragraph of the text, not within the fields.
                  out.append(element.nameIs("p") || isArticle(element) ? "\n" : "");
                }
              }
            });
    return out.toString();
  }

  private static boolean isArticle(Element element) {
    return element.className().startsWith("article ");
  }

  private static boolean isBlock(Element element) {
    return element.isBlock() || element.nameIs("tr");
  }

  private static void newLine(StringBuilder out) {
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
    if (end > 0 && out.charAt(end - 1) != '\n') {
      out.append('\n');
    }
  }
}
