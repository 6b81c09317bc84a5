package org.hearsay.archive.search;

import org.hearsay.prov.Provenance;
import org.hearsay.quote.MarkedContent;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.Speaker;
import org.hearsay.show.json.Json;
import org.hearsay.show.json.ProgramJson;
import org.hearsay.show.json.SpanWriter;
import org.hearsay.text.Article;

/// What an archive holds of what was looked for. Schema: `find.json`.
public final class FindJson {
  private FindJson() {}

  public static void write(Json json, Provenance program, String query, FindAnswer answer) {
    json.open().put("type", "find").put("schema", 1);
    ProgramJson.write(json, program);
    json.put("query", query);
    json.put("total", answer.total()).strings("missing", answer.missing());
    json.list("hits", answer.hits(), hit -> hit(json, hit));
    json.put("next", answer.next());
    json.shut();
  }

  private static void hit(Json json, FindHit hit) {
    Article article = hit.article();
    SpanWriter text = new SpanWriter(article.text());
    json.open().put("article", article.id()).put("file", article.file()).put("url", article.url());
    json.put("title", article.title());
    json.put("outlet", article.outlet() == null ? null : article.outlet().name());
    json.open("published").days(article.published().range()).put("basis", article.published().basis()).shut();
    Quotation quotation = hit.quotation();
    if (quotation != null) {
      json.put("quotation", quotation.id()).put("kind", quotation.kind()).put("stance", quotation.stance());
      Speaker speaker = quotation.speaker();
      json.open("speaker").putFilled("name", speaker.name()).put("kind", speaker.kind());
      json.put("role", speaker.role()).put("confidence", speaker.confidence()).shut();
      json.list("content", MarkedContent.of(quotation, article.text()), span -> text.write(json, span));
    }
    json.list("spans", hit.spans(), span -> text.write(json, span));
    json.shut();
  }
}
