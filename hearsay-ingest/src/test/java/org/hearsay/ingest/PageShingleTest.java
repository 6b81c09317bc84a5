package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Article;
import org.hearsay.text.Block;
import org.hearsay.text.BlockKind;
import org.hearsay.text.LabelBlocks;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs of four words that the extracted body shares with the gold body, on pages of all kinds, as the
/// article extraction benchmark of scrapinghub counts them. Runs where `HEARSAY_DATA` holds the pages.
class PageShingleTest {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  /// 0.953 on 2026-11-22, 90 pages.
  private static final double FLOOR = 0.94;

  @Test
  void theBodyIsFound() throws Exception {
    String data = System.getenv("HEARSAY_DATA");
    Path pages = Path.of(data == null ? "../../shared" : data, "data", "pages-shingle");
    Path truth = pages.resolve("ground-truth.json");
    Assumptions.assumeTrue(Files.exists(truth), "skipped: no pages in " + pages.toAbsolutePath());
    JsonNode gold = JsonMapper.builder().build().readTree(Files.readString(truth, StandardCharsets.UTF_8));
    Map<String, String> found = new HashMap<>();
    for (Article article : Reading.of(pages.resolve("html")).articles()) {
      String name = String.valueOf(Path.of(article.file()).getFileName());
      found.put(name.replaceFirst("\\.html.*", ""), body(new LabelBlocks().apply(article).getFirst()));
    }
    double hit = 0;
    double extra = 0;
    double missed = 0;
    for (Map.Entry<String, JsonNode> page : gold.properties()) {
      Map<List<String>, Integer> wanted = shingles(page.getValue().get("articleBody").asString());
      Map<List<String>, Integer> given = shingles(found.getOrDefault(page.getKey(), ""));
      Set<List<String>> all = new HashSet<>(wanted.keySet());
      all.addAll(given.keySet());
      double both = 0;
      double any = 0;
      double more = 0;
      for (List<String> shingle : all) {
        int left = wanted.getOrDefault(shingle, 0);
        int right = given.getOrDefault(shingle, 0);
        both += Math.min(left, right);
        any += Math.max(left, right);
        more += Math.max(0, right - left);
      }
      if (any > 0) {
        hit += both / any;
        extra += more / any;
        missed += (any - both - more) / any;
      }
    }
    double precision = hit / (hit + extra);
    double recall = hit / (hit + missed);
    double f1 = 2 * precision * recall / (precision + recall);
    System.out.printf(
        java.util.Locale.ROOT,
        "pages-shingle: %d pages, precision %.3f recall %.3f F1 %.3f%n",
        gold.size(),
        precision,
        recall,
        f1);
    assertThat(f1).isGreaterThan(FLOOR);
  }

  private static String body(Article article) {
    StringBuilder out = new StringBuilder();
    for (Block block : article.blocks()) {
      String text = block.span().in(article.text());
      BlockKind kind = block.kind();
      boolean aside =
          kind == BlockKind.BOILERPLATE
              || kind == BlockKind.CAPTION
              || kind == BlockKind.BYLINE
              || (kind == BlockKind.HEADLINE && text.equals(article.title()));
      out.append(aside ? "" : text + "\n");
    }
    return out.toString();
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int i = 0; i < words.size() && (i == 0 || i + 4 <= words.size()); i++) {
      counts.merge(List.copyOf(words.subList(i, Math.min(i + 4, words.size()))), 1, Integer::sum);
    }
    return counts;
  }
}
