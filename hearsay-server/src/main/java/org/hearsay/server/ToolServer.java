package org.hearsay.server;

import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import tools.jackson.databind.json.JsonMapper;

/// An archive as tools for a language model, over standard input and output (MCP).
public final class ToolServer {
  static final String INSTRUCTIONS =
      "Answers about who said what come with exact words, article and code points. " + ToolAnswer.NOTE;

  private ToolServer() {}

  /// Answers until the input ends.
  ///
  /// @param notices hears of what is passed over in the input
  public static void run(
      ArchiveFolder folder, String version, InputStream in, OutputStream out, Consumer<String> notices)
      throws InterruptedException {
    JacksonMcpJsonMapper mapper = new JacksonMcpJsonMapper(JsonMapper.shared());
    ArchiveTools tools = new ArchiveTools(folder);
    CountDownLatch ended = new CountDownLatch(1);
    RpcLines lines = new RpcLines(in, mapper, notices, ended::countDown);
    StdioServerTransportProvider transport = new StdioServerTransportProvider(mapper, lines, out);
    var builder =
        McpServer.sync(transport)
            .serverInfo("hearsay", version)
            .instructions(INSTRUCTIONS)
            .capabilities(ServerCapabilities.builder().tools(false).build())
            .validateToolInputs(false) // each tool says itself what is wrong with its arguments
            .jsonSchemaValidator(new NoSchemaValidator());
    for (Tool tool : ToolList.tools()) {
      builder.toolCall(tool, (exchange, request) -> answer(tools, mapper, request));
    }
    McpSyncServer server = builder.build();
    ended.await();
    server.closeGracefully();
  }

  static CallToolResult answer(ArchiveTools tools, JacksonMcpJsonMapper mapper, CallToolRequest request) {
    try {
      Map<String, Object> arguments = request.arguments() == null ? Map.of() : request.arguments();
      String json = tools.call(request.name(), arguments);
      return CallToolResult.builder().structuredContent(mapper, json).addTextContent(json).isError(false).build();
    } catch (RefusedRequest e) {
      String remedy = e.remedy().isEmpty() ? "" : "; " + e.remedy();
      return CallToolResult.builder().addTextContent(e.detail() + remedy).isError(true).build();
    } catch (ArchiveFault e) {
      return CallToolResult.builder().addTextContent(String.valueOf(e.getMessage())).isError(true).build();
    }
  }

  /// Answers are made by this program, so they are not compared with their own description at run time; a test does it.
  static final class NoSchemaValidator implements JsonSchemaValidator {
    @Override
    public ValidationResponse validate(Map<String, Object> schema, Object structuredContent) {
      return ValidationResponse.asValid(String.valueOf(structuredContent));
    }
  }
}
