package org.hearsay.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.prov.Digest;
import org.hearsay.stage.StageId;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.Published;

/// The gold articles that this repository holds, and the figures on them.
final class Gold {
  static final String FILE = "/hearsay/gold/invented.gold";

  private Gold() {}

  static List<GoldArticle> articles() {
    return GoldArticle.parse(file());
  }

  static GoldScore score() {
    GoldScore score = new GoldScore();
    var reading = Pipelines.reading();
    for (GoldArticle gold : articles()) {
      score.add(gold, reading.apply(article(gold)).getFirst());
    }
    return score;
  }

  static Pinned measure(GoldScore score) {
    Map<String, String> setting = new LinkedHashMap<>();
    setting.put("about", "quotations in invented reports, always measured");
    setting.put("data", "sha256:" + Digest.of(file()));
    setting.put("stages", StageId.join(Pipelines.reading().steps()));
    return new Pinned("gold", setting, score.metrics());
  }

  static Article article(GoldArticle gold) {
    return new Article(
        Digest.of(gold.text()),
        gold.title() + ".txt",
        null,
        null,
        gold.title(),
        List.of(),
        "en",
        new Published(DateRange.day(LocalDate.of(2031, 5, 14)), Published.Basis.METADATA),
        gold.text(),
        List.of());
  }

  private static String file() {
    try (InputStream in = Gold.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
