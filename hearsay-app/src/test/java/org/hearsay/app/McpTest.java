package org.hearsay.app;

import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpClientTransport;
import java.nio.file.Path;

/// With `hearsay mcp` as a process of its own.
class McpTest extends ToolAnswers {
  @Override
  McpClientTransport transport(JacksonMcpJsonMapper mapper, Path archive) {
    ServerParameters process =
        ServerParameters.builder(Path.of(System.getProperty("java.home"), "bin", "java").toString())
            .args(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                ServedProcess.classPath(),
                "org.hearsay.app.Main",
                "mcp",
                "--archive",
                archive.toString())
            .build();
    return new StdioClientTransport(process, mapper);
  }
}
