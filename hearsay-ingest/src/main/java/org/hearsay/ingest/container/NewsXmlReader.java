package org.hearsay.ingest.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.ingest.container.ContainerException.Fault;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// News in XML: NITF, NewsML-G2, TEI, and the XML of trafilatura.
public final class NewsXmlReader {
  private static final Set<String> ROOTS =
      Set.of("nitf", "newsitem", "newsmessage", "packageitem", "tei", "teicorpus", "tei.2", "doc", "docs", "documents");

  private static final Set<String> NO_ARTICLE =
      Set.of(
          "script",
          "style",
          "comments",
          "note",
          "figure",
          "graphic",
          "media-reference",
          "media-metadata",
          "media-producer",
          "img",
          "fw");

  private NewsXmlReader() {}

  /// Whether the first element is one of these formats.
  ///
  /// @param head the first characters, since others have elements called "doc" too
  public static boolean looks(@Nullable String root, String head) {
    if (root == null || !ROOTS.contains(root)) {
      return false;
    }
    return !root.startsWith("doc") || head.contains("<main");
  }

  public static void read(String text, HeldSink sink) throws ContainerException {
    Document xml = Xml.parse(text);
    List<Element> found = new ArrayList<>();
    for (String name : List.of("nitf", "newsitem", "tei", "tei.2", "doc")) {
      if (found.isEmpty()) {
        found.addAll(Xml.all(xml, name));
      }
    }
    if (Xml.first(xml, "newsitem") != null) {
      found = Xml.all(xml, "newsitem");
    }
    if (found.isEmpty()) {
      throw new ContainerException(
          Fault.NO_TEXT, "", "a news format in XML without an article in it", "export the articles themselves");
    }
    for (int i = 0; i < found.size(); i++) {
      String place = found.size() == 1 ? "" : ":" + (i + 1);
      try {
        sink.article(article(place, found.get(i)));
      } catch (ContainerException e) {
        if (found.size() == 1) {
          throw e;
        }
        sink.refused(place, e);
      }
    }
    if (!text.stripTrailing().endsWith(">")) {
      sink.warning("the XML ends in the middle of a tag or text: it may be cut short");
    }
  }

  private static HeldArticle article(String place, Element element) throws ContainerException {
    return switch (Xml.name(element)) {
      case "nitf" -> nitf(place, element);
      case "newsitem" -> newsMl(place, element);
      case "doc" -> trafilatura(place, element);
      default -> tei(place, element);
    };
  }

  private static HeldBody content(@Nullable Element body) throws ContainerException {
    HeldBody.Fragment html = body == null ? null : Xml.html(body, NO_ARTICLE);
    if (html == null || html.markup().isBlank()) {
      throw new ContainerException(
          Fault.NO_TEXT, "", "the XML holds no text of an article", "export the article with its text");
    }
    return html;
  }

  private static HeldArticle nitf(String place, Element nitf) throws ContainerException {
    Element data = Xml.first(nitf, "docdata");
    Element publication = Xml.first(nitf, "pubdata");
    return HeldArticle.at(place)
        .key(Xml.attribute(Xml.first(data, "doc-id"), "id-string"))
        .url(Xml.attribute(publication, "ex-ref"))
        .outlet(
            Xml.firstOf(
                Xml.attribute(publication, "name"),
                Xml.attribute(Xml.first(data, "doc.copyright"), "holder"),
                Xml.words(Xml.first(nitf, "distributor"))))
        .title(
            Xml.firstOf(
                Xml.words(Xml.first(nitf, "hedline", "hl1")),
                Xml.words(Xml.first(nitf, "hedline")),
                Xml.words(Xml.first(nitf, "title"))))
        .authors(bylines(Xml.first(nitf, "byline")))
        .date(
            Xml.firstOf(
                Xml.attribute(Xml.first(data, "date.issue"), "norm"),
                Xml.attribute(publication, "date.publication"),
                Xml.attribute(Xml.first(data, "date.release"), "norm"),
                Xml.attribute(Xml.first(nitf, "story.date"), "norm")))
        .with(content(withoutLead(Xml.first(nitf, "body.content"))));
  }

  /// Some archives have the lead paragraph once by itself and once with the full text.
  private static @Nullable Element withoutLead(@Nullable Element content) {
    if (content == null) {
      return null;
    }
    List<Element> blocks = Xml.all(content, "block");
    if (blocks.stream().anyMatch(block -> block.attr("class").equals("full_text"))) {
      blocks.stream().filter(block -> block.attr("class").equals("lead_paragraph")).forEach(Element::remove);
    }
    return content;
  }

