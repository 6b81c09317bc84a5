package org.hearsay.ingest.container;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What tables and JSON call the parts of an article. Names are compared by their letters, so `publish_date` and
/// `publishDate` are one. What stands first goes first.
public final class FieldNames {
  /// The article itself.
  public static final List<String> TEXT =
      List.of(
          "text",
          "maintext",
          "bodytext",
          "articlebody",
          "fulltext",
          "articletext",
          "contenttext",
          "plaintext",
          "content",
          "body",
          "article",
          "articlecontent",
          "cleantext",
          "textcontent",
          "story",
          "storytext",
          "newstext",
          "rawtext",
          "bodyxhtml",
          "bodyhtml",
          "contenthtml",
          "html");

  public static final List<String> TITLE =
      List.of("title", "headline", "webtitle", "articletitle", "heading", "newstitle", "name");

  public static final List<String> URL =
      List.of(
          "url",
          "canonicalurl",
          "link",
          "weburl",
          "articleurl",
          "originalurl",
          "webaddress",
          "externalurl",
          "permalink",
          "canonicallink");

  /// The day of publication, never that of a change or of the download.
  public static final List<String> DATE =
      List.of(
          "published",
          "datepublish",
          "datepublished",
          "publishdate",
          "publisheddate",
          "publishedat",
          "publicationdate",
          "publishingdate",
          "publishedon",
          "publishedtime",
          "pubdate",
          "webpublicationdate",
          "firstcreated",
          "contentcreated",
          "versioncreated",
          "date",
          "dategmt",
          "pubtime",
          "publishtime",
          "createdat");

  public static final List<String> OUTLET =
      List.of(
          "outlet",
          "publication",
          "publicationname",
          "publicationtitle",
          "sitename",
          "metasitename",
          "sourcehostname",
          "publisher",
          "newspaper",
          "infosources",
          "source",
          "sourcename",
          "sourcetitle",
          "copyrightholder",
          "provider",
          "medium",
          "medianame",
          "media",
          "journal");

  public static final List<String> AUTHORS =
      List.of("authors", "author", "byline", "bylines", "by", "creator", "reporter", "writer");

  public static final List<String> KEY = List.of("id", "uri", "altid", "articleid", "docid", "guid");

  public static final List<String> LANGUAGE = List.of("language", "lang");

  public static final List<String> DOMAIN = List.of("sourcedomain", "domain", "hostname");

  private FieldNames() {}

  /// The value of the first of these names that has one.
  static @Nullable String first(Map<String, String> fields, List<String> names) {
    for (String name : names) {
      String value = fields.get(name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  /// A name as the lists have it.
  public static String plain(String name) {
    return Strings.letters(name);
  }
}
