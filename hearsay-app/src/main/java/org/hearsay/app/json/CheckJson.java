package org.hearsay.app.json;

import java.util.List;
import org.hearsay.app.run.RefusedInput;
import org.hearsay.compare.utterance.FoundQuotation;
import org.hearsay.compare.utterance.QuoteSearch;
import org.hearsay.prov.Provenance;
import org.hearsay.quote.MarkedContent;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.Speaker;
import org.hearsay.text.Article;
import org.hearsay.text.Outlet;

/// Whether words were ever said. Schema: `check.json`.
public final class CheckJson {
  private CheckJson() {}

  /// @param articles how many were searched
  /// @param found in the order of [FoundQuotation#ORDER]
  public static void write(
      Json json,
      Provenance program,
      String words,
      int articles,
      List<FoundQuotation> found,
      List<RefusedInput> refusals) {
    json.open().put("type", "check").put("schema", 1);
    ProgramJson.write(json, program);
    json.put("words", words);
    json.put("result", found.isEmpty() ? "not-found" : Json.word(best(found)));
    json.put("searched", articles);
    json.list("matches", found, one -> match(json, one));
    json.list("refused", refusals, refusal -> BriefJson.refusal(json, refusal));
    json.shut();
  }

  /// The closest form.
  public static QuoteSearch.Relation best(List<FoundQuotation> found) {
    return found.getFirst().match().relation();
  }

  private static void match(Json json, FoundQuotation found) {
    Article article = found.article();
    SpanWriter text = new SpanWriter(article.text());
    QuoteSearch.Match match = found.match();
    Quotation quotation = match.quotation();
    json.open().put("relation", match.relation()).put("share", match.share());
    json.put("article", article.id()).put("file", article.file()).put("url", article.url());
    Outlet outlet = article.outlet();
    if (outlet != null) {
      json.put("outlet", outlet.name());
    }
    json.open("published").days(article.published().range());
    json.put("basis", article.published().basis()).shut();
    json.put("quotation", quotation.id()).put("kind", quotation.kind());
    Speaker speaker = quotation.speaker();
    json.open("speaker").putFilled("name", speaker.name()).put("kind", speaker.kind());
    json.put("role", speaker.role()).put("confidence", speaker.confidence()).shut();
    json.list("via", quotation.via(), hop -> json.open().put("name", hop.name()).put("kind", hop.kind()).shut());
    json.list("content", MarkedContent.of(quotation, article.text()), span -> text.write(json, span));
    json.list(
        "edits",
        match.edits(),
        edit -> {
          json.open().put("kind", edit.kind()).put("from", edit.from()).put("to", edit.to());
          text.write(json, "toSpan", edit.toSpan());
          json.put("rule", edit.rule().id()).put("judgement", edit.judgement());
          Confidence.write(json, edit.confidence());
          json.shut();
        });
    json.shut();
  }
}
