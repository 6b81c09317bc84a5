package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Addresses on the command line, with a site on this machine.
class AddressInputTest {
  private static final String PAGE =
      "<html><head><title>Pier at Ostrava Bay opens</title></head><body><article><p>The pier at Ostrava Bay opened on"
          + " Monday after nine months of repairs.</p><p>“We kept every plank that was sound,” said Ada Voss, the"
          + " harbour master, on Monday.</p></article></body></html>";

  @TempDir Path folder;

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean page = exchange.getRequestURI().getPath().equals("/pier");
          byte[] bytes = PAGE.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(page ? 200 : 404, page ? bytes.length : -1);
          if (page) {
            exchange.getResponseBody().write(bytes);
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Test
  void anAddressIsFetchedAndRead() {
    Cli.Result done =
        new Cli(folder)
            .run(
                "check",
                "--model",
                "rules",
                "--allow-private",
                "127.0.0.1/32",
                "every plank that was sound",
                at("/pier"));
    assertThat(done.err()).doesNotContain("127.0.0.1");
    assertThat(done.status()).isZero();
    assertThat(done.out()).contains("Ada Voss");
  }

  /// The archive keeps the page itself, also with the addresses that led to it.
  @Test
  void whatIsFetchedIsKeptByteForByte() throws IOException {
    server.createContext(
        "/old",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/pier");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    String[] add = {"add", "--archive", "desk", "--model", "rules", "--allow-private", "127.0.0.1/32", at("/old")};
    Cli.Result done = new Cli(folder).run(add);
    assertThat(done.out()).as(done.err()).startsWith("new\t");
    add[add.length - 1] = at("/pier");
    assertThat(new Cli(folder).run(add).out()).startsWith("known\t");
    assertThat(new Cli(folder).run("archive", "verify", "--archive", "desk").out()).endsWith("is whole\n");
    try (Stream<Path> files = Files.list(folder.resolve("desk/warc"))) {
      Path file = files.findFirst().orElseThrow();
      try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
            .contains(PAGE, "X-Header-Status: 200", "X-Header-Charset: utf-8", at("/pier"))
            .containsOnlyOnce("WARC-Type: resource");
      }
    }
  }

  @Test
  void anAddressThatIsNotPublicIsRefusedWithWhatToDo() {
    Cli.Result done = new Cli(folder).run("extract", "--model", "rules", at("/pier"));
    assertThat(done.status()).isEqualTo(1);
    assertThat(done.err()).contains("this machine; only public addresses are fetched", "--allow-private CIDR");
  }

  @Test
  void aPageThatIsNotThereIsNamed() {
    Cli.Result done =
        new Cli(folder).run("extract", "--model", "rules", "--allow-private", "127.0.0.1/32", at("/gone"));
    assertThat(done.err()).contains(at("/gone"), "status 404", "check the address");
  }

  @Test
  void aRangeOrContactThatIsNoneIsWrongUsage() {
    assertThat(new Cli(folder).run("extract", "--allow-private", "home", at("/pier")).err())
        .contains("'home' is not a range of addresses");
    assertThat(new Cli(folder).run("extract", "--contact", "me\r\nX: 1", at("/pier")).err()).contains("is no contact");
  }
}
