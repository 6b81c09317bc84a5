package org.hearsay.ingest;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.ingest.container.FieldNames;
import org.hearsay.ingest.container.HeadFields;
import org.hearsay.ingest.meta.AuthorNames;
import org.hearsay.text.Block;
import org.hearsay.text.BlockKind;
import org.hearsay.text.TextSpan;
import org.hearsay.text.TitleLine;
import org.jspecify.annotations.Nullable;

/// What one item says about an article, before defaults and the table of outlets fill the gaps.
///
/// @param key what the item calls itself, such as its `id`; absent to go by name
/// @param domain of the site, when stated apart from the address
/// @param outlet its name as the metadata has it
/// @param published days and moment as metadata state them
/// @param unknownDate words that stand where a date of publication is expected and cannot be read as one; absent where
///     the date can be read, or none is stated
/// @param blocks labelled from markup; empty where there is none
/// @param notes what a user should know of how the text was read; each a sentence without a final stop
record ArticleDraft(
    @Nullable String key,
    @Nullable String url,
    @Nullable String domain,
    @Nullable String outlet,
    @Nullable String title,
    List<String> authors,
    @Nullable String language,
    MetadataDates.@Nullable Stated published,
    @Nullable String unknownDate,
    String text,
    List<Block> blocks,
    List<String> notes) {

  /// Plain text: nothing in it is changed.
  static ArticleDraft ofPlain(String text) {
    HeadFields head = HeadFields.of(text);
    if (head != null) {
      return ofFields(head, text);
    }
    TextSpan title = TitleLine.find(text);
    return ofText(title == null ? null : title.in(text), text);
  }

  /// The lines with the fields stay in the text and are no part of the report.
  private static ArticleDraft ofFields(HeadFields head, String text) {
    String stated = head.first(FieldNames.TITLE);
    TextSpan line = stated == null && head.begin() > 0 ? TitleLine.find(text) : null;
    String date = head.first(FieldNames.DATE);
    MetadataDates.Stated day = MetadataDates.stated(date);
    MetadataDates.Stated published = day != null ? day : MetadataDates.numeric(date, MetadataDates.Order.UNKNOWN);
    String outlet = head.first(FieldNames.OUTLET);
    boolean address = outlet != null && outlet.contains("://");
    String url = head.first(FieldNames.URL);
    return new ArticleDraft(
        null,
        url != null ? url : address ? outlet : null,
        null,
        address ? null : outlet,
        stated != null ? stated : line == null ? null : line.in(text),
        AuthorNames.of(head.authors()),
        null,
        published,
        published == null ? date : null,
        text,
        List.of(new Block(new TextSpan(head.begin(), head.end()), BlockKind.BOILERPLATE)),
        List.of());
  }

  static ArticleDraft ofText(@Nullable String title, String text) {
    return new ArticleDraft(null, null, null, null, title, List.of(), null, null, null, text, List.of(), List.of());
  }

  static ArticleDraft ofOutlet(String outlet) {
    return ofMetadata(null, outlet);
  }

  private static ArticleDraft ofMetadata(@Nullable String url, @Nullable String outlet) {
    return new ArticleDraft(null, url, null, outlet, null, List.of(), null, null, null, "", List.of(), List.of());
  }

  /// This draft with other contents; what is known of them stays.
  ArticleDraft with(String newText, List<Block> newBlocks, List<String> newNotes) {
    return new ArticleDraft(
        key, url, domain, outlet, title, authors, language, published, unknownDate, newText, newBlocks, newNotes);
  }

  /// This draft with the text and the blocks of another, and what it lacks.
  ArticleDraft withBody(ArticleDraft body) {
    ArticleDraft all = or(body);
    return all.with(body.text, body.blocks, all.notes);
  }

  /// This draft, with what it lacks taken from another.
  ArticleDraft or(ArticleDraft other) {
    return new ArticleDraft(
        key != null ? key : other.key,
        url != null ? url : other.url,
        domain != null ? domain : other.domain,
        outlet != null ? outlet : other.outlet,
        title != null ? title : other.title,
        authors.isEmpty() ? other.authors : authors,
        language != null ? language : other.language,
        published != null ? published : other.published,
        unknownDate != null ? unknownDate : other.unknownDate,
        text,
        blocks,
        notes.isEmpty() ? other.notes : notes);
  }

  /// This draft with an address, where it has none of its own.
  ArticleDraft at(@Nullable String address) {
    return or(ofMetadata(address, null));
  }

  /// This draft, with the lines at its begin labelled as those that say who writes.
  ArticleDraft withFront(String front) {
    List<Block> lines = new ArrayList<>();
    int at = 0;
    for (String line : front.strip().split("\n")) {
      if (!line.isBlank() && text.startsWith(line, at)) {
        lines.add(new Block(new TextSpan(at, at + line.length()), BlockKind.BYLINE));
      }
      at += line.length() + 1;
    }
    return with(text, lines, notes);
  }

  ArticleDraft withNotes(List<String> newNotes) {
    return with(text, blocks, newNotes);
  }
}
