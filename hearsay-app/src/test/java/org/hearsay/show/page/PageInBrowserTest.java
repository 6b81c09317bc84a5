package org.hearsay.show.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.hearsay.show.page.Browser.Opened;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The page as a reader has it: in a real browser, where one is installed.
@TestInstance(Lifecycle.PER_CLASS)
class PageInBrowserTest {
  /// Every element with text of its own whose contrast with what is behind it is below 4.5, as WCAG AA
  /// asks of text of normal size.
  private static final String PALE =
      """
      () => {
        const channel = v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; };
        const light = c => .2126 * channel(c[0]) + .7152 * channel(c[1]) + .0722 * channel(c[2]);
        const rgb = s => s.match(/[\\d.]+/g).map(Number);
        const behind = e => {
          for (; e; e = e.parentElement) {
            const c = rgb(getComputedStyle(e).backgroundColor);
            if (c.length < 4 || c[3] > 0) return c;
          }
          return [255, 255, 255];
        };
        const pale = [];
        for (const e of document.querySelectorAll('body *:not(svg):not(svg *)')) {
          const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
          if (!own) continue;
          const a = light(rgb(getComputedStyle(e).color)), b = light(behind(e));
          const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
          if (ratio < 4.5) pale.push(e.className + ' ' + e.textContent.slice(0, 30) + ' ' + ratio);
        }
        for (const e of document.querySelectorAll('svg text')) {
          const a = light(rgb(getComputedStyle(e).fill)), b = light(behind(e.closest('svg')));
          const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
          if (ratio < 4.5) pale.push('svg ' + e.textContent + ' ' + ratio);
        }
        return pale;
      }
      """;

  /// Lettering of the graph that leaves its own box, and words of links that lie on a box.
  private static final String CROWDED =
      """
      () => {
        const out = [];
        const rects = [...document.querySelectorAll('.graph rect')].map(r => r.getBoundingClientRect());
        for (const text of document.querySelectorAll('.graph text')) {
          const t = text.getBoundingClientRect();
          const inside = r => t.left >= r.left && t.right <= r.right && t.top >= r.top && t.bottom <= r.bottom;
          const apart = r => t.right <= r.left || t.left >= r.right || t.bottom <= r.top || t.top >= r.bottom;
          const ofLink = text.closest('g');
          if (ofLink ? !rects.every(apart) : !rects.some(inside)) out.push(text.textContent);
        }
        return out;
      }
      """;

  private Browser browser;
  private String story;
  private String hostile;
  private String hostileLinks;
  private String wide;

