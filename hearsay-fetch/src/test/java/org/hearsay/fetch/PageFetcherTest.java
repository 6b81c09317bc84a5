package org.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.fetch.Fetched.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFetcherTest {
  private static final FetchRules RULES =
      FetchRules.STANDARD
          .withOpened(List.of(AddressRange.of("127.0.0.1/32")))
          .withPause(Duration.ZERO)
          .withTime(Duration.ofSeconds(20));

  private final LoopbackSite site = new LoopbackSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private static Fetched fetch(FetchRules rules, HostLookup hosts, FetchRequest request) {
    try (PageFetcher fetcher = new PageFetcher(rules, hosts)) {
      return fetcher.fetch(request);
    }
  }

  private static Fetched fetch(FetchRules rules, String address) {
    return fetch(rules, HostLookup.SYSTEM, FetchRequest.of(address));
  }

  private Fetched.Page page(String path) {
    Fetched fetched = fetch(RULES, site.at(path));
    assertThat(fetched).isInstanceOf(Fetched.Page.class);
    return (Fetched.Page) fetched;
  }

  private static Fetched.Missed refused(FetchRules rules, String address) {
    Fetched fetched = fetch(rules, address);
    assertThat(fetched).isInstanceOf(Fetched.Missed.class);
    Fetched.Missed refused = (Fetched.Missed) fetched;
    assertThat(refused.detail()).isNotBlank();
    assertThat(refused.remedy()).isNotBlank();
    return refused;
  }

  private Fetched.Missed refused(String path) {
    return refused(RULES, site.at(path));
  }

  private static String text(Fetched.Page page) {
    return StandardCharsets.UTF_8.decode(page.bytes()).toString();
  }

  @Test
  void givesThePageWithItsKindAndMarks() {
    site.page(
        "/1",
        "Text/HTML; Charset=\"ISO-8859-2\"",
        LoopbackSite.PAGE.getBytes(StandardCharsets.UTF_8),
        "ETag",
        "\"a7\"",
        "Last-Modified",
        "Mon, 12 May 2031 06:00:00 GMT");
    Fetched.Page page = page("/1");
    assertThat(text(page)).contains("The pier at Ostrava Bay opened.");
    assertThat(page.type()).isEqualTo("text/html");
    assertThat(page.charset()).isEqualTo("ISO-8859-2");
    assertThat(page.etag()).isEqualTo("\"a7\"");
    assertThat(page.lastModified()).isEqualTo("Mon, 12 May 2031 06:00:00 GMT");
    assertThat(site.fields.get("User-agent")).isEqualTo("Hearsay (+https://hearsay.example)");
    assertThat(site.asked).containsExactly("/robots.txt", "/1");
  }

  @Test
  void saysThatAPageIsUnchanged() {
    site.on(
        "/1",
        exchange -> {
          boolean same = "\"a7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          LoopbackSite.send(exchange, same ? 304 : 200, "text/html", same ? new byte[0] : new byte[] {'x'});
        });
    assertThat(fetch(RULES, HostLookup.SYSTEM, new FetchRequest(site.at("/1"), "\"a7\"", null)))
        .isInstanceOf(Fetched.Unchanged.class);
    assertThat(fetch(RULES, HostLookup.SYSTEM, new FetchRequest(site.at("/1"), "\"b\"", null)))
        .isInstanceOf(Fetched.Page.class);
  }

  @Test
  void unpacksGzip() {
    byte[] packed = LoopbackSite.gzip(LoopbackSite.PAGE.getBytes(StandardCharsets.UTF_8));
    site.page("/1", "text/html", packed, "Content-Encoding", "gzip");
    assertThat(text(page("/1"))).isEqualTo(LoopbackSite.PAGE);
    assertThat(site.fields.get("Accept-encoding")).isEqualTo("gzip");
  }

  @Test
  void followsFiveAnswersThatLeadElsewhereAndNoSixth() {
    for (int i = 0; i < 6; i++) {
      site.leads("/" + i, i % 2 == 0 ? "/" + (i + 1) : site.at("/" + (i + 1)));
    }
    site.page("/5");
    Fetched.Page page = page("/0");
    assertThat(page.address().getPath()).isEqualTo("/5");
    assertThat(page.led()).hasSize(5);
    site.leads("/5", "/6").page("/6");
    assertThat(refused("/0").detail()).contains("more than 5 times");
    site.leads("/round", "/round");
    assertThat(refused("/round").detail()).contains("more than 5 times");
    site.status("/nowhere", 302);
    assertThat(refused("/nowhere").detail()).contains("does not say where");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/hosts", "ftp://127.0.0.1/1", "gopher://bay.example/1", "javascript:alert(1)"})
  void followsNoOtherWayThanHttp(String location) {
    site.leads("/1", location);
    Fetched.Missed refused = refused("/1");
    assertThat(refused.why()).isEqualTo(Why.ADDRESS);
    assertThat(refused.detail()).contains("another way than http");
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1/1, this machine",
    "http://10.1.2.3/1, a private network",
    "http://172.31.0.9/, a private network",
    "http://192.168.0.1/admin, a private network",
    "http://169.254.169.254/latest/meta-data, link-local",
    "http://100.64.0.1/, shares",
    "http://224.0.0.1/, multicast",
    "http://0.0.0.0/, this machine",
    "http://255.255.255.255/, reserved",
    "http://[::1]/, this machine",
    "http://[fe80::1]/, link-local",
    "http://[fd00::7]/, a private network",
    "http://[64:ff9b::7f00:1]/, NAT64",
    "http://[2002:7f00:1::]/, IPv4 address inside",
    "http://[::ffff:127.0.0.1]/, IPv4 address inside",
    "http://[::ffff:7f00:1]/, IPv4 address inside",
    "http://[::127.0.0.1]/, IPv4 address inside",
  })
  void connectsToNoAddressThatIsNotPublic(String address, String what) {
    Fetched.Missed refused = refused(FetchRules.STANDARD, address);
    assertThat(refused.why()).isEqualTo(Why.PRIVATE);
    assertThat(refused.detail()).contains(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://0x7f.0.0.1/",
        "http://017700000001/",
        "http://127.0.0.1.1/",
        "http://１２７.１/"
      })
  void refusesHostsThatAreNumbers(String address) {
    assertThat(refused(FetchRules.STANDARD, address).why()).isEqualTo(Why.ADDRESS);
  }

  @Test
  void checksTheAddressThatAnAnswerLeadsTo() {
    site.leads("/1", "http://127.0.0.2:" + site.port() + "/2").page("/2");
    Fetched.Missed refused = refused("/1");
    assertThat(refused.why()).isEqualTo(Why.PRIVATE);
    assertThat(refused.place()).contains("127.0.0.2");
    assertThat(site.asked).doesNotContain("/2");
  }

  @Test
  void connectsToTheAddressThatWasCheckedAndLooksNoHostUpTwiceForOneConnection() {
    site.page("/1");
    AtomicInteger lookups = new AtomicInteger();
    HostLookup rebinding =
        host -> {
          byte last = (byte) (lookups.getAndIncrement() == 0 ? 1 : 2);
          return List.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, last}));
        };
    String address = "http://pier.example:" + site.port() + "/1";
    Fetched fetched = fetch(RULES, rebinding, FetchRequest.of(address));
    // Either it stays with the address that was checked, or the second one is checked too and refused.
    if (fetched instanceof Fetched.Missed refused) {
      assertThat(refused.why()).isEqualTo(Why.PRIVATE);
    } else {
      assertThat(lookups.get()).isEqualTo(1);
    }
    assertThat(site.asked).allMatch(path -> lookups.get() == 1 || path.equals("/robots.txt"));
  }

  @Test
  void refusesANameThatLeadsIntoAPrivateNetwork() throws UnknownHostException {
    byte[] mapped = HexFormat.of().parseHex("00000000000000000000ffff7f000001");
    InetAddress within = Inet6Address.getByAddress("pier.example", mapped, -1);
    for (InetAddress address : List.of(InetAddress.getByName("10.0.0.7"), within)) {
      Fetched fetched = fetch(RULES, host -> List.of(address), FetchRequest.of("http://pier.example/1"));
      assertThat(fetched)
          .isInstanceOfSatisfying(Fetched.Missed.class, no -> assertThat(no.why()).isEqualTo(Why.PRIVATE));
    }
  }

  @Test
  void namesAHostThatIsNotKnown() {
    HostLookup none =
        host -> {
          throw new UnknownHostException(host);
        };
    Fetched fetched = fetch(RULES, none, FetchRequest.of("https://pier.example/1"));
    assertThat(fetched)
        .isInstanceOfSatisfying(
            Fetched.Missed.class, no -> assertThat(no.detail()).contains("no host of the name 'pier.example'"));
  }

  @Test
  void asksOnlyAtThePortsOfTheWeb() throws UnknownHostException {
    InetAddress open = InetAddress.getByName("93.184.216.34");
    Fetched fetched = fetch(RULES, host -> List.of(open), FetchRequest.of("http://pier.example:8080/1"));
    assertThat(fetched)
        .isInstanceOfSatisfying(
            Fetched.Missed.class, no -> assertThat(no.detail()).contains("port 8080, where 80 and 443"));
  }

  @Test
  void namesAServerThatIsNotThere() {
    int port = site.port();
    site.close();
    Fetched.Missed refused = refused(RULES, "http://127.0.0.1:" + port + "/1");
    assertThat(refused.why()).isEqualTo(Why.BROKEN);
    assertThat(refused.detail()).contains("no connection to 127.0.0.1");
  }

  @Test
  void obeysRobots() {
    String robots = "User-agent: *\nDisallow: /private/\n\nUser-agent: hearsay\nDisallow: /desk/\n";
    site.page("/robots.txt", "text/plain", robots.getBytes(StandardCharsets.UTF_8));
    site.page("/desk/1").page("/private/1").leads("/to", "/desk/1");
    Fetched.Missed refused = refused("/desk/1");
    assertThat(refused.why()).isEqualTo(Why.FORBIDDEN);
    assertThat(refused.detail()).contains("robots.txt");
    assertThat(refused("/to").place()).contains("/desk/1");
    assertThat(site.asked).doesNotContain("/desk/1");
    page("/private/1");
  }

  @Test
  void waitsWhereRobotsCannotBeRead() {
    site.status("/robots.txt", 503).page("/1");
    assertThat(refused("/1").why()).isEqualTo(Why.LATER);
    assertThat(site.asked).doesNotContain("/1");
  }

  @Test
  void fetchesRobotsOnceForASite() {
    site.page("/1").page("/2");
    try (PageFetcher fetcher = new PageFetcher(RULES)) {
      assertThat(fetcher.fetch(FetchRequest.of(site.at("/1")))).isInstanceOf(Fetched.Page.class);
      assertThat(fetcher.fetch(FetchRequest.of(site.at("/2")))).isInstanceOf(Fetched.Page.class);
    }
    assertThat(site.asked).containsExactly("/robots.txt", "/1", "/2");
  }

  @Test
  void pausesBetweenTwoPagesOfOneHost() {
    site.page("/1").page("/2");
    Duration pause = Duration.ofMillis(400);
    long begin = System.nanoTime();
    try (PageFetcher fetcher = new PageFetcher(RULES.withPause(pause))) {
      assertThat(fetcher.fetch(FetchRequest.of(site.at("/1")))).isInstanceOf(Fetched.Page.class);
      assertThat(fetcher.fetch(FetchRequest.of(site.at("/2")))).isInstanceOf(Fetched.Page.class);
    }
    assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(pause.toNanos());
  }

  @ParameterizedTest
  @CsvSource({
    "404, ABSENT, no such page",
    "410, ABSENT, taken away",
    "401, FORBIDDEN, strangers",
    "403, FORBIDDEN, strangers",
    "451, FORBIDDEN, strangers",
    "429, LATER, too many requests",
    "500, LATER, a fault",
    "503, LATER, cannot answer now",
    "418, BROKEN, no page",
    "304, BROKEN, no page",
  })
  void namesTheStatus(int status, Why why, String words) {
    site.status("/1", status);
    if (status == 304) {
      site.on("/1", exchange -> exchange.sendResponseHeaders(304, -1));
    }
    Fetched.Missed refused = refused("/1");
    assertThat(refused.why()).isEqualTo(why);
    assertThat(refused.detail()).contains(String.valueOf(status), words);
  }

  @Test
  void saysHowLongTheSiteAsksToWait() {
    site.status("/1", 429, "Retry-After", "90");
    Fetched.Missed refused = refused("/1");
    assertThat(refused.later()).isEqualTo(Duration.ofSeconds(90));
    assertThat(refused.remedy()).contains("in 90 s");
    Instant now = Instant.parse("2031-05-12T06:00:00Z");
    assertThat(PageFetcher.wait("Mon, 12 May 2031 06:05:00 GMT", now)).isEqualTo(Duration.ofMinutes(5));
    assertThat(PageFetcher.wait("Mon, 12 May 2031 05:00:00 GMT", now)).isEqualTo(Duration.ZERO);
    assertThat(PageFetcher.wait("999999999", now)).isEqualTo(Duration.ofDays(30));
    assertThat(PageFetcher.wait("soon", now)).isNull();
    assertThat(PageFetcher.wait(null, now)).isNull();
  }

  @Test
  void stopsAtAPageThatIsTooLarge() {
    FetchRules small = RULES.withBytes(2000);
    site.page("/said", "text/html", "x".repeat(3000).getBytes(StandardCharsets.UTF_8));
    site.on(
        "/unsaid",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          byte[] piece = "y".repeat(1000).getBytes(StandardCharsets.UTF_8);
          for (int i = 0; i < 100_000; i++) {
            exchange.getResponseBody().write(piece);
          }
        });
    for (String path : List.of("/said", "/unsaid")) {
      Fetched.Missed refused = refused(small, site.at(path));
      assertThat(refused.why()).isEqualTo(Why.TOO_LARGE);
      assertThat(refused.detail()).contains("2000 bytes");
    }
  }

  @Test
  void stopsAtAPageThatUnpacksTooFar() {
    byte[] bomb = LoopbackSite.gzip(new byte[9_000_000]);
    site.page("/1", "text/html", bomb, "Content-Encoding", "gzip");
    Fetched.Missed refused = refused("/1");
    assertThat(refused.why()).isEqualTo(Why.TOO_LARGE);
    assertThat(refused.detail()).contains("more than 100 times");
  }

  @Test
  void namesDamagedAndUnknownPacking() {
    byte[] packed = LoopbackSite.gzip("The pier opened. ".repeat(2000).getBytes(StandardCharsets.UTF_8));
    byte[] half = java.util.Arrays.copyOf(packed, packed.length / 2);
    site.page("/half", "text/html", half, "Content-Encoding", "gzip");
    site.page("/none", "text/html", new byte[] {'a', 'b', 'c'}, "Content-Encoding", "gzip");
    site.page("/other", "text/html", new byte[] {1, 2, 3}, "Content-Encoding", "br");
    assertThat(refused("/half").detail()).contains("cut short or damaged");
    assertThat(refused("/none").detail()).contains("gzip data and is not");
    assertThat(refused("/other").detail()).contains("'br'", "gzip");
  }

  @Test
  void stopsWaitingForASlowPage() {
    site.page("/robots.txt", "text/plain", "User-agent: *\nAllow: /\n".getBytes(StandardCharsets.UTF_8));
    site.on(
        "/1",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try {
            for (int i = 0; i < 200; i++) {
              exchange.getResponseBody().write('a');
              exchange.getResponseBody().flush();
              Thread.sleep(100);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    long begin = System.nanoTime();
    Fetched.Missed refused = refused(RULES.withTime(Duration.ofSeconds(2)), site.at("/1"));
    assertThat(refused.why()).isEqualTo(Why.TOO_SLOW);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "video/mp4", "audio/mpeg", "font/woff2"})
  void refusesWhatIsNoText(String type) {
    site.page("/1", type, new byte[] {1, 2, 3});
    Fetched.Missed refused = refused("/1");
    assertThat(refused.why()).isEqualTo(Why.KIND);
    assertThat(refused.detail()).contains(type.toLowerCase(Locale.ROOT), "a page, a feed or a text is expected");
  }

  @Test
  void namesAnEmptyAnswer() {
    site.page("/1", "text/html", new byte[0]);
    assertThat(refused("/1").detail()).contains("empty");
  }
}
