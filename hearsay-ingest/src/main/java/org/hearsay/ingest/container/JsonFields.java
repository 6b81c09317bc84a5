package org.hearsay.ingest.container;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.text.WellFormed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The fields of one JSON object by the letters of their names. Some exports put the fields of an article into an object
/// within; they count too.
public final class JsonFields {
  private static final List<String> WITHIN = List.of("fields", "_source", "attributes", "article", "data", "row");

  /// Where an object has the words that it stands for.
  private static final List<String> VALUES = List.of("rendered", "value", "main", "name", "original", "plain", "title");

  private final Map<String, JsonNode> fields = new HashMap<>();
  private final JsonNode root;

  public JsonFields(JsonNode root) {
    this.root = root;
    add(root);
    for (String name : WITHIN) {
      JsonNode inner = root.get(name);
      if (inner != null && inner.isObject()) {
        add(inner);
      }
    }
  }

  private void add(JsonNode object) {
    for (String name : object.propertyNames()) {
      JsonNode value = object.get(name);
      boolean holder = value != null && value.isObject() && WITHIN.contains(name);
      if (value != null && !value.isNull() && !holder) {
        fields.putIfAbsent(FieldNames.plain(name), value);
      }
    }
  }

  public @Nullable JsonNode get(String name) {
    return fields.get(name);
  }

  /// The values of these names, in the order of the names.
  public List<JsonNode> all(List<String> names) {
    List<JsonNode> values = new ArrayList<>();
    for (String name : names) {
      JsonNode value = fields.get(name);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /// The first of these that holds words.
  public @Nullable String words(List<String> names) {
    for (JsonNode value : all(names)) {
      String words = wordsOf(value);
      if (words != null) {
        return words;
      }
    }
    return null;
  }

  /// What a path of names leads to, such as `fields.bodyText`; absent where it leads nowhere.
  public @Nullable JsonNode at(String path) {
    JsonNode value = root.get(path);
    if (value != null) {
      return value;
    }
    JsonNode at = root;
    for (String name : path.split("\\.")) {
      at = at == null || !at.isObject() ? null : at.get(name);
    }
    return at;
  }

  /// A string, the string that an object stands for, or the first of a list.
  public static @Nullable String wordsOf(@Nullable JsonNode node) {
    JsonNode value = node != null && node.isArray() && !node.isEmpty() ? node.get(0) : node;
    if (value != null && value.isObject()) {
      JsonNode inner = null;
      for (String name : VALUES) {
        JsonNode found = value.get(name);
        inner = inner == null && found != null && found.isString() ? found : inner;
      }
      value = inner;
    }
    if (value == null || !value.isString() || value.asString().isBlank()) {
      return null;
    }
    return WellFormed.of(value.asString()).strip();
  }
}
