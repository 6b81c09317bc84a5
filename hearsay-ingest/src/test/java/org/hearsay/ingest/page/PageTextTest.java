package org.hearsay.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// The text of every element from one walk is the text that the parser gives for it.
class PageTextTest {
  private static final List<String> PIECES =
      List.of(
          "<p>",
          "</p>",
          "<div>",
          "</div>",
          "<a href=x>",
          "</a>",
          "<pre>",
          "</pre>",
          "<br>",
          "<b>",
          "</b>",
          "<td>",
          "<table>",
          "<li>",
          "<textarea>",
          "</textarea>",
          "<script>",
          "</script>",
          "<!-- x -->",
          "<![CDATA[",
          "]]>",
          "\n",
          "  ",
          "\u00a0",
          "\u200b",
          "The ferry stayed.",
          "No",
          " boat ",
          "\t");

  @Test
  void anyPage() {
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      StringBuilder markup = new StringBuilder();
      for (int i = 0; i < 5 + seed / 4; i++) {
        markup.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      Document page = Jsoup.parse(markup.toString());
      PageText text = PageText.of(page);
      for (Element element : page.getAllElements()) {
        assertThat(text.text(element))
            .as("%s of seed %d: %s", element.tagName(), seed, markup)
            .isEqualTo(element.text());
        assertThat(text.length(element)).isEqualTo(element.text().length());
        assertThat(text.prose(element))
            .as("%s of seed %d: %s", element.tagName(), seed, markup)
            .isEqualTo(prose(element));
      }
    }
  }

  private static long prose(Element element) {
    long length = 0;
    for (Element paragraph : element.getElementsByTag("p")) {
      length += paragraph.text().length();
      for (Element link : paragraph.getElementsByTag("a")) {
        length -= link.text().length();
      }
    }
    return length;
  }
}
