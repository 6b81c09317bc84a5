package org.hearsay.ingest.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.hearsay.text.BlockKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// Finds the part of a page that is the report.
///
/// First by what the markup names as the article, then by Readability4J, which weighs paragraphs. The markup
/// goes first when it holds at least half of what the other finds: it keeps captions, posts and credits
/// apart, and Readability4J does not.
public final class MainContent {
  /// Half of what the other finds; chosen once, other values were not tried.
  private static final double ENOUGH = 0.5;

  /// An element with this share of the text of all paragraphs is taken at once, since asking Readability4J takes the
  /// most time.
  private static final double PLAIN = 0.7;

  private static final int MIN_TEXT = 120;

  /// Deeper or larger pages are not given to Readability4J: it is recursive, and would take too long.
  private static final int MAX_DEPTH = 400;

  private static final int MAX_NODES = 100_000;

  /// Characters that it walks when it asks each element for its text.
  private static final long MAX_NESTED = 20_000_000;

  /// Line breaks under one element: it takes them away one by one and counts the others anew each time.
  private static final int MAX_BREAKS = 4_000;

  /// Blanks beside each other that it prints under one element.
  private static final int MAX_BLANKS = 2_000;

  private static final Pattern BODY_NAME =
      Pattern.compile(
          "(?:^|[\\s_-])(?:(?:article|story|post|entry|news|main|field-name|content|text)[_-]*(?:body|content|text"
              + "|copy|main|story)|articlebody|storybody|bodytext|body-?copy|entry-content|rich-?text"
              + "|wysiwyg|mw-parser-output)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  /// Characters that are left when all that is hidden is away.
  private static final int MIN_SEEN = 60;

  /// Ids and classes that programs for consent give to their dialogues; compiled for Hearsay, 2026-11-30.
  private static final Pattern CONSENT =
      Pattern.compile(
          "(?:^|\\s)(?:onetrust-[\\w-]+|ot-sdk-[\\w-]+|didomi-[\\w-]+|qc-cmp2?-[\\w-]+|sp_message_[\\w-]+|cky-consent[\\w-]*"
              + "|cybotcookiebot[\\w-]*|fc-consent-root|truste[\\w-]*|usercentrics-[\\w-]+|cmplz-[\\w-]+|osano-cm-[\\w-]+"
              + "|(?:cookie|gdpr|consent)[-_]?(?:banner|notice|consent|dialog|popup|modal|bar|overlay|wall)s?)(?:\\s|$)",
          Pattern.CASE_INSENSITIVE);

  private MainContent() {}

  /// @return the blocks of the report; empty where the page has none
  public static List<PagePart> of(Document page) {
    SeenPage seen = seen(page);
    return seen.parts(BlockModel.shipped());
  }

  /// What the rules take, and all else that the page shows.
  public static SeenPage seen(Document page) {
    if (!isOrdinary(page)) {
      return new SeenPage(PageBlocks.plain(page.body()), List.of());
    }
    withoutHidden(page);
    PageText text = PageText.of(page);
    Chosen chosen = chosen(page, text);
    return SeenPage.of(page, text, chosen);
  }

  /// What the rules take for the report.
  ///
  /// @param root what holds it; absent where Readability4J gathered it
  record Chosen(List<PagePart> parts, @Nullable Element root) {}

  private static Chosen chosen(Document page, PageText text) {
    Element marked = marked(page, text);
    List<PagePart> own = marked == null ? List.of() : PageBlocks.of(marked, text);
    if (marked != null && length(own) >= MIN_TEXT && text.prose(marked) >= PLAIN * text.prose(page.body())) {
      return new Chosen(own, marked);
    }
    List<PagePart> weighed = text.nested() > MAX_NESTED ? List.of() : weighed(page);
    if (length(own) >= MIN_TEXT && length(own) >= ENOUGH * length(weighed)) {
      return new Chosen(own, marked);
    }
    if (length(weighed) >= MIN_TEXT) {
      return new Chosen(weighed, null);
    }
    return new Chosen(PageBlocks.of(page.body(), text), page.body());
  }

  /// Takes away what no reader sees and what asks for consent, wherever it stands. Where nothing would be left, all stays.
  private static void withoutHidden(Document page) {
    List<Element> hidden = new ArrayList<>();
    int[] left = new int[1];
    NodeTraversor.filter(
        (node, depth) -> {
          if (node instanceof Element element && (PageBlocks.isHidden(element) || isConsent(element))) {
            hidden.add(element);
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
          }
          if (node instanceof TextNode words && !words.isBlank()) {
            left[0] += words.getWholeText().length();
          }
          return NodeFilter.FilterResult.CONTINUE;
        },
        page.body());
    if (left[0] >= MIN_SEEN) {
      hidden.remove(page.body());
      remove(hidden);
    }
  }

  /// Takes elements out of their parents, all of one parent at once: one by one each would be looked for among all that
  /// stand beside it.
  private static void remove(List<Element> elements) {
    Set<Node> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    gone.addAll(elements);
    Set<Element> parents = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element element : elements) {
      Element parent = element.parent();
      if (parent == null || !parents.add(parent)) {
        continue;
      }
      List<Node> kept = new ArrayList<>(parent.childNodes());
      kept.removeIf(gone::contains);
      parent.empty();
      parent.appendChildren(kept);
    }
  }

  /// A dialogue of one of the programs that ask for consent to cookies.
  private static boolean isConsent(Element element) {
    return (element.nameIs("div") || element.nameIs("section") || element.nameIs("aside"))
        && CONSENT.matcher(element.id() + " " + element.className()).find();
  }

