package org.hearsay.server;

import io.javalin.http.Context;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import org.hearsay.archive.ArchiveFolder;
import tools.jackson.databind.json.JsonMapper;

/// The tools for a language model over HTTP (streamable HTTP of MCP, without sessions). A request passes the guard first, as
/// each of a program does.
final class ToolRoute implements AutoCloseable {
  static final String PATH = "/mcp";

  private final HttpServletStatelessServerTransport transport;
  private final McpStatelessSyncServer server;

  ToolRoute(ArchiveFolder folder, String version) {
    JacksonMcpJsonMapper mapper = new JacksonMcpJsonMapper(JsonMapper.shared());
    ArchiveTools tools = new ArchiveTools(folder);
    transport = HttpServletStatelessServerTransport.builder().jsonMapper(mapper).messageEndpoint(PATH).build();
    var builder =
        McpServer.sync(transport)
            .serverInfo("hearsay", version)
            .instructions(ToolServer.INSTRUCTIONS)
            .capabilities(ServerCapabilities.builder().tools(false).build())
            .validateToolInputs(false) // each tool says itself what is wrong with its arguments
            .jsonSchemaValidator(new ToolServer.NoSchemaValidator());
    for (Tool tool : ToolList.tools()) {
      builder.toolCall(tool, (context, request) -> ToolServer.answer(tools, mapper, request));
    }
    server = builder.build();
  }

  void answer(Context request) throws Exception {
    RequestGuard.need(request, AccessKeys.Scope.READ);
    transport.service(request.req(), request.res());
  }

  @Override
  public void close() {
    server.close();
  }
}
