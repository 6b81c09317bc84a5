package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchQueriesTest {
  @TempDir Path folder;

  private List<BatchQueries.Query> read(String name, String text) throws IOException {
    return new BatchQueries(null, null).read(Files.writeString(folder.resolve(name), text));
  }

  private static BatchQueries.Query query(int line, String words, String speaker) {
    return new BatchQueries.Query(line, words, speaker, null);
  }

  @Test
  void eachLineOfAPlainFileIsAQuery() throws IOException {
    assertThat(read("a.txt", "\uFEFFI sleep well, quote, as always\n\nThe looms, text, are old\n"))
        .containsExactly(query(1, "I sleep well, quote, as always", ""), query(3, "The looms, text, are old", ""));
  }

  @Test
  void aTableGivesTheWordsAndWhoIsToHaveSaidThem() throws IOException {
    String table = "id;Claim;Speaker\n1;\"I sleep\nwell\";Ines Kolb\n\n2;The looms are old;\n3;;Ines Kolb\n";
    List<BatchQueries.Query> expected =
        List.of(query(2, "I sleep\nwell", "Ines Kolb"), query(5, "The looms are old", ""));
    assertThat(read("a.csv", table)).isEqualTo(expected);
    assertThat(read("a.txt", "\uFEFF" + table)).isEqualTo(expected);
    assertThat(read("a.tsv", "quote\tspeaker\nI sleep, well\tIda\n")).containsExactly(query(2, "I sleep, well", "Ida"));
  }

  @Test
  void columnsWithOtherNamesAreNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "said,from\nI sleep well,Ida\n");
    assertThat(new BatchQueries("said", "from").read(file)).containsExactly(query(2, "I sleep well", "Ida"));
    assertThatThrownBy(() -> new BatchQueries(null, null).read(file))
        .hasMessage("no column with words; found said, from; name it with --words-column");
    assertThatThrownBy(() -> new BatchQueries("words", null).read(file)).hasMessageContaining("no column 'words'");
    assertThatThrownBy(() -> new BatchQueries("said", "who").read(file)).hasMessageContaining("no column 'who'");
  }

  @Test
  void linesOfJsonGiveTheirFields() throws IOException {
    List<BatchQueries.Query> read =
        read(
            "a.jsonl",
            "{\"quote\":\"I sleep well\",\"speaker\":\"Ida\"}\n{\"n\":1}\nno object\n{\"text\":\"Old looms\"}\n");
    assertThat(read.get(0)).isEqualTo(query(1, "I sleep well", "Ida"));
    assertThat(read.get(1).fault()).isEqualTo("no field with words; found n");
    assertThat(read.get(2).fault()).contains("no JSON object");
    assertThat(read.get(3)).isEqualTo(query(4, "Old looms", ""));
  }

  @ParameterizedTest
  @CsvSource({"a.csv", "a.txt"})
  void aTableOfOneColumnWithoutANameIsAListOfLines(String name) throws IOException {
    assertThat(read(name, "I sleep well\nThe looms are old\n")).hasSize(2);
    assertThat(read(name, "")).isEmpty();
  }

  /// A sparse file takes no room on the disk, and as a device it has no size that tells.
  @Test
  void aFileWithoutAnEndIsRefused() throws IOException {
    Path file = folder.resolve("a.txt");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[] {'\n'}), 64_000_000);
    }
    assertThatThrownBy(() -> new BatchQueries(null, null).read(file)).hasMessageContaining("larger than 64 MB");
  }
}
