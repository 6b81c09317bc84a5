package org.hearsay.eval.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentSiteTest {
  private static final Pattern LINK = Pattern.compile(" (?:href|src)=\"([^\"#]*)(?:#([^\"]*))?\"");

  @TempDir Path folder;

  @Test
  void everyLinkOfTheDocumentsLeadsSomewhere() throws IOException {
    Path out = folder.resolve("site");
    assertThat(DocumentSite.write(Path.of(".."), out)).isGreaterThan(60);
    List<String> broken = new ArrayList<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path page : files.filter(file -> file.toString().endsWith(".html")).toList()) {
        Matcher link = LINK.matcher(Files.readString(page));
        while (link.find()) {
          String to = link.group(1);
          if (to.contains(":")) {
            continue;
          }
          Path target = to.isEmpty() ? page : page.resolveSibling(to).normalize();
          if (!Files.exists(target)) {
            broken.add(out.relativize(page) + " → " + to);
          } else if (link.group(2) != null && !Files.readString(target).contains("id=\"" + link.group(2) + "\"")) {
            broken.add(out.relativize(page) + " → " + to + "#" + link.group(2));
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void aPageLoadsNothingFromElsewhereAndItsTextIsNoMarkup() throws IOException {
    Files.createDirectories(folder.resolve("in/docs"));
    Files.writeString(
        folder.resolve("in/README.md"),
        """
        # One <b>

        See [two](docs/README.md#the-third-part). <script>alert(1)</script>

        | a | b |
        |---|---|
        | 1 | 2 |
        """);
    Files.writeString(folder.resolve("in/docs/README.md"), "# Two\n\n## The third, part!\n");
    DocumentSite.write(folder.resolve("in"), folder.resolve("out"));
    String page = Files.readString(folder.resolve("out/index.html"));
    assertThat(page).contains("<title>One &lt;b></title>", "docs/README.html#the-third-part", "<td>1</td>");
    assertThat(page).doesNotContain("<script", "http:", "https:");
    assertThat(folder.resolve("out/docs/README.html")).content().contains("id=\"the-third-part\"");
  }

  @Test
  void aLinkToAFileThatIsNotThereIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("in/docs"));
    Files.writeString(folder.resolve("in/README.md"), "[gone](pages/gone.md)");
    Files.writeString(folder.resolve("in/docs/README.md"), "");
    assertThatThrownBy(() -> DocumentSite.write(folder.resolve("in"), folder.resolve("out")))
        .hasMessageContaining("README.md links to pages/gone.md");
  }
}
