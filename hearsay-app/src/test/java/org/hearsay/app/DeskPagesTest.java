package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hearsay.app.run.Model;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.rows.ChangeRows.Change;
import org.hearsay.archive.rows.ChangeRows.ChangeKind;
import org.hearsay.fetch.FetchRules;
import org.hearsay.server.HearsayServer;
import org.hearsay.server.ServeOptions;
import org.hearsay.server.alert.AlertRule;
import org.hearsay.server.alert.Webhook;
import org.hearsay.server.watch.WatchRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    WatchRules rules = new WatchRules(FetchRules.STANDARD, Duration.ofMinutes(10), List.of(), Duration.ofHours(1), 2);
    server =
        HearsayServer.start(
            new ServeOptions(
                    new ArchiveFolder(folder.resolve("desk")), 0, false, List.of(), null, 10_000, "0", "accurate")
                .withWatching(new ServeOptions.Watching(rules, ArchiveModel.readings(Model.rules, 1), "rules")),
            text -> {});
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
