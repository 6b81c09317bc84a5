package org.hearsay.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Sends a request as it is written, also one that no client library would send.
final class RawHttp {
  private final int port;

  RawHttp(int port) {
    this.port = port;
  }

  /// @param head status line and headers
  record Answer(int status, String head, String body) {
    /// @return the first header of that name; empty where there is none
    String header(String name) {
      String wanted = name.toLowerCase(Locale.ROOT) + ": ";
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(wanted))
          .map(line -> line.substring(wanted.length()))
          .findFirst()
          .orElse("");
    }

    /// The body without the sizes of the parts in which it was sent.
    String content() {
      if (!header("Transfer-Encoding").equals("chunked")) {
        return body;
      }
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      int at = 0;
      while (at < bytes.length) {
        int end = at;
        while (bytes[end] != '\r') {
          end++;
        }
        int size = Integer.parseInt(new String(bytes, at, end - at, StandardCharsets.UTF_8), 16);
        content.write(bytes, end + 2, size);
        at = size == 0 ? bytes.length : end + 2 + size + 2;
      }
      return content.toString(StandardCharsets.UTF_8);
    }
  }

  /// @param headers whole lines; a Host is added where none is among them
  Answer get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  Answer send(String method, String path, String body, String... headers) {
    List<String> given = List.of(headers);
    StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nConnection: close\r\n");
    if (given.stream().noneMatch(line -> line.startsWith("Host:"))) {
      request.append("Host: 127.0.0.1:").append(port).append("\r\n");
    }
    given.forEach(line -> request.append(line).append("\r\n"));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0) {
      request.append("Content-Length: ").append(bytes.length).append("\r\n");
    }
    request.append("\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = all.indexOf("\r\n\r\n");
      String head = end < 0 ? all : all.substring(0, end);
      return new Answer(Integer.parseInt(head.split(" ")[1]), head, end < 0 ? "" : all.substring(end + 4));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