  @BeforeAll
  void open() throws IOException {
    browser = Browser.orSkip();
    story = PageWriterTest.html(Fixture.story());
    hostile = PageWriterTest.hostilePage();
    hostileLinks = PageWriterTest.html(Fixture.hostileLinks());
    wide = PageWriterTest.html(Fixture.wide(12));
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 768, 1440})
  void neverScrollsSidewaysAndSaysNothingToTheConsole(int width) throws IOException {
    for (String html : List.of(story, hostile, hostileLinks, wide)) {
      try (Opened opened = browser.open(html, width, ColorScheme.LIGHT)) {
        unfold(opened.page());
        assertThat(number(opened.page(), "document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertThat(opened.complaints()).isEmpty();
        assertThat(opened.requests()).singleElement().asString().startsWith("file:");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void everyTextStandsOutFromWhatIsBehindIt(ColorScheme scheme) throws IOException {
    try (Opened opened = browser.open(story, 1440, scheme)) {
      unfold(opened.page());
      assertThat(opened.page().evaluate(PALE)).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
      opened.page().setViewportSize(360, 900);
      assertThat(opened.page().evaluate(PALE)).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
    }
  }

  @Test
  void darkIsDark() throws IOException {
    try (Opened opened = browser.open(story, 768, ColorScheme.DARK)) {
      assertThat(opened.page().evaluate("getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(22, 24, 27)");
    }
  }

  @Test
  void theTabKeyStartsAtTheSkipLinkAndReachesEveryLinkWithAVisibleFocus() throws IOException {
    try (Opened opened = browser.open(story, 1440, ColorScheme.LIGHT)) {
      Page page = opened.page();
      unfold(page);
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
      page.evaluate("window.reached = new Set()");
      while (page.evaluate("document.activeElement !== document.body") == Boolean.TRUE) {
        page.evaluate("window.reached.add(document.activeElement)");
        assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).isEqualTo("solid");
        page.keyboard().press("Tab");
      }
      assertThat(
              page.evaluate(
                  """
                  [...document.querySelectorAll('a,summary')]
                    .filter(a => a.checkVisibility() && !window.reached.has(a))
                    .map(a => a.outerHTML)
                  """))
          .asInstanceOf(InstanceOfAssertFactories.LIST)
          .isEmpty();
    }
  }

  @Test
  void aCellOfTheFactsLeadsToTheWordsAndLightsThemUp() throws IOException {
    try (Opened opened = browser.open(story, 1440, ColorScheme.LIGHT)) {
      Page page = opened.page();
      page.locator(".f-differs td[data-lane='Dale Post'] a").first().click();
      Locator target = page.locator(":target");
      assertThat(target.textContent()).isEqualTo("Eleven looms stand still");
      assertThat(target.evaluate("e => getComputedStyle(e).backgroundColor")).isEqualTo("rgb(255, 216, 102)");
      int top = number(page, "Math.round(document.querySelector(':target').getBoundingClientRect().top)");
      assertThat(top).isBetween(0, 900);
    }
  }

  @Test
  void onAPhoneEachFactIsACardWithTheNamesOfTheReports() throws IOException {
    try (Opened opened = browser.open(story, 360, ColorScheme.LIGHT)) {
      Page page = opened.page();
      assertThat(page.evaluate("getComputedStyle(document.querySelector('.f-differs')).display")).isEqualTo("block");
      assertThat(page.evaluate("getComputedStyle(document.querySelector('.f-differs td'),'::before').content"))
          .isEqualTo("\"Hill Wire\"");
      assertThat(page.locator(".f-differs td[data-lane='Moor Echo']").isVisible()).as("an empty cell").isFalse();
    }
  }

  @Test
  void textOfAnArticleNeverBecomesMarkup() throws IOException {
    try (Opened opened = browser.open(hostile, 768, ColorScheme.LIGHT)) {
      Page page = opened.page();
      unfold(page);
      assertThat(number(page, "document.querySelectorAll('img,iframe,object,form').length")).isZero();
      assertThat(number(page, "document.querySelectorAll('script').length")).as("the page's own").isEqualTo(1);
      assertThat(page.title()).startsWith("</title><script>document.title = 'taken'</script>");
      assertThat(page.locator("#a1").innerText())
          .contains("</script><img src=x onerror=alert(1)> ${7*7} @if(true) <!-- ]]> &amp;")
          .contains("</style><style>*{display:none}");
      assertThat(opened.complaints()).isEmpty();
    }
  }

  @Test
  void aReportThatIsChosenIsShownAlone() throws IOException {
    try (Opened opened = browser.open(story, 768, ColorScheme.LIGHT)) {
      Page page = opened.page();
      int all = number(page, "document.querySelectorAll('[data-reports]').length");
      page.locator("select[data-filter=reports]").first().selectOption("2");
      int with = number(page, "document.querySelectorAll('[data-reports*=\" 2 \"]').length");
      assertThat(with).isBetween(1, all - 1);
      assertThat(number(page, "[...document.querySelectorAll('[data-reports]')].filter(x => !x.hidden).length"))
          .isEqualTo(with);
      assertThat(page.locator(".filters [role=status]").innerText()).isEqualTo(with + " of " + all + " shown");
      page.locator("select[data-filter=reports]").first().selectOption("");
      assertThat(number(page, "document.querySelectorAll('[data-reports][hidden]').length")).isZero();
      assertThat(opened.complaints()).isEmpty();
    }
  }

  @Test
  void aDifferenceHasAnAddressAndCanBeCopiedWithItsSource() throws IOException {
    try (Opened opened = browser.open(story, 768, ColorScheme.LIGHT)) {
      Page page = opened.page();
      assertThat(page.locator(".pair .perma").first().getAttribute("href"))
          .isEqualTo("#" + page.locator(".pair").first().getAttribute("id"));
      String copied = page.locator(".pair .copy").first().getAttribute("data-copy");
      assertThat(copied).containsPattern("(?s)number.*“.+”\\n.+\\(a1-\\d+\\)");
      assertThat(page.locator(".pair .copy").first().isVisible()).isTrue();
    }
  }

  @Test
  void everyLinkOfTheGraphSaysHowHowLikelyAndWhyAndLeadsToTheWords() throws IOException {
    try (Opened opened = browser.open(story, 768, ColorScheme.LIGHT)) {
      Page page = opened.page();
      Locator link = page.locator(".graph svg g");
      assertThat(link.count()).isEqualTo(1);
      assertThat(link.locator("text").allTextContents()).containsExactly("cited, very likely 0.95", "told to");
      assertThat(link.locator("title").textContent())
          .isEqualTo("Dale Post has it from Hill Wire: cited, very likely 0.95, told to.");
      assertThat(page.locator(".graph desc").textContent()).isEqualTo(link.locator("title").textContent());
      link.locator("a").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator(":target").textContent()).isEqualTo("according to Hill Wire");
    }
  }

  @Test
  void linksThatRatherDoNotHoldAreFoldedAndNotDrawn() throws IOException {
    try (Opened opened = browser.open(hostileLinks, 1440, ColorScheme.LIGHT)) {
      Page page = opened.page();
      assertThat(page.locator(".graph svg g").count()).isEqualTo(4);
      Locator folded = page.locator("details", new Page.LocatorOptions().setHasText("Less certain links: 1"));
      assertThat(folded.locator("tbody tr").count()).isEqualTo(1);
      assertThat(folded.locator("tbody").isVisible()).isFalse();
    }
  }

  @Test
  void theNamesOfTheLanesStayInViewAndTheFirstColumnOfAWideMatrixToo() throws IOException {
    try (Opened opened = browser.open(wide, 768, ColorScheme.LIGHT)) {
      Page page = opened.page();
      for (String stays : List.of(".lanes .names", ".matrix.many tbody .claim")) {
        int before = left(page, stays);
        page.evaluate("document.querySelectorAll('.scroll').forEach(e => e.scrollLeft = 300)");
        assertThat(page.evaluate("document.querySelector('.scroll:has(>.matrix)').scrollLeft > 100")).isEqualTo(true);
        assertThat(left(page, stays)).as(stays).isEqualTo(before);
        page.evaluate("document.querySelectorAll('.scroll').forEach(e => e.scrollLeft = 0)");
      }
    }
  }

  private static int left(Page page, String selector) {
    return number(page, "Math.round(document.querySelector('" + selector + "').getBoundingClientRect().left)");
  }

  @Test
  void everyCountOfOriginsLeadsToWhatItRestsOn() throws IOException {
    try (Opened opened = browser.open(story, 1440, ColorScheme.LIGHT)) {
      Page page = opened.page();
      unfold(page);
      assertThat(
              page.evaluate(
                  """
                  () => {
                    const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
                    const bare = [];
                    while (texts.nextNode()) {
                      const node = texts.currentNode;
                      if (/(exactly|to) \\d+ (origins?|independent origins?)/.test(node.data)
                          && !node.parentElement.closest('a,[id*="-o"],svg')) bare.push(node.data);
                    }
                    return bare;
                  }
                  """))
          .asInstanceOf(InstanceOfAssertFactories.LIST)
          .isEmpty();
    }
  }

  @Test
  void whatWasNotIngestedIsDashedAndSaysSo() throws IOException {
    try (Opened opened = browser.open(hostileLinks, 1440, ColorScheme.LIGHT)) {
      Page page = opened.page();
      assertThat(page.locator(".graph rect.away").count()).isEqualTo(2);
      assertThat(page.evaluate("getComputedStyle(document.querySelector('rect.away')).strokeDasharray"))
          .isEqualTo("4px, 3px");
      assertThat(page.locator(".graph text").allTextContents()).contains("not among the reports");
    }
  }

  @Test
  void namesAndReasonsInTheGraphNeverBecomeMarkup() throws IOException {
    try (Opened opened = browser.open(hostileLinks, 768, ColorScheme.LIGHT)) {
      Page page = opened.page();
      assertThat(number(page, "document.querySelectorAll('[href^=javascript]').length")).isZero();
      assertThat(number(page, "document.querySelectorAll('script').length")).as("the page's own").isEqualTo(1);
      assertThat(page.title()).doesNotContain("taken");
      assertThat(page.locator(".graph desc").textContent())
          .contains("</text></svg><script>document.title = 'taken'</script>\"><a …, not among the reports");
      assertThat(page.locator(".graph svg").count()).isEqualTo(1);
      assertThat(opened.complaints()).isEmpty();
    }
  }

  @Test
  void noLetteringLeavesItsBoxOrLiesOnAnother() throws IOException {
    for (String html : List.of(story, hostileLinks)) {
      try (Opened opened = browser.open(html, 1440, ColorScheme.LIGHT)) {
        assertThat(opened.page().evaluate(CROWDED)).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
      }
    }
  }

  @Test
  void theLanesOfTheTimelineLeadToTheListAndUndatedReportsStandApart() throws IOException {
    try (Opened opened = browser.open(story, 1440, ColorScheme.LIGHT)) {
      Page page = opened.page();
      assertThat(page.locator(".lanes text.node").allTextContents()).containsExactly("Said", "Happened", "Published");
      Locator day = page.locator(".lanes a", new Page.LocatorOptions().setHasText("4 Mar 2024, said: 1"));
      day.focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("tr:target th").textContent()).isEqualTo("4 Mar 2024");
      assertThat(page.locator("tr.undated").count()).isEqualTo(page.locator("rect.t-none").count() > 0 ? 1 : 0);
    }
  }

  @Test
  void sharedWordsStandSideBySideAndEachSideLeadsToItsPlace() throws IOException {
    try (Opened opened = browser.open(story, 768, ColorScheme.LIGHT)) {
      Page page = opened.page();
      Locator pair = page.locator("#s1-prose ~ .pair").first();
      assertThat(pair.locator(".context").allInnerTexts())
          .containsOnly("looms stand still, the guild said.")
          .hasSize(2);
      pair.locator("a").nth(1).click();
      assertThat(page.locator(":target").textContent()).startsWith("looms stand still");
    }
  }

  @Test
  void headingsMakeAnOutlineWithoutGaps() throws IOException {
    try (Opened opened = browser.open(story, 1440, ColorScheme.LIGHT)) {
      String levels =
          String.valueOf(
              opened.page().evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => h.tagName[1]).join('')"));
      assertThat(levels).startsWith("12").doesNotContain("13", "14", "24").matches("1[234]+");
    }
  }

  /// Height in pixels of the tallest part that is folded on the screen.
  private static final String TALLEST_FOLDED =
      "Math.max(...[...document.querySelectorAll('details:not([open]) > :not(summary)')].map(e => e.offsetHeight))";

  @Test
  void onPaperEverythingFoldedIsOpenAndPlacesAreWrittenOut() throws IOException {
    try (Opened opened = browser.open(story, 1440, ColorScheme.DARK)) {
      Page page = opened.page();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("nav").isVisible()).isFalse();
      assertThat(number(page, TALLEST_FOLDED)).isGreaterThan(20);
      assertThat(page.evaluate("getComputedStyle(document.querySelector('.side a.place'),'::after').content"))
          .asString()
          .containsPattern("\\[a\\d+-\\d+\\]");
      assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(255, 255, 255)");
      byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
      assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
  }

  @Test
  void onPaperATableTooWideForItStandsAsLists() throws IOException {
    try (Opened opened = browser.open(wide, 1440, ColorScheme.LIGHT)) {
      Page page = opened.page();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.evaluate("getComputedStyle(document.querySelector('.matrix tbody tr')).display"))
          .isEqualTo("block");
      assertThat(page.locator(".lanes").isVisible()).isFalse();
      assertThat(page.locator("table.time").isVisible()).isTrue();
    }
    try (Opened opened = browser.open(story, 1440, ColorScheme.LIGHT)) {
      opened.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(opened.page().evaluate("getComputedStyle(document.querySelector('.matrix tbody tr')).display"))
          .isEqualTo("table-row");
    }
  }

  private static void unfold(Page page) {
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
  }

  private static int number(Page page, String expression) {
    return ((Number) page.evaluate(expression)).intValue();
  }
}
