package org.hearsay.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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

  private static final Pattern WHOLE = Pattern.compile("<(?:html|head|body)[\\s>]", Pattern.CASE_INSENSITIVE);

  private HtmlPage() {}

  static ArticleDraft read(String html) throws RefusalException {
    Document page = Jsoup.parse(html);
    PageMetadata metadata = PageMetadata.of(page);
    String byline = byline(page);
    List<PageBlocks.Part> parts = new ArrayList<>(MainContent.of(page));
    if (parts.isEmpty() && metadata.body() != null) {
      for (String paragraph : metadata.body().split("\n")) {
        parts.add(new PageBlocks.Part(paragraph.strip(), BlockKind.BODY));
      }
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
    return draft(metadata, title, parts);
  }

  /// Markup all of which is the report. A whole page is read as one all the same.
  static ArticleDraft fragment(String html) throws RefusalException {
    if (WHOLE.matcher(html).find()) {
      return read(html);
    }
    List<PageBlocks.Part> parts = new ArrayList<>(MainContent.all(Jsoup.parseBodyFragment(html)));
    parts.removeIf(part -> part.text().isBlank());
    if (parts.isEmpty()) {
      throw new RefusalException(
          Outcome.Reason.NO_TEXT, "its markup holds no text", "check that the article's text was fetched");
    }
    return text(ArticleDraft.ofText(null, ""), parts);
  }

  /// Puts title and byline first, when the report does not start with them already.
  private static void front(List<PageBlocks.Part> parts, @Nullable String title, @Nullable String byline) {
    int top = Math.min(parts.size(), 6);
    boolean hasTitle = false;
    boolean hasByline = false;
    for (int i = 0; i < top; i++) {
      String text = parts.get(i).text();
      if (title != null && text.equalsIgnoreCase(title)) {
        parts.set(i, new PageBlocks.Part(text, BlockKind.HEADLINE));
        hasTitle = true;
      }
      hasByline |= byline != null && text.contains(byline);
    }
    if (byline != null && !hasByline) {
      parts.addFirst(new PageBlocks.Part(byline, BlockKind.BYLINE));
    }
    if (title != null && !hasTitle) {
      parts.addFirst(new PageBlocks.Part(title, BlockKind.HEADLINE));
    }
  }

  /// The draft with the text of the parts.
  private static ArticleDraft text(ArticleDraft draft, List<PageBlocks.Part> parts) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (PageBlocks.Part part : parts) {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      int begin = text.length();
      text.append(part.text());
      blocks.add(new Block(new TextSpan(begin, text.length()), part.kind()));
    }
    ArticleDraft body =
        new ArticleDraft(null, null, null, null, null, List.of(), null, null, null, text.toString(), blocks);
    return draft.withBody(body);
  }

  private static ArticleDraft draft(PageMetadata metadata, @Nullable String title, List<PageBlocks.Part> parts) {
    ArticleDraft draft =
        new ArticleDraft(
            null,
            metadata.url(),
            null,
            metadata.outlet(),
            title,
            metadata.authors(),
            metadata.language(),
            metadata.published(),
            null,
            "",
            List.of());
    return text(draft, parts);
  }

  /// The line that says "By …", which most reports have outside the part with the paragraphs.
  private static @Nullable String byline(Document page) {
    for (Element element :
        PageMetadata.first(page, "[class*=byline],[class*=Byline],[rel=author],[itemprop=author],[class*=author]")) {
      String text = PageBlocks.clean(PageMetadata.shortText(element));
      if (text.length() <= MAX_BYLINE && text.toLowerCase(Locale.ROOT).startsWith("by ")) {
        return text;
      }
    }
    return null;
  }
}