  /// The people whom a byline names, or its words.
  private static List<String> bylines(@Nullable Element byline) {
    if (byline == null) {
      return List.of();
    }
    List<String> people = new ArrayList<>();
    for (Element person : Xml.all(byline, "person")) {
      people.addAll(Strings.names(Xml.words(person)));
    }
    if (people.isEmpty()) {
      Element without = byline.clone();
      Xml.all(without, "byttl").forEach(Element::remove);
      people.addAll(Strings.names(Xml.words(without)));
    }
    return people;
  }

  private static HeldArticle newsMl(String place, Element item) throws ContainerException {
    String kind = Xml.attribute(Xml.first(item, "itemclass"), "qcode");
    if (kind != null && !kind.endsWith("text") && Xml.first(item, "inlinexml") == null) {
      throw new ContainerException(
          Fault.UNSUPPORTED, "", "a NewsML-G2 item that is no text (" + kind + ")", "leave it out");
    }
    String status = Xml.attribute(Xml.first(item, "pubstatus"), "qcode");
    if (status != null && WITHDRAWN.stream().anyMatch(status.toLowerCase(Locale.ROOT)::endsWith)) {
      throw new ContainerException(
          Fault.UNSUPPORTED, "", "a NewsML-G2 item that its agency took back (" + status + ")", "leave it out");
    }
    Element inline = Xml.first(item, "inlinexml");
    Element data = inline == null ? Xml.first(item, "inlinedata") : null;
    if (inline == null && data == null) {
      throw new ContainerException(
          Fault.NO_TEXT,
          "",
          "a NewsML-G2 item that only points at its text",
          "export the item with its text in it (inlineXML)");
    }
    Element meta = Xml.first(item, "contentmeta");
    Element nested = inline == null ? null : Xml.first(inline, "nitf");
    Element body =
        inline == null ? null : Xml.firstThere(Xml.first(inline, "body.content"), Xml.first(inline, "body"), inline);
    HeldBody text = data != null ? Strings.body(data.wholeText().strip()) : content(body);
    return HeldArticle.at(place)
        .key(Xml.attribute(item, "guid"))
        .outlet(
            Xml.firstOf(
                Xml.words(Xml.first(item, "copyrightholder")),
                Xml.words(Xml.first(item, "rightsinfo", "name")),
                Xml.attribute(Xml.first(item, "copyrightholder"), "literal"),
                Xml.words(Xml.first(item, "infosource")),
                Xml.words(Xml.first(item, "provider")),
                Xml.attribute(Xml.first(item, "provider"), "literal"),
                Xml.words(Xml.first(item, "creditline"))))
        .title(
            Xml.firstOf(
                headline(meta, Xml.attribute(item, "xml:lang")),
                Xml.words(Xml.first(nested, "hl1")),
                Xml.words(Xml.first(inline, "title"))))
        .authors(authorsOf(meta))
        .language(Xml.firstOf(Xml.attribute(Xml.first(meta, "language"), "tag"), Xml.attribute(item, "xml:lang")))
        .date(
            Xml.firstOf(
                Xml.words(Xml.first(item, "firstcreated")),
                Xml.words(Xml.first(meta, "contentcreated")),
                Xml.words(Xml.first(item, "versioncreated"))))
        .with(text);
  }

  /// Of several headlines the main one in the language of the item.
  private static @Nullable String headline(@Nullable Element meta, @Nullable String itemLanguage) {
    if (meta == null) {
      return null;
    }
    String stated = Xml.attribute(Xml.first(meta, "language"), "tag");
    String language = stated != null ? stated : itemLanguage;
    String best = null;
    int most = -1;
    for (Element headline : Xml.all(meta, "headline")) {
      String own = headline.attr("xml:lang");
      String role = headline.attr("role").toLowerCase(Locale.ROOT);
      int points = own.isEmpty() ? 2 : language != null && sameLanguage(own, language) ? 4 : 0;
      points += role.endsWith("main") ? 2 : role.isEmpty() ? 1 : 0;
      if (points > most && Xml.words(headline) != null) {
        most = points;
        best = Xml.words(headline);
      }
    }
    return best;
  }

