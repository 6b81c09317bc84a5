package org.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// What is sent to an address that a user names, and to which addresses nothing is.
class SendingTest {
  private static final byte[] BODY = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

  private static FetchRules rules(List<AddressRange> opened) {
    return FetchRules.STANDARD.withOpened(opened).withTime(Duration.ofSeconds(5));
  }

  @Test
  void theBodyAndItsFieldsArrive() {
    AtomicReference<String> came = new AtomicReference<>("");
    try (LoopbackSite site = new LoopbackSite();
        PageFetcher fetcher = new PageFetcher(rules(List.of(AddressRange.of("127.0.0.0/8"))))) {
      site.on(
          "/hook",
          exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            came.set(exchange.getRequestMethod() + " " + body + " " + exchange.getRequestHeaders().getFirst("X-Sign"));
            LoopbackSite.send(exchange, 204, "text/plain", new byte[0]);
          });
      site.status("/full", 507).leads("/led", site.at("/hook"));
      assertThat(fetcher.send(site.at("/hook"), BODY, Map.of("X-Sign", "s"))).isEmpty();
      assertThat(came.get()).isEqualTo("POST {\"a\":1} s");
      came.set("");
      assertThat(fetcher.send(site.at("/full"), BODY, Map.of())).contains("507");
      assertThat(fetcher.send(site.at("/led"), BODY, Map.of())).as("it is not led elsewhere").contains("302");
      assertThat(came.get()).isEmpty();
    }
  }

  @Test
  void nothingIsSentToAPrivateAddress() {
    try (LoopbackSite site = new LoopbackSite();
        PageFetcher fetcher = new PageFetcher(rules(List.of()))) {
      assertThat(fetcher.send(site.at("/hook"), BODY, Map.of())).isNotEmpty();
      assertThat(fetcher.send("http://10.0.0.1/", BODY, Map.of())).isNotEmpty();
      assertThat(fetcher.send("ftp://bay.example/", BODY, Map.of())).isNotEmpty();
      assertThat(site.asked).isEmpty();
    }
  }
}
