package org.hearsay.show.json;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.compare.result.Claim;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Story;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.Speaker;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.jspecify.annotations.Nullable;

/// A claim of a story in the form of schema.org's ClaimReview: what was claimed, by whom, where it appeared and how many
/// origins it has. A verdict, its author and the address of the review are left for people to fill in.
public final class ClaimReviewJson {
  private final Json json;
  private final Map<String, ReadArticle> articles = new HashMap<>();

  private ClaimReviewJson(Json json, Story story) {
    this.json = json;
    story.comparison().story().articles().forEach(read -> articles.put(read.article().id(), read));
  }

  /// @param claim one of the story's
  public static void write(Json json, Story story, Claim claim) {
    new ClaimReviewJson(json, story).write(story, claim);
  }

  private void write(Story story, Claim claim) {
    String id = "urn:hearsay:claim:" + story.comparison().story().id() + ":" + claim.id();
    json.open();
    json.open("@context").put("@vocab", "https://schema.org/").put("hearsay", "urn:hearsay:").shut();
    json.put("@type", "ClaimReview").put("@id", id);
    ReadArticle says = articles.get(claim.says().article());
    String words = says == null ? "" : claim.says().span().in(says.article().text());
    json.put("claimReviewed", words);
    json.open("itemReviewed").put("@type", "Claim").put("text", words);
    author(claim);
    Origins origins = story.originsOf(claim.id());
    Origins.First first = origins.first();
    String firstArticle = first == null ? null : first.article();
    for (Claim.Statement statement : ClaimStatements.of(claim)) {
      if (statement.article().equals(firstArticle)) {
        json.open("firstAppearance");
        appearance(statement);
        break;
      }
    }
    json.list(
        "appearance",
        ClaimStatements.of(claim),
        statement -> {
          json.open();
          appearance(statement);
        });
    counts(origins);
    json.shut().shut();
  }

  /// The first speaker whom a report names for it.
  private void author(Claim claim) {
    for (Claim.Statement statement : ClaimStatements.of(claim)) {
      Speaker speaker = speaker(statement);
      String type = speaker == null || speaker.name().isEmpty() ? null : type(speaker.kind());
      if (speaker != null && type != null) {
        json.open("author").put("@type", type).put("name", speaker.name());
        json.put("jobTitle", speaker.role()).shut();
        return;
      }
    }
  }

  private @Nullable Speaker speaker(Claim.Statement statement) {
    ReadArticle read = articles.get(statement.article());
    if (read == null || statement.quotation() == null) {
      return null;
    }
    for (Quotation quotation : read.quotations()) {
      if (quotation.id().equals(statement.quotation())) {
        return quotation.speaker();
      }
    }
    return null;
  }

  private static @Nullable String type(Speaker.Kind kind) {
    return switch (kind) {
      case PERSON -> "Person";
      case ORGANIZATION, COUNTRY, GROUP -> "Organization";
      case UNNAMED, UNKNOWN -> null;
    };
  }

  /// Writes the fields of the open object and shuts it.
  private void appearance(Claim.Statement statement) {
    json.put("@type", "NewsArticle");
    ReadArticle read = articles.get(statement.article());
    if (read != null) {
      Article article = read.article();
      json.put("identifier", "urn:hearsay:" + article.id()).put("url", article.url()).put("headline", article.title());
      Outlet outlet = article.outlet();
      if (outlet != null) {
        json.open("publisher").put("@type", "NewsMediaOrganization").put("name", outlet.name()).shut();
      }
      DateRange published = article.published().range();
      if (published != null) {
        json.put("datePublished", published.first().toString());
      }
      CodePoints points = CodePoints.of(article.text());
      json.open("hasPart").put("@type", "Quotation").put("text", statement.span().in(article.text()));
      property("start", points.at(statement.span().begin()));
      property("end", points.at(statement.span().end()));
      json.shut();
    }
    json.shut();
  }

  private void counts(Origins origins) {
    property("outlets", origins.outlets());
    property("texts", origins.texts());
    property("originsLow", origins.low());
    property("originsHigh", origins.high());
  }

  private void property(String name, int value) {
    json.put("hearsay:" + name, value);
  }
}
