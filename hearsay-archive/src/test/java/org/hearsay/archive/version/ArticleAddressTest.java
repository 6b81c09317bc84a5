package org.hearsay.archive.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleAddressTest {
  @Test
  void waysToOneArticleAreOneAddress() {
    String plain = ArticleAddress.of("https://bay-echo.example/news/mill?id=7");
    assertThat(plain).isEqualTo("bay-echo.example/news/mill?id=7");
    assertThat(ArticleAddress.of("http://www.Bay-Echo.example:80/news/mill/?utm_source=x&id=7&fbclid=9#top"))
        .isEqualTo(plain);
  }

  @Test
  void otherPathsAndQueriesAreOtherAddresses() {
    assertThat(ArticleAddress.of("https://bay-echo.example/?p=1"))
        .isNotEqualTo(ArticleAddress.of("https://bay-echo.example/?p=2"));
    assertThat(ArticleAddress.of("https://bay-echo.example/A"))
        .isNotEqualTo(ArticleAddress.of("https://bay-echo.example/a"));
  }

  @Test
  void whatIsNoAddressOnTheWebIsNone() {
    assertThat(ArticleAddress.of(null)).isNull();
    assertThat(ArticleAddress.of("news/mill.html")).isNull();
    assertThat(ArticleAddress.of("mailto:desk@bay-echo.example")).isNull();
    assertThat(ArticleAddress.of("http://a b")).isNull();
  }
}
