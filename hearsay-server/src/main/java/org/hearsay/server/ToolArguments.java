package org.hearsay.server;

import java.util.Map;

/// The arguments of a call, each checked when it is asked for.
final class ToolArguments {
  private final Map<String, Object> given;

  ToolArguments(Map<String, Object> given) {
    this.given = given;
  }

  /// @param most characters
  /// @throws RefusedRequest where it is missing, blank, too long or no text
  String text(String name, int most) {
    Object value = given.get(name);
    if (value instanceof String text && !text.isBlank() && text.length() <= most) {
      return text;
    }
    throw wrong(name, "a text of 1 to %,d characters".formatted(most));
  }

  /// @throws RefusedRequest where it is missing or no whole number
  int number(String name) {
    if (given.get(name) instanceof Number number && number.intValue() == number.doubleValue()) {
      return number.intValue();
    }
    throw wrong(name, "a whole number");
  }

  /// Empty for the first part.
  String cursor() {
    return given.get("cursor") == null ? "" : text("cursor", 200);
  }

  /// A cursor that counts items.
  int offset() {
    String cursor = cursor();
    if (cursor.isEmpty()) {
      return 0;
    }
    if (!cursor.matches("[0-9]{1,6}")) {
      throw wrong("cursor", "the next of the part before");
    }
    return Integer.parseInt(cursor);
  }

  private static RefusedRequest wrong(String name, String expected) {
    return new RefusedRequest(400, "Wrong argument", name + " has to be " + expected, "");
  }
}