  /// @return the blocks of a page all of which is the report
  public static List<PagePart> all(Document page) {
    return isOrdinary(page) ? PageBlocks.of(page.body(), PageText.of(page)) : PageBlocks.plain(page.body());
  }

  private static int length(List<PagePart> parts) {
    int length = 0;
    for (PagePart part : parts) {
      length += part.kind() == BlockKind.BODY ? part.text().length() : 0;
    }
    return length;
  }

  /// The element that the markup names as the report, with the most text in paragraphs.
  private static @Nullable Element marked(Document page, PageText text) {
    Element best = most(page.select("[itemprop=articleBody]"), text);
    if (best != null) {
      return best;
    }
    List<Element> named = new ArrayList<>();
    for (Element element : page.select("div[class],div[id],section[class],section[id]")) {
      if (BODY_NAME.matcher(element.className() + " " + element.id()).find()) {
        named.add(element);
      }
    }
    Element article = most(page.select("article"), text);
    best = whole(most(named, text), named, text);
    if (best == null || (article != null && text.prose(best) < text.prose(article) * 0.6)) {
      best = article;
    }
    return best != null ? best : most(page.select("main,[role=main]"), text);
  }

  /// Sites cut a report into pieces, with advertisements between them. Where other elements of the same names stand beside
  /// the one with the most text, what holds them all and little else is the report.
  @SuppressWarnings("ReferenceEquality") // the element itself, not one like it
  private static @Nullable Element whole(@Nullable Element best, List<Element> named, PageText text) {
    if (best == null) {
      return null;
    }
    long pieces = 0;
    Element holder = best;
    for (Element other : named) {
      if (other.className().equals(best.className())
          && text.prose(other) > 0
          && (other == best || isApart(other, best))) {
        pieces += text.prose(other);
        while (holder != null && !PageText.isIn(other, holder)) {
          holder = holder.parent();
        }
      }
    }
    if (holder == null || holder == best || pieces <= text.prose(best)) {
      return best;
    }
    return text.prose(holder) <= MOST_BESIDE * pieces ? holder : best;
  }

  /// How much more text than the pieces there may be in what holds them.
  private static final double MOST_BESIDE = 1.2;

  private static boolean isApart(Element one, Element other) {
    return !PageText.isIn(one, other) && !PageText.isIn(other, one);
  }

  private static @Nullable Element most(List<Element> elements, PageText text) {
    Element best = null;
    long most = MIN_TEXT;
    for (Element element : elements) {
      long prose = text.prose(element);
      if (prose > most) {
        best = element;
        most = prose;
      }
    }
    return best;
  }

  private static List<PagePart> weighed(Document page) {
    Document copy = page.clone();
    if (!withoutLooseBlanks(copy)) {
      return List.of();
    }
    try {
      Element content = new Readability4J("http://page.invalid/", copy).parse().getArticleContent();
      return content == null ? List.of() : PageBlocks.of(content, PageText.of(content));
    } catch (RuntimeException e) {
      // Markup that breaks the library can still be read by what it says of itself.
      return List.of();
    }
  }

  /// Takes away the blanks beside blocks, which are not seen. The library prints what it weighs, and looks from each blank
  /// to the next other node: where it took away what stands between them, that would cost their square.
  ///
  /// @return whether few enough blanks and line breaks are left under each element
  private static boolean withoutLooseBlanks(Document page) {
    IdentityHashMap<Element, Integer> blanks = new IdentityHashMap<>();
    IdentityHashMap<Element, Integer> breaks = new IdentityHashMap<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (!(node.parent() instanceof Element parent)) {
            return;
          }
          if (node instanceof TextNode words && words.isBlank()) {
            blanks.merge(parent, 1, Integer::sum);
          } else if (node.nameIs("br")) {
            breaks.merge(parent, 1, Integer::sum);
          }
        },
        page);
    if (breaks.values().stream().anyMatch(count -> count > MAX_BREAKS)) {
      return false;
    }
    for (Map.Entry<Element, Integer> each : blanks.entrySet()) {
      if (each.getValue() > MAX_BLANKS && withoutLooseBlanks(each.getKey()) > MAX_BLANKS) {
        return false;
      }
    }
    return true;
  }

  /// @return how many blanks are left
  private static int withoutLooseBlanks(Element parent) {
    List<Node> children = parent.childNodes();
    List<Node> kept = new ArrayList<>();
    int left = 0;
    for (int at = 0; at < children.size(); at++) {
      Node node = children.get(at);
      if (isBlank(node)) {
        Node next = at + 1 < children.size() ? children.get(at + 1) : null;
        if (kept.isEmpty() || next == null || isLoose(kept.getLast()) || isLoose(next)) {
          continue;
        }
        left++;
      }
      kept.add(node);
    }
    parent.empty();
    parent.appendChildren(kept);
    return left;
  }

  private static boolean isLoose(Node beside) {
    return isBlank(beside) || (beside instanceof Element element && element.isBlock());
  }

  private static boolean isBlank(Node node) {
    return node instanceof TextNode words && words.isBlank();
  }

  private static boolean isOrdinary(Document page) {
    int[] seen = new int[2];
    NodeTraversor.traverse(
        (Node node, int depth) -> {
          seen[0] = Math.max(seen[0], depth);
          seen[1]++;
        },
        page);
    return seen[0] <= MAX_DEPTH && seen[1] <= MAX_NODES;
  }
}
