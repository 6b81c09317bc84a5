package org.hearsay.show.json;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.compare.fact.ShortestWords;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Claim;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Edit;
import org.hearsay.compare.result.Fact;
import org.hearsay.compare.result.Passage;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.compare.result.TimelineEntry;
import org.hearsay.compare.result.Utterance;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Story;
import org.hearsay.text.DateRange;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// One story with what its reports share and where they differ. Schema: `story.json`.
public final class StoryJson {
  private final Json json;
  private final Map<String, SpanWriter> texts = new LinkedHashMap<>();
  private final Map<String, Origins> origins = new LinkedHashMap<>();

  private StoryJson(Json json, Story story) {
    this.json = json;
    for (ReadArticle read : story.comparison().story().articles()) {
      texts.put(read.article().id(), new SpanWriter(read.article().text()));
    }
    story.origins().forEach(one -> origins.put(one.of(), one));
  }

  public static void write(Json json, Story story) {
    new StoryJson(json, story).write(story.comparison());
  }

  private void write(Comparison comparison) {
    String id = comparison.story().id();
    json.open().put("type", "story").put("schema", 1).put("id", id);
    json.putFilled("title", comparison.title());
    json.strings("articles", texts.keySet());
    days(comparison);
    counts(id);
    json.list("entities", comparison.entities(), this::entity);
    json.list("utterances", comparison.utterances(), this::utterance);
    json.list("claims", comparison.claims(), this::claim);
    json.list("conflicts", comparison.conflicts(), this::conflict);
    json.list("facts", comparison.facts(), this::fact);
    json.list("passages", comparison.passages(), this::passage);
    json.list("timeline", comparison.timeline(), this::timeline);
    json.shut();
  }

  private void days(Comparison comparison) {
    DateRange published = comparison.story().published();
    if (published != null) {
      json.put("first", published.first().toString()).put("last", published.last().toString());
    }
  }

  private void entity(StoryEntity entity) {
    json.open().put("id", entity.id()).put("name", entity.name()).put("kind", entity.kind());
    json.strings("roles", entity.roles());
    json.list(
        "members",
        entity.members(),
        member -> json.open().put("article", member.article()).put("entity", member.entity()).shut());
    json.list(
        "variants",
        entity.variants(),
        variant -> {
          json.open().put("exact", variant.exact()).strings("articles", variant.articles());
          json.put("relation", variant.relation()).shut();
        });
    json.shut();
  }

  private void utterance(Utterance utterance) {
    json.open().put("id", utterance.id()).put("speaker", utterance.speaker());
    json.put("consensus", utterance.consensus());
    place("reference", utterance.reference());
    json.list("variants", utterance.variants(), this::variant);
    counts(utterance.id());
    json.shut();
  }

  private void variant(Utterance.Variant variant) {
    json.open().put("article", variant.article()).put("quotation", variant.quotation());
    json.put("relation", variant.relation());
    json.list("edits", variant.edits(), edit -> edit(variant, edit));
    json.shut();
  }

  private void edit(Utterance.Variant variant, Edit edit) {
    json.open().put("id", variant.idOf(edit)).put("kind", edit.kind()).put("from", edit.from()).put("to", edit.to());
    ArticleSpan from = edit.fromPlace();
    if (from != null) {
      json.put("fromArticle", from.article());
      span("fromSpan", from.article(), from.span());
    }
    span("toSpan", variant.article(), edit.toSpan());
    json.put("rule", edit.rule().id()).put("judgement", edit.judgement());
    Confidence.write(json, edit.confidence());
    json.shut();
  }

  /// Articles of a story up to which each claim has a cell for every one; with more of them the silent ones would be most
  /// of what is written, and grow with the square of the story.
  private static final int ALL_CELLS = 100;

  private void claim(Claim claim) {
    json.open().put("id", claim.id());
    place("says", claim.says());
    json.list(
        "statements",
        claim.statements(),
        statement -> {
          json.open().put("article", statement.article()).put("quotation", statement.quotation());
          span("span", statement.article(), statement.span());
          json.put("stance", statement.stance()).shut();
        });
    counts(claim.id());
    boolean all = claim.coverage().size() <= ALL_CELLS;
    json.list(
        "coverage",
        claim.coverage().stream().filter(coverage -> all || coverage.cell() != Claim.Cell.SILENT).toList(),
        coverage -> {
          json.open().put("article", coverage.article()).put("cell", coverage.cell());
          span("span", coverage.article(), coverage.span());
          json.shut();
        });
    json.shut();
  }

