package org.hearsay.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;

class MarkedContentTest {

  @Test
  void marksAreTakenInWithWhatStandsBeforeTheLast() {
    assertThat(marked("“It stays shut,” said Holt.", "It stays shut")).containsExactly("“It stays shut,”");
    assertThat(marked("''It stays shut,'' said Holt.", "It stays shut,")).containsExactly("''It stays shut,''");
    assertThat(marked("\"It stays shut\", said Holt.", "It stays shut")).containsExactly("\"It stays shut\"");
  }

  @Test
  void wordsWithoutMarksStayAsTheyAre() {
    assertThat(marked("Holt said it stays shut, he added.", "it stays shut")).containsExactly("it stays shut");
  }

  @Test
  void apostropheAfterWordsThatNoMarkOpensIsNone() {
    assertThat(marked("He spoke of the workers’ plight.", "the workers")).containsExactly("the workers");
    assertThat(marked("He called it ‘a mess’ at noon.", "a mess")).containsExactly("‘a mess’");
  }

  @Test
  void partsDoNotShareMarks() {
    assertThat(marked("“It stays”“shut”", "It stays", "shut")).containsExactly("“It stays”", "“shut”");
    assertThat(marked("\"It stays\"shut\"", "It stays", "shut")).containsExactly("\"It stays\"", "shut\"");
  }

  @Test
  void atTheEdgesOfTheText() {
    assertThat(marked("shut", "shut")).containsExactly("shut");
    assertThat(marked("\"shut\"", "shut")).containsExactly("\"shut\"");
  }

  private static List<String> marked(String text, String... parts) {
    List<TextSpan> content =
        Stream.of(parts).map(part -> new TextSpan(text.indexOf(part), text.indexOf(part) + part.length())).toList();
    Quotation quotation =
        Quotation.unresolved("q", QuotationKind.DIRECT, content, List.of(), List.of(), Stance.ASSERTS, 0.5, "test");
    return MarkedContent.of(quotation, text).stream().map(span -> span.in(text)).toList();
  }
}
