package org.hearsay.eval.pairs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What a brief shows, with the files that its articles came from.
///
/// @param files of the lines that were read, in their order
record Shown(JsonNode brief, List<String> files) {
  void compare(RealPairs pairs) {
    Map<String, String> fileOf = new HashMap<>();
    Map<String, JsonNode> quotations = new HashMap<>();
    for (JsonNode article : brief.path("articles")) {
      String read = article.path("file").asString("");
      String id = article.path("id").asString("");
      int line = read.indexOf(':') < 0 ? 1 : Integer.parseInt(read.substring(read.lastIndexOf(':') + 1));
      fileOf.put(id, files.get(line - 1));
      for (JsonNode quotation : article.path("quotations")) {
        quotations.put(id + ' ' + quotation.path("id").asString(""), quotation);
      }
    }
    for (JsonNode story : brief.path("stories")) {
      for (JsonNode utterance : story.path("utterances")) {
        utterance(pairs, utterance, fileOf, quotations);
      }
      for (JsonNode passage : story.path("passages")) {
        if (!passage.path("quoted").asBoolean()) {
          pairs.passage(stretch(passage.path("left"), fileOf), stretch(passage.path("right"), fileOf));
        }
      }
      for (JsonNode conflict : story.path("conflicts")) {
        pairs.conflict(
            conflict.path("kind").asString(""),
            conflict.path("rule").asString(""),
            side(conflict.path("left"), fileOf),
            side(conflict.path("right"), fileOf));
      }
    }
  }

  private static Judged.Spot stretch(JsonNode side, Map<String, String> fileOf) {
    return new Judged.Spot(
        fileOf.getOrDefault(side.path("article").asString(""), "?"),
        side.path("start").asInt(),
        side.path("end").asInt());
  }

  private static Judged.Spot side(JsonNode side, Map<String, String> fileOf) {
    JsonNode span = side.path("span");
    return new Judged.Spot(
        fileOf.getOrDefault(side.path("article").asString(""), "?"),
        span.path("start").asInt(),
        span.path("end").asInt());
  }

  private static void utterance(
      RealPairs pairs, JsonNode utterance, Map<String, String> fileOf, Map<String, JsonNode> quotations) {
    String consensus = utterance.path("consensus").asString("");
    JsonNode reference = null;
    for (JsonNode variant : utterance.path("variants")) {
      JsonNode quotation = quotations.get(key(variant));
      if (reference == null
          && quotation != null
          && variant.path("relation").asString("").equals("verbatim")
          && words(quotation).contains(start(consensus))) {
        reference = variant;
      }
    }
    JsonNode first = reference == null ? null : quotations.get(key(reference));
    if (reference == null || first == null) {
      return;
    }
    for (JsonNode variant : utterance.path("variants")) {
      JsonNode quotation = quotations.get(key(variant));
      if (quotation != null
          && !variant.path("article").equals(reference.path("article"))
          && !quotation.path("kind").asString("").equals("indirect")) {
        pairs.variant(
            spot(fileOf.getOrDefault(reference.path("article").asString(""), "?"), first),
            spot(fileOf.getOrDefault(variant.path("article").asString(""), "?"), quotation),
            variant.path("relation").asString("").equals("altered"),
            alteringRules(variant));
      }
    }
  }

  /// The rules of the edits that are said to alter a quotation, each once.
  private static List<String> alteringRules(JsonNode variant) {
    List<String> rules = new ArrayList<>();
    for (JsonNode edit : variant.path("edits")) {
      String rule = edit.path("rule").asString("");
      if (edit.path("judgement").asString("").equals("alters") && !rules.contains(rule)) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private static String key(JsonNode variant) {
    return variant.path("article").asString("") + ' ' + variant.path("quotation").asString("");
  }

  private static String words(JsonNode quotation) {
    StringBuilder all = new StringBuilder();
    for (JsonNode span : quotation.path("content")) {
      all.append(all.isEmpty() ? "" : " … ").append(span.path("exact").asString(""));
    }
    return all.toString();
  }

  /// The first stretch of a wording, by which its quotation is known.
  private static String start(String consensus) {
    int end = consensus.indexOf(" … ");
    return end < 0 ? consensus : consensus.substring(0, end);
  }

  private static Judged.Spot spot(String file, JsonNode quotation) {
    JsonNode content = quotation.path("content");
    return new Judged.Spot(
        file, content.path(0).path("start").asInt(), content.path(content.size() - 1).path("end").asInt());
  }
}
