package org.hearsay.show.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// A Chromium that is installed on this machine. Tests that need it are skipped, and say so, where
/// none is found; nothing is ever downloaded.
final class Browser implements AutoCloseable {
  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  private Browser(Path chromium) {
    playwright =
        Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setHeadless(true).setArgs(QUIET));
  }

  /// Skips the calling test where there is no Chromium.
  static Browser orSkip() {
    Path found = find();
    if (found == null) {
      String message =
          "no Chromium found, so the page was not tested in a browser: install one, or set"
              + " HEARSAY_CHROMIUM to its path";
      System.out.println("SKIPPED: " + message);
      return Assumptions.abort(message);
    }
    return new Browser(found);
  }

  private static @Nullable Path find() {
    String given = System.getenv("HEARSAY_CHROMIUM");
    return Stream.concat(Stream.ofNullable(given), USUAL.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  /// A page that has been loaded, with everything that went wrong or went out.
  record Opened(Page page, List<String> complaints, List<String> requests) implements AutoCloseable {
    @Override
    public void close() {
      page.context().close();
    }
  }

  Opened open(String html, int width, ColorScheme scheme) throws IOException {
    Path file = Files.createTempFile("hearsay", ".html");
    Files.writeString(file, html, StandardCharsets.UTF_8);
    file.toFile().deleteOnExit();
    BrowserContext context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme));
    Opened opened = watched(context);
    opened.page().navigate(file.toUri().toString());
    return opened;
  }

  /// @param entry address that lets the browser in
  /// @param scripts whether scripts of a page run
  Opened visit(String entry, String address, int width, ColorScheme scheme, boolean scripts) {
    BrowserContext context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(scripts));
    Opened opened = watched(context);
    opened.page().navigate(entry);
    opened.page().navigate(address);
    return opened;
  }

  private static Opened watched(BrowserContext context) {
    Page page = context.newPage();
    List<String> complaints = new ArrayList<>();
    List<String> requests = new ArrayList<>();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.onDialog(dialog -> {
      complaints.add("dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onRequest(request -> requests.add(request.url()));
    return new Opened(page, complaints, requests);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
