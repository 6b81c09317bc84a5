package org.hearsay.show.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.HearsayCommand;
import org.hearsay.app.HostileArticles;
import org.hearsay.app.run.Io;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.server.HearsayServer;
import org.hearsay.server.ServeOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Articles of bad intent on the pages of a server, in a browser: nothing of them runs, and nothing is asked elsewhere.
class HostileInBrowserTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void nothingOfAHostileArticleRuns() throws Exception {
    shown(20);
  }

  @Test
  @Tag("nightly")
  void nothingOfFiveHundredHostileArticlesRuns() throws Exception {
    shown(500);
  }

  private void shown(int number) throws Exception {
    try (Browser browser = Browser.orSkip();
        HearsayServer server = served(number)) {
      List<String> pages = pages(server);
      assertThat(pages).hasSizeGreaterThan(number);
      try (Browser.Opened opened =
          browser.visit(server.entry(), server.address() + "/", 1440, ColorScheme.LIGHT, true)) {
        for (String path : pages) {
          opened.page().navigate(server.address() + path);
          assertThat(opened.page().title()).as(path).endsWith("Hearsay");
          assertThat(opened.page().locator("main").count()).as(path).isEqualTo(1);
          assertThat(opened.page().locator("main script, main img, main iframe, main style, main svg[onload]").count())
              .as(path)
              .isZero();
          assertThat(opened.page().locator("a[href^='javascript:'], a[href^='data:']").count()).as(path).isZero();
        }
        assertThat(opened.complaints()).isEmpty();
        assertThat(opened.requests()).allMatch(address -> address.startsWith(server.address() + "/"));
      }
      System.out.printf("%d pages with hostile articles: no script ran, nothing was asked elsewhere%n", pages.size());
    }
  }

  private HearsayServer served(int number) throws IOException {
    Files.writeString(folder.resolve("hostile.jsonl"), HostileArticles.lines(number, number));
    Io io =
        new Io(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            folder,
            false,
            false,
            false);
    int status =
        HearsayCommand.run(
            io, "add", folder.resolve("hostile.jsonl").toString(), "--archive", "desk", "--model", "rules", "-q");
    assertThat(status).isIn(0, 3);
    return HearsayServer.start(
        new ServeOptions(new ArchiveFolder(folder.resolve("desk")), 0, false, List.of(), null, 100_000, "0", "accurate")
            .withWatching(
                new ServeOptions.Watching(
                    org.hearsay.server.watch.WatchRules.STANDARD, WatchedDeskInBrowserTest::reading, "rules")),
        text -> {});
  }

  /// Every article, every story, and the pages that list them.
  private static List<String> pages(HearsayServer server) throws IOException, InterruptedException {
    List<String> pages =
        new ArrayList<>(
            List.of("/", "/find?q=tram", "/find?q=tram&of=articles", "/check?q=No+tram+no+town+number", "/about"));
    pages.addAll(List.of("/who?name=Rosa+Quell", "/alerts/preview?words=tram", "/sources", "/find?q=%3Cscript%3E"));
    try (HttpClient client = HttpClient.newHttpClient()) {
      String cursor = "";
      do {
        JsonNode part = asked(client, server, "articles?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
        part.get("articles").forEach(article -> pages.add("/a/" + article.get("id").asString()));
        cursor = part.path("next").asString("");
      } while (!cursor.isEmpty());
      asked(client, server, "stories?limit=100")
          .get("stories")
          .forEach(story -> pages.add("/s/" + story.get("id").asString()));
    }
    return pages;
  }

  private static JsonNode asked(HttpClient client, HearsayServer server, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/" + path))
            .header("Authorization", "Bearer " + server.token())
            .build();
    return JsonMapper.shared().readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }
}
