package org.hearsay.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearsay.text.Article;
import org.hearsay.text.Block;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;

/// What every stage must live through, whatever it does.
///
/// ```
/// Torture.check(new LabelBlocks());
/// Torture.check(new LabelBlocks().then(new Tokenize()).then(myStage));
/// Torture.checkLong(new LabelBlocks()); // the same texts, ten times as long: some seconds for each stage
/// ```
public final class Torture {
  private Torture() {}

  /// Runs a stage over every nasty text: no exception, every span in range and on no half of a
  /// surrogate pair, lists of spans sorted, a second run equal.
  public static <O> void check(Stage.Each<Article, O> stage) {
    texts().forEach((name, text) -> check(stage, name, text));
  }

  /// The same with texts of up to 140,000 units, and more mixtures.
  public static <O> void checkLong(Stage.Each<Article, O> stage) {
    longTexts().forEach((name, text) -> check(stage, name, text));
  }

  public static <O> List<O> check(Stage.Each<Article, O> stage, String name, String text) {
    List<O> out = run(stage, name, text);
    spansStayInRange(stage, name, text, out);
    listsAreSorted(stage, name, out);
    assertThat(Dump.of(stage.apply(article(text))).equals(Dump.of(out)))
        .as("%s on %s: a second run is equal", stage.id(), name)
        .isTrue();
    return out;
  }

  static <O> List<O> run(Stage.Each<Article, O> stage, String name, String text) {
    return run(stage, name, text, "torture");
  }

  /// Runs a stage, which may not throw.
  ///
  /// @param id of the article
  static <O> List<O> run(Stage.Each<Article, O> stage, String name, String text, String id) {
    try {
      return stage.apply(article(id, text, List.of()));
    } catch (RuntimeException | StackOverflowError e) {
      return fail("%s fails on %s (%d units: %s)".formatted(stage.id(), name, text.length(), start(text)), e);
    }
  }

