package org.hearsay.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearsay.ingest.container.HeldBody;
import org.hearsay.ingest.meta.HiddenNames;
import org.hearsay.ingest.meta.ShortText;
import org.hearsay.ingest.meta.ShownText;
import org.hearsay.ingest.page.MainContent;
import org.hearsay.ingest.page.PagePart;
import org.hearsay.text.Block;
import org.hearsay.text.BlockKind;
import org.hearsay.text.TextSpan;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A page of markup: its metadata, and the part of it that is the report.
///
/// The text is the title, the byline when the page shows one, and the blocks of the report, with an
/// empty line between them. Blocks carry the labels that the markup gives away.
final class HtmlPage {
  private static final int MAX_BYLINE = 120;

  /// Characters of a text that programs are given and that may stand for the one that is shown.
  private static final int WHOLE_TEXT = 200;

  /// A page that shows less than this share of its own text shows a stub.
  private static final double STUB = 0.6;

  /// Characters of a page that may be a stub.
  private static final int SHORT = 1200;

  private static final Pattern WHOLE = Pattern.compile("<(?:html|head|body)[\\s>]", Pattern.CASE_INSENSITIVE);

  private HtmlPage() {}

  static ArticleDraft read(String html) throws RefusalException {
    return read(html, null);
  }

  /// @param address where the page was fetched; absent where that is not known
  static ArticleDraft read(String html, @Nullable String address) throws RefusalException {
    Document page = Jsoup.parse(html);
    PageMetadata metadata = PageMetadata.of(page, address);
    String byline = byline(page);
    List<PagePart> parts = new ArrayList<>(MainContent.of(page));
    List<String> notes = new ArrayList<>();
    long shown = length(parts);
    List<PagePart> stated = stated(metadata.body());
    boolean stub = length(stated) >= WHOLE_TEXT && shown < STUB * length(stated);
    if (stub || (parts.isEmpty() && !stated.isEmpty())) {
      notes.add(
          "the page shows %d characters of its report; the text that it states for programs is read (JSON-LD, articleBody)"
              .formatted(shown));
      parts = stated;
    } else if (metadata.paid() && shown < SHORT && stated.isEmpty()) {
      notes.add("the page says that it is for subscribers and shows %d characters: it may be a stub".formatted(shown));
    }
    parts.removeIf(part -> part.text().isBlank());
    if (parts.isEmpty()) {
      throw new RefusalException(
          Outcome.Reason.NO_TEXT,
          "the page holds no text of its own",
          "if a browser shows one, save the page after it has loaded and read that");
    }
    String title = metadata.title();
    front(parts, title, byline);
    String hidden = HiddenNames.usedBy(page);
    if (hidden != null) {
      notes.add("its style sheet may hide words of the class '" + hidden + "' that are read");
    }
    MetadataDates.Stated addressed = metadata.published() == null ? PageDates.inAddress(metadata.url()) : null;
    if (addressed != null) {
      notes.add("it states no day of publication: the day in its address is taken, " + addressed.days().first());
    }
    return draft(metadata, title, parts, addressed).withNotes(notes);
  }

  /// Characters of the body. A call to pay or to sign in is none.
  private static long length(List<PagePart> parts) {
    return parts.stream().filter(part -> part.kind() == BlockKind.BODY).mapToLong(part -> part.text().length()).sum();
  }

  /// The report as the page states it for programs; empty where it does not.
  private static List<PagePart> stated(@Nullable String body) {
    List<PagePart> parts = new ArrayList<>();
    if (body == null) {
      return parts;
    }
    if (HeldBody.of(body) instanceof HeldBody.Fragment fragment) {
      parts.addAll(MainContent.all(Jsoup.parseBodyFragment(fragment.markup())));
    } else {
      for (String paragraph : body.split("\n")) {
        parts.add(new PagePart(ShownText.clean(paragraph), BlockKind.BODY));
      }
    }
    parts.removeIf(part -> part.text().isBlank());
    return parts;
  }

  /// Markup all of which is the report. A whole page is read as one all the same.
  static ArticleDraft fragment(String html) throws RefusalException {
    if (WHOLE.matcher(html).find()) {
      return read(html);
    }
    List<PagePart> parts = new ArrayList<>(MainContent.all(Jsoup.parseBodyFragment(html)));
    parts.removeIf(part -> part.text().isBlank());
    if (parts.isEmpty()) {
      throw new RefusalException(
          Outcome.Reason.NO_TEXT, "its markup holds no text", "check that the article's text was fetched");
    }
    return text(ArticleDraft.ofText(null, ""), parts);
  }

  /// Puts title and byline first, when the report does not start with them already.
  private static void front(List<PagePart> parts, @Nullable String title, @Nullable String byline) {
    int top = Math.min(parts.size(), 6);
    boolean hasTitle = false;
    boolean hasByline = false;
    for (int i = 0; i < top; i++) {
      String text = parts.get(i).text();
      if (title != null && text.equalsIgnoreCase(title)) {
        parts.set(i, new PagePart(text, BlockKind.HEADLINE));
        hasTitle = true;
      }
      hasByline |= byline != null && text.contains(byline);
    }
    if (byline != null && !hasByline) {
      parts.addFirst(new PagePart(byline, BlockKind.BYLINE));
    }
    if (title != null && !hasTitle) {
      parts.addFirst(new PagePart(title, BlockKind.HEADLINE));
    }
  }

  /// The draft with the text of the parts.
  private static ArticleDraft text(ArticleDraft draft, List<PagePart> parts) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (PagePart part : parts) {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      int begin = text.length();
      text.append(part.text());
      blocks.add(new Block(new TextSpan(begin, text.length()), part.kind()));
    }
    return draft.with(text.toString(), blocks, draft.notes());
  }

  private static ArticleDraft draft(
      PageMetadata metadata, @Nullable String title, List<PagePart> parts, MetadataDates.@Nullable Stated addressed) {
    ArticleDraft draft =
        new ArticleDraft(
            null,
            metadata.url(),
            null,
            metadata.outlet(),
            title,
            metadata.authors(),
            metadata.language(),
            addressed != null ? addressed : metadata.published(),
            null,
            "",
            List.of(),
            List.of());
    return text(draft, parts);
  }

  /// The line that says "By …", which most reports have outside the part with the paragraphs.
  private static @Nullable String byline(Document page) {
    for (Element element :
        PageMetadata.first(page, "[class*=byline],[class*=Byline],[rel=author],[itemprop=author],[class*=author]")) {
      String text = ShownText.clean(ShortText.of(element));
      if (text.length() <= MAX_BYLINE && text.toLowerCase(Locale.ROOT).startsWith("by ")) {
        return text;
      }
    }
    return null;
  }
}
