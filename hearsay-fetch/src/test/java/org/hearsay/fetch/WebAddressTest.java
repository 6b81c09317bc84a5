package org.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://bay.example, https://bay.example/",
    "HTTPS://Bay.Example/News, https://bay.example/News",
    "https://bay.example?id=7, https://bay.example/?id=7",
    "https://bay.example/a b, https://bay.example/a%20b",
    "https://bay.example/ünder#top, https://bay.example/%C3%BCnder",
    "https://bücher.example/1, https://xn--bcher-kva.example/1",
    "https://bay.example/100%, https://bay.example/100%25",
    "https://bay.example/a%20b, https://bay.example/a%20b",
    "http://bay.example:8080/1, http://bay.example:8080/1",
  })
  void readsAddressesAsBrowsersShowThem(String given, String expected) throws FetchException {
    assertThat(WebAddress.of(given)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bay.example/1",
        "ftp://bay.example/1",
        "file:///etc/hosts",
        "https://",
        "https:///1",
        "https://bay..example/1",
        "https://ann:pass@bay.example/",
        "https://bay example/",
        "https://[::1/",
        "https://bay.example:port/",
        "https://bay.example:123456/"
      })
  void refusesWhatIsNoAddressOfAPage(String given) {
    assertThatExceptionOfType(FetchException.class)
        .isThrownBy(() -> WebAddress.of(given))
        .satisfies(no -> assertThat(no.at("").remedy()).isNotBlank());
  }

  @Test
  void refusesAnEndlessAddress() {
    assertThatExceptionOfType(FetchException.class)
        .isThrownBy(() -> WebAddress.of("https://bay.example/" + "a".repeat(9000)))
        .withMessageContaining("more than 4000");
  }

  @ParameterizedTest
  @CsvSource({
    "/2, https://bay.example/2",
    "2, https://bay.example/news/2",
    "?p=2, https://bay.example/news/1?p=2",
    "//tide.example/2, https://tide.example/2",
    "http://tide.example/2, http://tide.example/2",
    "../3#end, https://bay.example/3",
  })
  void readsWhereAnAnswerLeads(String location, String expected) throws FetchException {
    assertThat(WebAddress.led(URI.create("https://bay.example/news/1"), location)).hasToString(expected);
  }
}
