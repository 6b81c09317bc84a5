package org.hearsay.ingest.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The authors that a page shows near its report, where its metadata name none.
public final class ShownAuthors {
  /// What a card calls the author.
  private static final Set<String> WRITTEN = IngestLists.ENGLISH.words("shown-authors.written");

  private static final String MARKED = "[rel=author],[itemprop=author]";

  private static final String CALLED =
      "[class*=byline],[class*=Byline],[class*=author-name],[class*=authorName],[class*=author_name],[class*=author__name],"
          + "[class~=(?i)^(?:post-|entry-|article-|story-)?(?:author|credits?|writer|contributors?)$],[class~=(?i)\\bvcard\\b]";

  private static final String LINKS =
      "a[href*=/author],a[href*=/profile/],a[href*=/staff/],a[href*=/people/],a[href*=/contributor],a[href*=/by/],a[rel=author]";

  /// Elements around what other articles and readers are shown with.
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)related|recommend|comment|sidebar|trending|most-?read|more-from|newsletter|author-?bio|bio\\b");

  private static final int MOST = 30;
  private static final int LONGEST = 200;
  private static final int OUTWARD = 12;

  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:\\p{Lu}[\\p{L}'’.-]*|\\p{Ll}{2,3}\\b)){1,4}");

  private static final Pattern BORDER = Pattern.compile("\\s*[\u00B7|\u2022]\\s*");

  private ShownAuthors() {}

  /// Those whose elements are marked as the author's before those that are only called so; empty where there are none.
  public static List<String> of(Document page) {
    Element label = page.selectFirst("meta[name=twitter:label1]");
    Element value = page.selectFirst("meta[name=twitter:data1]");
    if (label != null && value != null && WRITTEN.contains(label.attr("content").strip().toLowerCase(Locale.ROOT))) {
      List<String> carded = AuthorNames.of(List.of(value.attr("content")));
      if (!carded.isEmpty()) {
        return carded;
      }
    }
    List<String> marked = in(page.select(MARKED), true);
    return marked.isEmpty() ? in(page.select(CALLED), false) : marked;
  }

  @SuppressWarnings("ReferenceEquality") // the same element, not one like it
  private static List<String> in(List<Element> elements, boolean marked) {
    List<String> names = new ArrayList<>();
    Element home = null;
    for (Element element : elements.subList(0, Math.min(elements.size(), MOST))) {
      if (isOthers(element)) {
        continue;
      }
      List<String> found = marked ? ofMarked(element) : ofCalled(element);
      if (found.isEmpty()) {
        continue;
      }
      // The first byline is the report's; the links of one byline stand beside one another.
      Element parent = element.parent();
      if (home == null) {
        home = parent;
      } else if (parent != home) {
        break;
      }
      names.addAll(found);
    }
    return AuthorNames.of(names);
  }

  private static List<String> ofMarked(Element element) {
    if (element.hasAttr("itemprop")) {
      Element name = element.selectFirst("[itemprop=name]");
      if (name != null) {
        return AuthorNames.of(List.of(name.hasAttr("content") ? name.attr("content") : ShortText.of(name)));
      }
      if (element.hasAttr("content")) {
        return AuthorNames.of(List.of(element.attr("content")));
      }
    }
    return AuthorNames.of(List.of(ShortText.of(element)));
  }

  /// People alone: what is called a byline may hold anything.
  private static List<String> ofCalled(Element element) {
    List<String> links = new ArrayList<>();
    for (Element link : element.select(LINKS)) {
      links.add(ShortText.of(link));
    }
    List<String> linked = people(links);
    return linked.isEmpty() ? people(lines(element)) : linked;
  }

  private static List<String> lines(Element element) {
    String words = ShortText.of(element);
    if (words.isEmpty() || words.length() > LONGEST) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (String line : element.wholeText().split("\\R")) {
      for (String piece : BORDER.split(line.strip())) {
        lines.add(piece);
      }
    }
    return lines;
  }

  private static List<String> people(List<String> lines) {
    List<String> people = new ArrayList<>();
    for (String name : AuthorNames.of(lines)) {
      if (NAME.matcher(name).matches()) {
        people.add(name);
      }
    }
    return people;
  }

  private static final Set<String> ASIDE = Set.of("aside", "nav", "footer");

  /// Whether it belongs to another article, to a comment or to a note on the author under the report.
  private static boolean isOthers(Element element) {
    Element at = element;
    for (int i = 0; i < OUTWARD && at != null; i++) {
      if (ASIDE.contains(at.normalName()) || OTHERS.matcher(at.className().toLowerCase(Locale.ROOT)).find()) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }
}
