package org.hearsay.app;

import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpClientTransport;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.server.HearsayServer;
import org.hearsay.server.ServeOptions;
import org.junit.jupiter.api.AfterAll;

/// With a server, by streamable HTTP and a token.
class McpOverHttpTest extends ToolAnswers {
  @SuppressWarnings("NullAway.Init")
  private HearsayServer server;

  @Override
  McpClientTransport transport(JacksonMcpJsonMapper mapper, Path archive) {
    server =
        HearsayServer.start(
            new ServeOptions(new ArchiveFolder(archive), 0, false, List.of(), null, 100_000, "0", "accurate"),
            text -> {});
    return HttpClientStreamableHttpTransport.builder(server.address())
        .endpoint("/mcp")
        .jsonMapper(mapper)
        .addHttpRequestCustomizer(
            (request, method, address, body, context) -> request.header("Authorization", "Bearer " + server.token()))
        .build();
  }

  @AfterAll
  void stop() {
    server.close();
  }
}
