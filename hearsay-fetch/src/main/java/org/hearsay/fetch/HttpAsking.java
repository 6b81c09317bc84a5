package org.hearsay.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.hearsay.fetch.Fetched.Why;
import org.jspecify.annotations.Nullable;

/// Asks servers, and follows where their answers lead. Keeps no cookies and knows no passwords.
final class HttpAsking implements AutoCloseable {
  private static final Set<Integer> LEADING = Set.of(301, 302, 303, 307, 308);
  private static final int THREADS = 16;
  private static final int HEAD = 1 << 15;
  private static final String TRY = "try again, or save the page from a browser and read the file";

  private final HttpClient client;

  /// What is asked before each request, also of an address that an answer led to.
  @FunctionalInterface
  interface Gate {
    /// @throws FetchException where the address is not to be fetched
    void pass(URI address) throws FetchException;
  }

  /// @param trusted whose certificates are believed; absent for those that this machine believes
  HttpAsking(FetchRules rules, HostLookup hosts, @Nullable KeyStore trusted) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("fetch");
    threads.setDaemon(true);
    ClientConnector connector = new ClientConnector();
    connector.setSelectors(1);
    SslContextFactory.Client encryption = new SslContextFactory.Client();
    encryption.setTrustStore(trusted);
    connector.setSslContextFactory(encryption);
    client = new HttpClient(new HttpClientTransportOverHTTP(connector));
    client.setExecutor(threads);
    client.setScheduler(new ScheduledExecutorScheduler("fetch-times", true));
    client.setSocketAddressResolver(new CheckedLookup(hosts, rules.opened(), threads));
    client.setFollowRedirects(false);
    client.setMaxConnectionsPerDestination(1);
    client.setMaxResponseHeadersSize(HEAD);
    client.setHttpCookieStore(new HttpCookieStore.Empty());
    client.setUserAgentField(null);
    client.setConnectTimeout(rules.time().toMillis());
    client.setAddressResolutionTimeout(rules.time().toMillis());
    try {
      client.start();
    } catch (Exception e) {
      throw new IllegalStateException("the client for the network does not start: " + e.getMessage(), e);
    }
    client.getContentDecoderFactories().clear();
    client.getProtocolHandlers().clear();
  }

  /// The answer at an address or where it leads.
  HttpAnswer follow(URI start, Map<HttpHeader, String> fields, AnswerBody body, int most, Deadline deadline, Gate gate)
      throws LedException {
    List<URI> led = new ArrayList<>();
    URI at = start;
    try {
      while (true) {
        gate.pass(at);
        HttpAnswer answer = ask(at, led, fields, body, most, deadline);
        String location = answer.field("Location");
        if (!LEADING.contains(answer.status())) {
          return answer;
        }
        if (location == null) {
          throw new FetchException(Why.BROKEN, "the answer leads elsewhere and does not say where", TRY);
        }
        if (led.size() == FetchRules.REDIRECTS) {
          throw new FetchException(
              Why.BROKEN,
              "one address leads to another more than %d times".formatted(FetchRules.REDIRECTS),
              "open it in a browser and give the address where it ends");
        }
        led.add(at);
        at = WebAddress.led(at, location);
      }
    } catch (FetchException e) {
      throw new LedException(led.isEmpty() ? "" : WebAddress.shown(at.toString()), e);
    }
  }

  /// A refusal, with the address that was reached.
  static final class LedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final FetchException why;

    LedException(String place, FetchException why) {
      super(why);
      this.place = place;
      this.why = why;
    }

    Fetched.Missed refused() {
      return why.at(place);
    }
  }

  /// Sends a body. An answer that leads elsewhere is not followed.
  ///
  /// @return the status of the answer
  int send(URI at, Map<HttpHeader, String> fields, Map<String, String> more, byte[] body, Deadline deadline)
      throws FetchException {
    Request request = client.newRequest(at).method(HttpMethod.POST).timeout(deadline.left(), TimeUnit.MILLISECONDS);
    request.headers(heads -> {
      fields.forEach(heads::put);
      more.forEach(heads::put);
    });
    request.body(new BytesRequestContent("application/json", body));
    return exchange(
        at,
        request,
        deadline,
        "sending was stopped",
        (head, listener) -> {
          stop(request, new IOException("the status is enough"));
          return head.getStatus();
        });
  }

  /// What is taken from an answer whose head has come.
  @FunctionalInterface
  private interface AnswerUse<T> {
    T take(Response head, InputStreamResponseListener listener) throws FetchException, IOException;
  }

  /// Sends a request, waits for the head of its answer, and ends the request whatever goes wrong.
  ///
  /// @param stopped what is said where this thread is told to stop
  private <T> T exchange(URI at, Request request, Deadline deadline, String stopped, AnswerUse<T> use)
      throws FetchException {
    try (InputStreamResponseListener listener = new InputStreamResponseListener()) {
      request.send(listener);
      return use.take(listener.get(deadline.left(), TimeUnit.MILLISECONDS), listener);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop(request, e);
      throw new FetchException(Why.BROKEN, stopped, "run it again");
    } catch (TimeoutException e) {
      stop(request, e);
      throw deadline.over();
    } catch (ExecutionException | IOException e) {
      stop(request, e);
      throw why(e, at, deadline);
    }
  }

  private HttpAnswer ask(
      URI at, List<URI> led, Map<HttpHeader, String> fields, AnswerBody body, int most, Deadline deadline)
      throws FetchException {
    Request request = client.newRequest(at).timeout(deadline.left(), TimeUnit.MILLISECONDS);
    request.headers(heads -> fields.forEach(heads::put));
    return exchange(
        at,
        request,
        deadline,
        "fetching was stopped",
        (head, listener) -> {
          ByteBuffer read = ByteBuffer.allocate(0);
          if (head.getStatus() / 100 == 2) {
            refuseBefore(head, most);
            try (InputStream in = listener.getInputStream()) {
              read = body.read(in, head.getHeaders().get(HttpHeader.CONTENT_ENCODING));
            }
          }
          stop(request, new IOException("enough was read"));
          return new HttpAnswer(at, List.copyOf(led), head.getStatus(), head.getHeaders().asImmutable(), read);
        });
  }

  /// The reason in the head of an answer why its body is of no use; absent for none.
  private static void refuseBefore(Response head, int most) throws FetchException {
    String type = PageKind.type(head.getHeaders().get(HttpHeader.CONTENT_TYPE));
    if (PageKind.isNoText(type)) {
      throw new FetchException(
          Why.KIND,
          "of the type '%s', where a page, a feed or a text is expected".formatted(type),
          "give the address of the page that shows it");
    }
    if (head.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > most) {
      throw AnswerBody.tooLarge(most);
    }
  }

  private static FetchException why(Throwable fault, URI at, Deadline deadline) {
    int depth = 0;
    for (Throwable cause = fault; cause != null && depth < 20; cause = cause.getCause(), depth++) {
      if (cause instanceof FetchException own) {
        return own;
      }
      if (cause instanceof TimeoutException || cause instanceof java.net.SocketTimeoutException) {
        return deadline.over();
      }
      if (cause instanceof SSLException) {
        return new FetchException(
            Why.BROKEN,
            "its certificate or its encryption cannot be trusted: " + WebAddress.shown(message(cause)),
            "check the address; save the page from a browser if you trust it");
      }
      if (cause instanceof ConnectException) {
        return new FetchException(
            Why.BROKEN, "no connection to %s: %s".formatted(at.getHost(), WebAddress.shown(message(cause))), TRY);
      }
    }
    return new FetchException(Why.BROKEN, "the answer broke off: " + WebAddress.shown(message(fault)), TRY);
  }

  private static String message(Throwable fault) {
    @Nullable String message = fault.getMessage();
    return message == null ? fault.getClass().getSimpleName() : message;
  }

  @Override
  public void close() {
    try {
      client.stop();
    } catch (Exception e) {
      // Its threads are daemons and end with the process.
    }
  }

  /// Nothing waits for a request that is given up. Its connection is closed in any case.
  private static void stop(Request request, Throwable why) {
    var unused = request.abort(why);
  }
}
