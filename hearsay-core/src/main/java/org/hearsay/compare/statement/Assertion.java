package org.hearsay.compare.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.quote.Stance;
import org.hearsay.text.BlockKind;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Concepts;
import org.hearsay.words.EditWords;
import org.hearsay.words.NumberWords;
import org.jspecify.annotations.Nullable;

/// One report's statement of something: a quotation, or a sentence in the report's own voice.
///
/// @param said absent where the report speaks itself
/// @param headline whether it is a title, which no reader takes for evidence of its own
/// @param concepts what it is about, see [Concepts#in]
/// @param names concepts that are written as names
/// @param numbers numbers that count something, as concepts; years and ordinals are left out
/// @param counted the first of these numbers with what they count
public record Assertion(
    Report report,
    @Nullable ComparedQuotation said,
    TextSpan span,
    boolean headline,
    ComparedWords words,
    Map<String, Double> concepts,
    Set<String> numbers,
    Set<String> names,
    List<Counted> counted) {
  private static final String CLOSE = StatementLists.ENGLISH.word("close");
  private static final String FEWER = StatementLists.ENGLISH.word("fewer");

  /// Numbers of one statement of which it is kept what they count, since each is compared with each of another
  /// statement. What has more is a table.
  private static final int MOST_COUNTED = 30;

  public Assertion {
    counted = List.copyOf(counted);
  }

  /// A number and what it counts.
  ///
  /// @param about whether the report rounds: "almost 200", "more than 2,000"
  /// @param of concepts of the words after the number
  record Counted(double value, boolean about, Set<String> of) {}

  /// One for each sentence of a quotation: a long one tells of several things.
  public static List<Assertion> of(ComparedQuotation said) {
    List<Assertion> assertions = new ArrayList<>();
    Report report = said.report();
    List<TextSpan> content =
        said.quotation().content().stream().filter(span -> span.end() <= report.text.length()).toList();
    ComparedQuotation whole = ComparedQuotation.whole(report, said.quotation(), said.speaker(), content);
    List<int[]> pieces = whole.pieces();
    for (int[] piece : pieces) {
      TextSpan span = whole.words().span(piece[0], piece[1] - 1);
      if (pieces.size() == 1) {
        span = new TextSpan(content.getFirst().begin(), content.getLast().end());
      }
      boolean headline = report.read.article().kindAt(span.begin()) == BlockKind.HEADLINE;
      assertions.add(of(report, said, span, headline, ComparedWords.of(report.text, span.begin(), span.end())));
    }
    return assertions;
  }

  public static Assertion of(Report report, TextSpan span, boolean headline) {
    return of(report, null, span, headline, ComparedWords.of(report.text, span.begin(), span.end()));
  }

  private static Assertion of(
      Report report, @Nullable ComparedQuotation said, TextSpan span, boolean headline, ComparedWords words) {
    Map<String, Double> concepts = new TreeMap<>(Concepts.in(words, 0, words.size()));
    Set<String> numbers = new TreeSet<>();
    List<Counted> counted = new ArrayList<>();
    for (NumberWords.Quantity quantity : NumberWords.in(words, 0, words.size())) {
      if (!year(words, quantity) && quantity.value() >= 2) {
        String number = "#" + Concepts.number(quantity.value());
        numbers.add(number);
        if (quantity.value() >= TELLING) {
          concepts.put(number, information(quantity.value()));
        }
        if (counted.size() < MOST_COUNTED) {
          counted.add(new Counted(quantity.value(), about(words, quantity), of(words, quantity)));
        }
      }
    }
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.capital(i) && i > 0) {
        names.add(Concepts.of(words.form(i)));
      }
    }
    return new Assertion(report, said, span, headline, words, concepts, numbers, names, counted);
  }

  /// Words after which four figures are a year, and before which they are none.
  private static final Set<String> BEFORE_YEARS = StatementLists.ENGLISH.words("assertion.before-years");

  private static final Set<String> PLURALS = StatementLists.ENGLISH.words("assertion.plurals");

  /// A number as years are written, that does not clearly count something: "in 2019", but not "1,950 jobs" or "lose
  /// 1950 jobs".
  private static boolean year(ComparedWords words, NumberWords.Quantity quantity) {
    int at = quantity.first();
    String form = words.form(at);
    if (form.length() != 4
        || quantity.value() < 1900
        || quantity.value() >= 2100
        || !Character.isDigit(form.charAt(0))
        || words.exact(at).indexOf(',') > 0) {
      return false;
    }
    String next = at + 1 < words.size() ? words.form(at + 1) : "";
    boolean plural =
        PLURALS.contains(next)
            || (next.endsWith("s") && !next.endsWith("ss") && !words.capital(at + 1) && !Commonness.stop(next));
    String before = at == 0 ? "in" : words.form(at - 1);
    return !plural
        || BEFORE_YEARS.contains(before)
        || EditWords.MONTHS_AND_DAYS.contains(Concepts.of(before))
        || EditWords.MONTHS_AND_DAYS.contains(before);
  }

  /// Numbers from which on they say more than a word.
  static final double TELLING = 20;

  /// Information of a number in nats: a long one is seldom met by chance.
  private static double information(double value) {
    String digits = Concepts.number(value).replaceAll("0+$", "");
    return Math.min(8, 2.5 + 1.5 * Math.min(3, digits.length()) + (value >= 100 ? 1 : 0));
  }

  /// Words before a rounded number.
  private static final Set<String> ABOUT = StatementLists.ENGLISH.words("assertion.about");

  private static boolean about(ComparedWords words, NumberWords.Quantity quantity) {
    int before = quantity.first() - 1;
    if (before < 0 || !ABOUT.contains(words.form(before))) {
      return false;
    }
    String form = words.form(before);
    String first = before == 0 ? "" : words.form(before - 1);
    return switch (form) {
      case "than" -> first.equals("more") || first.equals("less") || first.equals(FEWER);
      case "to" -> first.equals("up") || first.equals(CLOSE);
      default -> true;
    };
  }

  /// Words after a number among which the counted noun stands.
  private static final int NOUN = 3;

  private static Set<String> of(ComparedWords words, NumberWords.Quantity quantity) {
    Set<String> found = new TreeSet<>();
    for (int i = quantity.last() + 1; i < words.size() && found.size() < NOUN; i++) {
      String form = words.form(i);
      if (Commonness.stop(form)) {
        if (form.equals("of")
            || form.equals("the")
            || form.equals("its")
            || form.equals("our")
            || form.equals("their")) {
          continue;
        }
        break;
      }
      if (NumberWords.value(form) >= 0) {
        break;
      }
      found.add(Concepts.of(form));
    }
    return found;
  }

  Stance stance() {
    return said == null ? Stance.ASSERTS : said.quotation().stance();
  }

  public @Nullable StoryEntity speaker() {
    return said == null ? null : said.speaker();
  }

  ArticleSpan place() {
    return report.place(span);
  }
}
