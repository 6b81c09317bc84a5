package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Story;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.store.NotStoredFormException.Reason;
import org.hearsay.text.Article;
import org.hearsay.text.Byline;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.hearsay.text.Published;
import org.junit.jupiter.api.Test;

class StoredFormTest {
  private static final String FERRY =
      """
      HARBOUR CITY — “We left four boats behind,” Dana Osei, the harbour minister, told reporters on Monday.

      The ferry union denied that it had asked for eight payments, according to the Gull-Post.
      """;

  private static final ReadArticle READ = read("one", FERRY);

  private static ReadArticle read(String id, String text) {
    Article article =
        new Article(
            id,
            id + ".txt",
            "https://bay.example/" + id,
            new Outlet("Bay Echo", null, Outlet.Basis.METADATA),
            "Ferry talks fail",
            List.of(new Byline("Ann Lee", null)),
            "en",
            new Published(
                DateRange.day(LocalDate.of(2031, 5, 14)),
                Published.Basis.METADATA,
                Instant.parse("2031-05-14T06:07:08.123456789Z")),
            text,
            List.of());
    return Pipelines.reading().apply(article).getFirst();
  }

  private static List<Story> stories() {
    return Pipelines.brief(List.of(READ, read("two", FERRY.replace("four boats", "five boats"))));
  }

  @Test
  void aReadArticleComesBackEqual() {
    assertThat(READ.quotations()).isNotEmpty();
    assertThat(READ.provenance()).isNotNull();
    byte[] stored = StoredForm.write(READ);
    assertThat(StoredForm.article(stored)).isEqualTo(READ);
    assertThat(StoredForm.write(StoredForm.article(stored))).isEqualTo(stored);
  }

  @Test
  void aStoryHoldsTheIdsOfItsArticlesAndNotTheirText() {
    for (Story story : stories()) {
      byte[] stored = StoredForm.write(story);
      Map<String, ReadArticle> articles = new LinkedHashMap<>();
      story.comparison().story().articles().forEach(read -> articles.put(read.article().id(), read));
      assertThat(text(stored)).doesNotContain("told reporters on Monday");
      assertThat(StoredForm.articlesOf(stored)).containsExactlyElementsOf(articles.keySet());
      assertThat(StoredForm.story(stored, articles)).isEqualTo(story);
    }
  }

  @Test
  void textThatIsNotWellFormedComesBackAsItWas() {
    ReadArticle hostile = read("three", "\uD800 She said: “No.” \u0000 \uDC00\uD83D\uDE00\u2028 \"</script>");
    assertThat(StoredForm.article(StoredForm.write(hostile))).isEqualTo(hostile);
    ReadArticle emoji = read("four", "“Yes \uD83D\uDE00,” she said.");
    assertThat(text(StoredForm.write(emoji))).contains("\uD83D\uDE00");
    assertThat(StoredForm.article(StoredForm.write(emoji))).isEqualTo(emoji);
  }

  @Test
  void anotherFormIsRefusedWithItsWriterAndWhatToDo() {
    String newer =
        text(StoredForm.write(READ))
            .replace("\"form\":" + StoredForm.NUMBER, "\"form\":7")
            .replace("\"writer\":\"", "\"writer\":\"9.");
    assertRefused(newer, Reason.OTHER_FORM, "form 7", "version 9.", "reads form " + StoredForm.NUMBER, "make it again");
    assertRefused(
        text(StoredForm.write(READ)).replace("\"form\":" + StoredForm.NUMBER + ",", ""),
        Reason.OTHER_FORM,
        "reads form " + StoredForm.NUMBER);
  }

  @Test
  void bytesThatAreCutOffAreRefusedWhereverTheyEnd() {
    byte[] stored = StoredForm.write(READ);
    IntStream.iterate(0, at -> at < stored.length, at -> at + 97)
        .forEach(at ->
            assertThatThrownBy(() -> StoredForm.article(java.util.Arrays.copyOf(stored, at)))
                .as("cut at %d", at)
                .isInstanceOfSatisfying(
                    NotStoredFormException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_JSON)));
    assertRefused("", Reason.NOT_JSON, "make it again");
    assertRefused("[]", Reason.NOT_JSON, "make it again");
    assertRefused("\u0000\u0001", Reason.NOT_JSON, "make it again");
    assertRefused(text(stored) + "{}", Reason.NOT_JSON, "make it again");
  }

  @Test
  void anUnknownFieldIsRefusedByName() {
    String stored = text(StoredForm.write(READ));
    assertRefused(stored.replaceFirst("\"times\":", "\"mood\":3,\"times\":"), Reason.DAMAGED, "mood");
  }

  @Test
  void aMissingFieldIsRefusedByNameUnlessItMayBeAbsent() {
    String stored = text(StoredForm.write(READ));
    assertRefused(stored.replaceFirst("\"language\":\"en\",", ""), Reason.DAMAGED, "language");
    assertRefused(stored.replaceFirst("\"language\":\"en\"", "\"language\":null"), Reason.DAMAGED, "language");
    assertRefused(stored.replaceFirst("\"kind\":\"[A-Z]+\"", "\"kind\":\"SHOUTED\""), Reason.DAMAGED, "SHOUTED");
    assertThat(
            StoredForm.article(
                    stored.replaceFirst("\"title\":\"Ferry talks fail\",", "").getBytes(StandardCharsets.UTF_8))
                .article()
                .title())
        .isNull();
  }

  @Test
  void whatTheRecordsRefuseIsDamageToo() {
    String stored = text(StoredForm.write(READ));
    assertRefused(
        stored.replaceFirst("\"begin\":\\d+,\"end\":\\d+", "\"begin\":9,\"end\":3"), Reason.DAMAGED, "begin < end");
  }

  @Test
  void aStoryIsNoArticleAndNeedsItsArticles() {
    byte[] story = StoredForm.write(stories().getFirst());
    assertRefused(text(story), Reason.OTHER_TYPE, "expected a stored read-article", "found a stored story");
    assertThatThrownBy(() -> StoredForm.story(story, Map.of()))
        .isInstanceOfSatisfying(NotStoredFormException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_ARTICLE))
        .hasMessageContaining("compare the story again");
  }

  private static void assertRefused(String stored, Reason reason, String... words) {
    assertThatThrownBy(() -> StoredForm.article(stored.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            NotStoredFormException.class, e -> assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason))
        .hasMessageContainingAll(words);
  }

  private static String text(byte[] stored) {
    return new String(stored, StandardCharsets.UTF_8);
  }
}
