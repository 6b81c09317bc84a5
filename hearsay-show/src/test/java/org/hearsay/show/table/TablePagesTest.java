package org.hearsay.show.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The documents have a line for each column of each table. `-Dhearsay.rewriteTables` writes them anew.
class TablePagesTest {
  private static final Path PAGES = Path.of("../docs/output");

  record Page(String file, ResultTable<?> table) {}

  static Stream<Page> pages() {
    return Stream.of(
        new Page("tables.md", ArticleTable.TABLE),
        new Page("tables.md", QuotationTable.TABLE),
        new Page("tables-stories.md", DifferenceTable.TABLE),
        new Page("tables-stories.md", OriginTable.TABLE));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void eachColumnIsDocumented(Page page) throws IOException {
    Path file = PAGES.resolve(page.file());
    String text = Files.readString(file);
    String heading = "## `" + page.table().name() + "`\n";
    int begin = text.indexOf(heading);
    assertThat(begin).as("%s has a part %s", file, heading).isNotNegative();
    int next = text.indexOf("\n## ", begin + 1);
    int end = next < 0 ? text.length() : next;
    String part =
        heading
            + "\nA row is "
            + page.table().about()
            + ".\n\n| column | type | what stands in it |\n|---|---|---|\n"
            + page.table().columns().stream().map(TablePagesTest::line).collect(Collectors.joining());
    if (System.getProperty("hearsay.rewriteTables") != null) {
      Files.writeString(file, text.substring(0, begin) + part + text.substring(end));
    } else {
      assertThat(text.substring(begin, end).strip())
          .as("-Dhearsay.rewriteTables writes it anew")
          .isEqualTo(part.strip());
    }
  }

  private static String line(TableColumn<?> column) {
    String kind = column.kind().name().toLowerCase(Locale.ROOT);
    return "| `%s` | %s | %s |\n".formatted(column.name(), kind, column.about());
  }
}
