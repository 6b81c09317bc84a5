package org.hearsay.ingest.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.ingest.meta.IngestLists;
import org.hearsay.ingest.meta.ShortText;
import org.hearsay.ingest.meta.ShownText;
import org.hearsay.text.BlockKind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// Turns a part of a page into labelled paragraphs. Walks without recursion, for any depth of nesting.
final class PageBlocks implements NodeFilter {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "canvas",
          "object",
          "embed",
          "button",
          "select",
          "input",
          "textarea",
          "option",
          "audio",
          "video",
          "map",
          "head",
          "math",
          "dialog",
          "datalist",
          "label");

  /// The cells of a row stand on one line.
  private static final Set<String> CELLS = Set.of("td", "th", "dt", "dd");

  private static final Set<String> FURNITURE_TAGS = Set.of("nav", "aside", "footer", "menu");

  /// Class names and ids of page furniture; compiled for Hearsay, 2026-11-22.
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?:^|[\\s_-])(?:share|sharing|shares|social|sociallinks|related|recommend(?:ed|ations?)?|newsletter"
              + "|subscribe|subscription|signup|sign-up|comments?|disqus|cookies?|consent|promo(?:tion)?s?"
              + "|advert(?:isement|ising|s)?|ads?|adslot|ad-slot|dfp|sponsor(?:ed)?|breadcrumbs?|tags?|taglist"
              + "|toolbar|tools|sidebar|popup|modal|paywall|trending|outbrain|taboola|widget|read-?more"
              + "|more-?(?:stories|news|on|from)|most-?(?:read|popular)|next-?(?:article|story|post)|prev"
              + "|pagination|pager|author-?(?:bio|info|box|card)|about-?author|print|footer|nav|navbar|menu"
              + "|hidden|visually-?hidden|screen-?reader(?:-text)?|sr-only|donate|donation|copyright|rating"
              + "|playlist|teasers?|see-?also|mw-editsection|toc|reflist|navbox|printfooter|catlinks"
              + "|noprint|jump-link|poll|quiz|skip-link|feedback|login|register)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:^|[\\s_-])(?:caption|wp-caption-text|figcaption|image-?credit|photo-?credit|credit-?line"
              + "|imagecaption|photocaption|media-caption|cutline)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BYLINE =
      Pattern.compile("(?:^|[\\s_-])(?:byline|authors?|creator)(?:$|[\\s_-])", Pattern.CASE_INSENSITIVE);

  private static final Pattern DATELINE =
      Pattern.compile("(?:^|[\\s_-])dateline(?:$|[\\s_-])", Pattern.CASE_INSENSITIVE);

  private static final Pattern HIDDEN_STYLE =
      Pattern.compile("(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);

  private static final Pattern POST = Pattern.compile("(?:twitter-tweet|instagram-media|tweet|bluesky-embed)");

  /// Characters of speech that is set apart, and of a call to pay.
  private static final int LONGEST_SPEECH = 1500;

  private static final int LONGEST_CALL = 400;

  private static final List<String> PAYWALL = IngestLists.ENGLISH.entries("page-blocks.paywall");

  private static final Pattern LEADING_DASH = Pattern.compile("^[\\s—–-]+");
  private static final Pattern TRAILING_DASH = Pattern.compile("[\\s—–-]+$");

  private record Labelled(int depth, BlockKind kind) {}

  private final List<PagePart> parts = new ArrayList<>();

  /// Where each part stands.
  private final List<Seat> seats = new ArrayList<>();

  /// What holds the first words of the open paragraph; absent before them.
  private @Nullable Element first;

  private final Element root;
  private final StringBuilder text = new StringBuilder();
  private final Deque<Labelled> labels = new ArrayDeque<>();

  /// Of all elements; absent to look at no names.
  private final @Nullable PageText page;

  /// Half the characters of the report.
  private final int half;

  private int linkLength;
  private int links;

  /// How many short quotations are open.
  private int quoteDepth;

  /// The block of speech that is open; absent outside.
  private @Nullable Element inQuote;

  private final Set<Element> quotes = Collections.newSetFromMap(new IdentityHashMap<>());

  /// How many paragraphs stood before the block of speech.
  private int quoteFrom;

  private PageBlocks(Element root, @Nullable PageText page, int half) {
    this.root = root;
    this.page = page;
    this.half = half;
  }

  /// @param page the text of the page that the root is in
  static List<PagePart> of(Element root, PageText page) {
    return walked(root, page).parts;
  }

  /// The parts with the places where they stand.
  static PageBlocks walked(Element root, PageText page) {
    PageBlocks blocks = new PageBlocks(root, page, page.length(root) / 2);
    NodeTraversor.filter(blocks, root);
    blocks.flush();
    blocks.headingsOfFurniture();
    return blocks;
  }

  List<PagePart> parts() {
    return parts;
  }

  /// One for each part.
  List<Seat> seats() {
    return seats;
  }

  /// Where a paragraph stands.
  ///
  /// @param at what holds its first words
  /// @param linked characters in links
  record Seat(Element at, int linked, int links) {}

  /// A heading behind the begin of the report with nothing but furniture below it is furniture too: "More on this".
  private void headingsOfFurniture() {
    boolean furniture = true; // below the last part there is nothing
    boolean below = false;
    int report = 0;
    while (report < parts.size() && !isParagraph(parts.get(report))) {
      report++;
    }
    for (int i = parts.size() - 1; i > report; i--) {
      PagePart part = parts.get(i);
      switch (part.kind()) {
        case HEADLINE -> {
          below = furniture && (below || i == parts.size() - 1);
          if (below) {
            parts.set(i, new PagePart(part.text(), BlockKind.BOILERPLATE));
          }
          furniture = true;
        }
        case BOILERPLATE, BYLINE, CREDIT -> below = true;
        default -> furniture = false;
      }
    }
  }

  /// Characters of a paragraph that is surely none of a label.
  private static final int PARAGRAPH = 80;

  private static boolean isParagraph(PagePart part) {
    return part.kind() == BlockKind.BODY && part.text().length() >= PARAGRAPH;
  }

  /// Paragraphs without labels, for pages too large to look at names and links.
  static List<PagePart> plain(Element root) {
    PageBlocks blocks = new PageBlocks(root, null, 0);
    NodeTraversor.filter(blocks, root);
    blocks.flush();
    return blocks.parts;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      if (first == null && !words.isBlank()) {
        first = words.parent();
      }
      text.append(words.getWholeText().replace('\n', ' ').replace('\r', ' '));
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    if (UNSEEN.contains(tag) || isHidden(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("br")) {
      text.append('\n');
      return FilterResult.CONTINUE;
    }
    if (tag.equals("q")) {
      text.append(quoteDepth++ % 2 == 0 ? '“' : '‘');
    } else {
      unglue(element);
    }
    if (tag.equals("a") && page != null) {
      links++;
      linkLength += page.length(element);
    }
    if (breaks(element)) {
      flush();
    }
    BlockKind kind = depth == 0 || page == null ? null : kind(element, tag, page);
    if (tag.equals("blockquote") && page != null && kind == null && inQuote == null && isSpeech(element, page)) {
      inQuote = element;
      quotes.add(element);
      quoteFrom = parts.size();
    }
    if (kind != null) {
      flush();
      labels.push(new Labelled(depth, kind));
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    boolean labelled = !labels.isEmpty() && labels.peek().depth() == depth;
    if (node instanceof Element element && element.nameIs("q")) {
      text.append(--quoteDepth % 2 == 0 ? '”' : '’');
    }
    if (node instanceof Element element && CELLS.contains(element.normalName())) {
      text.append(' ');
    }
    if (labelled || (node instanceof Element element && breaks(element))) {
      flush();
    }
    if (node instanceof Element element && quotes.remove(element)) {
      inQuote = null;
    }
    if (labelled) {
      labels.pop();
    }
    return FilterResult.CONTINUE;
  }

  /// Sites set elements apart by their style alone: a word that ends and one that begins with a capital are two.
  private void unglue(Element element) {
    Node before = element.previousSibling();
    int last = text.length() - 1;
    boolean beside = before instanceof Element other && !other.isBlock() && !element.isBlock() && !other.nameIs("br");
    if (!beside || last < 0 || !Character.isLowerCase(text.charAt(last))) {
      return;
    }
    Node first = element.childNodeSize() > 0 ? element.childNode(0) : null;
    String words = first instanceof TextNode inner ? inner.getWholeText() : "";
    if (!words.isEmpty() && Character.isUpperCase(words.charAt(0))) {
      text.append(' ');
    }
  }

  /// Whether a block holds what somebody says, by what stands before it, or by the name under it, and shows so by its layout
  /// alone.
  private boolean isSpeech(Element block, PageText shown) {
    if (shown.length(block) > LONGEST_SPEECH) {
      return false;
    }
    String words = shown.text(block);
    boolean marked = words.chars().anyMatch(c -> "“”\"«»„".indexOf(c) >= 0);
    boolean announced =
        !parts.isEmpty() && parts.getLast().kind() == BlockKind.BODY && parts.getLast().text().endsWith(":");
    return !marked && !words.isEmpty() && (announced || block.selectFirst("cite,footer") != null);
  }

  private static boolean breaks(Element element) {
    return element.isBlock() && !CELLS.contains(element.normalName());
  }

  static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || (element.hasAttr("style") && HIDDEN_STYLE.matcher(limited(element.attr("style"))).find());
  }

  private static String limited(String value) {
    return value.length() > 500 ? value.substring(0, 500) : value;
  }

  private @Nullable BlockKind kind(Element element, String tag, PageText shown) {
    String names = limited(element.className() + " " + element.id());
    if (tag.equals("blockquote") && POST.matcher(names).find()) {
      return BlockKind.EMBED;
    }
    if (tag.equals("figcaption") || (!names.isBlank() && CAPTION.matcher(names).find() && isSmall(element, shown))) {
      return BlockKind.CAPTION;
    }
    if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
      return BlockKind.HEADLINE;
    }
    if (BYLINE.matcher(names).find() && isLabel(element, "by ", shown)) {
      return BlockKind.BYLINE;
    }
    if (DATELINE.matcher(names).find() && shown.length(element) <= 80) {
      return BlockKind.DATELINE;
    }
    boolean furniture = FURNITURE_TAGS.contains(tag) || (names.length() > 1 && FURNITURE.matcher(names).find());
    return furniture && isSmall(element, shown) && !isParagraph(element, tag, shown) ? BlockKind.BOILERPLATE : null;
  }

  /// Sites give classes to paragraphs for many reasons, so a long paragraph is one whatever its class.
  private static boolean isParagraph(Element element, String tag, PageText shown) {
    return tag.equals("p") && shown.length(element) > 200;
  }

  private static boolean isLabel(Element element, String start, PageText shown) {
    return shown.length(element) <= 200 && shown.text(element).regionMatches(true, 0, start, 0, start.length());
  }

  /// An element with half of the report's text is not furniture, whatever its name.
  private boolean isSmall(Element element, PageText shown) {
    return shown.length(element) <= half;
  }

  /// Ends a paragraph. Two line breaks end one too.
  private void flush() {
    String raw = text.toString();
    text.setLength(0);
    for (String paragraph : raw.split("\\n[ \\t\\u00a0]*\\n[\\n \\t]*", -1)) {
      add(paragraph, linkLength, links);
    }
    linkLength = 0;
    links = 0;
    first = null;
  }

  private void add(String raw, int inLinks, int linkCount) {
    StringBuilder lines = new StringBuilder();
    for (String line : raw.split("\n", -1)) {
      String clean = ShownText.decoded(ShownText.clean(line));
      if (!clean.isEmpty()) {
        lines.append(lines.isEmpty() ? "" : "\n").append(clean);
      }
    }
    if (lines.isEmpty()) {
      return;
    }
    String paragraph = lines.toString();
    BlockKind kind = labels.isEmpty() ? BlockKind.BODY : innermost();
    // A short paragraph that is all links leads elsewhere; one that ends a sentence may be a source.
    boolean linked = linkCount > 0 && inLinks >= paragraph.length() * 0.8 && paragraph.length() < 200;
    if (kind == BlockKind.BODY && linked && !endsSentence(paragraph)) {
      kind = paragraph.regionMatches(true, 0, "by ", 0, 3) ? BlockKind.BYLINE : BlockKind.BOILERPLATE;
    }
    if (kind == BlockKind.HEADLINE && linked && !parts.isEmpty()) {
      kind = BlockKind.BOILERPLATE; // a heading within the report that leads elsewhere is that of another
    }
    if (kind == BlockKind.BODY && paragraph.length() <= LONGEST_CALL && isPaywall(paragraph)) {
      kind = BlockKind.BOILERPLATE;
    }
    parts.add(new PagePart(kind == BlockKind.BODY ? marked(paragraph) : paragraph, kind));
    seats.add(new Seat(first == null ? root : first, inLinks, linkCount));
  }

  private static boolean endsSentence(String paragraph) {
    int last = paragraph.length() - 1;
    while (last > 0 && "\"'”’»)]".indexOf(paragraph.charAt(last)) >= 0) {
      last--;
    }
    return paragraph.charAt(last) == '.'
        || (last < paragraph.length() - 1 && "!?,".indexOf(paragraph.charAt(last)) >= 0);
  }

  private static boolean isPaywall(String paragraph) {
    String small = paragraph.toLowerCase(Locale.ROOT).replace('’', '\'');
    return PAYWALL.stream().anyMatch(small::startsWith);
  }

  /// Speech that a page shows by its layout alone gets the quotation marks that print would give it. The name under it
  /// stands after a dash.
  private String marked(String paragraph) {
    Element block = inQuote;
    if (block == null) {
      return paragraph;
    }
    Element name = block.selectFirst("cite,footer");
    String speaker = name == null ? "" : ShownText.clean(ShortText.of(name));
    if (speaker.isEmpty()) {
      return "“" + paragraph + "”";
    }
    if (paragraph.equals(speaker)) {
      String bare = LEADING_DASH.matcher(speaker).replaceFirst("");
      if (parts.size() > quoteFrom) {
        PagePart speech = parts.removeLast();
        seats.removeLast();
        return speech.text() + " — " + bare;
      }
      return speaker;
    }
    if (paragraph.endsWith(speaker)) {
      String said = paragraph.substring(0, paragraph.length() - speaker.length()).stripTrailing();
      return "“"
          + TRAILING_DASH.matcher(said).replaceFirst("")
          + "” — "
          + LEADING_DASH.matcher(speaker).replaceFirst("");
    }
    return "“" + paragraph + "”";
  }

  /// The label of an element goes before the labels of what is in it where it is furniture. A post is a post wherever it
  /// stands: sites call what holds it "social".
  private BlockKind innermost() {
    if (labels.stream().anyMatch(label -> label.kind() == BlockKind.EMBED)) {
      return BlockKind.EMBED;
    }
    for (Labelled label : labels) {
      if (label.kind() == BlockKind.BOILERPLATE) {
        return BlockKind.BOILERPLATE;
      }
    }
    return labels.getLast().kind() == BlockKind.EMBED ? BlockKind.EMBED : labels.getFirst().kind();
  }
}
