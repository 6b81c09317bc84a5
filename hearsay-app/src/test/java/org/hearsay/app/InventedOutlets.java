package org.hearsay.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A site on this machine with three invented outlets: feeds of three kinds, pages that change, and a feed that is
/// broken. Answers conditional requests as sites do.
public final class InventedOutlets implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, String> bodies = new ConcurrentHashMap<>();
  private final Map<String, String> types = new ConcurrentHashMap<>();
  private final Instant now = Instant.now();

  private final List<String> answered = new CopyOnWriteArrayList<>();

  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  public InventedOutlets() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    int now = underWay.incrementAndGet();
    mostAtOnce.accumulateAndGet(now, Math::max);
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      String body = bodies.get(path);
      int status = body == null ? 404 : 200;
      if (path.startsWith("/broken")) {
        status = 503;
      }
      String mark = "\"" + Integer.toHexString(String.valueOf(body).hashCode()) + "\"";
      if (status == 200 && mark.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        status = 304;
      }
      if (leads.containsKey(path)) {
        status = 302;
        exchange.getResponseHeaders().add("Location", leads.get(path));
      }
      answered.add(path + " " + status);
      exchange.getResponseHeaders().add("Content-Type", types.getOrDefault(path, "text/plain"));
      exchange.getResponseHeaders().add("ETag", mark);
      byte[] bytes = status == 200 ? String.valueOf(body).getBytes(StandardCharsets.UTF_8) : new byte[0];
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    } finally {
      underWay.decrementAndGet();
    }
  }

  /// Path and status of each request.
  public List<String> answered() {
    return answered;
  }

  /// Path and redirect of each address that leads elsewhere.
  private final Map<String, String> leads = new ConcurrentHashMap<>();

  public void leads(String path, String location) {
    leads.put(path, location);
  }

  /// How many requests were answered at one time, at most.
  public int mostAtOnce() {
    return mostAtOnce.get();
  }

  public String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  public void put(String path, String type, String body) {
    types.put(path, type);
    bodies.put(path, body);
  }

  public void rss(String path, String site, String... pages) {
    StringBuilder items = new StringBuilder();
    for (String page : pages) {
      items.append(
          "<item><title>News</title><link>%s</link><guid>%s</guid><pubDate>%s</pubDate></item>"
              .formatted(at(page), page, DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atZone(ZoneOffset.UTC))));
    }
    put(
        path,
        "application/rss+xml",
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>%s</title><link>%s</link>%s</channel></rss>"
            .formatted(site, at("/"), items));
  }

  public void atom(String path, String site, String... pages) {
    StringBuilder items = new StringBuilder();
    for (String page : pages) {
      items.append(
          "<entry><title>News</title><id>%s</id><link href=\"%s\"/><updated>%s</updated></entry>"
              .formatted(page, page, now));
    }
    put(
        path,
        "application/atom+xml",
        "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>%s</title>%s</feed>"
            .formatted(site, items));
  }

  public void jsonFeed(String path, String site, String... pages) {
    List<String> items = new ArrayList<>();
    for (String page : pages) {
      items.add("{\"id\":\"%s\",\"url\":\"%s\",\"date_published\":\"%s\"}".formatted(page, at(page), now));
    }
    put(
        path,
        "application/feed+json",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"%s\",\"items\":[%s]}"
            .formatted(site, String.join(",", items)));
  }

  public void page(String path, String outlet, String title, String... paragraphs) {
    StringBuilder text = new StringBuilder();
    for (String paragraph : paragraphs) {
      text.append("<p>").append(paragraph).append("</p>");
    }
    put(
        path,
        "text/html; charset=utf-8",
        "<!doctype html><html lang=\"en\"><head><title>%s</title><meta property=\"og:site_name\" content=\"%s\"><meta property=\"article:published_time\" content=\"%s\"><link rel=\"canonical\" href=\"%s\"></head><body><article><h1>%s</h1>%s</article></body></html>"
            .formatted(title, outlet, now, at(path), title, text));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
