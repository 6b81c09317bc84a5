package org.hearsay.ingest.container;

import java.util.List;

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
          "story",
          "rawtext",
          "bodyxhtml",
          "bodyhtml",
          "contenthtml",
          "html");

  public static final List<String> TITLE =
      List.of("title", "headline", "webtitle", "articletitle", "heading", "newstitle", "name");

  public static final List<String> URL =
      List.of("url", "canonicalurl", "link", "weburl", "articleurl", "originalurl", "webaddress");

  /// The day of publication before the day of a change, and never the day of download.
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
          "pubdate",
          "webpublicationdate",
          "firstcreated",
          "contentcreated",
          "versioncreated",
          "date",
          "dategmt",
          "pubtime",
          "publishtime");

  public static final List<String> OUTLET =
      List.of(
          "outlet",
          "publication",
          "publicationname",
          "publicationtitle",
          "sitename",
          "sourcehostname",
          "publisher",
          "newspaper",
          "infosources",
          "source",
          "sourcename",
          "sourcetitle",
          "copyrightholder",
          "medium",
          "medianame",
          "media",
          "journal");

  public static final List<String> AUTHORS =
      List.of("authors", "author", "byline", "by", "creator", "reporter", "writer");

  public static final List<String> KEY = List.of("id", "uri", "altid", "articleid", "docid", "guid");

  public static final List<String> LANGUAGE = List.of("language", "lang");

  public static final List<String> DOMAIN = List.of("sourcedomain", "domain", "hostname");

  private FieldNames() {}

  /// A name as the lists have it.
  public static String plain(String name) {
    return Strings.letters(name);
  }
}
