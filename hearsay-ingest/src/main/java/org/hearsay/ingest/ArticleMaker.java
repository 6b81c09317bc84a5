package org.hearsay.ingest;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.ingest.meta.OutletDomains;
import org.hearsay.ingest.meta.OutletSpelling;
import org.hearsay.prov.Digest;
import org.hearsay.text.Article;
import org.hearsay.text.Byline;
import org.hearsay.text.DateRange;
import org.hearsay.text.KnownOutlets;
import org.hearsay.text.Outlet;
import org.hearsay.text.Published;
import org.jspecify.annotations.Nullable;

/// Makes an article of a draft: id, outlet, language, defaults.
final class ArticleMaker {
  private ArticleMaker() {}

  /// Characters of a title, a name or an address. They are written again with every quotation.
  private static final int MAX_FIELD = 10_000;

  private static final int MAX_AUTHORS = 1_000;

  /// @throws Refusal for texts that hold nothing or too much, and for metadata that hold too much
  static void check(ArticleDraft draft, Limits limits) throws RefusalException {
    check(draft.text(), limits);
    field("title", draft.title());
    field("outlet", draft.outlet());
    field("address", draft.url());
    field("domain", draft.domain());
    field("language", draft.language());
    field("id", draft.key());
    List<String> authors = draft.authors();
    if (authors.size() > MAX_AUTHORS) {
      throw tooLarge("authors", "%d authors are named; an article may have %d".formatted(authors.size(), MAX_AUTHORS));
    }
    field("authors", String.join("", authors));
  }

  private static void field(String name, @Nullable String value) throws RefusalException {
    if (value != null && value.length() > MAX_FIELD) {
      throw tooLarge(name, "%d characters where metadata stand; they may have %d".formatted(value.length(), MAX_FIELD));
    }
  }

  private static RefusalException tooLarge(String field, String detail) {
    return new RefusalException(
        Outcome.Reason.TOO_LARGE, "field " + field, detail, "write what belongs there, or leave the field out");
  }

  private static void check(String text, Limits limits) throws RefusalException {
    if (text.isBlank()) {
      throw new RefusalException(
          Outcome.Reason.NO_TEXT, "it holds no text but white space", "check that the article's text was fetched");
    }
    if (text.length() > limits.characters()) {
      throw new RefusalException(
          Outcome.Reason.TOO_LARGE,
          "a text of %d characters; an article may have %d".formatted(text.length(), limits.characters()),
          "give each article a file of its own, or a line of its own (JSON Lines)");
    }
  }

  /// @param item where it came from, as the user would write it
  /// @param name the last part of that, which does not change when a folder is moved
  static Article make(ArticleDraft draft, String item, String name, ReadOptions options) {
    MetadataDates.Stated stated = draft.published();
    DateRange published = stated != null ? stated.days() : options.published();
    return new Article(
        id(draft, name),
        item,
        draft.url(),
        outlet(draft, options),
        draft.title(),
        bylines(draft.authors()),
        Languages.of(draft.text(), draft.language()),
        published == null
            ? Published.UNKNOWN
            : new Published(published, Published.Basis.METADATA, stated == null ? null : stated.at()),
        draft.text(),
        draft.blocks());
  }

  /// Of the text and the address; where there is none, of the text and the id that the input states, or its file's name.
  private static String id(ArticleDraft draft, String name) {
    String key = draft.url() != null ? draft.url() : draft.key() != null ? draft.key() : name;
    return Digest.of(draft.text(), key);
  }

  /// What metadata or the user state goes before what the address shows.
  private static @Nullable Outlet outlet(ArticleDraft draft, ReadOptions options) {
    String domain = draft.domain() != null ? draft.domain() : OutletDomains.host(draft.url());
    String stated = draft.outlet() != null ? draft.outlet() : options.outlet();
    KnownOutlets.Known known = domain == null ? null : KnownOutlets.atDomain(domain);
    if (stated != null && !stated.isBlank()) {
      KnownOutlets.Known named = KnownOutlets.named(stated);
      String family = named != null ? named.family() : known != null ? known.family() : null;
      return new Outlet(stated.strip(), family, Outlet.Basis.METADATA);
    }
    if (domain == null) {
      return null;
    }
    if (known != null) {
      return new Outlet(known.name(), known.family(), Outlet.Basis.URL);
    }
    String site = OutletDomains.site(domain);
    String name = OutletSpelling.inText(site, draft.text());
    return new Outlet(name == null ? site : name, null, Outlet.Basis.URL);
  }

  private static List<Byline> bylines(List<String> authors) {
    List<Byline> bylines = new ArrayList<>();
    for (String author : authors) {
      if (!author.isBlank()) {
        bylines.add(new Byline(author.strip(), null));
      }
    }
    return bylines;
  }
}
