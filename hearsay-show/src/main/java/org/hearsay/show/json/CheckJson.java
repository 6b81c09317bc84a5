package org.hearsay.show.json;

import java.util.List;
import org.hearsay.compare.utterance.FoundQuotation;
import org.hearsay.compare.utterance.QuoteSearch;
import org.hearsay.prov.Provenance;
import org.hearsay.quote.MarkedContent;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.Speaker;
import org.hearsay.show.RefusedInput;
import org.hearsay.text.Article;
import org.hearsay.text.Outlet;

/// Whether words were ever said. Schema: `check.json`.
public final class CheckJson {
  private CheckJson() {}

  /// @param speaker who is to have said the words, as they name him or her; empty where they name nobody
  /// @param articles how many were searched
  /// @param found in the order of [FoundQuotation#ORDER]
  public static void write(
      Json json,
      Provenance program,
      String words,
      String speaker,
      int articles,
      List<FoundQuotation> found,
      List<RefusedInput> refusals) {
    json.open().put("type", "check").put("schema", 1);
    ProgramJson.write(json, program);
    answer(json, words, speaker, articles, found);
    json.list("refused", refusals, refusal -> BriefJson.refusal(json, refusal));
    json.shut();
  }

  /// One of many answers. What could not be read is told once, on standard error.
  ///
  /// @param line of the file of words, from 1
  public static void line(
      Json json, Provenance program, int line, String words, String speaker, int articles, List<FoundQuotation> found) {
    json.open().put("type", "check").put("schema", 1).put("line", line);
    ProgramJson.write(json, program);
    answer(json, words, speaker, articles, found);
    json.shut();
  }

  private static void answer(Json json, String words, String speaker, int articles, List<FoundQuotation> found) {
    json.put("words", words).putFilled("wordsOf", speaker);
    json.put("result", result(found));
    json.put("searched", articles);
    json.list(
        "matches",
        found,
        one -> {
          open(json, one);
          json.shut();
        });
  }

  /// The closest form as a fixed word.
  public static String result(List<FoundQuotation> found) {
    return found.isEmpty() ? "not-found" : Json.word(best(found));
  }

  /// The closest form.
  public static QuoteSearch.Relation best(List<FoundQuotation> found) {
    return found.getFirst().match().relation();
  }

  /// Opens an object and writes a print into it; the caller shuts it.
  public static void open(Json json, FoundQuotation found) {
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
    json.put("otherSpeaker", match.otherSpeaker());
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
  }
}
