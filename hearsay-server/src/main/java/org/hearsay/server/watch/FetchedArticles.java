package org.hearsay.server.watch;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.archive.capture.RawBytes;
import org.hearsay.archive.keep.Arrival;
import org.hearsay.archive.keep.InputFile;
import org.hearsay.archive.rows.SourcePage;
import org.hearsay.fetch.Fetched;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.ingest.Outcome;
import org.hearsay.ingest.ReadOptions;
import org.hearsay.ingest.RemoteFiles;
import org.hearsay.text.Article;

/// Reads articles from what was fetched, and from files.
///
/// @param refusals why parts of it are no articles
record FetchedArticles(List<Arrival> arrivals, List<Outcome.Refused<Article>> refusals) {
  /// @param outlet for pages that do not name theirs
  static FetchedArticles of(Fetched.Page page, SourcePage named, String outlet) {
    ReadOptions options = ReadOptions.STANDARD.withPublished(named.days()).withOutlet(outlet.isBlank() ? null : outlet);
    FetchedArticles made = new FetchedArticles(new ArrayList<>(), new ArrayList<>());
    RawBytes raw = FetchedBytes.of(page);
    List<String> aliases = new ArrayList<>();
    page.led().forEach(address -> aliases.add(address.toString()));
    aliases.add(named.address());
    read(page, options, outcome -> made.take(outcome, article -> new Arrival(article, raw, true, aliases)));
    return made;
  }

  /// The articles that a feed holds whole, by their addresses.
  static Map<String, Arrival> whole(Fetched.Page feed) {
    Map<String, Arrival> articles = new LinkedHashMap<>();
    RawBytes raw = FetchedBytes.of(feed);
    read(
        feed,
        ReadOptions.STANDARD,
        outcome -> {
          if (outcome instanceof Outcome.Ok<Article>(Article article) && article.url() != null) {
            articles.put(article.url(), new Arrival(article, raw, true, List.of()));
          }
        });
    return articles;
  }

  static FetchedArticles ofFile(String path) {
    FetchedArticles made = new FetchedArticles(new ArrayList<>(), new ArrayList<>());
    InputFile files = new InputFile();
    ArticleReader.read(
        List.of(path),
        ReadOptions.STANDARD,
        InputStream.nullInputStream(),
        outcome -> made.take(outcome, article -> new Arrival(article, files.bytes(article.file()), false, List.of())));
    return made;
  }

  private interface Arriving {
    Arrival of(Article article);
  }

  private void take(Outcome<Article> outcome, Arriving arriving) {
    switch (outcome) {
      case Outcome.Ok<Article>(Article article) -> arrivals.add(arriving.of(article));
      case Outcome.Refused<Article> no -> refusals.add(no);
    }
  }

  private static void read(Fetched.Page page, ReadOptions options, java.util.function.Consumer<Outcome<Article>> sink) {
    RemoteFiles.RemoteFile file = new RemoteFiles.RemoteFile(page.address().toString(), page.charset(), page.bytes());
    ArticleReader.read(
        List.of(page.address().toString()),
        options,
        InputStream.nullInputStream(),
        address -> new Outcome.Ok<>(file),
        sink,
        warning -> {});
  }
}
