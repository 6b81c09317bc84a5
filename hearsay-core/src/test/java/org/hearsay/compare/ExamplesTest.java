package org.hearsay.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.Edit;
import org.hearsay.compare.result.Utterance;
import org.hearsay.compare.utterance.Variants;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.QuotationKind;
import org.hearsay.story.StoryGroup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Cases that differ only in data: `edits.examples` and `names.examples`.
class ExamplesTest {
  static Stream<String> edits() throws IOException {
    return lines("edits.examples");
  }

  static Stream<String> names() throws IOException {
    return lines("names.examples");
  }

  private static Stream<String> lines(String name) throws IOException {
    try (InputStream in = ExamplesTest.class.getResourceAsStream("/org/hearsay/compare/" + name)) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(ExamplesTest::withoutNote);
    }
  }

  private static String withoutNote(String line) {
    int note = line.indexOf("  # ");
    return note < 0 ? line : line.substring(0, note);
  }

  @ParameterizedTest
  @MethodSource("edits")
  void aVariantIsTypedWordByWord(String line) {
    String[] fields = line.split(" => ", -1);
    ComparedQuotation reference = said("Coast Wire", fields[0]);
    ComparedQuotation variant = said("Bay Echo", fields[1]);
    Utterance.Variant found = Variants.of(reference, variant);
    StringBuilder shown = new StringBuilder(found.relation().name().toLowerCase(Locale.ROOT)).append(':');
    String comma = " ";
    for (Edit edit : found.edits()) {
      shown
          .append(comma)
          .append(edit.kind().name().toLowerCase(Locale.ROOT))
          .append(' ')
          .append(edit.from())
          .append('/')
          .append(edit.to());
      comma = ", ";
    }
    assertThat(shown.toString()).isEqualTo(fields[2]);
  }

  private static ComparedQuotation said(String outlet, String words) {
    ReadArticle read =
        new Fixture(outlet, 3, "A title", "Dana Osei said: “" + words + "”")
            .entity("Dana Osei", EntityKind.PERSON)
            .says("Dana Osei", QuotationKind.DIRECT, words)
            .read();
    return ComparedQuotation.of(new Report(0, read), read.quotations().getFirst(), null);
  }

  @ParameterizedTest
  @MethodSource("names")
  void namesOfTwoReportsAreOnePersonOrTwo(String line) {
    String[] fields = line.split(" => ", -1);
    List<ReadArticle> reads = List.of(naming("Coast Wire", fields[0]), naming("Bay Echo", fields[1]));
    Comparison comparison = new CompareReports().apply(new StoryGroup("story", reads)).getFirst();
    boolean same = comparison.entities().size() == 1;
    assertThat(same ? "same" : "apart").isEqualTo(fields[2]);
  }

  private static ReadArticle naming(String outlet, String field) {
    String[] parts = field.split("\\|", -1);
    String name = parts[0].strip();
    String[] roles = parts[1].isBlank() ? new String[0] : new String[] {parts[1].strip()};
    return new Fixture(outlet, 3, "A title", "It was " + name + " who came.")
        .entity(name, EntityKind.PERSON, roles)
        .read();
  }
}
