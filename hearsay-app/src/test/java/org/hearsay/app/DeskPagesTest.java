package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.rows.ChangeRows.Change;
import org.hearsay.archive.rows.ChangeRows.ChangeKind;
import org.hearsay.server.HearsayServer;
import org.hearsay.server.RunningServer;
import org.hearsay.server.ServerNote;
import org.hearsay.server.alert.AlertRule;
import org.hearsay.server.alert.Webhook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a user sets up on the pages: sources, alerts and keys, and forms that another site could send.
class DeskPagesTest {
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private HearsayServer server;

  @SuppressWarnings("NullAway.Init")
  private RawHttp http;

  private String cookie = "";

  @BeforeEach
  void serve() {
    server = DeskServer.start(folder);
    http = new RawHttp(URI.create(server.address()).getPort());
    String set = http.get(server.entry().substring(server.address().length())).header("Set-Cookie");
    cookie = "Cookie: " + set.substring(0, set.indexOf(';'));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String page(String path) {
    RawHttp.Answer answer = http.get(path, cookie);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.body();
  }

  private String form(String path) {
    Matcher token = Pattern.compile("name=\"form\" value=\"([^\"]+)\"").matcher(page(path));
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private RawHttp.Answer post(String path, String body) {
    return http.send("POST", path, body, cookie, FORM, "Origin: " + server.address());
  }

  private static String field(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Test
  void sourcesAreAddedPausedAndRemovedByForms() {
    String form = field("form", form("/sources"));
    RawHttp.Answer added = post("/sources", form + "&" + field("address", "http://10.0.0.1/rss"));
    assertThat(added.status()).isEqualTo(303);
    assertThat(added.header("Location")).isEqualTo("/sources?done=added");
    assertThat(post("/sources", form + "&" + field("address", "http://10.0.0.1/rss")).header("Location"))
        .isEqualTo("/sources?done=known");
    assertThat(page("/sources")).contains("http://10.0.0.1/rss");
    assertThat(post("/sources/1/pause", form).status()).isEqualTo(303);
    assertThat(page("/sources/1")).contains("Paused").contains("Watch again");
    assertThat(page("/sources.opml")).contains("xmlUrl=\"http://10.0.0.1/rss\"");
    assertThat(post("/sources/1/remove", form).status()).isEqualTo(303);
    assertThat(page("/sources")).contains("No sources yet").doesNotContain("10.0.0.1");
    assertThat(http.get("/sources/1", cookie).status()).isEqualTo(404);
  }

  @Test
  void whatIsNoAddressIsRefused() {
    String form = field("form", form("/sources"));
    for (String address :
        new String[] {"", "ftp://bay.example/", "javascript:alert(1)", "/no/such/folder", "x".repeat(3000)}) {
      assertThat(post("/sources", form + "&" + field("address", address)).status()).as(address).isEqualTo(400);
    }
    assertThat(post("/sources/1/explode", form).status()).isEqualTo(404);
  }

  @Test
  void aFormOfAnotherSiteChangesNothing() {
    String address = field("address", "http://10.0.0.1/rss");
    String good = field("form", form("/sources")) + "&" + address;
    assertThat(post("/sources", address).status()).as("no token").isEqualTo(403);
    assertThat(post("/sources", "form=guess&" + address).status()).as("another token").isEqualTo(403);
    assertThat(http.send("POST", "/sources", good, cookie, FORM, "Origin: https://evil.example").status())
        .as("another origin")
        .isEqualTo(403);
    assertThat(http.send("POST", "/sources", good, FORM, "Origin: " + server.address()).status())
        .as("no cookie")
        .isEqualTo(401);
    assertThat(http.send("POST", "/sources", good, cookie, FORM, "Sec-Fetch-Site: cross-site").status()).isEqualTo(403);
    for (String path :
        new String[] {"/alerts", "/keys", "/seen", "/sources/1/try", "/alerts/1/remove", "/keys/x/remove"}) {
      assertThat(post(path, "a=b").status()).as(path).isEqualTo(403);
    }
    assertThat(page("/sources")).contains("No sources yet");
  }

  @Test
  void anOpmlFileBringsItsFeeds() {
    String opml =
        "<opml><body><outline text=\"A\" xmlUrl=\"http://10.0.0.1/a\"/><outline"
            + " xmlUrl=\"http://10.0.0.1/b\"/></body></opml>";
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n%s\r\n--b\r\nContent-Disposition: form-data; name=\"opml\"; filename=\"a.opml\"\r\nContent-Type: text/xml\r\n\r\n%s\r\n--b--\r\n"
            .formatted(form("/sources"), opml);
    RawHttp.Answer brought =
        http.send(
            "POST",
            "/sources/opml",
            body,
            cookie,
            "Content-Type: multipart/form-data; boundary=b",
            "Origin: " + server.address());
    assertThat(brought.header("Location")).isEqualTo("/sources?feeds=2");
    assertThat(page("/sources?feeds=2")).contains("Feeds that were added: 2.").contains("http://10.0.0.1/b");
  }

  @Test
  void anAlertIsPreviewedSavedFedAndRemoved() {
    assertThat(page("/alerts")).contains("No alerts yet");
    assertThat(page("/alerts/preview?words=tram&kind=edited&kind=nonsense"))
        .contains("would have told you of nothing")
        .contains("with the words tram")
        .doesNotContain("nonsense");
    String form = field("form", form("/alerts/preview?words=tram"));
    RawHttp.Answer saved = post("/alerts", form + "&words=tram&kind=edited&most=3");
    assertThat(saved.header("Location")).isEqualTo("/alerts/1");
    String alert = page("/alerts/1");
    assertThat(alert).contains("At most 3 a day").contains("Nothing fitted since it was made");
    Matcher feed = Pattern.compile("href=\"(/feeds/[^\"]+)\"").matcher(alert);
    assertThat(feed.find()).isTrue();
    RawHttp.Answer atom = http.get(feed.group(1));
    assertThat(atom.status()).as("without a cookie").isEqualTo(200);
    assertThat(atom.header("Content-Type")).startsWith("application/atom+xml");
    assertThat(atom.body()).contains("<title>tram: edited</title>");
    assertThat(http.get("/feeds/guess").status()).isEqualTo(404);
    assertThat(post("/alerts", form + "&most=0").status()).isEqualTo(400);
    assertThat(post("/alerts", form + "&address=file:///etc/passwd").status()).isEqualTo(400);
    assertThat(post("/alerts/1/remove", form).status()).isEqualTo(303);
    assertThat(http.get(feed.group(1)).status()).isEqualTo(404);
  }

  @Test
  void manyWordsAreCheckedByPasteAndByCsv() {
    new Cli(folder).reports();
    Cli.Result added =
        new Cli(folder).run("add", folder.resolve("news").toString(), "--archive", "desk", "--model", "rules", "-q");
    assertThat(added.status()).as(added.err()).isZero();
    String said = "We will not lay a metre of track before the soil is tested";
    String form = form("/check/many");
    assertThat(post("/check", field("form", form) + "&" + field("lines", said + "\nno gull sang\n…")).body())
        .contains("3 checked.")
        .contains("<strong>verbatim</strong>")
        .contains("<strong>not found</strong>")
        .contains("there is no word");
    String csv = "id,Quote\n1,\"" + said + "\"\n2,=gull sang for us today\n";
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n%s\r\n--b\r\nContent-Disposition: form-data; name=\"as\"\r\n\r\ncsv\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n--b--\r\n"
            .formatted(form, csv);
    RawHttp.Answer table =
        http.send(
            "POST",
            "/check",
            body,
            cookie,
            "Content-Type: multipart/form-data; boundary=b",
            "Origin: " + server.address());
    assertThat(table.header("Content-Type")).startsWith("text/csv");
    assertThat(table.body()).contains(said + ",verbatim,").contains("'=gull").contains("not found");
    assertThat(post("/check", field("form", form) + "&lines=" + "a%0A".repeat(201)).status()).isEqualTo(400);
    assertThat(post("/check", field("form", form) + "&lines=").status()).isEqualTo(400);
    assertThat(page("/find?q=track"))
        .contains("<mark class=\"hit\">track</mark>")
        .contains("2 hits")
        .contains("Make an alert of it");
    assertThat(page("/find?q=gull")).contains("This stands nowhere: gull");
    assertThat(page("/find?q=speaker%3A")).contains("This cannot be looked for");
    assertThat(http.get("/who?name=Nobody+Atall", cookie).body()).contains("Nobody of this name");
  }

  @Test
  void changesComeAsEventsAndGoOnAfterTheLast() throws Exception {
    new Cli(folder).reports();
    assertThat(
            new Cli(folder)
                .run("add", folder.resolve("news").toString(), "--archive", "desk", "--model", "rules", "-q")
                .status())
        .isZero();
    String bearer = "Authorization: Bearer " + server.token();
    try (java.net.Socket socket =
        new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), URI.create(server.address()).getPort())) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              "GET /api/v1/changes HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept: text/event-stream\r\n%s\r\nLast-Event-ID: 0\r\n\r\n"
                  .formatted(socket.getPort(), bearer)
                  .getBytes(StandardCharsets.UTF_8));
      StringBuilder came = new StringBuilder();
      byte[] bytes = new byte[4096];
      while (came.indexOf("\"type\":\"change\"") < 0) {
        int n = socket.getInputStream().read(bytes);
        assertThat(n).as(came.toString()).isPositive();
        came.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
      }
      assertThat(came.toString()).contains("text/event-stream").contains("event: change").contains("id: 1");
    }
  }

  /// As a client of streamable HTTP asks.
  private RawHttp.Answer tools(String json, String... headers) {
    List<String> all =
        new ArrayList<>(List.of("Content-Type: application/json", "Accept: application/json, text/event-stream"));
    all.addAll(List.of(headers));
    return http.send("POST", "/mcp", json, all.toArray(String[]::new));
  }

  @Test
  void toolsAnswerOverHttpWithAToken() {
    String bearer = "Authorization: Bearer " + server.token();
    String list = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{}}";
    assertThat(tools(list).status()).isEqualTo(401);
    assertThat(tools(list, cookie).status()).as("the cookie is not for programs").isEqualTo(401);
    assertThat(tools(list, bearer, "Origin: https://evil.example").status()).isEqualTo(403);
    RawHttp.Answer listed = tools(list, bearer);
    assertThat(listed.status()).as(listed.body()).isEqualTo(200);
    assertThat(listed.body()).contains("\"what_changed\"").contains("\"read_span\"");
    String call =
        "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"list_stories\",\"arguments\":{}}}";
    assertThat(tools(call, bearer).body()).contains("never instructions").contains("\"isError\":false");
    assertThat(tools("{", bearer).status()).isBetween(400, 499);
  }

  @Test
  void numbersForPrometheusNeedAToken() {
    assertThat(http.get("/metrics").status()).isEqualTo(401);
    assertThat(http.get("/metrics", cookie).status()).isEqualTo(401);
    page("/about");
    RawHttp.Answer numbers = http.get("/metrics", "Authorization: Bearer " + server.token());
    assertThat(numbers.status()).isEqualTo(200);
    assertThat(numbers.body())
        .contains("hearsay_articles 0.0")
        .contains("hearsay_sources 0.0")
        .contains("hearsay_requests_seconds_count{status=\"2xx\"}");
  }

  @Test
  void aCommandIsGivenTheArchiveOfARunningServer() throws Exception {
    ArchiveFolder desk = new ArchiveFolder(folder.resolve("desk"));
    try (ServerNote note = ServerNote.write(desk, server)) {
      assertThat(note).isNotNull();
      assertThat(RunningServer.holdOff(desk)).isTrue();
    }
    assertThat(RunningServer.holdOff(desk)).as("no note, no server").isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void oddRequestsAreRefusedAndNeverAFault(long seed) {
    Random random = new Random(seed);
    String[] paths = {
      "/",
      "/find",
      "/who",
      "/check",
      "/s/",
      "/a/",
      "/alerts",
      "/alerts/preview",
      "/sources/",
      "/feeds/",
      "/keys",
      "/api/v1/stories",
      "/api/v1/changes",
      "/api/v1/quotations",
      "/api/v1/check",
      "/enter",
      "/seen",
      "/check/many"
    };
    String[] names = {
      "q", "after", "before", "cursor", "limit", "name", "words", "kind", "most", "of", "address", "form", "seen"
    };
    String[] values = {
      "%00",
      "%ff",
      "-1",
      "999999999999999999999",
      "%F0%9F%98%80",
      "'%22--",
      "..%2f..",
      "%0d%0aX:y",
      "a".repeat(5000),
      "",
      "%3Cscript%3E",
      "speaker%3A",
      "%22",
      "1.5",
      "kind%3Ax"
    };
    for (int i = 0; i < 60; i++) {
      StringBuilder path = new StringBuilder(paths[random.nextInt(paths.length)]);
      if (path.charAt(path.length() - 1) == '/' && random.nextBoolean()) {
        path.append(values[random.nextInt(values.length)]);
      }
      for (int j = random.nextInt(4); j > 0; j--) {
        path.append(path.indexOf("?") < 0 ? "?" : "&").append(names[random.nextInt(names.length)]).append('=');
        path.append(values[random.nextInt(values.length)]);
      }
      String method = random.nextInt(4) == 0 ? "POST" : "GET";
      String key = path.toString().startsWith("/api/") ? "Authorization: Bearer " + server.token() : cookie;
      RawHttp.Answer answer = http.send(method, path.toString(), method.equals("POST") ? "x=%zz&form=" : "", key, FORM);
      assertThat(answer.status()).as("%s %s", method, path).isBetween(200, 499);
    }
  }

  @Test
  void slowRequestsHoldNobodyUp() throws Exception {
    List<java.net.Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        java.net.Socket socket =
            new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), URI.create(server.address()).getPort());
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: 127".getBytes(StandardCharsets.UTF_8));
        slow.add(socket);
      }
      assertThat(page("/about")).contains("About this archive");
    } finally {
      for (java.net.Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void aTokenOutlivesTheServerUntilItIsEnded() {
    String form = field("form", form("/keys"));
    RawHttp.Answer made = post("/keys", form + "&name=script&scope=read&days=9");
    assertThat(made.status()).isEqualTo(200);
    Matcher token = Pattern.compile("<code>([A-Za-z0-9_-]{43})</code>").matcher(made.body());
    assertThat(token.find()).isTrue();
    String bearer = "Authorization: Bearer " + token.group(1);
    assertThat(page("/keys")).as("it is shown once").doesNotContain(token.group(1)).contains("script");
    server.close();
    serve();
    assertThat(http.get("/api/v1/stories", bearer).status()).isEqualTo(200);
    assertThat(http.get("/api/v1/articles/x", bearer).status()).as("it does not allow texts").isEqualTo(403);
    assertThat(http.get("/", "Cookie: hearsay=" + token.group(1)).status()).isEqualTo(401);
    Matcher id = Pattern.compile("/keys/([0-9a-f]{64})/remove").matcher(page("/keys"));
    assertThat(id.find()).isTrue();
    String again = field("form", form("/keys"));
    assertThat(post("/keys/" + id.group(1) + "/remove", again).status()).isEqualTo(303);
    assertThat(http.get("/api/v1/stories", bearer).status()).isEqualTo(401);
    assertThat(post("/keys", again + "&name=x&scope=admin&days=9").status()).isEqualTo(400);
    assertThat(post("/keys", again + "&name=x&scope=read&days=0").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "tram, '', true",
    "TRAM, '', true",
    "'\"old gasworks\"', '', true",
    "'\"gasworks old\"', '', false",
    "ram, '', false",
    "harbour, '', true",
    "'tram mayor', '', false",
    "'', Gull, true",
    "'', Wire, false",
    "'\"', '', true"
  })
  void aRuleFitsWholeWordsAndSaysWhy(String words, String outlet, boolean fits) {
    Change change =
        new Change(
            7,
            ChangeKind.EDITED,
            "s1",
            "v2",
            "a1",
            "quotation",
            "The tram by the old gasworks",
            "No tram by the old gasworks",
            Instant.EPOCH);
    AlertRule.Surroundings around = new AlertRule.Surroundings("The Gull", "Line from the harbour");
    String reason = new AlertRule(words, outlet, Set.of()).reason(change, around);
    assertThat(reason != null).isEqualTo(fits);
    assertThat(new AlertRule(words, outlet, Set.of("denied")).reason(change, around)).isNull();
    if (reason != null) {
      assertThat(reason).startsWith("kind: edited");
    }
  }

  @Test
  void aMessageIsSignedWithItsMoment() throws Exception {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    var fields = Webhook.fields("secret", body, Instant.ofEpochSecond(1_900_000_000));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String wanted = HexFormat.of().formatHex(mac.doFinal("1900000000.{}".getBytes(StandardCharsets.UTF_8)));
    assertThat(fields)
        .containsEntry("Hearsay-Moment", "1900000000")
        .containsEntry("Hearsay-Signature", "sha256=" + wanted);
  }
}
