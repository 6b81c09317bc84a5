package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.hearsay.server.HearsayServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a program sets up, adds and takes out through a server.
class SetUpByProgramTest {
  private static final String SAID = "We will not lay a metre of track before the soil is tested";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private HearsayServer server;

  @SuppressWarnings("NullAway.Init")
  private RawHttp http;

  private String bearer = "";

  @BeforeEach
  void serve() {
    server = DeskServer.start(folder);
    http = new RawHttp(URI.create(server.address()).getPort());
    bearer = "Authorization: Bearer " + server.token();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private JsonNode ask(int status, String method, String path, String body) {
    RawHttp.Answer answer = http.send(method, path, body, bearer);
    assertThat(answer.status()).as(method + " " + path + ": " + answer.body()).isEqualTo(status);
    return JsonMapper.shared().readTree(answer.content());
  }

  private static String report(String outlet, String day, String words) {
    return "{\"title\":\"Tram line waits\",\"url\":\"https://news.example/%2$s\",\"outlet\":\"%1$s\",\"published\":\"%2$s\",\"text\":\"Council delays the tram line.\\n\\n“%3$s,” Rosa Quell, the mayor of Lindmoor, told reporters on Tuesday. The builder denied that it had known of the soil.\"}"
        .formatted(outlet, day, words);
  }

  private void reports() {
    JsonNode added =
        ask(
            200,
            "POST",
            "/api/v1/articles",
            report("Coast Wire", "2031-05-12", SAID)
                + "\n"
                + report("Bay Echo", "2031-05-13", SAID.replace("tested", "rested")));
    assertThat(added.get("articles").size()).as(added.toString()).isEqualTo(2);
    assertThat(added.get("articles").get(0).get("kind").asString()).isEqualTo("new");
    await();
  }

  /// Waits until both reports are one story.
  private void await() {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (ask(200, "GET", "/api/v1/stories", "").get("stories").isEmpty()) {
      assertThat(System.nanoTime()).isLessThan(end);
      LockSupport.parkNanos(50_000_000);
    }
  }

  @Test
  void articlesAreAddedListedAndRead() {
    reports();
    JsonNode first = ask(200, "GET", "/api/v1/articles?limit=1", "");
    assertThat(first.get("articles").get(0).get("outlet").asString()).isEqualTo("Bay Echo");
    JsonNode second = ask(200, "GET", "/api/v1/articles?limit=1&cursor=" + first.get("next").asString(), "");
    assertThat(second.get("articles").get(0).get("outlet").asString()).isEqualTo("Coast Wire");
    assertThat(second.has("next")).isFalse();
    assertThat(second.get("articles").get(0).get("story").asString())
        .isEqualTo(first.get("articles").get(0).get("story").asString());
    JsonNode again = ask(200, "POST", "/api/v1/articles", report("Coast Wire", "2031-05-12", SAID));
    assertThat(again.get("articles").get(0).get("kind").asString()).isEqualTo("known");
  }

  /// The page of an article leads to its versions, which stand beside one another.
  @Test
  void versionsStandBesideOneAnother() {
    reports();
    String id = ask(200, "GET", "/api/v1/articles?limit=1", "").get("articles").get(0).get("id").asString();
    RawHttp.Answer let = http.get(server.entry().substring(server.address().length()));
    String cookie = "Cookie: " + let.header("Set-Cookie").replaceFirst(";.*", "");
    assertThat(http.get("/a/" + id, cookie).body()).doesNotContain("/versions");
    assertThat(http.get("/a/" + id + "/versions", cookie).body()).contains("There is one version.");
    JsonNode edited =
        ask(200, "POST", "/api/v1/articles", report("Bay Echo", "2031-05-13", SAID.replace("tested", "weighed")));
    assertThat(edited.get("articles").get(0).get("kind").asString()).isEqualTo("version");
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!http.get("/a/" + id + "/versions", cookie).body().contains("Edited: quotation")) {
      assertThat(System.nanoTime()).isLessThan(end);
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(http.get("/a/" + id, cookie).body()).contains("/a/" + id + "/versions");
    assertThat(http.get("/a/" + id + "/versions", cookie).body())
        .contains("2 versions.")
        .contains("<del><span class=\"vh\">gone: </span>rested")
        .contains("<ins><span class=\"vh\">new: </span>weighed")
        .contains("<tr class=\"same\">");
    assertThat(http.get("/a/" + id + "/versions?from=3", cookie).status()).isEqualTo(400);
    assertThat(http.get("/a/nobody/versions", cookie).status()).isEqualTo(404);
  }

  @Test
  void whatIsNoArticleIsRefusedAndTheRestIsKept() {
    JsonNode added = ask(200, "POST", "/api/v1/articles", report("Coast Wire", "2031-05-12", SAID) + "\n{\"x\":1}\n");
    assertThat(added.get("articles").size()).isEqualTo(1);
    assertThat(added.get("refused").get(0).get("detail").asString()).isNotBlank();
    assertThat(ask(200, "POST", "/api/v1/articles", "").get("articles").isEmpty()).isTrue();
    String many = (report("Coast Wire", "2031-05-12", SAID) + "\n").repeat(2);
    assertThat(ask(200, "POST", "/api/v1/articles", many).get("articles").size()).isBetween(1, 2);
  }

  @Test
  void sourcesAreWatchedTriedAndRemoved() {
    assertThat(ask(201, "POST", "/api/v1/sources", "{\"address\":\"http://10.0.0.1/rss\"}").get("new").asBoolean())
        .isTrue();
    assertThat(ask(200, "POST", "/api/v1/sources", "{\"address\":\"http://10.0.0.1/rss\"}").get("new").asBoolean())
        .isFalse();
    JsonNode listed = ask(200, "GET", "/api/v1/sources", "").get("sources");
    assertThat(listed.get(0).get("kind").asString()).isEqualTo("web");
    String id = listed.get(0).get("id").asString();
    ask(200, "POST", "/api/v1/sources/" + id + "/try", "");
    ask(200, "DELETE", "/api/v1/sources/" + id, "");
    ask(404, "DELETE", "/api/v1/sources/" + id, "");
    assertThat(ask(200, "GET", "/api/v1/sources", "").get("sources").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/sources | {\"address\":\"ftp://bay.example/\"}",
        "/api/v1/sources | {}",
        "/api/v1/sources | []",
        "/api/v1/sources | {",
        "/api/v1/alerts | {\"kinds\":[\"gossip\"]}",
        "/api/v1/alerts | {\"most\":0}",
        "/api/v1/alerts | {\"address\":\"file:///etc/passwd\"}",
      })
  void whatCannotBeSetUpIsRefused(String path, String body) {
    assertThat(ask(400, "POST", path, body).get("detail").asString()).isNotBlank();
  }

  @Test
  void anAlertFiresAndIsRemoved() {
    JsonNode made =
        ask(201, "POST", "/api/v1/alerts", "{\"words\":\"rested\",\"kinds\":[\"altered\",\"differs\"],\"most\":3}");
    assertThat(made.get("secret").asString()).hasSizeGreaterThan(20);
    String path = "/api/v1/alerts/" + made.get("id").asString();
    reports();
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (ask(200, "GET", path, "").get("hits").isEmpty()) {
      assertThat(System.nanoTime()).as(ask(200, "GET", "/api/v1/changes", "").toString()).isLessThan(end);
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(ask(200, "GET", path, "").get("hits").get(0).get("reason").asString()).contains("“rested”");
    assertThat(ask(200, "GET", path, "").has("secret")).isFalse();
    ask(200, "DELETE", path, "");
    ask(404, "GET", path, "");
  }

  @Test
  void everythingComesOutWithACountAndAnEnd() {
    reports();
    String story = ask(200, "GET", "/api/v1/stories", "").get("stories").get(0).get("id").asString();
    RawHttp.Answer lines = http.get("/api/v1/exports/quotations?format=jsonl", bearer);
    assertThat(lines.header("Content-Disposition")).contains("hearsay-quotations.jsonl");
    List<String> all = lines.content().lines().toList();
    assertThat(all.getFirst()).contains("\"count\":" + (all.size() - 2));
    assertThat(all.getLast()).contains("\"type\":\"end\"").contains("\"count\":" + (all.size() - 2));
    assertThat(http.get("/api/v1/exports/differences?story=" + story, bearer).content()).contains("rested");
    assertThat(http.get("/api/v1/exports/articles?format=jsonl", bearer).content()).contains("Council delays");
    RawHttp.Answer parquet = http.get("/api/v1/exports/quotations?format=parquet", bearer);
    assertThat(parquet.header("Content-Type")).isEqualTo("application/vnd.apache.parquet");
    assertThat(parquet.body()).contains("PAR1");
    ask(404, "GET", "/api/v1/exports/gossip", "");
    ask(400, "GET", "/api/v1/exports/stories?format=csv", "");
    ask(404, "GET", "/api/v1/exports/stories?story=nobody", "");
    ask(400, "GET", "/api/v1/exports/provenance", "");
  }

  @Test
  void whoMayOnlyReadChangesNothing() {
    RawHttp.Answer page = http.get(server.entry().substring(server.address().length()));
    String cookie = "Cookie: " + page.header("Set-Cookie").replaceFirst(";.*", "");
    java.util.regex.Matcher form =
        java.util.regex.Pattern.compile("name=\"form\" value=\"([^\"]+)\"").matcher(http.get("/keys", cookie).body());
    assertThat(form.find()).isTrue();
    String made =
        http.send(
                "POST",
                "/keys",
                "form=" + form.group(1) + "&name=reader&days=1&scope=read",
                cookie,
                "Content-Type: application/x-www-form-urlencoded",
                "Origin: " + server.address())
            .body();
    String token = made.replaceFirst("(?s).*aria-label=\"The new token\"><code>", "").replaceFirst("(?s)<.*", "");
    String reader = "Authorization: Bearer " + token;
    assertThat(http.get("/api/v1/sources", reader).status()).isEqualTo(200);
    assertThat(http.send("POST", "/api/v1/sources", "{\"address\":\"http://10.0.0.1/\"}", reader).status())
        .isEqualTo(403);
    assertThat(http.send("POST", "/api/v1/alerts", "{}", reader).status()).isEqualTo(403);
    assertThat(http.send("POST", "/api/v1/articles", report("A", "2031-05-12", SAID), reader).status()).isEqualTo(403);
    assertThat(http.send("DELETE", "/api/v1/sources/1", "", reader).status()).isEqualTo(403);
    assertThat(http.get("/api/v1/exports/articles", reader).status()).isEqualTo(403);
    assertThat(http.get("/api/v1/exports/quotations", reader).status()).isEqualTo(200);
  }

  /// Two batches at one time; the third is told when to come again.
  @Test
  void longAnswersHavePlacesAndAreSentAsTheyAreMade() throws Exception {
    reports();
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (http.get("/api/v1/check?q=metre+of+track", bearer).status() == 503) {
      assertThat(System.nanoTime()).isLessThan(end);
      LockSupport.parkNanos(50_000_000);
    }
    int lines = 9_000;
    byte[] body = ("\"" + SAID + "\"\n").repeat(lines).getBytes(StandardCharsets.UTF_8);
    List<BufferedReader> begun = new ArrayList<>();
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 2; i++) {
        Socket socket = new Socket();
        sockets.add(socket);
        socket.setReceiveBufferSize(4_096); // who reads slowly keeps a place for long
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), URI.create(server.address()).getPort()));
        socket.setSoTimeout(60_000);
        String head =
            "POST /api/v1/check HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n\r\n"
                .formatted(socket.getPort(), body.length, bearer);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        assertThat(in.readLine()).as("it begins before all is known").contains("200");
        begun.add(in);
      }
      RawHttp.Answer third = http.send("POST", "/api/v1/check", "\"no gull\"\n", bearer);
      assertThat(third.status()).isEqualTo(429);
      assertThat(Integer.parseInt(third.header("Retry-After"))).isPositive();
      for (BufferedReader each : begun) {
        assertThat(each.lines().filter(line -> line.startsWith("{")).limit(100)).hasSize(100);
      }
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
    long given = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (http.send("POST", "/api/v1/check", "\"no gull\"\n", bearer).status() == 429) {
      assertThat(System.nanoTime()).as("who is gone gives the place back").isLessThan(given);
      LockSupport.parkNanos(50_000_000);
    }
  }
}
