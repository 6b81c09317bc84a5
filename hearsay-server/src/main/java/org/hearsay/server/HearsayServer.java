package org.hearsay.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.keep.ArchiveReader;
import org.jspecify.annotations.Nullable;

/// A server over one archive. It listens on this machine alone unless it is told otherwise.
///
/// ```
/// try (HearsayServer server = HearsayServer.start(options, System.err::println)) {
///   System.out.println(server.entry());   // lets one browser in
///   …
/// }
/// ```
public final class HearsayServer implements AutoCloseable {
  private static final String HERE = "127.0.0.1";
  private static final String EVERYWHERE = "0.0.0.0";
  private static final long MOST_BODY = 1_000_000;

  /// A client that sends or reads nothing for so long is cut off.
  private static final long MOST_IDLE_MS = 30_000;

  /// What is being answered when the server is stopped may take so long.
  private static final long LAST_ANSWERS_MS = 5_000;

  private final Javalin http;
  private final ReaderPool archives;
  private final AccessKeys keys;
  private final String token;
  private final List<String> routes;
  private final @Nullable Desk desk;
  private final ChangeStream stream;
  private final ToolRoute tools;
  private final Consumer<String> log;

  private HearsayServer(
      Javalin http,
      ReaderPool archives,
      AccessKeys keys,
      String token,
      List<String> routes,
      @Nullable Desk desk,
      ChangeStream stream,
      ToolRoute tools,
      Consumer<String> log) {
    this.log = log;
    this.tools = tools;
    this.routes = routes;
    this.stream = stream;
    this.desk = desk;
    this.http = http;
    this.archives = archives;
    this.keys = keys;
    this.token = token;
  }

  /// @param log takes a line for each request and each fault; no line holds a key, or words that were asked
  /// @throws ArchiveFault where the folder is no archive that this program can read
  public static HearsayServer start(ServeOptions options, Consumer<String> log) {
    ArchiveReader.make(options.folder());
    ReaderPool archives = new ReaderPool(options.folder());
    AccessKeys keys = new AccessKeys();
    String given = options.token();
    String token = given == null ? keys.newToken() : given;
    keys.token("token", token, EnumSet.allOf(AccessKeys.Scope.class));
    ServeOptions.Watching watching = options.watching();
    Desk desk = watching == null ? null : Desk.open(options.folder(), watching, log);
    ToolRoute tools = new ToolRoute(options.folder(), options.version());
    ServerMetrics metrics = new ServerMetrics(archives, desk);
    ChangeStream stream = new ChangeStream(archives);
    ApiRoutes api = new ApiRoutes(options, archives, stream, desk);
    RequestGuard guard = new RequestGuard(keys, options.perMinute(), InstantSource.system());
    Javalin http =
        Javalin.create(config -> {
          settings(config, options);
          config.routes.before(guard::check);
          new PageRoutes(options, archives, guard, desk).add(config.routes);
          new FindRoutes(options.folder(), archives).add(config.routes);
          new VersionRoutes(archives).add(config.routes);
          new BatchRoutes(options.folder()).add(config.routes);
          api.add(config.routes, desk(config.routes, options, desk, archives, keys));
          config.routes.get(
              "/health", request -> request.contentType("application/json").result("{\"status\":\"ok\"}"));
          config.routes.get("/metrics", metrics::answer);
          config.routes.post(ToolRoute.PATH, tools::answer);
          config.routes.get(
              ToolRoute.PATH,
              request -> {
                throw new RefusedRequest(405, "Method not allowed", "tools are asked by POST; there is no stream", "");
              });
          faults(config, log);
          RequestLog requests = new RequestLog(log);
          config.requestLogger.http((request, ms) -> {
            requests.note(request, ms);
            metrics.count(request, ms);
          });
        });
    try {
      http.start();
    } catch (RuntimeException e) {
      archives.close();
      if (desk != null) {
        desk.close();
      }
      throw e;
    }
    List<String> hosts = new ArrayList<>(options.names());
    for (String name : new String[] {HERE, "localhost"}) {
      hosts.add(name + ":" + http.port());
    }
    guard.hosts(hosts);
    return new HearsayServer(http, archives, keys, token, api.added(), desk, stream, tools, log);
  }

