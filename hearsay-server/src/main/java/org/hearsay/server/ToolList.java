package org.hearsay.server;

import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The tools with their descriptions and the forms of their arguments and answers.
final class ToolList {
  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> NUMBER = Map.of("type", "integer", "minimum", 0);

  /// What every answer has.
  private static final Map<String, Object> ANSWER =
      Map.of(
          "type",
          "object",
          "properties",
          Map.of("note", TEXT, "items", Map.of("type", "array", "items", Map.of("type", "object")), "next", TEXT),
          "required",
          List.of("note", "items"));

  private ToolList() {}

  static List<Tool> tools() {
    return List.of(
        tool(
            "check_quote",
            "Was this ever said?",
            "Looks for words among all quotations of the archive. result is verbatim, cut, altered, reworded, spliced,"
                + " partial, paraphrased, differs or not-found; items say who printed which form.",
            List.of("words"),
            "words",
            "cursor"),
        tool(
            "find_quotations",
            "Find quotations",
            "Finds quotations by words, \"phrases\", speaker:NAME, outlet:NAME, said:2031-05, the newest first.",
            List.of("query"),
            "query",
            "cursor"),
        tool("list_stories", "List stories", "Stories of two reports and more with their counts.", List.of(), "cursor"),
        tool(
            "get_story",
            "One story",
            "Counts and articles of a story, then the places where its reports differ.",
            List.of("id"),
            "id",
            "cursor"),
        tool(
            "what_changed",
            "What changed",
            "Corrections, edits, altered quotations, differences, new origins and new reports, the newest first.",
            List.of(),
            "cursor"),
        tool(
            "compare_articles",
            "Compare two articles",
            "Where two articles of one story differ.",
            List.of("left", "right"),
            "left",
            "right",
            "cursor"),
        tool(
            "read_span",
            "Read in place",
            "The exact words of an article from one code point to another.",
            List.of("article", "start", "end"),
            "article",
            "start",
            "end"));
  }

  private static Tool tool(String name, String title, String description, List<String> required, String... arguments) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String argument : arguments) {
      properties.put(argument, argument.equals("start") || argument.equals("end") ? NUMBER : TEXT);
    }
    Map<String, Object> form =
        Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    return Tool.builder(name, form).title(title).description(description).outputSchema(ANSWER).build();
  }
}
