package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
  @TempDir Path folder;

  @Test
  void allReadIsZero() {
    Cli cli = new Cli(folder);
    Cli.Result done = cli.run("extract", cli.file("a.txt", "One.\n\n“Yes,” said Ann Lee.\n"));
    assertThat(done.status()).isZero();
    assertThat(done.err()).isEmpty();
    assertThat(done.out().lines()).hasSize(1);
  }

  @Test
  void aMissingFileIsNamedAndTheRestIsDone() {
    Cli cli = new Cli(folder);
    String good = cli.file("a.txt", "“Yes,” said Ann Lee.\n");
    Cli.Result done = cli.run("extract", good, folder.resolve("nope.txt").toString());
    assertThat(done.status()).isEqualTo(3);
    assertThat(done.out().lines()).hasSize(1);
    assertThat(done.err()).contains("nope.txt: not-found", "remedy: ").doesNotContain("\tat ");
  }

  @Test
  void nothingReadIsOne() {
    Cli cli = new Cli(folder);
    for (String command : new String[] {"extract", "brief"}) {
      Cli.Result done = cli.run(command, folder.resolve("nope.txt").toString());
      assertThat(done.status()).as(command).isEqualTo(1);
      assertThat(done.out()).as(command).isEmpty();
      assertThat(done.err()).as(command).contains("not-found");
    }
    assertThat(folder.resolve("brief.html")).doesNotExist();
  }

  @Test
  void eachKindOfBrokenFileHasItsReason() throws IOException {
    Cli cli = new Cli(folder);
    cli.file("in/a.txt", "“Yes,” said Ann Lee.\n");
    cli.file("in/empty.txt", "");
    cli.file("in/blank.txt", "  \n\n \n");
    cli.file("in/no-text.json", "{\"title\":\"Only a title\"}");
    cli.file("in/cut.json", "{\"text\":\"It stops her");
    Files.write(folder.resolve("in/picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
    Cli.Result done = cli.run("extract", folder.resolve("in").toString());
    assertThat(done.status()).isEqualTo(3);
    assertThat(done.out().lines()).hasSize(1);
    assertThat(done.err().lines().filter(line -> line.startsWith("hearsay: refused"))).hasSize(5);
    assertThat(done.err().lines().filter(line -> line.startsWith("  remedy: "))).hasSize(5);
    assertThat(done.err()).contains("empty.txt", "blank.txt", "no-text.json", "cut.json", "picture.txt");
  }

  @Test
  void aCutGzipFileIsRefused() throws IOException {
    Cli cli = new Cli(folder);
    Path whole = folder.resolve("whole.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      out.write("“Yes,” said Ann Lee.\n".repeat(200).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(folder.resolve("cut.gz"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    Cli.Result done = cli.run("extract", whole.toString(), folder.resolve("cut.gz").toString());
    assertThat(done.status()).isEqualTo(3);
    assertThat(done.err()).contains("cut.gz: malformed");
  }

  @Test
  void aNameThatCouldDriveATerminalIsMadeHarmless() {
    Cli cli = new Cli(folder);
    Cli.Result done = cli.run("extract", folder + "/evil\u001b[2Jname\u202etxt");
    assertThat(done.err()).doesNotContain("\u001b", "\u202e").contains("evil␛[2Jname");
  }

  @Test
  void refusalsAreInTheBrief() {
    Cli cli = new Cli(folder);
    String good = cli.file("a.txt", "“Yes,” said Ann Lee.\n");
    String empty = cli.file("b.txt", "");
    Cli.Result done = cli.run("brief", "--format", "json", good, empty);
    assertThat(done.status()).isEqualTo(3);
    assertThat(done.out()).contains("\"refused\":[{\"file\":\"" + empty + "\",\"reason\":\"empty\"");
    Schemas.assertValid("brief", done.out());
  }

  @Test
  void aFolderThatDoesNotExistForTheOutputIsSaidSo() {
    Cli cli = new Cli(folder);
    String good = cli.file("a.txt", "“Yes,” said Ann Lee.\n");
    Cli.Result done = cli.run("extract", "-o", "no/such/out.jsonl", good);
    assertThat(done.status()).isEqualTo(1);
    assertThat(done.err()).contains("cannot write").contains("the folder does not exist");
  }

  @Test
  void aFailedRunLeavesTheOldOutputAsItWas() throws IOException {
    Cli cli = new Cli(folder);
    String old = cli.file("out.json", "old");
    Cli.Result done = cli.run("brief", "--format", "json", "-o", old, folder + "/nope.txt");
    assertThat(done.status()).isEqualTo(1);
    assertThat(Files.readString(Path.of(old))).isEqualTo("old");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void standardInputIsRead() {
    Cli.Result done = new Cli(folder).stdin("“Yes,” said Ann Lee.\n").run("extract", "-");
    assertThat(done.status()).isZero();
    assertThat(done.out()).contains("\"file\":\"-\"");
  }
}
