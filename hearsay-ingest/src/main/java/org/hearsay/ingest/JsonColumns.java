package org.hearsay.ingest;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.ingest.container.FieldNames;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Tables as data frames write them to JSON: an object with a column under each name, an object with a row under each
/// number, or lists of columns and rows.
final class JsonColumns {
  private JsonColumns() {}

  /// The rows as objects; absent where the object is no such table.
  static @Nullable List<JsonNode> rows(JsonNode root) {
    JsonNode columns = root.get("columns");
    JsonNode data = root.get("data");
    if (columns != null && data != null && columns.isArray() && data.isArray()) {
      return ofLists(columns, data);
    }
    if (root.size() > 0 && root.values().stream().allMatch(JsonColumns::isNumbered)) {
      return root.propertyNames().stream().anyMatch(name -> FieldNames.TEXT.contains(FieldNames.plain(name)))
          ? ofColumns(root)
          : null;
    }
    boolean numbered = isNumbered(root) && root.values().stream().allMatch(JsonNode::isObject);
    return numbered ? List.copyOf(root.values()) : null;
  }

  /// Whether all keys of an object are numbers.
  private static boolean isNumbered(JsonNode value) {
    return value.isObject()
        && value.size() > 0
        && value.propertyNames().stream()
            .allMatch(name -> name.length() < 10 && name.chars().allMatch(JsonColumns::digit));
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }

  private static List<JsonNode> ofColumns(JsonNode root) {
    List<JsonNode> rows = new ArrayList<>();
    JsonNode first = root.values().iterator().next();
    for (String number : first.propertyNames()) {
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      for (String name : root.propertyNames()) {
        JsonNode value = root.get(name).get(number);
        if (value != null) {
          row.set(name, value);
        }
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<JsonNode> ofLists(JsonNode columns, JsonNode data) {
    List<JsonNode> rows = new ArrayList<>();
    for (JsonNode line : data) {
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      for (int i = 0; i < Math.min(columns.size(), line.size()); i++) {
        if (columns.get(i).isString()) {
          row.set(columns.get(i).asString(), line.get(i));
        }
      }
      rows.add(row);
    }
    return rows;
  }
}
