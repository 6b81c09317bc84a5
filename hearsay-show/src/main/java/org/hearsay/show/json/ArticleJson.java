package org.hearsay.show.json;

import org.hearsay.entity.Entity;
import org.hearsay.entity.Mention;
import org.hearsay.entity.ReadArticle;
import org.hearsay.entity.TimeExpression;
import org.hearsay.prov.Provenance;
import org.hearsay.quote.Addressee;
import org.hearsay.quote.Hop;
import org.hearsay.quote.MarkedContent;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.SaidWhen;
import org.hearsay.quote.Speaker;
import org.hearsay.text.Article;
import org.hearsay.text.Outlet;
import org.jspecify.annotations.Nullable;

/// One article with all that is known of it by itself: a line of `extract`. Schema: `article.json`.
public final class ArticleJson {
  private final Json json;
  private final SpanWriter text;

  private ArticleJson(Json json, SpanWriter text) {
    this.json = json;
    this.text = text;
  }

  /// @param program what made it; absent in a brief, which says so once for all
  public static void write(Json json, ReadArticle read, @Nullable Provenance program) {
    new ArticleJson(json, new SpanWriter(read.article().text())).write(read, program);
  }

  private void write(ReadArticle read, @Nullable Provenance program) {
    Article article = read.article();
    json.open().put("type", "article").put("schema", 1);
    if (program != null) {
      ProgramJson.write(json, program);
    }
    json.put("id", article.id()).put("file", article.file()).put("url", article.url());
    outlet(article.outlet());
    json.put("title", article.title());
    json.list(
        "byline",
        article.byline(),
        author -> {
          json.open().put("name", author.name());
          text.write(json, "span", author.span());
          json.shut();
        });
    json.put("language", article.language());
    json.open("published").days(article.published().range());
    json.put("basis", article.published().basis()).shut();
    json.put("text", article.text());
    json.list(
        "blocks",
        article.blocks(),
        block -> {
          json.open();
          text.range(json, block.span());
          json.put("kind", block.kind()).shut();
        });
    json.list("quotations", read.quotations(), this::quotation);
    json.list("entities", read.entities(), this::entity);
    json.list("times", read.times(), this::time);
    json.shut();
  }

  private void outlet(@Nullable Outlet outlet) {
    if (outlet != null) {
      json.open("outlet").put("name", outlet.name()).put("family", outlet.family());
      json.put("basis", outlet.basis()).shut();
    }
  }

  private void quotation(Quotation quotation) {
    json.open().put("id", quotation.id()).put("kind", quotation.kind());
    json.list("content", MarkedContent.of(quotation, text.text()), span -> text.write(json, span));
    json.list("cue", quotation.cue(), span -> text.write(json, span));
    json.list("source", quotation.source(), span -> text.write(json, span));
    speaker(quotation.speaker());
    Addressee addressee = quotation.addressee();
    if (addressee != null) {
      json.open("addressee").put("entity", addressee.entity()).put("name", addressee.name());
      text.write(json, "span", addressee.span());
      json.put("confidence", addressee.confidence()).shut();
    }
    json.list("via", quotation.via(), this::hop);
    json.put("stance", quotation.stance());
    SaidWhen when = quotation.when();
    if (when != null) {
      json.open("when").days(when.range());
      text.write(json, "span", when.span());
      json.put("rule", when.rule()).shut();
    }
    json.put("confidence", quotation.confidence()).put("rule", quotation.rule());
    json.put("within", quotation.within()).put("statement", quotation.statement()).shut();
  }

  private void speaker(Speaker speaker) {
    json.open("speaker").put("entity", speaker.entity()).putFilled("name", speaker.name());
    json.put("kind", speaker.kind()).put("role", speaker.role());
    json.put("confidence", speaker.confidence());
    if (!speaker.candidates().isEmpty()) {
      json.list(
          "candidates",
          speaker.candidates(),
          one -> json.open().put("entity", one.entity()).put("name", one.name()).shut());
    }
    json.shut();
  }

  private void hop(Hop hop) {
    json.open().put("entity", hop.entity()).put("name", hop.name()).put("kind", hop.kind());
    text.write(json, "cue", hop.cue());
    text.write(json, "span", hop.span());
    json.put("confidence", hop.confidence()).shut();
  }

  private void entity(Entity entity) {
    json.open().put("id", entity.id()).put("name", entity.name()).put("kind", entity.kind());
    json.strings("roles", entity.roles());
    json.list("mentions", entity.mentions(), this::mention);
    json.shut();
  }

  private void mention(Mention mention) {
    json.open();
    text.fields(json, mention.span());
    json.put("form", mention.form()).shut();
  }

  private void time(TimeExpression time) {
    json.open();
    text.fields(json, time.span());
    json.put("type", time.type().name()).put("value", time.value()).shut();
  }
}
