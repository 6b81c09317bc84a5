package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RemoteFilesTest {
  private static final String PAGE =
      "<html><head><title>Pier opens</title></head><body><article><p>The café on the pier at Ostrava Bay opened on"
          + " Monday, and the first ferry came in at noon with forty people.</p></article></body></html>";

  private static List<Outcome<Article>> read(Map<String, RemoteFiles.RemoteFile> web, String... addresses) {
    List<Outcome<Article>> read = new ArrayList<>();
    RemoteFiles remote =
        address -> {
          RemoteFiles.@Nullable RemoteFile file = web.get(address);
          return file != null
              ? new Outcome.Ok<>(file)
              : new Outcome.Refused<>("?", Outcome.Reason.NOT_FOUND, "", "no page", "check the address");
        };
    ArticleReader.read(
        List.of(addresses), ReadOptions.STANDARD, InputStream.nullInputStream(), remote, read::add, warning -> {});
    return read;
  }

  private static RemoteFiles.RemoteFile file(String address, @Nullable String charset, String text, Charset written) {
    return new RemoteFiles.RemoteFile(address, charset, ByteBuffer.wrap(text.getBytes(written)));
  }

  private static Article one(List<Outcome<Article>> read) {
    assertThat(read).singleElement().isInstanceOf(Outcome.Ok.class);
    return ((Outcome.Ok<Article>) read.getFirst()).value();
  }

  @Test
  void aFetchedPageHasTheAddressWhereItStoodInTheEnd() {
    String asked = "https://bay.example/short";
    RemoteFiles.RemoteFile page = file("https://bay.example/2031/pier", null, PAGE, StandardCharsets.UTF_8);
    Article article = one(read(Map.of(asked, page), asked));
    assertThat(article.file()).isEqualTo(asked);
    assertThat(article.url()).isEqualTo("https://bay.example/2031/pier");
    assertThat(article.text()).contains("The café on the pier");
  }

  @Test
  void theAddressThatAPageStatesCounts() {
    String asked = "https://bay.example/short";
    String page = PAGE.replace("<title>", "<link rel=canonical href='https://bay.example/pier'><title>");
    assertThat(one(read(Map.of(asked, file(asked, null, page, StandardCharsets.UTF_8)), asked)).url())
        .isEqualTo("https://bay.example/pier");
  }

  @Test
  void theServerNamesTheEncoding() {
    String asked = "http://bay.example/1";
    Charset latin = Charset.forName("windows-1250");
    String text = PAGE.replace("Ostrava", "Ústí nad Labem, Český Krumlov");
    assertThat(one(read(Map.of(asked, file(asked, "windows-1250", text, latin)), asked)).text())
        .contains("Ústí nad Labem, Český Krumlov");
    String plain = "Pier opens\n\nThe café at Český Krumlov opened on Monday.";
    assertThat(one(read(Map.of(asked, file(asked, "windows-1250", plain, latin)), asked)).text())
        .contains("Český Krumlov");
  }

  @Test
  void theContentShowsWhatAFetchedFileIs() {
    String asked = "https://bay.example/feed?full=1";
    String feed =
        "<rss version='2.0'><channel><title>Bay Echo</title><item><title>Pier</title><link>https://bay.example/1</link>"
            + "<description>Short …</description></item></channel></rss>";
    assertThat(read(Map.of(asked, file(asked, null, feed, StandardCharsets.UTF_8)), asked))
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            no ->
                assertThat(no.remedy())
                    .isEqualTo("give hearsay the addresses that it names, which it fetches: https://bay.example/1"));
    String pdf = "https://bay.example/report.pdf";
    assertThat(read(Map.of(pdf, file(pdf, null, "%PDF-1.7 xyz", StandardCharsets.US_ASCII)), pdf))
        .singleElement()
        .isInstanceOfSatisfying(Outcome.Refused.class, no -> assertThat(no.detail()).contains("a PDF"));
  }

  @Test
  void whatCannotBeFetchedIsRefusedUnderItsAddressAndTheRestGoesOn() {
    String there = "https://bay.example/1";
    List<Outcome<Article>> read =
        read(Map.of(there, file(there, null, PAGE, StandardCharsets.UTF_8)), "https://bay.example/0", there);
    assertThat(read).hasSize(2);
    assertThat(read.getFirst())
        .isInstanceOfSatisfying(Outcome.Refused.class, no -> assertThat(no.item()).isEqualTo("https://bay.example/0"));
    assertThat(read.getLast()).isInstanceOf(Outcome.Ok.class);
  }

  @Test
  void withoutANetworkAnAddressIsRefusedAndNotTakenForAFile() {
    for (String address : List.of("https://bay.example/1", "HTTP://bay.example/1", "ftp://bay.example/1")) {
      Reading reading = Reading.of(ReadOptions.STANDARD, new byte[0], List.of(address));
      assertThat(reading.oneRefusal().detail()).isEqualTo("an address, and no address is fetched here");
    }
  }
}
