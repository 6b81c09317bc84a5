package org.hearsay.show.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.hearsay.text.DateRange;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;

class JsonTest {
  private enum Way {
    BY_SEA
  }

  private static String written(Consumer<Json> writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Json json = new Json(out)) {
      json.open();
      writer.accept(json);
      json.shut();
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyKindOfValueIsWrittenUnderItsName() {
    assertThat(
            written(json ->
                json.put("text", "No \"boat\"\n")
                    .put("way", Way.BY_SEA)
                    .put("count", 7)
                    .put("bytes", 1L << 40)
                    .put("sure", true)
                    .put("share", 0.12345)))
        .isEqualTo(
            "{\"text\":\"No \\\"boat\\\"\\n\",\"way\":\"by-sea\",\"count\":7,\"bytes\":1099511627776,\"sure\":true,"
                + "\"share\":0.123}");
  }

  @Test
  void sharesAreRoundedToTheNearerThousandth() {
    assertThat(written(json -> json.put("a", 0.9996).put("b", 0.0004).put("c", 0.0005)))
        .isEqualTo("{\"a\":1.0,\"b\":0.0,\"c\":0.001}");
  }

  @Test
  void whatIsAbsentIsLeftOutAndAnEmptyListIsNot() {
    assertThat(
            written(json ->
                json.put("a", (String) null).putFilled("b", "").putFilled("c", "x").days(null).strings("d", List.of())))
        .isEqualTo("{\"c\":\"x\",\"d\":[]}");
  }

  @Test
  void halfACharacterIsNeverWritten() {
    assertThat(written(json -> json.put("a", "x\uD83D").strings("b", List.of("\uDE8By"))))
        .isEqualTo("{\"a\":\"x\uFFFD\",\"b\":[\"\uFFFDy\"]}");
  }

  @Test
  void aRangeOfDaysHasItsFirstAndItsLastDay() {
    DateRange days = new DateRange(LocalDate.of(2031, 5, 1), LocalDate.of(2031, 5, 3));
    assertThat(written(json -> json.open("when").days(days).shut()))
        .isEqualTo("{\"when\":{\"start\":\"2031-05-01\",\"end\":\"2031-05-03\"}}");
  }

  @Test
  void spansCountCodePointsAndHoldTheirWords() {
    SpanWriter spans = new SpanWriter("🚋 No boat left.");
    assertThat(
            written(json -> {
              spans.write(json, "span", new TextSpan(3, 10));
              spans.write(json, "none", null);
              json.list("all", List.of(new TextSpan(0, 2)), span -> spans.write(json, span));
              json.open("range");
              spans.range(json, new TextSpan(3, 5));
              json.shut();
            }))
        .isEqualTo(
            "{\"span\":{\"start\":2,\"end\":9,\"exact\":\"No"
                + " boat\"},\"all\":[{\"start\":0,\"end\":1,\"exact\":\"🚋\"}],\"range\":{\"start\":2,\"end\":4}}");
  }

  @Test
  void theStreamStaysOpen() {
    boolean[] closed = new boolean[1];
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    try (Json json = new Json(out)) {
      json.open().shut();
    }
    assertThat(closed[0]).isFalse();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{}");
  }
}
