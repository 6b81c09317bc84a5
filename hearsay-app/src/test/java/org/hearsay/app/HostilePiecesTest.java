package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever a folder holds, every command ends with a status of its own, says what became of each file, and writes what
/// its schema allows and no terminal or spreadsheet obeys.
class HostilePiecesTest {
  private static final int BATCH = 100;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /// What moves a cursor, turns the direction of writing or cannot be seen.
  private static final Pattern UNCLEAN =
      Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\u2028\\u2029]");

  /// What a browser would load or run.
  private static final Pattern HANDS_OVER =
      Pattern.compile("<img|<svg onload|<script>(?:fetch|alert)|(?:src|href)=.?(?:javascript|data):");

  @TempDir Path folder;

  @Test
  void twoHundredPieces() throws IOException {
    check(0, 7);
    check(1, 7);
  }

  @Test
  @Tag("nightly")
  void twoThousandTwoHundredPieces() throws IOException {
    for (int batch = 0; batch < 22; batch++) {
      check(batch, 8);
    }
  }

  private void check(int batch, long seed) throws IOException {
    HostilePieces pieces = new HostilePieces(seed * 1_000 + batch);
    Path input = Files.createDirectories(folder.resolve("b" + batch));
    List<String> files = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      HostilePieces.Piece piece = pieces.next();
      Path file = input.resolve(String.format("%03d%s", i, piece.ending()));
      Files.write(file, piece.bytes());
      files.add(file.toString());
    }
    String given = input.toString();
    Cli.Result one = run("extract", "--threads", "1", given);
    articles(one, files, given);
    Cli.Result two = run("extract", "--threads", "3", given);
    assertThat(two.out()).as("on three threads").isEqualTo(one.out());
    assertThat(messages(two)).as("on three threads").isEqualTo(messages(one));
    table(run("extract", "--format", "csv", given));
    run("extract", "--format", "annotations", given).out().lines().forEach(MAPPER::readTree);
    Cli.Result brief = run("brief", "--format", "json", given);
    Schemas.assertValid("brief", brief.out());
    clean(run("brief", "--no-page", "--all", given).out());
    clean(run("check", "the tram will stop", given).out());
    String page = run("brief", "--format", "html", given).out();
    // The page has one script, its own, which the policy in its head names by its hash.
    assertThat(page.split("<script", -1).length - 1).as("scripts").isLessThanOrEqualTo(1);
    assertThat(HANDS_OVER.matcher(page).results().map(found -> found.group()).toList()).isEmpty();
  }

  private Cli.Result run(String command, String... args) {
    List<String> all = new ArrayList<>(List.of(command, "--model", "rules"));
    all.addAll(List.of(args));
    Cli.Result done = new Cli(folder).run(all.toArray(String[]::new));
    String said = String.join(" ", all);
    assertThat(done.status()).as(said + "\n" + done.err()).isIn(0, 3);
    assertThat(done.err()).as(said).doesNotContain("internal fault", "fault of Hearsay", "\tat ");
    clean(done.err());
    List<String> lines = done.err().lines().toList();
    long refused = lines.stream().filter(line -> line.startsWith("hearsay: refused ")).count();
    assertThat(refused > 0).as(said).isEqualTo(done.status() == 3);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("hearsay: refused ")) {
        assertThat(lines.get(i + 1)).as(lines.get(i)).startsWith("  remedy: ");
      }
    }
    return done;
  }

  /// Without the lines that say how far a slow run is.
  private static List<String> messages(Cli.Result done) {
    return done.err().lines().filter(line -> !line.matches("hearsay: articles read: [\\d,]+")).toList();
  }

  private static void clean(String printed) {
    assertThat(
            UNCLEAN.matcher(printed.replace("\n", " ")).results().map(found -> found.group().codePointAt(0)).toList())
        .as(printed)
        .isEmpty();
  }

  private static void articles(Cli.Result done, List<String> files, String folder) {
    List<String> seen = new ArrayList<>();
    for (String line : done.out().lines().toList()) {
      Schemas.assertValid("article", line);
      JsonNode article = MAPPER.readTree(line);
      spans(article, article.get("text").asString());
      seen.add(article.get("file").asString().replaceFirst(":\\d+$", ""));
    }
    for (String file : files) {
      assertThat(seen.contains(file) || done.err().contains(file)).as("what became of " + file).isTrue();
    }
    assertThat(seen).as(folder).hasSizeGreaterThan(BATCH / 4);
  }

  private static void spans(JsonNode node, String text) {
    JsonNode exact = node.get("exact");
    if (node.isObject() && exact != null && node.has("start") && node.has("end")) {
      int begin = text.offsetByCodePoints(0, node.get("start").asInt());
      int end = text.offsetByCodePoints(begin, node.get("end").asInt() - node.get("start").asInt());
      assertThat(text.substring(begin, end)).isEqualTo(exact.asString());
    }
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> each : node.properties()) {
        spans(each.getValue(), text);
      }
    } else {
      node.forEach(each -> spans(each, text));
    }
  }

  private static void table(Cli.Result done) {
    boolean quoted = false;
    boolean start = true;
    for (int i = 0; i < done.out().length(); i++) {
      char c = done.out().charAt(i);
      if (start && !quoted) {
        assertThat("=+-@\uff1d\uff0b\uff20\t".indexOf(c == '"' ? done.out().charAt(i + 1) : c))
            .as("at %d", i)
            .isNegative();
      }
      quoted ^= c == '"';
      start = c == ',' || c == '\n';
    }
  }
}
