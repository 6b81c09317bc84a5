package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @TempDir Path folder;

  @Test
  void noCommandShowsTheHelp() {
    Cli.Result done = new Cli(folder).run();
    assertThat(done.status()).isZero();
    assertThat(done.out()).startsWith("Usage: hearsay").contains("brief", "extract", "Examples:");
    assertThat(done.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief", "extract", "check", "diff"})
  void everyCommandTeachesByExamples(String command) {
    Cli.Result help = new Cli(folder).run("help", command);
    assertThat(help.status()).isZero();
    assertThat(help.out().substring(help.out().indexOf("Examples:")).lines().skip(1))
        .as("examples of %s", command)
        .filteredOn(line -> line.contains("hearsay " + command))
        .hasSizeBetween(2, 4);
    assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(new Cli(folder).run(command, "--help").out()).isEqualTo(help.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief", "extract", "check", "diff"})
  void everyCommandThatReadsSaysWhatItsExitStatusMeans(String command) {
    assertThat(new Cli(folder).run("help", command).out())
        .contains("Exit status:", "  0   everything was read", "  3   some inputs were refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "diff"})
  void theHelpOfACommandDoesNotSpeakOfOptionsOfOthers(String command) {
    assertThat(new Cli(folder).run("help", command).out()).doesNotContain("brat", "brief");
  }

  @ParameterizedTest
  @ValueSource(strings = {"completion", "help", "version"})
  void alsoThePlainCommandsAnswerToHelp(String command) {
    Cli.Result help = new Cli(folder).run(command, "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).startsWith("Usage: hearsay " + command);
  }

  @Test
  void aMisspeltCommandIsRecognised() {
    Cli.Result done = new Cli(folder).run("breif", "news/");
    assertThat(done.status()).isEqualTo(2);
    assertThat(done.out()).isEmpty();
    assertThat(done.err())
        .contains("unknown command 'breif'; did you mean 'brief'?")
        .contains(
            "commands: brief, extract, check, diff, add, archive, story, serve, mcp, find, changes, completion, help,"
                + " version\n");
  }

  @Test
  void aMisspeltOptionIsRecognised() {
    Cli.Result done = new Cli(folder).run("extract", "--fromat=csv", "news/");
    assertThat(done.status()).isEqualTo(2);
    assertThat(done.err())
        .contains("unknown option '--fromat=csv'; did you mean '--format'?")
        .contains("hearsay help extract");
  }

  @Test
  void aCommandWithoutPathsSaysWhatIsMissing() {
    Cli.Result done = new Cli(folder).run("extract");
    assertThat(done.status()).isEqualTo(2);
    assertThat(done.err()).contains("PATH");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--published=yesterday", "--threads=0", "--threads=many", "--input-format=pdf", "--format=xml"})
  void aWrongValueIsRefusedByName(String option) {
    Cli.Result done = new Cli(folder).run("extract", option, "x");
    assertThat(done.status()).isEqualTo(2);
    assertThat(done.err()).contains(option.substring(2, option.indexOf('='))).doesNotContain("\tat ");
    assertThat(done.err()).contains(option.substring(option.indexOf('=') + 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "brief | PATH is missing: a file (also one packed with gzip), a folder",
        "check words | PATH is missing: a file",
        "diff a | B is missing: another file or address with one article",
        "find | QUERY is missing: what to look for",
        "brief --model | --model needs a value: MODEL",
        "brief --format xml x | --format: 'xml' is not one of text, html, json",
        "archive fly | ACTION: 'fly' is not one of status, verify,",
        "changes --after x | --after: 'x' is not a whole number",
        "brief --allow-private 10 x | --allow-private: '10' is not a range of addresses; write it as",
        "check - x | there is no word to look for in '-'",
        "add -o x y | unknown option '-o'"
      })
  void aWrongLineIsAnsweredInTheWordsOfTheHelp(String line, String says) {
    Cli.Result done = new Cli(folder).run(line.split(" ", -1));
    assertThat(done.status()).isEqualTo(2);
    assertThat(done.err()).startsWith("hearsay: " + says).contains("\n  help: hearsay help ");
  }

  @Test
  void helpOnAnUnknownCommandIsWrongUsage() {
    Cli.Result done = new Cli(folder).run("help", "extrakt");
    assertThat(done.status()).isEqualTo(2);
    assertThat(done.err()).contains("did you mean 'extract'?");
  }

  @Test
  void versionNamesProgramAndJava() {
    assertThat(new Cli(folder).run("version").out()).matches("hearsay \\S+ \\(Java .*\\)\n");
    assertThat(new Cli(folder).run("--version").out()).isEqualTo(new Cli(folder).run("version").out());
  }

  @Test
  void completionTakesTheNameOfAShell() {
    String script = new Cli(folder).run("completion").out();
    assertThat(new Cli(folder).run("completion", "bash").out()).isEqualTo(script);
    assertThat(new Cli(folder).run("completion", "zsh").out()).isEqualTo(script);
    Cli.Result other = new Cli(folder).run("completion", "fish");
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.err()).contains("fish", "bash, zsh");
  }

  @Test
  void completionKnowsTheCommandsAndHidesTheHidden() {
    String script = new Cli(folder).run("completion").out();
    assertThat(script).contains("brief", "extract", "--input-format", "news-please");
    assertThat(script.lines().filter(line -> line.contains("commands=")).findFirst())
        .hasValueSatisfying(line -> assertThat(line).doesNotContain("warm-up"));
  }
}
