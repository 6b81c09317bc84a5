package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.app.run.Model;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.fetch.FetchRules;
import org.hearsay.server.HearsayServer;
import org.hearsay.server.ServeOptions;
import org.hearsay.server.ServerNote;
import org.hearsay.server.watch.WatchRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server over an archive of three reports: what it shows, and what it refuses.
@TestInstance(Lifecycle.PER_CLASS)
class ServeTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String BEARER = "Authorization: Bearer " + TOKEN;
  private static final String SAID = "We+will+not+lay+a+metre+of+track+before+the+soil+is+tested";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  static Path folder;

  private final List<String> log = Collections.synchronizedList(new ArrayList<>());

  @SuppressWarnings("NullAway.Init")
  private HearsayServer server;

  @SuppressWarnings("NullAway.Init")
  private RawHttp http;

  private String cookie = "";

  @BeforeAll
  void serve() {
    Cli cli = new Cli(folder);
    cli.reports();
    cli.file(
        "news/d-bad.json",
        """
        {"text":"<script>document.title='taken'</script>\\n\\n“<img src=x onerror=alert(1)> is what I saw,” said Eve Low.",\
        "title":"</title><script>alert(2)</script>","outlet":"Bad <b>Post</b>","published":"2031-06-01"}
        """);
    Cli.Result added = cli.run("add", folder.resolve("news").toString(), "--archive", "desk", "--model", "rules", "-q");
    assertThat(added.status()).as(added.err()).isZero();
    server = HearsayServer.start(options("desk", 100_000).withWatching(watching()), log::add);
    http = new RawHttp(port(server));
    cookie = entered(server, http);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static ServeOptions options(String archive, int perMinute) {
    return new ServeOptions(
        new ArchiveFolder(folder.resolve(archive)), 0, false, List.of(), TOKEN, perMinute, "0", "accurate");
  }

  private static ServeOptions.Watching watching() {
    WatchRules rules = new WatchRules(FetchRules.STANDARD, Duration.ofMinutes(10), List.of(), Duration.ofHours(1), 2);
    return new ServeOptions.Watching(rules, ArchiveModel.readings(Model.rules, 1), "rules");
  }

  private static int port(HearsayServer server) {
    return URI.create(server.address()).getPort();
  }

  private static String entered(HearsayServer server, RawHttp http) {
    RawHttp.Answer let = http.get(server.entry().substring(server.address().length()));
    assertThat(let.status()).isEqualTo(303);
    String set = let.header("Set-Cookie");
    assertThat(set).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/");
    return "Cookie: " + set.substring(0, set.indexOf(';'));
  }

  private RawHttp.Answer page(String path) {
    return http.get(path, cookie);
  }

  private JsonNode api(String path) {
    RawHttp.Answer answer = http.get(path, BEARER);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private String tramStory() {
    return api("/api/v1/stories").get("stories").get(0).get("id").asString();
  }

  @Test
  void todayListsTheStoriesWithTheirCounts() {
    RawHttp.Answer today = page("/");
    assertThat(today.status()).isEqualTo(200);
    assertThat(today.body())
        .contains("<h1 class=\"page\">Today</h1>")
        .contains("Tram line waits for spring")
        .contains("2 reports from 2 outlets")
        .contains("1 story of two reports and more")
        .contains("Sheep prize goes north")
        .contains("One report. It is compared when another comes.");
  }

  @Test
  void anEmptyArchiveSaysWhatToDo() {
    try (HearsayServer empty = HearsayServer.start(options("nothing", 100), text -> {})) {
      RawHttp there = new RawHttp(port(empty));
      assertThat(there.get("/", entered(empty, there)).body()).contains("No articles yet").contains("hearsay add");
    }
  }

  @Test
  void aStoryHasThePartsOfTheBrief() {
    RawHttp.Answer story = page("/s/" + tramStory());
    assertThat(story.status()).isEqualTo(200);
    assertThat(story.body())
        .contains("Where the reports differ")
        .contains("Who said what")
        .contains("Origins")
        .contains("Read in place")
        .doesNotContain("<style")
        .doesNotContain("style=");
    assertThat(page("/s/nobody").status()).isEqualTo(404);
    assertThat(page("/s/" + tramStory() + "/marks.css").header("Content-Type")).startsWith("text/css");
  }

  @Test
  void anArticleCanBeReadInPlace() {
    String id = api("/api/v1/stories/" + tramStory()).get("articles").get(0).asString();
    assertThat(page("/a/" + id).body()).contains("class=\"q\"").contains("/s/" + tramStory());
    assertThat(page("/a/nobody").status()).isEqualTo(404);
  }

  @Test
  void checkAnswersWithOneWordAndTheDifferences() {
    RawHttp.Answer found = page("/check?q=" + SAID);
    assertThat(found.body()).contains("<strong>verbatim</strong>").contains("Coast Wire").contains("<ins>");
    assertThat(page("/check?q=no+gull+of+ours+ever+sang+a+song+to+them").body())
        .contains("<strong>not found</strong>")
        .contains("What is not in it cannot be found.");
    assertThat(page("/check").body()).contains("Put the words of a quotation");
    assertThat(page("/check?q=%E2%80%A6").body()).contains("there is no word");
  }

  @Test
  void aboutSaysWhatThereIs() {
    assertThat(page("/about").body()).contains("<dt>Articles</dt><dd>4</dd>").contains("Nothing was refused.");
  }

  @Test
  void pageCommandLineAndProgramsHaveTheSameStory() {
    String id = tramStory();
    Cli.Result told = new Cli(folder).run("story", id, "--archive", "desk", "--format", "json");
    assertThat(api("/api/v1/stories/" + id)).isEqualTo(JsonMapper.shared().readTree(told.out()));
    Schemas.assertValid("story", http.get("/api/v1/stories/" + id, BEARER).body());
    Cli.Result asked = new Cli(folder).run("check", SAID.replace('+', ' '), "--archive", "desk", "--format", "json");
    assertThat(api("/api/v1/check?q=" + SAID)).isEqualTo(JsonMapper.shared().readTree(asked.out()));
  }

  @Test
  void listsComeInPartsThatMissNothing() {
    assertThat(api("/api/v1/stories?limit=1").get("stories").size()).isEqualTo(1);
    RawHttp.Answer wrong = http.get("/api/v1/stories?limit=0", BEARER);
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.header("Content-Type")).startsWith("application/problem+json");
    assertThat(http.get("/api/v1/stories?cursor=%00", BEARER).status()).isBetween(400, 499);
  }

  @Test
  void batchesAreAnsweredLineByLine() {
    String lines = "{\"q\":\"" + SAID.replace('+', ' ') + "\"}\n\"no gull\"\n";
    RawHttp.Answer answer = http.send("POST", "/api/v1/check", lines, BEARER, "Content-Type: application/jsonl");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("\"line\":1,").contains("\"line\":2,").contains("\"verbatim\"");
    assertThat(http.send("POST", "/api/v1/check", "{]\n", BEARER).status()).isEqualTo(400);
  }

  @Test
  void nobodyComesInWithoutAKey() {
    for (String path : new String[] {"/", "/s/x", "/a/x", "/check?q=a", "/about", "/nothing"}) {
      assertThat(http.get(path).status()).as(path).isEqualTo(401);
    }
    assertThat(http.get("/api/v1/stories").status()).isEqualTo(401);
    assertThat(http.get("/api/v1/stories", cookie).status()).as("the cookie is not for programs").isEqualTo(401);
    assertThat(http.get("/", "Cookie: hearsay=" + TOKEN).status()).isEqualTo(401);
    assertThat(http.get("/health").body()).isEqualTo("{\"status\":\"ok\"}");
  }

  @Test
  void aCodeIsGoodOnce() {
    String code = server.entry().substring(server.address().length());
    assertThat(http.get(code).status()).isEqualTo(303);
    assertThat(http.get(code).status()).isEqualTo(401);
    assertThat(http.get("/enter?code=guess").status()).isEqualTo(401);
  }

  @Test
  void otherHostsAndOriginsAreRefused() {
    assertThat(http.get("/", cookie, "Host: evil.example").status()).isEqualTo(421);
    assertThat(http.get("/health", "Host: 127.0.0.1:1").status()).isEqualTo(421);
    assertThat(http.get("/", cookie, "Origin: https://evil.example").status()).isEqualTo(403);
    assertThat(http.get("/", cookie, "Origin: null").status()).isEqualTo(403);
    assertThat(http.get("/api/v1/stories", BEARER, "Sec-Fetch-Site: cross-site").status()).isEqualTo(403);
    assertThat(http.send("POST", "/enter", "key=" + TOKEN, "Content-Type: application/x-www-form-urlencoded").status())
        .as("a form of nobody knows where")
        .isEqualTo(403);
    assertThat(http.get("/", cookie, "Origin: " + server.address()).status()).isEqualTo(200);
  }

  @Test
  void everyAnswerForbidsScriptsThatAreNotOurs() {
    for (String path : new String[] {"/", "/check", "/nothing", "/health", "/assets/page.css"}) {
      RawHttp.Answer answer = page(path);
      assertThat(answer.header("Content-Security-Policy"))
          .as(path)
          .isEqualTo(
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                  + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
  }

  @Test
  void noMarkupOfAnArticleIsServed() {
    String hostile = "";
    for (String body : new String[] {page("/").body(), page("/check?q=is+what+I+saw").body()}) {
      assertThat(body).doesNotContain("<script>").doesNotContain("<img").doesNotContain("Bad <b>");
      hostile += body;
    }
    assertThat(hostile).contains("&lt;/title&gt;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../about",
        "/assets/..%2f..%2fetc/passwd",
        "/assets/%2e%2e/about",
        "/a/..%5c..%5chearsay.db",
        "/s/%00",
        "/s/x%0d%0aSet-Cookie:%20a=b",
        "/a/x",
        "//evil.example/"
      })
  void oddPathsGetNothingAndAddNoHeader(String path) {
    RawHttp.Answer answer = page(path);
    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.header("Set-Cookie")).isEmpty();
    assertThat(answer.body()).doesNotContain("SQLite format").doesNotContain("root:");
  }

  @Test
  void largeBodiesAndOtherMethodsAreRefused() {
    RawHttp.Answer large = http.send("POST", "/api/v1/check", "x".repeat(1_100_000), BEARER);
    assertThat(large.status()).isEqualTo(413);
    assertThat(http.send("DELETE", "/api/v1/stories", "", BEARER).status()).isEqualTo(405);
    assertThat(http.send("TRACE", "/", "", cookie).status()).isBetween(400, 499);
  }

  @Test
  void tooManyRequestsWait() {
    try (HearsayServer busy = HearsayServer.start(options("desk", 3), text -> {})) {
      RawHttp there = new RawHttp(port(busy));
      RawHttp.Answer last = there.get("/api/v1/health", BEARER);
      for (int i = 0; i < 6; i++) {
        last = there.get("/api/v1/health", BEARER);
      }
      assertThat(last.status()).isEqualTo(429);
      assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
    }
  }

  @Test
  void whoTriesManyCodesWaits() {
    try (HearsayServer tried = HearsayServer.start(options("desk", 100), text -> {})) {
      RawHttp there = new RawHttp(port(tried));
      List<Integer> statuses = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        statuses.add(there.get("/enter?code=guess" + i).status());
      }
      assertThat(statuses).containsOnly(401, 429).contains(429);
      assertThat(entered(tried, there)).as("who has the code comes in").isNotEmpty();
    }
  }

  @Test
  void theLogHoldsNoKeyAndNothingThatWasAsked() {
    page("/check?q=secretword");
    http.get("/enter?code=secretcode");
    http.get("/api/v1/stories", "Authorization: Bearer secrettoken");
    assertThat(log).anyMatch(line -> line.contains("/check"));
    assertThat(String.join("\n", log))
        .doesNotContain("secretword")
        .doesNotContain("secretcode")
        .doesNotContain("secrettoken")
        .doesNotContain(TOKEN);
  }

  @Test
  void theNoteOfAServerIsForItsUserAlone() throws IOException {
    Path note = folder.resolve("desk/server.json");
    try (ServerNote written = ServerNote.write(new ArchiveFolder(folder.resolve("desk")), server)) {
      assertThat(written).isNotNull();
      assertThat(JsonMapper.shared().readTree(Files.readString(note)).get("address").asString())
          .isEqualTo(server.address());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(note))).isEqualTo("rw-------");
    }
    assertThat(note).doesNotExist();
  }

  @Test
  void otherMachinesNeedALongToken() {
    ArchiveFolder desk = new ArchiveFolder(folder.resolve("desk"));
    assertThatThrownBy(() -> new ServeOptions(desk, 0, true, List.of(), "short", 10, "0", "accurate"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--public needs --token");
    assertThat(server.address()).startsWith("http://127.0.0.1:");
  }

  /// How one route is asked.
  ///
  /// @param status that its description has
  private record Asked(String address, String body, int status) {}

  private Map<String, Asked> questions() {
    String story = tramStory();
    String article = api("/api/v1/stories/" + story).get("articles").get(0).asString();
    String source = "{\"address\":\"http://10.0.0.9/rss\",\"title\":\"Bay\"}";
    Map<String, Asked> all = new LinkedHashMap<>();
    all.put("GET /api/v1/health", new Asked("/api/v1/health", "", 200));
    all.put("GET /api/v1/stories", new Asked("/api/v1/stories?limit=1", "", 200));
    all.put("GET /api/v1/stories/{id}", new Asked("/api/v1/stories/" + story, "", 200));
    all.put("GET /api/v1/articles", new Asked("/api/v1/articles?limit=2", "", 200));
    all.put("POST /api/v1/articles", new Asked("/api/v1/articles", "{\"text\":\"It rains,\",\"title\":\"Rain\"}", 200));
    all.put("GET /api/v1/articles/{id}", new Asked("/api/v1/articles/" + article, "", 200));
    all.put("GET /api/v1/quotations", new Asked("/api/v1/quotations?q=track&limit=1", "", 200));
    all.put("GET /api/v1/changes", new Asked("/api/v1/changes?after=0", "", 200));
    all.put("GET /api/v1/check", new Asked("/api/v1/check?q=" + SAID, "", 200));
    all.put("POST /api/v1/check", new Asked("/api/v1/check", "\"no gull\"\n", 200));
    all.put("GET /api/v1/exports/{kind}", new Asked("/api/v1/exports/provenance?story=" + story, "", 200));
    all.put("POST /api/v1/sources", new Asked("/api/v1/sources", source, 201));
    all.put("GET /api/v1/sources", new Asked("/api/v1/sources", "", 200));
    all.put("POST /api/v1/sources/{id}/try", new Asked("/api/v1/sources/1/try", "", 200));
    all.put("DELETE /api/v1/sources/{id}", new Asked("/api/v1/sources/1", "", 200));
    all.put("POST /api/v1/alerts", new Asked("/api/v1/alerts", "{\"words\":\"tram\",\"kinds\":[\"altered\"]}", 201));
    all.put("GET /api/v1/alerts", new Asked("/api/v1/alerts", "", 200));
    all.put("GET /api/v1/alerts/{id}", new Asked("/api/v1/alerts/1", "", 200));
    all.put("DELETE /api/v1/alerts/{id}", new Asked("/api/v1/alerts/1", "", 200));
    all.put("POST /api/v1/hold-off", new Asked("/api/v1/hold-off", "", 200));
    return all;
  }

  /// Every route is described, every description is asked, and every answer is as described.
  @Test
  void theDescriptionIsOfWhatTheServerAnswers() throws IOException {
    JsonNode paths = JsonMapper.shared().readTree(Files.readString(Path.of("../docs/openapi.json"))).get("paths");
    Set<String> described = new TreeSet<>();
    for (String path : paths.propertyNames()) {
      paths.get(path).propertyNames().forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path));
    }
    Map<String, Asked> questions = questions();
    assertThat(described).isEqualTo(new TreeSet<>(server.routes())).isEqualTo(new TreeSet<>(questions.keySet()));
    questions.forEach((route, asked) -> {
      String[] parts = route.split(" ");
      JsonNode answers = paths.get(parts[1]).get(parts[0].toLowerCase(Locale.ROOT)).get("responses");
      RawHttp.Answer answer = http.send(parts[0], asked.address(), asked.body(), BEARER);
      assertThat(answer.status()).as(route + answer.body()).isEqualTo(asked.status());
      String media = answer.header("Content-Type").replaceFirst(";.*", "");
      JsonNode content = answers.path(Integer.toString(asked.status())).path("content").path(media);
      assertThat(content.isMissingNode()).as("%s answers with %s", route, media).isFalse();
      Schemas.assertValidAgainst(content.get("schema").toString(), answer.content());
    });
  }

  @Test
  void anAnswerForTooMuchIsDescribedOfEachRoute() throws IOException {
    JsonNode paths = JsonMapper.shared().readTree(Files.readString(Path.of("../docs/openapi.json"))).get("paths");
    for (JsonNode path : paths) {
      for (JsonNode route : path) {
        assertThat(route.at("/responses/429/headers/Retry-After").isObject()).isTrue();
        assertThat(route.at("/responses/default/content").has("application/problem+json")).isTrue();
      }
    }
  }

  @Test
  void changesComeInOrder() {
    JsonNode first = api("/api/v1/changes?limit=1");
    assertThat(first.get("changes").size()).isEqualTo(1);
    JsonNode second = api("/api/v1/changes?limit=1&after=" + first.get("next").asString());
    assertThat(second.get("changes").get(0).get("seq").asLong())
        .isGreaterThan(first.get("changes").get(0).get("seq").asLong());
    assertThat(http.get("/api/v1/changes?after=x", BEARER).status()).isEqualTo(400);
  }
}
