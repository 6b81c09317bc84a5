package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands that keep an archive and answer from it.
class ArchiveCommandsTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final String SAMPLES = "../samples/varden-bridge";

  @TempDir Path folder;

  private Cli.Result run(String... args) {
    return new Cli(folder).run(args);
  }

  private void fill() {
    Cli.Result added = run("add", "--archive", "desk", "--model", "rules", "--settle", SAMPLES);
    assertThat(added.status()).as(added.err()).isZero();
    assertThat(added.out().lines()).hasSize(8).allMatch(line -> line.startsWith("new\t"));
  }

  @Test
  void theBriefOfAnArchiveIsThatOfItsFiles() {
    fill();
    JsonNode files = MAPPER.readTree(run("brief", "--model", "rules", "--format", "json", SAMPLES).out());
    JsonNode kept = MAPPER.readTree(run("brief", "--archive", "desk", "--format", "json").out());
    for (String part : List.of("type", "schema", "program", "settings", "refused")) {
      assertThat(kept.get(part)).as(part).isEqualTo(files.get(part));
    }
    assertThat(items(kept, "articles")).containsExactlyInAnyOrderElementsOf(items(files, "articles"));
    assertThat(items(kept, "inputs")).containsExactlyInAnyOrderElementsOf(items(files, "inputs"));
    assertThat(items(kept, "stories")).containsExactlyElementsOf(items(files, "stories"));
  }

  /// The id of a story hangs on the order in which its reports came, so it is written as that of the first report.
  private static List<String> items(JsonNode brief, String name) {
    List<String> items = new ArrayList<>();
    for (JsonNode item : brief.get(name)) {
      String json = item.toString();
      items.add(
          name.equals("stories")
              ? json.replace(item.get("id").asString(), item.get("articles").get(0).asString())
              : json);
    }
    return items;
  }

  @Test
  void aStoryIsListedAndShown() {
    fill();
    List<String> lines = run("story", "--archive", "desk").out().lines().toList();
    assertThat(lines).hasSize(1);
    String id = lines.getFirst().split(" ", 2)[0];
    assertThat(lines.getFirst()).contains("2024-10-10");
    assertThat(MAPPER.readTree(run("story", "--archive", "desk", "--format", "json", id).out()).get("id").asString())
        .isEqualTo(id);
    assertThat(run("story", "--archive", "desk", id).out()).contains("DIFFERS");
    Cli.Result none = run("story", "--archive", "desk", "no-such-id");
    assertThat(none.status()).isEqualTo(1);
    assertThat(none.err()).contains("has no story no-such-id; list those that it has: hearsay story");
  }

  @Test
  void changesAreTakenUpBehindANumber() {
    fill();
    List<String> all = run("changes", "--archive", "desk", "--format", "jsonl").out().lines().toList();
    assertThat(all)
        .hasSizeGreaterThan(7)
        .allMatch(line -> line.startsWith("{\"type\":\"change\",\"schema\":1,\"seq\":"));
    String seq = Long.toString(MAPPER.readTree(all.get(2)).get("seq").asLong());
    assertThat(run("changes", "--archive", "desk", "--format", "jsonl", "--after", seq).out().lines())
        .containsExactlyElementsOf(all.subList(3, all.size()));
  }

  @Test
  void anExportSaysHowManyThereAreAndThatAllCame() throws IOException {
    fill();
    List<String> articles = run("archive", "export", "articles", "--archive", "desk").out().lines().toList();
    assertThat(articles).hasSize(10);
    assertThat(articles.getFirst()).isEqualTo("{\"type\":\"export\",\"schema\":1,\"of\":\"articles\",\"count\":8}");
    assertThat(articles.getLast()).isEqualTo("{\"type\":\"end\",\"schema\":1,\"of\":\"articles\",\"count\":8}");
    assertThat(run("archive", "export", "stories", "--archive", "desk").out().lines()).hasSize(3);
    assertThat(run("archive", "export", "quotations", "-o", "q.csv", "--archive", "desk").status()).isZero();
    List<String> rows = Files.readAllLines(folder.resolve("q.csv"));
    assertThat(rows.getFirst().replace("export", "end")).isEqualTo(rows.getLast());
    assertThat(rows.get(1)).startsWith("file,article,outlet");
    assertThat(run("archive", "export", "letters", "--archive", "desk").err())
        .contains("name articles, quotations, stories");
  }

  @Test
  void anArchiveIsLookedAfter() {
    fill();
    assertThat(run("archive", "status", "--archive", "desk").out()).contains("articles    8\n", "to compare  0\n");
    assertThat(run("archive", "verify", "--archive", "desk").out()).endsWith("is whole\n");
    assertThat(run("archive", "backup", "copy", "--archive", "desk").status()).isZero();
    assertThat(run("archive", "restore", "copy", "--archive", "again").status()).isZero();
    Cli.Result rebuilt = run("archive", "rebuild", "--archive", "again");
    assertThat(rebuilt.out()).as(rebuilt.err()).contains("with the model rules");
    assertThat(run("archive", "settle", "--archive", "again").status()).isZero();
    assertThat(run("archive", "upgrade", "--archive", "again").out()).contains("has the tables of this version");
    assertThat(run("story", "--archive", "again").out()).isEqualTo(run("story", "--archive", "desk").out());
  }

  @Test
  void anAddressThatWasJoinedByItsTextIsListedAndTakenOut() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String name : List.of("one", "two")) {
      lines.append(
          "{\"title\":\"Pier shut\",\"url\":\"https://bay.example/%s\",\"outlet\":\"Bay Post\",\"date\":\"2031-05-05\","
                  .formatted(name)
              + "\"text\":\"The pier of Ostrava Bay was shut on Monday after a storm. “Nobody was hurt,” said Ada Voss,"
              + " the harbour master.\"}\n");
    }
    String day = Files.writeString(folder.resolve("day.jsonl"), lines).toString();
    String added = run("add", "--archive", "desk", "--model", "rules", day).out();
    assertThat(added.lines().map(line -> line.split("\t", 2)[0])).containsExactly("new", "same-text");
    assertThat(run("archive", "same", "--archive", "desk").out()).contains("\tbay.example/two\tPier shut\n");
    assertThat(run("archive", "apart", "--archive", "desk").err()).contains("needs an address that");
    assertThat(run("archive", "apart", "https://bay.example/two", "--archive", "desk").out())
        .contains("add it again: hearsay add https://bay.example/two");
    assertThat(run("archive", "same", "--archive", "desk").out()).contains("no address was joined");
    assertThat(run("add", "--archive", "desk", "--model", "rules", day).out()).contains("known\t", "new\t");
    Cli.Result again = run("archive", "apart", "https://bay.example/two", "--archive", "desk");
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).contains("hearsay archive same");
  }

  @Test
  void aMoveThatCannotBeDoneLeavesTheArchiveAsItWas() {
    fill();
    assertThat(run("archive", "move", "--archive", "desk").err()).contains("move needs --to DATABASE");
    Cli.Result open = run("archive", "move", "--archive", "desk", "--to", "postgresql://desk:secret@localhost/news");
    assertThat(open.status()).isEqualTo(1);
    assertThat(open.err()).contains("PGPASSWORD").doesNotContain("secret");
    Cli.Result away =
        run("archive", "move", "--archive", "desk", "--to", "postgresql://desk@localhost:1/news?connectTimeout=2");
    assertThat(away.status()).isEqualTo(1);
    assertThat(away.err()).contains("postgresql://localhost:1/news cannot be opened", "start the database");
    assertThat(run("archive", "move", "--archive", "desk", "--to", "sqlite").err()).contains("in the folder already");
    assertThat(run("archive", "status", "--archive", "postgresql://localhost/news").err())
        .contains("an archive is a folder");
    assertThat(run("archive", "verify", "--archive", "desk").out()).endsWith("is whole\n");
  }

  @Test
  void wrongUseSaysWhatToDo() {
    assertThat(run("brief", "--archive", "desk", "news").err()).contains("leave out either the PATH or --archive");
    assertThat(run("brief").err()).contains("PATH is missing: a file");
    assertThat(run("archive", "backup").err()).contains("backup needs the folder of the backup behind it");
    assertThat(run("archive", "status", "--archive", "none").err())
        .contains("there is no archive at", "hearsay add PATH");
    assertThat(run("archive", "settle", "--archive", "none").status()).isEqualTo(1);
    assertThat(folder.resolve("none")).doesNotExist();
    assertThat(run("add", "--archive", "desk", "-o", "x", SAMPLES).err()).contains("unknown option '-o'");
    String file = Path.of("pom.xml").toAbsolutePath().toString();
    assertThat(run("add", "--archive", file, "--model", "rules", SAMPLES).err())
        .contains("is a file, and an archive is a folder; name another folder with --archive");
  }
}
