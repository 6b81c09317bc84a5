package org.hearsay.archive.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.export.ExportKind.ExportFormat;
import org.hearsay.archive.keep.Archive;
import org.hearsay.archive.keep.ArchiveView;
import org.hearsay.archive.keep.TestArchive;
import org.hearsay.origin.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ArchiveExportTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir static Path folder;

  private static ArchiveFolder archive() {
    return new ArchiveFolder(folder.resolve("desk"));
  }

  @BeforeAll
  static void fill() {
    try (Archive archive = TestArchive.open(archive().root())) {
      archive.take(TestArchive.articles("../samples/varden-bridge").stream().map(TestArchive::arrival).toList());
      archive.catchUp();
    }
  }

  private static byte[] export(ExportKind kind, ExportFormat format, @Nullable String story) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ArchiveView view = ArchiveView.open(archive())) {
      new ArchiveExport(view, story, bytes).write(kind, format);
    }
    return bytes.toByteArray();
  }

  private static List<JsonNode> lines(ExportKind kind) throws IOException {
    return new String(export(kind, ExportFormat.jsonl, null), StandardCharsets.UTF_8)
        .lines()
        .map(MAPPER::readTree)
        .toList();
  }

  private static Story story() {
    try (ArchiveView view = ArchiveView.open(archive())) {
      return view.stories().getFirst();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"articles", "quotations", "stories", "differences", "origins", "annotations", "claims"})
  void aListBeginsWithItsLengthAndEndsWithIt(ExportKind kind) throws IOException {
    List<JsonNode> lines = lines(kind);
    assertThat(lines.size()).isGreaterThan(2);
    assertThat(lines.getFirst().path("type").asString()).isEqualTo("export");
    assertThat(lines.getLast().path("type").asString()).isEqualTo("end");
    for (JsonNode frame : List.of(lines.getFirst(), lines.getLast())) {
      assertThat(frame.path("of").asString()).isEqualTo(kind.name());
      assertThat(frame.path("count").asInt()).isEqualTo(lines.size() - 2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"quotations", "differences", "origins"})
  void aTableHasTheSameRowsInEachFormat(String name) throws IOException {
    ExportKind kind = ExportKind.valueOf(name);
    List<JsonNode> lines = lines(kind);
    List<Map<String, String>> expected = new ArrayList<>();
    for (JsonNode row : lines.subList(1, lines.size() - 1)) {
      Map<String, String> fields = new TreeMap<>();
      row.forEachEntry((field, value) -> fields.put(field, value.asString()));
      expected.add(fields);
    }
    assertThat(parquet(kind)).isEqualTo(expected);
    String csv = new String(export(kind, ExportFormat.csv, null), StandardCharsets.UTF_8);
    assertThat(csv).startsWith("# export of " + expected.size() + " " + name + "\r\n");
    assertThat(csv).endsWith("# end of " + expected.size() + " " + name + "\r\n");
    assertThat(csv.split("\r\n", -1)).hasSizeGreaterThanOrEqualTo(expected.size() + 4);
  }

  /// The rows of the file as another reader sees them, with days and shares as JSON has them.
  private static List<Map<String, String>> parquet(ExportKind kind) throws IOException {
    Path file = folder.resolve(kind + ".parquet");
    Files.write(file, export(kind, ExportFormat.parquet, null));
    HydratorSupplier<Map<String, String>, Map<String, String>> fields =
        HydratorSupplier.constantly(
            new Hydrator<>() {
              @Override
              public Map<String, String> start() {
                return new TreeMap<>();
              }

              @Override
              public Map<String, String> add(Map<String, String> row, String heading, Object value) {
                if (value != null) {
                  row.put(heading, plain(value));
                }
                return row;
              }

              @Override
              public Map<String, String> finish(Map<String, String> row) {
                return row;
              }
            });
    try (Stream<Map<String, String>> rows = ParquetReader.streamContent(file.toFile(), fields)) {
      return rows.toList();
    }
  }

  private static String plain(Object value) {
    return switch (value) {
      case Double number -> MAPPER.valueToTree(Math.round(number * 1000) / 1000.0).asString();
      case Integer day -> LocalDate.ofEpochDay(day).toString();
      default -> value.toString();
    };
  }

  @Test
  void aParquetFileThatWasCutOffDoesNotOpen() throws IOException {
    byte[] whole = export(ExportKind.quotations, ExportFormat.parquet, null);
    Path file = folder.resolve("cut.parquet");
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 20));
    assertThatThrownBy(() -> ParquetReader.readMetadata(file.toFile())).isInstanceOf(RuntimeException.class);
  }

  @Test
  void aStoryAsProvenanceNamesOnlyThingsThatItHas() throws IOException {
    Story story = story();
    String id = story.comparison().story().id();
    JsonNode prov = MAPPER.readTree(export(ExportKind.provenance, ExportFormat.json, id));
    assertThat(prov.path("entity").has("hearsay:story/" + id)).isTrue();
    assertThat(prov.path("hadMember").size()).isEqualTo(story.comparison().story().articles().size());
    List<String> named = new ArrayList<>();
    for (String relation : List.of("wasDerivedFrom", "wasAttributedTo", "used", "wasGeneratedBy", "hadMember")) {
      assertThat(prov.path(relation).size()).as(relation).isPositive();
      for (JsonNode link : prov.path(relation)) {
        for (String end : List.of("generatedEntity", "usedEntity", "entity", "collection")) {
          JsonNode of = link.path("prov:" + end);
          if (!of.isMissingNode()) {
            named.add(of.asString());
          }
        }
        JsonNode agent = link.path("prov:agent");
        assertThat(agent.isMissingNode() || prov.path("agent").has(agent.asString())).isTrue();
      }
    }
    assertThat(named).isNotEmpty().allMatch(one -> prov.path("entity").has(one));
  }

  @Test
  void aClaimNamesTheWordsOfEachReportAndNoVerdict() throws IOException {
    List<JsonNode> lines = lines(ExportKind.claims);
    Map<String, String> texts = new TreeMap<>();
    for (JsonNode article : lines(ExportKind.articles)) {
      texts.put("urn:hearsay:" + article.path("id").asString(), article.path("text").asString());
    }
    int appearances = 0;
    for (JsonNode claim : lines.subList(1, lines.size() - 1)) {
      assertThat(claim.path("@type").asString()).isEqualTo("ClaimReview");
      assertThat(claim.has("reviewRating")).isFalse();
      for (JsonNode appearance : claim.path("itemReviewed").path("appearance")) {
        JsonNode part = appearance.path("hasPart");
        String text = Objects.requireNonNull(texts.get(appearance.path("identifier").asString()));
        int start = text.offsetByCodePoints(0, part.path("hearsay:start").asInt());
        int end = text.offsetByCodePoints(0, part.path("hearsay:end").asInt());
        assertThat(part.path("text").asString()).isEqualTo(text.substring(start, end));
        appearances++;
      }
    }
    assertThat(appearances).isGreaterThan(lines.size());
  }

  @Test
  void oneStoryAloneIsExported() throws IOException {
    String id = story().comparison().story().id();
    assertThat(export(ExportKind.differences, ExportFormat.csv, id))
        .isEqualTo(export(ExportKind.differences, ExportFormat.csv, null));
    assertThatThrownBy(() -> export(ExportKind.quotations, ExportFormat.csv, "0000"))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("there is no story 0000");
    assertThatThrownBy(() -> export(ExportKind.provenance, ExportFormat.json, null))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("--story ID");
  }

  /// Runs where the driver of DuckDB is there: `-Pduckdb`.
  @Test
  void duckDbOpensTheTables() throws IOException, SQLException {
    assumeThat(onClassPath("org.duckdb.DuckDBDriver")).as("DuckDB is not there; -Pduckdb brings it").isTrue();
    Path quotations = folder.resolve("duck-quotations.parquet");
    Path articles = folder.resolve("duck-articles.parquet");
    Files.write(quotations, export(ExportKind.quotations, ExportFormat.parquet, null));
    Files.write(articles, export(ExportKind.articles, ExportFormat.parquet, null));
    String sql =
        "SELECT count(*), count(DISTINCT a.outlet), min(a.published) FROM '%s' q JOIN '%s' a USING (article)"
            .formatted(quotations, articles);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      assertThat(row.getInt(1)).isEqualTo(lines(ExportKind.quotations).size() - 2);
      assertThat(row.getInt(2)).isEqualTo(8);
      assertThat(row.getDate(3)).hasToString("2024-10-08");
    }
  }

  private static boolean onClassPath(String type) {
    try {
      Class.forName(type);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
