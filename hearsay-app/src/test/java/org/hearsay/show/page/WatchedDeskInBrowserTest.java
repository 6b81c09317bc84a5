package org.hearsay.show.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.hearsay.app.InventedOutlets;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.follow.ReadVersions;
import org.hearsay.entity.ReadArticle;
import org.hearsay.fetch.AddressRange;
import org.hearsay.fetch.FetchRules;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.prov.Provenance;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.server.HearsayServer;
import org.hearsay.server.ServeOptions;
import org.hearsay.server.watch.WatchRules;
import org.hearsay.stage.Stage;
import org.hearsay.text.Article;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// A newcomer names four feeds of three outlets, one of them broken. The story comes on Today; an outlet edits a
/// quotation; the edit is shown as what it is.
@TestInstance(Lifecycle.PER_CLASS)
class WatchedDeskInBrowserTest {
  private static final Path PICTURES = Path.of("target", "pictures");

  private static final String SAID =
      "“We will not lay one metre of track before the soil under the old gasworks is tested,” Ines Marrow, the mayor"
          + " of Callow Bay, told reporters on the steps of the town hall.";

  private static final String[] TRAM = {
    SAID,
    "The tram line from the harbour of Callow Bay to the hospital was to open in spring. It is to cost 48 million"
        + " crowns, the town said.",
    "Tests at the old gasworks of Callow Bay had found tar and lead under the planned track, Marrow said."
  };

  private static final String[] OTHER = {
    "The tram line from the harbour of Callow Bay to the hospital will not open in spring, Ines Marrow, the mayor of"
        + " Callow Bay, said.",
    "“We will not lay one metre of track before the soil under the old gasworks is tested,” said Marrow.",
    "It is to cost 52 million crowns. Tests at the old gasworks of Callow Bay found tar and lead under the planned"
        + " track."
  };

  @TempDir
  @SuppressWarnings("NullAway.Init")
  static Path folder;

  @SuppressWarnings("NullAway.Init")
  private Browser browser;

  @SuppressWarnings("NullAway.Init")
  private HearsayServer server;

  @SuppressWarnings("NullAway.Init")
  private InventedOutlets outlets;

  @BeforeAll
  void serve() throws IOException {
    browser = Browser.orSkip();
    Files.createDirectories(PICTURES);
    outlets = new InventedOutlets();
    outlets.page("/gull/1", "The Gull", "Tram line of Callow Bay waits for tests of the soil", TRAM);
    outlets.page("/wire/1", "Shore Wire", "Callow Bay: no tram line in spring, mayor says", OTHER);
    outlets.page("/lamp/1", "The Lamp", "Callow Bay tram line put off over tar and lead", OTHER[0], TRAM[0], OTHER[2]);
    outlets.rss("/gull.rss", "The Gull", "/gull/1");
    outlets.atom("/wire.atom", "Shore Wire", "/wire/1");
    outlets.jsonFeed("/lamp.json", "The Lamp", "/lamp/1");
    FetchRules fetch =
        FetchRules.STANDARD.withOpened(List.of(AddressRange.of("127.0.0.0/8"))).withPause(Duration.ofMillis(1));
    WatchRules rules =
        new WatchRules(fetch, Duration.ofMinutes(10), List.of(Duration.ofHours(1)), Duration.ofHours(1), 4);
    server =
        HearsayServer.start(
            new ServeOptions(
                    new ArchiveFolder(folder.resolve("desk")), 0, false, List.of(), null, 10_000, "0", "accurate")
                .withWatching(new ServeOptions.Watching(rules, WatchedDeskInBrowserTest::reading, "rules")),
            text -> {});
  }

