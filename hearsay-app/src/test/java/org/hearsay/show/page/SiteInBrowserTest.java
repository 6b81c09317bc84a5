package org.hearsay.show.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearsay.app.HearsayCommand;
import org.hearsay.app.run.Io;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.server.HearsayServer;
import org.hearsay.server.ServeOptions;
import org.hearsay.server.watch.WatchRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of a server in a browser: three widths, light and dark, with and without scripts, by keyboard.
@TestInstance(Lifecycle.PER_CLASS)
class SiteInBrowserTest {
  private static final String REPORT =
      """
      Harbour wall to be mended

      “We will mend the old sea wall before the first storm of autumn comes,” Ada Holm, the mayor, told reporters.
      """;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  static Path folder;

  @SuppressWarnings("NullAway.Init")
  private Browser browser;

  @SuppressWarnings("NullAway.Init")
  private HearsayServer server;

  private final List<String> pages = new ArrayList<>();

  @BeforeAll
  void serve() throws IOException {
    browser = Browser.orSkip();
    Files.writeString(folder.resolve("one.txt"), REPORT);
    Files.writeString(folder.resolve("two.txt"), REPORT.replace("before the", "after the").replace("to be", "is"));
    Files.write(folder.resolve("bad.txt"), Fixture.HOSTILE.getBytes(StandardCharsets.UTF_8));
    Io io =
        new Io(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            folder,
            false,
            false,
            false);
    int status = HearsayCommand.run(io, "add", folder.toString(), "--archive", "desk", "--model", "rules", "-q");
    assertThat(status).isIn(0, 3);
    server =
        HearsayServer.start(
            new ServeOptions(
                    new ArchiveFolder(folder.resolve("desk")), 0, false, List.of(), null, 10_000, "0", "accurate")
                .withWatching(
                    new ServeOptions.Watching(WatchRules.STANDARD, WatchedDeskInBrowserTest::reading, "rules")),
            text -> {});
    try (Browser.Opened today = open("/", 1440, ColorScheme.LIGHT, true)) {
      pages.addAll(List.of("/", "/check", "/check?q=We+will+mend+the+old+sea+wall+after+the+first+storm", "/about"));
      pages.addAll(List.of("/find", "/find?q=sea", "/find?q=sea&of=articles", "/find?q=gull", "/who?name=Ada+Holm"));
      pages.addAll(List.of("/check/many", "/sources", "/alerts", "/alerts/preview?kind=altered", "/keys", "/nowhere"));
      for (var card : today.page().locator(".card h3 a").all()) {
        pages.add(card.getAttribute("href"));
      }
    }
    try (Browser.Opened check = open(pages.get(2), 1440, ColorScheme.LIGHT, true)) {
      pages.add(check.page().locator(".card .facts a").first().getAttribute("href"));
    }
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  private Browser.Opened open(String path, int width, ColorScheme scheme, boolean scripts) {
    return browser.visit(server.entry(), server.address() + path, width, scheme, scripts);
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 768, 1440})
  void pagesFitAndNothingIsRefusedOrFetchedFromElsewhere(int width) {
    assertThat(pages).hasSizeGreaterThan(5);
    for (String path : pages) {
      try (Browser.Opened opened = open(path, width, width == 768 ? ColorScheme.DARK : ColorScheme.LIGHT, true)) {
        assertThat(opened.complaints()).as(path).allMatch(line -> path.equals("/nowhere") && line.contains("404"));
        assertThat(opened.requests()).as(path).allMatch(address -> address.startsWith(server.address() + "/"));
        assertThat(
                opened.page().evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
            .as("%s at %d", path, width)
            .isEqualTo(true);
        if (width != 768) {
          opened
              .page()
              .screenshot(
                  new com.microsoft.playwright.Page.ScreenshotOptions()
                      .setFullPage(true)
                      .setPath(Path.of("target", "pictures", width + "-" + path.replaceAll("[^a-z]+", "-") + ".png")));
        }
        assertThat(opened.page().locator("h1").count()).as(path).isEqualTo(1);
        assertThat(opened.page().locator("main").count()).as(path).isEqualTo(1);
        assertThat(opened.page().title()).as(path).endsWith("Hearsay").doesNotStartWith("taken");
      }
    }
  }

  /// The rules of axe for WCAG 2 A and AA, and its advice.
  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void pagesBreakNoRuleForAccessiblePages(ColorScheme scheme) throws IOException {
    String axe;
    try (InputStream in = SiteInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      axe =
          new String(
              Objects.requireNonNull(in, "axe is a dependency of the tests").readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> broken = new ArrayList<>();
    try (Browser.Opened opened = open("/about", 768, scheme, true)) {
      for (String path : pages) {
        opened.page().navigate(server.address() + path);
        opened.page().evaluate(axe + ";0");
        Object found =
            opened
                .page()
                .evaluate(
                    "axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n =>"
                        + " n.html.slice(0, 200) + ' ' + n.failureSummary).join(' | ')).join('\\n'))");
        if (!found.equals("")) {
          broken.add(path + " " + found);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void wordsAreCheckedByKeyboardAndWithoutScripts() {
    try (Browser.Opened opened = open("/", 768, ColorScheme.LIGHT, false)) {
      opened.page().keyboard().press("Tab");
      assertThat(opened.page().locator(":focus").textContent()).isEqualTo("Skip to the page");
      for (int i = 0; i < 15 && opened.page().locator("#ask:focus").count() == 0; i++) {
        opened.page().keyboard().press("Tab");
      }
      opened.page().keyboard().type("We will mend the old sea wall before the first storm of autumn comes");
      opened.page().keyboard().press("Enter");
      opened.page().waitForURL("**/check?q=*");
      assertThat(opened.page().locator(".verdict").textContent()).isEqualTo("verbatim");
    }
  }
}
