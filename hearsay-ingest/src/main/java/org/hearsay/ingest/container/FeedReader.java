package org.hearsay.ingest.container;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.ingest.container.ContainerException.Fault;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A feed (RSS, Atom) with the full texts. A feed of teasers is refused with the addresses of its articles.
public final class FeedReader {
  /// Characters of a description that is the article and no teaser.
  private static final int LONG = 700;

  private static final int ADDRESSES_SHOWN = 5;

  /// How a teaser ends.
  private static final Pattern CUT =
      Pattern.compile("(?:\\.\\.\\.|…|\\[[.…]+\\]|(?i:read more|continue reading)[ .…»>→]*)\\s*$");

  private static final Pattern READ_ON =
      Pattern.compile("(?:\\[[.…]+\\]|(?i:read more|continue reading|read the full story|keep reading)[ .…»>→]*)\\s*$");

  private FeedReader() {}

  /// Whether the first element is one that a feed begins with.
  public static boolean looks(@Nullable String root) {
    return root != null && (root.equals("rss") || root.equals("feed") || root.equals("rdf"));
  }

  public static void read(String text, HeldSink sink) throws ContainerException {
    Document xml = Xml.parse(text);
    List<Element> items = new ArrayList<>(Xml.all(xml, "item"));
    items.addAll(Xml.all(xml, "entry"));
    if (items.isEmpty()) {
      throw new ContainerException(Fault.NO_TEXT, "", "a feed without articles", "fetch it again, or leave it out");
    }
    Element channel = Xml.first(xml, "channel");
    Element source = channel != null ? channel : Xml.first(xml, "feed");
    List<String> teasers = new ArrayList<>();
    List<HeldArticle> articles = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      HeldBody body = body(items.get(i));
      if (body == null) {
        String address = link(items.get(i));
        teasers.add(address == null ? "(no address)" : address);
      } else {
        articles.add(article(":" + (i + 1), items.get(i), source, body));
      }
    }
    String some = String.join(" ", teasers.stream().limit(ADDRESSES_SHOWN).toList());
    if (articles.isEmpty()) {
      throw ContainerException.unsupported(
          "a feed with %d teasers and no full text".formatted(teasers.size()),
          "give hearsay the addresses that it names, which it fetches: " + some);
    }
    articles.forEach(sink::article);
    if (!teasers.isEmpty()) {
      sink.warning(
          "%d of its items are teasers without a text and are left out; their addresses can be given: %s"
              .formatted(teasers.size(), some));
    }
    if (!text.stripTrailing().endsWith(">")) {
      sink.warning("the feed ends in the middle of a tag or text: it may be cut short");
    }
  }

  private static HeldArticle article(String place, Element item, @Nullable Element source, HeldBody body) {
    String url = link(item);
    Element original = Xml.child(item, "source");
    String outlet =
        Xml.firstOf(
            original == null ? null : Xml.firstOf(Xml.words(Xml.child(original, "title")), ownWords(original)),
            site(source));
    return HeldArticle.at(place)
        .key(Xml.firstOf(words(item, "guid"), words(item, "id")))
        .url(url)
        .outlet(outlet)
        .title(words(item, "title"))
        .authors(authors(item))
        .language(source == null ? null : Xml.firstOf(words(source, "language"), Xml.attribute(source, "xml:lang")))
        .date(date(item))
        .with(body);
  }

  static @Nullable String date(Element item) {
    return Xml.firstOf(
        words(item, "pubdate"),
        words(item, "published"),
        words(item, "issued"),
        words(item, "date"),
        words(item, "updated"));
  }

  private static @Nullable String ownWords(Element element) {
    return element.children().isEmpty() ? Xml.words(element) : null;
  }

  static @Nullable String words(Element parent, String name) {
    String words = Xml.words(Xml.child(parent, name));
    return words == null ? null : Strings.orNull(Strings.oneLine(unescaped(words)));
  }

  /// Titles are often escaped twice, and have marks of emphasis in them.
  private static String unescaped(String words) {
    return words.indexOf('&') >= 0 || words.indexOf('<') >= 0 ? org.jsoup.Jsoup.parse(words).text() : words;
  }

  /// The name of the site without what feeds add to it, such as "Bay Echo | News".
  static @Nullable String site(@Nullable Element source) {
    String title = source == null ? null : words(source, "title");
    if (source == null || title == null) {
      return null;
    }
    String host = String.valueOf(link(source)).toLowerCase(java.util.Locale.ROOT);
    String[] parts = title.split(" (?:[|»·:]{1,2}|[-–—]) ");
    for (String part : parts) {
      if (host.replaceAll("[^a-z0-9]", "").contains(Strings.letters(part)) && Strings.letters(part).length() > 3) {
        return part.strip();
      }
    }
    return parts.length == 0 || parts[0].isBlank() ? title : parts[0].strip();
  }

  static @Nullable String link(Element item) {
    String first = null;
    for (Element child : item.children()) {
      if (!Xml.name(child).equals("link")) {
        continue;
      }
      String rel = child.attr("rel");
      String address = Xml.firstOf(Xml.attribute(child, "href"), Xml.words(child));
      if (address != null && (rel.isEmpty() || rel.equals("alternate"))) {
        return address;
      }
      first = first == null && !rel.equals("self") ? address : first;
    }
    String guid = Xml.words(Xml.child(item, "guid"));
    return first != null ? first : guid != null && guid.startsWith("http") ? guid : null;
  }

  private static List<String> authors(Element item) {
    List<String> authors = new ArrayList<>();
    for (Element child : item.children()) {
      String name = Xml.name(child);
      if (name.equals("creator") || name.equals("author")) {
        Element person = Xml.child(child, "name");
        String words = Xml.words(person == null ? child : person);
        authors.addAll(Strings.names(withoutAddress(words)));
      }
    }
    return authors.stream().distinct().toList();
  }

  /// RSS has "ann@bay.example (Ann Lee)".
  private static @Nullable String withoutAddress(@Nullable String author) {
    if (author == null || author.indexOf('@') < 0) {
      return author;
    }
    int open = author.indexOf('(');
    int close = author.lastIndexOf(')');
    return open >= 0 && close > open ? author.substring(open + 1, close) : null;
  }

  /// Whether a short text ends as teasers do, with a link to the rest.
  private static boolean isTeaser(String content) {
    String plain = org.jsoup.Jsoup.parse(content).text();
    return plain.length() < LONG && READ_ON.matcher(plain).find();
  }

  private static @Nullable HeldBody body(Element item) {
    Element content = null;
    for (String name : List.of("encoded", "full-text", "content")) {
      Element found = Xml.child(item, name);
      content = content == null && found != null && !found.wholeText().isBlank() ? found : content;
    }
    if (content != null && isTeaser(content.wholeText())) {
      return null;
    }
    if (content != null) {
      if (content.attr("type").equals("xhtml")) {
        return Xml.html(content, java.util.Set.of("script", "style"));
      }
      return Strings.body(content.wholeText().strip());
    }
    for (String name : List.of("description", "summary")) {
      Element found = Xml.child(item, name);
      String words = found == null ? "" : found.wholeText().strip();
      String plain = words.indexOf('<') >= 0 ? org.jsoup.Jsoup.parse(words).text() : words;
      boolean alone = !plain.isEmpty() && link(item) == null; // there is no page that has more
      if (alone || (plain.length() >= LONG && !CUT.matcher(plain).find())) {
        return Strings.body(words);
      }
    }
    return null;
  }
}
