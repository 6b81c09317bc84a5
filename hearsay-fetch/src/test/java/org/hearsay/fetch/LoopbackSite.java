package org.hearsay.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// A site on this machine whose answers a test says.
final class LoopbackSite implements AutoCloseable {
  static final String PAGE =
      "<html><head><title>Pier opens</title></head><body><article><p>The pier at Ostrava Bay"
          + " opened.</p></article></body></html>";

  /// What answers one request.
  interface Answering {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final String scheme;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answering> answers = new ConcurrentHashMap<>();

  /// Method, path and name of each request.
  final List<String> asked = new CopyOnWriteArrayList<>();

  /// The fields of the last request.
  final Map<String, String> fields = new ConcurrentHashMap<>();

  LoopbackSite() {
    this(null);
  }

  /// @param encryption by which it answers; absent for answers in the clear
  LoopbackSite(@Nullable SSLContext encryption) {
    InetSocketAddress place = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    scheme = encryption == null ? "http" : "https";
    try {
      if (encryption == null) {
        server = HttpServer.create(place, 0);
      } else {
        HttpsServer secure = HttpsServer.create(place, 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(encryption));
        server = secure;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String path = exchange.getRequestURI().toString();
            asked.add(path);
            exchange.getRequestHeaders().forEach((name, values) -> fields.put(name, values.getFirst()));
            Answering answering = answers.get(path);
            if (answering == null) {
              exchange.sendResponseHeaders(404, -1);
            } else {
              answering.answer(exchange);
            }
          }
        });
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  String at(String path) {
    return scheme + "://127.0.0.1:" + port() + path;
  }

  LoopbackSite on(String path, Answering answering) {
    answers.put(path, answering);
    return this;
  }

  LoopbackSite page(String path, String type, byte[] bytes, String... fields) {
    return on(path, exchange -> send(exchange, 200, type, bytes, fields));
  }

  LoopbackSite page(String path) {
    return page(path, "text/html; charset=utf-8", PAGE.getBytes(StandardCharsets.UTF_8));
  }

  LoopbackSite status(String path, int status, String... fields) {
    return on(path, exchange -> send(exchange, status, "text/plain", "no".getBytes(StandardCharsets.UTF_8), fields));
  }

  LoopbackSite leads(String path, String location) {
    return status(path, 302, "Location", location);
  }

  static void send(HttpExchange exchange, int status, String type, byte[] bytes, String... fields) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    for (int i = 0; i < fields.length; i += 2) {
      exchange.getResponseHeaders().add(fields[i], fields[i + 1]);
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
