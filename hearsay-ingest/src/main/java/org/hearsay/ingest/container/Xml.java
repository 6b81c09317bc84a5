package org.hearsay.ingest.container;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/// XML as a tree. Prefixes of names are left out. No entity of the document's own and no outside file is ever read:
/// jsoup knows the entities of HTML and no others.
public final class Xml {
  private static final Pattern NAME = Pattern.compile("<([A-Za-z_][\\w.:-]{0,80})(?=[\\s/>])");
  private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE\\s+([\\w.:-]{1,80})", Pattern.CASE_INSENSITIVE);

  /// Elements within elements. No news format has a tenth of it, and to name one anew takes a walk to the root.
  private static final int DEPTH = 500;

  private Xml() {}

  static Document parse(String text) throws ContainerException {
    Document tree = Jsoup.parse(text, "", Parser.xmlParser());
    boolean[] deeper = new boolean[1];
    tree.filter((node, depth) -> {
      deeper[0] |= depth > DEPTH;
      return deeper[0] ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
    });
    if (deeper[0]) {
      throw ContainerException.malformed(
          "", "XML with elements within elements, more than " + DEPTH, "export the articles without it");
    }
    return tree;
  }

  /// The name of the first element, in small letters and without its prefix; absent where the text is no markup.
  /// Declarations, comments and document types before it are passed over.
  public static @Nullable String root(String text) {
    int at = 0;
    while (true) {
      while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
        at++;
      }
      String end =
          text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : text.startsWith("<!", at) ? ">" : "";
      if (end.isEmpty()) {
        break;
      }
      int close = text.indexOf(end, at);
      // A document type may hold declarations in brackets.
      int bracket = end.equals(">") && close >= 0 ? text.indexOf('[', at, close) : -1;
      if (bracket >= 0) {
        int inner = text.indexOf("]", bracket);
        close = inner < 0 ? -1 : text.indexOf('>', inner);
      }
      if (close < 0) {
        Matcher type = DOCTYPE.matcher(text).region(at, text.length());
        return type.lookingAt() ? local(type.group(1)) : null;
      }
      at = close + end.length();
    }
    Matcher name = NAME.matcher(text).region(at, text.length());
    return name.lookingAt() ? local(name.group(1)) : null;
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  static String name(Element element) {
    return local(element.tagName());
  }

  /// All elements of this name below, in the order of the document, not those inside another of the name.
  @SuppressWarnings("ReferenceEquality") // the root itself, not one like it
  static List<Element> all(Element root, String name) {
    List<Element> found = new ArrayList<>();
    Deque<Element> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Element element = open.pop();
      if (element != root && name(element).equals(name)) {
        found.add(element);
        continue;
      }
      List<Element> children = element.children();
      for (int i = children.size() - 1; i >= 0; i--) {
        open.push(children.get(i));
      }
    }
    return found;
  }

  /// The first element that lies at the end of a path of names, each step at any depth.
  static @Nullable Element first(@Nullable Element root, String... path) {
    Element at = root;
    for (String name : path) {
      List<Element> found = at == null ? List.of() : all(at, name);
      at = found.isEmpty() ? null : found.getFirst();
    }
    return at;
  }

  static @Nullable Element child(Element parent, String name) {
    for (Element child : parent.children()) {
      if (name(child).equals(name)) {
        return child;
      }
    }
    return null;
  }

  /// The words of an element on one line; absent where it has none or is not there.
  static @Nullable String words(@Nullable Element element) {
    return element == null ? null : Strings.orNull(Strings.oneLine(element.wholeText()));
  }

  static @Nullable String attribute(@Nullable Element element, String name) {
    return element == null ? null : Strings.orNull(element.attr(name));
  }

  static @Nullable String firstOf(@Nullable String... values) {
    for (String value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /// The first that is there.
  static @Nullable Element firstThere(@Nullable Element a, @Nullable Element b, @Nullable Element c) {
    return a != null ? a : b != null ? b : c;
  }

  /// The content as HTML: elements of news formats get the names that HTML has for them.
  ///
  /// @param dropped elements that are no part of the article
  static HeldBody.Fragment html(Element content, Set<String> dropped) {
    Element copy = content.clone();
    Deque<Element> open = new ArrayDeque<>(copy.children());
    while (!open.isEmpty()) {
      Element element = open.pop();
      String name = name(element);
      if (dropped.contains(name)) {
        element.remove();
        continue;
      }
      element.children().forEach(open::push);
      element.tagName(htmlName(name, element));
    }
    Document.OutputSettings plain = new Document.OutputSettings().prettyPrint(false);
    Document shell = Document.createShell("");
    shell.outputSettings(plain);
    shell.body().appendChildren(copy.childNodesCopy());
    return new HeldBody.Fragment(shell.body().html());
  }

  /// Whether it says whose words a quotation has. The elements around it are renamed first.
  private static boolean inQuotation(Element element) {
    Element parent = element.parent();
    return parent != null && parent.tagName().equals("blockquote");
  }

  private static String htmlName(String name, Element element) {
    return switch (name) {
      case "hl1", "hl2", "hl3", "crosshead" -> "h2";
      case "head" -> "h2";
      case "quote", "bq", "cit" -> "blockquote";
      case "list" -> "ul";
      case "item" -> "li";
      case "lb" -> "br";
      case "hi", "emph" -> "b";
      case "ref" -> "span";
      case "row" -> "tr";
      case "cell" -> "td";
      case "ab", "para" -> "p";
      case "media", "figure" -> "figure";
      case "media-caption", "figdesc" -> "figcaption";
      case "credit", "bibl" -> inQuotation(element) ? "cite" : "span";
      case "block", "section", "body" -> "div";
      case "p",
          "div",
          "br",
          "b",
          "i",
          "em",
          "strong",
          "a",
          "ul",
          "ol",
          "li",
          "table",
          "tr",
          "td",
          "th",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "q",
          "cite",
          "pre",
          "figcaption",
          "span",
          "img",
          "dl",
          "dt",
          "dd",
          "tbody",
          "thead" ->
          name;
      default -> element.children().stream().anyMatch(child -> name(child).equals("p")) ? "div" : "span";
    };
  }
}
