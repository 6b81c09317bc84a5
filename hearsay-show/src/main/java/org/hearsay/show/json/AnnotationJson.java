package org.hearsay.show.json;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.entity.ReadArticle;
import org.hearsay.prov.Provenance;
import org.hearsay.quote.MarkedContent;
import org.hearsay.quote.Quotation;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;

/// Quotations as W3C Web Annotations, one JSON object each. The target is the content; source and cue
/// stand in the body. A place is given twice: by position and by the words with what is around them.
public final class AnnotationJson {
  /// Characters of context before and after the words.
  private static final int CONTEXT = 32;

  private final Json json;
  private final Article article;
  private final CodePoints points;

  private AnnotationJson(Json json, Article article) {
    this.json = json;
    this.article = article;
    this.points = CodePoints.of(article.text());
  }

  /// @param program what found the quotation
  public static void write(Json json, Provenance program, ReadArticle read, Quotation quotation) {
    new AnnotationJson(json, read.article()).write(quotation, program);
  }

  private void write(Quotation quotation, Provenance program) {
    json.open().put("@context", "http://www.w3.org/ns/anno.jsonld");
    json.put("id", "urn:hearsay:" + article.id() + ":" + quotation.id());
    json.put("type", "Annotation").put("motivation", "identifying");
    json.open("generator").put("id", "urn:hearsay:program:" + program.id()).put("type", "Software");
    json.put("name", ProgramJson.NAME + " " + program.version());
    json.strings("hearsay:stages", program.stages()).put("hearsay:rules", program.rules()).shut();
    json.list("body", bodies(quotation), Runnable::run);
    json.list("target", MarkedContent.of(quotation, article.text()), span -> place(span, ""));
    json.shut();
  }

  private List<Runnable> bodies(Quotation quotation) {
    List<Runnable> bodies = new ArrayList<>();
    bodies.add(() -> text("classifying", Json.word(quotation.kind()) + " quotation"));
    if (!quotation.speaker().name().isEmpty()) {
      bodies.add(() -> text("identifying", quotation.speaker().name()));
    }
    quotation.source().forEach(span -> bodies.add(() -> place(span, "source")));
    quotation.cue().forEach(span -> bodies.add(() -> place(span, "cue")));
    return bodies;
  }

  private void text(String purpose, String value) {
    json.open().put("type", "TextualBody").put("purpose", purpose).put("value", value).shut();
  }

  private void place(TextSpan span, String role) {
    String url = article.url();
    json.open().put("type", "SpecificResource");
    if (!role.isEmpty()) {
      json.put("purpose", "linking").put("hearsay:role", role);
    }
    json.put("source", url == null ? "urn:hearsay:" + article.id() : url);
    json.list(
        "selector",
        List.of(true, false),
        position -> {
          json.open();
          if (position) {
            json.put("type", "TextPositionSelector");
            json.put("start", points.at(span.begin())).put("end", points.at(span.end()));
          } else {
            json.put("type", "TextQuoteSelector").put("exact", span.in(article.text()));
            json.put("prefix", before(span.begin())).put("suffix", after(span.end()));
          }
          json.shut();
        });
    json.shut();
  }

  private String before(int end) {
    String text = article.text();
    int begin = Math.max(0, end - CONTEXT);
    boolean split = begin > 0 && Character.isLowSurrogate(text.charAt(begin));
    return text.substring(split ? begin - 1 : begin, end);
  }

  private String after(int begin) {
    String text = article.text();
    int end = Math.min(text.length(), begin + CONTEXT);
    boolean split = end < text.length() && Character.isLowSurrogate(text.charAt(end));
    return text.substring(begin, split ? end + 1 : end);
  }
}