  private static void spansStayInRange(Stage<?, ?> stage, String name, String text, List<?> out) {
    Dump.walk(
        out,
        part -> {
          if (part instanceof TextSpan span) {
            if (span.end() > text.length()) {
              fail("%s on %s: %s leaves a text of %d units", stage.id(), name, span, text.length());
            }
            if (splitsPair(text, span.begin()) || splitsPair(text, span.end())) {
              fail("%s on %s: %s cuts a character in two", stage.id(), name, span);
            }
          }
        });
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  /// Whatever has a natural order by place comes in that order.
  private static void listsAreSorted(Stage<?, ?> stage, String name, List<?> out) {
    for (Object item : out) {
      if (item instanceof Record made) {
        for (var component : made.getClass().getRecordComponents()) {
          if (Dump.get(component, made) instanceof List<?> list
              && !list.isEmpty()
              && list.getFirst() instanceof Comparable<?>
              && list.getFirst() instanceof Record) {
            for (int i = 1; i < list.size(); i++) {
              assertThat(compare(list.get(i - 1), list.get(i)))
                  .as("%s on %s: %s is sorted", stage.id(), name, component.getName())
                  .isLessThanOrEqualTo(0);
            }
          }
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }

  /// Nasty texts by name, of up to 14,000 units.
  public static Map<String, String> texts() {
    return texts(1, 40);
  }

  /// The same, up to ten times as long.
  public static Map<String, String> longTexts() {
    return texts(10, 120);
  }

  private static Map<String, String> texts(int times, int mixtures) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("nothing", "");
    texts.put("one letter", "a");
    texts.put("one mark", "“");
    texts.put("white space alone", " \t\r\n\u00a0\u2003\u200b\u2028\u2029\u3000");
    texts.put("controls", "\u0000\u0001\u001b[31mred\u001b[0m\u0007 “a\u0000b,” said\u0000 Ann Lee.");
    texts.put("half a pair first", "\udc00 “We left,” said Ann Lee. \ud83d");
    texts.put("halves in the wrong order", "\udc00\ud83d\udc00\ud83d said “\udc00\ud83d”");
    texts.put("an end inside a quotation", "Ann Lee said on Monday: “We left because");
    texts.put("an end after a cue", "“We left,” said");
    texts.put("an end after a name and a comma", "“We left, Ann Lee, ”");
    texts.put("an end after a hyphen", "“We left,” said Ann-");
    texts.put("a cue alone", "said");
    texts.put("emoji around", "😀“We left 👩‍👩‍👧‍👦,” said 😀Ann Lee😀.😀");
    texts.put("right to left", "قالت آن لي: «غادرنا» \u202e“tfel eW”\u202c said Ann Lee. שלום");
    texts.put("no spaces", "記者団に対し「私たちは去った」と述べた。".repeat(50));
    texts.put("combining marks", "“W" + "\u0301".repeat(500 * times) + "e left,” said Ann Lee.");
    texts.put("one long word", "x".repeat(10_000 * times));
    texts.put("one long name", "“We left,” said " + "Ann ".repeat(500 * times) + "Lee.");
    texts.put("one long sentence", "Ann Lee said that we " + "and we ".repeat(2_000 * times) + "left.");
    texts.put("nested marks", "“‘".repeat(500 * times) + "We left" + "’”".repeat(500 * times));
    texts.put("opening marks alone", "“ ".repeat(2_000 * times));
    texts.put("apostrophes alone", "'".repeat(2_000 * times));
    texts.put("straight marks alone", "\"".repeat(2_000 * times + 1));
    texts.put("brackets alone", "([{<".repeat(500 * times));
    texts.put("cues alone", "said ".repeat(2_000 * times));
    texts.put("chains alone", "according to ".repeat(1_000 * times));
    texts.put("names alone", "Ann Lee ".repeat(1_000 * times));
    texts.put("digits alone", "1".repeat(5_000 * times));
    texts.put("blank lines alone", "\n".repeat(5_000 * times));
    texts.put("one-word lines", "Lee\n".repeat(1_000 * times));
    texts.put("paragraphs that open again", "“We left.\n\n".repeat(300 * times));
    texts.put("dates", "0000-00-00 9999-99-99 31/02/2018 99 BC Monday Monday Monday 24:61 ".repeat(20));
    texts.put("markup", "<script>“We left,”</script> said <b>Ann Lee</b> &amp; &#0; &#xFFFFFFFF; ]]>");
    texts.put("JSON", "{\"text\":\"\\u201cWe left,\\u201d said Ann Lee\"}");
    texts.put("a mark every other word", "a “b ” c ‘d’ \"e\" said f’s ".repeat(200 * times));
    texts.put("a dash and a handle", "We left! — Ann Lee (@annlee) July 1, 2030\n".repeat(200));
    for (int seed = 0; seed < mixtures; seed++) {
      texts.put("mixture " + seed, mixture(new Random(seed), 40 + seed * 600 / mixtures));
    }
    return texts;
  }

  private static final String[] PIECES = {
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "'",
    "«",
    "»",
    "''",
    "``",
    "`",
    "„",
    "—",
    "-",
    "(",
    ")",
    "[",
    "]",
    "said",
    "told reporters",
    "according to",
    "Ann Lee",
    "Mr. Osei",
    "the minister",
    "he",
    "she",
    "denied",
    "that",
    "who",
    "was quoted as saying",
    "by",
    "the Gull-Post",
    "reported",
    "on Monday",
    "in 2018",
    "last week",
    "eight times",
    "8",
    "$1.5 million",
    "not",
    ".",
    ",",
    ":",
    ";",
    "?",
    "!",
    "…",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\u00a0",
    "\u200b",
    "\u2028",
    "\ufeff",
    "é",
    "İ",
    "ß",
    "ﬁ",
    "😀",
    "\ud83d",
    "\udc00",
    "\u202e",
    "\u0301",
    "漢",
    "<p>",
    "&quot;",
    "@osei",
    "#harbour",
    "https://example.org/a?b=c",
    "Photo: Gull-Post",
    "ADVERTISEMENT",
    "Correction:",
    "U.S.",
    "a.m.",
  };

  /// Words and marks of the trade in a random order.
  public static String mixture(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      if (random.nextInt(4) != 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  /// An article with this text, as ingest makes it from a plain file.
  public static Article article(String text) {
    return article("torture", text, List.of());
  }

  public static Article article(String id, String text, List<Block> blocks) {
    return new Article(
        id,
        id + ".txt",
        null,
        new Outlet("Gull-Post", null, Outlet.Basis.METADATA),
        null,
        List.of(),
        "en",
        new Published(DateRange.day(LocalDate.of(2030, 7, 4)), Published.Basis.METADATA),
        text,
        blocks);
  }

  private static String start(String text) {
    String shown = text.substring(0, Math.min(80, text.length()));
    return shown.replace("\n", "\\n").replace("\u0000", "\\0");
  }
}
