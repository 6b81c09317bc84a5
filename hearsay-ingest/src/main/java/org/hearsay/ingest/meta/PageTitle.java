package org.hearsay.ingest.meta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The title of the report on a page: as its metadata have it, as readers see it in a heading, and without the name of
/// the site and of a section.
public final class PageTitle {
  /// Words of a title. A heading of fewer may be the name of the site.
  private static final int MIN_TITLE_WORDS = 5;

  /// The share of the shorter title's words that stand in the other too; chosen once.
  private static final double SHARED_WORDS = 0.4;

  private static final int LONGEST = 300;
  private static final int MOST_HEADINGS = 30;

  /// Letters of a site's name that are looked for within a longer one.
  private static final int NAME = 5;

  private static final List<String> BORDERS =
      List.of(" | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00AB ", " \u00BB ", " \u2022 ", " \u00B7 ");

  private final Document page;

  /// Names of the site, by letters.
  private final Set<String> sites;

  private final List<String> headings;

  private PageTitle(Document page, List<String> sites) {
    this.page = page;
    this.sites = sites.stream().map(PageTitle::letters).filter(name -> name.length() > 1).collect(Collectors.toSet());
    headings = headings();
  }

  /// @param stated in metadata, the surest first
  /// @param sites what the site is called, as far as that is known
  /// @return absent where the page has none
  public static @Nullable String of(Document page, List<String> stated, List<String> sites) {
    return new PageTitle(page, sites).find(stated);
  }

  private @Nullable String find(List<String> stated) {
    for (String title : stated) {
      if (!isSite(title)) {
        String seen = seen(title);
        return seen != null ? seen : withoutSite(title, false);
      }
    }
    String window = ShownText.clean(page.title());
    String within = within(window);
    if (within != null) {
      return within;
    }
    boolean tells = !window.isBlank() && !isSite(window);
    for (String heading : headings) {
      if (!tells || sharesWords(window, heading) || !isTelling(window)) {
        return heading;
      }
    }
    String plain = withoutSite(window, true);
    return !plain.isBlank() && !isSite(plain) ? plain : headings.isEmpty() ? null : headings.getFirst();
  }

  private static boolean isTelling(String window) {
    return window.split("\\s+").length >= MIN_TITLE_WORDS;
  }

  /// The heading that repeats the metadata is the title as readers see it; what such a heading has before the title, as
  /// "Exclusive", is none of it.
  private @Nullable String seen(String title) {
    for (String heading : headings) {
      String a = letters(title);
      String b = letters(heading);
      if (b.length() > a.length() && b.endsWith(a) && !a.isEmpty()) {
        return title;
      }
      boolean ends = a.endsWith(b) && heading.indexOf(' ') > 0;
      if (a.startsWith(b) || b.startsWith(a) || ends || sharesWords(title, heading)) {
        return heading;
      }
    }
    return null;
  }

  /// The heading that is a piece of what the window shows, as in "Bay Echo | Ferry stays".
  private @Nullable String within(String window) {
    String all = letters(window);
    for (String heading : headings) {
      String own = letters(heading);
      if (heading.indexOf(' ') > 0 && own.length() > NAME && all.contains(own)) {
        return heading;
      }
    }
    return null;
  }

  /// The headings that may be the title: those of the first order, then others that are called one, then those of the
  /// second order. The name of the site is none.
  private List<String> headings() {
    List<String> found = new ArrayList<>();
    for (String query :
        List.of(
            "h1",
            "[itemprop=headline]",
            "[class~=(?i)(?:^|[\\s_-])(?:entry|post|article|story)-?_?-?(?:title|headline)(?:$|\\s)],[class~=(?i)^headline$]",
            "h2")) {
      List<Element> all = page.select(query);
      if (query.equals("h2") && !found.isEmpty()) {
        continue;
      }
      for (Element heading : all.subList(0, Math.min(all.size(), MOST_HEADINGS))) {
        String text = ShownText.clean(ShortText.of(heading));
        if (!text.isEmpty() && text.length() <= LONGEST && !isSite(text) && !leadsHome(heading)) {
          found.add(ShownText.unescaped(text));
        }
      }
    }
    return found;
  }

  /// A heading that is a link to the first page of the site has its name.
  private static boolean leadsHome(Element heading) {
    Element link = heading.selectFirst("a[href]");
    String to = link == null ? "" : link.attr("href").replaceFirst("^https?://[^/]{1,200}", "");
    return link != null && (to.isEmpty() || to.equals("/"));
  }

  private boolean isSite(String text) {
    return sites.contains(letters(text));
  }

  private boolean namesSite(String piece) {
    String own = letters(piece);
    return sites.stream()
        .anyMatch(
            site -> site.startsWith(own) || own.startsWith(site) || (site.length() >= NAME && own.contains(site)));
  }

  /// Whether a heading is the title that readers see, where search engines get another: it shares words with the other.
  private static boolean sharesWords(String title, String heading) {
    Set<String> words = words(heading);
    Set<String> others = words(title);
    int shorter = Math.min(words.size(), others.size());
    words.retainAll(others);
    return shorter >= MIN_TITLE_WORDS && words.size() >= SHARED_WORDS * shorter;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    words.remove("");
    return words;
  }

  private static String letters(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(c -> out.appendCodePoint(Character.toLowerCase(c)));
    return out.toString();
  }

  /// "Ferry Stays in Port - Bay Echo" is a title with the name of the site after it.
  ///
  /// @param window whether it stands in the window's bar, where sites put the section too
  private String withoutSite(String title, boolean window) {
    for (String border : BORDERS) {
      int at = title.lastIndexOf(border);
      if (at <= 0) {
        continue;
      }
      String tail = title.substring(at + border.length());
      int first = title.indexOf(border);
      if (namesSite(title.substring(0, first)) && !namesSite(tail)) {
        return title.substring(first + border.length()).strip();
      }
      if (namesSite(tail) || (sites.isEmpty() && tail.split(" ").length <= 4 && at > 20)) {
        String left = title.substring(0, at).strip();
        return window ? withoutSection(left, border) : left;
      }
    }
    return title;
  }

  /// "Ferry Stays in Port - Local News" in front of the name of the site.
  private static String withoutSection(String title, String border) {
    int at = title.lastIndexOf(border);
    if (at <= 20) {
      return title;
    }
    String[] tail = title.substring(at + border.length()).split(" ");
    boolean section =
        tail.length <= 3
            && Arrays.stream(tail).allMatch(word -> word.isEmpty() || !Character.isLowerCase(word.charAt(0)));
    return section ? title.substring(0, at).strip() : title;
  }
}
