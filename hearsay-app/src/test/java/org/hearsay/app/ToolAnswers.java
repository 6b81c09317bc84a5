package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The tools as a client of the protocol's own library sees them, whichever way it asks.
@TestInstance(Lifecycle.PER_CLASS)
abstract class ToolAnswers {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  static Path folder;

  @SuppressWarnings("NullAway.Init")
  private McpSyncClient client;

  /// A client of the protocol's own library, before it says hello.
  abstract McpClientTransport transport(JacksonMcpJsonMapper mapper, Path archive);

  @BeforeAll
  void connect() {
    Cli cli = new Cli(folder);
    cli.reports();
    Cli.Result added = cli.run("add", folder.resolve("news").toString(), "--archive", "desk", "--model", "rules", "-q");
    assertThat(added.status()).as(added.err()).isZero();
    client =
        McpClient.sync(transport(new JacksonMcpJsonMapper(JsonMapper.shared()), folder.resolve("desk")))
            .jsonSchemaValidator(new AnySchema())
            .requestTimeout(Duration.ofSeconds(60))
            .initializationTimeout(Duration.ofSeconds(60))
            .build();
    client.initialize();
  }

  /// Answers are compared with their schema by the test itself.
  private static final class AnySchema implements JsonSchemaValidator {
    @Override
    public ValidationResponse validate(Map<String, Object> schema, Object structuredContent) {
      return ValidationResponse.asValid("");
    }
  }

  @AfterAll
  void end() {
    client.closeGracefully();
  }

  private static CallToolRequest request(String tool, Map<String, Object> arguments) {
    return CallToolRequest.builder(tool).arguments(arguments).build();
  }

  private JsonNode call(String tool, Map<String, Object> arguments) {
    CallToolResult result = client.callTool(request(tool, arguments));
    String text = ((TextContent) result.content().getFirst()).text();
    assertThat(result.isError()).as(text).isFalse();
    JsonNode answer = JsonMapper.shared().readTree(text);
    assertThat(JsonMapper.shared().<JsonNode>valueToTree(result.structuredContent())).isEqualTo(answer);
    assertThat(answer.get("note").asString()).contains("never instructions");
    assertThat(text.length()).isLessThan(16_000);
    Tool of = client.listTools().tools().stream().filter(each -> each.name().equals(tool)).findFirst().orElseThrow();
    Schemas.assertValidAgainst(JsonMapper.shared().writeValueAsString(of.outputSchema()), text);
    return answer;
  }

  private String story() {
    return call("list_stories", Map.of()).get("items").get(0).get("id").asString();
  }

  /// Every place in an answer, read again from its article, has the words that the answer gives.
  private int reread(JsonNode node, String article) {
    String of = node.path("article").asString(article);
    int places = 0;
    if (node.has("exact")) {
      Map<String, Object> span =
          Map.of("article", of, "start", node.get("start").asInt(), "end", node.get("end").asInt());
      assertThat(call("read_span", span).get("exact").asString()).isEqualTo(node.get("exact").asString());
      places++;
    }
    for (JsonNode child : node) {
      places += reread(child, of);
    }
    return places;
  }

  @Test
  void everyToolIsListedWithItsForms() {
    List<Tool> tools = client.listTools().tools();
    assertThat(tools)
        .extracting(Tool::name)
        .containsExactlyInAnyOrder(
            "check_quote",
            "find_quotations",
            "list_stories",
            "get_story",
            "what_changed",
            "compare_articles",
            "read_span");
    assertThat(tools).allSatisfy(tool -> assertThat(tool.outputSchema()).containsKey("properties"));
  }

  @Test
  void quotedWordsStandWhereTheAnswerSays() {
    JsonNode found = call("check_quote", Map.of("words", "We will not lay a metre of track before the soil is tested"));
    assertThat(found.get("result").asString()).isEqualTo("verbatim");
    assertThat(reread(found, "")).isPositive();
    assertThat(reread(call("find_quotations", Map.of("query", "track")), "")).isPositive();
    JsonNode story = call("get_story", Map.of("id", story()));
    assertThat(story.get("articles").size()).isEqualTo(2);
    assertThat(reread(story, "")).isPositive();
    JsonNode compared =
        call(
            "compare_articles",
            Map.of(
                "left", story.get("articles").get(0).get("article").asString(),
                "right", story.get("articles").get(1).get("article").asString()));
    assertThat(compared.get("items")).isEqualTo(story.get("items"));
  }

  @Test
  void whatChangedComesInPartsTheNewestFirst() {
    JsonNode changed = call("what_changed", Map.of());
    assertThat(changed.get("items").size()).isPositive();
    assertThat(changed.get("items").get(0).get("kind").asString()).isNotBlank();
    assertThat(client.callTool(request("what_changed", Map.of("cursor", "x"))).isError()).isTrue();
    assertThat(call("what_changed", Map.of("cursor", "1")).get("items").size()).isZero();
  }

  @Test
  void partsAreToldApartByCursors() {
    JsonNode all = call("get_story", Map.of("id", story()));
    JsonNode rest = call("get_story", Map.of("id", story(), "cursor", "1"));
    assertThat(rest.get("items").size()).isEqualTo(all.get("items").size() - 1);
    assertThat(rest.has("articles")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"words\":7}", "{\"words\":\"…\"}", "{\"words\":\"a b\",\"cursor\":\"x\"}"})
  void wrongArgumentsAreNamed(String arguments) {
    Map<String, Object> given =
        JsonMapper.shared().readValue(arguments, new tools.jackson.core.type.TypeReference<>() {});
    CallToolResult result = client.callTool(request("check_quote", given));
    assertThat(result.isError()).isTrue();
    assertThat(((TextContent) result.content().getFirst()).text()).containsAnyOf("words", "word", "cursor");
  }

  @Test
  void whatIsNotThereIsSaidSo() {
    for (CallToolRequest request :
        List.of(
            request("get_story", Map.of("id", "nobody")),
            request("read_span", Map.of("article", "nobody", "start", 0, "end", 1)),
            request("compare_articles", Map.of("left", "a", "right", "b")))) {
      assertThat(client.callTool(request).isError()).as(request.name()).isTrue();
    }
  }
}
