package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.compare.result.Difference;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The kinds of differences stand in one table, [Difference.Kind]; the schema and the documents say the same.
class DifferenceKindsTest {
  private static final List<String> KINDS = Stream.of(Difference.Kind.values()).map(Difference.Kind::id).toList();

  private static final Path ROOT = Path.of("..");

  @Test
  void theSchemaHasTheKindsInTheirOrder() {
    JsonNode schema = JsonMapper.builder().build().readTree(ROOT.resolve("schemas/story.json").toFile());
    List<String> found = new ArrayList<>();
    schema.at("/$defs/differenceKind/enum").forEach(kind -> found.add(kind.asString()));
    assertThat(found).as("the kinds of conflicts in schemas/story.json").isEqualTo(KINDS);
  }

  @Test
  void theDocumentHasARowForEachKindInItsOrder() throws IOException {
    List<String> rows =
        Files.readAllLines(ROOT.resolve("docs/differences.md")).stream()
            .dropWhile(line -> !line.startsWith("| kind | what differs"))
            .skip(2)
            .takeWhile(line -> line.startsWith("| `"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .toList();
    assertThat(rows).as("the kinds in docs/differences.md").isEqualTo(KINDS);
  }

  @Test
  void everyKindHasALabelOfItsOwn() {
    assertThat(Stream.of(Difference.Kind.values()).map(Difference.Kind::label)).doesNotHaveDuplicates();
    assertThat(Stream.of(Difference.Kind.values()).map(Difference.Kind::about)).noneMatch(String::isBlank);
  }
}
