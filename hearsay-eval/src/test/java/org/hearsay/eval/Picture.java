package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A picture in `docs/architecture.md`: a block of lines `name → names that it uses`.
final class Picture {
  private Picture() {}

  /// The lines of the block with this name.
  static String of(String block) throws IOException {
    String page = Files.readString(Path.of("../docs/architecture.md"));
    String opening = "```" + block + "\n";
    assertThat(page).contains(opening);
    int start = page.indexOf(opening) + opening.length();
    return page.substring(start, page.indexOf("```", start));
  }

  /// The lines as they are to be.
  static String lines(Map<String, Set<String>> used) {
    return used.entrySet().stream()
        .map(entry -> (entry.getKey() + " → " + String.join(" ", entry.getValue())).strip() + "\n")
        .collect(Collectors.joining());
  }
}
