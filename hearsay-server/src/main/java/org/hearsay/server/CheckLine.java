package org.hearsay.server;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A line of a batch: a JSON string, or an object with the words under `q`.
final class CheckLine {
  private CheckLine() {}

  /// @throws RefusedRequest where the line is neither
  static String words(String line) {
    try {
      JsonNode node = JsonMapper.shared().readTree(line);
      JsonNode words = node.isObject() ? node.path("q") : node;
      if (words.isString()) {
        return words.asString();
      }
    } catch (JacksonException e) {
      throw wrong();
    }
    throw wrong();
  }

  private static RefusedRequest wrong() {
    return new RefusedRequest(
        400, "Wrong line", "a line is neither a JSON string nor an object with the words under q", "{\"q\":\"WORDS\"}");
  }
}
