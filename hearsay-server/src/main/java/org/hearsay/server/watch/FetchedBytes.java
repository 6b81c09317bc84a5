package org.hearsay.server.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.archive.capture.RawBytes;
import org.hearsay.archive.keep.Arrival;
import org.hearsay.fetch.Fetched;
import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;

/// The bytes that articles were fetched in. Keeps those of the last page: the articles of a page come right after it.
public final class FetchedBytes {
  private String asked = "";
  private Fetched.@Nullable Page last;
  private @Nullable RawBytes bytes;

  /// Notes a page whose articles come next.
  ///
  /// @param address that was asked for, by which the articles are named
  public void fetched(String address, Fetched.Page page) {
    asked = address;
    last = page;
    bytes = null;
  }

  /// An article of the last page with its bytes, and the addresses that led to it.
  ///
  /// @return absent for an article that is of no page, such as one of a file
  public @Nullable Arrival arrival(Article article) {
    Fetched.Page page = last;
    if (page == null) {
      return null;
    }
    String file = article.file();
    if (!file.equals(asked) && !file.startsWith(asked + ":")) {
      return null;
    }
    RawBytes kept = bytes;
    if (kept == null) {
      kept = of(page);
      bytes = kept;
    }
    // Of many articles at one address none has that address alone.
    List<String> aliases = new ArrayList<>();
    if (file.equals(asked)) {
      aliases.add(page.address().toString());
      page.led().forEach(led -> aliases.add(led.toString()));
    }
    return new Arrival(article, kept, true, aliases);
  }

  static RawBytes of(Fetched.Page page) {
    byte[] bytes = new byte[page.bytes().remaining()];
    page.bytes().get(bytes);
    Map<String, String> headers = new TreeMap<>();
    put(headers, "Status", Integer.toString(page.status()));
    put(headers, "Charset", page.charset());
    put(headers, "ETag", page.etag());
    put(headers, "Last-Modified", page.lastModified());
    String type = page.type() == null ? "application/octet-stream" : page.type();
    return new RawBytes(page.address().toString(), type, headers, bytes);
  }

  private static void put(Map<String, String> headers, String name, @Nullable String value) {
    if (value != null) {
      headers.put(name, value.replaceAll("\\p{Cntrl}", " "));
    }
  }
}