  static ReadVersions reading() {
    Stage.Each<Article, ReadArticle> stages = Pipelines.reading(RuleQuotationFinder.english());
    List<String> steps = stages.steps().stream().map(Objects::toString).toList();
    return new ReadVersions(stages, Provenance.of(steps, stages.models()), 2);
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
    if (outlets != null) {
      outlets.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void feedsBringAStoryAndAnEditIsSeen() {
    try (Browser.Opened opened =
        browser.visit(server.entry(), server.address() + "/sources", 768, ColorScheme.LIGHT, false)) {
      Page page = opened.page();
      assertThat(page.locator("#empty-h").textContent()).isEqualTo("No sources yet");
      picture(page, "sources-empty");
      for (String feed : List.of("/gull.rss", "/wire.atom", "/lamp.json", "/broken.rss")) {
        page.locator("#address").fill(outlets.at(feed));
        follow(page, () -> page.keyboard().press("Enter"));
        assertThat(page.locator(".done").textContent()).contains("on the list");
      }
      await(page, "/sources", ".s-broken");
      assertThat(page.locator(".card").first().textContent()).contains("Broken").contains("status 503");

      await(page, "/", ".card h3:has-text('Callow Bay')");
      Locator story = page.locator(".card:has(h3)").first();
      await(page, "/", ".card:has(h3) .sentence:has-text('3 outlets')");
      assertThat(story.textContent()).contains("3 reports from 3 outlets");
      picture(page, "today");
      page.navigate(server.address() + "/alerts");
      picture(page, "alerts-empty");
      page.locator("#words").fill("\"metre of track\"");
      page.locator("input[value=edited]").check();
      follow(page, () -> page.locator("button:has-text('Show what it would have hit')").click());
      assertThat(page.locator("h1").textContent()).isEqualTo("Alert: the last 30 days");
      assertThat(page.locator("[role=status]").textContent()).contains("would have told you of nothing");
      follow(page, () -> page.locator("button:has-text('Save this alert')").click());
      String alert = page.url().substring(server.address().length());
      assertThat(page.locator(".none").textContent()).contains("Nothing fitted since it was made");

      page.navigate(server.address() + "/");
      follow(page, () -> page.locator("button:has-text('I have seen these')").click());
      assertThat(page.locator("#news-h").textContent()).isEqualTo("Nothing new since you looked");

      outlets.page(
          "/gull/1",
          "The Gull",
          "Tram line of Callow Bay waits for tests of the soil",
          TRAM[0].replace("not lay one metre", "lay every metre"),
          TRAM[1],
          TRAM[2]);
      page.navigate(server.address() + "/sources");
      follow(page, () -> page.locator(".card:has-text('The Gull') button:has-text('Try now')").click());
      await(page, "/", ".change .state:has-text('Edited: quotation')");
      Locator edit = page.locator(".change:has(.state:has-text('Edited: quotation'))").first();
      assertThat(edit.locator("del").allTextContents()).contains("before: not", "before: one");
      assertThat(edit.locator("ins").allTextContents()).contains("now: every");
      picture(page, "today-edited");
      await(page, alert, ".change");
      assertThat(page.locator(".change").count()).as("once").isEqualTo(1);
      assertThat(page.locator(".change").textContent())
          .contains("Why: kind: edited; “metre of track” stands in what changed");
      picture(page, "alert");

      page.navigate(server.address() + "/sources");
      picture(page, "sources");
      follow(page, () -> page.locator(".card a:has-text('The Gull')").click());
      assertThat(page.locator("tbody tr").count()).isGreaterThan(3);
      picture(page, "source");
      assertThat(opened.complaints()).isEmpty();
    }
    assertThat(outlets.answered()).contains("/gull.rss 304").contains("/gull/1 200");
    assertThat(outlets.mostAtOnce()).as("one request a host at a time").isEqualTo(1);
  }

  /// Does what leads to another page, and waits for that one: to ask for a third one meanwhile would end both.
  private static void follow(Page page, Runnable action) {
    AtomicBoolean loaded = new AtomicBoolean();
    Consumer<Page> seen = other -> loaded.set(true);
    page.onLoad(seen);
    action.run();
    page.waitForCondition(loaded::get);
    page.offLoad(seen);
  }

  /// Reloads a page until a part is on it.
  private void await(Page page, String path, String part) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    page.navigate(server.address() + path);
    while (page.locator(part).count() == 0) {
      assertThat(System.nanoTime()).as("waiting for %s on %s: %s", part, path, outlets.answered()).isLessThan(end);
      page.waitForTimeout(150);
      page.navigate(server.address() + path);
    }
  }

  private static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }
}
