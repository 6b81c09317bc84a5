package org.hearsay.eval.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.hearsay.ingest.page.MainContent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the pages with their labels: pages-shingle has whole reports, pages-segments strings.
final class LabelledPages {
  private static final JsonMapper JSON = new JsonMapper();

  private LabelledPages() {}

  static List<LabelledPage> all(Path data) throws IOException {
    List<LabelledPage> pages = new ArrayList<>();
    Path shingle = data.resolve("pages-shingle");
    for (Map.Entry<String, JsonNode> entry :
        JSON.readTree(shingle.resolve("ground-truth.json").toFile()).properties()) {
      JsonNode truth = entry.getValue();
      pages.add(
          page(
              shingle.resolve("html").resolve(entry.getKey() + ".html.gz"),
              truth.path("url").asString(""),
              truth.path("articleBody").asString(""),
              truth));
    }
    Path segments = data.resolve("pages-segments");
    for (Map.Entry<String, JsonNode> entry : JSON.readTree(segments.resolve("evaldata.json").toFile()).properties()) {
      Path file = segments.resolve("html").resolve(entry.getValue().path("file").asString("") + ".gz");
      pages.add(page(file, entry.getKey(), null, entry.getValue()));
    }
    return pages;
  }

  private static LabelledPage page(Path file, String address, @Nullable String gold, JsonNode truth)
      throws IOException {
    Document page;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      page = Jsoup.parse(in, null, "");
    }
    return new LabelledPage(
        site(address),
        title(page),
        MainContent.seen(page),
        gold,
        strings(truth.get("with")),
        strings(truth.get("without")));
  }

  private static List<String> strings(@Nullable JsonNode list) {
    List<String> strings = new ArrayList<>();
    if (list != null) {
      list.forEach(one -> strings.add(one.asString()));
    }
    return strings;
  }

  private static @Nullable String title(Document page) {
    Element stated = page.selectFirst("meta[property=og:title]");
    String title = stated == null ? page.title() : stated.attr("content");
    return title.isBlank() ? null : String.join(" ", title.strip().split("\\s+"));
  }

  /// The last two parts of a host; of one with a short part before the last ("co.uk"), three.
  static String site(String address) {
    String host = URI.create(address.replaceAll("[^\\w:/.-].*", "")).getHost();
    if (host == null) {
      return address;
    }
    String[] parts = host.split("\\.");
    int from = Math.max(0, parts.length - 2);
    if (from > 0 && parts[from].length() <= 3) {
      from--;
    }
    return parts[from];
  }
}
