package org.hearsay.entity.time;

import java.util.Map;

/// Words that have the form of an expression of time.
///
/// @param begin position in the text
/// @param end one past the last character
/// @param parts the words by the names that the patterns give them, in lower case, with plain apostrophes and single
///     blanks
record TimeMatch(TimeShape shape, int begin, int end, Map<String, String> parts) {
  TimeMatch {
    parts = Map.copyOf(parts);
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  /// @return empty where the words lack the part
  String part(String name) {
    return parts.getOrDefault(name, "");
  }
}
