package org.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.hearsay.fetch.Fetched.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Addresses with https, on a site of this machine. The certificates are made anew by the keytool of the JDK, so that none
/// runs out and no key is kept with the sources.
class EncryptedFetchTest {
  private static final char[] PASSWORD = "only-for-this-test".toCharArray();

  private static final FetchRules RULES =
      FetchRules.STANDARD
          .withOpened(List.of(AddressRange.of("127.0.0.1/32")))
          .withPause(Duration.ZERO)
          .withTime(Duration.ofSeconds(20));

  @TempDir static Path folder;

  private static KeyStore ofThisHost;
  private static KeyStore ofAnother;

  @BeforeAll
  static void makeCertificates() throws IOException, GeneralSecurityException, InterruptedException {
    ofThisHost = certificate("host", "ip:127.0.0.1");
    ofAnother = certificate("other", "dns:harbour.example");
  }

  @Test
  void readsWhereTheCertificateIsTrusted() throws GeneralSecurityException, IOException {
    try (LoopbackSite site = site(ofThisHost).page("/1")) {
      Fetched fetched = fetch(site, trusted(ofThisHost));
      assertThat(fetched).isInstanceOf(Fetched.Page.class);
      Fetched.Page page = (Fetched.Page) fetched;
      assertThat(StandardCharsets.UTF_8.decode(page.bytes()).toString()).contains("The pier at Ostrava Bay");
      assertThat(page.address().toString()).startsWith("https://127.0.0.1");
      assertThat(site.asked).contains("/1");
    }
  }

  @Test
  void refusesACertificateThatNobodyTrusted() throws GeneralSecurityException, IOException {
    try (LoopbackSite site = site(ofThisHost).page("/1")) {
      assertDistrusted(fetch(site, null));
      assertThat(site.asked).isEmpty();
    }
  }

  @Test
  void refusesATrustedCertificateOfAnotherHost() throws GeneralSecurityException, IOException {
    try (LoopbackSite site = site(ofAnother).page("/1")) {
      assertDistrusted(fetch(site, trusted(ofAnother)));
      assertThat(site.asked).isEmpty();
    }
  }

  private static void assertDistrusted(Fetched fetched) {
    assertThat(fetched).isInstanceOf(Fetched.Missed.class);
    Fetched.Missed missed = (Fetched.Missed) fetched;
    assertThat(missed.why()).isEqualTo(Why.BROKEN);
    assertThat(missed.detail()).contains("certificate");
    assertThat(missed.remedy()).contains("save the page from a browser");
  }

  private static Fetched fetch(LoopbackSite site, @Nullable KeyStore trusted) {
    try (PageFetcher fetcher = new PageFetcher(RULES, HostLookup.SYSTEM, trusted)) {
      return fetcher.fetch(FetchRequest.of(site.at("/1")));
    }
  }

  private static LoopbackSite site(KeyStore own) throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, PASSWORD);
    SSLContext encryption = SSLContext.getInstance("TLS");
    encryption.init(keys.getKeyManagers(), null, null);
    return new LoopbackSite(encryption);
  }

  /// A store that believes the one certificate and holds no key.
  private static KeyStore trusted(KeyStore own) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("site", own.getCertificate("site"));
    return store;
  }

  private static KeyStore certificate(String name, String host)
      throws IOException, GeneralSecurityException, InterruptedException {
    Path file = folder.resolve(name + ".p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process process =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "site",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=" + host,
                "-startdate",
                "-1d",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    try (OutputStream none = process.getOutputStream()) {
      none.flush();
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return store;
  }
}
