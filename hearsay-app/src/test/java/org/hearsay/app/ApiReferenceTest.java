package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The page of all addresses is made of the description that programs read; `-Dhearsay.rewriteHelp` writes it anew.
class ApiReferenceTest {
  private static final Path DESCRIPTION = Path.of("..", "docs", "openapi.json");
  private static final Path PAGE = Path.of("..", "docs", "reference", "api.md");

  @Test
  void thePageOfAllAddressesIsThatOfTheDescription() throws IOException {
    String made = page(JsonMapper.shared().readTree(Files.readString(DESCRIPTION)));
    if (System.getProperty("hearsay.rewriteHelp") != null) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, made);
    }
    assertThat(PAGE).as("-Dhearsay.rewriteHelp writes it anew").hasContent(made);
    assertThat(made).contains("## `DELETE /api/v1/sources/{id}`").contains("| `limit` |");
  }

  private static String page(JsonNode description) {
    StringBuilder page =
        new StringBuilder("# All addresses for programs\n\nMade from [openapi.json](../openapi.json). ");
    page.append("How to ask: [api.md](../api.md). Each can also answer 429 with `Retry-After`, and\n");
    page.append("any other fault as `application/problem+json`: ");
    page.append(String.join(", ", fields(description.at("/components/schemas/Problem")))).append(".\n");
    for (String path : description.get("paths").propertyNames()) {
      JsonNode routes = description.get("paths").get(path);
      for (String method : routes.propertyNames()) {
        JsonNode route = routes.get(method);
        page.append(
            "\n## `%s %s`\n\n%s\n".formatted(method.toUpperCase(Locale.ROOT), path, route.get("summary").asString()));
        parameters(page, route.path("parameters"));
        answers(page, route);
      }
    }
    return page.toString();
  }

  private static void parameters(StringBuilder page, JsonNode parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    page.append("\n| parameter | |\n|---|---|\n");
    for (JsonNode each : parameters) {
      String needed = each.path("required").asBoolean() ? "" : " May be left out.";
      JsonNode schema = each.get("schema");
      String values = schema.has("enum") ? " " + strings(schema.get("enum")) + "." : "";
      String range =
          schema.has("minimum") && schema.has("maximum")
              ? " From %s to %s.".formatted(schema.get("minimum").asInt(), schema.get("maximum").asInt())
              : "";
      String usual = schema.has("default") ? " Usual: %s.".formatted(schema.get("default").asString()) : "";
      page.append(
          "| `%s` | %s%s%s%s%s |\n"
              .formatted(
                  each.get("name").asString(), each.get("description").asString(), values, range, usual, needed));
    }
  }

  private static void answers(StringBuilder page, JsonNode route) {
    page.append("\n| | | |\n|---|---|---|\n");
    JsonNode body = route.path("requestBody");
    for (String media : body.path("content").propertyNames()) {
      row(page, "sent", media, body.path("description").asString(""), body.at("/content").get(media).get("schema"));
    }
    JsonNode answers = route.get("responses");
    for (String status : answers.propertyNames()) {
      if (status.equals("429") || status.equals("default")) {
        continue;
      }
      JsonNode answer = answers.get(status);
      for (String media : answer.get("content").propertyNames()) {
        row(page, status, media, answer.get("description").asString(), answer.get("content").get(media).get("schema"));
      }
    }
  }

  private static void row(StringBuilder page, String what, String media, String description, JsonNode schema) {
    List<String> parts = new ArrayList<>();
    if (!description.isEmpty()) {
      parts.add(description);
    }
    if (schema.has("description")) {
      parts.add(schema.get("description").asString());
    }
    String form = form(schema);
    if (!form.isEmpty()) {
      parts.add(form);
    }
    page.append("| %s | `%s` | %s |\n".formatted(what, media, String.join(" ", parts)));
  }

  private static String form(JsonNode schema) {
    if (schema.has("$ref")) {
      String file = schema.get("$ref").asString().replaceFirst(".*/", "");
      return "[%s](../../schemas/%s)".formatted(file, file);
    }
    List<String> fields = fields(schema);
    return fields.isEmpty() ? "" : "`{" + String.join(", ", fields) + "}`";
  }

  /// Those that may be left out have a question mark; those of a list stand in brackets.
  private static List<String> fields(JsonNode schema) {
    List<String> needed = new ArrayList<>();
    schema.path("required").forEach(each -> needed.add(each.asString()));
    List<String> fields = new ArrayList<>();
    for (String name : schema.path("properties").propertyNames()) {
      JsonNode field = schema.get("properties").get(name);
      List<String> inner = fields(field.path("items"));
      String list = inner.isEmpty() ? "" : ": [" + String.join(", ", inner) + "]";
      fields.add(name + (needed.contains(name) ? "" : "?") + list);
    }
    return fields;
  }

  private static String strings(JsonNode values) {
    List<String> all = new ArrayList<>();
    values.forEach(each -> all.add(each.asString()));
    return String.join(", ", all);
  }
}