  /// "en-GB" is a kind of "en".
  private static boolean sameLanguage(String a, String b) {
    return a.split("[-_]")[0].equalsIgnoreCase(b.split("[-_]")[0]);
  }

  private static final Set<String> WITHDRAWN = Set.of("canceled", "cancelled", "withheld");

  private static List<String> authorsOf(@Nullable Element meta) {
    if (meta == null) {
      return List.of();
    }
    List<String> names = new ArrayList<>(Strings.names(Xml.words(Xml.first(meta, "by"))));
    if (names.isEmpty()) {
      for (Element creator : Xml.all(meta, "creator")) {
        names.addAll(Strings.names(Xml.words(Xml.first(creator, "name"))));
      }
    }
    return names;
  }

  private static HeldArticle tei(String place, Element tei) throws ContainerException {
    Element header = Xml.first(tei, "teiheader");
    Element statement = Xml.first(header, "titlestmt");
    Element date =
        Xml.firstThere(Xml.first(header, "sourcedesc", "date"), Xml.first(header, "publicationstmt", "date"), null);
    List<String> authors = new ArrayList<>();
    if (statement != null) {
      Xml.all(statement, "author").forEach(author -> authors.addAll(Strings.names(Xml.words(author))));
    }
    Element text = Xml.child(tei, "text");
    Element group = text == null ? null : Xml.child(text, "group");
    Element body = text == null ? null : group != null ? group : Xml.first(text, "body");
    if (body != null) {
      for (Element part : Xml.all(body, "div")) {
        if (part.attr("type").equals("comments")) {
          part.remove();
        }
      }
      joinLines(body);
    }
    return HeldArticle.at(place)
        .url(Xml.firstOf(Xml.attribute(Xml.first(header, "ptr"), "target"), url(header)))
        .outlet(
            Xml.firstOf(
                Xml.words(Xml.first(header, "sourcedesc", "publisher")),
                journal(header),
                Xml.words(Xml.first(header, "publisher"))))
        .title(Xml.words(Xml.first(statement, "title")))
        .authors(authors.stream().distinct().toList())
        .date(Xml.firstOf(Xml.attribute(date, "when"), Xml.words(date)))
        .with(content(body));
  }

  /// The paper in which the article stood.
  private static @Nullable String journal(@Nullable Element header) {
    Element source = Xml.first(header, "sourcedesc");
    for (Element title : source == null ? List.<Element>of() : Xml.all(source, "title")) {
      if (title.attr("level").equals("j")) {
        return Xml.words(title);
      }
    }
    return null;
  }

  /// A mark of a new line of the print stands within a sentence, or within a word.
  private static void joinLines(Element body) {
    for (String name : List.of("lb", "pb", "cb")) {
      for (Element mark : Xml.all(body, name)) {
        String before = mark.previousSibling() instanceof TextNode words ? words.getWholeText().stripTrailing() : "";
        boolean within = !before.isEmpty() && ".!?:”\"’'".indexOf(before.charAt(before.length() - 1)) < 0;
        if (mark.attr("break").equals("no") && mark.previousSibling() instanceof TextNode words) {
          words.text(before.endsWith("-") ? before.substring(0, before.length() - 1) : before);
          if (mark.nextSibling() instanceof TextNode next) {
            next.text(next.getWholeText().stripLeading());
          }
          mark.remove();
        } else if (within) {
          mark.replaceWith(new TextNode(" "));
        }
      }
    }
  }

  private static @Nullable String url(@Nullable Element header) {
    if (header != null) {
      for (Element number : Xml.all(header, "idno")) {
        String words = Xml.words(number);
        if (words != null && words.startsWith("http")) {
          return words;
        }
      }
    }
    return null;
  }

  private static HeldArticle trafilatura(String place, Element doc) throws ContainerException {
    return HeldArticle.at(place)
        .key(Xml.attribute(doc, "id"))
        .url(Xml.firstOf(Xml.attribute(doc, "url"), Xml.attribute(doc, "source")))
        .domain(Xml.attribute(doc, "hostname"))
        .outlet(Xml.attribute(doc, "sitename"))
        .title(Xml.attribute(doc, "title"))
        .authors(Strings.names(Xml.attribute(doc, "author")))
        .language(Xml.attribute(doc, "language"))
        .date(Xml.attribute(doc, "date"))
        .with(content(Xml.first(doc, "main")));
  }
}
