package org.hearsay.quote.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.quote.Addressee;
import org.hearsay.quote.Hop;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.SaidWhen;
import org.hearsay.quote.find.QuotationDetails;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokenize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The cases of the `.examples` files beside this class's resources.
class QuotationExamplesTest {
  private static final List<String> FILES = List.of("direct", "indirect", "chains", "turns");

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void rendersAsTheExampleSays(String file, String text, List<String> expected) {
    assertThat(quotations(text).stream().map(q -> render(q, text, expected)).toList()).isEqualTo(expected);
  }

  static List<Quotation> quotations(String text) {
    Article article = new Article("a", "a.txt", null, null, null, List.of(), "en", Published.UNKNOWN, text, List.of());
    ArticleText tokenized = new Tokenize().apply(article).getFirst();
    return QuotationDetails.complete(tokenized, RuleQuotationFinder.english().find(tokenized));
  }

  /// Writes what the example asks for: the stance only where some expected line names one.
  private static String render(Quotation q, String text, List<String> expected) {
    StringBuilder out = new StringBuilder();
    append(out, q.source(), '[', ']', text);
    append(out, q.cue(), '{', '}', text);
    append(out, q.content(), '<', '>', text);
    Addressee addressee = q.addressee();
    if (addressee != null) {
      out.append(" to=").append(addressee.name());
    }
    for (Hop hop : q.via()) {
      out.append(" via=").append(hop.name());
    }
    SaidWhen when = q.when();
    if (when != null) {
      out.append(" when=").append(when.span().in(text));
    }
    if (expected.stream().anyMatch(line -> line.endsWith(" " + q.stance()))) {
      out.append(' ').append(q.stance());
    }
    return out.toString().strip();
  }

  private static void append(StringBuilder out, List<TextSpan> spans, char open, char close, String text) {
    for (TextSpan span : spans) {
      out.append(' ').append(open).append(span.in(text)).append(close);
    }
  }

  static Stream<Arguments> cases() {
    return FILES.stream().flatMap(file -> read(file).stream());
  }

  private static List<Arguments> read(String file) {
    List<Arguments> cases = new ArrayList<>();
    String text = "";
    List<String> expected = new ArrayList<>();
    for (String line : (resource(file) + "\n\n").lines().toList()) {
      if (line.startsWith("=> ")) {
        if (!line.equals("=> none")) {
          expected.add(line.substring(3));
        }
      } else if (line.isBlank()) {
        if (!text.isEmpty()) {
          cases.add(Arguments.of(file, text, List.copyOf(expected)));
        }
        text = "";
        expected.clear();
      } else if (!line.startsWith("#")) {
        text = line.replace("¶", "\n\n");
      }
    }
    if (!text.isEmpty()) {
      cases.add(Arguments.of(file, text, List.copyOf(expected)));
    }
    return cases;
  }

  private static String resource(String file) {
    try (InputStream in = QuotationExamplesTest.class.getResourceAsStream(file + ".examples")) {
      if (in == null) {
        throw new IllegalStateException("no examples " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
