package org.hearsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RpcLinesTest {
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

  private final List<String> notices = new ArrayList<>();
  private int ends;

  private String read(String input) throws IOException {
    RpcLines lines =
        new RpcLines(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new JacksonMcpJsonMapper(JsonMapper.shared()),
            notices::add,
            () -> ends++);
    return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void messagesComeThroughAndTheEndIsTold() throws IOException {
    assertThat(read(PING + "\n\n" + PING)).isEqualTo(PING + "\n" + PING + "\n");
    assertThat(notices).isEmpty();
    assertThat(ends).isPositive();
  }

  @Test
  void whatIsNoMessageIsNamedAndPassedOver() throws IOException {
    String[] others = {"garbage", "{\"jsonrpc\":\"2.0\"}", "[1]", "5", "{\"a\":", "[".repeat(100_000), "\u0000"};
    assertThat(read(String.join("\n", others) + "\n" + PING + "\n")).isEqualTo(PING + "\n");
    assertThat(notices).hasSameSizeAs(others);
  }

  @Test
  void aLineWithoutEndIsNotKept() throws IOException {
    assertThat(read("x".repeat(3_000_000) + "\n" + PING)).isEqualTo(PING + "\n");
    assertThat(notices).singleElement().asString().contains("3000000 bytes");
  }
}
