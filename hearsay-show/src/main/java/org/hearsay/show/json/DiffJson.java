package org.hearsay.show.json;

import java.util.List;
import java.util.Map;
import org.hearsay.compare.copy.Passages;
import org.hearsay.compare.copy.QuotedRuns;
import org.hearsay.compare.fact.ParallelReading;
import org.hearsay.compare.result.Passage;
import org.hearsay.entity.ReadArticle;
import org.hearsay.prov.Provenance;
import org.hearsay.text.Article;
import org.hearsay.text.Outlet;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// What two articles share. Schema: `diff.json`.
public final class DiffJson {
  private DiffJson() {}

  /// @param lines all sentences of both, near ones together; empty where they were not asked for
  public static void write(
      Json json,
      Provenance program,
      ReadArticle left,
      ReadArticle right,
      List<Passage> passages,
      List<ParallelReading.Line> lines) {
    json.open().put("type", "diff").put("schema", 1);
    ProgramJson.write(json, program);
    article(json, "left", left.article());
    article(json, "right", right.article());
    json.open("words").put("quoted", words(passages, true)).put("unquoted", words(passages, false));
    json.shut();
    json.open("least").put("quoted", QuotedRuns.LEAST_WORDS).put("unquoted", Passages.LEAST_WORDS).shut();
    Map<String, SpanWriter> texts =
        Map.of("left", new SpanWriter(left.article().text()), "right", new SpanWriter(right.article().text()));
    json.list(
        "passages",
        passages,
        passage -> {
          json.open();
          PassageJson.fields(json, passage, id -> texts.get(id.equals(left.article().id()) ? "left" : "right"));
          json.shut();
        });
    if (!lines.isEmpty()) {
      json.list(
          "aligned",
          lines,
          line -> {
            json.open();
            sentence(json, "left", texts.get("left"), line.left(), line.leftVaries());
            sentence(json, "right", texts.get("right"), line.right(), line.rightVaries());
            json.shut();
          });
    }
    json.shut();
  }

  private static void sentence(
      Json json, String side, @Nullable SpanWriter text, @Nullable TextSpan sentence, List<TextSpan> varies) {
    if (text == null || sentence == null) {
      return;
    }
    json.open(side);
    text.write(json, "span", sentence);
    json.list("varies", varies, span -> text.write(json, span));
    json.shut();
  }

  /// How many words of the passages stand in quotation marks, or do not.
  public static int words(List<Passage> passages, boolean quoted) {
    return passages.stream().filter(passage -> passage.quoted() == quoted).mapToInt(Passage::words).sum();
  }

  private static void article(Json json, String name, Article article) {
    json.open(name).put("id", article.id()).put("file", article.file());
    json.put("title", article.title());
    Outlet outlet = article.outlet();
    if (outlet != null) {
      json.put("outlet", outlet.name());
    }
    json.open("published").days(article.published().range());
    json.put("basis", article.published().basis()).shut();
    json.shut();
  }
}