  /// Adds the pages of what a user sets up, where there is a desk.
  private static DeskApi desk(
      RoutesConfig routes, ServeOptions options, @Nullable Desk desk, ReaderPool archives, AccessKeys keys) {
    if (desk == null) {
      return new DeskApi(null, null, null);
    }
    SourceRoutes sources = new SourceRoutes(desk, options.isPublic());
    AlertRoutes alerts = new AlertRoutes(desk, archives);
    sources.add(routes);
    alerts.add(routes);
    new KeyRoutes(desk.rows(), keys).add(routes);
    return new DeskApi(desk, sources, alerts);
  }

  private static void settings(JavalinConfig config, ServeOptions options) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = MOST_BODY;
    config.jetty.host = options.isPublic() ? EVERYWHERE : HERE;
    config.jetty.port = options.port();
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setIdleTimeout(MOST_IDLE_MS);
    });
    config.jetty.modifyServer(server -> {
      server.setStopTimeout(LAST_ANSWERS_MS);
      for (Connector connector : server.getConnectors()) {
        if (connector instanceof ServerConnector each) {
          each.setIdleTimeout(MOST_IDLE_MS);
        }
      }
    });
  }

  private static void faults(JavalinConfig config, Consumer<String> log) {
    config.routes.exception(RefusedRequest.class, (fault, request) -> refused(request, fault));
    config.routes.exception(
        RequestGuard.TooManyRequests.class,
        (fault, request) -> {
          request.header("Retry-After", Integer.toString(fault.seconds()));
          refused(
              request,
              new RefusedRequest(
                  429,
                  "Too many requests",
                  "more requests than one key may make in a minute",
                  "Ask again in " + fault.seconds() + " seconds."));
        });
    config.routes.exception(
        ArchiveFault.class,
        (fault, request) ->
            refused(request, new RefusedRequest(503, "Archive not ready", String.valueOf(fault.getMessage()), "")));
    config.routes.exception(
        HttpResponseException.class,
        (fault, request) ->
            refused(
                request,
                new RefusedRequest(
                    fault.getStatus(),
                    fault.getStatus() == 404 ? "Not found" : "Not answered",
                    fault.getStatus() == 404
                        ? "there is nothing at this address"
                        : fault.getStatus() == 413
                            ? "the request is larger than " + MOST_BODY + " bytes"
                            : "the request is not one that this server answers",
                    "")));
    config.routes.exception(
        Exception.class,
        (fault, request) -> {
          if (request.res().isCommitted()) {
            // Part of the answer is gone already: the end is missing, and a program sees that.
            log.accept("cut off %s: %s".formatted(RequestLog.shown(request.path()), fault.getClass().getName()));
            return;
          }
          StackTraceElement[] steps = fault.getStackTrace();
          log.accept(
              "fault %s at %s in %s"
                  .formatted(
                      fault.getClass().getName(),
                      RequestLog.shown(request.path()),
                      steps.length == 0 ? "a place that is not known" : steps[0]));
          refused(request, new RefusedRequest(500, "A fault", "the server made a mistake; its log says more", ""));
        });
  }

  private static void refused(Context request, RefusedRequest refusal) {
    if (request.res().isCommitted()) {
      return; // an answer that ends in the middle is taken for one that was cut off
    }
    if (RequestGuard.isForPrograms(request.path())) {
      ApiRoutes.refused(request, refusal);
    } else {
      PageRoutes.refused(request, refusal);
    }
  }

  /// Where the server listens, such as "http://127.0.0.1:7878".
  public String address() {
    return "http://" + HERE + ":" + http.port();
  }

  /// An address that lets one browser in, once. Those that were given before end.
  public String entry() {
    return address() + "/enter?code=" + keys.newCode();
  }

  /// What programs can ask, such as "GET /api/v1/stories".
  public List<String> routes() {
    return routes;
  }

  /// With which programs ask.
  public String token() {
    return token;
  }

  /// Ends what is being answered, then stops.
  @Override
  public void close() {
    stream.close();
    try {
      http.stop();
    } catch (JavalinException e) {
      log.accept("stopped before the last answers were done: " + e.getMessage());
    }
    tools.close();
    if (desk != null) {
      desk.close();
    }
    archives.close();
  }
}
