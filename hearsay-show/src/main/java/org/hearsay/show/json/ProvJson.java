package org.hearsay.show.json;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.hearsay.compare.result.Claim;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Story;
import org.hearsay.prov.Provenance;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.hearsay.text.TextSpan;

/// A story in the form of PROV-JSON: its reports and claims are entities, outlets and the program are agents, the
/// comparison is an activity. A report is derived from those that it has its text from, a claim from the reports that
/// state it and, as its primary sources, from its roots.
public final class ProvJson {
  private final Map<String, Consumer<Json>> entities = new LinkedHashMap<>();
  private final Map<String, Consumer<Json>> agents = new LinkedHashMap<>();
  private final Map<String, Consumer<Json>> attributed = new LinkedHashMap<>();
  private final Map<String, Consumer<Json>> derived = new LinkedHashMap<>();
  private final Map<String, Consumer<Json>> used = new LinkedHashMap<>();
  private final Map<String, Consumer<Json>> generated = new LinkedHashMap<>();
  private final Map<String, Consumer<Json>> members = new LinkedHashMap<>();
  private final Map<String, String> outlets = new HashMap<>();
  private final Map<String, String> sources = new HashMap<>();
  private final Map<String, Article> articles = new HashMap<>();
  private final String activity;

  private ProvJson(String story) {
    activity = "hearsay:comparison/" + story;
  }

  /// @param program what compared the story
  public static void write(Json json, Story story, Provenance program) {
    new ProvJson(story.comparison().story().id()).write(json, program, story);
  }

  private void write(Json json, Provenance program, Story story) {
    String by = "hearsay:program/" + program.id();
    agents.put(
        by,
        one -> {
          type(one, "prov:SoftwareAgent").put("prov:label", ProgramJson.NAME + " " + program.version());
          one.strings("hearsay:stages", program.stages()).put("hearsay:rules", program.rules());
        });
    String id = story.comparison().story().id();
    String whole = "hearsay:story/" + id;
    entities.put(whole, one -> type(one, "prov:Collection").putFilled("prov:label", story.comparison().title()));
    made(whole);
    for (ReadArticle read : story.comparison().story().articles()) {
      article(read.article(), whole);
    }
    for (Origins.Edge edge : story.originsOf(id).edges()) {
      edge(edge);
    }
    for (Claim claim : story.comparison().claims()) {
      claim(claim, story.originsOf(claim.id()));
    }
    json.open();
    json.open("prefix").put("hearsay", "urn:hearsay:").shut();
    all(json, "entity", entities);
    json.open("activity").open(activity).put("prov:type", "hearsay:comparison").shut().shut();
    all(json, "agent", agents);
    all(json, "wasAttributedTo", attributed);
    all(json, "wasDerivedFrom", derived);
    all(json, "used", used);
    all(json, "wasGeneratedBy", generated);
    json.open("wasAssociatedWith").open("_:associated");
    json.put("prov:activity", activity).put("prov:agent", by).shut().shut();
    all(json, "hadMember", members);
    json.shut();
  }

  private static void all(Json json, String name, Map<String, Consumer<Json>> of) {
    json.open(name);
    of.forEach((id, fields) -> {
      json.open(id);
      fields.accept(json);
      json.shut();
    });
    json.shut();
  }

  /// A type is a name of PROV, not a text.
  private static Json type(Json json, String type) {
    return json.open("prov:type").put("$", type).put("type", "prov:QUALIFIED_NAME").shut();
  }

  private void article(Article article, String whole) {
    String id = "hearsay:article/" + article.id();
    articles.put(article.id(), article);
    DateRange published = article.published().range();
    entities.put(
        id,
        one -> {
          one.put("prov:type", "hearsay:article")
              .put("prov:label", article.title())
              .put("prov:location", article.url());
          one.put("hearsay:file", article.file());
          if (published != null) {
            one.put("hearsay:published", published.first().toString());
          }
        });
    members.put("_:member" + members.size(), one -> one.put("prov:collection", whole).put("prov:entity", id));
    used.put("_:used" + used.size(), one -> one.put("prov:activity", activity).put("prov:entity", id));
    Outlet outlet = article.outlet();
    if (outlet != null) {
      String agent = outlets.computeIfAbsent(outlet.name(), name -> "hearsay:outlet/" + (outlets.size() + 1));
      agents.putIfAbsent(agent, one -> type(one, "prov:Organization").put("prov:label", outlet.name()));
      attributed.put("_:by" + attributed.size(), one -> one.put("prov:entity", id).put("prov:agent", agent));
    }
  }

  private void made(String entity) {
    generated.put("_:made" + generated.size(), one -> one.put("prov:entity", entity).put("prov:activity", activity));
  }

  private void edge(Origins.Edge edge) {
    String parent =
        edge.parentArticle() == null ? source(edge.parentName()) : "hearsay:article/" + edge.parentArticle();
    derived.put(
        "_:from" + derived.size(),
        one -> {
          one.put("prov:generatedEntity", "hearsay:article/" + edge.child()).put("prov:usedEntity", parent);
          one.put("hearsay:kind", edge.kind()).put("hearsay:reason", edge.reason().phrase());
          one.put("hearsay:probability", edge.probability());
        });
  }

  /// A source that was not read, or a root.
  private String source(String name) {
    String id = sources.computeIfAbsent(name, any -> "hearsay:source/" + (sources.size() + 1));
    entities.putIfAbsent(id, one -> one.put("prov:type", "hearsay:source").put("prov:label", name));
    return id;
  }

  private void claim(Claim claim, Origins origins) {
    String id = "hearsay:claim/" + claim.id();
    Article says = articles.get(claim.says().article());
    entities.put(
        id,
        one -> {
          one.put("prov:type", "hearsay:claim");
          if (says != null) {
            one.put("prov:value", claim.says().span().in(says.text()));
          }
          one.put("hearsay:outlets", origins.outlets()).put("hearsay:texts", origins.texts());
          one.put("hearsay:originsLow", origins.low()).put("hearsay:originsHigh", origins.high());
        });
    made(id);
    for (Claim.Statement statement : ClaimStatements.of(claim)) {
      Article article = articles.get(statement.article());
      if (article != null) {
        derived.put("_:from" + derived.size(), one -> stated(one, id, article, statement.span()));
      }
    }
    for (Origins.Root root : origins.roots()) {
      String source = source(root.name());
      derived.put(
          "_:from" + derived.size(),
          one -> {
            one.put("prov:generatedEntity", id).put("prov:usedEntity", source);
            type(one, "prov:PrimarySource").put("hearsay:reason", root.reason().phrase());
          });
    }
  }

  private static void stated(Json json, String claim, Article article, TextSpan span) {
    CodePoints points = CodePoints.of(article.text());
    json.put("prov:generatedEntity", claim).put("prov:usedEntity", "hearsay:article/" + article.id());
    type(json, "prov:Quotation").put("hearsay:exact", span.in(article.text()));
    json.put("hearsay:start", points.at(span.begin())).put("hearsay:end", points.at(span.end()));
  }
}
