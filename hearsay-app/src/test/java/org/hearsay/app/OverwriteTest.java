package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run writes is never an input: not of this run, and not of the next.
class OverwriteTest {
  @TempDir Path folder;

  @Test
  void anInputIsNotWrittenOver() throws IOException {
    Cli cli = new Cli(folder);
    String text = "“Yes,” said Ann Lee.\n";
    String file = cli.file("news/a.txt", text);
    for (String[] args :
        new String[][] {
          {"extract", "--model", "rules", "-o", "news/a.txt", file},
          {"extract", "--model", "rules", "-o", "news/a.txt", folder.resolve("news").toString()},
          {"brief", "--model", "rules", "--format", "json", "-o", "news/../news/a.txt", file},
          {"check", "--model", "rules", "-o", "news/a.txt", "yes", file},
          {"diff", "--model", "rules", "-o", "news/a.txt", file, file}
        }) {
      Cli.Result done = cli.run(args);
      assertThat(done.status()).as(args[0]).isEqualTo(2);
      assertThat(done.err()).as(args[0]).contains("is one of the inputs and would be lost; name another file with -o");
      assertThat(Files.readString(Path.of(file), StandardCharsets.UTF_8)).isEqualTo(text);
    }
  }

  @Test
  void aReportThatHasTheNameOfThePageIsNotWrittenOver() throws IOException {
    Cli cli = new Cli(folder);
    cli.reports();
    String page = cli.file("brief.html", "<!doctype html><p>“Yes,” said Ann Lee of the brief on Tuesday.</p>");
    Cli.Result done = cli.run("brief", "--model", "rules", folder.toString());
    assertThat(done.status()).isEqualTo(2);
    assertThat(Files.readString(Path.of(page), StandardCharsets.UTF_8)).contains("Ann Lee of the brief");
  }

  @Test
  void aSecondBriefOfAFolderDoesNotReadTheFirst() {
    Cli cli = new Cli(folder);
    cli.reports();
    Cli.Result first = cli.run("brief", "--model", "rules", folder.toString());
    assertThat(first.status()).isZero();
    assertThat(folder.resolve("brief.html")).exists();
    cli.run("brief", "--model", "rules", "--format", "json", "-o", "brief.json", folder.toString());
    cli.run("extract", "--model", "rules", "-o", "all.jsonl", folder.toString());
    cli.run("extract", "--model", "rules", "--format", "csv", "-o", "all.csv", folder.toString());
    cli.run("extract", "--model", "rules", "--format", "annotations", "-o", "notes.jsonl", folder.toString());
    Cli.Result second = cli.run("brief", "--model", "rules", folder.toString());
    assertThat(second.status()).isZero();
    assertThat(second.out()).isEqualTo(first.out());
    for (String own : new String[] {"brief.html", "brief.json", "all.jsonl", "all.csv", "notes.jsonl"}) {
      assertThat(second.err()).contains(own).contains("that Hearsay wrote; it is left out");
    }
  }
}
