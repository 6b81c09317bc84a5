package org.hearsay.archive.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreFileTest {
  @TempDir Path folder;

  private StoreFile load(String text) throws IOException {
    Path file = folder.resolve("store.properties");
    Files.writeString(file, text);
    return StoreFile.load(file);
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://desk@db.example:5433/news?currentSchema=bay,"
        + " jdbc:postgresql://db.example:5433/news?currentSchema=bay",
    "postgresql://db.example/news, jdbc:postgresql://db.example/news?currentSchema=public",
    "postgresql://db/news?sslmode=require, jdbc:postgresql://db/news?currentSchema=public&sslmode=require",
  })
  void anAddressIsThatOfTheDriver(String given, String jdbc) {
    PostgresAddress address = PostgresAddress.of(given);
    assertThat(address.jdbc()).isEqualTo(jdbc);
    assertThat(PostgresAddress.of(address.written())).isEqualTo(address);
    assertThat(address.shown()).doesNotContain("desk@").doesNotContain("sslmode");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://desk:secret@db/news",
        "postgresql://db/news?password=secret",
        "postgresql://db/n?sslPassword=secret"
      })
  void aPasswordInAnAddressIsRefusedAndNotRepeated(String given) {
    assertThatThrownBy(() -> PostgresAddress.of(given))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("PGPASSWORD")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://db/news",
        "postgresql://db",
        "postgresql:news",
        "a b",
        "postgresql://db/n?currentSchema=a\";drop"
      })
  void whatIsNoAddressIsRefusedWithTheForm(String given) {
    assertThatThrownBy(() -> PostgresAddress.of(given))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("write postgresql://USER@HOST:PORT/DATABASE");
  }

  @Test
  void aPasswordComesFromAFileOnly() throws IOException {
    Files.writeString(folder.resolve("secret.txt"), "correct horse\nsecond line\n");
    StoreFile read = load("address=postgresql://desk@db/news\npassword-file=secret.txt\narchive=a-1\n");
    assertThat(read.secret()).isEqualTo("correct horse");
    read.save();
    assertThat(StoreFile.load(read.file())).isEqualTo(read);
    assertThat(Files.readString(read.file())).doesNotContain("horse");
    StoreFile gone = load("address=postgresql://db/news\npassword-file=gone.txt\n");
    assertThatThrownBy(gone::secret).isInstanceOf(ArchiveFault.class).hasMessageContaining("gone.txt");
  }

  @Test
  void whatAFileLacksOrHasTooMuchIsNamed() {
    assertThatThrownBy(() -> load("address=postgresql://db/news\npassword=x\n"))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("unknown line 'password'");
    assertThatThrownBy(() -> load("archive=1\n"))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("lacks the line");
    assertThatThrownBy(() -> load("address=\\u12\n"))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword() throws IOException {
    Files.writeString(folder.resolve("secret.txt"), "correct horse");
    load("address=postgresql://desk@localhost:1/news?connectTimeout=2\npassword-file=secret.txt\n");
    assertThatThrownBy(() -> Database.read(new ArchiveFolder(folder)))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("at postgresql://localhost:1/news cannot be opened")
        .hasMessageContaining("start the database")
        .hasMessageNotContaining("horse");
  }

  @Test
  void charactersThatPostgresRefusesAreReplaced() {
    assertThat(PostgresStore.held("plain \uD83D\uDE00")).isEqualTo("plain \uD83D\uDE00");
    assertThat(PostgresStore.held("a\0b\uD83Dc\uDE00d\uD83D")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFD");
  }
}