  /// Writes `outlets`, `texts` and `origins` of a claim, an utterance or the story, where counted.
  private void counts(String id) {
    Origins counted = origins.get(id);
    if (counted == null) {
      return;
    }
    json.put("outlets", counted.outlets()).put("texts", counted.texts());
    json.open("origins").put("expected", counted.expected());
    json.put("low", counted.low()).put("high", counted.high());
    json.list(
        "roots",
        counted.roots(),
        root -> {
          json.open().put("name", root.name()).strings("articles", root.articles());
          json.put("reason", root.reason().phrase()).shut();
        });
    json.list("edges", counted.edges(), this::edge);
    Origins.First first = counted.first();
    if (first != null) {
      json.open("first").put("name", first.name()).put("article", first.article());
      json.put("confidence", first.probability()).shut();
    }
    json.shut();
  }

  private void edge(Origins.Edge edge) {
    json.open().put("child", edge.child()).put("parent", edge.parentArticle());
    json.put("name", edge.parentName()).put("kind", edge.kind());
    json.put("probability", edge.probability());
    place("place", edge.place());
    json.put("reason", edge.reason().phrase()).shut();
  }

  private void conflict(Difference conflict) {
    json.open().put("id", conflict.id()).put("kind", conflict.kind()).put("rule", conflict.rule());
    side("left", conflict.left());
    side("right", conflict.right());
    json.put("claim", conflict.claim()).put("utterance", conflict.utterance());
    Confidence.write(json, conflict.confidence());
    json.put("because", conflict.because()).shut();
  }

  private void fact(Fact fact) {
    json.open().put("id", fact.id());
    place("about", fact.about());
    Iterator<TextSpan> shortest = ShortestWords.of(fact, this::text).iterator();
    json.list("cells", fact.cells(), cell -> cell(cell, shortest.next()));
    json.put("varies", fact.varies());
    json.strings("kinds", fact.kinds().stream().map(Difference.Kind::id).toList());
    json.strings("differences", fact.differences());
    Confidence.write(json, fact.confidence());
    json.shut();
  }

  private void cell(Fact.FactCell cell, TextSpan shortest) {
    json.open().put("article", cell.article());
    span("span", cell.article(), cell.span());
    span("words", cell.article(), shortest);
    spans("focus", cell.article(), cell.focus());
    Fact.CellValue value = cell.value();
    if (value != null) {
      json.open("value").put("kind", value.kind()).put("text", text(cell.article(), value.span()));
      span("span", cell.article(), value.span());
      json.put("normalized", value.normalized()).shut();
    }
    json.shut();
  }

  private void side(String name, Difference.Side side) {
    json.open(name).put("article", side.place().article());
    span("span", side.place().article(), side.place().span());
    json.put("value", side.value()).shut();
  }

  private void passage(Passage passage) {
    json.open();
    PassageJson.fields(json, passage, texts::get);
    json.shut();
  }

  private void timeline(TimelineEntry entry) {
    json.open().put("clock", entry.clock());
    json.open("when").days(entry.when()).shut();
    json.put("article", entry.article());
    span("span", entry.article(), entry.span());
    json.shut();
  }

  private void place(String name, @Nullable ArticleSpan place) {
    if (place != null) {
      json.open(name).put("article", place.article());
      span("span", place.article(), place.span());
      json.shut();
    }
  }

  private void spans(String name, String article, List<TextSpan> spans) {
    SpanWriter text = texts.get(article);
    if (text != null) {
      json.list(name, spans, span -> text.write(json, span));
    }
  }

  private String text(String article) {
    SpanWriter text = texts.get(article);
    return text == null ? "" : text.text();
  }

  private @Nullable String text(String article, TextSpan span) {
    SpanWriter text = texts.get(article);
    return text == null ? null : span.in(text.text());
  }

  private void span(String name, String article, @Nullable TextSpan span) {
    SpanWriter text = texts.get(article);
    if (text != null) {
      text.write(json, name, span);
    }
  }
}
