package org.hearsay.prov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.text.Article;
import org.hearsay.text.Published;
import org.junit.jupiter.api.Test;

/// What a result says of the program that made it.
class ProvenanceTest {
  private static final Provenance MADE = Pipelines.reading().provenance();

  /// Fails for classes that were built without Maven, which writes the list.
  @Test
  void theListOfDigestsHoldsEveryFileOfTheProgramAsItIs() throws IOException, URISyntaxException {
    Path list = Path.of(ProvenanceTest.class.getResource("/hearsay/SHA256SUMS").toURI());
    Path root = list.resolveSibling(".").normalize();
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(file -> Files.isRegularFile(file) && !file.equals(list)).toList()) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Digest.ofBytes(Files.readAllBytes(file)));
      }
    }
    assertThat(FileDigests.ofResource("/hearsay/SHA256SUMS")).isEqualTo(files);
    assertThat(files.size()).isGreaterThan(30);
  }

  @Test
  void modelsAreNamedOneByOneAndListsTogether() throws IOException {
    assertThat(MADE.models())
        .extracting(ModelDigest::name)
        .containsExactly(
            "en/entity/name-words.bin", "en/entity/names.model", "en/quote/linear.model", "en/tag/pos.model");
    try (InputStream model = ProvenanceTest.class.getResourceAsStream("/hearsay/en/tag/pos.model")) {
      assertThat(MADE.models().getLast().sha256()).isEqualTo(Digest.ofBytes(model.readAllBytes()));
    }
    assertThat(MADE.rules()).matches("[0-9a-f]{64}");
  }

  @Test
  void whatWasReadSaysWhichStepsReadIt() {
    Article article =
        new Article(
            "one",
            "one.txt",
            null,
            null,
            null,
            List.of(),
            "en",
            Published.UNKNOWN,
            "Dana Osei said that the ferry was late.",
            List.of());
    Provenance read = Pipelines.reading().apply(article).getFirst().provenance();
    assertThat(read).isEqualTo(MADE);
    assertThat(MADE.stages())
        .hasSize(6)
        .allMatch(stage -> stage.matches("[a-z]+@[1-9][0-9]*"))
        .element(4)
        .asString()
        .startsWith("linear@");
    assertThat(Pipelines.brief(Pipelines.reading().apply(article)).getFirst().provenance())
        .isEqualTo(Pipelines.comparing().provenance());
  }

  @Test
  void everyPartChangesTheId() {
    Provenance other = new Provenance(MADE.version() + "x", MADE.stages(), MADE.models(), MADE.rules());
    assertThat(other.id()).isNotEqualTo(MADE.id()).matches("[0-9a-f]{16}");
    assertThat(new Provenance(MADE.version(), List.of("blocks@9"), MADE.models(), MADE.rules()).id())
        .isNotEqualTo(MADE.id());
    assertThat(new Provenance(MADE.version(), MADE.stages(), List.of(), MADE.rules()).id()).isNotEqualTo(MADE.id());
    assertThat(new Provenance(MADE.version(), MADE.stages(), MADE.models(), "unknown").id()).isNotEqualTo(MADE.id());
    assertThat(new Provenance(MADE.version(), MADE.stages(), MADE.models(), MADE.rules()).id()).isEqualTo(MADE.id());
  }

  @Test
  void aListThatIsNoneIsRefusedWithItsLine() {
    assertThatThrownBy(() -> FileDigests.read(lines("abc  en/x.txt\n"), "list")).hasMessageContaining("abc  en/x.txt");
  }

  private static InputStream lines(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
