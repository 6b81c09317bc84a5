package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hearsay.app.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivedCheckTest {
  private static final String ASKED = "We will mend the old sea wall before the first storm of autumn comes";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Cli cli;

  @BeforeEach
  void fill() {
    cli = new Cli(folder);
    for (String name : new String[] {"one", "two"}) {
      cli.file(
          "news/" + name + ".txt",
          "Report " + name + " from the harbour town of Lund.\n\n“" + ASKED + ",” Mayor Ada Holm told reporters.\n");
    }
    Result added = cli.run("add", folder.resolve("news").toString(), "--archive", "desk", "--model", "rules", "-q");
    assertThat(added.status()).as(added.err()).isZero();
    assertThat(added.err()).isEmpty();
  }

  @Test
  void theTextNamesTheFormAndWhoCarriesIt() {
    Result asked = cli.run("check", ASKED, "--archive", "desk");
    assertThat(asked.status()).as(asked.err()).isZero();
    assertThat(asked.out())
        .contains("VERBATIM  among ")
        .contains(" wordings of 2 reports kept since ")
        .contains("Ada Holm")
        .contains("first of 2 reports");
  }

  @Test
  void theJsonIsAsTheSchemaSays() {
    Result asked = cli.run("check", ASKED, "--archive", "desk", "--format", "json");
    Schemas.assertValid("check", asked.out());
    assertThat(asked.out())
        .contains("\"result\":\"verbatim\"")
        .contains("\"searched\":2")
        .contains("\"carried\":{\"articles\":2,\"outlets\":0}")
        .contains("\"few\":false");
    Schemas.assertValid("check", cli.run("check", "no gull", "--archive", "desk", "--format", "json").out());
  }

  @Test
  void notFoundSaysAmongHowManyAndFewWordsAreSaidToBeFew() {
    Result asked = cli.run("check", "no gull", "--archive", "desk");
    assertThat(asked.status()).isZero();
    assertThat(asked.out()).contains("NOT FOUND  among ").contains("too few words to find altered forms");
  }

  @Test
  void manyQueriesAreAnsweredLineByLine() {
    cli.file("ask.txt", ASKED + "\n\n…\n" + "gull ".repeat(5_000) + "\nno gull\n");
    Result asked = cli.run("check", "--batch", "ask.txt", "--archive", "desk", "--format", "jsonl");
    assertThat(asked.status()).isEqualTo(3);
    assertThat(asked.out().lines()).hasSize(2);
    asked.out().lines().forEach(line -> Schemas.assertValid("check", line));
    assertThat(asked.out()).contains("\"line\":1,").contains("\"line\":5,").contains("not-found");
    assertThat(asked.err()).contains("line 3: no-word").contains("line 4: too-large");
    Result table = cli.run("check", "--batch", "ask.txt", "--archive", "desk");
    assertThat(table.out().lines()).hasSize(3).first().asString().startsWith("line,words,");
  }

  @Test
  void filesAndAnArchiveAreNotMixed() {
    Result mixed = cli.run("check", ASKED, folder.resolve("news").toString(), "--archive", "desk");
    assertThat(mixed.status()).isEqualTo(2);
    assertThat(mixed.err()).contains("leave out either the PATH or --archive");
    assertThat(cli.run("check", "gull ".repeat(20_000), "--archive", "desk").status()).isEqualTo(2);
  }

  @Test
  void wordsAreFoundWithTheirPlaces() {
    Result found = cli.run("find", "speaker:holm \"sea wall\"", "--archive", "desk", "--format", "json");
    assertThat(found.status()).as(found.err()).isZero();
    Schemas.assertValid("find", found.out());
    assertThat(found.out()).contains("\"total\":2").contains("\"exact\":\"sea wall\"").contains("\"kind\":\"direct\"");
    Result page = cli.run("find", "harbour", "--archive", "desk", "--most", "1");
    assertThat(page.out()).contains("2 HITS").contains("harbour town").contains("more: --after ");
    String place = page.out().strip().replaceAll("(?s).*--after ", "");
    assertThat(cli.run("find", "harbour", "--archive", "desk", "--most", "1", "--after", place).out())
        .contains("2 HITS")
        .doesNotContain("more:");
    assertThat(cli.run("find", "harbour walrus", "--archive", "desk").out()).contains("nowhere: walrus");
    assertThat(cli.run("find", "kind:loud", "--archive", "desk").status()).isEqualTo(2);
    assertThat(cli.run("find", "x".repeat(100_000), "--archive", "desk").status()).isEqualTo(2);
  }

  @Test
  void withoutAnArchiveItIsSaidHowToMakeOne() {
    Result none = cli.run("check", ASKED, "--archive", "nowhere");
    assertThat(none.status()).isEqualTo(1);
    assertThat(none.err()).contains("there is no archive at").contains("hearsay add");
  }
}
